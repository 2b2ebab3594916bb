"""Words -> the step of the procedure that they name. The words themselves are in step_words.py."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from itertools import product

from bot.names.model import Meaning, StepReading
from bot.names.step_words import ROWS, Row

Phrase = tuple[str, ...]

# Words inside a step's name that do not change it; a caller may put "state" where a State is named.
_FILLERS = (
    "a an the of to with by for from on at in its it their our was were is are has have had been state states "
    "officially formally already finally just now also"
)
_SPELLINGS = {"followup": ("follow", "up"), "wrapup": ("wrap", "up")}


@dataclass(frozen=True, kw_only=True)
class _Pattern:
    """A row of the table, expanded."""

    meaning: Meaning
    orders: tuple[tuple[tuple[Phrase, ...], ...], ...]  # each: slots to be found one after the other
    extras: tuple[Phrase, ...]  # may follow, twice at most: to whom and by whom
    first: frozenset[str]  # every word that it can begin with


def find_step(words: Sequence[str], start: int) -> tuple[int, StepReading] | None:
    """The longest run of words from `start` that names a step, as (number of words, meanings)."""
    pieces, boundaries = _pieces_of(words[start:])
    if not pieces:
        return None
    reached: dict[int, dict[Meaning, None]] = {}
    for pattern in _patterns():
        if pieces[0] in pattern.first:
            for end in _ends(pieces, pattern):
                reached.setdefault(boundaries.get(end, 0), {})[pattern.meaning] = None
    longest = max(reached, default=0)
    return (longest, StepReading(meanings=tuple(reached[longest]))) if longest else None


def read_step(text: str) -> StepReading | None:
    """The step that the whole of the text names."""
    words = text.split()
    for start in range(len(words)):
        found = find_step(words, start)
        if found and start + found[0] == len(words):
            return found[1]
        if _pieces_of(words[start : start + 1])[0][0] not in _fillers():
            break
    return None


def words_for(step: str) -> str:
    """What the bot suggests to type for a step; `read_step` reads it back as exactly that step."""
    row = next(row for row in ROWS if row.step == step)
    shortest = _expand(row.things)[:1] + _expand(row.done)[:1] if row.things else _expand(row.alone)[:1]
    return " ".join(word for phrase in shortest for word in phrase)


def near_words(word: str) -> tuple[str, ...]:
    """Words of the table that an unknown word may be a slip for, likeliest first."""
    return tuple(get_close_matches(word.casefold(), _vocabulary(), n=2, cutoff=0.8))


@cache
def _vocabulary() -> frozenset[str]:
    phrases = (phrase for pattern in _patterns() for slots in pattern.orders for slot in slots for phrase in slot)
    return frozenset(word for phrase in phrases for word in phrase if len(word) > 3)


def _pieces_of(words: Sequence[str]) -> tuple[list[str], dict[int, int]]:
    """Lower-case words without punctuation, split at hyphens; and where whole words end: {pieces: words}."""
    pieces: list[str] = []
    boundaries: dict[int, int] = {}
    for count, word in enumerate(words, start=1):
        plain = re.sub(r"'s?$", "", word.casefold().replace("\u2019", "'").strip('.;:!()"*`~'))
        for piece in re.split(r"[-_]", plain):
            pieces.extend(_SPELLINGS.get(piece, (piece,)))
        boundaries[len(pieces)] = count
    return pieces, boundaries


def _ends(pieces: list[str], pattern: _Pattern) -> set[int]:
    """Every place where the pattern can end when it begins with the first piece."""
    ends: set[int] = set()
    for slots in pattern.orders:
        places = {0}
        for phrases in slots:
            places = _after(pieces, places, phrases)
        ends |= places
    for _ in range(2):
        ends |= _after(pieces, ends, pattern.extras)
    return ends


def _after(pieces: list[str], places: Iterable[int], phrases: Iterable[Phrase]) -> set[int]:
    found = (_follow(pieces, place, phrase) for place in places for phrase in phrases)
    return {place for place in found if place is not None}


def _follow(pieces: list[str], place: int, phrase: Phrase) -> int | None:
    for word in phrase:
        while place < len(pieces) and pieces[place] != word and pieces[place] in _fillers():
            place += 1
        if place == len(pieces) or pieces[place] != word:
            return None
        place += 1
    return place


@cache
def _fillers() -> frozenset[str]:
    return frozenset(_FILLERS.split())


@cache
def _patterns() -> tuple[_Pattern, ...]:
    return tuple(_pattern(row) for row in ROWS)


def _pattern(row: Row) -> _Pattern:
    things, done, who = _expand(row.things), _expand(row.done), _expand(row.who)
    alone = (*_expand(row.alone), tuple(row.step.split("_"))) if row.outcome is None else _expand(row.alone)
    orders = [slots for slots in ((things, done), (done, things), (alone,)) if all(slots)]
    orders += [(who, *slots) for slots in orders if who]
    return _Pattern(
        meaning=Meaning(step=row.step, outcome=row.outcome),
        orders=tuple(orders),
        extras=_expand(row.tail) + who,
        first=frozenset(phrase[0] for slots in orders for phrase in slots[0]),
    )


def _expand(phrases: str) -> tuple[Phrase, ...]:
    """Every phrase that the notation of the table stands for, the shortest first."""
    return tuple(phrase for written in phrases.split("|") for phrase in _variants(written) if phrase)


def _variants(written: str) -> list[Phrase]:
    parts = re.findall(r"\[[^\]]*\]|\([^)]*\)|[^\s\[(]+", written)
    choices = [
        ["", *part[1:-1].split("/")] if part[0] == "[" else part[1:-1].split("/") if part[0] == "(" else [part]
        for part in parts
    ]
    return [tuple(" ".join(chosen).split()) for chosen in product(*choices)]
