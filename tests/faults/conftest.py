"""A stand-in for Slack that runs, at the moment when reminders fall due."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from handlers.local import LocalServer, LocalSlack
from tests.faults.crowd import DUE


@pytest.fixture
def slack() -> LocalSlack:
    return LocalSlack(lambda: DUE + timedelta(minutes=1))


@pytest.fixture
def server(slack: LocalSlack) -> Iterator[LocalServer]:
    with LocalServer(slack) as running:
        yield running
