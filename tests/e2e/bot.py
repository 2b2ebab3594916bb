"""The bot as a process of its own, in Socket Mode against local-slack."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from tests.e2e.local_slack import APP_TOKEN, BOT_TOKEN, ROOT, Slack


@contextmanager
def running_bot(slack: Slack, folder: Path, *, at: datetime | None = None) -> Iterator[None]:
    """`rapporteur start`, or the same as if it were `at`, while it is connected; stopped and well at the end."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API_URL": slack.api_url,
        "DATABASE_URL": f"sqlite:///{folder}/visits.db",
    }
    command = [str(Path(sys.executable).with_name("rapporteur")), "start"]
    if at:
        command = [sys.executable, "-m", "tests.e2e.earlier", at.isoformat()]
    connections = slack.connections()
    with subprocess.Popen(command, env=environment, cwd=folder) as process:
        try:
            end = time.monotonic() + 20
            while slack.connections() == connections:
                assert process.poll() is None, "the bot stopped by itself"
                assert time.monotonic() < end, "the bot did not connect in 20 s"
                time.sleep(0.1)
            yield
            process.terminate()
            assert process.wait(15) == 0
        finally:
            process.kill()
