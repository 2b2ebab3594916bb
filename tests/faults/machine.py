"""P1: hypothesis does to visits and to Slack whatever may happen, in any order. After every step what is planned is
what is wanted; in the end everything wanted was told, and told once."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

import hypothesis
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine, select

from bot.operations.planning import plan_of, replan
from bot.outbox.model import LIVE, UNPOSTED, NotAccepted, Outcome, Refused, Rung, State, Unknown
from bot.visits import Visit, Workspace
from storage.tables import RungState, messages, rungs
from tests.faults import cases
from tests.faults.edits import PEOPLE_EDITS, VISIT_EDITS, ZONES, Hand, met
from tests.faults.timeline import DAY, Key, timeline
from tests.scheduler.scene import Killed

START = datetime(2028, 2, 22, 12, tzinfo=UTC)
PEOPLE, CHANNELS = ["U1", "U2", "U3"], ["C1", "C2"]
UNKNOWN, BUSY = Unknown(reason="TimeoutError"), NotAccepted(reason="ratelimited", retry_after=30.0)
ANSWERS: dict[str, Outcome | BaseException] = {
    "refused by a gateway": NotAccepted(reason="ConnectionRefusedError"),
    "rate limited": BUSY,
    "not accepted, nobody knows": UNKNOWN,
    "not in the channel": Refused(reason="not_in_channel"),
    "token refused": Refused(reason="invalid_auth", workspace=True),
    "killed before": Killed(),
}
LOST_ANSWERS: dict[str, Outcome | BaseException] = {"accepted, nobody knows": UNKNOWN, "killed after": Killed()}
LOOKS: dict[str, Outcome] = {
    "Slack is down": NotAccepted(reason="HTTP 500"),
    "may not look": Refused(reason="missing_scope"),
    "busy": BUSY,
}
STEPS = (timedelta(seconds=20), timedelta(minutes=2), timedelta(hours=5), DAY, 6 * DAY)
KEPT = (*LIVE, State.SENT, State.DEAD)
MOST = 5  # visits of one course
COURSE = 10 * DAY  # after which nothing waits for a working day any more


@dataclass(frozen=True, kw_only=True)
class Stored:
    """A rung, and what became of its message."""

    due_at: datetime
    state: RungState
    fate: State | None


class Machine(RuleBasedStateMachine):
    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.scene = timeline(self.engine, START)
        self.owed: set[Key] = set()

    @initialize(seed=st.integers(0, 2**16))
    def people_are_met(self, seed: int) -> None:
        self.hand = Hand(chance=Random(seed), people=PEOPLE, channels=CHANNELS)
        with self.scene.store.begin("T1") as tx:
            tx.save_workspace(Workspace(id="T1", admins=("U1",)))
            zones = {person: self.hand.chance.choice(ZONES) for person in PEOPLE}
            self.scene.slack.readers |= {person.id: person for person in met(tx, zones)}
        self.opened()

    # What people do

    @precondition(lambda self: len(self.visits()) < MOST)
    @rule()
    def opened(self) -> None:
        fact, given = self.hand.opening(self.today)
        self.scene.opened(fact, now=self.scene.clock.now, **given)

    @precondition(lambda self: self.visits())
    @rule(name=st.sampled_from(VISIT_EDITS))
    def edited(self, name: str) -> None:
        visit = self.hand.chance.choice(self.visits())
        records, given = self.hand.edit(name, visit, self.today)
        self.scene.changed(visit, *records, **given)

    @precondition(lambda self: len(self.visits()) > 1)
    @rule()
    def opening_undone(self) -> None:
        self.scene.changed(self.hand.chance.choice(self.visits()), withdrawn=True)

    @rule(name=st.sampled_from(PEOPLE_EDITS))
    def everything_changed(self, name: str) -> None:
        with self.scene.store.begin("T1") as tx:
            who = self.hand.upheaval(name, tx, self.today, self.scene.clock.now)
        if who:
            self.scene.slack.readers[who.id] = who

    # What time and Slack do

    @rule(after=st.sampled_from(STEPS))
    def ticked(self, after: timedelta) -> None:
        self.scene.tick(after)

    @rule()
    def woken(self) -> None:
        """At the moment when the next thing is due."""
        due = self.scene.outbox.next_due(["T1"])
        self.scene.tick(max(timedelta(0), (due or START) - self.scene.clock.now))

    @rule(days=st.integers(1, 6))
    def days_passed(self, days: int) -> None:
        self.scene.live(self.scene.clock.now + days * DAY)

    @rule(step=st.sampled_from([*STEPS, *(-step for step in STEPS[:-1])]))
    def clock_was_set(self, step: timedelta) -> None:
        """By a clock put back, what had been too late to be planned is not."""
        self.scene.clock.now += step
        self.scene.horizon()

    @rule()
    def looked_after(self) -> None:
        assert self.scene.horizon() == 0
        self.scene.sweep()

    @rule(answer=st.sampled_from(sorted(ANSWERS)))
    def not_accepted(self, answer: str) -> None:
        self.scene.slack.answers.append(ANSWERS[answer])

    @rule(answer=st.sampled_from(sorted(LOST_ANSWERS)))
    def answer_lost(self, answer: str) -> None:
        self.scene.slack.lost_answers.append(LOST_ANSWERS[answer])

    @rule(look=st.sampled_from(sorted(LOOKS)))
    def no_look(self, look: str) -> None:
        self.scene.slack.looks.append(LOOKS[look])

    # What always holds

    @invariant()
    def what_is_planned_is_what_is_wanted(self) -> None:
        now, wanted = self.scene.clock.now, dict[Key, datetime]()
        stored, horizons = self.stored(), self.scene.outbox.horizons("T1")
        with self.scene.store.begin("T1") as tx:
            for visit, until in horizons:
                seen = tx.visit(visit)
                assert seen is not None
                wanted |= {key_of(rung): rung.due_at for rung in plan_of(tx, seen, now, until).rungs}
                assert replan(tx, seen, now, until) == 0
        waiting = {key: row for key, row in stored.items() if row.state is RungState.LIVE and row.fate in UNPOSTED}
        tried = {key for key, row in stored.items() if row.fate and row.fate not in (*UNPOSTED, State.CANCELLED)}
        ahead = {key: at for key, at in wanted.items() if at > now and key not in tried}
        assert {key: row.due_at for key, row in waiting.items() if row.due_at > now} == ahead
        kept = {key for key, row in stored.items() if row.state is RungState.LIVE and row.fate in KEPT}
        assert self.owed & wanted.keys() <= kept | {key for said in self.scene.said for key in said.keys}
        self.owed = {key for key in kept if stored[key].fate is not State.SENT}

    @invariant()
    def nothing_is_told_twice(self) -> None:
        told = Counter(key for said in self.scene.said for key in said.keys)
        assert [key for key, times in told.items() if times > 1] == []
        assert len({said.marker for said in self.scene.said}) == len(self.scene.said)

    def teardown(self) -> None:
        """Slack is well again, and time passes: what is wanted is told."""
        slack = self.scene.slack
        slack.answers, slack.lost_answers, slack.looks = [], [], []
        due = self.scene.clock.now
        self.scene.live(due + COURSE)
        self.nothing_is_told_twice()
        late = {key: row for key, row in self.stored().items() if row.state is RungState.LIVE and row.due_at <= due}
        assert {key: row for key, row in late.items() if row.fate not in (State.SENT, State.DEAD)} == {}

    # Helpers

    @property
    def today(self) -> date:
        return self.scene.clock.now.date()

    def visits(self) -> list[Visit]:
        with self.scene.store.begin("T1") as tx:
            return list(tx.visits())

    def stored(self) -> dict[Key, Stored]:
        columns = (rungs, messages.c.state.label("fate"))
        rows = select(*columns).join_from(rungs, messages, rungs.c.message == messages.c.id, isouter=True)
        with self.engine.begin() as connection:
            return {
                (row.visit, row.step, row.rung, row.recipient, row.date): Stored(
                    due_at=row.due_at, state=row.state, fate=row.fate
                )
                for row in connection.execute(rows)
            }


def key_of(rung: Rung) -> Key:
    return (rung.visit, rung.step, rung.rung, rung.recipient.id, rung.date)


def courses(size: int, seed: int, engine: Engine) -> cases.Outcome:
    """`size`: steps, in courses of 50, or of 20 where they are few. Whatever is lost or doubled fails."""
    steps = 50 if size >= 1000 else 20
    machine = hypothesis.seed(seed)(type("Machine", (Machine,), {"engine": engine}))
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=size // steps,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return cases.Outcome(kills=size)
