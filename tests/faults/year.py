"""T4: a year of visits in which everything changes at random. Who was told what, and when, is what the rules say that
are written down a second time."""

from collections import Counter
from datetime import UTC, date, datetime
from random import Random

from sqlalchemy import Engine

from bot.visits import Visit, Workspace
from tests.faults.cases import Outcome
from tests.faults.edits import PEOPLE_EDITS, VISIT_EDITS, ZONES, Hand, met
from tests.faults.rules import Ledger, World, wanted
from tests.faults.timeline import DAY, MINUTE, Timeline, timeline
from tests.faults.zones import clock_of

START = datetime(2027, 11, 15, 12, tzinfo=UTC)
LAST = START.date() + 366 * DAY  # a leap day and a turn of the year are in it
EDITS = 8  # of each visit
UPHEAVALS = 24
PACED = 15 * MINUTE  # of what is late only a few at a time are let through


def year(size: int, seed: int, engine: Engine) -> Outcome:
    """`size`: visits; `kills`: edits."""
    lived = Year(size, Random(seed), timeline(engine, START))
    lived.live()
    return lived.outcome()


class Year:
    def __init__(self, size: int, chance: Random, scene: Timeline) -> None:
        self._size, self._chance, self._scene = size, chance, scene
        few = max(4, size // 8)
        self._hand = Hand(chance=chance, people=[f"U{n}" for n in range(few)], channels=[f"C{n}" for n in range(few)])
        self._ledger = Ledger(World(Workspace(id="T1", admins=("U0", "U1")), {}, {}))
        with scene.store.begin("T1") as tx:
            tx.save_workspace(self._world.workspace)
            zones = {person: chance.choice(ZONES) for person in self._hand.people}
            scene.slack.readers |= {person.id: person for person in met(tx, zones)}
            self._world.contacts = dict(tx.contacts())

    @property
    def _world(self) -> World:
        return self._ledger.world

    def live(self) -> None:
        acts = [(START, self._open)]
        acts += [(self._moment(days=180), self._open) for _ in range(self._size - 1)]
        acts += [(self._moment(), self._edit) for _ in range(EDITS * self._size)]
        acts += [(self._moment(), self._upheaval) for _ in range(UPHEAVALS)]
        acts += [(START + days * DAY, self._net) for days in range(30, 365, 30)]
        before = START
        for at, act in sorted(acts, key=lambda each: each[0]):
            self._pass(before, at)
            act()
            before = at
        self._pass(before, START + 365 * DAY)

    def outcome(self) -> Outcome:
        expected = {key: at for at, _, keys in self._ledger.told for key in keys}
        told = {key: said.at for said in self._scene.said for key in said.keys}
        twice = sum(len(said.keys) for said in self._scene.said) - len(told)
        both = expected.keys() & told.keys()
        wrong = [(key, told[key], expected[key]) for key in both if abs(told[key] - expected[key]) > PACED]
        assert not wrong, wrong[:3]
        assert self._twice_a_day() == []
        lost, extra = expected.keys() - told.keys(), told.keys() - expected.keys()
        return Outcome(kills=EDITS * self._size + UPHEAVALS, lost=len(lost), doubled=len(extra) + twice)

    def _twice_a_day(self) -> list[tuple[str, date]]:
        """Who got two messages on one day, not counting what was late."""
        mornings = self._ledger.mornings
        days = Counter((said.to, day) for said in self._scene.said for day in {mornings.get(key) for key in said.keys})
        return [(to, day) for (to, day), count in days.items() if day and count > 1]

    def _pass(self, begin: datetime, end: datetime) -> None:
        self._scene.live(end)
        self._ledger.live(begin, end)

    def _moment(self, days: int = 365) -> datetime:
        return START + self._chance.randrange(1, days * 24 * 60) * MINUTE

    def _open(self) -> None:
        fact, given = self._hand.opening(self._today())
        self._stored(self._scene.opened(fact, now=self._scene.clock.now, **given))

    def _edit(self) -> None:
        visit = self._world.visits[self._chance.choice(list(self._world.visits))]
        records, given = self._hand.edit(self._chance.choice(VISIT_EDITS), visit, self._today())
        self._stored(self._scene.changed(visit, *records, **given))

    def _upheaval(self) -> None:
        with self._scene.store.begin("T1") as tx:
            who = self._hand.upheaval(self._chance.choice(PEOPLE_EDITS), tx, self._today(), self._scene.clock.now)
            self._world.workspace, self._world.contacts = tx.workspace(), dict(tx.contacts())
        if who:
            self._scene.slack.readers[who.id] = who
        for visit in self._world.visits.values():
            self._stored(visit)

    def _net(self) -> None:
        assert self._scene.horizon() == 0
        self._ledger.extended(self._scene.clock.now)

    def _stored(self, visit: Visit) -> None:
        self._world.visits[visit.id] = visit
        today = max(self._today(), *(fact.date for fact in visit.facts()))
        self._ledger.planned(visit.id, wanted(self._world, visit, today, LAST), self._scene.clock.now)

    def _today(self) -> date:
        return clock_of(self._world.workspace.tz).shows(self._scene.clock.now).date()
