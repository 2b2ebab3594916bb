"""The clock on the wall: it ticks, also after the wall clock was put back, says when it has stopped by itself or is not
to be trusted, and stops gracefully."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, tzinfo
from typing import Any, Self

import pytest
from apscheduler.schedulers import base
from apscheduler.triggers import interval

from scheduler.clock import Clock

SOON = timedelta(seconds=0.05)
PATIENCE = 20.0  # seconds: far more than is needed


class Bell:
    """Rings at every tick; may break, or wait."""

    def __init__(self) -> None:
        self.rung = threading.Semaphore(0)
        self.broken = False
        self.gate = threading.Event()
        self.gate.set()
        self.done = 0

    def __call__(self) -> None:
        self.rung.release()
        assert self.gate.wait(PATIENCE)
        if self.broken:
            raise ZeroDivisionError
        self.done += 1

    def rings(self, times: int = 1) -> bool:
        return all(self.rung.acquire(timeout=PATIENCE) for _ in range(times))


def a_clock(**given: Any) -> Clock:
    bells = {name: Bell() for name in ("deliver", "sweep", "extend", "sample")}
    return Clock(**{**bells, "tick": SOON, **given})


@contextmanager
def running(clock: Clock) -> Iterator[None]:
    clock.start()
    try:
        yield
    finally:
        clock.stop()


def test_it_ticks_and_does_at_once_what_is_rarely_done() -> None:
    deliver, sweep, extend, sample = Bell(), Bell(), Bell(), Bell()
    with running(a_clock(deliver=deliver, sweep=sweep, extend=extend, sample=sample)):
        assert deliver.rings(3)
        assert sweep.rings(2)
        assert extend.rings()
        assert sample.rings()
        assert not extend.rung.acquire(timeout=0.2)


@pytest.mark.parametrize("hours", [-24, -1, 1])
def test_it_goes_on_when_the_wall_clock_is_set(hours: int, monkeypatch: pytest.MonkeyPatch) -> None:
    class Wall(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return super().now(tz) + timedelta(hours=hours)

    deliver, sweep = Bell(), Bell()
    with running(a_clock(deliver=deliver, sweep=sweep)):
        assert deliver.rings(2)
        for module in (base, interval):  # all that APScheduler knows of the wall clock
            monkeypatch.setattr(module, "datetime", Wall)
        assert deliver.rings(5)
        assert sweep.rings(5)


def test_it_is_healthy_until_ticks_stop_by_themselves(caplog: pytest.LogCaptureFixture) -> None:
    deliver = Bell()
    clock = a_clock(deliver=deliver)
    assert clock.healthy()
    with running(clock):
        assert deliver.rings(2)
        deliver.broken = True
        assert _within_patience(lambda: not clock.healthy())
        assert "a tick failed" in caplog.text
        deliver.broken = False
        assert _within_patience(clock.healthy)


def test_a_tick_that_hangs_is_no_sign_of_life() -> None:
    deliver = Bell()
    deliver.gate.clear()
    clock = a_clock(deliver=deliver)
    with running(clock):
        assert deliver.rings()
        assert _within_patience(lambda: not clock.healthy())
        deliver.gate.set()


def test_a_clock_that_is_not_trusted_is_not_healthy() -> None:
    trusted = threading.Event()
    clock = a_clock(trusted=trusted.is_set)
    assert not clock.healthy()
    trusted.set()
    assert clock.healthy()


def test_stopping_waits_for_the_tick_that_runs_and_starts_no_other() -> None:
    deliver = Bell()
    deliver.gate.clear()
    clock = a_clock(deliver=deliver)
    clock.start()
    assert deliver.rings()
    threading.Timer(0.2, deliver.gate.set).start()
    clock.stop()
    assert deliver.done == 1
    assert not deliver.rung.acquire(timeout=0.3)


def test_what_never_started_can_be_stopped() -> None:
    a_clock().stop()


def _within_patience(holds: Callable[[], bool]) -> bool:
    for _ in range(int(PATIENCE / 0.05)):
        if holds():
            return True
        threading.Event().wait(0.05)
    return False
