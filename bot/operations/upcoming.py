"""What will be sent of one visit: facts only, as in results."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from bot.visits import Contact, Recipient, Snooze, Visit


@dataclass(frozen=True, kw_only=True)
class Upcoming:
    """What some people and channels are told of one step, at the same hour where they are."""

    day: date  # local
    hour: time  # local
    step: str
    rung: str
    date: date  # the date it speaks of
    dated: bool  # False: since that day a step without a date is awaited
    recipients: tuple[Recipient, ...]


class Silent(StrEnum):
    """Why nothing will be sent."""

    DONE = "done"  # nothing is awaited
    OFF = "off"
    NOBODY = "nobody"  # no officer, no deputy, no channel
    MUTED = "muted"
    FAR = "far"  # nothing falls before the horizon


@dataclass(frozen=True, kw_only=True)
class Reminders:
    """What will be sent of a visit, to whom, and what keeps it from being sent."""

    visit: Visit
    upcoming: tuple[Upcoming, ...]  # soonest first
    until: date  # the horizon
    silent: Silent | None  # where nothing is upcoming
    contacts: tuple[Contact, ...]  # of those concerned, who are muted, away or gone
    snoozes: tuple[Snooze, ...]  # that still count
    tz: str  # of the workspace
