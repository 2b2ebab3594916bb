"""What a reminder says: what is due, when, whose move it is, and that it is late where it is."""

from zoneinfo import ZoneInfo

from bot.operations.results import Due, Reminder, Status
from bot.outbox.ladder import SNOOZED
from bot.procedure import STEPS
from bot.procedure.calendar import is_weekend
from bot.procedure.model import Move
from bot.wording import names, standing
from bot.wording.days import WEEKDAYS, clock_time, moment
from bot.wording.markup import bold


def preamble(told: Reminder) -> list[str]:
    """That it comes late, where it does."""
    if told.was_due is None:
        return []
    zone = ZoneInfo(told.tz)
    same_day = told.was_due.astimezone(zone).date() == told.sent_at.astimezone(zone).date()
    was = f"at {clock_time(told.was_due, told.tz)}" if same_day else f"on {moment(told.was_due, told.tz)}"
    now = clock_time(told.sent_at, told.tz)
    return [f"This reminder was due {was}; it is sent at {now} because the bot was not running."]


def line(due: Due, told: Reminder) -> str:
    """One step: "Kenya, March 2026: comments on the draft report due in 7 days, ..."."""
    step, result = STEPS[due.rung.step], due.outlook.evaluation
    parts = [f"{bold(names.visit(due.visit))}: {names.awaited(step.key)}, {_when(due, told)}."]
    leads = result.next_action is not None and result.next_action.step == step.key
    handed_over = due.rung.date < told.today and step.key in standing.PERIODS and not leads
    parts.append(_next(due, told) if handed_over else f"Move: {names.ACTORS[step.actor]}.")
    if is_weekend(due.rung.date):
        parts.append(f"The date falls on a {WEEKDAYS[due.rung.date.weekday()]}; the text says nothing about weekends.")
    if due.rung.rung.startswith(SNOOZED):
        parts.append("You asked to be reminded now.")
    if due.rung.date >= told.today and step.key in due.outlook.silence:
        parts.append(standing.CONSEQUENCES[due.outlook.silence[step.key]])
    return " ".join(parts)


def _when(due: Due, told: Reminder) -> str:
    step, status = due.rung.step, Status(visit=due.visit, outlook=due.outlook, today=told.today)
    return standing.when(status, Move(step=step, actor=STEPS[step].actor, due=due.rung.date))


def _next(due: Due, told: Reminder) -> str:
    """A period that ended has handed over: say to whom."""
    status = Status(visit=due.visit, outlook=due.outlook, today=told.today)
    move = due.outlook.evaluation.next_action
    return f"Now {standing.waiting(status, move)}" if move else ""
