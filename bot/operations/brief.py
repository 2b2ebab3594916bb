"""A visit on one page: for a new desk officer, for a meeting."""

from datetime import datetime

from bot import access
from bot.operations.find import find_visit
from bot.operations.papers import Brief, Note
from bot.operations.results import Result
from bot.operations.store import Transaction
from bot.operations.today import view_day
from bot.procedure import outlook
from bot.procedure.evaluation import situation
from bot.reading.model import Line, Verb
from bot.visits import Asker, Visit


def brief(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """The brief or, as the verb says, the note."""
    access.check(asker, tx.workspace())
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    today = view_day(visit, tx.workspace(), now)
    seen = (visit.facts(), today, visit.told())
    made = Note if line.verb is Verb.NOTE else Brief
    return made(visit=visit, outlook=outlook(*seen), today=today, comments=situation(*seen).comments)
