"""Delivery: reminders that are due are posted over TLS by 16 threads; the peers post one of ours, word for word."""

import asyncio
import os
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import Any

from apscheduler.events import EVENT_JOB_EXECUTED
from apscheduler.executors.pool import ThreadPoolExecutor as Executor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from procrastinate import App, PsycopgConnector
from procrastinate.types import JSONValue
from slack_sdk import WebClient
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine, func, select

from app import PACE
from bench.contest import Goal, Rate, rounds, told
from bench.ground import DUE, KINDS, Ground, opened
from bench.peers import peers_engine, plain
from bench.stand_in import serving
from bench.ticks import Courier
from bot.operations.planning import replan
from bot.outbox.model import State
from bot.visits import Contact, Recipient, RecipientKind
from handlers.client import make_client
from handlers.courier import METADATA, SlackCourier
from handlers.directory import Directory
from scheduler.tick import SENDERS, Delivery
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import messages

MESSAGES = 10_000
SLOW = MESSAGES if os.environ.get("BENCH_FULL") else 1_000  # for peers of which each takes as long as the last
WORKSPACES = [f"T{number}" for number in range(10)]
FOLLOWS = 19  # and an officer: what a visit tells at once
TOKEN = "xoxb-made-up"  # noqa: S105

Letter = dict[str, Any]  # what chat.postMessage is given


def run(ground: Ground) -> None:
    with serving(ground.folder / "slack") as api:
        print(f"Delivering {MESSAGES:,} messages over TLS (APScheduler, procrastinate: {SLOW:,})", flush=True)
        letter = _letter(ground)
        contenders: dict[str, Rate] = {}
        for kind in KINDS:
            contenders[f"ours, {kind}"] = partial(ours, ground, kind, api, warm=True)
        contenders["ours, PostgreSQL, asking first who everybody is"] = partial(
            ours, ground, "PostgreSQL", api, warm=False
        )
        contenders["slack_sdk kept alive"] = partial(bare, api, letter)
        contenders["APScheduler, stock slack_sdk"] = partial(apscheduler, ground, api, letter)
        contenders["procrastinate, AsyncWebClient"] = partial(procrastinate, ground, api, letter)
        goals = [
            Goal(ours=f"ours, {kind}", peer=peer, least=least)
            for kind in KINDS
            for peer, least in (
                ("APScheduler, stock slack_sdk", 30),
                ("procrastinate, AsyncWebClient", 4),
                ("slack_sdk kept alive", 0.7),
            )
        ]
        told(rounds(contenders), goals)


def ours(ground: Ground, kind: str, api: str, *, warm: bool) -> float:
    """Ten workspaces at 09:00. `warm`: who everybody is was asked within the last five minutes."""
    with ground.migrated(kind) as engine:
        store = SqlStore(engine)
        client = make_client(TOKEN, api)
        couriers = {team: SlackCourier(client, Directory(client, team), "B1") for team in WORKSPACES}
        for team in WORKSPACES:
            for to in _planned(store, team, MESSAGES // len(WORKSPACES)):
                if warm:
                    couriers[team].audience(to)
        origin = time.monotonic()
        delivery = Delivery(
            store=store,
            outbox=SqlOutbox(engine, PACE),
            couriers=couriers,
            clock=lambda: DUE + timedelta(seconds=time.monotonic() - origin),
        )
        begun = time.perf_counter()
        while delivery.tick():
            pass
        took = time.perf_counter() - begun
        delivery.stop()
        return _sent(engine) / took


def _planned(store: SqlStore, team: str, number: int) -> list[Recipient]:
    """Those who are told at DUE, once for each; with the people the bot has talked before."""
    now, told_too = DUE - timedelta(hours=1), list[Recipient]()
    for place in range(number // (FOLLOWS + 1)):
        visit = opened(store, team, place, FOLLOWS)
        with store.begin(team) as tx:
            tx.save_contacts([Contact(id=visit.officer, tz="America/New_York", channel="D1")])
            replan(tx, visit, now, until=DUE)
        told_too.append(Recipient(kind=RecipientKind.PERSON, id=visit.officer))
        told_too += [Recipient(kind=RecipientKind.CHANNEL, id=channel) for channel in visit.follows]
    return told_too


def _sent(engine: Engine) -> int:
    with engine.begin() as connection:
        sent = connection.execute(select(func.count()).where(messages.c.state == State.SENT)).scalar_one()
    if sent != MESSAGES:
        raise AssertionError(f"{sent} were sent")
    return sent


def _letter(ground: Ground) -> Letter:
    """One of our reminders, but for its channel."""
    with ground.migrated("SQLite") as engine:
        store, courier = SqlStore(engine), Courier()
        _planned(store, "T1", FOLLOWS + 1)
        delivery = Delivery(store=store, outbox=SqlOutbox(engine), couriers={"T1": courier}, clock=lambda: DUE)
        delivery.tick()
        delivery.stop()
    post = courier.posts[0]
    metadata = {"event_type": METADATA, "event_payload": {"id": post.marker}}
    return {"text": post.text, "blocks": post.blocks, "metadata": metadata}


def bare(api: str, letter: Letter) -> float:
    client = make_client(TOKEN, api)
    with ThreadPoolExecutor(SENDERS) as pool:
        begun = time.perf_counter()
        answers = list(pool.map(lambda n: client.chat_postMessage(channel=f"C{n}", **letter), range(MESSAGES)))
        return len(answers) / (time.perf_counter() - begun)


def send(api: str, channel: str, letter: Letter) -> None:
    """A job of APScheduler's."""
    WebClient(TOKEN, base_url=api).chat_postMessage(channel=channel, **letter)


def apscheduler(ground: Ground, api: str, letter: Letter) -> float:
    with peers_engine(ground, "PostgreSQL") as engine:
        done = threading.Semaphore(0)
        scheduler = BackgroundScheduler(
            jobstores={"default": SQLAlchemyJobStore(engine=engine)},
            executors={"default": Executor(SENDERS)},
            job_defaults={"misfire_grace_time": None},
            timezone="UTC",
        )
        scheduler.add_listener(lambda _: done.release(), EVENT_JOB_EXECUTED)
        scheduler.start(paused=True)
        for n in range(SLOW):
            scheduler.add_job(send, "date", run_date=DUE, args=[api, f"C{n}", letter], id=str(n))
        begun = time.perf_counter()
        scheduler.resume()
        for _ in range(SLOW):
            done.acquire()
        took = time.perf_counter() - begun
        scheduler.shutdown()
        return SLOW / took


def procrastinate(ground: Ground, api: str, letter: Letter) -> float:
    url = ground.empty("PostgreSQL")
    rate = asyncio.run(_procrastinated(url, api, letter))
    ground.drop(url)
    return rate


async def _procrastinated(url: str, api: str, letter: Letter) -> float:
    client = AsyncWebClient(TOKEN, base_url=api, ssl=ssl.create_default_context())
    app, sent = App(connector=PsycopgConnector(conninfo=plain(url))), list[str]()

    @app.task(name="send")
    async def send(channel: str, letter: Letter) -> None:
        sent.append(str((await client.chat_postMessage(channel=channel, **letter))["ts"]))

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        jobs: list[dict[str, JSONValue]] = [{"channel": f"C{n}", "letter": letter} for n in range(SLOW)]
        await send.batch_defer_async(*jobs)
        begun = time.perf_counter()
        await app.run_worker_async(concurrency=SENDERS, wait=False, install_signal_handlers=False)
        took = time.perf_counter() - begun
    if len(sent) != SLOW:
        raise AssertionError(f"{len(sent)} were sent")
    return SLOW / took
