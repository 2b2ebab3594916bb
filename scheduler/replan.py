"""Extend the plans of visits whose horizon comes near. Every change of a visit re-plans by itself; time does not."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from bot.errors import VisitChanged
from bot.operations.planning import replan
from bot.operations.store import Outbox, Store
from bot.outbox.desired import EXTEND

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Horizon:
    store: Store
    outbox: Outbox
    workspaces: Collection[str]
    clock: Callable[[], datetime]

    def tick(self) -> int:
        """The number of plans extended."""
        now, extended = self.clock(), 0
        for workspace, visit_id in self.outbox.short_horizons(now + EXTEND):
            if workspace in self.workspaces:
                extended += self._extend(workspace, visit_id, now)
        return extended

    def _extend(self, workspace: str, visit_id: int, now: datetime) -> bool:
        """One failure does not stop the rest: the horizon stays short, and it is tried again."""
        try:
            with self.store.begin(workspace) as tx:
                visit = tx.visit(visit_id)
                if visit is None:
                    return False
                replan(tx, visit, now)
        except VisitChanged:
            log.info("visit %s was changed meanwhile and is planned anew by that", visit_id)
            return False
        except Exception:
            log.exception("the plan of visit %s could not be extended", visit_id)
            return False
        return True
