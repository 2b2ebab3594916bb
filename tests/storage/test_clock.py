"""The clock that processes on several hosts share."""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, event, func, select
from sqlalchemy.exc import TimeoutError

from storage.clock import MEASURE_EVERY, DatabaseClock, clock_of
from tests.storage.threads import side_by_side

NOW = datetime(2026, 5, 12, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)
on_postgresql = pytest.mark.parametrize("backend", ["postgresql"])


@dataclass
class Stopwatch:
    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def statements(engine: Engine) -> list[str]:
    """What is asked of the database from here on."""
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    return asked


@on_postgresql
def test_it_says_what_the_database_says(engine: Engine) -> None:
    clock = DatabaseClock(engine)
    with engine.connect() as connection:
        before = connection.execute(select(func.clock_timestamp())).scalar_one()
    now = clock()
    assert now.utcoffset() == timedelta(0)
    assert abs(now - before) < 10 * SECOND


@on_postgresql
def test_between_two_measurements_it_goes_on_with_the_time_that_passes(engine: Engine, statements: list[str]) -> None:
    stopwatch = Stopwatch()
    clock = DatabaseClock(engine, stopwatch)
    first = clock()
    stopwatch.seconds += MEASURE_EVERY - 1
    assert clock() - first == timedelta(seconds=MEASURE_EVERY - 1)
    assert len(statements) == 1
    stopwatch.seconds += 1
    assert clock() - first < 30 * SECOND  # for the database hardly any time has passed
    assert len(statements) == 2


@on_postgresql
def test_many_threads_measure_once(engine: Engine, statements: list[str]) -> None:
    stopwatch = Stopwatch()
    clock = DatabaseClock(engine, stopwatch)
    stopwatch.seconds += MEASURE_EVERY
    side_by_side(lambda _: clock())
    assert len(statements) == 2


@on_postgresql
def test_whoever_does_not_measure_does_not_wait(engine: Engine) -> None:
    stopwatch, measuring, go_on = Stopwatch(), threading.Event(), threading.Event()
    clock = DatabaseClock(engine, stopwatch)

    def hang(*args: object) -> None:
        measuring.set()
        assert go_on.wait(20)

    event.listen(engine, "before_cursor_execute", hang)
    stopwatch.seconds += MEASURE_EVERY
    slow = threading.Thread(target=clock)
    slow.start()
    assert measuring.wait(20)
    clock()
    go_on.set()
    slow.join()


@on_postgresql
def test_a_database_out_of_reach_only_puts_the_measurement_off(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    stopwatch = Stopwatch()
    clock = DatabaseClock(engine, stopwatch)
    first = clock()

    def gone(*args: object) -> None:
        raise TimeoutError

    event.listen(engine, "before_cursor_execute", gone)
    stopwatch.seconds += MEASURE_EVERY
    assert clock() - first == timedelta(seconds=MEASURE_EVERY)
    assert "the clock of the database cannot be read" in caplog.text


def test_on_sqlite_it_is_the_host_s(backend: str, engine: Engine) -> None:
    clock = clock_of(engine, lambda: NOW)
    assert (clock() == NOW) is (backend == "sqlite")
