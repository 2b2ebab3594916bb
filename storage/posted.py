"""What stands in Slack and is to say something else, or nothing any more: edits of what was posted, and cards."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update

from bot.outbox.model import UNPOSTED, MessageKind, OutMessage, State
from bot.visits import Recipient, RecipientKind, Visit
from storage.messages import new_message, out_message
from storage.scope import Scope
from storage.tables import IS_CARD, RungState, changes, messages, rungs

UNANSWERED = (State.POSTING, State.UNCERTAIN)


class Posted(Scope):
    """The part of a transaction that knows what was posted."""

    def refresh_cards(self, visit: Visit, now: datetime) -> None:
        channels = () if visit.withdrawn else visit.follows
        to = [Recipient(kind=RecipientKind.CHANNEL, id=channel) for channel in channels]
        new = [new_message(self._workspace, MessageKind.CARD, each, now, visit=visit.id) for each in to]
        if new:
            self._connection.execute(self._insert(messages).on_conflict_do_nothing(), new)
        shown = select(messages.c.id).where(
            *(self._own(messages), IS_CARD, messages.c.visit == visit.id),
            messages.c.state.in_((*UNANSWERED, State.SENT)),
        )
        self._edit(self._connection.execute(shown).scalars().all(), now)

    def card(self, visit: int, channel: str) -> OutMessage | None:
        found = self._connection.execute(
            select(messages)
            .where(self._own(messages), IS_CARD, messages.c.visit == visit)
            .where(messages.c.recipient == channel, messages.c.state == State.SENT)
        )
        row = found.mappings().first()
        return None if row is None else out_message(row)

    def told_in(self, recipient: str, stamp: str) -> Collection[int]:
        here = self._in(messages) & (messages.c.recipient == recipient) & (messages.c.slack_ts == stamp)
        posted = select(messages.c.id).where(here)
        taken = self._own(messages) & messages.c.told_by.in_(posted)
        said = select(messages.c.visit).where(or_(here, taken), messages.c.visit.is_not(None))
        carried = select(rungs.c.visit).where(self._in(rungs), rungs.c.message.in_(posted))
        typed = self._in(changes) & (changes.c.channel == recipient)
        link = changes.c.permalink.endswith(f"/p{stamp.replace('.', '')}", autoescape=True)
        made = select(changes.c.visit).where(typed, link)
        return set(self._connection.execute(said.union(carried, made)).scalars())

    def retract(self, visit: Visit, now: datetime) -> None:
        strangers = messages.c.recipient.not_in({visit.officer, visit.deputy, *visit.members})
        telling = and_(self._own(messages), strangers, messages.c.kind == MessageKind.ANNOUNCEMENT)
        telling = and_(telling, messages.c.visit == visit.id)
        self._connection.execute(
            update(messages)
            .where(telling, messages.c.state.in_(UNPOSTED), ~self._carries())
            .values(state=State.CANCELLED, token=None, claimed_until=None)
        )
        told = select(func.coalesce(messages.c.told_by, messages.c.id)).where(telling)
        carried = select(rungs.c.message).where(self._in(rungs), rungs.c.visit == visit.id)
        posted = select(messages.c.id).where(
            *(self._own(messages), strangers, messages.c.state.in_((*UNANSWERED, State.SENT))),
            or_(messages.c.id.in_(told), messages.c.id.in_(carried)),
        )
        self._edit(self._connection.execute(posted).scalars().all(), now)

    def _edit(self, posted: Collection[int | None], now: datetime) -> None:
        """Queue an edit of each of these messages, where none waits already."""
        if not posted:
            return
        rows = self._connection.execute(
            select(messages.c.id, messages.c.recipient_kind, messages.c.recipient, messages.c.visit)
            .where(self._own(messages), messages.c.id.in_(posted))
            .order_by(messages.c.id)
        ).all()
        edits = [
            new_message(self._workspace, MessageKind.EDIT, Recipient(kind=kind, id=to), now, edits=key, visit=visit)
            for key, kind, to, visit in rows
        ]
        if edits:
            self._connection.execute(self._insert(messages).on_conflict_do_nothing(), edits)

    def _carries(self) -> ColumnElement[bool]:
        """Whether a message has more to say than its own: reminders, and announcements that it took over."""
        taken = messages.alias()
        rung = exists().where(rungs.c.message == messages.c.id, rungs.c.state == RungState.LIVE, self._in(rungs))
        return rung | exists().where(taken.c.told_by == messages.c.id, taken.c.change.is_not(None))
