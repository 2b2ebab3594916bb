"""The line that closes a visit: "Kenya close, no response received"."""

import re
from collections.abc import Sequence
from datetime import date

from bot import dates
from bot.dates.model import Direction
from bot.reading.clean import split_words
from bot.reading.marks import find_month, find_name, mark_in

_CLOSE = re.compile(r"(?i)(.*?)\bclose(?: the)?(?: visit| file)?\b([^,;:]*?)(?:(?:[,;:]| -) ?(.+))?")


def split_closing(said: str, reason: str, today: date) -> tuple[str, str]:
    """The line in the words of the step, as of today where it has no day, and why; another line as it is."""
    match = _CLOSE.fullmatch(said)
    if match is None or not _is_name(split_words(match[1]), today):
        return said, reason
    rest = split_words(match[2])
    dated = any(dates.find(rest, place, today, Direction.PAST) for place in range(len(rest)))
    closed = f"{match[1]} visit closed {match[2]}{'' if dated else ' today'}"
    return closed, "; ".join(filter(None, (match[3], reason)))


def _is_name(words: Sequence[str], today: date) -> bool:
    """Whether the words are the name or the number of a visit, or none."""
    named = find_name(words, today)
    if named is None:
        return not words or (len(words) == 1 and bool(mark_in(words[0], "#")))
    place, count, _ = named
    month = find_month(words, place + count)
    return place == 0 and len(words) == (month[0] if month else count)
