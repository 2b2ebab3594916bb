"""The clocks that somebody still has to meet: what reminders are planned from. A period that lapsed stays among them
until the step it hands over to is recorded (4.3 rule 4), so that somebody hears that it ended."""

from dataclasses import dataclass
from datetime import date

from bot.procedure.clocks import alternatives
from bot.procedure.evaluation import awaited, last_day
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
