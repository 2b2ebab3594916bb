"""Processes that send, made to be killed: `python -m tests.faults.crew <orders>`. Everything is imported once; a worker
is forked from here in milliseconds. Each line on stdin kills one of them at random and puts another in its place."""

import json
import os
import random
import signal
import sys
import time
import traceback
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import NoReturn

from handlers.client import make_client
from handlers.courier import SlackCourier
from handlers.directory import Directory
from handlers.local.model import BOT_ID, TEAM
from scheduler.tick import Delivery, Timing
from storage.database import open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults.crowd import ticking

# Ratios as in production: a lease outlasts several calls, and an unknown outcome is left alone for four time-outs
# (here six: on a busy machine even the stand-in accepts late).
TIMING = Timing(
    tick=timedelta(seconds=0.1),
    lease=timedelta(seconds=3),
    timeout=timedelta(seconds=0.5),
    settle=timedelta(seconds=3),
)


@dataclass(frozen=True, kw_only=True)
class Orders:
    database_url: str
    api_url: str
    token: str
    origin: float  # of the clock
    workers: int
    seed: int

    def line(self) -> str:
        return json.dumps(asdict(self))


def delivery(orders: Orders) -> Delivery:
    engine = open_engine(orders.database_url)
    client = make_client(orders.token, orders.api_url, TIMING.timeout.total_seconds())
    return Delivery(
        store=SqlStore(engine),
        outbox=SqlOutbox(engine),
        couriers={TEAM: SlackCourier(client, Directory(client, TEAM), BOT_ID)},
        clock=ticking(orders.origin),
        timing=TIMING,
    )


def work(orders: Orders, foreman: int) -> NoReturn:
    """What the clock of the bot does, until killed."""
    sending = delivery(orders)
    while os.getppid() == foreman:
        try:
            sending.tick()
        except Exception:
            traceback.print_exc()
        time.sleep(TIMING.tick.total_seconds())
    os._exit(0)


def hired(orders: Orders) -> int:
    foreman = os.getpid()
    return os.fork() or work(orders, foreman)


def killed(worker: int) -> None:
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)


def lead(orders: Orders) -> None:
    chance = random.Random(orders.seed)
    workers = [hired(orders) for _ in range(orders.workers)]
    for _ in sys.stdin:
        place = chance.randrange(len(workers))
        killed(workers[place])
        workers[place] = hired(orders)
    for worker in workers:
        killed(worker)


if __name__ == "__main__":
    lead(Orders(**json.loads(sys.argv[1])))
