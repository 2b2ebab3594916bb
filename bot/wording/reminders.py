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
from bot.wording.language import N_, _
from bot.wording.markup import bold, person
from bot.wording.why import basis

EXPECTED = N_("Comments on the draft report are expected by {day}.")
MORE_TIME = N_(
    "Comments on the draft report are expected by {day}; more time, at most 30 days, may be asked of the Committee in "
    "writing by that date."
)


def preamble(told: Reminder) -> list[str]:
    """That it comes late, where it does."""
    if told.was_due is None:
        return []
    zone = ZoneInfo(told.tz)
    same_day = told.was_due.astimezone(zone).date() == told.sent_at.astimezone(zone).date()
    now = clock_time(told.sent_at, told.tz)
    if same_day:
        was = clock_time(told.was_due, told.tz)
        return [_("This reminder was due at {was}; it comes late, at {now}.", was=was, now=now)]
    return [_("This reminder was due on {was}; it comes late, at {now}.", was=moment(told.was_due, told.tz), now=now)]


def line(due: Due) -> str:
    """One step: "Kenya, March 2026: comments on the draft report due in 7 days, ..."."""
    step, planned = STEPS[due.rung.step], due.status.outlook.evaluation.due.get(due.rung.step)
    what = names.labelled(bold(names.visit(due.status.visit)), names.awaited(step.key))
    own = team_dates(due.status.visit).get(step.key)
    if own and own.date == due.rung.date:
        parts = _set(due, step, what, planned)
    elif planned is None:
        parts = _undated(due, step, what)
    elif due.rung.date != planned:
        parts = _alternative(due, step, what, planned)
    else:
        parts = _dated(due, step, what)
    if due.rung.rung.startswith(SNOOZED):
        parts.append(_("You asked to be reminded now."))
    return " ".join([*parts, *_reader(due)])


def closed(line: Closed) -> str:
    """A line of a posted reminder, once it no longer stands."""
    what = names.labelled(bold(names.visit(line.visit)), names.awaited(line.step))
    return names.labelled(what, _ending(line))


def _ending(line: Closed) -> str:
    was = short(line.date)
    if line.moved_to is not None:
        return _("now due {day} instead of {was}.", day=short(line.moved_to), was=was)
    if line.record is None or line.record.fact is None:
        by_people = STEPS[line.step].period is None and not line.visit.withdrawn
        awaited = by_people and waited_for(line.visit.facts(), line.step)
        return _("{day} no longer counts.", day=was) if awaited else _("no longer awaited.")
    done, by = short(line.record.fact.date), person(line.record.by)
    return _("done {day}, recorded by {person}.", day=done, person=by)


def _dated(due: Due, step: Step, what: str) -> list[str]:
    status, date = due.status, due.rung.date
    parts = [_until(due, what, Move(step=step.key, actor=step.actor, due=date)), _mover(due, step)]
    if is_weekend(date):
        weekend = _("The date falls on a {weekday}; the text says nothing about weekends.", weekday=weekday(date))
        parts.append(weekend)
    if due.prompt:
        parts.append(_prompt(due))
    if date < status.today and step.key in status.outlook.unconfirmed:
        parts.append(names.capital(_(silence.CONFIRM)))
    if date >= status.today and step.key in status.outlook.silence:
        parts.append(_(standing.CONSEQUENCES[status.outlook.silence[step.key]]))
    return parts


def _until(due: Due, what: str, move: Move) -> str:
    return f"{what}, {standing.when(due.status, move)}."


def _mover(due: Due, step: Step) -> str:
    status, next_action = due.status, due.status.outlook.evaluation.next_action
    ended = due.rung.date < status.today and step.key in standing.PERIODS
    if ended and next_action is not None and next_action.step != step.key:
        return _("Now {standing}", standing=standing.waiting(status, next_action))  # it has handed over: say to whom
    return _move(step)


def _move(step: Step) -> str:
    return _("Move: {actor}.", actor=names.actor(step.actor))


def _set(due: Due, step: Step, what: str, planned: date | None) -> list[str]:
    """A date that people set, beside that of the text."""
    return [_until(due, what, Move(step=step.key, actor=step.actor, due=planned)), _move(step)]


def _undated(due: Due, step: Step, what: str) -> list[str]:
    since, move = due.rung.date, due.status.outlook.evaluation.next_action
    if move and standing.passed(due.status) == step.key:
        return [_until(due, what, move), standing.asked(due.status)]
    waited = days((due.status.today - since).days)
    none = _("no date is set in the text; waiting since {day}, {days}.", day=full(since), days=waited)
    return [names.labelled(what, none), _move(step)]


def _alternative(due: Due, step: Step, what: str, planned: date) -> list[str]:
    early, today = due.rung.date, due.status.today
    passage = f"{bold(full(early))} ({basis(due.basis)})" if due.basis else bold(full(early))
    other = _("another passage supports {date}, {left}.", date=passage, left=left(early, today))
    mine = _("The planned date is {day}, {left}.", day=bold(full(planned)), left=left(planned, today))
    return [names.labelled(what, other), mine, _move(step)]


def _prompt(due: Due) -> str:
    """A draft of what may be written to the State towards the end of its 30 days; more time only while it can be
    asked for (VI.4(d))."""
    view, date = due.status.outlook, due.rung.date
    asked = any(fact.step == "extension_requested" for fact, _ in view.done)
    may_ask = view.evaluation.due.get("extension_requested") == date and not asked
    draft = _(MORE_TIME if may_ask else EXPECTED, day=full(date))
    return _('The State may be reminded now ({rules}, annex, V(m)), for instance: "{draft}"', rules=RULES, draft=draft)


def _reader(due: Due) -> list[str]:
    """Why it comes to somebody who does not follow the visit up."""
    officer, reader = due.status.visit.officer, due.rung.recipient
    if due.instead_of:
        who, until = person(due.instead_of), due.absent_until
        if until is None:
            return [_("It comes to you because {person} is no longer a member here.", person=who)]
        return [_("It comes to you because {person} is away until {day}.", person=who, day=short(until))]
    escalated = due.rung.rung.startswith("+") and reader.kind is RecipientKind.PERSON
    if escalated and officer and reader.id != officer:
        late = days((due.status.today - due.rung.date).days)
        why = _(
            "It comes to you too because the date passed {days} ago; {person} follows it up.",
            days=late,
            person=person(officer),
        )
        return [why]
    return []
