"""The clock on the wall: it ticks, says when it has stopped by itself, and stops gracefully."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from scheduler import clock as clock_module
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


@contextmanager
def running(clock: Clock) -> Iterator[None]:
    clock.start()
    try:
        yield
    finally:
        clock.stop()


def test_it_ticks_and_extends_at_once() -> None:
    deliver, extend = Bell(), Bell()
    with running(Clock(deliver, extend, SOON)):
        assert all(deliver.rung.acquire(timeout=PATIENCE) for _ in range(3))
        assert extend.rung.acquire(timeout=PATIENCE)


def test_it_is_healthy_until_ticks_stop_by_themselves(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(clock_module, "RED_AFTER", timedelta(seconds=0.5))
    deliver = Bell()
    clock = Clock(deliver, Bell(), SOON)
    assert clock.healthy()
    with running(clock):
        assert all(deliver.rung.acquire(timeout=PATIENCE) for _ in range(2))
        deliver.broken = True
        assert _within_patience(lambda: not clock.healthy())
        assert "a tick failed" in caplog.text
        deliver.broken = False
        assert _within_patience(clock.healthy)


def test_a_tick_that_hangs_is_no_sign_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_module, "RED_AFTER", timedelta(seconds=0.2))
    deliver = Bell()
    deliver.gate.clear()
    clock = Clock(deliver, Bell(), SOON)
    with running(clock):
        assert deliver.rung.acquire(timeout=PATIENCE)
        assert _within_patience(lambda: not clock.healthy())
        deliver.gate.set()


def test_stopping_waits_for_the_tick_that_runs_and_starts_no_other() -> None:
    deliver = Bell()
    deliver.gate.clear()
    clock = Clock(deliver, Bell(), SOON)
    clock.start()
    assert deliver.rung.acquire(timeout=PATIENCE)
    threading.Timer(0.2, deliver.gate.set).start()
    clock.stop()
    assert deliver.done == 1
    assert not deliver.rung.acquire(timeout=0.3)


def _within_patience(holds: Callable[[], bool]) -> bool:
    for _ in range(int(PATIENCE / 0.05)):
        if holds():
            return True
        threading.Event().wait(0.05)
    return False
