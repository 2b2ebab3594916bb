"""A store, an outbox and a Slack between whose steps something else can happen."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Engine

from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, OutMessage, Place, Settlement
from bot.visits import Channel, Person, Recipient
from storage.outbox import SqlOutbox
from storage.store import SqlStore, SqlTransaction
from tests.scheduler.scene import Messenger


class Steps:
    """Counts what the sender does; before the one asked for, something happens."""

    def __init__(self) -> None:
        self.done, self.at = 0, -1
        self.act: Callable[[], object] = int  # nothing
        self.name = ""  # of the step before which it happened

    def __call__(self, name: str) -> None:
        self.done += 1
        if self.done == self.at:
            self.name = name
            self.act()


class SteppedStore(SqlStore):
    def __init__(self, engine: Engine, steps: Steps) -> None:
        super().__init__(engine)
        self._steps = steps

    @contextmanager
    def begin(self, workspace: str) -> Iterator[SqlTransaction]:
        self._steps("begin")
        with super().begin(workspace) as tx:
            yield tx
        self._steps("committed")


class SteppedOutbox(SqlOutbox):
    def __init__(self, engine: Engine, steps: Steps) -> None:
        super().__init__(engine, timedelta(0))
        self._steps = steps

    def claim(self, workspace: str, now: datetime, lease: timedelta, limit: int) -> Sequence[OutMessage]:
        self._steps("claim")
        found = super().claim(workspace, now, lease, limit)
        self._steps("claimed")
        return found

    def settle(self, settled: Sequence[tuple[OutMessage, Settlement]]) -> Collection[int]:
        self._steps("settle")
        return super().settle(settled)


@dataclass
class SteppedMessenger(Messenger):
    """Remembers what stands where now."""

    steps: Steps = field(default_factory=Steps)
    standing: dict[str, tuple[str, str]] = field(default_factory=dict)  # ts -> channel, text

    def audience(self, recipient: Recipient) -> Person | Channel | Outcome:
        self.steps("audience")
        return super().audience(recipient)

    def post(self, place: Place, post: Post) -> Outcome:
        self.steps("post")
        before = len(self.posts)
        found = super().post(place, post)
        if len(self.posts) > before:
            self.standing[f"{len(self.posts)}.0"] = place.channel, post.text
        return found

    def update(self, channel: str, ts: str, post: Post) -> Outcome:
        self.steps("update")
        self.standing[ts] = channel, post.text
        return super().update(channel, ts, post)

    def find(self, place: Place, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
        self.steps("find")
        return super().find(place, marker, since)

    def delete(self, channel: str, ts: str) -> Outcome:
        self.steps("delete")
        self.standing.pop(ts, None)
        return super().delete(channel, ts)
