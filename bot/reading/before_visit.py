"""The lines of what comes before a visit: "Kenya transport not needed", "programme 2027"."""

import re
from collections.abc import Sequence
from functools import cache

from bot.names import notation
from bot.names.model import Meaning
from bot.names.notation import Node
from bot.names.step_words import ROWS
from bot.names.steps import find_step
from bot.procedure import STEPS
from bot.procedure.model import Kind
from bot.reading.model import Item, Line, Verb

_NEEDED = re.compile(r"\s+(is |are )?(?P<no>not |no longer )?(needed|required|necessary)$")
_YEAR = re.compile(r"(20|21)[0-9]{2}")


def read_need(words: Sequence[str]) -> tuple[Item, bool] | None:
    """A step of the checklist and whether it is needed: "transport not needed"."""
    said = " ".join(words)
    match = _NEEDED.search(said.casefold())
    what = said[: match.start()].split() if match else []
    meanings = tuple(Meaning(step=step) for step in _named(what))
    return (Item(meanings=meanings, when=None), not match["no"]) if match and len(meanings) == 1 else None


def _named(words: Sequence[str]) -> list[str]:
    """The steps of the checklist that the words name, with what is done or without it."""
    found = find_step(words, 0) if words else None
    whole = [m.step for m in found[1].meanings] if found and found[0] == len(words) else []
    things = [step for step, root in _things() if words and notation.longest(root, words, 0) == len(words)]
    return [step for step in dict.fromkeys((*whole, *things)) if STEPS[step].kind is Kind.CHECKLIST]


@cache
def _things() -> tuple[tuple[str, Node], ...]:
    return tuple((row.step, notation.graph(row.things)) for row in ROWS if row.things)


def read_programme(text: str, words: Sequence[str]) -> Line:
    """`words` begin with the verb; a year may follow."""
    rest = [word for word in words[1:] if word.casefold() not in ("for", "of", "the", "year")]
    years = tuple(int(word) for word in rest if _YEAR.fullmatch(word))
    left = tuple(word for word in rest if not _YEAR.fullmatch(word)) or tuple(map(str, years[1:]))
    return Line(verb=Verb.PROGRAMME, text=text, years=years, leftover=left)
