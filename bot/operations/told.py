"""What comes of a message at the moment at which it is sent, where that is not simply said."""

from dataclasses import dataclass
from datetime import datetime

from bot.operations.results import Card, Edited, Notice, Reminder
from bot.operations.yearly import Duties
from bot.outbox.model import OutMessage
from bot.visits import Channel, Person


@dataclass(frozen=True, kw_only=True)
class Later:
    """Not now."""

    until: datetime


@dataclass(frozen=True, kw_only=True)
class Withheld:
    """Those who would read it may not."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class Gone:
    """What was posted is to be deleted: those who can read it may know of nothing in it."""

    posted: OutMessage


Told = Reminder | Edited | Notice | Duties | Card | Later | Withheld | Gone | None  # None: nothing (left) to say
Reader = Person | Channel
