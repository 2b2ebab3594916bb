"""The visits that somebody may see: the only way in which operations for people come to visits."""

from collections.abc import Sequence

from bot import access
from bot.operations.store import Transaction
from bot.visits import Asker, Visit


def visits_seen(tx: Transaction, asker: Asker) -> Sequence[Visit]:
    """All that were not withdrawn, oldest first."""
    return [visit for visit in tx.visits() if access.sees(asker, visit)]


def linked(tx: Transaction, asker: Asker, visit: Visit) -> tuple[Visit, ...]:
    """The visit that it follows up, and those that follow it up."""
    return tuple(v for v in visits_seen(tx, asker) if v.id == visit.follows_up or v.follows_up == visit.id)


def visit_seen(tx: Transaction, asker: Asker, visit_id: int) -> Visit | None:
    """None where there is none, or none for this asker."""
    visit = tx.visit(visit_id)
    return visit if visit and not visit.withdrawn and access.sees(asker, visit) else None
