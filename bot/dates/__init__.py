"""Words -> one date, candidates, or unreadable. The grammar reads first; what it does not know goes to a second
reader, whose answers count only behind guards. A silent wrong date is the worst outcome; asking is always better."""

from bot.dates.counted import offset_day
from bot.dates.reader import find, find_range, read, warm

__all__ = ["find", "find_range", "offset_day", "read", "warm"]
