"""The front of the reader: a whole phrase, or the date that begins at a word of a sentence."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.dates import grammar, second
from bot.dates.model import Direction, Reading, Unreadable
from bot.dates.ranges import VISIT, parse_range
from bot.dates.text import fold

_LONGEST = 300  # characters
_MOST_WORDS = 7  # on Monday the 20th of April 2026
_MOST_WORDS_OF_RANGE = 14


def read(text: str, today: date, direction: Direction) -> Reading:
    """The date that `text` is as a whole; no word of it is passed over."""
    if len(text) > _LONGEST:
        return Unreadable(part=text[:_LONGEST])
    folded = fold(text)
    reading = grammar.parse(folded, today, direction) or second.parse(folded, today, direction)
    return Unreadable(part=text.strip()) if reading is None or isinstance(reading, Unreadable) else reading


def find(words: Sequence[str], start: int, today: date, direction: Direction) -> tuple[int, Reading] | None:
    """The longest run of words beginning at `start` that the grammar knows: how many words, and what they are.

    An impossible date is unreadable as a whole: "31 April" is not the 3rd, "29 February 2026" not some 29 February."""
    for count, run in _runs(words, start, _MOST_WORDS):
        if reading := grammar.parse(run, today, direction):
            said = " ".join(words[start : start + count])
            return count, Unreadable(part=said) if isinstance(reading, Unreadable) else reading
    return None


def find_range(
    words: Sequence[str], start: int, today: date, direction: Direction = Direction.ANY, longest: int = VISIT
) -> tuple[int, Reading, Reading] | None:
    """The longest run of words beginning at `start` that is a range of at most `longest` days: how many words, the
    first day and the last. Nothing is cut out of an impossible range, as in `find`."""
    for count, run in _runs(words, start, _MOST_WORDS_OF_RANGE):
        if ends := parse_range(run, today, direction, longest):
            return None if isinstance(ends, Unreadable) else (count, *ends)
    return None


def _runs(words: Sequence[str], start: int, most: int) -> Iterator[tuple[int, str]]:
    """The runs of words beginning at `start`, longest first: how many words, and the folded phrase."""
    for count in range(min(most, len(words) - start), 0, -1):
        yield count, fold(" ".join(words[start : start + count]))
