"""Clients for Slack. The defaults that would send twice, ask too often or connect anew for every call are overridden
here and nowhere else."""

import logging
import os
import ssl
import threading
import time
import weakref
from functools import cache
from http.client import HTTPConnection, HTTPSConnection
from io import BytesIO
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, proxy_bypass

from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient, WebhookClient

TIMEOUT = 10  # seconds for one call


class NotConnected(URLError):
    """No connection came about, so nothing was sent."""


class _Line:
    """A connection of one thread, closed when the thread ends or the client goes."""

    def __init__(self, connection: HTTPConnection) -> None:
        self.connection, self.used = connection, 0.0
        weakref.finalize(self, connection.close)


class _Lines(threading.local):
    def __init__(self) -> None:
        self.known: dict[tuple[int, str, str], _Line] = {}


class KeptAliveClient(WebClient):
    """Keeps its connections, one for each thread. By itself it never sends anything again: what was sent over a
    connection that broke may have been accepted. Behind a proxy slack_sdk's own way is taken."""

    idle = 4.0  # seconds without use after which a connection is not trusted: Slack may be closing it

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._lines = _Lines()

    def close(self) -> None:
        """Close what the calling thread keeps open; its next call connects again."""
        for line in self._lines.known.values():
            line.connection.close()

    def _perform_urllib_http_request_internal(self, url: str, req: Request) -> dict[str, Any]:
        """Called by slack_sdk for every attempt; it expects an HTTPError for whatever is not 2xx."""
        if self.proxy and not proxy_bypass(req.host):
            return super()._perform_urllib_http_request_internal(url, req)
        line = self._line(req)
        try:
            _connect(line.connection)
            line.connection.request(req.get_method(), req.selector, req.data, dict(req.header_items()))
            with line.connection.getresponse() as answer:
                body = answer.read()
        except BaseException:  # a signal's too: half an exchange must not be gone on with
            line.connection.close()
            raise
        line.used = time.monotonic()
        if not 200 <= answer.status < 300:
            raise HTTPError(url, answer.status, answer.reason, answer.headers, BytesIO(body))
        return {"status": answer.status, "headers": answer.headers, "body": body.decode()}

    def _line(self, req: Request) -> _Line:
        """Closed already where it was idle too long."""
        place = os.getpid(), req.type, req.host  # a forked process must not talk on its parent's connection
        line = self._lines.known.get(place)
        if line is None:
            line = self._lines.known[place] = _Line(self._connection(req))
        elif time.monotonic() - line.used > self.idle:
            line.connection.close()
        return line

    def _connection(self, req: Request) -> HTTPConnection:
        if req.type == "https":
            return HTTPSConnection(req.host, timeout=self.timeout, context=self.ssl)
        return HTTPConnection(req.host, timeout=self.timeout)


def _connect(connection: HTTPConnection) -> None:
    if connection.sock is None:
        try:
            connection.connect()
        except OSError as error:
            raise NotConnected(error) from error


@cache
def _trusted() -> ssl.SSLContext:
    """For all clients of a process: to read the authorities that are trusted takes 50 ms."""
    return ssl.create_default_context()


def make_client(token: str, api_url: str, timeout: float = TIMEOUT) -> KeptAliveClient:
    """A client that never retries by itself (a dropped connection may have been accepted)."""
    logging.getLogger("slack_sdk").setLevel(logging.WARNING)  # its debug lines carry messages
    return KeptAliveClient(token=token, base_url=api_url, timeout=timeout, retry_handlers=[], ssl=_trusted())


def webhook(client: WebClient, url: str) -> WebhookClient:
    """For a response_url, by the same rules."""
    return WebhookClient(url, timeout=client.timeout, retry_handlers=[], ssl=client.ssl)


def who_am_i(client: WebClient) -> AuthorizeResult:
    """The bot's own ids, asked once at the start instead of with every request. Raises SlackApiError."""
    answer = client.auth_test()
    return AuthorizeResult(
        enterprise_id=answer.get("enterprise_id"),
        team_id=answer["team_id"],
        bot_user_id=answer["user_id"],
        bot_id=answer.get("bot_id"),
        bot_token=client.token,
    )
