"""The tick: a hundred messages fall due, spread over all that is planned. Claim, compose, intend, post to a courier in
memory, settle; only the number of those that wait differs."""

import os
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from sqlalchemy import Engine, text

from app import PACE
from bench.contest import ROUNDS, rounds, verdict
from bench.ground import DUE, KINDS, Ground, opened
from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, Sent
from bot.visits import Channel, Person, Recipient
from scheduler.tick import Delivery
from storage.outbox import SqlOutbox
from storage.store import SqlStore

FEW = 10_000
MANY = [1_000_000, *([10_000_000] if os.environ.get("BENCH_FULL") else [])]
MOST = {"PostgreSQL": 1.3, "SQLite": 2.5}  # how much longer it may take among many
VISITS = 1_000
AT_ONCE = 100  # that fall due together
TICKS = 10  # of one round
MINUTE = timedelta(minutes=1)
MESSAGES = """
WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :size),
dated AS (
    SELECT i, CAST(:due AS BIGINT) + CAST(60000 AS BIGINT) * CASE
        WHEN i % :every = 0 AND i <= :picked THEN 1 + i / :every % :ticks ELSE 1440 + i % 1699 * 101 END AS due
    FROM numbers
)
INSERT INTO messages (id, workspace, kind, recipient_kind, recipient, marker, state, due_at, next_attempt_at, attempts,
    about, slack_channel, slack_ts, error)
SELECT i, 'T1', 'reminder', 'channel', 'C' || i, 'marker ' || i, 'pending', due, due, 0, '', '', '', '' FROM dated
"""
RUNGS = """
INSERT INTO rungs (workspace, visit, step, rung, recipient_kind, recipient, date, due_at, state, message)
SELECT workspace, 1 + id % :visits, 'comments_received', '-7', recipient_kind, recipient, '2026-05-20', due_at,
    'live', id
FROM messages
"""


def run(ground: Ground) -> None:
    print(f"A tick with {AT_ONCE} due among {FEW:,} planned and among more", flush=True)
    for kind in KINDS:
        for many in MANY:
            with ExitStack() as stack:
                few, more = (Planned(stack.enter_context(ground.migrated(kind)), size) for size in (FEW, many))
                found = rounds({"few": few.ticks, "more": more.ticks})
            took = {name: [1_000 / rate for rate in rates] for name, rates in found.items()}
            ratio = median(took["more"]) / median(took["few"])
            said = verdict(ratio <= MOST[kind], took["few"])
            print(f"  {kind}, {FEW:,}: {_ms(took['few'])}; {many:,}: {_ms(took['more'])}")
            print(f"    ratio = {ratio:.2f}   goal at most {MOST[kind]:g}   {said}", flush=True)


def _ms(took: list[float]) -> str:
    return f"{median(took):.1f} ms ({min(took):.1f} to {max(took):.1f})"


@dataclass
class Courier:
    """A `bot.outbox.delivery.Courier` that takes everything at once."""

    posts: list[Post] = field(default_factory=list)

    def conversation(self, recipient: Recipient, known: str) -> str | Outcome:
        return recipient.id

    def audience(self, recipient: Recipient) -> Person | Channel | Outcome:
        return Channel(id=recipient.id)

    def post(self, channel: str, post: Post) -> Outcome:
        self.posts.append(post)
        return Sent(channel=channel, ts=f"{len(self.posts)}.0")

    def update(self, channel: str, ts: str, post: Post) -> Outcome:
        return Sent(channel=channel, ts=ts)

    def find(self, channel: str, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
        return ()

    def delete(self, channel: str, ts: str) -> Outcome:
        return Sent(channel=channel, ts=ts)

    def publish(self, person: str, view: dict[str, Any]) -> Outcome:
        return Sent(channel=person, ts="")

    def time(self) -> datetime | None:
        return None


class Planned:
    """A workspace with so many reminders planned, of which a hundred fall due every minute."""

    def __init__(self, engine: Engine, size: int) -> None:
        store = SqlStore(engine)
        for number in range(VISITS):
            opened(store, "T1", number, 0)
        _fill(engine, size)
        self._now, self._courier = DUE, Courier()
        self._delivery = Delivery(
            store=store, outbox=SqlOutbox(engine, PACE), couriers={"T1": self._courier}, clock=lambda: self._now
        )

    def ticks(self) -> float:
        """How many such ticks fit into a second."""
        return 1 / median(self._tick() for _ in range(TICKS))

    def _tick(self) -> float:
        """Seconds."""
        self._now += MINUTE
        self._courier.posts.clear()
        begun = time.perf_counter()
        self._delivery.tick()
        took = time.perf_counter() - begun
        if len(self._courier.posts) != AT_ONCE:
            raise AssertionError(f"{len(self._courier.posts)} were sent")
        return took


def _fill(engine: Engine, size: int) -> None:
    """Every so many-th row falls due in one of the ticks, its neighbours in another; the rest within four months."""
    ticks = ROUNDS * TICKS
    every = size // (ticks * AT_ONCE)
    plan = {"size": size, "every": every, "ticks": ticks, "picked": every * ticks * AT_ONCE, "visits": VISITS}
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        for statement in (MESSAGES, RUNGS):
            connection.execute(text(statement), {**plan, "due": int(DUE.timestamp() * 1000)})
    if engine.dialect.name == "postgresql":  # which does it by itself before long
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE messages")
            connection.exec_driver_sql("VACUUM ANALYZE rungs")
