"""The courier on the stand-in's Web API: every answer of Slack and every failure of the network becomes the right
outcome, and a post is found again by its marker alone."""

import ssl
from datetime import timedelta
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.outbox.delivery import Post
from bot.outbox.model import NotAccepted, Outcome, Refused, Sent, Unknown
from bot.visits import AskerKind, Channel, Person, Recipient, RecipientKind
from handlers.client import make_client
from handlers.courier import PAGE, SKEW, SlackCourier, outcome
from handlers.directory import Directory
from handlers.local import Fault, FaultKind, LocalServer, LocalSlack, PostedMessage
from handlers.local.model import BOT_ID, TEAM, Json
from tests.faults.crowd import DUE as NOW

BLOCKS: list[Json] = [{"type": "section", "text": {"type": "mrkdwn", "text": "due"}}, {"type": "divider"}]
POST = Post(marker="m1", text="due", blocks=BLOCKS)


@pytest.fixture
def courier(slack: LocalSlack, server: LocalServer) -> SlackCourier:
    return courier_of(make_client(slack.bot_token, server.api_url, 0.3))


@pytest.fixture
def visits(slack: LocalSlack) -> str:
    return slack.add_channel("visits")


def courier_of(client: WebClient) -> SlackCourier:
    return SlackCourier(client, Directory(client, TEAM), BOT_ID)


def person(user: str) -> Recipient:
    return Recipient(kind=RecipientKind.PERSON, id=user)


def channel(channel: str) -> Recipient:
    return Recipient(kind=RecipientKind.CHANNEL, id=channel)


def fail(server: LocalServer, kind: FaultKind, seconds: float = 0.5) -> None:
    def fault(method: str, arguments: Json, count: int) -> Fault:
        return Fault(kind=kind, seconds=seconds)

    server.faults = fault


def test_a_post_carries_its_marker_twice_and_is_found_again(
    slack: LocalSlack, courier: SlackCourier, visits: str
) -> None:
    sent = courier.post(visits, POST)
    (message,) = slack.all_posts()
    assert sent == Sent(channel=visits, ts=message.ts)
    assert message.metadata == {"event_type": "rapporteur_message", "event_payload": {"id": "m1"}}
    assert message.blocks[0]["block_id"] == "m1"
    assert courier.find(visits, "m1", NOW) == message.ts
    assert courier.find(visits, "m2", NOW) is None


@pytest.mark.parametrize("lost", [{"metadata": None}, {"blocks": ()}])
def test_either_place_of_the_marker_is_enough(
    lost: Json, slack: LocalSlack, courier: SlackCourier, visits: str
) -> None:
    courier.post(visits, POST)
    (message,) = slack.all_posts()
    slack.change_message(visits, message.ts, **lost)
    assert courier.find(visits, "m1", NOW) == message.ts


def test_a_marker_in_anybody_elses_message_is_not_believed(
    slack: LocalSlack, courier: SlackCourier, visits: str
) -> None:
    forged = {"event_type": "rapporteur_message", "event_payload": {"id": "m1"}}
    slack.add_message(PostedMessage(channel=visits, ts="", user="U9", bot_id="B9", text="x", metadata=forged))
    slack.say(slack.add_person("ana"), visits, "m1")
    assert courier.find(visits, "m1", NOW) is None


def test_a_post_is_found_on_a_later_page_and_by_a_clock_that_is_fast(
    slack: LocalSlack, courier: SlackCourier, visits: str
) -> None:
    courier.post(visits, POST)
    for _ in range(2 * PAGE):
        slack.say("U9", visits, "hello")
    assert isinstance(courier.find(visits, "m1", NOW + SKEW - timedelta(seconds=1)), str)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (FaultKind.RATE_LIMITED, NotAccepted(reason="ratelimited", retry_after=0.5)),
        (FaultKind.ERROR_BEFORE, Unknown(reason="HTTP 500")),
        (FaultKind.ERROR_AFTER, Unknown(reason="HTTP 500")),
        (FaultKind.DROP_BEFORE, Unknown(reason="RemoteDisconnected")),
        (FaultKind.DROP_AFTER, Unknown(reason="RemoteDisconnected")),
        (FaultKind.SLOW_AFTER, Unknown(reason="TimeoutError")),
        (FaultKind.LATE, Unknown(reason="TimeoutError")),
        (FaultKind.REFUSED_AFTER, Unknown(reason="internal_error")),
    ],
)
def test_a_post_that_fails_is_called_only_what_it_certainly_is(
    kind: FaultKind, found: Outcome, server: LocalServer, courier: SlackCourier, visits: str
) -> None:
    fail(server, kind)
    assert courier.post(visits, POST) == found


@pytest.mark.parametrize("kind", [FaultKind.ERROR_AFTER, FaultKind.DROP_BEFORE])
def test_a_call_that_posts_nothing_can_simply_be_made_again(
    kind: FaultKind, slack: LocalSlack, server: LocalServer, courier: SlackCourier, visits: str
) -> None:
    fail(server, kind)
    asked = (
        courier.audience(channel(visits)),
        courier.audience(person("U9")),
        courier.conversation(person("U9"), ""),
        courier.find(visits, "m1", NOW),
    )
    assert [type(answer) for answer in asked] == 4 * [NotAccepted]


def test_a_person_is_written_to_in_the_conversation_that_is_known_or_opened(
    slack: LocalSlack, courier: SlackCourier, visits: str
) -> None:
    ana = slack.add_person("ana")
    assert courier.conversation(channel(visits), "") == visits
    assert courier.conversation(person(ana), "D7") == "D7"
    assert courier.conversation(person(ana), "") == slack.direct(ana)
    gone = slack.add_person("gone", deleted=True)
    assert courier.conversation(person(gone), "") == Refused(reason="user_disabled")


def test_the_audience_is_what_slack_says_it_is_now(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    ana, guest = slack.add_person("ana", tz="Africa/Nairobi"), slack.add_person("guest", restricted=True)
    found = courier.audience(person(ana))
    assert isinstance(found, Person)
    assert (found.kind, found.tz) == (AskerKind.MEMBER, "Africa/Nairobi")
    guests = courier.audience(person(guest))
    assert isinstance(guests, Person)
    assert guests.kind is AskerKind.GUEST
    assert courier.audience(channel(visits)) == Channel(id=visits)


def test_what_slack_refuses_is_refused(
    slack: LocalSlack, server: LocalServer, courier: SlackCourier, visits: str
) -> None:
    slack.change_channel(visits, archived=True)
    assert courier.post(visits, POST) == Refused(reason="is_archived")
    stranger = courier_of(make_client("xoxb-other", server.api_url, 0.3))
    assert stranger.post(visits, POST) == Refused(reason="invalid_auth", workspace=True)
    assert stranger.audience(channel(visits)) == Refused(reason="invalid_auth", workspace=True)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("rate_limited", NotAccepted(reason="ratelimited", retry_after=1)),
        ("team_added_to_org", Refused(reason="team_added_to_org", workspace=True)),
        ("restricted_action", Refused(reason="restricted_action")),
        ("Received a response in a non-JSON format: <html>", Unknown(reason="HTTP 200")),
        ("", Unknown(reason="HTTP 200")),
    ],
)
def test_an_answer_is_read_by_the_name_of_its_error(name: str, found: Outcome) -> None:
    client = WebClient("xoxb-1")
    answer = SlackResponse(
        client=client,
        http_verb="POST",
        api_url="chat.postMessage",
        req_args={},
        data={"ok": False, "error": name},
        headers={},
        status_code=200,
    )
    assert outcome(SlackApiError("refused", answer)) == found  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("reason", [ConnectionRefusedError(), ssl.SSLError()])
def test_a_request_that_did_not_leave_was_not_accepted(reason: OSError) -> None:
    assert isinstance(outcome(URLError(reason)), NotAccepted)
    assert isinstance(outcome(URLError(TimeoutError())), Unknown)


def test_nobody_listening_means_not_accepted(slack: LocalSlack, server: LocalServer, visits: str) -> None:
    client = make_client(slack.bot_token, server.api_url, 0.3)
    with LocalServer(slack) as other:
        nobody = make_client(slack.bot_token, other.api_url, 0.3)
    assert courier_of(nobody).post(visits, POST) == NotAccepted(reason="ConnectionRefusedError")
    assert isinstance(courier_of(client).post(visits, POST), Sent)


def test_a_mistake_of_our_own_is_no_outcome() -> None:
    with pytest.raises(ZeroDivisionError):
        outcome(ZeroDivisionError())
