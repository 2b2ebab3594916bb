"""The checklist of a visit: what is prepared, not needed or open. Nothing of it holds the visit back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot import access
from bot.operations.before_visit import Checklist, Prepared
from bot.operations.find import find_visit
from bot.operations.planning import change, save
from bot.operations.results import Result
from bot.operations.store import Transaction
from bot.operations.today import view_day
from bot.procedure import STEPS
from bot.procedure.model import Kind
from bot.reading.model import Line
from bot.visits import Asker, Change, ChangeKind, Record, Role, Visit

INSTEAD = {  # the notice that the State cannot provide it, and what is found instead
    "transport_arranged": ("transport_unavailable_notice", "transport_solution"),
    "interpretation_arranged": ("interpretation_unavailable_notice", "interpretation_solution"),
}


def checklist(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Show it; or mark one step as not needed, or as needed again."""
    access.check(asker, tx.workspace(), Role.READER if line.on is None else Role.EDITOR)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    step = line.items[0].meanings[0].step if line.items else ""
    if line.on is None or line.on is (step not in visit.unneeded):
        steps = prepared(visit, tx.changes(visit.id))
        return Checklist(visit=visit, steps=steps, today=view_day(visit, tx.workspace(), now))
    unneeded = tuple(each for each in visit.unneeded if each != step) if line.on else (*visit.unneeded, step)
    told = {"step": step, "needed": line.on}
    entry = change(asker, visit, ChangeKind.UNNEEDED, now, words=line.text, reason=line.reason, after=told)
    return save(tx, asker, replace(visit, unneeded=unneeded), entry, now)


def prepared(visit: Visit, changes: Sequence[Change]) -> tuple[Prepared, ...]:
    """Every step of the checklist, in the order of the table; `changes` are the visit's history."""
    last = {record.fact.step: record for record in visit.standing() if record.fact}
    said = {each.after["step"]: each for each in changes if each.kind is ChangeKind.UNNEEDED}
    return tuple(
        Prepared(
            step=key,
            record=last.get(key),
            unneeded=said.get(key) if key in visit.unneeded else None,
            **_instead(key, visit.standing()),
        )
        for key, step in STEPS.items()
        if step.kind is Kind.CHECKLIST
    )


def _instead(key: str, records: Sequence[Record]) -> dict[str, Record | None]:
    """The last notice, and the last solution after it, in order of entry."""
    notice = solution = None
    for record in records if key in INSTEAD else ():
        if record.fact and record.fact.step == INSTEAD[key][0]:
            notice, solution = record, None
        elif record.fact and record.fact.step == INSTEAD[key][1]:
            solution = record
    return {"notice": notice, "solution": solution}
