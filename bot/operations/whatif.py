"""What if something happened on a day: the dates ahead as they are, beside what they would be. Nothing is stored."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from bot import access
from bot.dates.model import Candidates, Day
from bot.errors import CannotRecord
from bot.operations.anchors import counted
from bot.operations.facts import facts_of
from bot.operations.find import find_visit
from bot.operations.results import Question, Refused, Status, WhatIf
from bot.operations.store import Transaction
from bot.operations.today import view_day
from bot.procedure import STEPS, outlook
from bot.procedure.acceptance import Remark, judge
from bot.procedure.calendar import add_months
from bot.procedure.explain import Outlook
from bot.reading.model import Item, Line
from bot.visits import Asker, Visit

AN_OPTION = "extension_requested"  # nobody waits for it
FAR = 120  # months: how far ahead somebody may ask


def whatif(tx: Transaction, asker: Asker, line: Line, now: datetime) -> WhatIf | Question | Refused:
    """Of a step that is recorded already: what if it had been on that day instead."""
    access.check(asker, tx.workspace())
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    today = view_day(visit, tx.workspace(), now)
    line = replace(line, visit=visit.id, items=tuple(map(_taken, line.items)))
    line = counted(visit, line, add_months(today, FAR), tx.workspace().works)
    then = max([today, *(day for item in line.items for day in _days(item))])  # no record is of later than that day
    facts = facts_of(visit, line, then)
    if not isinstance(facts, tuple):
        return facts
    known, remarks = list(visit.facts()), list[Remark]()
    for fact in facts:
        known = [other for other in known if other.step != fact.step or STEPS[fact.step].repeats]
        verdict = judge(known, fact, then, visit.told())
        if verdict.refusal is not None:
            return Refused(problem=CannotRecord(verdict.refusal))
        known.append(fact)
        remarks += verdict.remarks
    before, after = outlook(visit.facts(), today, visit.told()), outlook(known, then, visit.told())
    return WhatIf(
        status=Status(visit=visit, outlook=after, today=then),
        supposed=tuple((fact, late) for fact, late in after.done if any(fact is new for new in facts)),
        dates=tuple(_dates(before, after)),
        remarks=tuple(remarks),
    )


def _taken(item: Item) -> Item:
    """A day is read as one ahead; the only one that lies behind needs no confirmation here."""
    one = isinstance(item.when, Candidates) and len(item.when.options) == 1
    return replace(item, when=item.when.options[0]) if one and isinstance(item.when, Candidates) else item


def _days(item: Item) -> Iterator[date]:
    match item.when:
        case Day(date=day):
            yield day
        case Candidates(options=options):
            yield from (option.date for option in options)


def _dates(before: Outlook, after: Outlook) -> Iterator[tuple[str, date | None, date | None]]:
    """Every step that is not done and has a date, by that date."""
    old, new = _ahead(before), _ahead(after)
    gone = {fact.step for fact, _ in after.done}
    steps = sorted((step for step in {**old, **new} if step not in gone), key=lambda s: new.get(s) or old[s])
    return ((step, old.get(step), new.get(step)) for step in steps)


def _ahead(view: Outlook) -> dict[str, date]:
    done = {AN_OPTION, *(fact.step for fact, _ in view.done)}
    dates = {**view.evaluation.due, **view.evaluation.projected}
    return {step: day for step, day in dates.items() if step not in done}
