"""Questions about all visits: everything open, mine, due soon, overdue, and the workspace at a glance."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot import access
from bot.operations.find import near_states
from bot.operations.results import Listing, Result, Scope, Status
from bot.operations.store import Transaction
from bot.operations.today import local_day, view_day
from bot.procedure import outlook
from bot.procedure.model import Phase
from bot.reading.model import Line, Verb
from bot.visits import Asker, Visit, Workspace

DEFAULT_DAYS = 30
OVER = (Phase.COMPLETE, Phase.CANCELLED)
SCOPES = {
    Verb.GLANCE: Scope.GLANCE,
    Verb.LIST: Scope.ALL,
    Verb.MINE: Scope.MINE,
    Verb.DUE: Scope.DUE,
    Verb.OVERDUE: Scope.OVERDUE,
}


def listing(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """The open visits that a verb asks for, soonest first."""
    access.check(asker)
    workspace = tx.workspace()
    today = local_day(now, workspace.tz)
    days = line.days if line.days is not None else DEFAULT_DAYS
    if line.state is not None and not line.state.exact:
        return near_states(line)
    codes = {state.code for state in line.state.states} if line.state else None
    rows = [_row(v, workspace, now) for v in tx.visits() if codes is None or v.state in codes]
    live = sorted((row for row in rows if row.outlook.evaluation.phase not in OVER), key=_urgency)
    mine = tuple(row for row in live if asker.person.id in (row.visit.officer, row.visit.deputy))
    scope = SCOPES[line.verb]
    kept = tuple(row for row in live if _filter(scope, asker.person.id, today + timedelta(days=days))(row))
    return Listing(scope=scope, rows=kept, today=today, days=days, mine=mine)


def _row(visit: Visit, workspace: Workspace, now: datetime) -> Status:
    today = view_day(visit, workspace, now)
    return Status(visit=visit, outlook=outlook(visit.facts(), today), today=today)


def next_date(row: Status) -> date:
    """The earliest date of an open step; far away where none has one."""
    result = row.outlook.evaluation
    opened = [result.next_action, *result.parallel]
    dates = [move.due for move in opened if move is not None and move.due is not None]
    clocks = [clock.due for clock in row.outlook.open_clocks]
    return min((*dates, *clocks), default=date.max)


def _urgency(row: Status) -> tuple[bool, date, int]:
    return not row.outlook.evaluation.overdue, next_date(row), row.visit.id


def _filter(scope: Scope, person: str, until: date) -> Callable[[Status], bool]:
    match scope:
        case Scope.MINE:
            return lambda row: person in (row.visit.officer, row.visit.deputy)
        case Scope.DUE:
            return lambda row: next_date(row) <= until
        case Scope.OVERDUE:
            return lambda row: bool(row.outlook.evaluation.overdue)
        case Scope.GLANCE | Scope.ALL:
            return lambda _: True
