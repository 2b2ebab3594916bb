"""T2: the clock jumps while many reminders are due within days. Nobody is told early, left out or told twice."""

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import Engine, select

from bot.procedure.model import Fact
from storage.tables import messages
from tests.faults.cases import Outcome
from tests.faults.edits import a_person, met
from tests.faults.timeline import DAY, timeline
from tests.scheduler.scene import FACTS, OPENED
from tests.scheduler.test_guard import ZONES, Host, early, lived_through

JUMPS = [timedelta(seconds=-1), timedelta(minutes=-1), timedelta(hours=-1), -DAY, timedelta(hours=1), DAY]


def clock_jumps(size: int, seed: int, engine: Engine) -> Outcome:
    """`size`: people with something due, for each jump; `kills`: jumps."""
    lost = doubled = 0
    for jump in JUMPS:
        host, scene = Host(), timeline(engine, OPENED)
        with scene.store.begin("T1") as tx:
            met(tx, {f"U{n}": ZONES[n % len(ZONES)] for n in range(size)})
        scene.slack.readers |= {f"U{n}": a_person(f"U{n}", ZONES[n % len(ZONES)]) for n in range(size)}
        for n in range(size):
            shared = Fact(step="draft_report_shared", date=date(2026, 4, 20) + n % 2 * DAY)
            scene.opened(*FACTS[:-1], shared, officer=f"U{n}")
        soon = select(messages.c.recipient, messages.c.due_at).where(messages.c.due_at < OPENED + 3 * DAY)
        with engine.begin() as connection:
            crowd = sorted((f"D-{to}", at) for to, at in connection.execute(soon))
        told = lived_through(scene, host, jump, host.guard())
        due, got = Counter(to for to, _ in crowd), Counter(to for to, _ in told)
        lost, doubled = lost + (due - got).total(), doubled + (got - due).total()
        assert due != got or early(told, crowd) == []
    return Outcome(kills=len(JUMPS), lost=lost, doubled=doubled)
