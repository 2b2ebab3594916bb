"""Words -> Member States of the United Nations, from states.csv. A name that is written there in capitals counts only
when typed in capitals, like the ISO codes ("NO", "CAR"): in small letters these are English words."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from importlib import resources

from bot.names.model import State, StateReading

_UNSEEN = ("Mn", "Cf")  # accents; zero-width characters that come with pasted text
_LONGEST_TYPO = 60  # characters; no name is longer, and comparing grows with the square
_LIKENESS = 0.8  # one wrong letter in five: "Kenia" is near Kenya, "mail" is not near Mali
_OFFERED = 3


def states() -> tuple[State, ...]:
    """All Member States in the order of the table."""
    return tuple(_by_code().values())


def state(code: str) -> State:
    """The State with this ISO 3166-1 alpha-2 code; KeyError where there is none."""
    return _by_code()[code]


def read_state(text: str) -> StateReading | None:
    """The States of which `text`, as a whole, is a name or a code."""
    names, capitals = _index()
    found = capitals.get(re.sub(r"[^\w\s]", "", text).strip()) or names.get(_fold(text))
    return StateReading(states=found, exact=True) if found else None


def find_state(words: Sequence[str], start: int) -> tuple[int, StateReading] | None:
    """The longest run of words beginning at `start` that is exactly a name: how many words, and the States."""
    for count in range(min(_most_words(), len(words) - start), 0, -1):
        run = words[start : start + count]
        # "Kenya ," and "( Kenya" are not names of two words
        if all(map(_fold, (run[0], run[-1]))) and (reading := read_state(" ".join(run))):
            return count, reading
    return None


def near_states(text: str) -> StateReading | None:
    """The States whose names look most like `text`, likeliest first: to be offered, never taken."""
    names, _ = _index()
    if len(text) > _LONGEST_TYPO:
        return None
    near = get_close_matches(_fold(text), names, n=2 * _OFFERED, cutoff=_LIKENESS)
    found = tuple(dict.fromkeys(state for name in near for state in names[name]))[:_OFFERED]
    return StateReading(states=found, exact=False) if found else None


def _fold(text: str) -> str:
    """The same string for every way of typing a name: no case, marks, dots, apostrophes, hyphens, leading "the"."""
    marked = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in marked if unicodedata.category(c) not in _UNSEEN)
    plain = re.sub(r"['’‘ʼ`]s\s*$", "", plain).replace("&", " and ")  # "Kenya's draft", however typed
    plain = re.sub(r"[^\w\s-]|_", "", plain).replace("-", " ")
    words = plain.split()
    if words[:1] == ["the"] and len(words) > 1:
        words = words[1:]
    return " ".join("saint" if word == "st" else word for word in words)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = resources.files("bot.names").joinpath("states.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def _by_code() -> dict[str, State]:
    return {row["code"]: State(code=row["code"], name=row["name"]) for row in _rows()}


@cache
def _index() -> tuple[dict[str, tuple[State, ...]], dict[str, tuple[State, ...]]]:
    """Folded names, and words that count only in capitals, each with its States."""
    names: dict[str, tuple[State, ...]] = {}
    capitals: dict[str, tuple[State, ...]] = {}
    for row in _rows():
        for name in _names(row):
            table, key = (capitals, name) if name.isupper() else (names, _fold(name))
            table[key] = tuple(dict.fromkeys((*table.get(key, ()), state(row["code"]))))
    return names, capitals


def _names(row: dict[str, str]) -> Iterator[str]:
    yield from (row["code"], row["code3"], row["name"], row["official"])
    yield from filter(None, row["others"].split("|"))


@cache
def _most_words() -> int:
    return 1 + max(len(name.split()) for name in _index()[0])  # and "the" before it
