"""More time for comments: in one line, or by a form. Only where there is time to extend."""

from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import FormUnknown, NothingToExtend
from bot.names.model import Meaning
from bot.operations.fill_in import step_form
from bot.operations.find import find_visit
from bot.operations.record import record
from bot.operations.results import Refused, Result, Status
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.procedure.book import take
from bot.procedure.comments import comment_time
from bot.procedure.silence import COMMENTS
from bot.reading.model import Item, Line, Verb
from bot.visits import Asker, Role, Visit


def extend(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Record that more time was granted until a day; that it was asked for, where the procedure is not that far."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    if line.leftover:
        return Refused(problem=FormUnknown("extend", line.leftover))
    return _nothing(tx, asker, line, now) or record(tx, asker, replace(line, verb=Verb.RECORD), now)


def extension_form(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """To record that more time was asked for, or what was decided."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    meanings = (Meaning(step="extension_requested"), Meaning(step="extension_decided"))
    item = Item(meanings=meanings, when=None)
    asked = replace(line, verb=Verb.RECORD, items=(item,))
    return _nothing(tx, asker, line, now) or step_form(tx, asker, asked, now)


def extendable(status: Status) -> bool:
    """Whether more time for comments can be granted now."""
    time = comment_time(take(status.visit.facts(), status.today))
    awaited = any(clock.step == COMMENTS for clock in status.outlook.open_clocks)
    return awaited and time is not None and time.running < time.cap >= status.today


def _nothing(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Refused | None:
    """Where no draft is with the State, or its comments are here. Without a visit that is asked about elsewhere."""
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return None
    book = take(visit.facts(), local_day(now, asker.person.tz))
    waits = comment_time(book) is not None and not book.has(COMMENTS)
    return None if waits else Refused(problem=NothingToExtend(visit.state))
