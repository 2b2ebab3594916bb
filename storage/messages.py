"""Messages inside a unit of work: queueing announcements, composing reminders, committing to post. Every write by the
one who delivers is fenced by the token of the claim."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, RowMapping, and_, func, literal, select, update

from bot.outbox.model import MessageKind, OutMessage, Rung, State
from bot.visits import Change, Recipient
from storage.columns import Instant
from storage.scope import Scope
from storage.tables import IS_LIVE, RungState, messages, rungs

PLAIN = [field.name for field in fields(OutMessage) if field.name not in ("recipient", "token")]
RELEASED = {"token": None, "claimed_until": None}


def new_message(workspace: str, kind: MessageKind, to: Recipient, due_at: datetime) -> dict[str, Any]:
    """The row of a message that nobody has tried to send."""
    return {
        "workspace": workspace,
        "kind": kind,
        "recipient_kind": to.kind,
        "recipient": to.id,
        "marker": str(uuid4()),
        "state": State.PENDING,
        "due_at": due_at,
        "next_attempt_at": due_at,
        "attempts": 0,
        "slack_channel": "",
        "slack_ts": "",
        "error": "",
    }


def out_message(row: RowMapping) -> OutMessage:
    recipient = Recipient(kind=row["recipient_kind"], id=row["recipient"])
    return OutMessage(recipient=recipient, token=row["token"] or "", **{name: row[name] for name in PLAIN})


def held(message: OutMessage) -> ColumnElement[bool]:
    """Whether the claim that `message` was handed out under still stands."""
    own = and_(messages.c.workspace == message.workspace, messages.c.id == message.id)
    return and_(own, messages.c.token == message.token, IS_LIVE)


class Messages(Scope):
    """The part of a transaction that knows messages."""

    def announce(self, change: Change, recipients: Sequence[Recipient], now: datetime) -> None:
        rows = [
            new_message(self._workspace, MessageKind.ANNOUNCEMENT, to, now)
            | {"change": change.id, "visit": change.visit}
            for to in recipients
        ]
        if rows:
            self._connection.execute(self._insert(messages).on_conflict_do_nothing(), rows)

    def rungs(self, message_id: int) -> Sequence[Rung]:
        self._hold()
        rows = self._connection.execute(
            select(rungs)
            .where(self._in(rungs), rungs.c.message == message_id, rungs.c.state == RungState.LIVE)
            .order_by(rungs.c.due_at, rungs.c.id)
        )
        return [
            Rung(
                visit=row["visit"],
                step=row["step"],
                rung=row["rung"],
                recipient=Recipient(kind=row["recipient_kind"], id=row["recipient"]),
                date=row["date"],
                due_at=row["due_at"],
            )
            for row in rows.mappings()
        ]

    def absorb(self, message: OutMessage, now: datetime) -> None:
        """Does nothing where the claim was lost, or where `message` may have been posted already: what it said is not
        to be changed before somebody has looked."""
        self._hold()
        fresh = and_(messages.c.kind == MessageKind.REMINDER, messages.c.state == State.PENDING)
        own = select(messages.c.id).where(self._in(messages), held(message), fresh).with_for_update()
        if self._connection.execute(own).scalar() is None:
            return
        others = self._connection.execute(
            update(messages)
            .where(self._in(messages), messages.c.id != message.id, fresh, messages.c.due_at <= now)
            .where(messages.c.recipient_kind == message.recipient.kind, messages.c.recipient == message.recipient.id)
            .values(state=State.EXPIRED, **RELEASED)
            .returning(messages.c.id)
        ).scalars()
        taken = self._in(rungs) & rungs.c.message.in_(others.all()) & (rungs.c.state == RungState.LIVE)
        self._connection.execute(update(rungs).where(taken).values(message=message.id))

    def intend(self, message: OutMessage, channel: str, now: datetime) -> bool:
        written = self._connection.execute(
            update(messages)
            .where(self._in(messages), held(message))
            .values(
                state=State.POSTING,
                attempts=messages.c.attempts + 1,
                first_attempt_at=func.coalesce(messages.c.first_attempt_at, literal(now, Instant())),
                last_attempt_at=now,
                slack_channel=channel,
            )
        )
        return written.rowcount == 1

    def drop(self, message: OutMessage, error: str) -> bool:
        written = self._connection.execute(
            update(messages)
            .where(self._in(messages), held(message))
            .values(state=State.CANCELLED, error=error, **RELEASED)
        )
        return written.rowcount == 1
