"""The lines of the organizations that take part in a visit: "partners ICAO, UNODC invited 3 March", "UNODC inputs
received 12 March", "partners remove ICAO"."""

from collections.abc import Callable, Iterator, Sequence
from itertools import dropwhile, groupby
from typing import Any, Literal

from bot.dates.model import Direction, Reading
from bot.names.model import Meaning
from bot.names.organizations import is_usual, spell
from bot.names.steps import find_step
from bot.reading import small_words
from bot.reading.clean import joined
from bot.reading.model import Item, Verb

INPUTS, INVITED = "expert_inputs_received", "partners_invited"
First = Callable[[Sequence[str], Direction], tuple[int, Reading] | None]  # the date with which words begin
_RECEIVED = (["received"], ["in"], ["came", "in"], ["arrived"], ["are", "in"], ["is", "in"])
_AND = ("and", "&")
_SILENT = ("of", "for", "to", "are", "the")


def read_partners(words: Sequence[str], verb: Verb | None, first: First) -> dict[str, Any] | None:
    """`words`: the line without its State and verb. The fields of Line that they fill; None where they say something
    else. Without names the partners are to be shown."""
    if verb is not Verb.PARTNERS:
        return _inputs(words, first) if verb is None else None
    words = list(dropwhile(lambda word: word.casefold() in _SILENT, words))
    if words in ([], ["?"]):
        return {}
    if any(word.startswith(("<", "?")) for word in words):
        return None
    lower = [word.casefold() for word in words]
    if lower[:1] == ["remove"]:
        return {"names": _names(words[1:]), "on": False} if words[1:] else None
    cut = lower.index("invited") if "invited" in lower else len(words)
    when = _date(words[cut + 1 :], first)
    if not words[:cut] or when is False:
        return None
    return {"names": _names(words[:cut]), "items": (_item(INVITED, when or None),)}


def _inputs(words: Sequence[str], first: First) -> dict[str, Any] | None:
    """Of an organization that is named; "all inputs received" is the step itself."""
    lower = [word.casefold() for word in words]
    place = next((n for n, word in enumerate(lower) if word in ("input", "inputs")), 0)
    done = next((each for each in _RECEIVED if lower[place + 1 : place + 1 + len(each)] == each), None)
    if not place or done is None or find_step(words, 0):
        return None
    doubtful = small_words.silent(words, 0) or any(small_words.doubt(words, n) for n in range(place))
    said, when = _names(words[:place]), _date(words[place + 1 + len(done) :], first)
    named = all(is_usual(name) or (name[0].isupper() and not doubtful) for name in said)
    return {"names": said, "items": (_item(INPUTS, when or None),)} if named and when is not False else None


def _date(words: Sequence[str], first: First) -> Reading | Literal[False] | None:
    """The date that the words are; None where there are none, False where they are no date."""
    rest = words[1:] if words[:1] == ["on"] else words
    found = first(rest, Direction.PAST) if rest else None
    if not words:
        return None
    return found[1] if found and found[0] == len(rest) else False


def _names(words: Sequence[str]) -> tuple[str, ...]:
    """Parted by commas; by "and" too where both sides are single words or known."""
    return tuple(dict.fromkeys(spell(name) for part in _parted(words, (",", ";")) for name in _both(part)))


def _both(words: Sequence[str]) -> Iterator[str]:
    parts = list(_parted(words, _AND))
    if all(len(part) == 1 or is_usual(joined(part)) for part in parts):
        yield from map(joined, parts)
    else:
        yield joined(list(words))


def _parted(words: Sequence[str], signs: Sequence[str]) -> Iterator[list[str]]:
    for parting, run in groupby(words, key=lambda word: word.casefold() in signs):
        if not parting:
            words = list(run)
            yield [*words[:-1], words[-1].removesuffix("'s")]


def _item(step: str, when: Reading | None) -> Item:
    return Item(meanings=(Meaning(step=step),), when=when)
