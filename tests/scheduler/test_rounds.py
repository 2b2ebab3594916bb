"""All that runs because time passes, put together as the bot does."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from scheduler.rounds import Rounds
from scheduler.timing import Timing
from storage.outbox import SqlOutbox
from storage.tables import inbound_seen
from tests.scheduler.scene import DUE, Scene

QUICK = Timing(tick=timedelta(seconds=0.05))
PATIENCE = 20.0  # seconds: far more than is needed


def a_rounds(scene: Scene) -> Rounds:
    couriers = {"T1": scene.slack}
    return Rounds(
        store=scene.store, outbox=scene.outbox, couriers=couriers, clock=scene.clock, timing=QUICK, guarded=True
    )


def soon(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        threading.Event().wait(0.05)
    return holds()


def test_nothing_is_sent_and_health_is_red_until_slack_s_clock_agrees(officer: Scene) -> None:
    officer.slack.hour = lambda: DUE - timedelta(days=1)
    rounds = a_rounds(officer)
    rounds.start()
    try:
        assert soon(lambda: not rounds.healthy())
        assert soon(lambda: officer.outbox.last_beat("tick") == DUE)  # it ticks all the same
        assert officer.slack.told == []
        officer.slack.hour = officer.clock
        assert soon(lambda: officer.slack.told == ["D-U1"])
        assert soon(rounds.healthy)
    finally:
        rounds.stop()


def test_a_tick_by_hand_plans_and_delivers(officer: Scene) -> None:
    rounds = a_rounds(officer)
    rounds.tick()
    rounds.stop()
    assert officer.slack.told == ["D-U1"]


def test_what_is_halted_begins_nothing_new(officer: Scene) -> None:
    rounds = a_rounds(officer)
    rounds.halt()
    rounds.tick()
    rounds.stop()
    assert (officer.slack.told, officer.slack.looked) == ([], 0)


@pytest.mark.parametrize("backend", ["sqlite"])
def test_what_was_not_begun_can_be_stopped(scene: Scene) -> None:
    a_rounds(scene).stop()


def test_requests_of_more_than_a_week_ago_are_known_no_more(officer: Scene) -> None:
    with officer.store.begin("T1") as tx:
        assert tx.first_time("old", DUE - timedelta(days=8))
        assert tx.first_time("young", DUE - timedelta(days=6))
    rounds = a_rounds(officer)
    rounds.start()
    try:
        assert soon(lambda: known(officer.outbox) & {"old", "young"} == {"young"})
    finally:
        rounds.stop()


def known(outbox: SqlOutbox) -> set[str]:
    with outbox._engine.begin() as connection:
        return set(connection.execute(select(inbound_seen.c.key)).scalars())
