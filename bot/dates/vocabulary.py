"""The words of dates in six languages, from the tables in words/, as an index from first token to entries."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.dates.model import Unit
from bot.dates.text import tokens_of

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
EVERY = frozenset(LANGUAGES)

# Each kind of word is one letter, so that a phrase is a short string and the grammar is regular expressions over it.
# Numbers are letters too (lattice.py): 1, 2, 3, 4 and 8 are figures by their length, 4 also a year in words, o a day
# that is marked as such (15th, 15日), K the nth of several (第三个); ? is a word that the vocabulary does not have.
_LETTERS = {
    "month": "M", "weekday": "W", "weekdays": "S", "relative": "R", "unit": "U", "dual": "C", "half_month": "H",
    "number": "n", "ordinal": "q", "next": "x", "this": "t", "last": "l", "final": "f", "coming": "c", "in": "i",
    "ago": "g", "since": "G", "later": "e", "after": "a", "before": "b", "before_count": "B", "within": "w",
    "inside": "v", "by": "y", "latest": "Z", "end": "E", "to": "~", "plus_weeks": "h", "after_next": "k",
    "day_after": "P", "day_before": "Q", "daynoun": "N", "article": "A", "filler": "z", "and": "&", "rmonth": "m",
    "rweek": "r", "rweekday": "p", "ryear": "j", "from_today": "s", "clock": "T", "counted": "K",
}  # fmt: skip
# Words of which only the readers of numbers and clocks know
_PARTS = ("joint", "thousands", "suffix", "hour before", "hour after", "zone")


@dataclass(frozen=True)
class Entry:
    tokens: tuple[str, ...]
    letter: str  # or the name of a part
    value: int | Unit | str | None
    language: str


@cache
def index() -> dict[str, tuple[Entry, ...]]:
    """Entries by their first token."""
    found: dict[str, list[Entry]] = {}
    for entry in _entries():
        found.setdefault(entry.tokens[0], []).append(entry)
    return {token: tuple(dict.fromkeys(entries)) for token, entries in found.items()}


def entries_at(tokens: tuple[str, ...], start: int) -> Iterator[Entry]:
    """The entries whose words stand at `start`."""
    for entry in index().get(tokens[start], ()):
        if tokens[start : start + len(entry.tokens)] == entry.tokens:
            yield entry


def _entries() -> Iterator[Entry]:
    for language in LANGUAGES:
        text = resources.files("bot.dates").joinpath("words", f"{language}.txt").read_text(encoding="utf-8")
        for line in text.splitlines():
            if line and not line.startswith("#"):
                head, _, phrases = line.partition(":")
                letter, value = _kind(head)
                for phrase in phrases.split("|"):
                    yield Entry(tuple(tokens_of(phrase.strip())), letter, value, language)


def _kind(head: str) -> tuple[str, int | Unit | str | None]:
    if head in _PARTS:
        return head, None
    name, _, value = head.partition(" ")
    if name in _PARTS:
        return name, int(value)
    if not value:
        return _LETTERS[name], None
    if name == "unit" and value == "fortnight":
        return _LETTERS[name], "fortnight"
    if name in ("unit", "dual"):
        return _LETTERS[name], Unit(value)
    return _LETTERS[name], int(value) if value.lstrip("-").isdigit() else value
