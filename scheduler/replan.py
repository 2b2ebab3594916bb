"""Plan ahead as time passes, and look whether what is planned is what is wanted: every change of a visit plans anew by
itself, so that nothing but a new edition of the time zones should ever be found."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.errors import VisitChanged
from bot.operations.cards import each_morning
from bot.operations.duty_reminders import plan
from bot.operations.handover import carry_out, due_today
from bot.operations.planning import replan
from bot.operations.store import Outbox, Store, Transaction
from bot.outbox.delivery import Courier
from bot.outbox.desired import EXTEND
from bot.visits import Person, Recipient, RecipientKind

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Horizon:
    store: Store
    outbox: Outbox
    couriers: Mapping[str, Courier]  # by workspace
    clock: Callable[[], datetime]
    halt: threading.Event = field(default_factory=threading.Event)  # set: finish the visit at hand, take no other

    def tick(self) -> int:
        """The number of rungs that were planned otherwise than wanted; 0 is what is expected."""
        now = self.clock()
        for workspace, courier in self.couriers.items():
            self._handed_over(workspace, courier, now)
            for what in (plan, each_morning):
                self._done(what, workspace, now)
        return sum(
            self._seen_to(workspace, visit_id, until, now)
            for workspace in self.couriers
            for visit_id, until in self.outbox.horizons(workspace)
            if not self.halt.is_set()
        )

    def _handed_over(self, workspace: str, courier: Courier, now: datetime) -> None:
        """Slack is asked who takes over while nothing is held in the database."""
        try:
            with self.store.begin(workspace) as tx:
                takers = {each.to for each in due_today(tx.workspace(), now)}
            if not takers:
                return
            asked = [courier.audience(Recipient(kind=RecipientKind.PERSON, id=each)) for each in sorted(takers)]
            with self.store.begin(workspace) as tx:
                carry_out(tx, {each.id: each for each in asked if isinstance(each, Person)}, now)
        except Exception:
            log.exception("handovers could not be seen to")

    def _done(self, what: Callable[[Transaction, datetime], object], workspace: str, now: datetime) -> None:
        """One failure does not stop the rest: it is tried again."""
        try:
            with self.store.begin(workspace) as tx:
                what(tx, now)
        except Exception:
            log.exception("duties or cards could not be seen to")

    def _seen_to(self, workspace: str, visit_id: int, until: datetime | None, now: datetime) -> int:
        wrong = 0
        try:
            with self.store.begin(workspace) as tx:
                visit = tx.visit(visit_id)
                if visit is not None and until is not None:
                    wrong = replan(tx, visit, now, until)
                if visit is not None and (until is None or until < now + EXTEND):
                    replan(tx, visit, now)
        except VisitChanged:
            log.info("a visit was changed meanwhile and is planned anew by that", extra={"visit": visit_id})
        except Exception:
            log.exception("a visit could not be planned", extra={"visit": visit_id})
        if wrong:
            log.warning("reminders planned otherwise were put right", extra={"visit": visit_id, "count": wrong})
        return wrong
