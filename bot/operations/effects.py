"""What a change did to a visit's dates: the evaluation before it beside the evaluation after it, from the records
alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.operations.results import Changed, Effects, Entry
from bot.procedure import outlook
from bot.procedure.acceptance import Remark
from bot.procedure.explain import Outlook
from bot.procedure.model import Fact
from bot.visits import Change, ChangeKind, DateKind, Record, Visit


def as_of(visit: Visit, change: int) -> Visit:
    """The visit with the records of all changes up to and with `change`."""
    return replace(visit, records=tuple(r for r in visit.records if r.change <= change))


def changed(
    visit: Visit, change: Change, today: date, remarks: Sequence[Remark] = (), undone: Change | None = None
) -> Changed:
    """The change with everything it did; the same facts for the reply and for announcements."""
    then = as_of(visit, change.id)
    earlier, told = as_of(visit, change.id - 1), _told_by(visit, change, change.after)
    after = outlook(then.facts(), today, told)
    before = outlook(earlier.facts(), today, _told_by(visit, change, change.before))
    mine = [r for r in visit.records if r.change == change.id]
    started, moved, stopped = _dates(before, after)
    effects = Effects(
        entries=entries(visit, mine, before, after),
        started=started,
        moved=moved,
        stopped=stopped,
        warnings=tuple(w for w in after.evaluation.warnings if w not in before.evaluation.warnings),
        stays=_stays(before, after),
        told=_told(earlier, then, today),
        reopened=None if _closed(after) else _closed(before),
    )
    return Changed(
        visit=visit,
        change=change,
        effects=effects,
        outlook=after if then == visit and told == visit.told() else outlook(visit.facts(), today, visit.told()),
        today=today,
        remarks=tuple(remarks),
        undone=undone,
    )


def _told_by(visit: Visit, change: Change, said: Mapping[str, Any]) -> dict[str, date]:
    """What the State was told, with what a change of just that said before it or after it."""
    told, changes = visit.told(), change.after or change.before
    if change.kind is not ChangeKind.DATED or changes.get("kind") != DateKind.LETTER:
        return told
    told.pop(changes["step"], None)
    return told | ({changes["step"]: date.fromisoformat(said["date"])} if said else {})


def entries(visit: Visit, records: Sequence[Record], before: Outlook, after: Outlook) -> tuple[Entry, ...]:
    by_id = {r.id: r for r in visit.records}
    late = {id(fact): days for fact, days in (*before.done, *after.done)}
    out = []
    for record in records:
        target = by_id.get(record.withdraws or record.replaces or 0)
        fact = record.fact or (target.fact if target else None)
        if fact is None:
            continue
        out.append(
            Entry(
                record=record,
                fact=fact,
                corrected=target.fact if target and record.replaces else None,
                withdrawn=record.withdraws is not None,
                restored=_restored(visit, by_id, record),
                days_late=late.get(id(fact)),
            )
        )
    return tuple(out)


def _restored(visit: Visit, by_id: dict[int, Record], record: Record) -> Fact | None:
    """What a withdrawn correction had replaced, unless that was taken back itself."""
    withdrawn = by_id.get(record.withdraws or 0)
    before = by_id.get(withdrawn.replaces or 0) if withdrawn else None
    return before.fact if before and before in as_of(visit, record.change).standing() else None


def _stays(before: Outlook, after: Outlook) -> tuple[tuple[Fact, int | None], ...]:
    """What was done before and is late, or early, by another number of days now."""
    late = {id(fact): days for fact, days in before.done}
    return tuple((fact, days) for fact, days in after.done if id(fact) in late and late[id(fact)] != days)


def _closed(view: Outlook) -> date | None:
    return next((fact.date for fact, _ in view.done if fact.step == "visit_closed"), None)


Dated = tuple[tuple[str, date], ...]


def _dates(before: Outlook, after: Outlook) -> tuple[Dated, tuple[tuple[str, date, date], ...], Dated]:
    """Started, moved and stopped clocks of steps that are still open, each in the order of dates."""
    old = {clock.step: clock.due for clock in before.open_clocks}
    new = {clock.step: clock.due for clock in after.open_clocks}
    started = sorted(((step, day) for step, day in new.items() if step not in old), key=lambda pair: pair[1])
    moved = [(step, old[step], day) for step, day in new.items() if step in old and old[step] != day]
    gone = [(step, day) for step, day in old.items() if step not in after.evaluation.due]
    return (
        tuple(started),
        tuple(sorted(moved, key=lambda triple: triple[2])),
        tuple(sorted(gone, key=lambda pair: pair[1])),
    )


def _told(before: Visit, after: Visit, today: date) -> tuple[tuple[str, date, date], ...]:
    """What the State was told of dates that the text now gives otherwise: (step, told, now), of steps still open."""
    told = after.told()
    if not told:
        return ()
    old, new = (
        {clock.step: clock.due for clock in outlook(visit.facts(), today).open_clocks} for visit in (before, after)
    )
    moved = (step for step in told if step in old and step in new and old[step] != new[step])
    return tuple((step, told[step], new[step]) for step in moved)
