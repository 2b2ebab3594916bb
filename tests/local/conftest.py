"""A small workspace on a running server, and a real Bolt app that listens to it."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk import WebClient

from handlers.local import LocalServer, LocalSlack, Outgoing

T0 = datetime(2026, 5, 8, 13, 0, tzinfo=UTC)


@dataclass
class Clock:
    now: datetime = T0

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Bot:
    """What the Bolt app received, and the side of Slack that sends to it."""

    app: App
    outgoing: Outgoing
    received: list[dict[str, Any]] = field(default_factory=list)


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Tests read results, not access logs."""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def slack(clock: Clock) -> LocalSlack:
    return LocalSlack(clock)


@pytest.fixture
def ana(slack: LocalSlack) -> str:
    return slack.add_person("ana", tz="Africa/Nairobi", locale="fr-FR")


@pytest.fixture
def visits(slack: LocalSlack, ana: str) -> str:
    return slack.add_channel("visits", members=[ana])


@pytest.fixture
def server(slack: LocalSlack) -> Iterator[LocalServer]:
    with LocalServer(slack) as running:
        yield running


@pytest.fixture
def client(slack: LocalSlack, server: LocalServer) -> WebClient:
    return WebClient(token=slack.bot_token, base_url=server.api_url, timeout=5, retry_handlers=[])


@pytest.fixture
def bot(slack: LocalSlack, client: WebClient, server: LocalServer) -> Iterator[Bot]:
    app = App(client=client, signing_secret=slack.signing_secret, process_before_response=True)
    with make_server("127.0.0.1", 0, SlackRequestHandler(app), handler_class=_Quiet) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.02,))
        thread.start()
        bot = Bot(app, Outgoing(server, f"http://127.0.0.1:{http.server_port}/slack/events"))

        @app.middleware
        def remember(body: dict[str, Any], next: Any) -> None:  # Bolt asks for this name
            bot.received.append(body)
            next()

        yield bot
        http.shutdown()
        thread.join()
