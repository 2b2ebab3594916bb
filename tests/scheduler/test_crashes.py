"""A process dies between any two steps of a delivery, before or after each commit; the next one finishes: nobody is
left out, nobody is told twice."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

import pytest
from sqlalchemy import Engine

from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, OutMessage, Settlement, Unknown
from bot.visits import Channel, Person, Recipient
from scheduler.tick import Delivery
from storage.outbox import SqlOutbox
from storage.store import SqlStore, SqlTransaction
from tests.scheduler.scene import DUE, TIMING, Clock, Killed, Messenger, Scene

T = TypeVar("T")
UNKNOWN = Unknown(reason="TimeoutError")


@dataclass
class Fate:
    """Kills at one step, counted from 1."""

    at: int
    steps: int = 0

    def step(self) -> None:
        self.steps += 1
        if self.steps == self.at:
            raise Killed

    def around(self, call: Callable[[], T]) -> T:
        self.step()
        result = call()
        self.step()
        return result


@dataclass
class FatedMessenger(Messenger):
    fate: Fate = field(default_factory=lambda: Fate(at=0))

    def conversation(self, recipient: Recipient, known: str) -> str | Outcome:
        return self.fate.around(lambda: super(FatedMessenger, self).conversation(recipient, known))

    def audience(self, recipient: Recipient) -> Person | Channel | Outcome:
        return self.fate.around(lambda: super(FatedMessenger, self).audience(recipient))

    def post(self, channel: str, post: Post) -> Outcome:
        return self.fate.around(lambda: super(FatedMessenger, self).post(channel, post))

    def find(self, channel: str, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
        return self.fate.around(lambda: super(FatedMessenger, self).find(channel, marker, since))


class FatedOutbox(SqlOutbox):
    def __init__(self, engine: Engine, fate: Fate) -> None:
        super().__init__(engine)
        self._fate = fate

    def claim(self, workspace: str, now: datetime, lease: timedelta, limit: int) -> Sequence[OutMessage]:
        return self._fate.around(lambda: super(FatedOutbox, self).claim(workspace, now, lease, limit))

    def settle(self, settled: Sequence[tuple[OutMessage, Settlement]]) -> Collection[int]:
        return self._fate.around(lambda: super(FatedOutbox, self).settle(settled))


class FatedStore(SqlStore):
    def __init__(self, engine: Engine, fate: Fate) -> None:
        super().__init__(engine)
        self._fate = fate

    @contextmanager
    def begin(self, workspace: str) -> Iterator[SqlTransaction]:
        self._fate.step()
        with super().begin(workspace) as tx:
            yield tx
            self._fate.step()  # before the commit
        self._fate.step()


def survived(engine: Engine, scene: Scene, fate: Fate) -> bool:
    """One delivery under a fate; whether it came to its end."""
    slack = FatedMessenger(fate=fate, posts=scene.slack.posts, lost_answers=scene.slack.lost_answers)
    delivery = Delivery(
        store=FatedStore(engine, fate),
        outbox=FatedOutbox(engine, fate),
        couriers={"T1": slack},
        clock=scene.clock,
        timing=TIMING,
    )
    try:
        delivery.tick()
    except Killed:
        return False
    finally:
        delivery.stop()
    return True


def finished(scene: Scene) -> list[str]:
    """What the process that comes after has posted, together with the one that died."""
    for _ in range(3):
        scene.tick(TIMING.lease)
    return scene.slack.told


@pytest.mark.parametrize("first_answer_lost", [False, True])
def test_a_death_at_any_step_neither_loses_nor_doubles(first_answer_lost: bool, engine: Engine) -> None:
    steps, alive = 0, False
    while not alive:
        steps += 1
        scene = Scene(SqlStore(engine), SqlOutbox(engine), Clock(DUE), Messenger())
        scene.opened(officer=f"U{steps}", follows=(f"C{steps}",))
        if first_answer_lost:
            scene.slack.lost_answers = [UNKNOWN, UNKNOWN]
            scene.tick()
            scene.clock.now += TIMING.settle
        alive = survived(engine, scene, Fate(at=steps))
        assert sorted(finished(scene)) == [f"C{steps}", f"D-U{steps}"], f"killed at step {steps}"
    assert steps > (10 if first_answer_lost else 20)
