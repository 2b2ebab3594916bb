"""What the network does to the courier: every failure becomes the outcome that it certainly is, and nothing is posted
a second time behind the outbox's back, least of all over a connection that was kept."""

import socket
import ssl
from http.client import IncompleteRead
from urllib.error import URLError

import pytest

from bot.outbox.delivery import Post
from bot.outbox.model import NotAccepted, Outcome, Place, Sent, Unknown
from bot.visits import Recipient, RecipientKind
from handlers.client import KeptAliveClient, NotConnected, make_client
from handlers.courier import SlackCourier, outcome
from handlers.directory import Directory
from handlers.local import Fault, FaultKind, LocalServer, LocalSlack
from handlers.local.model import BOT_ID, TEAM
from tests.faults.crowd import DUE as NOW

POST = Post(marker="m1", text="due", blocks=[{"type": "section", "text": {"type": "mrkdwn", "text": "due"}}])
REFUSED = NotAccepted(reason="ConnectionRefusedError")


@pytest.fixture
def client(slack: LocalSlack, server: LocalServer) -> KeptAliveClient:
    return make_client(slack.bot_token, server.api_url, 0.5)


@pytest.fixture
def courier(client: KeptAliveClient) -> SlackCourier:
    return courier_of(client)


@pytest.fixture
def visits(slack: LocalSlack) -> str:
    return slack.add_channel("visits")


def courier_of(client: KeptAliveClient) -> SlackCourier:
    return SlackCourier(client, Directory(client, TEAM), BOT_ID)


def fail(server: LocalServer, kind: FaultKind) -> None:
    server.faults = lambda *_: Fault(kind=kind, seconds=30)


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize(
    ("kind", "found", "accepted"),
    [
        (FaultKind.RATE_LIMITED, NotAccepted(reason="ratelimited", retry_after=30.0), 0),
        (FaultKind.ERROR_BEFORE, Unknown(reason="HTTP 500"), 0),
        (FaultKind.ERROR_AFTER, Unknown(reason="HTTP 500"), 1),
        (FaultKind.DROP_BEFORE, Unknown(reason="RemoteDisconnected"), 0),
        (FaultKind.DROP_AFTER, Unknown(reason="RemoteDisconnected"), 1),
        (FaultKind.SLOW_AFTER, Unknown(reason="TimeoutError"), 1),
        (FaultKind.LATE, Unknown(reason="TimeoutError"), 0),
        (FaultKind.REFUSED_AFTER, Unknown(reason="internal_error"), 1),
    ],
)
def test_a_post_that_fails_is_called_only_what_it_certainly_is_and_sent_once(
    kind: FaultKind,
    found: Outcome,
    accepted: int,
    kept: bool,
    slack: LocalSlack,
    server: LocalServer,
    courier: SlackCourier,
    visits: str,
) -> None:
    if kept:  # a connection is open already
        courier.time()
    fail(server, kind)
    assert courier.post(Place(channel=visits), POST) == found
    assert len(slack.all_posts()) == accepted
    assert [call.method for call in slack.calls if call.method != "api.test"] == ["chat.postMessage"]


@pytest.mark.parametrize("kind", [FaultKind.DROP_AFTER, FaultKind.SLOW_AFTER, FaultKind.ERROR_AFTER])
def test_after_a_failure_the_next_post_gets_its_own_answer(
    kind: FaultKind, slack: LocalSlack, server: LocalServer, courier: SlackCourier, visits: str
) -> None:
    server.faults = lambda method, arguments, count: Fault(kind=kind, seconds=30) if count == 1 else None
    assert isinstance(courier.post(Place(channel=visits), POST), Unknown)
    assert courier.post(Place(channel=visits), POST) == Sent(channel=visits, ts=slack.all_posts()[-1].ts)
    assert len(slack.all_posts()) == 2


@pytest.mark.parametrize(("idle", "found"), [(4.0, Unknown), (-1.0, NotAccepted)])
def test_a_kept_connection_that_slack_closed_is_never_replaced_after_a_post_was_sent_on_it(
    idle: float, found: type, slack: LocalSlack, visits: str
) -> None:
    """Nobody listens any more: whoever connects anew is refused, and a second attempt would say so."""
    with LocalServer(slack) as server:
        client = make_client(slack.bot_token, server.api_url, 0.5)
        courier = courier_of(client)
        assert isinstance(courier.post(Place(channel=visits), POST), Sent)
    client.idle = idle
    assert type(courier.post(Place(channel=visits), POST)) is found
    assert courier.post(Place(channel=visits), POST) == REFUSED
    assert len(slack.all_posts()) == 1


@pytest.mark.parametrize("kind", [FaultKind.ERROR_AFTER, FaultKind.DROP_BEFORE])
def test_a_call_that_posts_nothing_can_simply_be_made_again(
    kind: FaultKind, server: LocalServer, courier: SlackCourier, visits: str
) -> None:
    fail(server, kind)
    person = Recipient(kind=RecipientKind.PERSON, id="U9")
    asked = (
        courier.audience(Recipient(kind=RecipientKind.CHANNEL, id=visits)),
        courier.audience(person),
        courier.conversation(person, ""),
        courier.find(Place(channel=visits), "m1", NOW),
    )
    assert [type(answer) for answer in asked] == 4 * [NotAccepted]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (NotConnected(TimeoutError()), NotAccepted(reason="TimeoutError")),
        (NotConnected(OSError("unreachable")), NotAccepted(reason="OSError")),
        (NotConnected(ssl.SSLError()), NotAccepted(reason="SSLError")),
        (URLError(ConnectionRefusedError()), NotAccepted(reason="ConnectionRefusedError")),
        (URLError(socket.gaierror()), NotAccepted(reason="gaierror")),
        (URLError(TimeoutError()), Unknown(reason="URLError")),
        (ConnectionResetError(), Unknown(reason="ConnectionResetError")),
        (ssl.SSLError(), Unknown(reason="SSLError")),
        (IncompleteRead(b""), Unknown(reason="IncompleteRead")),
        (ValueError("no JSON"), Unknown(reason="ValueError")),
    ],
)
def test_only_a_request_that_did_not_leave_was_certainly_not_accepted(error: Exception, expected: Outcome) -> None:
    assert outcome(error) == expected


def test_a_name_that_nobody_has_and_a_port_that_does_not_speak_tls(server: LocalServer, visits: str) -> None:
    for url, reason in (
        ("http://slack.invalid/api/", "gaierror"),
        (server.api_url.replace("http:", "https:"), "SSLError"),
    ):
        assert courier_of(make_client("xoxb-1", url, 2)).post(Place(channel=visits), POST) == NotAccepted(reason=reason)
