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

from handlers.local.server import LocalServer
from handlers.local.workspace import LocalSlack

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
def environment(tmp_path: Path, slack: LocalSlack) -> Iterator[dict[str, str]]:
    with LocalServer(slack) as server:
        yield {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "DATABASE_URL": f"sqlite:///{tmp_path}/visits.db",
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_SIGNING_SECRET": slack.signing_secret,
            "SLACK_API_URL": server.api_url,
            "PORT": str(free_port()),
        }


@contextmanager
def started(name: str, environment: dict[str, str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A line of the Procfile as a process; asked to stop at the end, it must stop by itself and be content."""
    with subprocess.Popen(shlex.split(LINES[name]), env=environment, cwd=folder) as process:
        try:
            yield process
            process.terminate()
            assert process.wait(15) == 0
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


def test_web_says_that_it_is_well(environment: dict[str, str], tmp_path: Path) -> None:
    def well() -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{environment['PORT']}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except urllib.error.URLError:  # not listening yet, or not well yet
            return False

    with started("web", environment, tmp_path) as process:
        wait_until(well, process)


def test_worker_asks_slack_who_it_is(environment: dict[str, str], tmp_path: Path, slack: LocalSlack) -> None:
    def asked() -> bool:
        with slack.lock:
            return any(call.method == "auth.test" for call in slack.calls)

    with started("worker", environment, tmp_path) as process:
        wait_until(asked, process)
