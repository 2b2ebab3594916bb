"""Every line of the Procfile starts, works against the stand-in for Slack, and stops when told to."""

import os
import shlex
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.visits import Recipient, RecipientKind
from handlers.local import Fault, FaultKind, LocalServer, LocalSlack, Outgoing
from storage.database import migrate, open_engine
from storage.store import SqlStore
from storage.tables import messages
from tests.storage.nouns import a_change, a_record, a_visit

ROOT = Path(__file__).parents[2]
LINES = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@pytest.fixture
def slack() -> LocalSlack:
    return LocalSlack(lambda: datetime.now(UTC))


@pytest.fixture
def server(slack: LocalSlack) -> Iterator[LocalServer]:
    with LocalServer(slack) as running:
        yield running


@pytest.fixture
def environment(tmp_path: Path, server: LocalServer) -> dict[str, str]:
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "DATABASE_URL": f"sqlite:///{tmp_path}/visits.db",
        "SLACK_BOT_TOKEN": server.slack.bot_token,
        "SLACK_SIGNING_SECRET": server.slack.signing_secret,
        "SLACK_API_URL": server.api_url,
        "PORT": str(free_port()),
    }


@contextmanager
def started(
    name: str, environment: dict[str, str], folder: Path, patience: float = 12
) -> Iterator[subprocess.Popen[bytes]]:
    """A line of the Procfile as a process; asked to stop at the end, it must stop by itself and be content."""
    with (
        (folder / "terminal").open("wb") as terminal,
        subprocess.Popen(shlex.split(LINES[name]), env=environment, cwd=folder, stderr=terminal) as process,
    ):
        try:
            yield process
            process.terminate()
            assert process.wait(patience) == 0
        finally:
            process.kill()


def wait_until(true: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert process.poll() is None, "it stopped by itself"
        assert time.monotonic() < end, "it did not get there in 20 s"
        time.sleep(0.1)


def test_every_line_has_its_test_here() -> None:
    assert set(LINES) == {"web", "worker", "release"}


def test_release_makes_the_tables(environment: dict[str, str], tmp_path: Path) -> None:
    subprocess.run(shlex.split(LINES["release"]), env=environment, cwd=tmp_path, check=True, timeout=60)
    with closing(sqlite3.connect(tmp_path / "visits.db")) as connection:
        assert connection.execute("select count(*) from alembic_version").fetchone() == (1,)


def well(environment: dict[str, str]) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{environment['PORT']}/healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except urllib.error.URLError:  # not listening yet, or not well yet
        return False


def asked(slack: LocalSlack, method: str) -> int:
    with slack.lock:
        return sum(call.method == method for call in slack.calls)


def test_web_says_that_it_is_well_and_nothing_of_what_was_asked_for(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with started("web", environment, tmp_path) as process:
        wait_until(lambda: well(environment), process)
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"http://127.0.0.1:{environment['PORT']}/calendar/{'a' * 43}.ics", timeout=5)
    said = (tmp_path / "terminal").read_text()
    assert said.endswith(f" INFO handlers.gunicorn: listening port={environment['PORT']}\n")
    assert said.count("\n") == 1


def test_web_says_that_its_port_is_taken(environment: dict[str, str], tmp_path: Path) -> None:
    with socket.create_server(("0.0.0.0", int(environment["PORT"]))):  # noqa: S104 - as gunicorn does
        done = subprocess.run(shlex.split(LINES["web"]), env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith(f"Port {environment['PORT']} cannot be listened on")
    assert done.stderr.count("\n") == 1


def test_worker_asks_slack_who_it_is(environment: dict[str, str], tmp_path: Path, slack: LocalSlack) -> None:
    with started("worker", environment, tmp_path) as process:
        wait_until(lambda: asked(slack, "auth.test") > 0, process)


# Slack hangs whatever it is asked, so that every call takes as long as it may: here 3 s, by default 10.


@pytest.fixture
def hanging(environment: dict[str, str], server: LocalServer) -> dict[str, str]:
    server.faults = lambda method, arguments, count: (
        None if method == "auth.test" else Fault(kind=FaultKind.SLOW_AFTER, seconds=60)
    )
    bases = {"TICK": "1", "TIMEOUT": "3", "LEASE": "18", "SETTLE": "12"}
    return {**environment, **{f"RAPPORTEUR_{name}": seconds for name, seconds in bases.items()}}


def test_a_worker_stops_in_time_while_slack_hangs_and_holds_nothing_back(
    hanging: dict[str, str], tmp_path: Path, slack: LocalSlack
) -> None:
    engine = open_engine(hanging["DATABASE_URL"])
    migrate(engine)
    channels = [slack.add_channel(f"channel-{number}") for number in range(40)]
    with SqlStore(engine).begin(slack.team) as tx:
        _, change = tx.add(a_visit(), a_change(), [a_record()])
        tx.announce(change, [Recipient(kind=RecipientKind.CHANNEL, id=each) for each in channels], datetime.now(UTC))
    with started("worker", hanging, tmp_path) as process:
        wait_until(lambda: asked(slack, "conversations.info") >= 2, process)
    with engine.connect() as connection:
        assert connection.execute(select(messages.c.state).where(messages.c.token.is_not(None))).all() == []
    engine.dispose()


def test_web_stops_in_time_while_slack_hangs(
    hanging: dict[str, str], tmp_path: Path, slack: LocalSlack, server: LocalServer
) -> None:
    maria = slack.add_person("maria")
    channel = slack.add_channel("visits", members=[maria])
    with started("web", hanging, tmp_path) as process:
        wait_until(lambda: well(hanging), process)
        outgoing = Outgoing(server, f"http://127.0.0.1:{hanging['PORT']}/slack/events")
        for _ in range(12):  # more than there are threads
            assert outgoing.command(maria, channel, "/visit", "list").status == 200
        wait_until(lambda: asked(slack, "users.info") >= 2, process)
