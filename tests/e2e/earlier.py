"""The bot as it runs in Socket Mode, at another time: `python -m tests.e2e.earlier 2026-05-12T16:00:00+00:00`."""

import sys
from datetime import UTC, datetime

import app
from settings import Settings

if __name__ == "__main__":
    back = datetime.now(UTC) - datetime.fromisoformat(sys.argv[1])
    app.run_worker(Settings(), clock=lambda: datetime.now(UTC) - back)
