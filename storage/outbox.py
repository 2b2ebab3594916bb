"""`bot.operations.store.Outbox` on SQL: claiming messages, settling them, gates. Each call is a transaction of its own,
and none is open while Slack is called."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Engine, Update, and_, case, exists, func, literal, or_, select, update
from sqlalchemy.sql import FromClause

from bot.outbox.model import OutMessage, Settlement, State
from storage.messages import RELEASED, held, out_message
from storage.scope import insert_or
from storage.tables import IS_LIVE, gates, messages, visits

SHARE = 16  # of one workspace among the candidates of a claim, so that a busy one does not keep others waiting
CANDIDATES = 200  # more than are taken: claimers who run side by side lock different ones


class SqlOutbox:
    """What the clock delivers from."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def claim(self, workspaces: Collection[str], now: datetime, lease: timedelta, limit: int) -> Sequence[OutMessage]:
        """At most `limit`, oldest first; at most SHARE of one workspace."""
        with self._engine.begin() as connection:
            rows = connection.execute(_claim(workspaces, now, now + lease, limit)).mappings().all()
        return sorted(map(out_message, rows), key=lambda message: (message.next_attempt_at, message.id))

    def settle(self, message: OutMessage, settlement: Settlement) -> bool:
        """An empty channel or ts keeps the stored one. Only an attempt whose intent was committed can be uncounted."""
        said = {"slack_channel": settlement.slack_channel, "slack_ts": settlement.slack_ts}
        values: dict[str, Any] = {name: value for name, value in said.items() if value}
        if not settlement.count_attempt:
            made = messages.c.state == State.POSTING
            values["attempts"] = case((made, messages.c.attempts - 1), else_=messages.c.attempts)
        with self._engine.begin() as connection:
            written = connection.execute(
                update(messages)
                .where(held(message))
                .values(state=settlement.state, next_attempt_at=settlement.next_attempt_at, error=settlement.error)
                .values(**values, **RELEASED)
            )
        return written.rowcount == 1

    def gate(self, workspace: str, key: str, until: datetime) -> None:
        """A gate that is closed for longer stays so."""
        with self._engine.begin() as connection:
            insert = insert_or(connection, gates)
            later = insert.excluded.not_before
            connection.execute(
                insert.on_conflict_do_update(
                    index_elements=["workspace", "key"], set_={"not_before": later}, where=later > gates.c.not_before
                ),
                {"workspace": workspace, "key": key, "not_before": until},
            )

    def next_due(self, workspaces: Collection[str]) -> datetime | None:
        earliest = select(func.min(messages.c.next_attempt_at)).where(IS_LIVE, messages.c.workspace.in_(workspaces))
        with self._engine.begin() as connection:
            return connection.execute(earliest).scalar()

    def short_horizons(self, before: datetime) -> Sequence[tuple[str, int]]:
        short = or_(visits.c.planned_until.is_(None), visits.c.planned_until < before)
        query = select(visits.c.workspace, visits.c.id).where(~visits.c.withdrawn, short).order_by(visits.c.id)
        with self._engine.begin() as connection:
            return [(workspace, visit) for workspace, visit in connection.execute(query)]


def _claim(workspaces: Collection[str], now: datetime, until: datetime, limit: int) -> Update:
    """One statement for both databases: SQLite, where the writer is alone, leaves FOR UPDATE SKIP LOCKED out."""
    row = messages.alias("row")
    ranked = (
        select(
            row.c.id,
            row.c.next_attempt_at,
            func.row_number()
            .over(partition_by=row.c.workspace, order_by=[row.c.next_attempt_at, row.c.id])
            .label("rank"),
        )
        .where(row.c.workspace.in_(workspaces), _free(row, now), ~_gated(row, now))
        .cte("ranked")
    )
    turn = (ranked.c.rank, ranked.c.next_attempt_at, ranked.c.id)
    pick = select(ranked).where(ranked.c.rank <= SHARE).order_by(*turn).limit(CANDIDATES).cte("pick")
    # The limit comes after the lock, and what was read before it is asked again.
    locked = (
        select(row.c.id)
        .join_from(row, pick, pick.c.id == row.c.id)
        .where(_free(row, now))
        .order_by(pick.c.rank, pick.c.next_attempt_at, pick.c.id)
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


def _gated(row: FromClause, now: datetime) -> ColumnElement[bool]:
    keys = ("post", literal("to:") + row.c.recipient)
    return exists().where(gates.c.workspace == row.c.workspace, gates.c.key.in_(keys), gates.c.not_before > now)
