"""The lines of a handover: "handover @ana to @li from 1 September", "handover @ana off"."""

from collections.abc import Sequence
from datetime import date

from bot import dates
from bot.dates.model import Direction
from bot.reading.marks import mark_in
from bot.reading.model import Item, Line, Verb

_OFF = ("off", "cancel")
_FROM = ("from", "on", "starting")


def read_handover(text: str, words: Sequence[str], reason: str, today: date) -> Line:
    """`words`: what follows the verb; without whom it is from, it is from the asker."""
    person = to = topic = ""
    item: Item | None = None
    left: list[str] = []
    place = 0
    while place < len(words):
        word, taken = words[place].casefold(), 1
        opened = place + (word in _FROM)
        if word == "to" and not to and (to := mark_in("".join(words[place + 1 : place + 2]), "<@")):
            taken = 2
        elif mark_in(words[place], "<@") and not person:
            person = mark_in(words[place], "<@")
        elif word in _OFF and not topic:
            topic = "off"
        elif item is None and (found := dates.find(words, opened, today, Direction.FUTURE)):
            taken, item = opened + found[0] - place, Item(meanings=(), when=found[1])
        else:
            left.append(words[place])
        place += taken
    items = (item,) if item else ()
    return Line(
        verb=Verb.HANDOVER,
        text=text,
        items=items,
        person=person,
        cover=to,
        topic=topic,
        reason=reason,
        leftover=tuple(left),
    )
