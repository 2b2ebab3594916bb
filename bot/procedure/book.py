"""Which records count: order of entry decides what replaces, voids, reopens or answers what (4.5, 4.6)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.procedure.calendar import add
from bot.procedure.model import Fact
from bot.procedure.table import PERIODS, STEPS

# Each may not be dated before those to its left.
CHAINS = (
    ("visit_started", "visit_concluded"),
    ("final_draft_submitted", "report_adopted", "report_transmitted", "report_received"),
    ("report_adopted", "report_shared_with_partners"),
    ("report_adopted", "report_shared_restricted"),
)
REPLY = PERIODS["confidentiality_reply"]
STOPS = ("visit_postponed", "visit_cancelled")


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """Why a record cannot be taken: it and `other` are in an order that the procedure forbids."""

    step: str
    other: str  # the step it conflicts with
    other_date: date | None  # None: the other step is missing altogether


@dataclass
class Book:
    """The records that count, as they were entered."""

    entries: list[Fact] = field(default_factory=list)
    last: dict[str, Fact] = field(default_factory=dict)  # the record that governs each step
    refused: list[Fact] = field(default_factory=list)  # stops recorded after the end of the visit
    told: Mapping[str, date] = field(default_factory=dict)  # until when the State was told that it has time, by step

    def has(self, step: str) -> bool:
        return step in self.last

    def day(self, step: str) -> date | None:
        fact = self.last.get(step)
        return fact.date if fact else None

    def every(self, step: str) -> list[Fact]:
        return [fact for fact in self.entries if fact.step == step]

    def place(self, *steps: str) -> int:
        """Where the latest entry of any of `steps` stands in the order of entry; -1 where there is none."""
        return max((i for i, fact in enumerate(self.entries) if fact.step in steps), default=-1)

    def unanswered(self, question: str, answer: str) -> list[Fact]:
        """The entries of `question` after the last `answer`."""
        return [f for f in self.entries[self.place(answer) + 1 :] if f.step == question]

    def enter(self, fact: Fact) -> None:
        if fact.step == "visit_postponed":
            self._void("dates_agreed", "visit_started")
        elif fact.step == "consent_received":
            self._void("consent_declined")
        elif fact.step == "implementation_response":
            self._void("visit_closed")
        if fact.step in self.last and not STEPS[fact.step].repeats:
            self._void(fact.step)
        self.entries.append(fact)
        self.last[fact.step] = fact

    def _void(self, *steps: str) -> None:
        self.entries = [fact for fact in self.entries if fact.step not in steps]
        for step in steps:
            self.last.pop(step, None)


def conflict(book: Book, fact: Fact) -> Conflict | None:
    """Why `fact` cannot be entered in `book`, or None. Facts that happened are refused for their order only (4.5,
    4.6)."""
    for chain in CHAINS:
        if fact.step in chain:
            place = chain.index(fact.step)
            for other in chain:
                day = book.day(other)
                if day is None or other == fact.step:
                    continue
                if (fact.date < day) if chain.index(other) < place else (fact.date > day):
                    return Conflict(step=fact.step, other=other, other_date=day)
    return _silence(book, fact) or _special(book, fact)


def _silence(book: Book, fact: Fact) -> Conflict | None:
    """Restricted sharing is possible only once the 30 days are over, counted from receipt or, until known,
    transmission."""
    if fact.step == "report_shared_restricted":
        for base in ("report_received", "report_transmitted"):
            day = book.day(base)
            if day is not None:
                return None if fact.date > add(day, REPLY) else Conflict(step=fact.step, other=base, other_date=day)
    shared = book.day("report_shared_restricted")
    if fact.step == "report_received" and shared is not None and shared <= add(fact.date, REPLY):
        return Conflict(step=fact.step, other="report_shared_restricted", other_date=shared)
    return None


def _special(book: Book, fact: Fact) -> Conflict | None:
    if fact.step == "extension_decided":
        asked = book.unanswered("extension_requested", "extension_decided") or book.every("extension_requested")
        if asked and fact.date < min(f.date for f in asked):
            return Conflict(step=fact.step, other="extension_requested", other_date=min(f.date for f in asked))
    if fact.step == "visit_closed":
        considered = book.day("twelve_month_considered")
        if considered is None or fact.date < considered:
            return Conflict(step=fact.step, other="twelve_month_considered", other_date=considered)
    concluded = book.day("visit_concluded")
    if fact.step in STOPS and concluded is not None and fact.date >= concluded:
        return Conflict(step=fact.step, other="visit_concluded", other_date=concluded)
    return None


def take(facts: Iterable[Fact], today: date, told: Mapping[str, date] | None = None) -> Book:
    """The book as it stands on `today`: later dates are left out of account, forbidden orders not taken. A postponement
    or cancellation on or after the day the visit ended never counts, whichever was entered first."""
    book = _take([fact for fact in facts if fact.date <= today], [])
    book.told = told or {}
    return book


def _take(facts: Sequence[Fact], refused: list[Fact]) -> Book:
    book = Book(refused=refused)
    for fact in facts:
        found = conflict(book, fact)
        if found is None:
            book.enter(fact)
        elif fact.step in STOPS:
            book.refused.append(fact)
    concluded = book.day("visit_concluded")
    late = [f for f in facts if f.step in STOPS and concluded is not None and f.date >= concluded and f in book.entries]
    if late:
        return _take([f for f in facts if f not in late], [*late])
    return book
