"""Words -> one date, candidates, or unreadable. The grammar reads first; what it does not know goes to a second
reader, whose answers count only behind guards. A silent wrong date is the worst outcome; asking is always better."""

from bot.dates.counted import offset_day
from bot.dates.reader import find, find_range, read, warm
from bot.dates.windows import Window, find_window

__all__ = ["Window", "find", "find_range", "find_window", "offset_day", "read", "warm"]
