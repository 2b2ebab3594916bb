"""The clock: APScheduler runs a few interval ticks in memory, the same in every process.

The plan itself is in our own tables."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.job import Job
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

SWEEP_EVERY = 3  # ticks
EXTEND_EVERY, SAMPLE_EVERY = timedelta(hours=1), timedelta(days=1)
LATE_AFTER, RED_AFTER = 4, 12  # ticks of which none was finished

Tick = Callable[[], object]


class Clock:
    """Ticks until it is stopped; `healthy` is False when ticks have stopped by themselves, or are not `trusted`."""

    def __init__(
        self,
        *,
        deliver: Tick,
        sweep: Tick,
        extend: Tick,
        sample: Tick,
        tick: timedelta,
        trusted: Callable[[], bool] = lambda: True,
    ) -> None:
        self._deliver, self._trusted, self._seconds = deliver, trusted, tick.total_seconds()
        self._at_once = (extend, sample)
        self._last = time.monotonic()
        self._stopped = threading.Event()
        self._watchdog = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._scheduler = BackgroundScheduler(timezone="UTC")
        self._scheduler.add_listener(_log_error, EVENT_JOB_ERROR)
        self._jobs: list[tuple[Job, timedelta]] = []
        self._add(self._tick, tick)
        self._add(sweep, SWEEP_EVERY * tick)
        self._add(extend, EXTEND_EVERY)
        self._add(sample, SAMPLE_EVERY)

    def start(self) -> None:
        self._last = time.monotonic()
        self._scheduler.start()
        for job in self._at_once:  # as well: a process that is restarted every half hour would never come to it
            self._scheduler.add_job(job, misfire_grace_time=None)
        self._watchdog.start()

    def stop(self) -> None:
        """Finish the ticks that run, start no other."""
        self._stopped.set()
        if self._scheduler.running:
            self._watchdog.join()
            self._scheduler.shutdown(wait=True)

    def healthy(self) -> bool:
        return self._since() < RED_AFTER * self._seconds and self._trusted()

    def _tick(self) -> None:
        self._deliver()
        self._last = time.monotonic()

    def _since(self) -> float:
        """Seconds without a tick."""
        return time.monotonic() - self._last

    def _watch(self) -> None:
        """APScheduler sleeps by the wall clock: once that is put back by an hour, it would not tick for an hour. To be
        scheduled anew helps; the pause is longer than a tick, lest a tick be put off again before it has begun."""
        while not self._stopped.wait(LATE_AFTER / 2 * self._seconds):
            if self._since() > LATE_AFTER * self._seconds:
                for job, every in self._jobs:
                    job.reschedule(_trigger(every))

    def _add(self, job: Tick, every: timedelta) -> None:
        # The defaults drop a run that is a second late and start a second one beside a slow first.
        made = self._scheduler.add_job(job, _trigger(every), coalesce=True, max_instances=1, misfire_grace_time=None)
        self._jobs.append((made, every))


def _trigger(every: timedelta) -> IntervalTrigger:
    return IntervalTrigger(seconds=every.total_seconds(), timezone="UTC")


def _log_error(event: JobExecutionEvent) -> None:
    log.error("a tick failed", exc_info=event.exception)
