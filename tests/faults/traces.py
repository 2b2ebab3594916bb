"""P5: the same course on SQLite and on PostgreSQL, step by step: they answer the same."""

from collections.abc import Callable, Collection
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Engine, select

from bot.outbox.model import OutMessage, Place, Rung, Settlement, State
from bot.visits import Recipient, RecipientKind
from storage.database import migrate, open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import audits, gates, messages, rungs
from tests.faults.cases import Outcome
from tests.faults.timeline import emptied
from tests.storage.nouns import NOW, a_plan, a_rung, opened

STEPS = 30  # of each course
TO = [Recipient(kind=RecipientKind.PERSON, id=f"U{n}") for n in range(3)]
TO += [Recipient(kind=RecipientKind.CHANNEL, id=f"C{n}") for n in range(2)]
MINUTES = (0, 1, 5, 20, 60, 24 * 60)
LEASE = timedelta(minutes=2)
DIFFERENT = {"marker", "token", *(column.name for column in messages.c if column.foreign_keys)}
Trace = list[Any]


def differences(size: int, seed: int, engine: Engine, folder: Path) -> Outcome:
    """`size`: courses; each is compared with the same one on a SQLite of our own."""
    other = open_engine(f"sqlite:///{folder / 'other.db'}")
    migrate(other)
    different = [each for each in range(seed, seed + size) if traced(engine, each) != traced(other, each)]
    other.dispose()
    assert different == []
    return Outcome(kills=size * STEPS)


def traced(engine: Engine, seed: int) -> Trace:
    emptied(engine)
    course = Course(engine, Random(seed))
    return [*(course.step() for _ in range(STEPS)), *course.left()]


class Course:
    """What the planner and several senders do to storage, at random. Ids and tokens are told as the order in which they
    were first seen."""

    def __init__(self, engine: Engine, chance: Random) -> None:
        self._engine, self._chance, self._now = engine, chance, NOW
        self._store, self._outbox = SqlStore(engine), SqlOutbox(engine, timedelta(seconds=chance.choice([0, 30])))
        self._seen: dict[int, int] = {}
        self._held: list[list[OutMessage]] = []  # claims, also those that ran out
        with self._store.begin("T1") as tx:
            self._visits = [opened(tx) for _ in range(2)]
        self._acts: list[Callable[[], Any]] = [
            *[self._plan, self._plan, self._claim, self._claim, self._claim, self._intend, self._intend],
            *[self._settle, self._settle, self._settle, self._hold, self._drop, self._gate],
            *[
                self._audit,
                self._audits,
                self._sample,
                self._notify,
                self._pass,
                self._pass,
                self._next,
                self._horizons,
            ],
        ]

    def step(self) -> Any:
        act = self._chance.choice(self._acts)
        return act.__name__, act()

    def left(self) -> Trace:
        """What the tables hold."""
        found: Trace = []
        with self._engine.begin() as connection:
            places = {key: n for n, key in enumerate(connection.scalars(select(messages.c.id).order_by(messages.c.id)))}
            for table in (messages, rungs, gates, audits):
                order = table.primary_key
                plain = [c for c in table.c if c.name not in ("id", "marker", "token") and not c.foreign_keys]
                found += [tuple(row) for row in connection.execute(select(*plain).order_by(*order))]
                for column in (c for c in table.c if c.references(messages.c.id)):
                    found += [places.get(key) for key in connection.scalars(select(column).order_by(*order))]
        return found

    def _plan(self) -> int:
        wanted = [self._rung() for _ in range(self._chance.randrange(8))]
        standing = self._chance.sample(wanted, self._chance.randrange(len(wanted) + 1)) if wanted else []
        known = {(rung.step, rung.rung, rung.recipient, rung.date): rung for rung in wanted}
        with self._store.begin("T1") as tx:
            return tx.plan(self._chance.choice(self._visits), a_plan(*known.values(), standing=standing), self._now)

    def _rung(self) -> Rung:
        day = date(2026, 5, self._chance.randrange(1, 4))
        due = self._now + timedelta(minutes=self._chance.choice([-5, 1, 5, 20, 24 * 60]))
        named = {"step": self._chance.choice("ab"), "rung": self._chance.choice(["-7", "0"])}
        return a_rung(recipient=self._chance.choice(TO), date=day, due_at=due, **named)

    def _claim(self) -> Trace:
        claimed = list(self._outbox.claim("T1", self._now, LEASE, self._chance.randrange(1, 5)))
        self._held += [claimed] if claimed else []
        return self._named(claimed)

    def _intend(self) -> Trace:
        return self._with_claim(self._intended)

    def _intended(self, claimed: list[OutMessage]) -> Trace:
        with self._store.begin("T1") as tx:
            said = tx.gather(claimed, self._now)
            tx.intend(dict.fromkeys(said, Place(channel="D1")), self._now)
        return [(self._name(key), [(r.step, r.rung, r.date, r.due_at) for r in said[key]]) for key in sorted(said)]

    def _drop(self) -> Trace:
        def dropped(claimed: list[OutMessage]) -> Trace:
            with self._store.begin("T1") as tx:
                said = tx.gather(claimed, self._now)
                tx.drop(list(said)[:1], "nothing left to say")
            return self._sorted(said)

        return self._with_claim(dropped)

    def _settle(self) -> Trace:
        states = [State.SENT, State.SENT, State.UNCERTAIN, State.PENDING, State.DEAD]
        settlement = Settlement(
            state=self._chance.choice(states),
            next_attempt_at=self._now + timedelta(minutes=self._chance.choice(MINUTES)),
            slack_ts="1.0",
            count_attempt=self._chance.random() < 0.7,
        )
        return self._with_claim(
            lambda claimed: self._sorted(self._outbox.settle([(message, settlement) for message in claimed]))
        )

    def _hold(self) -> Trace:
        def held(claimed: list[OutMessage]) -> Trace:
            with self._store.begin("T1") as tx:
                return [tx.hold(message, "is_archived", self._now, timedelta(hours=1)) for message in claimed]

        return self._with_claim(held)

    def _gate(self) -> None:
        key = self._chance.choice(["post", "look", "to:U1", "late"])
        self._outbox.gate("T1", key, self._now + timedelta(minutes=self._chance.choice(MINUTES[:4])))

    def _audit(self) -> Trace:
        def audited(claimed: list[OutMessage]) -> Trace:
            self._outbox.audit(claimed, self._now + LEASE)
            return []

        return self._with_claim(audited)

    def _audits(self) -> Trace:
        found = list(self._outbox.audits("T1", self._now, 3))
        for message in found[:1]:
            self._outbox.audited(message, self._now)
        return self._named(found)

    def _sample(self) -> None:
        self._outbox.sample("T1", self._now - timedelta(days=1), 1, self._now)

    def _notify(self) -> None:
        with self._store.begin("T1") as tx:
            tx.notify(["U1", "U2"], f"channel:{self._chance.choice('AB')}:is_archived", self._now)

    def _pass(self) -> None:
        self._now += timedelta(minutes=self._chance.choice(MINUTES), milliseconds=self._chance.randrange(3))

    def _next(self) -> Any:
        return self._outbox.next_due(["T1", "T2"])

    def _horizons(self) -> Trace:
        return [until for _, until in self._outbox.horizons("T1")]

    def _with_claim(self, act: Callable[[list[OutMessage]], Trace]) -> Trace:
        return act(self._chance.choice(self._held)) if self._held else []

    def _named(self, found: Collection[OutMessage]) -> Trace:
        return [
            {name: value for name, value in asdict(message).items() if name not in DIFFERENT}
            | {"id": self._name(message.id)}
            for message in found
        ]

    def _sorted(self, keys: Collection[int]) -> Trace:
        return [self._name(key) for key in sorted(keys)]

    def _name(self, key: int) -> int:
        return self._seen.setdefault(key, len(self._seen))
