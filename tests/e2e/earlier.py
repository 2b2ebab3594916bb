"""The bot as it runs in Socket Mode, some days ago: `python -m tests.e2e.earlier 9`."""

import sys
from datetime import UTC, datetime, timedelta

import app
from settings import Settings

if __name__ == "__main__":
    back = timedelta(days=int(sys.argv[1]))
    app.run_worker(Settings(), clock=lambda: datetime.now(UTC) - back)
