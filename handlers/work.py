"""The bounded queue that does the work after the acknowledgement."""

import logging
import queue
import threading
import time
from collections.abc import Callable

log = logging.getLogger(__name__)

THREADS = 8
WAITING = 500  # jobs; beyond them a person is told to try again
TELLING = 20  # such people at a time: who is told minutes later is only confused
OPENING = 4  # threads that open forms: Slack takes that for three seconds only, so it waits for no other work

Job = Callable[[], None]


class Work:
    """A few threads and a queue. `put` never blocks; `stop` finishes what was accepted."""

    def __init__(self, threads: int = THREADS, waiting: int = WAITING) -> None:
        self._jobs: queue.Queue[Job | None] = queue.Queue(waiting + threads)
        self._openings: queue.Queue[Job | None] = queue.Queue()
        self._refusals: queue.Queue[Job | None] = queue.Queue(TELLING + 1)
        self._limit = waiting
        self._queues = [*[self._openings] * OPENING, *[self._jobs] * threads, self._refusals]  # of each thread
        self._threads = [
            threading.Thread(target=self._run, args=(jobs,), name=f"work-{number}", daemon=True)
            for number, jobs in enumerate(self._queues)
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    @property
    def full(self) -> bool:
        """Whether too much is waiting already."""
        return self._openings.qsize() + self._jobs.qsize() >= self._limit

    def put(self, job: Job) -> bool:
        """False where it is full; the job is not taken then."""
        if self.full:
            return False
        self._jobs.put(job)
        return True

    def at_once(self, job: Job) -> None:
        """For opening a form, before the work that fills it is put."""
        self._openings.put(job)

    def refuse(self, job: Job) -> None:
        """For telling somebody that nothing was done, beside the queue; dropped where too many are told already."""
        if self._refusals.qsize() < TELLING:
            self._refusals.put(job)

    def drain(self) -> None:
        """Wait until everything accepted so far is done."""
        self._openings.join()
        self._jobs.join()
        self._refusals.join()

    def stop(self, seconds: float = 10) -> None:
        """Finish what was accepted, within `seconds` in all."""
        end = time.monotonic() + seconds
        for started in (slice(OPENING), slice(OPENING, None)):  # what opens a form puts the work that fills it
            for jobs in self._queues[started]:
                jobs.put(None)
            for thread in self._threads[started]:
                thread.join(max(0.0, end - time.monotonic()))

    def _run(self, jobs: "queue.Queue[Job | None]") -> None:
        while True:
            job = jobs.get()
            try:
                if job is None:
                    return
                job()
            except Exception:
                log.exception("a job failed after its acknowledgement")
            finally:
                jobs.task_done()
