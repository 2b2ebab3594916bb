"""The server as such: tokens, bodies, methods, and every fault that it can be asked for."""

import http.client
import json
import socket
import ssl
import threading
import time
from datetime import timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.local import Fault, FaultKind, LocalServer, LocalSlack
from tests.local.conftest import T0

CERTIFICATE = Path(__file__).with_name("loopback.pem")  # of 127.0.0.1, signed by itself


def raw(server: LocalServer, path: str, body: str = "", content_type: str = "", token: str = "") -> tuple[int, str]:
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=5)
    headers = {"Content-Type": content_type, **({"Authorization": f"Bearer {token}"} if token else {})}
    connection.request("POST" if body else "GET", path, body or None, headers)
    response = connection.getresponse()
    found = response.status, response.read().decode()
    connection.close()
    return found


@pytest.mark.parametrize(("token", "error"), [("", "not_authed"), ("xoxb-other", "invalid_auth")])
def test_a_call_needs_the_token_of_the_bot(server: LocalServer, token: str, error: str) -> None:
    assert json.loads(raw(server, "/api/auth.test", token=token)[1]) == {"ok": False, "error": error}


def test_forms_queries_and_json_are_read_alike(server: LocalServer, slack: LocalSlack, visits: str) -> None:
    form = "application/x-www-form-urlencoded"
    post = f"/api/chat.postMessage?channel={visits}"
    blocks = '[{"type": "divider"}]'
    answers = [
        raw(server, post, f"token={slack.bot_token}&text=a&blocks={blocks}", form),
        raw(server, post, '{"text": "b"}', "application/json; charset=utf-8", slack.bot_token),
        raw(server, f"{post}&text=c", token=slack.bot_token),
    ]
    assert [json.loads(text)["ok"] for _, text in answers] == [True, True, True]
    assert [m.text for m in slack.messages(visits)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("content_type", "body", "error"),
    [
        ("application/json", "{", "invalid_json"),
        ("application/json", "[]", "json_not_object"),
        ("application/x-www-form-urlencoded", "blocks=[", "invalid_blocks"),
        ("text/plain", "a", "invalid_form_data"),
    ],
)
def test_unreadable_bodies_are_refused(server: LocalServer, content_type: str, body: str, error: str) -> None:
    assert json.loads(raw(server, "/api/chat.postMessage", body, content_type)[1])["error"] == error


def test_unknown_methods_and_paths_are_refused(client: WebClient, server: LocalServer) -> None:
    with pytest.raises(SlackApiError, match="unknown_method"):
        client.api_call("chat.scheduleMessage")
    with pytest.raises(SlackApiError, match="some_error"):
        client.api_test(error="some_error")
    assert client.api_test(a="b")["args"] == {"a": "b"}
    assert raw(server, "/else")[0] == 404


def test_one_connection_serves_many_calls_until_the_server_stops(slack: LocalSlack) -> None:
    server = LocalServer(slack).start()
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=5)
    for _ in range(3):
        connection.request("GET", "/api/api.test")
        assert json.load(connection.getresponse())["ok"]
    started = time.monotonic()
    server.stop()
    assert time.monotonic() - started < 1
    assert connection.sock.recv(1) == b""
    connection.close()
    assert server.connections == 1


def test_over_tls_it_is_the_same_and_a_stranger_does_not_disturb(slack: LocalSlack, visits: str) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATE)
    with LocalServer(slack, lambda *_: Fault(kind=FaultKind.DROP_AFTER), tls) as server:
        address = ("127.0.0.1", int(server.url.rpartition(":")[2]))
        with socket.create_connection(address) as silent, socket.create_connection(address) as plain:
            plain.sendall(b"GET / HTTP/1.1\r\n\r\n")
            trusting = ssl.create_default_context(cafile=CERTIFICATE)
            client = WebClient(slack.bot_token, server.api_url, timeout=5, ssl=trusting, retry_handlers=[])
            with pytest.raises(OSError):  # noqa: PT011
                client.chat_postMessage(channel=visits, text="dropped")
            server.faults = lambda *_: None
            client.chat_postMessage(channel=visits, text="kept")
            assert silent.fileno() > 0
    assert server.url.startswith("https://")
    assert [m.text for m in slack.all_posts()] == ["dropped", "kept"]


def test_it_has_a_clock_of_its_own(client: WebClient, slack: LocalSlack, visits: str) -> None:
    slack.skew = timedelta(minutes=3)
    assert parsedate_to_datetime(client.api_test().headers["Date"]) == T0 + timedelta(minutes=3)
    posted = client.chat_postMessage(channel=visits, text="a")["ts"]
    assert float(posted) == pytest.approx((T0 + timedelta(minutes=3)).timestamp(), abs=1)


FAULTS = [
    (FaultKind.RATE_LIMITED, 0),
    (FaultKind.ERROR_BEFORE, 0),
    (FaultKind.DROP_BEFORE, 0),
    (FaultKind.ERROR_AFTER, 1),
    (FaultKind.DROP_AFTER, 1),
    (FaultKind.REFUSED_AFTER, 1),
]


@pytest.mark.parametrize(("kind", "accepted"), FAULTS)
def test_a_fault_fails_the_call_and_is_or_is_not_accepted(
    client: WebClient, server: LocalServer, slack: LocalSlack, visits: str, kind: FaultKind, accepted: int
) -> None:
    server.faults = lambda method, arguments, count: Fault(kind=kind, seconds=30) if count == 2 else None
    client.chat_postMessage(channel=visits, text="1")
    with pytest.raises((SlackApiError, OSError)) as raised:
        client.chat_postMessage(channel=visits, text="2")
    if kind is FaultKind.RATE_LIMITED:
        assert isinstance(raised.value, SlackApiError)
        assert raised.value.response.headers["Retry-After"] == "30"
    client.chat_postMessage(channel=visits, text="3")
    assert len(slack.all_posts()) == 2 + accepted


@pytest.mark.parametrize("kind", [FaultKind.SLOW_AFTER, FaultKind.LATE])
def test_a_call_given_up_by_the_client_is_accepted_all_the_same(
    server: LocalServer, slack: LocalSlack, visits: str, kind: FaultKind
) -> None:
    server.faults = lambda method, arguments, count: Fault(kind=kind, seconds=0.3)
    hasty = WebClient(token=slack.bot_token, base_url=server.api_url, timeout=0.1, retry_handlers=[])  # type: ignore[arg-type]
    with pytest.raises(TimeoutError):
        hasty.chat_postMessage(channel=visits, text="late")
    assert len(slack.all_posts()) == (1 if kind is FaultKind.SLOW_AFTER else 0)
    slack.wait_for(slack.all_posts)


def test_a_slow_call_is_answered_when_the_client_waits(client: WebClient, server: LocalServer, visits: str) -> None:
    server.faults = lambda method, arguments, count: Fault(kind=FaultKind.SLOW_AFTER, seconds=0.05)
    assert client.chat_postMessage(channel=visits, text="slow")["ok"]


def test_stopping_does_not_wait_for_slow_answers(slack: LocalSlack, visits: str) -> None:
    server = LocalServer(slack, lambda method, arguments, count: Fault(kind=FaultKind.LATE, seconds=300)).start()
    client = WebClient(token=slack.bot_token, base_url=server.api_url, timeout=60, retry_handlers=[])
    with pytest.raises(OSError):  # noqa: PT012, PT011 - the stop cuts the connection
        threading.Timer(0.1, server.stop).start()
        client.chat_postMessage(channel=visits, text="x")
    slack.wait_for(slack.all_posts)


def test_a_mistake_of_ours_is_not_hidden(
    server: LocalServer, client: WebClient, visits: str, capfd: pytest.CaptureFixture[str]
) -> None:
    server.faults = lambda method, arguments, count: Fault(kind=FaultKind(arguments["text"]))
    with pytest.raises(OSError):  # noqa: PT011 - no answer
        client.chat_postMessage(channel=visits, text="no such fault")
    assert "no such fault" in capfd.readouterr().err


def test_many_clients_at_once_lose_and_double_nothing(server: LocalServer, slack: LocalSlack, visits: str) -> None:
    def post(number: int) -> None:
        client = WebClient(token=slack.bot_token, base_url=server.api_url, retry_handlers=[])
        for each in range(20):
            client.chat_postMessage(channel=visits, text=f"{number}.{each}")

    threads = [threading.Thread(target=post, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    posts = slack.all_posts()
    assert len({m.text for m in posts}) == len({m.ts for m in posts}) == len(posts) == 160
