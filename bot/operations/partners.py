"""The organizations that were invited to take part in a visit, and their written inputs one by one."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot import access
from bot.errors import CannotRecord, NoPartner, NotUnderstood
from bot.names.organizations import is_usual
from bot.operations.anchors import counted
from bot.operations.facts import certain, chosen, facts_of
from bot.operations.find import find_visit
from bot.operations.planning import change, save
from bot.operations.results import Partners, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of
from bot.procedure.acceptance import InTheFuture
from bot.reading.model import Line
from bot.reading.partners import INPUTS
from bot.visits import Asker, ChangeKind, Partner, Role, Visit

LONGEST = 40  # characters of a name


def partners(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Show them; or say who was invited, whose inputs are in, who is none after all."""
    workspace = tx.workspace()
    access.check(asker, workspace, Role.EDITOR if line.names else Role.READER)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    objection = _objection(visit, line)
    if objection is not None:
        return objection
    if not line.names:
        return Partners(visit=visit)
    today = day_of(asker, workspace, now)
    line = counted(visit, replace(line, visit=visit.id), today, workspace.works)
    day = _day(visit, line, today)
    if isinstance(day, Question | Refused):
        return day
    after = _after(visit, line, day)
    if after == visit.partners:
        return Partners(visit=visit)
    told = {"names": list(line.names), "what": _what(line), "date": day.isoformat() if day else None}
    entry = change(asker, visit, ChangeKind.PARTNERS, now, words=line.text, reason=line.reason, after=told)
    return save(tx, asker, replace(visit, partners=after), entry, now)


def _objection(visit: Visit, line: Line) -> Refused | None:
    """A name that is too long, or of nobody who was invited; a usual organization may send inputs uninvited."""
    too_long = tuple(name for name in line.names if len(name) > LONGEST)
    if too_long:
        return Refused(problem=NotUnderstood(too_long))
    known = {partner.name.casefold() for partner in visit.partners}
    strange = [name for name in line.names if name.casefold() not in known]
    sends = _what(line) == "received"
    wrong = [name for name in strange if line.on is False or (sends and not is_usual(name))]
    return Refused(problem=NoPartner(wrong[0], visit.state)) if wrong else None


def _what(line: Line) -> str:
    if line.on is False:
        return "removed"
    return "received" if line.items and line.items[0].meanings[0].step == INPUTS else "invited"


def _day(visit: Visit, line: Line, today: date) -> date | Question | Refused | None:
    """When it happened; inputs without a date came today."""
    if not line.items or (line.items[0].when is None and _what(line) == "invited"):
        return None
    facts = facts_of(visit, line if line.items[0].when else chosen(line, 0, when=certain(today)), today)
    if not isinstance(facts, tuple):
        return facts
    late = InTheFuture(step=facts[0].step, date=facts[0].date)
    return Refused(problem=CannotRecord(late)) if facts[0].date > today else facts[0].date


def _after(visit: Visit, line: Line, day: date | None) -> tuple[Partner, ...]:
    """The list as it is then; who stands there already keeps its place and spelling."""
    named = {name.casefold(): name for name in line.names}
    if line.on is False:
        return tuple(each for each in visit.partners if each.name.casefold() not in named)
    known = [partner.name.casefold() for partner in visit.partners]
    new = (Partner(name=name) for key, name in named.items() if key not in known)
    dated: dict[str, Any] = {_what(line): day} if day else {}
    return tuple(replace(each, **dated) if each.name.casefold() in named else each for each in (*visit.partners, *new))
