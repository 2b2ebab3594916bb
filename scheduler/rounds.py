"""All that the bot does because time passes, put together: deliver, sweep, plan ahead."""

import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.operations.store import Outbox, Store
from bot.outbox.delivery import Courier
from scheduler.clock import Clock
from scheduler.guard import Guard
from scheduler.homes import Homes
from scheduler.replan import Horizon
from scheduler.sweep import Sweep
from scheduler.tick import Delivery
from scheduler.timing import Timing

REQUESTS_KNOWN = timedelta(days=7)


class Rounds:
    """`couriers`: one for every workspace. `guarded`: nothing is sent by a clock that Slack's contradicts."""

    def __init__(
        self,
        *,
        store: Store,
        outbox: Outbox,
        couriers: Mapping[str, Courier],
        clock: Callable[[], datetime],
        timing: Timing,
        guarded: bool,
    ) -> None:
        self._outbox, self._now = outbox, clock
        referees = [courier.time for courier in couriers.values()]
        self._guard = Guard(clock, time.monotonic, referees) if guarded else None
        self._delivery = Delivery(
            store=store,
            outbox=outbox,
            couriers=couriers,
            clock=clock,
            timing=timing,
            trusted=self._guard or (lambda: True),
        )
        halt = self._delivery.halt
        self._sweep = Sweep(outbox, couriers, clock, timing, halt)
        self._homes = Homes(store=store, couriers=couriers, clock=clock, halt=halt)
        self._horizon = Horizon(store=store, outbox=outbox, couriers=couriers, clock=clock, halt=halt)
        self._clock = Clock(
            deliver=self._delivery.tick,
            sweep=self._look_after,
            extend=self._horizon.tick,
            sample=self._once_a_day,
            tick=timing.tick,
            trusted=self._trusted,
        )

    def start(self) -> None:
        self._clock.start()

    def healthy(self) -> bool:
        return self._clock.healthy()

    def tick(self) -> None:
        """What the clock does, now."""
        self._horizon.tick()
        self.deliver()

    def deliver(self) -> None:
        """The part of it that sends."""
        self._delivery.tick()
        self._look_after()

    def halt(self) -> None:
        """Begin nothing new; returns at once."""
        self._delivery.halt.set()

    def stop(self) -> None:
        """Finish the calls under way and give back the rest."""
        self.halt()
        self._clock.stop()
        self._delivery.stop()

    def _look_after(self) -> None:
        """What stands in Slack already."""
        self._sweep.tick()
        if self._trusted():
            self._homes.tick()

    def _trusted(self) -> bool:
        return self._guard is None or self._guard.trusted

    def _once_a_day(self) -> None:
        self._sweep.sample()
        self._outbox.forget_requests(self._now() - REQUESTS_KNOWN)
