"""What is told of the time before visits: the checklist of one, and the programme of a year."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.procedure import STEPS
from bot.procedure.model import Fact, Kind
from bot.visits import Change, Record, Visit

CHECKLIST = tuple(key for key, step in STEPS.items() if step.kind is Kind.CHECKLIST)


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A step of the checklist: done, not needed or open."""

    step: str
    record: Record | None  # done
    unneeded: Change | None  # who said that it is not needed
    notice: Record | None = None  # the State wrote that it cannot provide it
    solution: Record | None = None  # what was found instead


@dataclass(frozen=True, kw_only=True)
class Checklist:
    visit: Visit
    steps: tuple[Prepared, ...]
    today: date


class Place(StrEnum):
    """Where a visit stands in the programme of a year, as far as it has come."""

    PROPOSED = "proposed"
    SELECTED = "selected"
    ASKED = "asked"
    DECLINED = "declined"
    CONSENTED = "consented"  # no dates agreed
    SCHEDULED = "scheduled"
    STARTED = "started"
    ENDED = "ended"
    CANCELLED = "cancelled"


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A visit in the programme."""

    visit: Visit
    place: Place
    fact: Fact | None  # what put it there; None where nothing is recorded
    listed: bool  # selected, and not cancelled


@dataclass(frozen=True, kw_only=True)
class Programme:
    year: int
    visits: tuple[Planned, ...]  # by place, then by date
