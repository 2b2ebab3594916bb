"""Send the messages of one claim: look -> compose -> intend -> post -> settle. They belong to one workspace and are
sent one after the other by one thread; nothing is open in the database while Slack is called."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot import access
from bot.operations.channels import heard
from bot.operations.compose import compose
from bot.operations.planning import learn
from bot.operations.store import Outbox, Store, Transaction
from bot.operations.told import Reader
from bot.outbox.delivery import HELD, LOOK_AGAIN, PAUSE, Courier, jittered, settle, unread
from bot.outbox.model import MessageKind, NotAccepted, Outcome, OutMessage, Refused, Sent, Settlement, State, Unknown
from bot.visits import Channel, Contact, Person, RecipientKind
from bot.wording.language import language_of
from scheduler.aftermath import HOLDABLE, complain, conclude
from scheduler.parcels import Parcel, kept_back, parcel_of
from scheduler.timing import Timing

log = logging.getLogger(__name__)
T = TypeVar("T")

NO_SCOPE, GONE = "missing_scope", "channel_not_found"  # Slack's words
Found = Outcome | Settlement
Result = tuple[OutMessage, Found]
Directed = tuple[OutMessage, Reader, str]  # who would read it, and in which conversation


class Sending:
    """One claim under way."""

    def __init__(
        self,
        store: Store,
        outbox: Outbox,
        courier: Courier,
        clock: Callable[[], datetime],
        timing: Timing,
        halt: threading.Event,
        began: float,
    ) -> None:
        """`began`: the moment before the claim, by time.monotonic: from then on the lease runs."""
        self._store, self._outbox, self._courier = store, outbox, courier
        self._clock, self._timing, self._halt = clock, timing, halt
        self._began = began
        self._limited = self._blind = False  # Slack wants no more calls for now, or no more looks

    def send(self, claimed: Sequence[OutMessage]) -> None:
        """One message that cannot be composed does not stop the rest; its lease runs out, and it is tried again."""
        try:
            directed, results = self._look(claimed)
            parcels, kept_back = self._intend(directed)
        except Exception:
            if len(claimed) == 1:
                log.exception("a message could not be handled", extra={"row": claimed[0].id})
            else:
                for message in claimed:
                    self.send([message])
        else:
            self._settle([*results, *kept_back, *self._post(parcels)])

    def _may_call(self) -> bool:
        """Whether Slack takes another call, and whether it would end well before the lease does."""
        left = self._timing.lease.total_seconds() - (time.monotonic() - self._began)
        in_time = left > 2.5 * self._timing.timeout.total_seconds()
        return in_time and not self._limited and not self._halt.is_set()

    # Is it in Slack already, and who would read it?

    def _look(self, claimed: Sequence[OutMessage]) -> tuple[list[Directed], list[Result]]:
        known = self._contacts(claimed)
        directed: list[Directed] = []
        results: list[Result] = []
        for message in claimed:
            found = self._direct(message, known) if self._may_call() else _untouched(message)
            if isinstance(found, tuple):
                directed.append((message, *found))
            else:
                results.append((message, found))
        return directed, results

    def _contacts(self, claimed: Sequence[OutMessage]) -> dict[str, Contact]:
        people = {message.recipient.id for message in claimed if message.recipient.kind is RecipientKind.PERSON}
        if not people:
            return {}
        with self._store.begin(claimed[0].workspace) as tx:
            return dict(tx.contacts(people))

    def _direct(self, message: OutMessage, known: dict[str, Contact]) -> tuple[Reader, str] | Found:
        if message.state is State.UNCERTAIN and message.kind is not MessageKind.EDIT:
            seen = self._seen(message)
            if seen is not None:
                return seen
        reader = self._noted(self._courier.audience(message.recipient))
        if not isinstance(reader, Person | Channel):
            return reader
        if access.outsider(reader):
            return reader, ""
        if self._halt.is_set():
            return _untouched(message)
        contact = known.get(message.recipient.id)
        where = self._noted(self._courier.conversation(message.recipient, contact.channel if contact else ""))
        return (reader, where) if isinstance(where, str) else where

    def _seen(self, message: OutMessage) -> Found | None:
        """None where the message is certainly not in Slack, else what is known of it."""
        now, last = self._clock(), message.last_attempt_at
        if last is not None and now < last + self._timing.settle:
            return Settlement(state=State.UNCERTAIN, next_attempt_at=last + self._timing.settle)
        if self._blind:
            return _untouched(message)
        found = self._courier.find(message.place, message.marker, message.first_attempt_at or message.due_at)
        match found:
            case tuple():
                return Sent(channel=message.slack_channel, ts=found[0]) if found else None
            case Refused(reason=reason, workspace=workspace) if not workspace or reason == NO_SCOPE:
                return unread(message, reason, now)
            case NotAccepted(reason=reason, retry_after=float() | int() as seconds):
                self._blind, again = True, timedelta(seconds=seconds)
                self._outbox.gate(message.workspace, "look", now + again)
                return Settlement(state=State.UNCERTAIN, next_attempt_at=now + again, error=reason)
        # Slack is out of reach: however long that lasts, nothing is given up for it.
        reason = "" if isinstance(found, Sent) else found.reason
        return Settlement(state=State.UNCERTAIN, next_attempt_at=now + LOOK_AGAIN, error=reason)

    # What is said, and the intent

    def _intend(self, directed: Sequence[Directed]) -> tuple[list[Parcel], list[Result]]:
        if not directed:
            return [], []
        readers = [(message, reader) for message, reader, _ in directed]
        people = [reader for _, reader in readers if isinstance(reader, Person)]
        channels = sorted((reader for _, reader in readers if isinstance(reader, Channel)), key=lambda each: each.id)
        with self._store.begin(directed[0][0].workspace) as tx:
            now = self._clock()
            workspace = tx.workspace()
            learn(tx, [person for person in people if access.unfit(person, workspace)], now)
            for channel in channels:
                heard(tx, channel, now)
            told = compose(tx, readers, now)
            parcels = [
                parcel
                for message, reader, where in directed
                if (parcel := parcel_of(message, where, told.get(message.id), language_of(reader, workspace)))
            ]
            tx.drop([key for key, said in told.items() if said is None], "nothing left to say")
            tx.intend({parcel.message.id: parcel.place for parcel in parcels}, self._clock())
            _remember(tx, people, parcels, now)
        kept = [(message, found) for message, _ in readers if (found := kept_back(message, told.get(message.id)))]
        return parcels, kept

    # The calls

    def _post(self, parcels: Sequence[Parcel]) -> Iterator[Result]:
        for parcel in parcels:
            if self._may_call():
                yield parcel.message, self._noted(self._carried(parcel))
            else:  # given back untried
                yield (
                    parcel.message,
                    Settlement(state=State.PENDING, next_attempt_at=self._clock(), count_attempt=False),
                )

    def _carried(self, parcel: Parcel) -> Outcome:
        try:
            if parcel.post is None:
                return self._courier.delete(parcel.place.channel, parcel.ts)
            if parcel.ts:
                return self._courier.update(parcel.place.channel, parcel.ts, parcel.post)
            return self._courier.post(parcel.place, parcel.post)
        except Exception as error:
            log.exception("the call broke off", extra={"row": parcel.message.id})
            return Unknown(reason=type(error).__name__)

    def _noted(self, found: T) -> T:
        """After a rate limit, nothing more is asked of Slack by this claim."""
        self._limited = self._limited or (isinstance(found, NotAccepted) and found.retry_after is not None)
        return found

    # What became of it

    def _settle(self, results: Sequence[Result]) -> None:
        now = self._clock()
        final = [(message, how) for message, found in results if (how := self._settled(message, found, now))]
        lost = self._outbox.settle(final)
        tried = {message.id for message, found in results if isinstance(found, Sent | Unknown)}
        strays = [message for message, _ in final if message.id in tried.intersection(lost)]
        self._outbox.audit(strays, now + self._timing.settle)
        repeated = [message for message, how in final if how.state is State.SENT and message.attempts]
        self._outbox.audit([message for message in repeated if message.id not in lost], now + self._timing.audit)
        for message, how in final:
            if message.id in lost:
                log.warning("a message was settled by somebody else", extra={"row": message.id})
            else:
                conclude(self._store, self._courier, message, how, now)

    def _settled(self, message: OutMessage, found: Found, now: datetime) -> Settlement | None:
        """None where it is kept back, which is written already."""
        match found:
            case Settlement():
                return found
            case NotAccepted(retry_after=float() | int() as seconds):
                found = replace(found, retry_after=jittered(seconds, message.marker))
                self._outbox.gate(message.workspace, "post", now + timedelta(seconds=found.retry_after or 0))
            case Refused(workspace=True):
                log.error("Slack refuses the token", extra={"workspace": message.workspace, "error": found.reason})
                self._outbox.gate(message.workspace, "post", now + PAUSE)
            case Refused() if message.kind in HOLDABLE:
                self._hold(message, found.reason, now)
                return None
        return settle(message, found, now, self._timing.settle)

    def _hold(self, message: OutMessage, reason: str, now: datetime) -> None:
        """Keep it back, and say so where that is new. A direct conversation that is gone is opened anew next time."""
        with self._store.begin(message.workspace) as tx:
            contact = tx.contact(message.recipient.id)
            if reason == GONE and contact.channel:
                tx.save_contacts([replace(contact, channel="")])
            if tx.hold(message, reason, now, HELD):
                complain(tx, message, reason, now)


def _untouched(message: OutMessage) -> Settlement:
    return Settlement(state=message.state, next_attempt_at=message.next_attempt_at, error=message.error)


def _remember(tx: Transaction, people: Sequence[Person], parcels: Sequence[Parcel], now: datetime) -> None:
    """The zones of people (what is on its way stays, later reminders move), and the conversations with them."""
    learn(tx, people, now)
    channels = {parcel.message.recipient.id: parcel.place.channel for parcel in parcels if not parcel.ts}
    known = tx.contacts([person.id for person in people if person.id in channels])
    new = [contact for contact in known.values() if contact.channel != channels[contact.id]]
    tx.save_contacts([replace(contact, channel=channels[contact.id]) for contact in new])
