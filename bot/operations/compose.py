"""What a message says at the moment it is sent: the clock asks, the access check stands first, and only what
still holds is said."""

from collections.abc import Sequence
from datetime import datetime

from bot import access
from bot.operations.effects import changed
from bot.operations.results import Changed, Due, Reminder, Status
from bot.operations.store import Transaction
from bot.operations.today import view_day
from bot.outbox.delivery import is_late
from bot.outbox.model import MessageKind, OutMessage, Rung
from bot.procedure import outlook
from bot.visits import Channel, Person, Visit, Workspace


def compose(
    tx: Transaction, message: OutMessage, audience: Person | Channel, now: datetime
) -> Reminder | Changed | None:
    """The facts of a due message for those who would read it now; None where there is nothing (left) to say to them."""
    if not access.may_read(audience):
        return None
    if message.kind is MessageKind.ANNOUNCEMENT:
        return _announcement(tx, message, now)
    tx.absorb(message, now)
    workspace = tx.workspace()
    newest = _newest(tx.rungs(message.id))
    visits = {number: tx.visit(number) for number in {rung.visit for rung in newest}}
    due = [line for rung in newest if (line := _line(visits[rung.visit], rung, now, workspace))]
    if not due:
        return None
    due.sort(key=lambda line: (line.rung.date, line.status.visit.id, line.rung.step))
    zone = audience.tz if isinstance(audience, Person) else workspace.tz
    late = is_late(message, now)
    return Reminder(due=tuple(due), was_due=message.due_at if late else None, sent_at=now, tz=zone)


def _newest(rungs: Sequence[Rung]) -> list[Rung]:
    """Of several rungs of one step only the newest is said: what was missed is caught up in one line."""
    by_step: dict[tuple[int, str], Rung] = {}
    for rung in sorted(rungs, key=lambda r: r.due_at):
        by_step[rung.visit, rung.step] = rung
    return list(by_step.values())


def _line(visit: Visit | None, rung: Rung, now: datetime, workspace: Workspace) -> Due | None:
    if visit is None or visit.withdrawn:
        return None
    today = view_day(visit, workspace, now)
    view = outlook(visit.facts(), today)
    stands = any((clock.step, clock.due) == (rung.step, rung.date) for clock in view.open_clocks)
    return Due(status=Status(visit=visit, outlook=view, today=today), rung=rung) if stands else None


def _announcement(tx: Transaction, message: OutMessage, now: datetime) -> Changed | None:
    visit = tx.visit(message.visit or 0)
    if visit is None:
        return None
    changes = tx.changes(visit.id)
    change = next((c for c in changes if c.id == message.change), None)
    if change is None or any(c.undoes == change.id for c in changes):
        return None
    undone = next((c for c in changes if c.id == change.undoes), None)
    return changed(visit, change, view_day(visit, tx.workspace(), now), undone=undone)
