"""Those who stand for the visited State, also guests: named by the team, and shown the State's own dates and moves."""

from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import ForDelegates, NoSuchVisit, NotNamed, OnlyMembers, PersonUnfit
from bot.operations.find import find_visit
from bot.operations.planning import change, save
from bot.operations.results import Delegates, Refused, Result, StateView, StateViews
from bot.operations.store import Transaction
from bot.operations.today import view_day
from bot.procedure import STEPS, outlook
from bot.procedure.model import Actor, Content
from bot.reading.model import Line, Verb
from bot.visits import Asker, AskerKind, ChangeKind, Person, Role, Visit, Workspace

SHOWN = (Verb.GLANCE, Verb.STATUS, Verb.LIST, Verb.MINE, Verb.DUE, Verb.OVERDUE)
NOBODY = (AskerKind.DEACTIVATED, AskerKind.BOT, AskerKind.UNKNOWN)
KNOWN = (Content.STATE, Content.PUBLIC)


def delegate(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Say who stands for the State of a visit, or change it. `named`: the people as Slack describes them."""
    access.check(asker, tx.workspace(), Role.READER if line.on is None else Role.EDITOR)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    if line.on is None:
        return Delegates(visit=visit)
    if line.on and visit.hidden:
        return Refused(problem=OnlyMembers(visit.state))
    if line.on:
        unfit = [person.id for person in named if person.kind in NOBODY]
        if unfit:
            return Refused(problem=PersonUnfit(unfit[0]))
        delegates = tuple(dict.fromkeys((*visit.delegates, *line.people)))
    else:
        strangers = [person for person in line.people if person not in visit.delegates]
        if strangers:
            return Refused(problem=NotNamed(strangers[0]))
        delegates = tuple(person for person in visit.delegates if person not in line.people)
    if delegates == visit.delegates:
        return Delegates(visit=visit)
    told = {"before": {"delegates": list(visit.delegates)}, "after": {"delegates": list(delegates)}}
    entry = change(asker, visit, ChangeKind.DELEGATES, now, words=line.text, **told)
    return save(tx, asker, replace(visit, delegates=delegates), entry, now)


def for_delegate(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result | None:
    """What a delegate is answered who may not read as the team does; None for everybody else."""
    workspace = tx.workspace()
    if access.may(asker.person, workspace, Role.READER):
        return None
    mine = [visit for visit in tx.visits() if access.state_view(asker, visit)]
    if not mine:
        return None
    if line.verb not in SHOWN or line.leftover:
        return Refused(problem=ForDelegates())
    if line.state and line.state.exact:
        codes = [state.code for state in line.state.states]
        mine = [visit for visit in mine if visit.state in codes]
        if not mine:
            return Refused(problem=NoSuchVisit(codes[0]))
    return StateViews(views=tuple(_view(visit, workspace, now) for visit in mine))


def _view(visit: Visit, workspace: Workspace, now: datetime) -> StateView:
    """What the procedure gives the State to know, by the content column: of what has happened, and of its own moves. No
    other step, no reference, no person."""
    today = view_day(visit, workspace, now)
    view = outlook(visit.facts(), today, visit.told())
    moves = (view.evaluation.next_action, *view.evaluation.parallel)
    return StateView(
        visit=visit,
        done=tuple(fact for fact, _ in view.done if _is_shown(fact.step)),
        moves=tuple(m for m in moves if m is not None and m.actor is Actor.STATE and _is_shown(m.step)),
        today=today,
    )


def _is_shown(step: str) -> bool:
    return STEPS[step].content in KNOWN
