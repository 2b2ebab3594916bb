"""Catching up with a visit already under way: all its dates on one form."""

from datetime import datetime

from bot import access
from bot.operations.find import find_visit
from bot.operations.forms import CatchUp, not_recorded
from bot.operations.results import Result
from bot.operations.store import Transaction
from bot.reading.model import Line
from bot.visits import Asker, Role, Visit


def catchup(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Say what the form will ask; what is filled in there comes back as a line to record."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    visit = find_visit(tx, asker, line)
    return CatchUp(visit=visit, steps=not_recorded(visit)) if isinstance(visit, Visit) else visit
