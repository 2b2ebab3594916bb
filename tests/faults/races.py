"""P3: somebody records or undoes what is being sent at that moment. What was cancelled is never posted; what was being
posted already is edited afterwards."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from threading import Barrier, Lock

from sqlalchemy import Engine, select

from bot.operations.planning import replan
from bot.outbox.delivery import LOOK_AGAIN, Post
from bot.outbox.model import MessageKind, Outcome, Place, State
from bot.procedure.model import Fact
from bot.visits import Visit
from storage.tables import messages
from tests.faults import cases
from tests.faults.timeline import Timeline, timeline
from tests.scheduler.scene import DUE, OPENED, Messenger
from tests.storage.nouns import a_change, a_record

TOGETHER = 20  # races of one delivery
RECORDED = a_record(fact=Fact(step="comments_received", date=date(2026, 5, 13)))


@dataclass
class Hesitant(Messenger):
    """Takes up to some milliseconds for each post; several may be made at once."""

    chance: Random = field(default_factory=lambda: Random(0))
    lock: Lock = field(default_factory=Lock)

    def post(self, place: Place, post: Post) -> Outcome:
        time.sleep(self.chance.random() / 200)
        with self.lock:
            return super().post(place, post)


def cancellations(size: int, seed: int, engine: Engine) -> cases.Outcome:
    """`size`: races; `kills`: of these, how many were cancelled in time. Both ends of the race must have been won."""
    chance, cancelled, edited, lied, stale = Random(seed), 0, 0, 0, 0
    for _ in range(0, size, TOGETHER):
        scene = timeline(engine, DUE)
        scene.slack = Hesitant(chance=chance)
        raced([scene.opened(officer=f"U{n}", now=OPENED) for n in range(TOGETHER)], scene, chance)
        posted = {post.marker: f"{n}.0" for n, (_, post) in enumerate(scene.slack.posts, 1)}
        changed = {ts for _, ts, _ in scene.slack.updates} | set(scene.slack.deleted)
        for marker, state in due(engine):
            cancelled += state is State.CANCELLED
            lied += state is not State.SENT and marker in posted
            stale += state is State.SENT and posted[marker] not in changed
            edited += state is State.SENT
            assert state in (State.SENT, State.CANCELLED)
    assert cancelled
    assert edited
    return cases.Outcome(kills=cancelled, lost=stale, doubled=lied)


def raced(visits: list[Visit], scene: Timeline, chance: Random) -> None:
    start, delivery = Barrier(2), scene.delivery()

    def cancel() -> None:
        start.wait()
        for visit in chance.sample(visits, len(visits)):
            time.sleep(chance.random() / 200)
            with scene.store.begin("T1") as tx:
                records, withdrawn = chance.choice([([RECORDED], False), ([], True)])
                stored, _ = tx.save(replace(visit, withdrawn=withdrawn), a_change(), records)
                replan(tx, stored, DUE)

    def deliver() -> None:
        start.wait()
        time.sleep(chance.random() / 10)
        delivery.tick()

    with ThreadPoolExecutor(2) as pool:
        for each in [pool.submit(cancel), pool.submit(deliver)]:
            each.result()
    delivery.stop()
    for _ in range(3):
        scene.tick(LOOK_AGAIN)  # an edit waits until what it edits is known to be posted


def due(engine: Engine) -> list[tuple[str, State]]:
    """Marker and state of what was due."""
    query = select(messages.c.marker, messages.c.state)
    with engine.begin() as connection:
        found = connection.execute(query.where(messages.c.kind == MessageKind.REMINDER, messages.c.due_at <= DUE))
        return [(marker, state) for marker, state in found]
