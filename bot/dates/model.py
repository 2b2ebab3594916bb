"""What comes out of reading a date: one date, candidates to choose from, or nothing."""

from dataclasses import dataclass
from datetime import date
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
    DISTANCE = "distance"  # N days or weeks ago
    WEEKDAY = "weekday"
    OTHER = "other"  # read by the second reader


@dataclass(frozen=True, kw_only=True)
class Day:
    """One date, and how the words were taken."""

    date: date
    how: How


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """Two to four possible dates, or one that needs a yes: the person chooses."""

    options: tuple[Day, ...]


@dataclass(frozen=True, kw_only=True)
class Unreadable:
    """No date; `part` is what was not understood."""

    part: str


Reading = Day | Candidates | Unreadable
