"""Nothing came in a period of the State, and a person confirmed it. That changes no date: it is a fact beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.procedure.book import REPLY, Book
from bot.procedure.calendar import add
from bot.procedure.comments import comment_time
from bot.procedure.model import Fact
from bot.procedure.phases import shared

SILENCE = "nothing_received"  # its outcome is the step that did not happen
AWAITED = COMMENTS, CONFIDENTIALITY = "comments_received", "confidentiality_reply"


@dataclass(frozen=True, kw_only=True)
class NotSilent:
    """The step was recorded, or may still come: its period runs or has not begun, or a request for more time waits."""

    step: str
    received: date | None = None
    until: date | None = None  # the last day of its period
    pending: bool = False


def meant(facts: Sequence[Fact]) -> str:
    """What did not come, where nobody said it: once the report is sent, only the word on confidentiality is awaited."""
    return CONFIDENTIALITY if any(fact.step == "report_transmitted" for fact in facts) else COMMENTS


def objection(book: Book, new: Fact) -> NotSilent | None:
    """Why nobody can confirm on that day that nothing came; None where they can."""
    step = new.outcome or COMMENTS
    if book.has(step):
        return NotSilent(step=step, received=book.day(step))
    until, time = _last_day(book, step), comment_time(book)
    if until is None or new.date <= until:
        return NotSilent(step=step, until=until)
    pending = step == COMMENTS and time is not None and time.pending(new.date) is not None
    return NotSilent(step=step, pending=True) if pending else None


def unconfirmed(book: Book, today: date) -> tuple[str, ...]:
    """The periods of the State that have passed without a reply, of which nobody confirmed it and no later step shows
    it. Until the receipt of the report is known, its period is not over (A17)."""
    passed = {
        COMMENTS: not book.has("final_draft_submitted"),
        CONFIDENTIALITY: book.has("report_received") and not shared(book),
    }
    last = {step: _last_day(book, step) for step, waits in passed.items() if waits and not book.has("visit_closed")}
    return tuple(
        step
        for step, day in last.items()
        if day is not None
        and objection(book, Fact(step=SILENCE, date=today, outcome=step)) is None
        and not any(fact.outcome == step and fact.date > day for fact in book.every(SILENCE))
    )


def _last_day(book: Book, step: str) -> date | None:
    """None: the period has not begun."""
    if step == COMMENTS:
        time = comment_time(book)
        return time.running if time else None
    sent = book.day("report_received") or book.day("report_transmitted")
    return max(add(sent, REPLY), book.told.get(step, date.min)) if sent else None
