"""What Slack and the network answer to a post, as outcomes; and how a post is found again."""

import socket
import ssl
from datetime import UTC, datetime
from http.client import IncompleteRead
from typing import Any
from urllib.error import URLError

import pytest
from slack_sdk import WebClient

from bot.outbox.delivery import Post
from bot.outbox.model import NotAccepted, Outcome, Refused, Sent, Unknown
from bot.visits import AskerKind, Channel, Person, Recipient, RecipientKind
from handlers.client import make_client
from handlers.courier import PAGE, SlackCourier, outcome
from handlers.directory import Directory
from handlers.local import Fault, FaultKind, LocalServer, LocalSlack

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "Kenya"}}
POST = Post(marker="a-marker", text="Kenya", blocks=[SECTION])
NOW = datetime(2026, 4, 21, 12, tzinfo=UTC)


@pytest.fixture
def courier(slack: LocalSlack, client: WebClient) -> SlackCourier:
    return SlackCourier(client, Directory(client, slack.team), slack.bot_id)


@pytest.fixture
def visits(slack: LocalSlack) -> str:
    return slack.add_channel("visits")


def to_person(user: str) -> Recipient:
    return Recipient(kind=RecipientKind.PERSON, id=user)


def test_a_post_is_sent_with_its_marker_in_two_places(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    sent = courier.post(visits, POST)
    (message,) = slack.all_posts()
    assert sent == Sent(channel=visits, ts=message.ts)
    assert message.blocks[0]["block_id"] == "a-marker"
    assert message.metadata == {"event_type": "rapporteur_message", "event_payload": {"id": "a-marker"}}


@pytest.mark.parametrize(
    ("kind", "expected", "posts"),
    [
        (FaultKind.RATE_LIMITED, NotAccepted(reason="ratelimited", retry_after=1.0), 0),
        (FaultKind.ERROR_BEFORE, Unknown(reason="HTTP 500"), 0),
        (FaultKind.ERROR_AFTER, Unknown(reason="HTTP 500"), 1),
        (FaultKind.DROP_BEFORE, Unknown(reason="RemoteDisconnected"), 0),
        (FaultKind.DROP_AFTER, Unknown(reason="RemoteDisconnected"), 1),
        (FaultKind.SLOW_AFTER, Unknown(reason="TimeoutError"), 1),
        (FaultKind.REFUSED_AFTER, Unknown(reason="internal_error"), 1),
    ],
)
def test_what_went_wrong_says_whether_it_may_have_been_posted(
    slack: LocalSlack, server: LocalServer, visits: str, kind: FaultKind, expected: Outcome, posts: int
) -> None:
    server.faults = lambda *_: Fault(kind=kind)
    hasty = make_client(slack.bot_token, server.api_url, timeout=0.3)
    courier = SlackCourier(hasty, Directory(hasty, slack.team), slack.bot_id)
    assert courier.post(visits, POST) == expected
    assert len(slack.all_posts()) == posts


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"archived": True}, Refused(reason="is_archived")),
        ({"members": frozenset()}, Refused(reason="not_in_channel")),
    ],
)
def test_a_channel_that_refuses_is_refused_for_good(
    slack: LocalSlack, courier: SlackCourier, visits: str, change: dict[str, Any], expected: Outcome
) -> None:
    slack.change_channel(visits, **change)
    assert courier.post(visits, POST) == expected


def test_a_token_that_is_refused_stops_the_workspace(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    slack.bot_token = "xoxb-another"
    assert courier.post(visits, POST) == Refused(reason="invalid_auth", workspace=True)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (URLError(ConnectionRefusedError()), NotAccepted(reason="ConnectionRefusedError")),
        (URLError(socket.gaierror()), NotAccepted(reason="gaierror")),
        (URLError(ssl.SSLError()), NotAccepted(reason="SSLError")),
        (URLError(TimeoutError()), Unknown(reason="URLError")),
        (ConnectionResetError(), Unknown(reason="ConnectionResetError")),
        (IncompleteRead(b""), Unknown(reason="IncompleteRead")),
        (ValueError("no JSON"), Unknown(reason="ValueError")),
    ],
)
def test_errors_of_the_network(error: Exception, expected: Outcome) -> None:
    assert outcome(error) == expected


def test_a_mistake_of_ours_is_no_outcome() -> None:
    with pytest.raises(KeyError):
        outcome(KeyError("a mistake"))


def test_nobody_listens(slack: LocalSlack) -> None:
    with LocalServer(slack) as gone:
        pass
    client = make_client(slack.bot_token, gone.api_url, timeout=1)
    courier = SlackCourier(client, Directory(client, slack.team), slack.bot_id)
    assert courier.post("C1", POST) == NotAccepted(reason="ConnectionRefusedError")


def test_a_direct_conversation_is_opened_once(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    ana = slack.add_person("ana")
    assert courier.conversation(to_person(ana), "") == slack.direct(ana)
    assert courier.conversation(to_person(ana), "D0KNOWN") == "D0KNOWN"
    assert courier.conversation(Recipient(kind=RecipientKind.CHANNEL, id=visits), "") == visits
    assert [call.method for call in slack.calls] == ["conversations.open"]


def test_a_conversation_that_cannot_be_opened(slack: LocalSlack, server: LocalServer, courier: SlackCourier) -> None:
    gone = slack.add_person("gone", deleted=True)
    assert courier.conversation(to_person(gone), "") == Refused(reason="user_disabled")
    server.faults = lambda *_: Fault(kind=FaultKind.ERROR_AFTER)
    assert courier.conversation(to_person(gone), "") == NotAccepted(reason="HTTP 500")


def test_who_would_read_it(slack: LocalSlack, server: LocalServer, courier: SlackCourier, visits: str) -> None:
    ana = slack.add_person("ana", restricted=True)
    person = courier.audience(to_person(ana))
    channel = courier.audience(Recipient(kind=RecipientKind.CHANNEL, id=visits))
    assert isinstance(person, Person)
    assert isinstance(channel, Channel)
    assert (person.kind, channel.shared) == (AskerKind.GUEST, False)
    server.faults = lambda *_: Fault(kind=FaultKind.DROP_BEFORE)
    assert isinstance(courier.audience(to_person("U0ANOTHER")), NotAccepted)


def test_a_post_is_found_again_among_many(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    sent = courier.post(visits, POST)
    assert isinstance(sent, Sent)
    for number in range(PAGE + 1):
        slack.say(slack.bot_user, visits, f"message {number}")
    assert courier.find(visits, "a-marker", NOW) == sent.ts
    assert courier.find(visits, "another", NOW) is None


def test_either_marker_is_enough(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    sent = courier.post(visits, POST)
    assert isinstance(sent, Sent)
    slack.change_message(visits, sent.ts, metadata=None)
    assert courier.find(visits, "a-marker", NOW) == sent.ts
    slack.change_message(visits, sent.ts, metadata={"event_payload": {"id": "a-marker"}}, blocks=())
    assert courier.find(visits, "a-marker", NOW) == sent.ts


def test_a_marker_of_somebody_else_is_not_ours(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    sent = courier.post(visits, POST)
    assert isinstance(sent, Sent)
    slack.change_message(visits, sent.ts, bot_id="B0FORGER")
    assert courier.find(visits, "a-marker", NOW) is None


def test_what_nobody_can_look_up_is_not_known(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    slack.change_channel(visits, members=frozenset())
    assert courier.find(visits, "a-marker", NOW) == Refused(reason="not_in_channel")
