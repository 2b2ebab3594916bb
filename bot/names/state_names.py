"""The names of Member States, from states.csv, and of what is no Member State, from others.csv, as one tree of words.
In a cell stand the short name, the formal name and others, parted by "|"."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TypeVar

from bot.names.model import Other, State
from bot.names.russian import cases
from bot.names.spelling import LINKS, name_words

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")

Meant = tuple[State | Other, ...]
T = TypeVar("T")


@dataclass(slots=True)
class Place:
    """A place in the tree: what the words so far mean, and what may follow them."""

    meant: Meant = ()
    after: dict[str, "Place"] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Names:
    tree: Place
    capitals: dict[str, Meant]  # ISO codes, and what is written in capitals in the tables
    plain: dict[str, tuple[State, ...]]  # names of Member States as one string each, to be compared with slips
    alike: dict[tuple[int, int], list[str]]  # the same names by script and length


@cache
def by_code() -> dict[str, State]:
    """The Member States in the order of the table, by ISO 3166-1 alpha-2 code."""
    return {code: State(code=code, name=name) for code, name in called("en").items()}


@cache
def called(language: str) -> dict[str, str]:
    """The short names in one of LANGUAGES, by code."""
    return {row["code"]: names_in(row[language])[0] for row in table("states.csv")}


@cache
def others_called(language: str) -> dict[str, str]:
    """The same of what is no Member State, by its English name."""
    return {names_in(row["en"])[0]: names_in(row[language])[0] for row in table("others.csv")}


@cache
def names() -> Names:
    """All names; built once."""
    found = Names(tree=Place(), capitals={}, plain={}, alike={})
    for row in table("states.csv"):
        state = by_code()[row["code"]]
        for code in (row["code"], row["code3"]):
            _add(found.capitals, code, state)
        _take(found, row, state)
    for row in table("others.csv"):
        name = names_in(row["en"])[0]
        _take(found, row, Other(name=name, observer=row["kind"] == "observer", part_of=row["part_of"]))
    for name in found.plain:
        found.alike.setdefault((script(name), len(name)), []).append(name)
    return found


def table(name: str) -> tuple[dict[str, str], ...]:
    text = resources.files("bot.names").joinpath(name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def names_in(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def plain(words: Sequence[str]) -> str:
    """Words of a name as one string; Chinese has no spaces."""
    return "".join(words) if words and "\u4e00" <= words[0] <= "\u9fff" else " ".join(words)


def script(name: str) -> int:
    """Latin, Cyrillic, Arabic or another."""
    return min(ord(name[0]) // 0x300, 3)


def _take(found: Names, row: dict[str, str], meant: State | Other) -> None:
    for language in LANGUAGES:
        for name in names_in(row[language]):
            if name.isupper() and name.isalpha():
                _add(found.capitals, name, meant)
                continue
            for words in (tuple(name.split()), *(cases(name) if language == "ru" else ())):
                for typed in _typed(words):
                    _grow(found.tree, typed, meant)
                    if isinstance(meant, State):
                        _add(found.plain, plain(typed), meant)


def _typed(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A name without the words that may be left out, and with those that it ends with: "Bolivia (... State of)"."""
    said = [word for typed in words for word in name_words(typed)]
    end = len(said)
    while end > 1 and said[end - 1] in LINKS:
        end -= 1
    body = tuple(word for word in said[:end] if word not in LINKS)
    return (body + tuple(said[end:last]) for last in range(end, len(said) + 1))


def _grow(place: Place, words: Sequence[str], meant: State | Other) -> None:
    for word in words:
        place = place.after.setdefault(word, Place())
    if meant not in place.meant:
        place.meant += (meant,)


def _add(table: dict[str, tuple[T, ...]], key: str, value: T) -> None:
    if value not in table.get(key, ()):
        table[key] = (*table.get(key, ()), value)
