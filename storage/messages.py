"""Messages inside a unit of work: queueing announcements and notices, composing what was claimed, committing to post.
Every write by the one who delivers is fenced by the token of the claim."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, RowMapping, and_, func, literal, or_, select, update

from bot.outbox.delivery import ON_TIME
from bot.outbox.model import LIVE, UNPOSTED, MessageKind, OutMessage, Place, Rung, State
from bot.visits import Change, Recipient, RecipientKind
from storage.columns import Instant
from storage.scope import Scope, given, packed
from storage.tables import IS_LIVE, RungState, messages, rungs

PLAIN = [field.name for field in fields(OutMessage) if field.name not in ("recipient", "token")]
RELEASED = {"token": None, "claimed_until": None}


def untried(workspace: str, kind: MessageKind) -> dict[str, Any]:
    """What all messages have in common that nobody has tried to send."""
    empty = dict.fromkeys(("slack_channel", "slack_thread", "slack_ts", "about", "error"), "")
    return {"workspace": workspace, "kind": kind, "state": State.PENDING, "attempts": 0, **empty}


def addressed(kind: RecipientKind, to: str, due_at: datetime) -> dict[str, Any]:
    """What each of them has for itself."""
    marker = str(uuid4())
    return {"recipient_kind": kind, "recipient": to, "marker": marker, "due_at": due_at, "next_attempt_at": due_at}


def new_message(workspace: str, kind: MessageKind, to: Recipient, due_at: datetime, **more: Any) -> dict[str, Any]:
    return {**untried(workspace, kind), **addressed(to.kind, to.id, due_at), **more}


def out_message(row: RowMapping) -> OutMessage:
    recipient = Recipient(kind=row["recipient_kind"], id=row["recipient"])
    return OutMessage(recipient=recipient, token=row["token"] or "", **{name: row[name] for name in PLAIN})


class Messages(Scope):
    """The part of a transaction that knows messages."""

    def announce(self, change: Change, recipients: Sequence[Recipient], now: datetime) -> None:
        kind, more = MessageKind.ANNOUNCEMENT, {"change": change.id, "visit": change.visit}
        self._queue([new_message(self._workspace, kind, to, now, **more) for to in recipients])

    def notify(self, people: Sequence[str], about: str, now: datetime) -> None:
        to = [Recipient(kind=RecipientKind.PERSON, id=person) for person in people]
        self._queue([new_message(self._workspace, MessageKind.NOTICE, each, now, about=about) for each in to])

    def remind_of_duties(self, mornings: Collection[tuple[Recipient, str, datetime]]) -> None:
        kind = MessageKind.DUTY
        self._queue([new_message(self._workspace, kind, to, at, about=about) for to, about, at in mornings])

    def _queue(self, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._connection.execute(self._insert(messages).on_conflict_do_nothing(), rows)

    def message(self, message_id: int) -> OutMessage | None:
        row = self._connection.execute(select(messages).where(self._in(messages), messages.c.id == message_id))
        found = row.mappings().first()
        return None if found is None else out_message(found)

    def gather(self, claimed: Sequence[OutMessage], now: datetime) -> Mapping[int, Sequence[Rung]]:
        mine = held(claimed)
        rows = self._connection.execute(
            select(messages.c.id, messages.c.recipient, _joins(now).label("joins"))
            .where(self._own(messages), mine)
            .order_by(messages.c.id)
            .with_for_update()
        ).all()
        self._absorb({row.recipient: row.id for row in rows if row.joins}, now)
        still = {row.id for row in rows}
        return self._rungs([message for message in claimed if message.id in still])

    def _absorb(self, into: Mapping[str, int], now: datetime) -> None:
        """Give these messages, by recipient, what other due and unposted ones to the same recipients carry. One that
        may have been posted already is gathered only after somebody has looked."""
        if not into:
            return
        others = self._connection.execute(
            update(messages)
            .where(self._in(messages), messages.c.id.not_in(into.values()), messages.c.recipient.in_(into), IS_LIVE)
            .where(_joins(now), messages.c.state.in_(UNPOSTED), messages.c.due_at <= now)
            .values(state=State.EXPIRED, **RELEASED)
            .returning(messages.c.id, messages.c.recipient)
        ).all()
        for key, to in others:
            taken = self._in(rungs) & (rungs.c.message == key) & (rungs.c.state == RungState.LIVE)
            self._connection.execute(update(rungs).where(taken).values(message=into[to]))
            told = self._own(messages) & or_(messages.c.id == key, messages.c.told_by == key)
            self._connection.execute(update(messages).where(told).values(told_by=into[to]))

    def _rungs(self, claimed: Sequence[OutMessage]) -> Mapping[int, Sequence[Rung]]:
        """What each says: the rungs that stand; for an edit, all that the edited message ever carried."""
        carriers = {message.edits or message.id for message in claimed}
        rows = self._connection.execute(
            select(rungs).where(self._in(rungs), rungs.c.message.in_(carriers)).order_by(rungs.c.due_at, rungs.c.id)
        )
        found = defaultdict[int, list[tuple[Rung, bool]]](list)
        for row in rows.mappings():
            found[row["message"]].append((_rung(row), row["state"] is RungState.LIVE))
        return {
            message.id: [rung for rung, live in found[message.edits or message.id] if live or message.edits]
            for message in claimed
        }

    def announcements(self, claimed: Sequence[OutMessage]) -> Mapping[int, Sequence[OutMessage]]:
        carriers = {message.edits or message.id: message.id for message in claimed}
        mine = or_(messages.c.id.in_(carriers), messages.c.told_by.in_(carriers))
        rows = self._connection.execute(
            select(messages)
            .where(self._own(messages), mine, messages.c.change.is_not(None))
            .order_by(messages.c.change)
        )
        found = defaultdict[int, list[OutMessage]](list)
        for row in map(out_message, rows.mappings()):
            found[carriers[row.told_by or row.id]].append(row)
        return found

    def intend(self, places: Mapping[int, Place], now: datetime) -> None:
        """Only for what `gather` gave in this transaction."""
        if not places:
            return
        # What is not said is not the message's any more: an edit of it is not to speak of it.
        unsaid = self._in(rungs) & rungs.c.message.in_(places) & (rungs.c.state != RungState.LIVE)
        self._connection.execute(update(rungs).where(unsaid).values(message=None))
        dialect = self._connection.dialect.name
        words = messages.c.slack_channel.type
        each = given(dialect, {"key": messages.c.id.type, "channel": words, "thread": words})
        statement = (
            update(messages)
            .where(self._own(messages), messages.c.id == each.c.key)
            .values(
                state=State.POSTING,
                attempts=messages.c.attempts + 1,
                first_attempt_at=func.coalesce(messages.c.first_attempt_at, literal(now, Instant())),
                last_attempt_at=now,
                slack_channel=each.c.channel,
                slack_thread=each.c.thread,
            )
        )
        rows = [{"key": key, "channel": place.channel, "thread": place.thread} for key, place in places.items()]
        self._connection.execute(statement, packed(dialect, rows))

    def hold(self, message: OutMessage, reason: str, now: datetime, wait: timedelta) -> bool:
        # Also of one that was taken over by this message a moment ago.
        ours = and_(messages.c.recipient == message.recipient.id, messages.c.kind != MessageKind.EDIT)
        kept_back = and_(ours, messages.c.error == reason)
        recent = messages.c.next_attempt_at >= now - wait
        known = self._connection.execute(
            select(messages.c.id).where(self._in(messages), kept_back, or_(IS_LIVE, recent)).limit(1)
        ).scalar()
        written = self._connection.execute(
            update(messages)
            .where(self._in(messages), held([message]))
            .values(state=State.HELD, next_attempt_at=now + wait, error=reason, **RELEASED)
        )
        return written.rowcount == 1 and known is None

    def drop(self, dropped: Collection[int], error: str) -> None:
        """Only for what `gather` gave in this transaction."""
        if dropped:
            self._connection.execute(
                update(messages)
                .where(self._own(messages), messages.c.id.in_(dropped))
                .values(state=State.CANCELLED, error=error, **RELEASED)
            )


def _joins(now: datetime) -> ColumnElement[bool]:
    """Whether a message goes out together with others to its recipient: reminders do, and what comes late."""
    late = and_(messages.c.kind == MessageKind.ANNOUNCEMENT, messages.c.due_at < now - ON_TIME)
    return or_(messages.c.kind == MessageKind.REMINDER, late)


def held(claimed: Sequence[OutMessage]) -> ColumnElement[bool]:
    """Whether a message is one of these, still held under the token that it was handed out with."""
    tokens = {message.token for message in claimed}
    live = messages.c.state.in_(LIVE)  # not IS_LIVE, which would lead SQLite from the ids to all that is live
    return and_(messages.c.id.in_([message.id for message in claimed]), messages.c.token.in_(tokens), live)


def _rung(row: RowMapping) -> Rung:
    return Rung(
        visit=row["visit"],
        step=row["step"],
        rung=row["rung"],
        recipient=Recipient(kind=row["recipient_kind"], id=row["recipient"]),
        date=row["date"],
        due_at=row["due_at"],
    )
