"""The lines of dates that people set: "Kenya adoption by 12 June", "circulated today, no objection by 12 June", "our
letter gives 20 May", "adoption date off"."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from bot.dates.model import Direction, Reading
from bot.names.model import Meaning
from bot.names.steps import read_step
from bot.reading.clean import BREAKS
from bot.reading.model import Item

TEAM, OBJECTION, LETTER = "team", "objection", "letter"  # Line.topic
First = Callable[[Sequence[str], Direction], tuple[int, Reading] | None]  # the date with which words begin

_LETTER = re.compile(
    r"(our letter (gives|gave|says|said)|(the )?(state )?was told)( it| them| state| the state)?( until| till| up to)? "
)
_BY = ("by", "until", "till", "before")
_PLANNED = re.compile(r"(.+?) ((is |are )?(planned|scheduled|set|fixed) (for|on|by)|no later than|by) ")
_HAPPENED = re.compile(r"\w+ed|sent|given|gone|got|been|was|were|has|have|had|came|went|out|received")
_EMPTY = ("is", "was", "has", "been", "the", "it", "report")  # "the report was circulated"


def read_set_date(words: Sequence[str], first: First) -> dict[str, Any] | None:
    """`words`: the line without its State. The fields of Line that it fills; None where it says something else."""
    if [word.casefold() for word in words[-2:]] == ["date", "off"]:
        return _off(words[:-2])
    return _letter(words, first) or _objection(words, first) or _planned(words, first)


def _off(words: Sequence[str]) -> dict[str, Any] | None:
    if " ".join(words).casefold() == "our letter":
        return {"topic": LETTER, "on": False, "items": (_item(()),)}
    meanings = _meanings(words)
    return {"topic": TEAM, "on": False, "items": (_item(meanings),)} if meanings else None


def _letter(words: Sequence[str], first: First) -> dict[str, Any] | None:
    """The step may be named after the date: "our letter gives 20 May for comments"."""
    said = _LETTER.match(" ".join(words).casefold())
    rest = words[len(said[0].split()) :] if said else ()
    cut = next((place for place, word in enumerate(rest) if word.casefold() == "for"), len(rest))
    until, meanings = _whole(rest[:cut], first, Direction.FUTURE), _meanings(rest[cut + 1 :])
    named = bool(meanings) or cut == len(rest)
    return {"topic": LETTER, "items": (_item(meanings, until),)} if until and named else None


def _objection(words: Sequence[str], first: First) -> dict[str, Any] | None:
    """What lies before the Committee, and until when members may object; also that it was circulated, and when."""
    lower = [word.casefold() for word in words]
    place = next((n for n in range(len(lower)) if lower[n] == "no" and lower[n + 1 : n + 2] in _OBJECTIONS), None)
    if place is None or lower[place + 2 : place + 3] not in ([each] for each in _BY):
        return None
    until = _whole(words[place + 3 :], first, Direction.FUTURE)
    before = [word for word in words[:place] if word not in BREAKS]
    cut = next((n for n, word in enumerate(before) if word.casefold() == "circulated"), len(before))
    meanings, day = _meanings(before[:cut]), before[cut + 1 :]
    strange = not meanings and any(word.casefold() not in _EMPTY for word in before[:cut])
    given = _whole(day, first, Direction.PAST)
    if until is None or strange or (day and given is None):
        return None
    return {"topic": OBJECTION, "items": (Item(meanings=meanings, when=given, until=until),)}


_OBJECTIONS = (["objection"], ["objections"])


def _planned(words: Sequence[str], first: First) -> dict[str, Any] | None:
    said = _PLANNED.match(" ".join(words).casefold())
    until = _whole(words[len(said[0].split()) :], first, Direction.FUTURE) if said else None
    meanings = _meanings(words[: len(said[1].split())]) if said and until else ()
    return {"topic": TEAM, "items": (_item(meanings, until),)} if meanings else None


def _whole(words: Sequence[str], first: First, direction: Direction) -> Reading | None:
    """The date that all of the words are."""
    found = first(words, direction) if words else None
    return found[1] if found and found[0] == len(words) else None


def _meanings(words: Sequence[str]) -> tuple[Meaning, ...]:
    """The steps that the words name as something to come: "adoption", "to be adopted", not "adopted"."""
    lower = [word.casefold() for word in words]
    if "be" not in lower and any(map(_HAPPENED.fullmatch, lower)):
        return ()
    found = read_step(" ".join(word for word in words if word.casefold() not in ("to", "be")))
    return tuple(Meaning(step=step) for step in dict.fromkeys(m.step for m in found.meanings)) if found else ()


def _item(meanings: tuple[Meaning, ...], until: Reading | None = None) -> Item:
    return Item(meanings=meanings, when=None, until=until)
