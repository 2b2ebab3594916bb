"""Correcting: another date, outcome or reference in the place of a recorded one; both are kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot import access
from bot.errors import AlreadyRecorded, CannotRecord, NotRecorded, OneCorrection, ReasonMissing, StepMissing
from bot.operations import anchors
from bot.operations.facts import certain, facts_of
from bot.operations.find import find_visit
from bot.operations.planning import change, heard, save
from bot.operations.preview import ask, implausible, is_applied, moves_others, would
from bot.operations.record import to_record
from bot.operations.results import Ask, Choice, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of
from bot.operations.undo import built_on
from bot.procedure import outlook
from bot.procedure.acceptance import Again, judge
from bot.procedure.model import Fact
from bot.reading.model import Item, Line
from bot.visits import Asker, Change, ChangeKind, Record, Role, Visit


def correct(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Put what is typed in the place of the record of that step; what is not typed stays."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    if len(line.items) > 1:
        return Refused(problem=OneCorrection())
    today = day_of(asker, tx.workspace(), now)
    visit = find_visit(tx, asker, line, lambda v: bool(_counted(v, line.items, today)))
    if not isinstance(visit, Visit):
        return visit
    if not line.items:
        return Refused(problem=StepMissing())
    counted = _counted(visit, line.items, today)
    if not counted:
        return Refused(problem=NotRecorded(line.items[0].meanings[0].step))
    line = anchors.counted(visit, replace(line, visit=visit.id), today, tx.workspace().works)
    item = _completed(line, line.items[0], counted)
    line = replace(line, items=(item,))
    old = counted[item.meanings[0].step]
    before = replace(visit, records=tuple(r for r in visit.standing() if r is not old))
    facts = facts_of(before, line, today)
    return _replace(tx, asker, visit, before, line, old, facts[0], now) if isinstance(facts, tuple) else facts


def _counted(visit: Visit, items: Sequence[Item], today: date) -> dict[str, Record]:
    """The records of the steps meant that the procedure still counts: not those that a later one replaced or voided."""
    counted = {id(fact) for fact, _ in outlook(visit.facts(), today).done}
    steps = {meaning.step for item in items for meaning in item.meanings}
    return {r.fact.step: r for r in visit.standing() if r.fact and r.fact.step in steps and id(r.fact) in counted}


def _completed(line: Line, item: Item, counted: dict[str, Record]) -> Item:
    """Only a recorded step can be meant; its date and outcome stay where something else of it is corrected."""
    meanings = tuple(m for m in item.meanings if m.step in counted)
    old = counted[meanings[0].step].fact
    if len(meanings) > 1 or old is None:
        return replace(item, meanings=meanings)
    meaning = replace(meanings[0], outcome=meanings[0].outcome or old.outcome)
    otherwise = line.reference or item.until or item.start or meanings[0].outcome
    when = item.when if item.when or not otherwise else certain(old.date)
    until = item.until or (certain(old.until) if old.until else None)
    return replace(item, meanings=(meaning,), when=when, until=until if meaning.outcome != "denied" else None)


def _replace(
    tx: Transaction, asker: Asker, visit: Visit, before: Visit, line: Line, old: Record, new: Fact, now: datetime
) -> Result:
    today = day_of(asker, tx.workspace(), now)
    if old.fact is not None:
        kept = old.fact
        new = replace(
            new,
            start=new.start or kept.start,
            end=new.end or kept.end,
            participants=new.participants or kept.participants,
            kind=kept.kind,
        )
    reference = line.reference or old.reference
    if new == old.fact and reference == old.reference:
        return Refused(problem=AlreadyRecorded(new.step, new.date))
    verdict = judge(before.facts(), new, today, visit.told())
    if verdict.refusal is not None:
        return Refused(problem=CannotRecord(verdict.refusal))
    changes = tx.changes(visit.id)
    if built_on(changes, old.change, asker) and not line.reason:
        return Refused(problem=ReasonMissing(visit.id, fact=new))
    after = heard(visit, _made(visit, old, changes))
    entry = change(asker, visit, ChangeKind.CORRECTED, now, words=line.text, reason=line.reason, after=after)
    record = replace(to_record(asker, line, line.items[0], new, now, replaces=old.id), reference=reference)
    if not is_applied(line, visit):
        shown = would(visit, entry, [record], today, verdict.remarks)
        doubts = [d for d in verdict.doubts if not isinstance(d, Again)]
        if doubts:
            return ask(Ask.DOUBT, Choice.ANYWAY, line, visit, shown, doubt=doubts[0])
        if moves_others(shown) or implausible(shown):
            return ask(Ask.PREVIEW, Choice.APPLY, line, visit, shown)
    return save(tx, asker, visit, entry, now, [record], verdict.remarks)


def _made(visit: Visit, record: Record, changes: Sequence[Change]) -> list[Change]:
    """The changes that recorded it first and corrected it since."""
    by_id, made = {r.id: r for r in visit.records}, {record.change}
    while record.replaces is not None:
        record = by_id[record.replaces]
        made.add(record.change)
    return [change for change in changes if change.id in made]
