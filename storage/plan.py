"""The plan of a visit, made real: the rungs it wants are compared with those stored, and the difference is written."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from bot.errors import VisitChanged
from bot.outbox.model import UNPOSTED, MessageKind, Plan, Rung, State
from bot.visits import RecipientKind, Visit
from storage.columns import whole_ms
from storage.messages import addressed, untried
from storage.posted import UNANSWERED, Posted
from storage.tables import IS_OPEN_REMINDER, OPEN_REMINDER_KEY, RungState, messages, rungs, visits

OPEN = (RungState.LIVE, RungState.CANCELLED)  # a posted message speaks of the step as awaited
GRACE = timedelta(days=1)  # a reminder that is wanted again, or by another, is still sent so much later
Key = tuple[Any, ...]  # what makes a rung unique within a visit
Slot = tuple[RecipientKind, str, datetime]  # recipient kind and id, instant: one message


@dataclass(frozen=True, kw_only=True)
class _Stored:
    id: int
    due_at: datetime
    state: RungState
    message: int | None
    fate: State | None  # of the message


@dataclass(frozen=True, kw_only=True)
class _Difference:
    """What to write so that the stored rungs are the wanted ones, and posted messages say what still stands."""

    place: list[tuple[Rung, _Stored | None]]  # into the pending message of their instant
    change: list[tuple[_Stored, RungState]]
    edit: set[int | None]  # messages that were posted, or may have been, and say what stands no more, or again

    def __len__(self) -> int:
        return len(self.place) + len(self.change)


def _key(rung: Rung) -> Key:
    return (rung.step, rung.rung, rung.recipient.kind, rung.recipient.id, rung.date)


def _occasion(key: Key) -> Key:
    """What two rungs to different recipients have in common."""
    step, rung, _, _, date = key
    return (step, rung, date)


def _difference(stored: Mapping[Key, _Stored], wanted: Mapping[Key, Rung], plan: Plan, now: datetime) -> _Difference:
    diff = _Difference(place=[], change=[], edit=set())
    handed_over = set()
    for key, old in stored.items():
        stands, live = (key[0], key[-1]) in plan.standing, old.state is RungState.LIVE
        if old.fate is State.SENT and old.state in ((RungState.CLOSED,) if stands else OPEN):
            diff.change.append((old, RungState.LIVE if stands else RungState.CLOSED))
            diff.edit.add(old.message)
        elif live and key not in wanted and old.fate in UNPOSTED:
            diff.change.append((old, RungState.CANCELLED))
            handed_over.add(_occasion(key))
        elif live and key not in wanted and old.fate in UNANSWERED:
            diff.change.append((old, RungState.CANCELLED if stands else RungState.CLOSED))
            diff.edit.update(() if stands else (old.message,))
            handed_over.add(_occasion(key))
    for key, rung in wanted.items():
        was = stored.get(key)
        if was is None:  # a visit that is opened late does not flood
            if rung.due_at > (now - GRACE if _occasion(key) in handed_over else now):
                diff.place.append((rung, None))
        elif was.state is RungState.LIVE:
            if was.fate in UNPOSTED and was.due_at != rung.due_at:
                diff.place.append((rung, was))
        elif was.fate in UNANSWERED:
            diff.change.append((was, RungState.LIVE))
        elif was.fate not in (State.SENT, State.DEAD) and rung.due_at > now - GRACE:
            diff.place.append((rung, was))
    return diff


class Plans(Posted):
    """The part of a transaction that knows plans."""

    def plan(self, visit: Visit, plan: Plan, now: datetime) -> int:
        """Raises VisitChanged where the plan was made from an older version than the stored one."""
        fenced = self._connection.execute(
            update(visits)
            .where(self._in(visits), visits.c.id == visit.id, visits.c.version == visit.version)
            .values(planned_until=plan.until)
        )
        if fenced.rowcount == 0:
            raise VisitChanged(visit=visit.id, since=visit.version)
        wanted = {_key(rung): _as_stored(rung) for rung in plan.rungs}
        diff = _difference(self._stored(visit.id), wanted, plan, now)
        self._write(visit.id, diff)
        self._edit(diff.edit, now)
        return len(diff)

    def _stored(self, visit: int) -> dict[Key, _Stored]:
        """Every rung that the visit ever had."""
        columns = (rungs.c.step, rungs.c.rung, rungs.c.recipient_kind, rungs.c.recipient, rungs.c.date)
        rows = self._connection.execute(
            select(*columns, rungs.c.id, rungs.c.due_at, rungs.c.state, rungs.c.message, messages.c.state)
            .join_from(rungs, messages, messages.c.id == rungs.c.message, isouter=True)
            .where(self._in(rungs), rungs.c.visit == visit)
        )
        return {
            tuple(key): _Stored(id=row, due_at=due_at, state=state, message=message, fate=fate)
            for *key, row, due_at, state, message, fate in rows
        }

    def _write(self, visit: int, diff: _Difference) -> None:
        carriers = self._open_messages({_slot(rung) for rung, _ in diff.place})
        new, old = [], []
        for rung, stored in diff.place:
            place = {"due_at": rung.due_at, "message": carriers[_slot(rung)]}
            if stored is None:
                new.append({**_columns(rung), **place})
            else:
                old.append({"row": stored.id, "state": RungState.LIVE, **place})
        # Without its message where that was never posted: then it may be sent another day.
        old += [
            {
                "row": stored.id,
                "state": state,
                "message": None if stored.fate in UNPOSTED else stored.message,
                "due_at": stored.due_at,
            }
            for stored, state in diff.change
        ]
        if new:
            same = {"workspace": self._workspace, "visit": visit, "state": RungState.LIVE}
            self._put(self._insert(rungs), same, new)
        if old:
            self._connection.execute(update(rungs).where(self._in(rungs), rungs.c.id == bindparam("row")), old)
        left = [*(stored for stored, _ in diff.change), *(stored for _, stored in diff.place if stored is not None)]
        self._cancel_empty({stored.message for stored in left if stored.fate in UNPOSTED})

    def _open_messages(self, slots: Collection[Slot]) -> dict[Slot, int]:
        """The pending reminder of each recipient and instant, found or made. The row is locked either way."""
        if not slots:
            return {}
        insert = self._insert(messages)
        upsert = insert.on_conflict_do_update(
            index_elements=OPEN_REMINDER_KEY, index_where=IS_OPEN_REMINDER, set_={"due_at": insert.excluded.due_at}
        )
        same, rows = untried(self._workspace, MessageKind.REMINDER), [addressed(*slot) for slot in sorted(slots)]
        key = (messages.c.recipient_kind, messages.c.recipient, messages.c.due_at)
        found = self._put(upsert.returning(*key, messages.c.id), same, rows)
        return {(row.recipient_kind, row.recipient, row.due_at): row.id for row in found}

    def _cancel_empty(self, candidates: Collection[int | None]) -> None:
        """Cancel those unposted reminders that carry nothing any more."""
        if candidates:
            self._connection.execute(
                update(messages)
                .where(self._own(messages), messages.c.id.in_(candidates))
                .where(messages.c.kind == MessageKind.REMINDER, messages.c.state.in_(UNPOSTED), ~self._carries())
                .values(state=State.CANCELLED, token=None, claimed_until=None)
            )


def _as_stored(rung: Rung) -> Rung:
    """Most are due at a whole second, and copying them all takes long."""
    return replace(rung, due_at=whole_ms(rung.due_at)) if rung.due_at.microsecond else rung


def _slot(rung: Rung) -> Slot:
    return (rung.recipient.kind, rung.recipient.id, rung.due_at)


def _columns(rung: Rung) -> dict[str, Any]:
    return {
        "step": rung.step,
        "rung": rung.rung,
        "recipient_kind": rung.recipient.kind,
        "recipient": rung.recipient.id,
        "date": rung.date,
    }
