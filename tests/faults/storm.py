"""One course of a crew under blows while Slack fails, held against the memory of the stand-in."""

import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from handlers.local import Fault, FaultKind, Faults, LocalServer
from handlers.local.model import Json
from storage.database import open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults.cases import POSTGRESQL, SQLITE, Outcome, Where
from tests.faults.crew import Blow, Orders
from tests.faults.crowd import DUE, Crowd, WatchedSlack, gathered, ticking

WORKERS = {SQLITE: 4, POSTGRESQL: 8}
WORKER_FOR = 50  # messages, where there are few
# An answer after the time-out; an acceptance after it, too; a Retry-After that keeps the run short.
SECONDS = {FaultKind.SLOW_AFTER: 1.4, FaultKind.LATE: 1.4, FaultKind.RATE_LIMITED: 0.4}  # time-outs
PATIENCE, PATIENCE_EACH = 180.0, 0.3  # seconds, and for each message: several times what a run takes
LAST = 600  # seconds for the pauses that were ordered and not played yet: they wait for each other
TODAY = timedelta(hours=12)


def failing(share: float, seed: int, timeout: float) -> Faults:
    """That share of all calls fails, in all ways alike."""
    chance = random.Random(seed)

    def fault(method: str, arguments: Json, count: int) -> Fault | None:
        kind, fails = chance.choice(list(FaultKind)), chance.random() < share
        return Fault(kind=kind, seconds=timeout * SECONDS.get(kind, 0)) if fails else None

    return fault


@dataclass(frozen=True, kw_only=True)
class Storm:
    """What a crew goes through."""

    blow: Blow = Blow.KILL
    every: int = 0  # messages, on the average: one blow; 0: none
    slack: float = 0.1  # share of the calls that fail
    timeout: float = 0.5  # seconds
    commits: float = 0.0  # share that fails
    dozes: float = 0.0  # share of the posts that come too late
    wave: int = 10**6  # at most so many messages fall due together
    trouble: Callable[[Orders], AbstractContextManager[Orders]] = nullcontext  # around them while they work
    habits: Callable[[LocalServer], object] = lambda server: None  # of Slack, beside its failures

    def sleep(self, orders: Orders) -> float:
        """Seconds in which whoever sleeps will have posted."""
        longest = orders.doze if self.dozes else orders.pause if self.blow is Blow.PAUSE else 0
        return longest + orders.timeout


@dataclass(frozen=True, kw_only=True)
class Course:
    """How it went."""

    crowd: Crowd
    slack: WatchedSlack
    blows: int
    log: str

    @property
    def outcome(self) -> Outcome:
        tally = self.crowd.tally()
        assert tally.strange == 0
        return Outcome(kills=self.blows, lost=tally.lost, doubled=tally.doubled, healed=len(self.slack.healed))


def weathered(storm: Storm, size: int, seed: int, where: Where) -> Course:
    """Raises AssertionError where a worker did not do as told, or they never finished."""
    engine = open_engine(where.url)
    try:
        slack, store = WatchedSlack(lambda: DUE), SqlStore(engine)
        waves = (gathered(store, slack, min(storm.wave, size - start)) for start in range(0, size, storm.wave))
        return _course(storm, waves, slack, seed, where, SqlOutbox(engine))
    finally:
        engine.dispose()


def _course(
    storm: Storm, waves: Iterator[Crowd], slack: WatchedSlack, seed: int, where: Where, outbox: SqlOutbox
) -> Course:
    crowd = next(waves)
    began, size = time.monotonic(), len(crowd.expected)
    end, log = began + PATIENCE + PATIENCE_EACH * size, where.folder / f"crew-{seed}.log"
    slack.clock = ticking(began)
    with LocalServer(slack, failing(storm.slack, seed, storm.timeout)) as server:
        storm.habits(server)
        orders = Orders(
            database_url=where.url,
            api_url=server.api_url,
            token=slack.bot_token,
            origin=began,
            workers=max(2, min(WORKERS[where.database], size // WORKER_FOR)),
            seed=seed,
            timeout=storm.timeout,
            commits=storm.commits,
            dozes=storm.dozes,
        )
        with storm.trouble(orders) as troubled, crew(troubled, log) as foreman:
            blows = _struck(foreman, storm, slack, size, seed, end)
            _finish(outbox, crowd, storm.sleep(orders), end)
            for wave in waves:
                crowd.expected.update(wave.expected)
                _finish(outbox, crowd, storm.sleep(orders), time.monotonic() + PATIENCE + PATIENCE_EACH * size)
    return Course(crowd=crowd, slack=slack, blows=blows, log=log.read_text())


def played(storm: Storm) -> Callable[[int, int, Where], Outcome]:
    """A case that asserts no more than that nothing is lost or doubled."""
    return lambda size, seed, where: weathered(storm, size, seed, where).outcome


@contextmanager
def crew(orders: Orders, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A foreman with workers; whatever happens, all are gone afterwards."""
    command = [sys.executable, "-m", "tests.faults.crew", orders.line()]
    with log.open("wb") as errors, subprocess.Popen(command, stdin=subprocess.PIPE, stderr=errors) as foreman:
        try:
            yield foreman
        finally:
            foreman.stdin.close()  # type: ignore[union-attr]
            try:
                assert foreman.wait(LAST) == 0, log.read_text()[-4000:]
            finally:
                foreman.kill()


def _struck(
    foreman: subprocess.Popen[bytes], storm: Storm, slack: WatchedSlack, size: int, seed: int, end: float
) -> int:
    """The number of blows. Each comes a moment after a post that was chosen at random: while there is something to
    send."""
    chance, blows = random.Random(seed), size // storm.every if storm.every else 0
    for moment in sorted(chance.choices(range(size - storm.every), k=blows)):
        while slack.accepted < moment:
            assert time.monotonic() < end, "too slow"
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.02))
        assert foreman.stdin is not None
        foreman.stdin.write(f"{storm.blow}\n".encode())
        foreman.stdin.flush()
    return blows


def _finish(outbox: SqlOutbox, crowd: Crowd, sleep: float, end: float) -> None:
    """Wait until nothing is left of this day, those who sleep have posted, and what is there twice was found."""
    team = crowd.slack.team

    def left() -> bool:
        due = outbox.next_due([team])
        return due is not None and due < DUE + TODAY

    _wait(left, end)
    time.sleep(sleep)
    _wait(lambda: bool(crowd.tally().doubled and outbox.audits(team, DUE + TODAY, 1)), end)


def _wait(condition: Callable[[], bool], end: float) -> None:
    """While it holds; a database that does not answer is asked again."""
    while True:
        with suppress(SQLAlchemyError):
            if not condition():
                return
        assert time.monotonic() < end, "too slow"
        time.sleep(0.2)
