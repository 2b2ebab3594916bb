"""The clocks that somebody still has to meet: what reminders are planned from. A period that lapsed stays among them
until the step it hands over to is recorded (4.3 rule 4), so that somebody hears that it ended."""

from dataclasses import dataclass
from datetime import date

from bot.procedure.calendar import add_months
from bot.procedure.evaluation import awaited
from bot.procedure.model import Kind, Unit
from bot.procedure.moves import Situation
from bot.procedure.phases import shared
from bot.procedure.table import STEPS


@dataclass(frozen=True, kw_only=True)
class OpenClock:
    """A required step that has not happened and is still awaited."""

    step: str
    due: date
    days: int  # from the start of the clock to the date
    unit: Unit  # the unit in which the text gives the period
    overdue_after: date | None  # the last day on which it is not late; None: it cannot be late


def open_clocks(now: Situation) -> tuple[OpenClock, ...]:
    """In no particular order."""
    return tuple(
        OpenClock(
            step=step,
            due=clock.due,
            days=_days(now, step),
            unit=clock.period.unit,
            overdue_after=_overdue_after(now, step),
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


def _overdue_after(now: Situation, step: str) -> date | None:
    clock, time = now.clocks[step], now.comments
    if clock.provisional:
        return None
    # Asked of the cap once that has passed: a rung that was planned until then stays where it is.
    if step == "comments_received" and time and time.pending(min(now.today, time.cap)):
        return max(time.cap, clock.due)
    if step == "twelve_month_report":
        final = now.book.day("final_draft_submitted")
        return max(clock.due, add_months(final, 12)) if final else None
    return clock.due
