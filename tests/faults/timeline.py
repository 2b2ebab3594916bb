"""A database emptied, a Slack and a clock of our own: what is told while time passes, when, and what it was about."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import Engine, select

from scheduler.replan import Horizon
from storage.outbox import LATE_EVERY, SqlOutbox
from storage.store import SqlStore
from storage.tables import RungState, messages, metadata, rungs
from tests.scheduler.scene import Clock, Killed, Scene

Key = tuple[int, str, str, str, date]  # visit, step, rung, recipient, the date it speaks of
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


SAYS = (rungs.c.message == messages.c.id) & (rungs.c.state != RungState.CANCELLED)


@dataclass(frozen=True, kw_only=True)
class Said:
    """A post that Slack accepted."""

    at: datetime
    to: str  # person or channel
    marker: str
    keys: frozenset[Key]


@dataclass
class Timeline(Scene):
    said: list[Said] = field(default_factory=list)

    @property
    def engine(self) -> Engine:
        return self.store._engine

    def tick(self, after: timedelta = timedelta(0)) -> list[str]:
        """Deliver, even if the process dies of it; where something was posted by that."""
        self.clock.now += after
        before, delivery = len(self.slack.posts), self.delivery()
        with suppress(Killed):
            delivery.tick()
        for _ in range(3):  # several may have died
            with suppress(Killed):
                delivery.stop()
        posts = self.slack.posts[before:]
        if posts:
            self.said += self._noted([post.marker for _, post in posts])
        return [channel for channel, _ in posts]

    def live(self, until: datetime) -> None:
        """Let time pass, and deliver whenever something is due."""
        stuck = 0
        while (due := self.outbox.next_due(["T1"])) is not None and max(due, self.clock.now) < until:
            stuck = stuck + 1 if due <= self.clock.now else 0
            self.clock.now = max(due, self.clock.now)
            self.tick()
            if stuck:  # kept by a gate
                assert stuck < 1000
                self.clock.now += stuck * LATE_EVERY
        self.clock.now = max(until, self.clock.now)

    def horizon(self) -> int:
        """The number of rungs that were planned otherwise than wanted."""
        return Horizon(store=self.store, outbox=self.outbox, couriers={"T1": self.slack}, clock=self.clock).tick()

    def _noted(self, markers: Sequence[str]) -> list[Said]:
        of = select(messages.c.marker, messages.c.recipient, rungs).join_from(messages, rungs, SAYS, isouter=True)
        with self.engine.begin() as connection:
            rows = connection.execute(of.where(messages.c.marker.in_(markers))).all()
        return [
            Said(
                at=self.clock.now,
                to=next(row[1] for row in rows if row[0] == marker),
                marker=marker,
                keys=frozenset(
                    (row.visit, row.step, row.rung, row[1], row.date) for row in rows if row[0] == marker and row.visit
                ),
            )
            for marker in markers
        ]


def emptied(engine: Engine) -> Engine:
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
    return engine


def timeline(engine: Engine, now: datetime) -> Timeline:
    """On an empty database."""
    emptied(engine)
    return Timeline(SqlStore(engine), SqlOutbox(engine), Clock(now))
