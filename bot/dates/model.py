"""What comes out of reading a date: one date, candidates to choose from, a distance from a step, or nothing."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Which way a phrase without a year or a week is meant."""

    PAST = "past"  # something that happened
    FUTURE = "future"  # something agreed or set
    ANY = "any"


class How(StrEnum):
    """The class of phrase that was read: a fact for the echo."""

    ISO = "iso"
    FULL = "full"  # day, month and year
    DAY_MONTH = "day_month"  # the year was worked out
    RELATIVE_DAY = "relative_day"  # today, yesterday
    DISTANCE = "distance"  # in N days, N weeks ago
    SUM = "sum"  # N days before or after another date
    WORKING_DAYS = "working_days"
    LIMIT = "limit"  # by, within, before: the last day
    WEEKDAY = "weekday"
    DAY_OF_MONTH = "day_of_month"  # the 15th
    NTH = "nth"  # the first Monday, the last day of a month
    END = "end"  # of a month or a year
    OTHER = "other"  # read by the second reader


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    WORKDAY = "workday"


@dataclass(frozen=True, kw_only=True)
class Day:
    """One date, and how the words were taken."""

    date: datetime.date
    how: How
    since: datetime.date | None = None  # of a sum: the day it was counted from


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """Two to four possible dates, or one that needs a yes: the person chooses."""

    options: tuple[Day, ...]


@dataclass(frozen=True, kw_only=True)
class Offset:
    """A distance from a step: the words name it, the visit knows its day."""

    count: int
    unit: Unit
    before: bool
    of: str  # the words that name the step


@dataclass(frozen=True, kw_only=True)
class Unreadable:
    """No date; `part` is what was not understood."""

    part: str


Reading = Day | Candidates | Offset | Unreadable
