"""Deliver once: claim -> compose -> intend -> post -> settle.

What nobody knows about is looked up before any resend."""

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.messages import Message, announced, reminded
from bot.operations.compose import compose
from bot.operations.planning import learn_zone
from bot.operations.results import Reminder
from bot.operations.store import Outbox, Store
from bot.outbox.delivery import LOOK_AGAIN, Courier, Post, settle, unread
from bot.outbox.model import NotAccepted, Outcome, OutMessage, Refused, Sent, Settlement, State
from bot.visits import Channel, Person, RecipientKind

log = logging.getLogger(__name__)

BATCH = 5  # messages of one claim: few, so that the lease outlasts them


@dataclass(frozen=True, kw_only=True)
class Timing:
    """The time bases; their ratios matter more than their sizes."""

    tick: timedelta = timedelta(seconds=5)
    lease: timedelta = timedelta(seconds=60)
    timeout: timedelta = timedelta(seconds=10)  # of one call to Slack
    settle: timedelta = timedelta(seconds=45)  # at least four time-outs: how late Slack may accept what we gave up on


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """Everything a tick needs. `couriers`: one for every workspace whose token this process holds."""

    store: Store
    outbox: Outbox
    couriers: Mapping[str, Courier]
    clock: Callable[[], datetime]
    timing: Timing = Timing()
    halt: threading.Event = field(default_factory=threading.Event)  # set: finish the message at hand, take no other

    def tick(self) -> int:
        """Deliver what is due; the number of messages handled. A long queue is left to the next ticks, so that whoever
        watches sees that they go on."""
        handled, end = 0, time.monotonic() + self.timing.lease.total_seconds() / 2
        while time.monotonic() < end and (batch := self._claim()):
            started = time.monotonic()
            for message in batch:
                left = self.timing.lease.total_seconds() - (time.monotonic() - started)
                if left > 1.5 * self.timing.timeout.total_seconds() and not self.halt.is_set():
                    self._guarded(message)
                    handled += 1
        return handled

    def _claim(self) -> Sequence[OutMessage]:
        if self.halt.is_set():
            return ()
        return self.outbox.claim(self.couriers, self.clock(), self.timing.lease, BATCH)

    def _guarded(self, message: OutMessage) -> None:
        """One failure does not stop the rest: the lease of the message runs out, and it is tried again."""
        try:
            self._deliver(message, self.couriers[message.workspace])
        except Exception:
            log.exception("message %s could not be handled", message.id)

    def _deliver(self, message: OutMessage, courier: Courier) -> None:
        if message.state is State.UNCERTAIN and not self._known_absent(message, courier):
            return
        audience = courier.audience(message.recipient)
        if not isinstance(audience, Person | Channel):
            self._settle(message, audience)
            return
        where = courier.conversation(message.recipient, self._known_conversation(message))
        if not isinstance(where, str):
            self._settle(message, where)
            return
        said = self._intended(message, audience, where)
        if said is not None:
            posted = courier.post(where, Post(marker=message.marker, text=said.text, blocks=said.blocks))
            self._settle(message, posted)

    def _known_absent(self, message: OutMessage, courier: Courier) -> bool:
        """True where the message is certainly not in Slack; otherwise what is known is written down."""
        now, last = self.clock(), message.last_attempt_at
        if last is not None and now < last + self.timing.settle:
            self._write(message, Settlement(state=State.UNCERTAIN, next_attempt_at=last + self.timing.settle))
            return False
        found = courier.find(message.slack_channel, message.marker, message.first_attempt_at or message.due_at)
        if found is None:
            return True
        if isinstance(found, str):
            self._settle(message, Sent(channel=message.slack_channel, ts=found))
        elif isinstance(found, Refused):
            self._write(message, unread(message, found.reason, now))
        else:  # Slack is out of reach: however long that lasts, nothing is given up for it
            again = now + LOOK_AGAIN
            self._write(message, Settlement(state=State.UNCERTAIN, next_attempt_at=again, error=_reason(found)))
        return False

    def _known_conversation(self, message: OutMessage) -> str:
        if message.recipient.kind is RecipientKind.CHANNEL:
            return ""
        with self.store.begin(message.workspace) as tx:
            return tx.direct_channel(message.recipient.id)

    def _intended(self, message: OutMessage, audience: Person | Channel, where: str) -> Message | None:
        """What to post, once the intent is committed; None where there is nothing to say or the claim is lost."""
        with self.store.begin(message.workspace) as tx:
            now = self.clock()
            told = compose(tx, message, audience, now)
            if told is None:
                tx.drop(message, "nothing left to say to those who may read it")
                return None
            if not tx.intend(message, where, self.clock()):  # composing may have waited for others
                return None
            if isinstance(audience, Person):
                learn_zone(tx, audience, now)  # this message is on its way and stays; later ones move
                tx.save_direct_channel(audience.id, where)
        return reminded(told) if isinstance(told, Reminder) else announced(told)

    def _settle(self, message: OutMessage, outcome: Outcome) -> None:
        now = self.clock()
        if isinstance(outcome, NotAccepted) and outcome.retry_after is not None:
            until = now + timedelta(seconds=outcome.retry_after)
            self.outbox.gate(message.workspace, "post", until)
        if isinstance(outcome, Refused) and outcome.workspace:
            log.error("workspace %s refuses the token: %s", message.workspace, outcome.reason)
        self._write(message, settle(message, outcome, now, self.timing.settle))

    def _write(self, message: OutMessage, settlement: Settlement) -> None:
        if not self.outbox.settle(message, settlement):
            log.warning("message %s was settled by somebody else", message.id)
        elif settlement.state is State.DEAD:
            log.error("message %s is given up: %s", message.id, settlement.error)


def _reason(outcome: Outcome) -> str:
    return "" if isinstance(outcome, Sent) else outcome.reason
