"""A visit on one screen, for a new desk officer: each heading in words, then the facts."""

from bot.operations.papers import Brief
from bot.operations.results import Status
from bot.procedure.comments import EXTENSION_DAYS
from bot.procedure.model import Fact
from bot.visits import FOLLOW_UP, DateKind, SetDate, Visit
from bot.wording import names, oddities, standing
from bot.wording.days import full, lateness, short
from bot.wording.entries import people
from bot.wording.language import N_, _
from bot.wording.markup import bold, channel, typed

FEW = 4
SET = {DateKind.TEAM: N_("set by the team"), DateKind.LETTER: N_("in our letter to the State")}


def brief(told: Brief) -> list[str]:
    visit, view = told.visit, told.outlook
    parts = {
        N_("*What it is*"): [_what(told)],
        N_("*Pending*"): pending(told) or [_("nothing is awaited of anybody")],
        N_("*Dates set by people*"): [set_date(each) for each in visit.dates],
        N_("*Done*"): [_done(fact, late) for fact, late in view.done] or [_("nothing recorded yet")],
        N_("*More time for comments*"): more_time(told),
        N_("*Who follows it*"): _who(visit),
        N_("*Not recorded*"): [names.past(step) for step in view.missing],
        N_("*Ended*"): [text.rstrip(".") for text in standing.ended(view)],
        N_("*Open questions*"): [oddities.oddity(text) for text in view.evaluation.warnings],
        N_("*References*"): _references(visit),
    }
    name, number, day = bold(names.visit(visit)), standing.number(visit), full(told.today)
    title = _("{visit} ({number}) on {day}", visit=name, number=number, day=day)
    return [title, *(line for head, said in parts.items() for line in part(_(head), said))]


def _what(told: Brief) -> str:
    state, phase = names.state(told.visit.state), standing.stands(told.outlook)
    if told.visit.kind == FOLLOW_UP:
        said = _("follow-up visit to {state}, {phase}", state=state, phase=phase)
    else:
        said = _("assessment visit to {state}, {phase}", state=state, phase=phase)
    return names.listed([said, _("hidden, {members}", members=members(told.visit))]) if told.visit.hidden else said


def part(head: str, said: list[str]) -> list[str]:
    """A few short facts on one line; many, a line each."""
    if len(said) > FEW or (len(said) > 1 and any(";" in each for each in said)):
        return [_("{name}:", name=head), *(f"• {each}" for each in said)]
    return [names.labelled(head, names.listed(said)) + "."] if said else []


def pending(told: Brief) -> list[str]:
    """Every open step with whose move it is and until when."""
    status = Status(visit=told.visit, outlook=told.outlook, today=told.today)
    result = told.outlook.evaluation
    opened = [*([result.next_action] if result.next_action else []), *result.parallel]
    return [f"{names.awaited(move.step)} ({names.actor(move.actor)}), {standing.when(status, move)}" for move in opened]


def set_date(given: SetDate) -> str:
    return names.labelled(names.awaited(given.step), f"{short(given.date)} ({_(SET[given.kind])})")


def more_time(told: Brief) -> list[str]:
    """What was asked and decided, and how much of the thirty days is used."""
    time = told.comments
    if time is None:
        return []
    said = [_("asked on {day}", day=short(fact.date)) for fact in time.requests]
    said += [f"{names.happened(fact)} ({short(fact.date)})" for fact in time.decisions]
    if time.pending(told.today):
        said.append(_("the Committee has not decided yet"))
    used = (time.extended - time.original).days if time.extended else 0
    last = [_("latest possible date {day}", day=short(time.cap))] if used < EXTENSION_DAYS else []
    count = _("{used} of {total} days used", used=used, total=EXTENSION_DAYS)
    return [*(said or [_("not asked for")]), ", ".join([count, *last])]


def members(visit: Visit) -> str:
    if visit.members:
        return _("known to {people}", people=people(visit.members))
    return _("known to its officer and its deputy")


def recorded(fact: Fact) -> str:
    return _("{what} {day}", what=names.happened(fact), day=short(fact.date))


def _done(fact: Fact, late: int | None) -> str:
    how = lateness(late)
    return recorded(fact) + (f" ({how})" if how else "")


def _who(visit: Visit) -> list[str]:
    first, channels = standing.follows(visit), ", ".join(map(channel, visit.follows))
    return [
        first[0].lower() + first[1:],
        _("channels: {channels}", channels=channels) if channels else _("no channel follows"),
        _("for the State: {people}", people=people(visit.delegates))
        if visit.delegates
        else _("nobody is named for the State"),
    ]


def _references(visit: Visit) -> list[str]:
    standing_now = [(r.fact, r.reference) for r in visit.standing() if r.fact and r.reference]
    return [
        _("{what} {reference}", what=names.past(fact.step), reference=typed(reference))
        for fact, reference in standing_now
    ]
