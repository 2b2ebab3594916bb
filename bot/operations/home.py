"""What a person's App Home shows: what needs them now, the visits that they chose to see, the workspace, settings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot import access
from bot.errors import BadInput
from bot.operations.delegates import for_delegate
from bot.operations.homes import next_morning
from bot.operations.lists import live
from bot.operations.planning import learn
from bot.operations.results import StateViews, Status
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.outbox.desired import Circle, responsible
from bot.outbox.set_dates import clocks_of
from bot.procedure import STEPS
from bot.procedure.model import Actor, Move
from bot.reading.model import Line, Verb
from bot.visits import Asker, Contact, HomeTab, Role, Workspace

SCOPES = (Verb.MINE, Verb.LIST, Verb.OVERDUE)
PAGE = 10  # visits
SOON = timedelta(days=7)  # what is due by then needs somebody now
PACKED = re.compile(rf"({'|'.join(SCOPES)}):([A-Z]{{2}})?:({'|'.join(Actor)})?:(\d{{1,4}})")


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Which of the open visits are listed."""

    scope: Verb = Verb.MINE  # one of SCOPES
    state: str = ""  # ISO code; "": all
    actor: str = ""  # whose move it is; "": anybody's
    page: int = 0


def pack(choice: Choice) -> str:
    return f"{choice.scope}:{choice.state}:{choice.actor}:{choice.page}"


def unpack(text: str) -> Choice:
    """Raises BadInput for anything that `pack` did not make."""
    found = PACKED.fullmatch(text)
    if not found:
        raise BadInput("home", text[:50])
    scope, state, actor, page = found.groups(default="")
    return Choice(scope=Verb(scope), state=state, actor=actor, page=int(page))


@dataclass(frozen=True, kw_only=True)
class Need:
    """A step that a person has to see to now."""

    status: Status
    move: Move


@dataclass(frozen=True, kw_only=True)
class Home:
    needs: tuple[Need, ...]  # late first, then by date
    choice: Choice
    rows: tuple[Status, ...]  # of the page that is shown, soonest first
    count: int  # visits on all pages
    live: tuple[Status, ...]  # all open visits that the person sees
    mine: int  # of them
    asker: Asker
    contact: Contact
    workspace: Workspace
    administers: bool
    first: bool  # opened for the first time
    today: date


def look_at_home(tx: Transaction, asker: Asker, choice: Choice | None, now: datetime) -> None:
    """Remember that a person looks at it. `choice` is what they chose just now; None: they opened it, and see what they
    chose last. It is explained until it is opened for the second time."""
    _admit(tx, asker, now)
    learn(tx, [asker.person], now)
    contact = tx.contact(asker.person.id)
    if contact.home is None:
        seen = HomeTab(opened_at=now, first=True, choice=pack(choice or Choice()))
    else:
        news: dict[str, Any] = {"choice": pack(choice)} if choice else {"first": False}
        seen = replace(contact.home, opened_at=now, **news)
    contact = replace(contact, home=seen)
    due = [at for at in (seen.due_at, next_morning(contact, tx.workspace().tz, now)) if at]
    tx.save_contacts([replace(contact, home=replace(seen, due_at=min(due)))])


def home(tx: Transaction, asker: Asker, now: datetime) -> Home | StateViews:
    """What it shows now; to those who stand for a State and do not read as the team does, the State's view."""
    views = _admit(tx, asker, now)
    if views:
        return views
    workspace = tx.workspace()
    contact, rows = tx.contact(asker.person.id), live(tx, asker, now)
    seen = contact.home
    choice = unpack(seen.choice) if seen else Choice()
    chosen = [row for row in rows if _is_chosen(row, choice, asker)]
    page = min(choice.page, max(0, len(chosen) - 1) // PAGE)
    circle = Circle(workspace=workspace, contacts=tx.contacts())
    return Home(
        needs=tuple(sorted((need for row in rows for need in _needs(row, asker, circle, now)), key=_urgency)),
        choice=replace(choice, page=page),
        rows=tuple(chosen[page * PAGE : (page + 1) * PAGE]),
        count=len(chosen),
        live=tuple(rows),
        mine=sum(_is_mine(row, asker) for row in rows),
        asker=asker,
        contact=contact,
        workspace=workspace,
        administers=access.may(asker.person, workspace, Role.OPERATOR),
        first=seen is not None and seen.first,
        today=local_day(now, workspace.tz),
    )


def _admit(tx: Transaction, asker: Asker, now: datetime) -> StateViews | None:
    """None for those who read. Raises NotAllowed or RoleMissing."""
    views = for_delegate(tx, asker, Line(verb=Verb.GLANCE, text=""), now)
    if isinstance(views, StateViews):
        return views
    access.check(asker, tx.workspace())
    return None


def _is_mine(row: Status, asker: Asker) -> bool:
    return asker.person.id in (row.visit.officer, row.visit.deputy)


def _is_chosen(row: Status, choice: Choice, asker: Asker) -> bool:
    result = row.outlook.evaluation
    in_scope = {Verb.MINE: _is_mine(row, asker), Verb.OVERDUE: bool(result.overdue)}.get(choice.scope, True)
    moves = {move.actor.value for move in (result.next_action, *result.parallel) if move}
    return in_scope and choice.state in ("", row.visit.state) and (not choice.actor or choice.actor in moves)


def _needs(row: Status, asker: Asker, circle: Circle, now: datetime) -> Iterator[Need]:
    """The steps of which the person is reminded now: late, due soon, or the team's own without a date."""
    if asker.person.id not in responsible(row.visit, row.today, circle):
        return
    asleep = {snooze.step for snooze in row.visit.snoozes if snooze.person == asker.person.id and snooze.until > now}
    result, silent = row.outlook.evaluation, row.outlook.unconfirmed
    moves = [move for move in (result.next_action, *result.parallel) if move]
    opened = {move.step for move in moves}
    moves += [Move(step=s, actor=STEPS[s].actor, due=result.due.get(s)) for s in silent if s not in opened]
    for move in moves:
        day = _day(row, move)
        own = day is None and move is result.next_action and move.actor is Actor.ED
        now_due = day is not None and day <= row.today + SOON
        if move.step not in asleep and (own or now_due):
            yield Need(status=row, move=move)


def _day(row: Status, move: Move) -> date | None:
    """By the text or by people, whichever is sooner."""
    days = [clock.due for clock in clocks_of(row.visit, row.outlook.open_clocks) if clock.step == move.step]
    return min([*days, *([move.due] if move.due else [])], default=None)


def _urgency(need: Need) -> tuple[date, int, str]:
    return _day(need.status, need.move) or date.max, need.status.visit.id, need.move.step
