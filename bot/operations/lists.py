"""Questions about all visits: everything open, mine, due soon, overdue, at a glance, and how many ended."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from bot import access
from bot.dates.model import Day
from bot.operations.agenda import Agenda, entries_of
from bot.operations.counting import Window, counted, ended_in
from bot.operations.find import find_visit, near_states
from bot.operations.results import Count, Listing, Result, Status
from bot.operations.store import Transaction
from bot.operations.today import local_day, view_day
from bot.operations.visible import visits_seen
from bot.outbox.set_dates import clocks_of
from bot.procedure import outlook
from bot.procedure.model import Actor, Move, Phase
from bot.reading.model import Line, Verb
from bot.visits import Asker, Visit, Workspace

DEFAULT_DAYS = 30
OVER = (Phase.COMPLETE, Phase.CANCELLED)
OWN = "mine"  # topic of a line: only the asker's own visits

Falling = tuple[tuple[str, date], ...]  # steps and the days on which they fall due


def listing(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """The open visits that a verb asks for, soonest first."""
    access.check(asker, tx.workspace())
    workspace = tx.workspace()
    today = local_day(now, workspace.tz)
    days = line.days if line.days is not None else DEFAULT_DAYS
    if line.state is not None and not line.state.exact:
        return near_states(line)
    codes = {state.code for state in line.state.states} if line.state else None
    open_ones = [row for row in live(tx, asker, now) if codes is None or row.visit.state in codes]
    mine = tuple(_own(open_ones, asker))
    own = line.topic == OWN
    rows = list(mine) if own or line.verb is Verb.MINE else open_ones
    actor = next((each for each in Actor if line.verb is Verb.LIST and each.value == line.topic), None)
    window = next(windows(line), None)
    falling: tuple[Falling, ...] = ()
    if actor:
        rows = [row for row in rows if any(move.actor is actor for move in _open(row))]
    elif window:
        falls = [(row, tuple(each for each in _dates(row) if window.first <= each[1] <= window.last)) for row in rows]
        rows, falling = [row for row, due in falls if due], tuple(due for _, due in falls if due)
    elif line.verb is Verb.DUE:
        rows = [row for row in rows if next_date(row) <= today + timedelta(days=days)]
    elif line.verb is Verb.OVERDUE:
        rows = [row for row in rows if row.outlook.evaluation.overdue]
    return Listing(
        scope=line.verb,
        rows=tuple(rows),
        days=days,
        mine=mine,
        window=window,
        falling=falling,
        actor=actor,
        own=own,
        state=next(iter(codes)) if codes and len(codes) == 1 else "",
    )


def count(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """How many visits ended in a window; cancelled ones never count."""
    access.check(asker, tx.workspace())
    workspace = tx.workspace()
    window = next(windows(line))
    known = [counted(visit, view_day(visit, workspace, now)) for visit in visits_seen(tx, asker)]
    ended = ended_in((each for each in known if each.view.evaluation.phase is not Phase.CANCELLED), window)
    return Count(
        window=window,
        kinds=Counter(each.visit.kind for each in ended),
        open=sum(each.view.evaluation.phase not in OVER for each in known),
        year=(window.first, window.last) == (date(window.first.year, 1, 1), date(window.first.year, 12, 31)),
    )


def windows(line: Line) -> Iterator[Window]:
    for item in line.items:
        if isinstance(item.start, Day) and isinstance(item.end, Day):
            yield Window(first=item.start.date, last=item.end.date)


def calendar(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """The dates of the asker's own open visits, of all that they see, or of one."""
    access.check(asker, tx.workspace())
    rows = live(tx, asker, now)
    if line.visit is not None or line.state is not None:
        named = find_visit(tx, asker, line)
        if not isinstance(named, Visit):
            return named
        rows = [row for row in rows if row.visit.id == named.id]
    elif not line.on:
        rows = _own(rows, asker)
    return _agenda(rows, asker, now)


def own_calendar(tx: Transaction, asker: Asker, now: datetime) -> Agenda:
    """What `calendar` says where nothing else is asked for."""
    access.check(asker, tx.workspace())
    own = [visit for visit in visits_seen(tx, asker) if _is_own(visit, asker)]
    return _agenda(_live(tx, own, now), asker, now)


def _own(rows: list[Status], asker: Asker) -> list[Status]:
    return [row for row in rows if _is_own(row.visit, asker)]


def _is_own(visit: Visit, asker: Asker) -> bool:
    return asker.person.id in (visit.officer, visit.deputy)


def _agenda(rows: list[Status], asker: Asker, now: datetime) -> Agenda:
    entries = sorted((entry for row in rows for entry in entries_of(row.visit, row.outlook)), key=lambda each: each.day)
    visits = tuple(row.visit for row in rows)
    return Agenda(workspace=asker.workspace, visits=visits, entries=tuple(entries), at=now)


def live(tx: Transaction, asker: Asker, now: datetime) -> list[Status]:
    """The open visits that the asker sees, soonest first."""
    return _live(tx, visits_seen(tx, asker), now)


def _live(tx: Transaction, visits: Sequence[Visit], now: datetime) -> list[Status]:
    workspace = tx.workspace()
    rows = [_row(visit, workspace, now) for visit in visits]
    return sorted((row for row in rows if row.outlook.evaluation.phase not in OVER), key=_urgency)


def _row(visit: Visit, workspace: Workspace, now: datetime) -> Status:
    today = view_day(visit, workspace, now)
    return Status(visit=visit, outlook=outlook(visit.facts(), today, visit.told()), today=today)


def next_date(row: Status) -> date:
    """The earliest date of an open step; far away where none has one."""
    return min((day for _, day in _dates(row)), default=date.max)


def _dates(row: Status) -> Falling:
    """Of every open step that has one, soonest first."""
    moves = [(move.step, move.due) for move in _open(row) if move.due is not None]
    clocks = [(clock.step, clock.due) for clock in clocks_of(row.visit, row.outlook.open_clocks)]
    return tuple(sorted({*moves, *clocks}, key=lambda each: (each[1], each[0])))


def _open(row: Status) -> list[Move]:
    result = row.outlook.evaluation
    return [move for move in (result.next_action, *result.parallel) if move is not None]


def _urgency(row: Status) -> tuple[bool, date, int]:
    return not row.outlook.evaluation.overdue, next_date(row), row.visit.id
