"""The course of a visit, as a picture and a table show it: the steps that have or had a date, and whose they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.outbox.set_dates import team_dates
from bot.procedure import STEPS, outlook
from bot.procedure.evaluation import situation
from bot.procedure.explain import Outlook, days_late
from bot.procedure.model import Actor, Kind
from bot.procedure.moves import AGREED, Situation, agreed
from bot.procedure.table import ORDER
from bot.visits import SetDate, Visit

VISIT = AGREED[1]  # the row of the visit itself, from its first day to its last
OPTION = "extension_requested"  # ends with the time for comments; nobody has to take it


class Stand(StrEnum):
    """What has become of a step."""

    DONE = "done"
    RUNNING = "running"
    LATE = "late"
    ENDED = "ended"  # the period passed, and the procedure has moved on
    AHEAD = "ahead"  # its date is that of a visit in which everything happens on its day
    UNDATED = "undated"  # awaited, and the text gives no date


@dataclass(frozen=True, kw_only=True)
class Row:
    """One step and its dates."""

    step: str
    actor: Actor
    stand: Stand
    start: date | None = None  # from which its time counts
    due: date | None = None  # without more time; where the State was told a later day, that one
    granted: date | None = None  # the end of the time that was granted besides
    letter: tuple[date, date] | None = None  # the two weeks of the letter
    annex: tuple[date, ...] = ()  # by the timetable in the annex, where it gives another day
    planned: date | None = None  # set by people
    done: date | None = None
    late: int | None = None  # days after its date; None where it had none
    provisional: bool = False  # counted from transmission until the receipt is known

    @property
    def end(self) -> date | None:
        """Of all the time that there is for it."""
        return max((day for day in (self.due, self.granted, *(self.letter or ())) if day), default=None)

    @property
    def days(self) -> tuple[date, ...]:
        """Every one of it, in order."""
        single = (self.start, self.due, self.granted, self.planned, self.done)
        return tuple(sorted([*(day for day in single if day), *(self.letter or ()), *self.annex]))


@dataclass(frozen=True, kw_only=True)
class Timeline:
    visit: Visit
    rows: tuple[Row, ...]  # those of one actor together, in the order of the procedure
    today: date


def timeline_of(visit: Visit, today: date) -> Timeline:
    now, view = situation(visit.facts(), today, visit.told()), outlook(visit.facts(), today, visit.told())
    own = team_dates(visit)
    rows = [_row(step, now, view, own.get(step)) for step in _steps(now, view, own)]
    places = {row.actor: ORDER[row.step] for row in reversed(rows)}
    return Timeline(visit=visit, rows=tuple(sorted(rows, key=lambda row: places[row.actor])), today=today)


def _steps(now: Situation, view: Outlook, own: Mapping[str, SetDate]) -> Sequence[str]:
    """In the order of the procedure. What came before a visit is shown until it has ended."""
    result = view.evaluation
    opened = [move for move in (result.next_action, *result.parallel) if move]
    wanted = {*result.due, *result.projected, *own, *(move.step for move in opened[:1])}
    wanted |= {step for step in (*now.book.last, *(move.step for move in opened)) if STEPS[step].kind is Kind.MILESTONE}
    if agreed(now.book) or wanted & {*AGREED}:
        wanted.add(VISIT)
    if now.book.has(VISIT):
        wanted = {step for step in wanted if ORDER[step] >= ORDER[VISIT]}
    return sorted(wanted - {OPTION, AGREED[0]}, key=lambda step: ORDER[step])


def _row(step: str, now: Situation, view: Outlook, own: SetDate | None) -> Row:
    result, clock, time = view.evaluation, now.clocks.get(step), now.comments
    start, due, granted, letter = clock.base.date if clock else None, result.due.get(step), None, None
    if step == VISIT:
        start, due = agreed(now.book) or (None, None)
        start = now.book.day(AGREED[0]) or start
    elif step == "comments_received" and time:
        due, granted = max(time.original, time.told or time.original), time.extended
        letter = (time.letter.date, time.letter_end) if time.letter and time.letter_end else None
    others = result.alternatives.get(step, ())
    return Row(
        step=step,
        actor=STEPS[step].actor,
        stand=_stand(step, now, view, due),
        start=start,
        due=due or result.projected.get(step),
        granted=granted,
        letter=letter,
        annex=tuple(sorted({other.date for other in others if other.basis.startswith("Annex") and other.date != due})),
        planned=own.date if own else None,
        done=now.book.day(step),
        late=days_late(now, step),
        provisional=bool(clock and clock.provisional),
    )


def _stand(step: str, now: Situation, view: Outlook, due: date | None) -> Stand:
    if now.book.has(step):
        return Stand.DONE
    if step in now.lapsed:
        return Stand.ENDED
    if step in now.overdue:
        return Stand.LATE
    if step in view.evaluation.projected:
        return Stand.AHEAD
    return Stand.RUNNING if due else Stand.UNDATED
