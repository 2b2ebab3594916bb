"""The checklist of a visit: what is prepared, not needed or open. Nothing of it holds the visit back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot import access
from bot.operations.asked import ChecklistForm
from bot.operations.before_visit import CHECKLIST, Checklist, Prepared
from bot.operations.find import find_visit
from bot.operations.planning import change, save
from bot.operations.record import record
from bot.operations.results import Changed, Result
from bot.operations.store import Transaction
from bot.operations.today import view_day
from bot.reading.model import Line, Verb
from bot.visits import Asker, Change, ChangeKind, Record, Role, Visit

INSTEAD = {  # the notice that the State cannot provide it, and what is found instead
    "transport_arranged": ("transport_unavailable_notice", "transport_solution"),
    "interpretation_arranged": ("interpretation_unavailable_notice", "interpretation_solution"),
}


def checklist(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Show it; or mark steps as done, as not needed, or as needed again."""
    needs = line.needs if line.on is None else ((line.items[0].meanings[0].step, line.on),)
    done = line.items if line.on is None else ()
    access.check(asker, tx.workspace(), Role.EDITOR if needs or done else Role.READER)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    line = replace(line, visit=visit.id)
    made = record(tx, asker, replace(line, verb=Verb.RECORD, needs=()), now) if done else None
    if made is not None and not isinstance(made, Changed):
        return made
    marked = _mark(tx, asker, made.visit if made else visit, dict(needs), line, now)
    if made:
        return replace(made, besides=marked)
    return marked or _shown(tx, visit, now)


def checklist_form(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    access.check(asker, tx.workspace(), Role.EDITOR)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    line = replace(line, visit=visit.id, form=True)
    return ChecklistForm(line=line, checklist=_shown(tx, visit, now), zone=asker.person.tz)


def _shown(tx: Transaction, visit: Visit, now: datetime) -> Checklist:
    steps = prepared(visit, tx.changes(visit.id))
    return Checklist(visit=visit, steps=steps, today=view_day(visit, tx.workspace(), now))


def _mark(
    tx: Transaction, asker: Asker, visit: Visit, needs: Mapping[str, bool], line: Line, now: datetime
) -> Changed | None:
    """None where all of that is known."""
    told = {
        "needed": [step for step, needed in needs.items() if needed and step in visit.unneeded],
        "unneeded": [step for step, needed in needs.items() if not needed and step not in visit.unneeded],
    }
    if not any(told.values()):
        return None
    unneeded = (*(each for each in visit.unneeded if each not in told["needed"]), *told["unneeded"])
    entry = change(asker, visit, ChangeKind.UNNEEDED, now, words=line.text, reason=line.reason, after=told)
    return save(tx, asker, replace(visit, unneeded=unneeded), entry, now)


def prepared(visit: Visit, changes: Sequence[Change]) -> tuple[Prepared, ...]:
    """Every step of the checklist, in the order of the table; `changes` are the visit's history."""
    last = {record.fact.step: record for record in visit.standing() if record.fact}
    said = {step: each for each in changes if each.kind is ChangeKind.UNNEEDED for step in each.after["unneeded"]}
    return tuple(
        Prepared(
            step=key,
            record=last.get(key),
            unneeded=said.get(key) if key in visit.unneeded else None,
            **_instead(key, visit.standing()),
        )
        for key in CHECKLIST
    )


def _instead(key: str, records: Sequence[Record]) -> dict[str, Record | None]:
    """The last notice, and the last solution after it, in order of entry."""
    notice = solution = None
    for each in records if key in INSTEAD else ():
        if each.fact and each.fact.step == INSTEAD[key][0]:
            notice, solution = each, None
        elif each.fact and each.fact.step == INSTEAD[key][1]:
            solution = each
    return {"notice": notice, "solution": solution}
