"""What a reminder says: what is due, when, whose move it is, why it comes to its reader, and that it is late where it
is; and what a posted one says once it no longer stands."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.operations.results import Closed, Due, Reminder
from bot.outbox.ladder import SNOOZED
from bot.outbox.set_dates import team_dates
from bot.procedure import RULES, STEPS
from bot.procedure.calendar import is_weekend
from bot.procedure.model import Move, Step
from bot.procedure.open_clocks import waited_for
from bot.visits import RecipientKind
from bot.wording import names, silence, standing
from bot.wording.days import clock_time, days, full, left, moment, short, weekday
from bot.wording.markup import bold, person
from bot.wording.why import basis


def preamble(told: Reminder) -> list[str]:
    """That it comes late, where it does."""
    if told.was_due is None:
        return []
    zone = ZoneInfo(told.tz)
    same_day = told.was_due.astimezone(zone).date() == told.sent_at.astimezone(zone).date()
    was = f"at {clock_time(told.was_due, told.tz)}" if same_day else f"on {moment(told.was_due, told.tz)}"
    return [f"This reminder was due {was}; it comes late, at {clock_time(told.sent_at, told.tz)}."]


def line(due: Due) -> str:
    """One step: "Kenya, March 2026: comments on the draft report due in 7 days, ..."."""
    step, planned = STEPS[due.rung.step], due.status.outlook.evaluation.due.get(due.rung.step)
    own = team_dates(due.status.visit).get(step.key)
    if own and own.date == due.rung.date:
        parts = _set(due, step, planned)
    elif planned is None:
        parts = _undated(due, step)
    elif due.rung.date != planned:
        parts = _alternative(due, step, planned)
    else:
        parts = _dated(due, step)
    if due.rung.rung.startswith(SNOOZED):
        parts.append("You asked to be reminded now.")
    what = f"{bold(names.visit(due.status.visit))}: {names.awaited(step.key)}"
    return " ".join([what + parts[0], *parts[1:], *_reader(due)])


def closed(line: Closed) -> str:
    """A line of a posted reminder, once it no longer stands."""
    what = f"{bold(names.visit(line.visit))}: {names.awaited(line.step)}"
    if line.moved_to is not None:
        return f"{what}: now due {short(line.moved_to)} instead of {short(line.date)}."
    if line.record is None or line.record.fact is None:
        by_people = STEPS[line.step].period is None and not line.visit.withdrawn
        awaited = by_people and waited_for(line.visit.facts(), line.step)
        return f"{what}: {short(line.date)} no longer counts." if awaited else f"{what}: no longer awaited."
    return f"{what}: done {short(line.record.fact.date)}, recorded by {person(line.record.by)}."


def _dated(due: Due, step: Step) -> list[str]:
    status, date = due.status, due.rung.date
    parts = [f", {standing.when(status, Move(step=step.key, actor=step.actor, due=date))}.", _mover(due, step)]
    if is_weekend(date):
        parts.append(f"The date falls on a {weekday(date)}; the text says nothing about weekends.")
    if due.prompt:
        parts.append(_prompt(due))
    if date < status.today and step.key in status.outlook.unconfirmed:
        parts.append(names.capital(silence.CONFIRM))
    if date >= status.today and step.key in status.outlook.silence:
        parts.append(standing.CONSEQUENCES[status.outlook.silence[step.key]])
    return parts


def _mover(due: Due, step: Step) -> str:
    status, next_action = due.status, due.status.outlook.evaluation.next_action
    ended = due.rung.date < status.today and step.key in standing.PERIODS
    if ended and next_action is not None and next_action.step != step.key:
        return f"Now {standing.waiting(status, next_action)}"  # it has handed over: say to whom
    return f"Move: {names.ACTORS[step.actor]}."


def _set(due: Due, step: Step, planned: date | None) -> list[str]:
    """A date that people set, beside that of the text."""
    move = Move(step=step.key, actor=step.actor, due=planned)
    return [f", {standing.when(due.status, move)}.", f"Move: {names.ACTORS[step.actor]}."]


def _undated(due: Due, step: Step) -> list[str]:
    since, move = due.rung.date, due.status.outlook.evaluation.next_action
    if move and standing.passed(due.status) == step.key:
        return [f", {standing.when(due.status, move)}.", standing.ASKED[step.key]]
    waited = f"waiting since {full(since)}, {days((due.status.today - since).days)}"
    return [f": no date is set in the text; {waited}.", f"Move: {names.ACTORS[step.actor]}."]


def _alternative(due: Due, step: Step, planned: date) -> list[str]:
    early, today = due.rung.date, due.status.today
    passage = f" ({basis(due.basis)})" if due.basis else ""
    return [
        f": another passage supports {bold(full(early))}{passage}, {left(early, today)}.",
        f"The planned date is {bold(full(planned))}, {left(planned, today)}.",
        f"Move: {names.ACTORS[step.actor]}.",
    ]


def _prompt(due: Due) -> str:
    """A draft of what may be written to the State towards the end of its 30 days; more time only while it can be
    asked for (VI.4(d))."""
    view, date = due.status.outlook, due.rung.date
    asked = any(fact.step == "extension_requested" for fact, _ in view.done)
    may_ask = view.evaluation.due.get("extension_requested") == date and not asked
    more = "; more time, at most 30 days, may be asked of the Committee in writing by that date" if may_ask else ""
    draft = f"Comments on the draft report are expected by {full(date)}{more}."
    return f'The State may be reminded now ({RULES}, annex, V(m)), for instance: "{draft}"'


def _reader(due: Due) -> list[str]:
    """Why it comes to somebody who does not follow the visit up."""
    officer, reader = due.status.visit.officer, due.rung.recipient
    if due.instead_of:
        until = f"away until {short(due.absent_until)}" if due.absent_until else "no longer a member here"
        return [f"It comes to you because {person(due.instead_of)} is {until}."]
    escalated = due.rung.rung.startswith("+") and reader.kind is RecipientKind.PERSON
    if escalated and officer and reader.id != officer:
        late = days((due.status.today - due.rung.date).days)
        return [f"It comes to you too because the date passed {late} ago; {person(officer)} follows it up."]
    return []
