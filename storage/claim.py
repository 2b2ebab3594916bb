"""How messages are claimed: which of those that are due, in what order, and how many."""

from functools import cache

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Update,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.sql import FromClause

from bot.outbox.model import LIVE, UNPOSTED, MessageKind, State
from storage.columns import EPOCH, Instant
from storage.tables import IS_LIVE, gates, messages

ENDED = tuple(state for state in State if state not in LIVE)
CANDIDATES = 200  # more than are taken: claimers who run side by side lock different ones
LATE, LATE_AT_ONCE = "late", 5


@cache
def claim_statement() -> Update:
    """One statement for both databases: SQLite, where the writer is alone, leaves FOR UPDATE SKIP LOCKED out. Takes
    home (the workspace), instant, late_before, lease_end, most and claim (the token)."""
    row = messages.alias("row")
    ranked = _ranked(row)
    # The limit comes after the lock, and what was read before it is asked again.
    locked = (
        select(row.c.id)
        .join_from(row, ranked, ranked.c.id == row.c.id)
        .where(or_(~ranked.c.late, ranked.c.place <= LATE_AT_ONCE), *_free(row))
        .where(row.c.state.not_in(ENDED))  # not IS_LIVE, for which PostgreSQL might read all that is due once more
        .order_by(row.c.next_attempt_at, row.c.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(of=row, skip_locked=True)
        .cte("locked")
    )
    return (
        update(messages)
        .where(messages.c.id.in_(select(locked.c.id)))
        .values(
            token=bindparam("claim"),
            claimed_until=bindparam("lease_end"),
            state=case((messages.c.state == State.POSTING, State.UNCERTAIN.value), else_=messages.c.state),
            # The call may have been made up to the end of that lease: from then on it settles.
            last_attempt_at=case(
                (messages.c.state == State.POSTING, messages.c.claimed_until), else_=messages.c.last_attempt_at
            ),
        )
        .returning(messages)
    )


def _ranked(row: FromClause) -> CTE:
    """What is due, one to a recipient, oldest first, each with its place among what comes late or in time."""
    overdue = row.c.due_at < bindparam("late_before")
    late = and_(overdue, row.c.state != State.HELD, row.c.kind != MessageKind.EDIT)  # an edit disturbs nobody
    due = (
        select(row.c.id, row.c.next_attempt_at, row.c.recipient, late.label("late"))
        .where(row.c.workspace == bindparam("home"), IS_LIVE, *_free(row))
        .where(~_gated(literal("post")), ~_gated(literal("to:") + row.c.recipient))
        .where(or_(~late, ~_gated(literal(LATE))))
        .where(or_(row.c.state.in_(UNPOSTED), ~_gated(literal("look"))))
        .order_by(row.c.next_attempt_at, row.c.id)
        .limit(CANDIDATES)
        .cte("due")
    )
    by = [due.c.next_attempt_at, due.c.id]
    turns = select(due, func.row_number().over(partition_by=due.c.recipient, order_by=by).label("turn")).cte("turns")
    by = [turns.c.next_attempt_at, turns.c.id]
    return (
        select(turns, func.row_number().over(partition_by=turns.c.late, order_by=by).label("place"))
        .where(turns.c.turn == 1)
        .cte("ranked")
    )


def _free(row: FromClause) -> tuple[ColumnElement[bool], ...]:
    """Due and in nobody's hands."""
    instant = bindparam("instant", type_=Instant())
    return row.c.next_attempt_at <= instant, or_(row.c.claimed_until.is_(None), row.c.claimed_until <= instant)


def _gated(key: ColumnElement[str]) -> ColumnElement[bool]:
    # One look by the key for each row: as an anti-join PostgreSQL would compare all rows with all gates.
    found = select(gates.c.not_before).where(gates.c.workspace == bindparam("home"), gates.c.key == key)
    return func.coalesce(found.scalar_subquery(), literal(EPOCH, Instant())) > bindparam("instant", type_=Instant())
