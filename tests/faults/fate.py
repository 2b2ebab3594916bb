"""D9: a process dies between any two steps of a delivery, before or after each commit, or the step itself fails; the
next one finishes."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import Engine

from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, OutMessage, Place, Settlement, Unknown
from bot.visits import Channel, Person, Recipient
from scheduler.tick import Delivery
from storage.database import open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore, SqlTransaction
from tests.faults import cases
from tests.faults.cases import Case, Where
from tests.scheduler.scene import DUE, TIMING, Clock, Killed, Messenger, Scene

T = TypeVar("T")
UNKNOWN = Unknown(reason="TimeoutError")


class Failed(Exception):
    """The step does not come about, or nobody is told that it did; the process lives on."""


@dataclass
class Fate:
    """Strikes at one step, counted from 1."""

    at: int
    blow: type[BaseException] = Killed
    steps: int = 0

    def step(self) -> None:
        self.steps += 1
        if self.steps == self.at:
            raise self.blow

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

    def post(self, place: Place, post: Post) -> Outcome:
        return self.fate.around(lambda: super(FatedMessenger, self).post(place, post))

    def update(self, channel: str, ts: str, post: Post) -> Outcome:
        return self.fate.around(lambda: super(FatedMessenger, self).update(channel, ts, post))

    def delete(self, channel: str, ts: str) -> Outcome:
        return self.fate.around(lambda: super(FatedMessenger, self).delete(channel, ts))

    def find(self, place: Place, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
        return self.fate.around(lambda: super(FatedMessenger, self).find(place, marker, since))


class FatedOutbox(SqlOutbox):
    def __init__(self, engine: Engine, fate: Fate) -> None:
        super().__init__(engine)
        self._fate = fate

    def claim(self, workspace: str, now: datetime, lease: timedelta, limit: int) -> Sequence[OutMessage]:
        return self._fate.around(lambda: super(FatedOutbox, self).claim(workspace, now, lease, limit))

    def settle(self, settled: Sequence[tuple[OutMessage, Settlement]]) -> Collection[int]:
        return self._fate.around(lambda: super(FatedOutbox, self).settle(settled))

    def audit(self, audited: Collection[OutMessage], due_at: datetime) -> None:
        self._fate.around(lambda: super(FatedOutbox, self).audit(audited, due_at))


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


def delivered(engine: Engine, scene: Scene, fate: Fate) -> None:
    """As far as fate allows."""
    slack = FatedMessenger(**vars(scene.slack), fate=fate)
    delivery = Delivery(
        store=FatedStore(engine, fate),
        outbox=FatedOutbox(engine, fate),
        couriers={"T1": slack},
        clock=scene.clock,
        timing=TIMING,
    )
    try:
        delivery.tick()
    except (Killed, Failed):
        pass
    finally:
        delivery.stop()


def finished(scene: Scene) -> list[str]:
    """What the process that comes after has posted, together with the one that died."""
    for _ in range(3):
        scene.tick(TIMING.lease)
    return scene.slack.told


def told(
    engine: Engine, blow: type[BaseException], answers_lost: bool, size: int
) -> Iterator[tuple[int, Counter[str]]]:
    """For every step at which it strikes: how often each of `size` recipients was told."""
    at, reached = 0, True
    while reached:
        at += 1
        scene = Scene(SqlStore(engine), SqlOutbox(engine), Clock(DUE), Messenger())
        channels = [f"C{at}-{each}" for each in range(size - 1)]
        scene.opened(officer=f"U{at}", follows=tuple(channels))
        if answers_lost:
            scene.slack.lost_answers.extend(size * [UNKNOWN])
            scene.tick()
            scene.clock.now += TIMING.settle
        fate = Fate(at=at, blow=blow)
        delivered(engine, scene, fate)
        reached = fate.steps >= at
        wanted = [*channels, f"D-U{at}"]
        seen = Counter(finished(scene))
        assert set(seen) <= set(wanted)
        yield at, Counter({to: seen[to] for to in wanted})


def died_at_every_step(size: int, seed: int, where: Where) -> cases.Outcome:
    engine = open_engine(where.url)
    courses = [
        course
        for blow in (Killed, Failed)
        for answers_lost in (False, True)
        for _, course in told(engine, blow, answers_lost, size)
    ]
    engine.dispose()
    times = [n for course in courses for n in course.values()]
    return cases.Outcome(kills=len(courses), lost=times.count(0), doubled=sum(n - 1 for n in times if n > 1))


CASES = (Case(name="D9 at every step", size=10, play=died_at_every_step),)
