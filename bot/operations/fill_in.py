"""Opening forms: which visit and step a form is for. What is filled in comes back as a line, and is judged then."""

from datetime import datetime

from bot import access
from bot.operations.asked import RecordForm, SnoozeForm
from bot.operations.find import find_visit
from bot.operations.results import Result
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.reading.model import Line
from bot.visits import Asker, Role, Visit


def record_form(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    access.check(asker, tx.workspace(), Role.EDITOR)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    return RecordForm(visit=visit, step=_step(line), today=local_day(now, asker.person.tz))


def snooze_form(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    access.check(asker, tx.workspace())
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    return SnoozeForm(visit=visit, step=_step(line), today=local_day(now, asker.person.tz))


def _step(line: Line) -> str:
    return line.items[0].meanings[0].step
