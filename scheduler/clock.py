"""The clock: APScheduler runs a few interval ticks in memory, the same in every process.

The plan itself is in our own tables."""

import logging
import time
from collections.abc import Callable
from datetime import timedelta

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

EXTEND_EVERY = timedelta(hours=1)
RED_AFTER = timedelta(seconds=60)  # without a tick


class Clock:
    """Ticks until it is stopped; `healthy` is False when ticks have stopped by themselves."""

    def __init__(self, deliver: Callable[[], object], extend: Callable[[], object], tick: timedelta) -> None:
        self._deliver, self._extend, self._last = deliver, extend, time.monotonic()
        self._scheduler = BackgroundScheduler(timezone="UTC")
        self._scheduler.add_listener(_log_error, EVENT_JOB_ERROR)
        self._add(self._tick, tick)
        self._add(extend, EXTEND_EVERY)

    def start(self) -> None:
        self._scheduler.start()
        # At once as well: a process that is restarted every half hour would never come to it.
        self._scheduler.add_job(self._extend, misfire_grace_time=None)

    def stop(self) -> None:
        """Finish the running tick, start no other."""
        self._scheduler.shutdown(wait=True)

    def healthy(self) -> bool:
        return time.monotonic() - self._last < RED_AFTER.total_seconds()

    def _tick(self) -> None:
        self._deliver()
        self._last = time.monotonic()

    def _add(self, job: Callable[[], object], every: timedelta) -> None:
        # The defaults drop a run that is a second late and start a second one beside a slow first.
        self._scheduler.add_job(
            job, IntervalTrigger(seconds=every.total_seconds()), coalesce=True, max_instances=1, misfire_grace_time=None
        )


def _log_error(event: JobExecutionEvent) -> None:
    log.error("a tick failed", exc_info=event.exception)
