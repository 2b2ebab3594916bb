"""Processes that send, made to suffer: `python -m tests.faults.crew <orders>`. Everything is imported once; a worker is
forked from here in milliseconds. Each line on stdin is a blow to one of them, chosen at random."""

import json
import logging
import os
import random
import select
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.outbox import delivery
from handlers.client import make_client
from handlers.local.model import TEAM
from scheduler import sending, sweep, tick
from scheduler.sweep import Sweep
from scheduler.tick import Delivery
from scheduler.timing import Timing
from storage import outbox
from storage.database import open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults.crowd import ticking
from tests.faults.fated import DozingCourier, fail_commits, fill_disk

SWEEP_EVERY = 3  # ticks
THREADS, AT_ONCE = 2, 4  # of a worker, messages of a claim
TOO_LONG = 1.2  # times
LITTLE = 4.0  # seconds beside a time-out in which a process stops, however busy the machine
SCALED = ("LOOK_AGAIN", "FIRST_BACKOFF", "LAST_BACKOFF")


class Blow(StrEnum):
    KILL = "kill"
    KILL_ALL = "kill all"  # at the same moment
    PAUSE = "pause"  # for longer than a lease
    STOP = "stop"  # with SIGTERM: finish what is at hand, give back the rest


@dataclass(frozen=True, kw_only=True)
class Orders:
    database_url: str
    api_url: str
    token: str
    origin: float  # of the clock
    workers: int
    seed: int
    timeout: float = 0.5  # seconds of one call to Slack; all other times follow
    commits: float = 0.0  # share of the commits that fail
    dozes: float = 0.0  # share of the posts before which a thread falls asleep
    full: str = ""  # the disk is full while this file is there

    def line(self) -> str:
        return json.dumps(asdict(self))

    @property
    def timing(self) -> Timing:
        """Ratios as in production: a lease outlasts several calls, and an unknown outcome is left alone for four
        time-outs (here six: on a busy machine even the stand-in accepts late)."""
        return Timing(
            tick=timedelta(seconds=self.timeout / 5),
            lease=timedelta(seconds=6 * self.timeout),
            timeout=timedelta(seconds=self.timeout),
            settle=timedelta(seconds=6 * self.timeout),
        )

    @property
    def pause(self) -> float:
        """Seconds: another takes over."""
        return TOO_LONG * self.timing.lease.total_seconds()

    @property
    def doze(self) -> float:
        """Seconds: another takes over, looks in Slack, finds nothing and posts."""
        return TOO_LONG * (self.timing.lease + self.timing.settle).total_seconds()


def scale(ratio: float) -> None:
    """The waits that are no part of `Timing`. There are many workers, and a lease is short: each takes less at once.
    What comes late because this machine is busy is not held up for it."""
    tick.SHARE, tick.AT_ONCE, outbox.LATE_EVERY = THREADS, AT_ONCE, timedelta(0)
    for room in (delivery, sending, sweep):
        for name in SCALED:
            if hasattr(room, name):
                setattr(room, name, ratio * getattr(room, name))


def warm(orders: Orders) -> Engine:
    """An engine that knows its largest statement already, so that a worker begins at once; without a connection."""
    engine = open_engine(orders.database_url)
    with suppress(SQLAlchemyError):
        SqlOutbox(engine).claim("nobody", ticking(orders.origin)(), orders.timing.lease, AT_ONCE)
    engine.dispose()
    return engine


def made(orders: Orders, engine: Engine) -> tuple[Delivery, Sweep]:
    chance = random.Random()
    if orders.commits:
        fail_commits(engine, orders.commits, chance)
    if orders.full:
        fill_disk(engine, Path(orders.full))
    store, outbox, clock = SqlStore(engine), SqlOutbox(engine), ticking(orders.origin)
    client = make_client(orders.token, orders.api_url, orders.timeout)
    couriers = {TEAM: DozingCourier(client, orders.dozes, orders.doze, chance)}
    sending = Delivery(store=store, outbox=outbox, couriers=couriers, clock=clock, timing=orders.timing)
    return sending, Sweep(outbox, couriers, clock, orders.timing, sending.halt)


def work(orders: Orders, engine: Engine, foreman: int) -> NoReturn:
    """What the clock of the bot does, until killed or stopped."""
    delivery, sweep = made(orders, engine)
    threading.Thread(target=_stop_when_told, args=[delivery.halt], daemon=True).start()
    ticks = 0
    while os.getppid() == foreman and not delivery.halt.wait(orders.timing.tick.total_seconds()):
        ticks += 1
        try:
            delivery.tick()
            if ticks % SWEEP_EVERY == 0:
                sweep.tick()
        except Exception:
            traceback.print_exc()
    delivery.stop()
    os._exit(0)


def _stop_when_told(halt: threading.Event) -> None:
    signal.sigwait([signal.SIGTERM])
    halt.set()


class Foreman:
    def __init__(self, orders: Orders) -> None:
        self._orders, self._chance = orders, random.Random(orders.seed)
        self._paused: list[tuple[float, int]] = []  # until when, who
        self._engine = warm(orders)
        self._workers = [self._hired() for _ in range(orders.workers)]

    def lead(self) -> None:
        for line in self._lines():
            place = self._chance.randrange(len(self._workers))
            match Blow(line):
                case Blow.KILL:
                    self._replace(place, signal.SIGKILL)
                case Blow.KILL_ALL:
                    for each in range(len(self._workers)):
                        self._replace(each, signal.SIGKILL)
                case Blow.PAUSE:
                    self._pause(place)
                case Blow.STOP:
                    self._stop(place)
        for place in range(len(self._workers)):
            self._end(place, signal.SIGKILL)

    def _lines(self) -> Iterator[str]:
        """What comes on stdin; those who paused long enough go on meanwhile."""
        rest = ""
        while True:
            wait = max(0.0, self._paused[0][0] - time.monotonic()) if self._paused else None
            ready, _, _ = select.select([0], [], [], wait)
            self._wake()
            if ready:
                said = os.read(0, 4096).decode()
                if not said:
                    return
                *lines, rest = (rest + said).split("\n")
                yield from lines

    def _hired(self) -> int:
        foreman = os.getpid()
        return os.fork() or work(self._orders, self._engine, foreman)

    def _replace(self, place: int, how: signal.Signals) -> int:
        code = self._end(place, how)
        self._workers[place] = self._hired()
        return code

    def _end(self, place: int, how: signal.Signals) -> int:
        worker = self._workers[place]
        self._paused = [(until, who) for until, who in self._paused if who != worker]
        os.kill(worker, how)
        return os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])

    def _pause(self, place: int) -> None:
        while len(self._paused) >= len(self._workers) - 1:  # one goes on
            time.sleep(max(0.0, self._paused[0][0] - time.monotonic()))
            self._wake()
        awake = [worker for worker in self._workers if worker not in {who for _, who in self._paused}]
        worker = awake[place % len(awake)]
        os.kill(worker, signal.SIGSTOP)
        self._paused.append((time.monotonic() + self._orders.pause, worker))

    def _wake(self) -> None:
        while self._paused and self._paused[0][0] <= time.monotonic():
            os.kill(self._paused.pop(0)[1], signal.SIGCONT)

    def _stop(self, place: int) -> None:
        began = time.monotonic()
        code, took = self._replace(place, signal.SIGTERM), time.monotonic() - began
        assert code == 0, f"exit code {code}"
        assert took < self._orders.timeout + LITTLE, f"{took} s to stop"


if __name__ == "__main__":
    given = Orders(**json.loads(sys.argv[1]))
    scale(given.timeout / Timing().timeout.total_seconds())
    logging.basicConfig(level=logging.WARNING)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])  # a worker waits for it
    Foreman(given).lead()
