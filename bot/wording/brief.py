"""A visit on one screen, for a new desk officer: each heading in words, then the facts."""

from bot.operations.papers import Brief
from bot.operations.results import Status
from bot.procedure.comments import EXTENSION_DAYS
from bot.procedure.model import Fact
from bot.visits import FOLLOW_UP, DateKind, SetDate, Visit
from bot.wording import names, standing
from bot.wording.days import full, lateness, short
from bot.wording.entries import people
from bot.wording.markup import bold, channel, typed

FEW = 4
SET = {DateKind.TEAM: "set by the team", DateKind.LETTER: "in our letter to the State"}


def brief(told: Brief) -> list[str]:
    visit, view = told.visit, told.outlook
    kind = "follow-up visit" if visit.kind == FOLLOW_UP else "assessment visit"
    hidden = f"; hidden, {members(visit)}" if visit.hidden else ""
    parts = {
        "What it is": [f"{kind} to {names.state(visit.state)}, {standing.stands(view)}{hidden}"],
        "Pending": pending(told) or ["nothing is awaited of anybody"],
        "Dates set by people": [set_date(each) for each in visit.dates],
        "Done": [_done(fact, late) for fact, late in view.done] or ["nothing recorded yet"],
        "More time for comments": more_time(told),
        "Who follows it": _who(visit),
        "Not recorded": [names.past(step) for step in view.missing],
        "Ended": [text.rstrip(".") for text in standing.ended(view)],
        "Open questions": [
            standing.warning(text).removeprefix("Note: ").rstrip(".") for text in view.evaluation.warnings
        ],
        "References": _references(visit),
    }
    title = f"{bold(names.visit(visit))} ({standing.number(visit)}) on {full(told.today)}"
    return [title, *(line for head, said in parts.items() for line in part(head, said))]


def part(head: str, said: list[str]) -> list[str]:
    """A few short facts on one line; many, a line each."""
    if len(said) > FEW or (len(said) > 1 and any(";" in each for each in said)):
        return [f"{bold(head)}:", *(f"• {each}" for each in said)]
    return [f"{bold(head)}: {'; '.join(said)}."] if said else []


def pending(told: Brief) -> list[str]:
    """Every open step with whose move it is and until when."""
    status = Status(visit=told.visit, outlook=told.outlook, today=told.today)
    result = told.outlook.evaluation
    opened = [*([result.next_action] if result.next_action else []), *result.parallel]
    return [
        f"{names.awaited(move.step)} ({names.ACTORS[move.actor]}), {standing.when(status, move)}" for move in opened
    ]


def set_date(given: SetDate) -> str:
    return f"{names.awaited(given.step)}: {short(given.date)} ({SET[given.kind]})"


def more_time(told: Brief) -> list[str]:
    """What was asked and decided, and how much of the thirty days is used."""
    time = told.comments
    if time is None:
        return []
    said = [f"asked on {short(fact.date)}" for fact in time.requests]
    said += [f"{names.happened(fact)} ({short(fact.date)})" for fact in time.decisions]
    if time.pending(told.today):
        said.append("the Committee has not decided yet")
    used = (time.extended - time.original).days if time.extended else 0
    last = f"latest possible date {short(time.cap)}" if used < EXTENSION_DAYS else ""
    count = f"{used} of {EXTENSION_DAYS} days used"
    return [*(said or ["not asked for"]), ", ".join(filter(None, (count, last)))]


def members(visit: Visit) -> str:
    return f"known to {people(visit.members)}" if visit.members else "known to its officer and its deputy"


def _done(fact: Fact, late: int | None) -> str:
    how = lateness(late)
    return f"{names.happened(fact)} {short(fact.date)}" + (f" ({how})" if how else "")


def _who(visit: Visit) -> list[str]:
    channels = f"channels: {', '.join(map(channel, visit.follows))}" if visit.follows else "no channel follows"
    state = f"for the State: {people(visit.delegates)}" if visit.delegates else "nobody is named for the State"
    first = standing.follows(visit)
    return [first[0].lower() + first[1:], channels, state]


def _references(visit: Visit) -> list[str]:
    standing_now = [(r.fact, r.reference) for r in visit.standing() if r.fact and r.reference]
    return [f"{names.past(fact.step)} {typed(reference)}" for fact, reference in standing_now]
