"""Correcting and undoing: nothing is deleted, a correction stands in the place of what it corrects."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import AlreadyRecorded, CannotRecord, NothingToUndo, NotRecorded, NotUnderstood
from bot.operations.effects import changed
from bot.operations.facts import facts_of
from bot.operations.find import find_visit
from bot.operations.planning import change, save
from bot.operations.record import to_record
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of
from bot.procedure.acceptance import Again, judge
from bot.procedure.model import Fact
from bot.reading.model import Item, Line
from bot.visits import Asker, Change, ChangeKind, Record, Visit


def correct(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Put another date or outcome in the place of a recorded one."""
    access.check(asker)
    if line.leftover:
        return Refused(problem=NotUnderstood(line.leftover, line.near))
    visit = find_visit(tx, asker, line, lambda v: bool(_recorded(v, line.items)))
    if not isinstance(visit, Visit):
        return visit
    standing = {r.fact.step: r for r in visit.standing() if r.fact}
    line = replace(line, visit=visit.id, items=tuple(_meant(item, standing) for item in line.items[:1]))
    if line.items and not _recorded(visit, line.items):
        return Refused(problem=NotRecorded(line.items[0].meanings[0].step))
    old = standing[line.items[0].meanings[0].step] if line.items else None
    before = _without(visit, old)
    facts = facts_of(before, line, day_of(asker, tx.workspace(), now))
    if not isinstance(facts, tuple) or old is None:
        return facts if not isinstance(facts, tuple) else Refused(problem=NothingToUndo())
    return _replace(tx, asker, visit, before, line, old, facts[0], now)


def _recorded(visit: Visit, items: Sequence[Item]) -> list[Record]:
    steps = {m.step for item in items for m in item.meanings}
    return [r for r in visit.standing() if r.fact and r.fact.step in steps]


def _meant(item: Item, standing: dict[str, Record]) -> Item:
    """Only a recorded step can be corrected; its outcome and dates stay unless others are typed."""
    meanings = tuple(m for m in item.meanings if m.step in standing) or item.meanings
    old = standing.get(meanings[0].step) if len(meanings) == 1 else None
    if old is None or old.fact is None:
        return replace(item, meanings=meanings)
    meaning = replace(meanings[0], outcome=meanings[0].outcome or old.fact.outcome)
    return replace(item, meanings=(meaning,))


def _without(visit: Visit, old: Record | None) -> Visit:
    return replace(visit, records=tuple(r for r in visit.standing() if r is not old))


def _replace(
    tx: Transaction,
    asker: Asker,
    visit: Visit,
    before: Visit,
    line: Line,
    old: Record,
    new: Fact,
    now: datetime,
) -> Result:
    today = day_of(asker, tx.workspace(), now)
    if old.fact is not None:
        new = replace(
            new,
            start=new.start or old.fact.start,
            end=new.end or old.fact.end,
            until=new.until or old.fact.until,
            participants=old.fact.participants,
        )
    if new == old.fact:
        return Refused(problem=AlreadyRecorded(new.step, new.date))
    verdict = judge(before.facts(), new, today)
    if verdict.refusal is not None:
        return Refused(problem=CannotRecord(verdict.refusal))
    doubts = [d for d in verdict.doubts if not isinstance(d, Again)]
    if doubts and not line.sure:
        option = Option(choice=Choice.ANYWAY, line=replace(line, sure=True, version=visit.version))
        return Question(ask=Ask.DOUBT, options=(option,), visit=visit, step=new.step, doubt=doubts[0])
    entry = change(asker, visit, ChangeKind.CORRECTED, now, words=line.text, reason=line.reason)
    visit, entry = save(tx, asker, visit, entry, [to_record(asker, line, new, now, replaces=old.id)], now)
    return changed(visit, entry, today, verdict.remarks)


def undo(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Take back one change: the one a button names, else the asker's last; after a yes where it is somebody else's or
    others have built on it."""
    access.check(asker)
    target = _target(tx, asker, line)
    visit = tx.visit(target.visit) if target else None
    if target is None or visit is None or visit.withdrawn:
        return Refused(problem=NothingToUndo())
    others = tuple(c for c in tx.changes(visit.id) if c.id > target.id and c.by != asker.person.id and c.undoes is None)
    if (others or target.by != asker.person.id) and not line.sure:
        sure = replace(line, visit=visit.id, change=target.id, sure=True)
        return Question(
            ask=Ask.UNDO, options=(Option(choice=Choice.CONFIRM, line=sure),), visit=visit, change=target, others=others
        )
    entry = replace(change(asker, visit, ChangeKind.UNDONE, now, line.text, line.reason), undoes=target.id)
    taken_back, records = _reversed(asker, visit, target, now)
    visit, entry = save(tx, asker, taken_back, entry, records, now)
    return changed(visit, entry, day_of(asker, tx.workspace(), now))


def _target(tx: Transaction, asker: Asker, line: Line) -> Change | None:
    if line.change is None:
        return tx.last_change_by(asker.person.id)
    changes = tx.changes(line.visit or 0)
    undone = {c.undoes for c in changes}
    return next((c for c in changes if c.id == line.change and c.id not in undone), None)


def _reversed(asker: Asker, visit: Visit, target: Change, now: datetime) -> tuple[Visit, list[Record]]:
    """The visit without what the change did; the records it made are withdrawn, what it replaced stands again."""
    records = [
        Record(id=0, change=0, fact=None, withdraws=r.id, by=asker.person.id, at=now)
        for r in visit.records
        if r.change == target.id and r.fact is not None
    ]
    match target.kind:
        case ChangeKind.OPENED:
            visit = replace(visit, withdrawn=True)
        case ChangeKind.OFFICERS:
            visit = replace(visit, officer=target.before["officer"], deputy=target.before["deputy"])
        case ChangeKind.FOLLOWED:
            visit = replace(visit, follows=tuple(c for c in visit.follows if c != target.after["channel"]))
        case ChangeKind.UNFOLLOWED:
            visit = replace(visit, follows=(*visit.follows, target.before["channel"]))
        case _:
            pass
    return visit, records
