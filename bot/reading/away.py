"""The lines of an absence: "away 20 December to 5 January, cover @li", "away @ana off", "back"."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from bot import dates
from bot.dates.model import Day, Direction, How
from bot.reading.clean import BREAKS
from bot.reading.marks import mark_in
from bot.reading.model import Item, Line, Verb

_OFF = ("off", "cancel", "back")
_COVER = ("cover", "covered", "covering")
_UNTIL = ("until", "till")
_TO = ("to", "-", *_UNTIL)
_LONGEST = 184  # days: what is longer is read as two days, each the next one


def read_away(text: str, words: Sequence[str], today: date) -> Line:
    """`words` begin with the verb; what they say besides may stand in any order."""
    words = [word for word in words if word != ","]
    item: Item | None = None
    person = cover = topic = ""
    left: list[str] = []
    place = 0 if words[0].casefold() in _OFF else 1
    while place < len(words):
        word, taken = words[place], 1
        if found := _cover(words[place:]):
            taken, cover = found
        elif mark_in(word, "<@") and not person:
            person = mark_in(word, "<@")
        elif word.casefold() in _OFF and not topic:
            topic = "off"
        elif item is None and (days := _days(words[place:], today)):
            taken, item = days
        elif word not in BREAKS:
            left.append(word)
        place += taken
    items = (item,) if item else ()
    return Line(verb=Verb.AWAY, text=text, items=items, person=person, cover=cover, topic=topic, leftover=tuple(left))


def _cover(words: Sequence[str]) -> tuple[int, str] | None:
    """ "cover @li", "covered by @li": how many words, and the person."""
    if words[0].casefold() not in _COVER:
        return None
    count = 3 if [word.casefold() for word in words[1:2]] == ["by"] else 2
    person = mark_in(words[count - 1], "<@") if len(words) >= count else ""
    return (count, person) if person else None


def _days(words: Sequence[str], today: date) -> tuple[int, Item] | None:
    """The first and the last day, or the only one: how many words, and the item. "Until" alone begins today; "from"
    needs an end."""
    words = list(takewhile(lambda word: not mark_in(word, "<@") and word.casefold() not in _COVER, words))
    if not words or words[0].casefold() == "by":
        return None
    span = dates.find_range(words, 0, today, Direction.FUTURE, _LONGEST)
    if span:
        return span[0], Item(meanings=(), when=None, start=span[1], end=span[2])
    opened = int(words[0].casefold() == "from")
    first = dates.find(words, opened, today, Direction.FUTURE)
    if words[0].casefold() in _UNTIL:
        first = 0, Day(date=today, how=How.RELATIVE_DAY)
    if first is None:
        return None
    after = opened + first[0]
    if after < len(words) and words[after].casefold() in _TO:
        last = dates.find(words, after + 1, today, Direction.FUTURE)
        return (after + 1 + last[0], Item(meanings=(), when=None, start=first[1], end=last[1])) if last else None
    return None if opened else (after, Item(meanings=(), when=first[1]))
