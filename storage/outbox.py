"""`bot.operations.store.Outbox` on SQL: claiming messages, settling them, gates, audits, signs of life. Each call is a
transaction of its own, and none is open while Slack is called."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    Connection,
    Engine,
    Integer,
    Update,
    and_,
    case,
    delete,
    func,
    literal,
    or_,
    select,
    update,
)

from bot.outbox.delivery import ON_TIME, is_late
from bot.outbox.model import MessageKind, OutMessage, Settlement, State
from storage.claim import LATE, claim_statement
from storage.messages import RELEASED, held, out_message
from storage.scope import given, insert_or, packed, put
from storage.tables import IS_LIVE, audits, gates, heartbeats, inbound_seen, messages, visits

LATE_EVERY = timedelta(seconds=15)  # so many at once: after an outage twenty a minute, not a flood


class SqlOutbox:
    """What the clock delivers from."""

    def __init__(self, engine: Engine, pace: timedelta = timedelta(0)) -> None:
        """`pace`: the least time between two messages to one recipient."""
        self._engine, self._pace = engine, pace

    def claim(self, workspace: str, now: datetime, lease: timedelta, limit: int) -> Sequence[OutMessage]:
        with self._engine.begin() as connection:
            given = {"home": workspace, "instant": now, "late_before": now - ON_TIME, "lease_end": now + lease}
            given |= {"most": limit, "claim": str(uuid4())}
            rows = connection.execute(claim_statement(), given).mappings().all()
            claimed = sorted(map(out_message, rows), key=lambda message: (message.next_attempt_at, message.id))
            if self._pace:
                people = sorted({message.recipient.id for message in claimed})
                _close(connection, workspace, map(_gate_of, people), now + self._pace)
            slowed = [each for each in claimed if each.state is not State.HELD and each.kind is not MessageKind.EDIT]
            if any(is_late(message, now) for message in slowed):
                _close(connection, workspace, [LATE], now + LATE_EVERY)
        return claimed

    def settle(self, settled: Sequence[tuple[OutMessage, Settlement]]) -> Collection[int]:
        """An empty channel or ts keeps the stored one. Only an attempt whose intent was committed can be uncounted."""
        with self._engine.begin() as connection:
            tokens = select(messages.c.id, messages.c.token).where(held([message for message, _ in settled]))
            standing = dict(iter(connection.execute(tokens.order_by(messages.c.id).with_for_update())))
            kept = [(message, how) for message, how in settled if standing.get(message.id) == message.token]
            if kept:
                rows = packed(connection.dialect.name, [_settled(message, how) for message, how in kept])
                connection.execute(_settle(connection.dialect.name), rows)
        return {message.id for message, _ in settled} - {message.id for message, _ in kept}

    def gate(self, workspace: str, key: str, until: datetime) -> None:
        """A gate that is closed for longer stays so."""
        with self._engine.begin() as connection:
            _close(connection, workspace, [key], until)

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
                connection.execute(insert_or(connection, audits).on_conflict_do_nothing(), rows)

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
        closed = and_(gates.c.workspace == workspace, gates.c.key == "look", gates.c.not_before > now)
        due = (
            select(messages)
            .join(audits, audits.c.message == messages.c.id)
            .where(audits.c.workspace == workspace, audits.c.due_at <= now, ~select(gates).where(closed).exists())
            .group_by(messages.c.id)
            .order_by(func.min(audits.c.due_at), messages.c.id)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            return [out_message(row) for row in connection.execute(due).mappings()]

    def audited(self, message: OutMessage, at: datetime) -> None:
        with self._engine.begin() as connection:
            connection.execute(delete(audits).where(audits.c.message == message.id, audits.c.due_at <= at))

    def forget_requests(self, before: datetime) -> None:
        with self._engine.begin() as connection:
            connection.execute(delete(inbound_seen).where(inbound_seen.c.seen_at < before))

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


@cache
def _settle(dialect: str) -> Update:
    """Of messages that are known to be held still. Built once: that takes longer than the database does."""
    names = ("id", "state", "next_attempt_at", "error", "slack_channel", "slack_ts")
    how = given(dialect, {**{name: messages.c[name].type for name in names}, "uncounted": Integer()}).c
    return (
        update(messages)
        .where(messages.c.id == how.id)
        .values(
            state=how.state,
            next_attempt_at=how.next_attempt_at,
            error=how.error,
            attempts=messages.c.attempts - case((messages.c.state == State.POSTING, how.uncounted), else_=0),
            slack_channel=func.coalesce(func.nullif(how.slack_channel, ""), messages.c.slack_channel),
            slack_ts=func.coalesce(func.nullif(how.slack_ts, ""), messages.c.slack_ts),
            **RELEASED,
        )
    )


def _settled(message: OutMessage, settlement: Settlement) -> dict[str, Any]:
    return {
        "id": message.id,
        "state": settlement.state,
        "next_attempt_at": settlement.next_attempt_at,
        "error": settlement.error,
        "slack_channel": settlement.slack_channel,
        "slack_ts": settlement.slack_ts,
        "uncounted": 0 if settlement.count_attempt else 1,
    }


def _close(connection: Connection, workspace: str, keys: Iterable[str], until: datetime) -> None:
    insert = insert_or(connection, gates)
    later = insert.excluded.not_before
    upsert = insert.on_conflict_do_update(
        index_elements=["workspace", "key"], set_={"not_before": later}, where=later > gates.c.not_before
    )
    rows = [{"key": key} for key in keys]
    if rows:
        put(connection, upsert, {"workspace": workspace, "not_before": until}, rows)


def _gate_of(recipient: str) -> str:
    return f"to:{recipient}"
