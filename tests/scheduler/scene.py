"""A visit with a channel that follows, an officer, and a courier whose Slack is a list; the store is the real one."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.operations.planning import replan
from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, Place, Sent
from bot.procedure.model import Fact
from bot.visits import AskerKind, Channel, Person, Recipient, RecipientKind, Record, Visit
from scheduler.sweep import Sweep
from scheduler.tick import Delivery
from scheduler.timing import Timing
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.storage.nouns import a_change, a_record, a_visit

OPENED = datetime(2026, 5, 12, 12, tzinfo=UTC)
DUE = datetime(2026, 5, 13, 13, tzinfo=UTC)  # 09:00 in New York, a week before comments are due
FACTS = (
    Fact(step="visit_concluded", date=date(2026, 3, 6)),
    Fact(step="preliminary_assessment_submitted", date=date(2026, 3, 20)),
    Fact(step="draft_report_shared", date=date(2026, 4, 20)),
)
TIMING = Timing()
SECOND = timedelta(seconds=1)


class Killed(BaseException):
    """The process ends here."""


@dataclass
class Clock:
    now: datetime = DUE

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Messenger:
    """A `Courier`. What it is told to answer comes first; otherwise everything goes well."""

    posts: list[tuple[str, Post]] = field(default_factory=list)  # what Slack has accepted
    threads: list[str] = field(default_factory=list)  # below which message each of them is, "" for none
    sought: list[str] = field(default_factory=list)  # below which message it was looked, "" for none
    pinned: list[str] = field(default_factory=list)  # ts
    answers: list[Outcome | BaseException] = field(default_factory=list)  # of the next posts that are not accepted
    lost_answers: list[Outcome | BaseException] = field(default_factory=list)  # of the next posts that are
    looks: list[tuple[str, ...] | Outcome] = field(default_factory=list)  # of the next searches
    readers: dict[str, Person | Channel | Outcome] = field(default_factory=dict)
    doors: dict[str, Outcome] = field(default_factory=dict)  # of conversations that cannot be opened
    tried: list[str] = field(default_factory=list)  # markers, accepted or not
    updates: list[tuple[str, str, Post]] = field(default_factory=list)  # channel, ts, what stands there now
    deleted: list[str] = field(default_factory=list)  # ts
    homes: list[tuple[str, dict[str, Any]]] = field(default_factory=list)  # person, what their App Home shows
    looked: int = 0
    hour: Callable[[], datetime] | None = None  # what Slack's clock says

    def conversation(self, recipient: Recipient, known: str) -> str | Outcome:
        if recipient.kind is RecipientKind.CHANNEL:
            return recipient.id
        return self.doors.get(recipient.id) or known or f"D-{recipient.id}"

    def audience(self, recipient: Recipient) -> Person | Channel | Outcome:
        if recipient.id in self.readers:
            return self.readers[recipient.id]
        if recipient.kind is RecipientKind.CHANNEL:
            return Channel(id=recipient.id)
        return Person(id=recipient.id, kind=AskerKind.MEMBER, tz="America/New_York")

    def post(self, place: Place, post: Post) -> Outcome:
        self.tried.append(post.marker)
        if self.answers:
            return _given(self.answers.pop(0))
        self.posts.append((place.channel, post))
        self.threads.append(place.thread)
        sent = Sent(channel=place.channel, ts=f"{len(self.posts)}.0")
        return _given(self.lost_answers.pop(0)) if self.lost_answers else sent

    def update(self, channel: str, ts: str, post: Post) -> Outcome:
        if self.answers:
            return _given(self.answers.pop(0))
        self.updates.append((channel, ts, post))
        return Sent(channel=channel, ts=ts)

    def find(self, place: Place, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
        self.looked += 1
        self.sought.append(place.thread)
        if self.looks:
            return self.looks.pop(0)
        found = [f"{n}.0" for n, (c, p) in enumerate(self.posts, 1) if (c, p.marker) == (place.channel, marker)]
        return tuple(ts for ts in found if ts not in self.deleted)

    def delete(self, channel: str, ts: str) -> Outcome:
        self.deleted.append(ts)
        return Sent(channel=channel, ts=ts)

    def publish(self, person: str, view: dict[str, Any]) -> Outcome:
        if self.answers:
            return _given(self.answers.pop(0))
        self.homes.append((person, view))
        return Sent(channel=person, ts="")

    def pin(self, channel: str, ts: str) -> None:
        self.pinned.append(ts)

    def time(self) -> datetime | None:
        return self.hour() if self.hour else None

    @property
    def told(self) -> list[str]:
        """Where something was posted, in order."""
        return [channel for channel, _ in self.posts]


def _given(answer: Outcome | BaseException) -> Outcome:
    if isinstance(answer, BaseException):
        raise answer
    return answer


@dataclass
class Scene:
    store: SqlStore
    outbox: SqlOutbox
    clock: Clock = field(default_factory=Clock)
    slack: Messenger = field(default_factory=Messenger)

    def delivery(self, **given: Any) -> Delivery:
        values: dict[str, Any] = {"store": self.store, "outbox": self.outbox, "couriers": {"T1": self.slack}}
        return Delivery(**{**values, "clock": self.clock, "timing": TIMING, **given})

    def tick(self, after: timedelta = timedelta(0)) -> list[str]:
        """Deliver; where something was posted by that."""
        self.clock.now += after
        before, delivery = len(self.slack.posts), self.delivery()
        delivery.tick()
        delivery.stop()
        return self.slack.told[before:]

    def sweep(self, after: timedelta = timedelta(0)) -> int:
        self.clock.now += after
        return Sweep(self.outbox, {"T1": self.slack}, self.clock, TIMING).tick()

    def opened(self, *facts: Fact, now: datetime = OPENED, **given: Any) -> Visit:
        """A visit whose reminders are planned."""
        with self.store.begin("T1") as tx:
            records = [a_record(fact=fact) for fact in facts or FACTS]
            stored, _ = tx.add(a_visit(**given), a_change(), records)
            replan(tx, stored, now)
        return stored

    def changed(self, visit: Visit, *records: Record, **given: Any) -> Visit:
        with self.store.begin("T1") as tx:
            stored, _ = tx.save(replace(visit, **given), a_change(), records)
            replan(tx, stored, self.clock.now)
        return stored

    def next_due(self) -> timedelta | None:
        """From now."""
        due = self.outbox.next_due(["T1"])
        return None if due is None else due - self.clock.now
