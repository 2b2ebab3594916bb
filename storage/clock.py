"""The database's clock: the one authority for time where processes on several hosts compare leases and delays."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import SQLAlchemyError

log = logging.getLogger(__name__)

MEASURE_EVERY = 60.0  # seconds


class DatabaseClock:
    """PostgreSQL's clock, measured once in a while; in between it goes on with the monotonic time that passes."""

    def __init__(self, engine: Engine, elapsed: Callable[[], float] = time.monotonic) -> None:
        """Raises SQLAlchemyError where the database cannot be reached; later that only puts a measurement off."""
        self._engine, self._elapsed = engine, elapsed
        self._measuring = threading.Lock()
        self._zero = self._measured()
        self._next = elapsed() + MEASURE_EVERY

    def __call__(self) -> datetime:
        """Aware UTC."""
        # One thread measures and the others go on: it may have to wait for a connection that one of them holds.
        if self._elapsed() >= self._next and self._measuring.acquire(blocking=False):
            try:
                self._next = self._elapsed() + MEASURE_EVERY
                self._zero = self._measured()
            except SQLAlchemyError as error:
                log.warning("the clock of the database cannot be read", extra={"error": type(error).__name__})
            finally:
                self._measuring.release()
        return self._zero + timedelta(seconds=self._elapsed())

    def _measured(self) -> datetime:
        """What the database's clock said when `elapsed` was zero."""
        with self._engine.connect() as connection:
            now: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
        return now.astimezone(UTC) - timedelta(seconds=self._elapsed())


def clock_of(engine: Engine, host: Callable[[], datetime]) -> Callable[[], datetime]:
    """The clock that all processes on this database share: SQLite's are on one host."""
    return DatabaseClock(engine) if engine.dialect.name == "postgresql" else host
