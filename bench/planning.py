"""Planning: reminders are put into a database, with their due times computed by us; the peers are given theirs."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from procrastinate import App, SyncPsycopgConnector
from procrastinate.types import JSONValue

from bench.contest import Goal, Rate, rounds, told
from bench.ground import KINDS, OPENED, Ground, opened
from bench.peers import peers_engine, plain
from bot.operations.planning import replan
from storage.store import SqlStore

REMINDERS = 100_000
PEERS = REMINDERS if os.environ.get("BENCH_FULL") else 10_000  # what one of them costs does not depend on how many
FOLLOWS = 19  # and an officer
BATCH = 1_000
SOON = datetime(2099, 1, 1, tzinfo=UTC)  # nothing falls due meanwhile


def run(ground: Ground) -> None:
    print(f"Planning {REMINDERS:,} reminders (APScheduler: {PEERS:,} of them)", flush=True)
    contenders: dict[str, Rate] = {}
    for kind in KINDS:
        contenders[f"ours, {kind}"] = partial(ours, ground, kind)
        contenders[f"APScheduler, {kind}"] = partial(apscheduler, ground, kind)
    contenders["procrastinate, PostgreSQL"] = partial(procrastinate, ground)
    goals = [
        Goal(ours="ours, PostgreSQL", peer="APScheduler, PostgreSQL", least=25),
        Goal(ours="ours, SQLite", peer="APScheduler, SQLite", least=20),
        Goal(ours="ours, PostgreSQL", peer="procrastinate, PostgreSQL", least=5),
    ]
    told(rounds(contenders), goals)


def ours(ground: Ground, kind: str) -> float:
    """Each visit in a transaction of its own, as a change of it is. A second time nothing is found to be done."""
    with ground.migrated(kind) as engine:
        store = SqlStore(engine)
        visits = [opened(store, "T1", number, FOLLOWS) for number in range(600)]
        made, begun = 0, time.perf_counter()
        for visit in visits:
            with store.begin("T1") as tx:
                made += replan(tx, visit, OPENED)
            if made >= REMINDERS:
                break
        rate = made / (time.perf_counter() - begun)
        with store.begin("T1") as tx:
            again = replan(tx, visits[0], OPENED)
        if made < REMINDERS or again:
            raise AssertionError(f"planned {made}, and {again} of a visit's once more")
        return rate


def remind(number: int) -> None:
    """What a peer's job would call."""


def apscheduler(ground: Ground, kind: str) -> float:
    with peers_engine(ground, kind) as engine:
        scheduler = BackgroundScheduler(jobstores={"default": SQLAlchemyJobStore(engine=engine)}, timezone="UTC")
        scheduler.start(paused=True)
        try:
            return _rate(PEERS, lambda n: scheduler.add_job(remind, "date", run_date=_due(n), args=[n], id=str(n)))
        finally:
            scheduler.shutdown()


def procrastinate(ground: Ground) -> float:
    url = ground.empty("PostgreSQL")
    app = App(connector=SyncPsycopgConnector(conninfo=plain(url)))
    task = app.task(name="remind")(remind)
    with app.open():
        app.schema_manager.apply_schema()
        batches = [range(start, start + BATCH) for start in range(0, REMINDERS, BATCH)]
        begun = time.perf_counter()
        for batch in batches:
            jobs: list[dict[str, JSONValue]] = [{"number": number} for number in batch]
            task.configure(schedule_at=_due(batch[0])).batch_defer(*jobs)
        rate = REMINDERS / (time.perf_counter() - begun)
    ground.drop(url)
    return rate


def _rate(number: int, do: Callable[[int], object]) -> float:
    begun = time.perf_counter()
    for n in range(number):
        do(n)
    return number / (time.perf_counter() - begun)


def _due(number: int) -> datetime:
    return SOON + timedelta(minutes=number)
