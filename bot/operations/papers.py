"""What the papers on a visit are written from: a brief, a note, a letter. Facts only."""

from dataclasses import dataclass
from datetime import date

from bot.procedure.comments import CommentTime
from bot.procedure.explain import Outlook
from bot.procedure.model import Fact
from bot.reading.papers import LetterKind
from bot.visits import Record, Visit


@dataclass(frozen=True, kw_only=True)
class Brief:
    """Everything about a visit, for a new desk officer."""

    visit: Visit
    outlook: Outlook
    today: date
    comments: CommentTime | None  # None until the draft is shared


@dataclass(frozen=True, kw_only=True)
class Note(Brief):
    """Where a visit stands, for a meeting."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a letter says, as far as it is recorded; what is None is left for a person to fill in."""

    kind: LetterKind
    lang: str  # en or fr
    visit: Visit
    dated: date  # the day that it bears
    sent: bool  # that day is recorded
    ended: date | None = None  # NO_OBSERVATIONS: the State's date that passed
    due: date | None = None  # the State's date; CONSENT, TRANSMISSION: none
    original: date | None = None  # the last day to ask for more time
    cap: date | None = None  # the last day that an extension can reach
    extended: bool = False  # more time was granted
    asked: bool = False  # more time was asked for
    again: date | None = None  # REMINDER: the date of the letter that gave two more weeks
    partners: bool = True  # outside experts took part
    too_early: date | None = None  # the first day on which it can go, where that lies ahead
    answered: Fact | None = None  # what it asks for has come

    def record(self, step: str) -> Record | None:
        """The record of a step that stands."""
        found = (r for r in reversed(self.visit.standing()) if r.fact is not None and r.fact.step == step)
        return next(found, None)

    def day(self, step: str) -> date | None:
        record = self.record(step)
        return record.fact.date if record and record.fact else None
