"""A phrase that a pattern of the grammar fits, as its rule sees it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.dates.lattice import Path
from bot.dates.model import Unit
from bot.dates.policy import Answer, Field

DAY = "(?P<d>[12onq])"
MONTH_REF = "(?P<ref>m|[xtlf]U|U[xtlf])"
YEAR = "(?P<y>[4j])"


class NotThis(Exception):
    """The pattern fits, but its words do not say what the rule reads."""


@dataclass(frozen=True)
class Match:
    path: Path
    found: re.Match[str]
    field: Field
    tokens: tuple[str, ...]
    read: Callable[[Path, Field], Answer]  # what a part of the path means; raises NotThis

    def has(self, name: str) -> bool:
        return self.found.groupdict().get(name) is not None

    def number(self, name: str) -> int | None:
        """The value of a group's first word; None where it is not there."""
        if not self.has(name):
            return None
        value = self.path[self.found.start(name)].value
        if not isinstance(value, int):
            raise NotThis
        return value

    def needed(self, name: str) -> int:
        """The value of a group that has to be there."""
        number = self.number(name)
        if number is None or (name == "d" and self.tokens[self.part(name)[0].start] in ("a", "an")):  # a May
            raise NotThis
        return number

    def part(self, name: str) -> Path:
        return self.path[self.found.start(name) : self.found.end(name)]

    def letters(self, name: str) -> str:
        return self.found[name] or ""

    def inner(self, name: str) -> Answer:
        """The date that a part is, to count from."""
        return self.read(self.part(name), replace(self.field, inner=True))

    def outer(self, name: str) -> Answer:
        return self.read(self.part(name), self.field)

    def words(self, name: str) -> str:
        part = self.part(name)
        return " ".join(self.tokens[part[0].start : part[-1].end])

    def month_ref(self, name: str = "ref") -> int:
        """Months from today's: next month is 1."""
        return self._shift(name, Unit.MONTH, "m")

    def week_ref(self, name: str = "ref") -> int:
        return self._shift(name, Unit.WEEK, "r")

    def _shift(self, name: str, unit: Unit, own: str) -> int:
        part = self.part(name)
        if part[0].letter == own and isinstance(part[0].value, int):
            return part[0].value
        if any(lexeme.letter == "U" and lexeme.value != unit for lexeme in part):
            raise NotThis
        word = next((lexeme.letter for lexeme in part if lexeme.letter != "U"), "")
        return {"x": 1, "t": 0, "l": -1, "f": -1}[word]

    def year(self, name: str = "y") -> int | None:
        """The year of a group; "next year" is worked out."""
        if not self.has(name):
            return None
        lexeme = self.path[self.found.start(name)]
        return self.field.today.year + self.needed(name) if lexeme.letter == "j" else self.needed(name)

    def only(self, *languages: str) -> bool:
        """Whether the words are of these languages and no other."""
        return bool(self.field.languages) and self.field.languages <= set(languages)


class Rule(NamedTuple):
    """A pattern over the letters of a phrase, and what works the date out; in some languages only, or not in some."""

    pattern: str
    take: Callable[[Match], Answer]
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    def concerns(self, match: Match) -> bool:
        return (not self.only or match.only(*self.only)) and not (self.never and match.only(*self.never))
