"""What a reminder says: what is due, when, whose move it is, and that it is late where it is."""

from zoneinfo import ZoneInfo

from bot.operations.results import Due, Reminder
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


def line(due: Due) -> str:
    """One step: "Kenya, March 2026: comments on the draft report due in 7 days, ..."."""
    step, status, next_action = STEPS[due.rung.step], due.status, due.status.outlook.evaluation.next_action
    when = standing.when(status, Move(step=step.key, actor=step.actor, due=due.rung.date))
    parts = [f"{bold(names.visit(status.visit))}: {names.awaited(step.key)}, {when}."]
    leads = next_action is not None and next_action.step == step.key
    if due.rung.date >= status.today or step.key not in standing.PERIODS or leads:
        parts.append(f"Move: {names.ACTORS[step.actor]}.")
    elif next_action is not None:  # a period that ended has handed over: say to whom
        parts.append(f"Now {standing.waiting(status, next_action)}")
    if is_weekend(due.rung.date):
        parts.append(f"The date falls on a {WEEKDAYS[due.rung.date.weekday()]}; the text says nothing about weekends.")
    if due.rung.rung.startswith(SNOOZED):
        parts.append("You asked to be reminded now.")
    if due.rung.date >= status.today and step.key in status.outlook.silence:
        parts.append(standing.CONSEQUENCES[status.outlook.silence[step.key]])
    return " ".join(parts)
