"""Two people at once: one wins, the other is told what changed, and may go on."""

from dataclasses import replace

from bot import access
from bot.errors import VisitChanged
from bot.operations.results import Ask, Choice, Option, Question, Result
from bot.operations.store import Transaction
from bot.operations.visible import visit_seen
from bot.reading.model import Line
from bot.visits import Asker, ChangeKind


def changed_meanwhile(tx: Transaction, asker: Asker, line: Line, visit_id: int, since: int) -> Result | None:
    """What was done to the visit after its version `since`, which the line was made from; None where nothing was but
    that reminders were put off."""
    access.check(asker, tx.workspace())
    visit = visit_seen(tx, asker, visit_id)
    if visit is None:
        raise VisitChanged(visit_id, since)
    others = tuple(
        change for change in tx.changes(visit.id) if change.version > since and change.kind is not ChangeKind.SNOOZED
    )
    if not others:
        return None
    go_on = Option(choice=Choice.GO_ON, line=replace(line, visit=visit.id, version=visit.version))
    return Question(ask=Ask.CHANGED, options=(go_on,), visit=visit, others=others)
