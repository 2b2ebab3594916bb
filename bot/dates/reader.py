"""The front of the reader: a whole phrase, or the date that begins at a word of a sentence."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from bot.dates import grammar, second
from bot.dates.grammar import Anchors, Scene
from bot.dates.lattice import Ways, counted_ways, ends_of, is_known, phrase_of, ways_of
from bot.dates.model import Direction, Reading, Unreadable
from bot.dates.policy import Field, Works, in_direction, on_weekdays
from bot.dates.ranges import VISIT, parse_range
from bot.dates.text import fold
from bot.dates.vocabulary import index

_LONGEST = 300  # characters
_MOST_TOKENS = 24
_EDGES = " \t\n.:-"


def read(
    text: str,
    today: date,
    direction: Direction,
    *,
    language: str = "",
    works: Works = on_weekdays,
    anchors: Anchors | None = None,
) -> Reading:
    """The date that `text` is as a whole; no word of it is passed over. `language`: of the person, as two letters;
    `works`: whether a day is a working day; `anchors`: whether words name a step that days can be counted from."""
    if len(text) > _LONGEST:
        return Unreadable(part=text[:_LONGEST])
    tokens = phrase_of(text.strip(_EDGES))
    reading = grammar.parse(tokens, direction, Scene(today, works, language, anchors))
    if reading is None:
        reading = in_direction(direction, lambda one: second.parse(fold(text), _field(one, today, works)))
    return Unreadable(part=text.strip()) if reading is None or isinstance(reading, Unreadable) else reading


def warm() -> None:
    """Load all words now: the first to need them would wait for a third of a second."""
    index()
    second.warm()


def _field(direction: Direction, today: date, works: Works) -> Field:
    return Field(today=today, direction=direction, works=works, languages=frozenset())


def find(
    words: Sequence[str],
    start: int,
    today: date,
    direction: Direction,
    *,
    language: str = "",
    works: Works = on_weekdays,
    anchors: Anchors | None = None,
) -> tuple[int, Reading] | None:
    """The longest run of words beginning at `start` that the grammar knows: how many words, and what they are.

    An impossible date is unreadable as a whole: "31 April" is not the 3rd, "29 February 2026" not some 29 February."""
    scene = Scene(today, works, language, anchors)
    for count, tokens, ways in runs(words, start, strangers=anchors is not None):
        if reading := grammar.parse(tokens, direction, scene, ways):
            said = " ".join(words[start : start + count])
            return count, Unreadable(part=said) if isinstance(reading, Unreadable) else reading
    return None


def find_range(
    words: Sequence[str], start: int, today: date, direction: Direction = Direction.ANY, longest: int = VISIT
) -> tuple[int, Reading, Reading] | None:
    """The longest run of words beginning at `start` that is a range of at most `longest` days: how many words, the
    first day and the last. Nothing is cut out of an impossible range, as in `find`."""
    for count, tokens, ways in runs(words, start):
        if ends := parse_range(tokens, ways, today, direction, longest):
            return None if isinstance(ends, Unreadable) else (count, *ends)
    return None


@lru_cache(maxsize=4096)
def _tokens(word: str) -> tuple[str, ...]:
    return phrase_of(word)


def runs(words: Sequence[str], start: int, *, strangers: bool = False) -> Iterator[tuple[int, tuple[str, ...], Ways]]:
    """The runs of words beginning at `start` that may be a date, longest first: how many words, their tokens, and the
    ways to take these and those after them."""
    tokens: list[str] = []
    ends: list[tuple[int, int]] = []
    for count, word in enumerate(words[start:], start=1):
        more = _tokens(word)
        if len(tokens) + len(more) > _MOST_TOKENS or (not strangers and not all(map(is_known, more))):
            break
        tokens += more
        if more:
            ends.append((count, len(tokens)))
    whole = tuple(tokens)
    ways = ways_of(whole)
    reached = ends_of(counted_ways(ways)) | ends_of(ways) if strangers else ends_of(ways)
    for count, end in reversed(ends):
        if end in reached:
            yield count, whole[:end], ways
