"""Two people at once: one wins, the other is told what changed, and may go on."""

from dataclasses import replace

from bot import access
from bot.errors import VisitChanged
from bot.operations.results import Ask, Choice, Option, Question, Result
from bot.operations.store import Transaction
from bot.reading.model import Line
from bot.visits import Asker, ChangeKind


def changed_meanwhile(tx: Transaction, asker: Asker, line: Line, visit_id: int, since: int) -> Result:
    """What was done to the visit after its version `since`, which the line was made from."""
    access.check(asker)
    visit = tx.visit(visit_id)
    if visit is None or visit.withdrawn:
        raise VisitChanged(visit_id, since)
    others = tuple(
        change for change in tx.changes(visit.id) if change.version > since and change.kind is not ChangeKind.SNOOZED
    )
    go_on = Option(choice=Choice.GO_ON, line=replace(line, visit=visit.id, version=visit.version))
    return Question(ask=Ask.CHANGED, options=(go_on,), visit=visit, others=others)
