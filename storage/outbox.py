"""`bot.operations.store.Outbox` on SQL: claiming messages, settling them, gates, audits, signs of life. Each call is a
transaction of its own, and none is open while Slack is called."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Update,
    and_,
    case,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.sql import FromClause

from bot.outbox.delivery import ON_TIME
from bot.outbox.model import UNPOSTED, OutMessage, Settlement, State
from storage.messages import RELEASED, held, out_message
from storage.scope import insert_or
from storage.tables import IS_LIVE, audits, gates, heartbeats, messages, visits

CANDIDATES = 200  # more than are taken: claimers who run side by side lock different ones
LATE, LATE_AT_ONCE, LATE_EVERY = "late", 5, timedelta(seconds=15)  # after an outage: twenty a minute, not a flood


class SqlOutbox:
    """What the clock delivers from."""

    def __init__(self, engine: Engine, pace: timedelta = timedelta(0)) -> None:
        """`pace`: the least time between two messages to one recipient."""
        self._engine, self._pace = engine, pace

    def claim(self, workspace: str, now: datetime, lease: timedelta, limit: int) -> Sequence[OutMessage]:
        with self._engine.begin() as connection:
            rows = connection.execute(_claim(workspace, now, now + lease, limit)).mappings().all()
            claimed = sorted(map(out_message, rows), key=lambda message: (message.next_attempt_at, message.id))
            if self._pace:
                for to in sorted({message.recipient.id for message in claimed}):
                    _close(connection, workspace, _gate_of(to), now + self._pace)
            if any(message.due_at < now - ON_TIME and message.state is not State.HELD for message in claimed):
                _close(connection, workspace, LATE, now + LATE_EVERY)
        return claimed

    def settle(self, settled: Sequence[tuple[OutMessage, Settlement]]) -> Collection[int]:
        """An empty channel or ts keeps the stored one. Only an attempt whose intent was committed can be uncounted."""
        with self._engine.begin() as connection:
            return {message.id for message, settlement in settled if not _settle(connection, message, settlement)}

    def gate(self, workspace: str, key: str, until: datetime) -> None:
        """A gate that is closed for longer stays so."""
        with self._engine.begin() as connection:
            _close(connection, workspace, key, until)

    def next_due(self, workspaces: Collection[str]) -> datetime | None:
        earliest = select(func.min(messages.c.next_attempt_at)).where(IS_LIVE, messages.c.workspace.in_(workspaces))
        with self._engine.begin() as connection:
            return connection.execute(earliest).scalar()

    def horizons(self, workspace: str) -> Sequence[tuple[int, datetime | None]]:
        query = select(visits.c.id, visits.c.planned_until).where(visits.c.workspace == workspace, ~visits.c.withdrawn)
        with self._engine.begin() as connection:
            return [(visit, until) for visit, until in connection.execute(query.order_by(visits.c.id))]

    def audit(self, audited: Collection[OutMessage], due_at: datetime) -> None:
        rows = [{"message": message.id, "workspace": message.workspace, "due_at": due_at} for message in audited]
        if rows:
            with self._engine.begin() as connection:
                insert = insert_or(connection, audits)
                later = insert.on_conflict_do_update(
                    index_elements=["message"], set_={"due_at": insert.excluded.due_at}
                )
                connection.execute(later, rows)

    def sample(self, workspace: str, since: datetime, part: int, now: datetime) -> None:
        sent = and_(messages.c.workspace == workspace, messages.c.state == State.SENT)
        chosen = select(messages.c.id, messages.c.workspace, literal(now, audits.c.due_at.type)).where(
            sent, messages.c.last_attempt_at >= since, messages.c.id % part == now.toordinal() % part
        )
        with self._engine.begin() as connection:
            connection.execute(
                insert_or(connection, audits)
                .from_select(["message", "workspace", "due_at"], chosen)
                .on_conflict_do_nothing()
            )

    def audits(self, workspace: str, now: datetime, limit: int) -> Sequence[OutMessage]:
        due = (
            select(messages)
            .join(audits, audits.c.message == messages.c.id)
            .where(audits.c.workspace == workspace, audits.c.due_at <= now)
            .order_by(audits.c.due_at, audits.c.message)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            return [out_message(row) for row in connection.execute(due).mappings()]

    def audited(self, message: OutMessage) -> None:
        with self._engine.begin() as connection:
            connection.execute(delete(audits).where(audits.c.message == message.id))

    def beat(self, name: str, now: datetime) -> None:
        with self._engine.begin() as connection:
            insert = insert_or(connection, heartbeats)
            newer = insert.on_conflict_do_update(index_elements=["name"], set_={"at": insert.excluded["at"]})
            connection.execute(newer, {"name": name, "at": now})

    def last_beat(self, name: str) -> datetime | None:
        with self._engine.begin() as connection:
            return connection.execute(select(heartbeats.c["at"]).where(heartbeats.c.name == name)).scalar()

    def undelivered(self, workspace: str, since: datetime) -> Sequence[OutMessage]:
        given_up = and_(messages.c.state == State.DEAD, messages.c.next_attempt_at >= since)
        stuck = select(messages).where(messages.c.workspace == workspace, or_(messages.c.state == State.HELD, given_up))
        with self._engine.begin() as connection:
            return [out_message(row) for row in connection.execute(stuck.order_by(messages.c.id)).mappings()]


def _settle(connection: Connection, message: OutMessage, settlement: Settlement) -> bool:
    said = {"slack_channel": settlement.slack_channel, "slack_ts": settlement.slack_ts}
    values: dict[str, Any] = {name: value for name, value in said.items() if value}
    if not settlement.count_attempt:
        made = messages.c.state == State.POSTING
        values["attempts"] = case((made, messages.c.attempts - 1), else_=messages.c.attempts)
    written = connection.execute(
        update(messages)
        .where(held(message))
        .values(state=settlement.state, next_attempt_at=settlement.next_attempt_at, error=settlement.error)
        .values(**values, **RELEASED)
    )
    return written.rowcount == 1


def _close(connection: Connection, workspace: str, key: str, until: datetime) -> None:
    insert = insert_or(connection, gates)
    later = insert.excluded.not_before
    connection.execute(
        insert.on_conflict_do_update(
            index_elements=["workspace", "key"], set_={"not_before": later}, where=later > gates.c.not_before
        ),
        {"workspace": workspace, "key": key, "not_before": until},
    )


def _gate_of(recipient: str) -> str:
    return f"to:{recipient}"


def _claim(workspace: str, now: datetime, until: datetime, limit: int) -> Update:
    """One statement for both databases: SQLite, where the writer is alone, leaves FOR UPDATE SKIP LOCKED out."""
    row = messages.alias("row")
    late = and_(row.c.due_at < now - ON_TIME, row.c.state != State.HELD)
    order = (row.c.next_attempt_at, row.c.id)
    due = (
        select(row.c.id, row.c.next_attempt_at, row.c.recipient, late.label("late"))
        .where(row.c.workspace == workspace, _free(row, now))
        .where(~_gated(workspace, literal("post"), now), ~_gated(workspace, literal("to:") + row.c.recipient, now))
        .where(or_(~late, ~_gated(workspace, literal(LATE), now)))
        .where(or_(row.c.state.in_(UNPOSTED), ~_gated(workspace, literal("look"), now)))
        .order_by(*order)
        .limit(CANDIDATES)
        .cte("due")
    )
    by = [due.c.next_attempt_at, due.c.id]
    ranked = select(
        due,
        func.row_number().over(partition_by=due.c.recipient, order_by=by).label("turn"),
        func.row_number().over(partition_by=due.c.late, order_by=by).label("place"),
    ).cte("ranked")
    # One to a recipient at a time; the limit comes after the lock, and what was read before it is asked again.
    locked = (
        select(row.c.id)
        .join_from(row, ranked, ranked.c.id == row.c.id)
        .where(ranked.c.turn == 1, or_(~ranked.c.late, ranked.c.place <= LATE_AT_ONCE), _free(row, now))
        .order_by(*order)
        .limit(limit)
        .with_for_update(of=row, skip_locked=True)
        .cte("locked")
    )
    return (
        update(messages)
        .where(messages.c.id.in_(select(locked.c.id)))
        .values(
            token=str(uuid4()),
            claimed_until=until,
            state=case((messages.c.state == State.POSTING, State.UNCERTAIN.value), else_=messages.c.state),
        )
        .returning(messages)
    )


def _free(row: FromClause, now: datetime) -> ColumnElement[bool]:
    """Due, live and in nobody's hands."""
    unleased = or_(row.c.claimed_until.is_(None), row.c.claimed_until <= now)
    return and_(IS_LIVE, row.c.next_attempt_at <= now, unleased)


def _gated(workspace: str, key: ColumnElement[str], now: datetime) -> ColumnElement[bool]:
    return exists().where(gates.c.workspace == workspace, gates.c.key == key, gates.c.not_before > now)
