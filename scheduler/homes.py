"""Show App Homes anew that are due: a few of a workspace at a time, and again after a crash, which harms nobody."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.errors import Problem
from bot.messages import Message, of_problem
from bot.messages.home import of_home, tab
from bot.operations.home import home
from bot.operations.homes import claim, shown
from bot.operations.planning import learn
from bot.operations.store import Store, Transaction
from bot.outbox.delivery import PAUSE, Courier
from bot.outbox.model import NotAccepted, Outcome, Refused, Sent, Unknown
from bot.visits import Asker, Channel, Contact, Person, Recipient, RecipientKind
from bot.wording.language import language_of, speaking

log = logging.getLogger(__name__)

AT_ONCE = 20  # in one tick, of which there are four a minute: Slack takes about a hundred


@dataclass(frozen=True, kw_only=True)
class Homes:
    store: Store
    couriers: Mapping[str, Courier]
    clock: Callable[[], datetime]
    halt: threading.Event  # set: finish the one at hand, take no other
    not_before: dict[str, datetime] = field(default_factory=dict)  # by workspace, after Slack wanted no more calls

    def tick(self) -> int:
        """The number that were shown. A workspace that breaks does not stop the others."""
        count = 0
        for workspace, courier in self.couriers.items():
            try:
                count += self._shown(workspace, courier)
            except Exception:
                log.exception("App Homes could not be shown anew", extra={"workspace": workspace})
        return count

    def _shown(self, workspace: str, courier: Courier) -> int:
        now, count = self.clock(), 0
        if now < self.not_before.get(workspace, now):
            return 0
        self.not_before.pop(workspace, None)
        with self.store.begin(workspace) as tx:
            claimed = claim(tx, now, AT_ONCE)
        for contact in claimed:
            if self.halt.is_set() or workspace in self.not_before:
                break
            count += self._settled(workspace, contact, self._one(workspace, courier, contact))
        return count

    def _one(self, workspace: str, courier: Courier, contact: Contact) -> Outcome:
        try:
            person = courier.audience(Recipient(kind=RecipientKind.PERSON, id=contact.id))
            if not isinstance(person, Person):
                return NotAccepted(reason="channel") if isinstance(person, Channel) else person
            return courier.publish(contact.id, tab(self._made(workspace, person)))
        except Exception as error:
            log.exception("an App Home could not be made", extra={"recipient": contact.id})
            return Unknown(reason=type(error).__name__)

    def _made(self, workspace: str, person: Person) -> Message:
        with self.store.begin(workspace) as tx:
            learn(tx, [person], self.clock())
            with speaking(language_of(person, tx.workspace())):
                return self._said(tx, Asker(workspace=workspace, person=person, channel=Channel(id="", direct=True)))

    def _said(self, tx: Transaction, asker: Asker) -> Message:
        """Who may not see it any more is told so in its place."""
        try:
            return of_home(home(tx, asker, self.clock()))
        except Problem as problem:
            return of_problem(problem)

    def _settled(self, workspace: str, contact: Contact, found: Outcome) -> bool:
        """Whether it is shown. What failed is tried again, unless Slack refuses it for good."""
        now = self.clock()
        match found:
            case Sent() | Refused(workspace=False):
                with self.store.begin(workspace) as tx:
                    shown(tx, contact, tx.workspace().tz, now)
            case Refused():
                self.not_before[workspace] = now + PAUSE
            case NotAccepted(retry_after=float() | int() as seconds):
                self.not_before[workspace] = now + timedelta(seconds=seconds)
        if not isinstance(found, Sent):
            log.warning("an App Home could not be shown", extra={"recipient": contact.id, "error": found.reason})
        return isinstance(found, Sent)
