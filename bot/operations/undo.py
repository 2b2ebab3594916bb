"""Undoing: one change is taken back, nothing is deleted, what it replaced stands again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import NothingToUndo, OnlyMembers, ReasonMissing
from bot.operations.find import find_visit
from bot.operations.planning import change, heard, save
from bot.operations.preview import ask, is_applied, moves_others, would
from bot.operations.results import Ask, Choice, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of
from bot.operations.visible import visit_seen, visits_seen
from bot.reading.model import Line
from bot.visits import FOR_GOOD, Asker, Change, ChangeKind, Record, Role, Visit


def undo(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Take back the change that a button names, else the asker's last one of the visit that the line names, else
    their last of all; after a yes where it is somebody else's, others have built on it or other dates move."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    target = _target(tx, asker, line)
    if isinstance(target, Question | Refused):
        return target
    visit = visit_seen(tx, asker, target.visit) if target else None
    if target is None or visit is None:
        return Refused(problem=NothingToUndo())
    if visit.hidden and target.kind is ChangeKind.UNFOLLOWED:
        return Refused(problem=OnlyMembers(visit.state))
    changes = tx.changes(visit.id)
    if built_on(changes, target.id, asker) and not line.reason:
        return Refused(problem=ReasonMissing(visit.id, change=target.id))
    entry = change(
        asker,
        visit,
        ChangeKind.UNDONE,
        now,
        words=line.text,
        reason=line.reason,
        undoes=target.id,
        after=heard(visit, [target]),
    )
    taken_back, records = _reversed(asker, visit, target, now)
    if not is_applied(line, visit):
        others = tuple(_later(changes, target.id, asker))
        shown = would(taken_back, entry, records, day_of(asker, tx.workspace(), now), undone=target)
        moves = target.kind is not ChangeKind.OPENED and moves_others(shown)
        if others or moves or target.by != asker.person.id:
            line = replace(line, change=target.id)
            return ask(Ask.UNDO, Choice.CONFIRM, line, visit, shown, change=target, others=others)
    return save(tx, asker, taken_back, entry, now, records, undone=target)


def built_on(changes: Sequence[Change], change: int, asker: Asker) -> bool:
    """Whether others have recorded something after that change: it needs a reason then."""
    return any(c.kind in (ChangeKind.RECORDED, ChangeKind.CORRECTED) for c in _later(changes, change, asker))


def _later(changes: Sequence[Change], change: int, asker: Asker) -> list[Change]:
    """What others did after that change."""
    return [c for c in _standing(changes) if c.id > change and c.by != asker.person.id]


def _standing(changes: Sequence[Change]) -> list[Change]:
    """The changes that were not taken back and can be."""
    undone = {c.undoes for c in changes}
    return [c for c in changes if c.id not in undone and c.kind not in FOR_GOOD]


def _target(tx: Transaction, asker: Asker, line: Line) -> Change | Question | Refused | None:
    if line.change is not None:
        return next((c for c in _standing(tx.changes(line.visit or 0)) if c.id == line.change), None)
    if line.visit is None and line.state is None and not line.items:
        return tx.last_change_by(asker.person.id, [visit.id for visit in visits_seen(tx, asker)])
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    steps = {meaning.step for item in line.items for meaning in item.meanings}
    about = {r.change for r in visit.records if r.fact and r.fact.step in steps}
    mine = [c for c in _standing(tx.changes(visit.id)) if c.by == asker.person.id and (not steps or c.id in about)]
    return mine[-1] if mine else None


def _reversed(asker: Asker, visit: Visit, target: Change, now: datetime) -> tuple[Visit, list[Record]]:
    """The visit without what the change did; the records it made are withdrawn."""
    withdrawn = target.kind is ChangeKind.OPENED  # says it all: its records keep its name
    records = [
        Record(id=0, change=0, fact=None, withdraws=r.id, by=asker.person.id, at=now)
        for r in visit.records
        if r.change == target.id and r.fact is not None and not withdrawn
    ]
    match target.kind:
        case ChangeKind.OPENED:
            visit = replace(visit, withdrawn=True)
        case ChangeKind.OFFICERS:
            visit = replace(visit, officer=target.before["officer"], deputy=target.before["deputy"])
        case ChangeKind.FOLLOWED:
            visit = replace(visit, follows=tuple(c for c in visit.follows if c != target.after["channel"]))
        case ChangeKind.UNFOLLOWED:
            visit = replace(visit, follows=tuple(dict.fromkeys((*visit.follows, target.before["channel"]))))
        case _:
            pass
    return visit, records
