"""Workers are killed with SIGKILL at random moments while they send and Slack fails in every way it can: nothing is
lost, nothing arrives twice. What counts is the memory of the stand-in."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.local import Fault, FaultKind, Faults, LocalServer, LocalSlack
from handlers.local.model import Json
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults.crew import Orders
from tests.faults.crowd import DUE, Tally, gathered, ticking

SIZE, KILLS, WORKERS = 500, 50, 4
SHARE = 0.1  # of all calls that fail
# An answer after the time-out; an acceptance after it, too; a Retry-After that keeps the run short.
SECONDS = {FaultKind.SLOW_AFTER: 0.7, FaultKind.LATE: 0.7, FaultKind.RATE_LIMITED: 0.2}
PATIENCE = 120.0  # seconds: several times what a run takes


def failing(seed: int) -> Faults:
    chance = random.Random(seed)

    def fault(method: str, arguments: Json, count: int) -> Fault | None:
        kind, fails = chance.choice(list(FaultKind)), chance.random() < SHARE
        if (
            not fails or method == "conversations.history"
        ):  # after which it is looked again a minute later: too long here
            return None
        return Fault(kind=kind, seconds=SECONDS.get(kind, 0))

    return fault


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
                assert foreman.wait(30) == 0, log.read_text()
            finally:
                foreman.kill()


def kill_one(foreman: subprocess.Popen[bytes]) -> None:
    assert foreman.stdin is not None
    foreman.stdin.write(b"\n")
    foreman.stdin.flush()


def kill_while_sending(foreman: subprocess.Popen[bytes], slack: LocalSlack, seed: int) -> None:
    """Each kill comes a moment after a call that was chosen at random: while there is something to send."""
    chance, patience = random.Random(seed), time.monotonic() + PATIENCE
    for moment in sorted(chance.sample(range(1, 2 * SIZE), KILLS)):
        while len(slack.calls) < moment:
            assert time.monotonic() < patience
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.02))
        kill_one(foreman)


@pytest.mark.parametrize("seed", [2020])
def test_nothing_is_lost_or_doubled_when_workers_are_killed_while_they_send(
    seed: int, backend: str, database_url: str, store: SqlStore, outbox: SqlOutbox, tmp_path: Path
) -> None:
    clock = ticking(time.monotonic())
    slack = LocalSlack(clock)
    crowd = gathered(store, slack, SIZE)
    with LocalServer(slack, failing(seed)) as server:
        began = time.monotonic()
        orders = Orders(
            database_url=database_url,
            api_url=server.api_url,
            token=slack.bot_token,
            origin=began,
            workers=WORKERS,
            seed=seed,
        )
        with crew(orders, tmp_path / "crew.log") as foreman:
            kill_while_sending(foreman, slack, seed)
            sent_before_last_kill = len(slack.all_posts())
            finish(outbox, slack, began)
    tally = crowd.tally()
    seconds = time.monotonic() - began
    print(f"\n{backend}: {SIZE} messages, {KILLS} kills, {tally}, {seconds:.0f} s, seed {seed}")
    assert tally == Tally(lost=0, doubled=0, strange=0)
    assert sent_before_last_kill < SIZE


def finish(outbox: SqlOutbox, slack: LocalSlack, began: float) -> None:
    """Wait until nothing is left of this day."""
    while (due := outbox.next_due([slack.team])) is not None and due < DUE + timedelta(hours=1):
        assert time.monotonic() - began < PATIENCE
        time.sleep(0.2)
