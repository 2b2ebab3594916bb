"""Deliver what is due: claims are handed to a few threads, no workspace gets more than its share of them, and a slow
one does not stop the others."""

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import datetime

from bot.operations.store import Outbox, Store
from bot.outbox.delivery import Courier
from scheduler.sending import Sending
from scheduler.timing import Timing

log = logging.getLogger(__name__)

SENDERS = 16  # threads
SHARE = 8  # of them for one workspace
AT_ONCE = 16  # messages of one claim: few, so that the lease outlasts them
MOST = 2  # times as many, where more is due than its threads would take
BEAT = 30.0  # seconds between two signs of life


class Delivery:
    """`couriers`: one for every workspace whose token this process holds."""

    def __init__(
        self,
        *,
        store: Store,
        outbox: Outbox,
        couriers: Mapping[str, Courier],
        clock: Callable[[], datetime],
        timing: Timing | None = None,
        trusted: Callable[[], bool] = lambda: True,
    ) -> None:
        """`trusted` says whether it may be sent by `clock` now."""
        self.timing = timing or Timing()
        self.halt = threading.Event()  # set: finish the message at hand, take no other
        self._store, self._outbox, self._couriers, self._clock, self._trusted = store, outbox, couriers, clock, trusted
        self._pool = ThreadPoolExecutor(SENDERS, "sender")
        self._under_way: dict[Future[int], str] = {}
        self._load: Counter[str] = Counter()  # how many claims in a row were full
        self._next_beat = 0.0

    def tick(self) -> int:
        """The number of messages handled. Waits for what it began, but no longer than half a lease: whoever watches
        sees that ticks go on, and the next one goes on where this one left."""
        self._beat()
        handled, end = 0, time.monotonic() + self.timing.lease.total_seconds() / 2
        while True:
            self._begin()
            if not self._under_way or time.monotonic() > end:
                return handled
            handled += self._finish()

    def stop(self) -> None:
        """Finish the calls under way and give back the rest."""
        self.halt.set()
        self._pool.shutdown(wait=True)
        while self._under_way:
            self._finish()

    def _begin(self) -> None:
        """One claim for each workspace in turn, until nothing is due or all threads are busy."""
        hungry = list(self._couriers)
        while hungry and not self.halt.is_set() and self._trusted():
            hungry = [workspace for workspace in hungry if self._has_room(workspace) and self._claimed(workspace)]

    def _has_room(self, workspace: str) -> bool:
        busy = list(self._under_way.values())
        return len(busy) < SENDERS and busy.count(workspace) < SHARE

    def _claimed(self, workspace: str) -> bool:
        began = time.monotonic()
        limit = AT_ONCE * (MOST if self._load[workspace] >= SHARE else 1)
        claimed = self._outbox.claim(workspace, self._clock(), self.timing.lease, limit)
        self._load[workspace] = self._load[workspace] + 1 if len(claimed) == limit else 0
        if not claimed:
            return False
        sending = Sending(
            self._store, self._outbox, self._couriers[workspace], self._clock, self.timing, self.halt, began
        )

        def send() -> int:
            sending.send(claimed)
            return len(claimed)

        self._under_way[self._pool.submit(send)] = workspace
        return True

    def _finish(self) -> int:
        """Wait a little for what is under way; the number of messages that are done with."""
        done, _ = wait(self._under_way, self.timing.tick.total_seconds(), FIRST_COMPLETED)
        handled = 0
        for future in done:
            workspace = self._under_way.pop(future)
            error = future.exception()
            if isinstance(error, Exception):
                log.error("messages were not settled", extra={"workspace": workspace}, exc_info=error)
            else:
                handled += future.result()
        return handled

    def _beat(self) -> None:
        """That the clock runs can be seen from outside."""
        if time.monotonic() >= self._next_beat:
            self._outbox.beat("tick", self._clock())
            self._next_beat = time.monotonic() + BEAT
