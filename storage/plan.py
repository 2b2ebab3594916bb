"""The plan of a visit, made real: the rungs it wants are compared with those stored, and the difference is written."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, insert, select, update

from bot.errors import VisitChanged
from bot.outbox.model import LIVE, MessageKind, Plan, Rung, State
from bot.visits import Recipient, RecipientKind, Visit
from storage.columns import whole_ms
from storage.messages import new_message
from storage.scope import Scope
from storage.tables import IS_OPEN_REMINDER, OPEN_REMINDER_KEY, RungState, messages, rungs, visits

UNANSWERED = (State.POSTING, State.UNCERTAIN)
Key = tuple[Any, ...]  # what makes a rung unique within a visit
Slot = tuple[RecipientKind, str, datetime]  # recipient kind and id, instant: one message


@dataclass(frozen=True, kw_only=True)
class _Stored:
    id: int
    due_at: datetime
    live: bool
    message: int | None
    state: State | None  # of the message


@dataclass(frozen=True, kw_only=True)
class _Difference:
    """What to write so that the stored rungs are the wanted ones."""

    place: list[tuple[Rung, _Stored | None]]  # into the pending message of their instant
    restore: list[_Stored]  # wanted again while nobody knows whether their message was posted
    cancel: list[_Stored]


def _key(rung: Rung) -> Key:
    return (rung.step, rung.rung, rung.recipient.kind, rung.recipient.id, rung.date)


def _difference(stored: Mapping[Key, _Stored], wanted: Mapping[Key, Rung], now: datetime) -> _Difference:
    diff = _Difference(place=[], restore=[], cancel=[])
    for key, rung in wanted.items():
        old = stored.get(key)
        if old is None:
            if rung.due_at > now:  # a visit that is opened late does not flood
                diff.place.append((rung, None))
        elif old.live:
            if old.state is State.PENDING and old.due_at != rung.due_at:
                diff.place.append((rung, old))
        elif old.state in UNANSWERED:
            diff.restore.append(old)
        elif old.state not in (State.SENT, State.DEAD) and rung.due_at > now:
            diff.place.append((rung, old))
    diff.cancel.extend(old for key, old in stored.items() if key not in wanted and old.live and old.state in LIVE)
    return diff


class Plans(Scope):
    """The part of a transaction that knows plans."""

    def plan(self, visit: Visit, plan: Plan, now: datetime) -> int:
        """Raises VisitChanged where the plan was made from an older version than the stored one."""
        self._hold()
        fenced = self._connection.execute(
            update(visits)
            .where(self._in(visits), visits.c.id == visit.id, visits.c.version == visit.version)
            .values(planned_until=plan.until)
        )
        if fenced.rowcount == 0:
            raise VisitChanged(visit=visit.id, since=visit.version)
        wanted = {_key(rung): replace(rung, due_at=whole_ms(rung.due_at)) for rung in plan.rungs}
        diff = _difference(self._stored(visit.id), wanted, now)
        self._write(visit.id, diff)
        return len(diff.place) + len(diff.restore) + len(diff.cancel)

    def _stored(self, visit: int) -> dict[Key, _Stored]:
        """Every rung that the visit ever had."""
        columns = (rungs.c.step, rungs.c.rung, rungs.c.recipient_kind, rungs.c.recipient, rungs.c.date)
        rows = self._connection.execute(
            select(*columns, rungs.c.id, rungs.c.due_at, rungs.c.state, rungs.c.message, messages.c.state)
            .join_from(rungs, messages, messages.c.id == rungs.c.message, isouter=True)
            .where(self._in(rungs), rungs.c.visit == visit)
        )
        return {
            tuple(key): _Stored(id=row, due_at=due_at, live=state is RungState.LIVE, message=message, state=fate)
            for *key, row, due_at, state, message, fate in rows
        }

    def _write(self, visit: int, diff: _Difference) -> None:
        carriers = self._open_messages({_slot(rung) for rung, _ in diff.place})
        new, old = [], []
        for rung, stored in diff.place:
            place = {"due_at": rung.due_at, "state": RungState.LIVE, "message": carriers[_slot(rung)]}
            if stored is None:
                new.append({"workspace": self._workspace, "visit": visit, **_columns(rung), **place})
            else:
                old.append({"row": stored.id, **place})
        old += [_revised(stored, RungState.LIVE, stored.message) for stored in diff.restore]
        # Without its message where that was never attempted: then it may be sent another day.
        old += [
            _revised(stored, RungState.CANCELLED, stored.message if stored.state in UNANSWERED else None)
            for stored in diff.cancel
        ]
        if new:
            self._connection.execute(insert(rungs), new)
        if old:
            self._connection.execute(update(rungs).where(self._in(rungs), rungs.c.id == bindparam("row")), old)
        left = [*diff.cancel, *(stored for _, stored in diff.place if stored is not None)]
        self._cancel_empty({stored.message for stored in left if stored.state is State.PENDING})

    def _open_messages(self, slots: Iterable[Slot]) -> dict[Slot, int]:
        """The pending reminder of each recipient and instant, found or made. The row is locked either way."""
        insert = self._insert(messages)
        statement = insert.on_conflict_do_update(
            index_elements=OPEN_REMINDER_KEY, index_where=IS_OPEN_REMINDER, set_={"due_at": insert.excluded.due_at}
        ).returning(messages.c.id, messages.c.recipient_kind, messages.c.recipient, messages.c.due_at)
        rows = [
            new_message(self._workspace, MessageKind.REMINDER, Recipient(kind=kind, id=to), due_at)
            for kind, to, due_at in sorted(slots)
        ]
        if not rows:
            return {}
        return {(kind, to, due_at): key for key, kind, to, due_at in self._connection.execute(statement, rows)}

    def _cancel_empty(self, candidates: Collection[int | None]) -> None:
        """Cancel those pending messages that carry nothing any more."""
        carried = exists().where(rungs.c.message == messages.c.id, rungs.c.state == RungState.LIVE, self._in(rungs))
        if candidates:
            self._connection.execute(
                update(messages)
                .where(self._in(messages), messages.c.id.in_(candidates))
                .where(messages.c.state == State.PENDING, ~carried)
                .values(state=State.CANCELLED, token=None, claimed_until=None)
            )


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


def _revised(stored: _Stored, state: RungState, message: int | None) -> dict[str, Any]:
    return {"row": stored.id, "state": state, "message": message, "due_at": stored.due_at}
