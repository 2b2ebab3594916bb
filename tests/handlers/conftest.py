"""A local workspace with its server and a client of ours."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from slack_sdk import WebClient

from handlers.client import make_client
from handlers.local import LocalServer, LocalSlack


@pytest.fixture
def slack() -> LocalSlack:
    return LocalSlack(lambda: datetime(2026, 4, 21, 12, tzinfo=UTC))


@pytest.fixture
def server(slack: LocalSlack) -> Iterator[LocalServer]:
    with LocalServer(slack) as running:
        yield running


@pytest.fixture
def client(slack: LocalSlack, server: LocalServer) -> WebClient:
    return make_client(slack.bot_token, server.api_url, timeout=2)
