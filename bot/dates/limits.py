"""Limits: "by Friday", "no later than 15 March", "before the 15th"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.dates.match import Match, NotThis, Rule
from bot.dates.model import Day, Direction, How, Unit
from bot.dates.policy import Answer, certain, each_day, moved, unit_on

_RUSSIAN_RANGE = re.compile(r"^(?:с|со|от|между) (?!.*:).*\b(?:по|до) |\d -? ?(?:по|до) \d|^(?:\S+ )?(?:день|дня) до ")
# "Before" that is part of another phrase: a range, "the day before yesterday", "two days before"
_NO_LIMIT = (
    (("ru",), _RUSSIAN_RANGE),
    (("fr", "es"), re.compile(r"avant (hier|veille)|dia antes del?\b|antes de ayer")),
    (
        ("ar",),
        re.compile(
            "^قبل (?:يوم|شهر|سنه|عام) (?:واحد )?من |^يوم (?:واحد )?قبل | ب يوم(?: واحد)?$|^قبل (?:ال)?(?:امس|بارحه)$"
        ),
    ),
    (("zh",), re.compile("^[前之以]")),
)


def _by(match: Match) -> Answer:
    """A limit is its last day; of something that happened it is no day at all, so it is asked."""
    if match.only("ru") and _RUSSIAN_RANGE.search(" ".join(match.tokens)):
        raise NotThis
    answer = match.outer("rest")
    if match.field.direction is Direction.PAST:
        return each_day(answer, lambda old: iter([replace(old, how=How.LIMIT)]))
    return replace(answer, how=How.LIMIT) if isinstance(answer, Day) else answer


def _before(match: Match) -> Answer:
    """That day, or the one before it?"""
    if match.letters("rest") and match.letters("rest")[0] in "by":
        raise NotThis
    if match.only("ru") and match.letters("rest")[0] == "E":
        raise NotThis
    said = " ".join(match.tokens)
    if any(match.only(*languages) and other.search(said) for languages, other in _NO_LIMIT):
        raise NotThis

    def both(old: Day) -> Iterator[Day]:
        for day in (old.date, moved(old.date, -1)):
            if day:
                yield Day(date=day, how=How.LIMIT)

    return each_day(match.inner("rest"), both)


def _arabic_within(match: Match) -> Answer:
    """خلال الأيام العشرة القادمة."""
    unit, number = match.part("unit")[0].value, match.needed("number")
    if not isinstance(unit, Unit) or unit is Unit.WORKDAY or number < 2:
        raise NotThis
    day, clamped = unit_on(match.field.today, number, unit)
    return None if clamped else certain(day, How.LIMIT, match.field)


RULES: tuple[Rule, ...] = (
    Rule(r"w(?P<unit>U)(?P<number>n)x?", _arabic_within, only=("ar",)),
    Rule(r"y(?P<rest>A[12noq])Z?", _by, only=("fr", "es")),
    Rule(r"(?P<rest>A[12noq])Z", _by, only=("fr", "es")),
    Rule(r"b(?P<rest>A[12noq])", _before, only=("fr", "es")),
    Rule(r"b(?P<rest>[^by]+)Z", _by, only=("ru",)),
    Rule(r"y(?P<rest>.+)", _by),
    Rule(r"(?P<rest>.+)Z", _by),
    Rule(r"b(?P<rest>.+)", _before),
    Rule(r"(?P<rest>.+)b", _before, never=("en", "ru")),  # "3 March before" (noon)
)
