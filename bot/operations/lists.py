"""Questions about all visits: everything open, mine, due soon, overdue, and the workspace at a glance."""

from datetime import date, datetime, timedelta

from bot import access
from bot.operations.find import near_states
from bot.operations.results import Listing, Result, Status
from bot.operations.store import Transaction
from bot.operations.today import local_day, view_day
from bot.operations.visible import visits_seen
from bot.outbox.set_dates import clocks_of
from bot.procedure import outlook
from bot.procedure.model import Phase
from bot.reading.model import Line, Verb
from bot.visits import Asker, Visit, Workspace

DEFAULT_DAYS = 30
OVER = (Phase.COMPLETE, Phase.CANCELLED)


def listing(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """The open visits that a verb asks for, soonest first."""
    access.check(asker, tx.workspace())
    workspace = tx.workspace()
    today = local_day(now, workspace.tz)
    days = line.days if line.days is not None else DEFAULT_DAYS
    if line.state is not None and not line.state.exact:
        return near_states(line)
    codes = {state.code for state in line.state.states} if line.state else None
    rows = [row for row in live(tx, asker, now) if codes is None or row.visit.state in codes]
    mine = tuple(row for row in rows if asker.person.id in (row.visit.officer, row.visit.deputy))
    if line.verb is Verb.MINE:
        rows = list(mine)
    elif line.verb is Verb.DUE:
        rows = [row for row in rows if next_date(row) <= today + timedelta(days=days)]
    elif line.verb is Verb.OVERDUE:
        rows = [row for row in rows if row.outlook.evaluation.overdue]
    return Listing(scope=line.verb, rows=tuple(rows), days=days, mine=mine)


def live(tx: Transaction, asker: Asker, now: datetime) -> list[Status]:
    """The open visits that the asker sees, soonest first."""
    workspace = tx.workspace()
    rows = [_row(visit, workspace, now) for visit in visits_seen(tx, asker)]
    return sorted((row for row in rows if row.outlook.evaluation.phase not in OVER), key=_urgency)


def _row(visit: Visit, workspace: Workspace, now: datetime) -> Status:
    today = view_day(visit, workspace, now)
    return Status(visit=visit, outlook=outlook(visit.facts(), today, visit.told()), today=today)


def next_date(row: Status) -> date:
    """The earliest date of an open step; far away where none has one."""
    result = row.outlook.evaluation
    opened = [result.next_action, *result.parallel]
    dates = [move.due for move in opened if move is not None and move.due is not None]
    clocks = [clock.due for clock in clocks_of(row.visit, row.outlook.open_clocks)]
    return min((*dates, *clocks), default=date.max)


def _urgency(row: Status) -> tuple[bool, date, int]:
    return not row.outlook.evaluation.overdue, next_date(row), row.visit.id
