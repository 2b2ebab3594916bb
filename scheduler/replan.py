"""Plan ahead as time passes, and look whether what is planned is what is wanted: every change of a visit plans anew by
itself, so that nothing but a new edition of the time zones should ever be found."""

import logging
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime

from bot.errors import VisitChanged
from bot.operations.cards import each_morning
from bot.operations.duty_reminders import plan
from bot.operations.handover import carry_out
from bot.operations.planning import replan
from bot.operations.store import Outbox, Store, Transaction
from bot.outbox.desired import EXTEND

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Horizon:
    store: Store
    outbox: Outbox
    workspaces: Collection[str]
    clock: Callable[[], datetime]
    halt: threading.Event = field(default_factory=threading.Event)  # set: finish the visit at hand, take no other

    def tick(self) -> int:
        """The number of rungs that were planned otherwise than wanted; 0 is what is expected."""
        now = self.clock()
        for workspace in self.workspaces:
            for what in (carry_out, plan, each_morning):
                self._done(what, workspace, now)
        return sum(
            self._seen_to(workspace, visit_id, until, now)
            for workspace in self.workspaces
            for visit_id, until in self.outbox.horizons(workspace)
            if not self.halt.is_set()
        )

    def _done(self, what: Callable[[Transaction, datetime], object], workspace: str, now: datetime) -> None:
        """One failure does not stop the rest: it is tried again."""
        try:
            with self.store.begin(workspace) as tx:
                what(tx, now)
        except Exception:
            log.exception("handovers, duties or cards could not be seen to")

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
