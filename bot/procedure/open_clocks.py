"""The clocks that somebody still has to meet: what reminders are planned from. A period that lapsed stays among them
until the step it hands over to is recorded (4.3 rule 4), so that somebody hears that it ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.procedure.book import take
from bot.procedure.clocks import alternatives
from bot.procedure.evaluation import awaited, last_day
from bot.procedure.model import Fact, Kind, Phase, Unit
from bot.procedure.moves import NOTICES, Situation
from bot.procedure.phases import phase, shared
from bot.procedure.table import ORDER, STEPS

ANSWERS = {**NOTICES, "extension_decided": "extension_requested", "draft_amended": "concerns_raised"}
COMMENTED, ADOPTED = ("comments_received", "final_draft_submitted"), ("report_adopted",)
PASSED_BY = {  # steps that nobody waits for any more once one of these is recorded
    **dict.fromkeys(("extension_requested", "extension_decided", "no_comments_letter_sent"), COMMENTED),
    **dict.fromkeys(("comments_reminder_sent", "comments_part_received"), COMMENTED),
    **dict.fromkeys(("committee_considered", "concerns_raised", "draft_amended"), ADOPTED),
}


@dataclass(frozen=True, kw_only=True)
class OpenClock:
    """A required step that has not happened and is still awaited."""

    step: str
    due: date
    days: int  # from the start of the clock to the date
    unit: Unit  # the unit in which the text gives the period
    overdue_after: date | None  # the last day on which it is not late; None: it cannot be late
    alternatives: tuple[date, ...]  # the dates before `due` that other passages support, in order


def open_clocks(now: Situation) -> tuple[OpenClock, ...]:
    """In no particular order."""
    others = alternatives(now.book, now.clocks) if now.clocks else {}
    return tuple(
        OpenClock(
            step=step,
            due=clock.due,
            days=_days(now, step),
            unit=clock.period.unit,
            overdue_after=last_day(now.book, clock, now.comments, now.today),
            alternatives=tuple(sorted({other.date for other in others.get(step, ()) if other.date < clock.due})),
        )
        for step, clock in now.clocks.items()
        if STEPS[step].kind in (Kind.MILESTONE, Kind.REQUIRED)
        and not now.book.has(step)
        and not now.book.has("visit_closed")
        and awaited(now.book, step)
        and not (step == "confidentiality_reply" and shared(now.book))
    )


def _days(now: Situation, step: str) -> int:
    clock, time = now.clocks[step], now.comments
    if step == "comments_received" and time and time.letter and clock.due == time.letter_end:
        return (clock.due - time.letter.date).days
    return (clock.due - clock.base.date).days


def waited_for(facts: Sequence[Fact], step: str) -> bool:
    """Whether a step has not happened and may still, with a clock or without: people can set a date for it. The same on
    whatever day it is asked."""
    book = take(facts, date.max)
    over = phase(book, comments_lapsed=False) in (Phase.NO_CONSENT, Phase.CANCELLED, Phase.COMPLETE)
    early = ORDER[step] < ORDER["visit_concluded"] and book.has("visit_concluded")
    if over or early or STEPS[step].kind in (Kind.DERIVED, Kind.TOOL) or any(map(book.has, PASSED_BY.get(step, ()))):
        return False
    again = step in ANSWERS and bool(book.unanswered(ANSWERS[step], step))
    open_still = awaited(book, step) and not (step == "confidentiality_reply" and shared(book))
    return open_still and (again or not book.has(step))
