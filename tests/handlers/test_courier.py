"""What the courier makes of Slack's answers: posts with their markers, the plain form, edits, look-ups, Slack's clock.
What the network does to it is in tests/faults/test_courier.py."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.outbox.delivery import Post
from bot.outbox.model import NotAccepted, Outcome, Place, Refused, Sent, Unknown
from bot.visits import AskerKind, Channel, Person, Recipient, RecipientKind
from handlers.courier import PAGE, PLAIN_TEXT, SKEW, SlackCourier, outcome
from handlers.directory import Directory
from handlers.local import Fault, FaultKind, LocalServer, LocalSlack

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "Kenya"}}
POST = Post(marker="a-marker", text="Kenya", blocks=[SECTION, {"type": "divider"}])
NOW = datetime(2026, 4, 21, 12, tzinfo=UTC)


@pytest.fixture
def courier(slack: LocalSlack, client: WebClient) -> SlackCourier:
    return SlackCourier(client, Directory(client, slack.team), slack.bot_id)


@pytest.fixture
def visits(slack: LocalSlack) -> str:
    return slack.add_channel("visits")


@pytest.fixture
def sent(courier: SlackCourier, visits: str) -> Sent:
    """A post in the channel."""
    found = courier.post(Place(channel=visits), POST)
    assert isinstance(found, Sent)
    return found


def to_person(user: str) -> Recipient:
    return Recipient(kind=RecipientKind.PERSON, id=user)


def to_channel(channel: str) -> Recipient:
    return Recipient(kind=RecipientKind.CHANNEL, id=channel)


def test_a_post_is_sent_with_its_marker_in_two_places(slack: LocalSlack, sent: Sent, visits: str) -> None:
    (message,) = slack.all_posts()
    assert sent == Sent(channel=visits, ts=message.ts)
    assert message.blocks[0] == {**SECTION, "block_id": "a-marker"}
    assert message.metadata == {"event_type": "rapporteur_message", "event_payload": {"id": "a-marker"}}


def test_a_post_is_where_slack_says_it_is(slack: LocalSlack, courier: SlackCourier) -> None:
    ana = slack.add_person("ana")
    assert courier.post(Place(channel=ana), POST) == Sent(channel=slack.direct(ana), ts=slack.all_posts()[0].ts)


@pytest.mark.parametrize(
    "refused",
    [
        replace(POST, blocks=[{**SECTION, "text": {"type": "mrkdwn", "text": "x" * 3001}}]),
        replace(POST, text="Kenya " * 10_000),
    ],
)
def test_content_that_slack_refuses_goes_out_plain_and_is_found_all_the_same(
    slack: LocalSlack, courier: SlackCourier, visits: str, refused: Post
) -> None:
    sent = courier.post(Place(channel=visits), refused)
    (message,) = slack.all_posts()
    text = refused.text[:PLAIN_TEXT]
    section = {"type": "section", "text": {"type": "plain_text", "text": text}, "block_id": "a-marker"}
    assert sent == Sent(channel=visits, ts=message.ts)
    assert (message.text, message.blocks, message.metadata) == (text, (section,), None)
    assert courier.find(Place(channel=visits), "a-marker", NOW) == (message.ts,)


def test_what_is_refused_in_its_plain_form_too_is_refused(
    slack: LocalSlack, courier: SlackCourier, visits: str
) -> None:
    unnamable = replace(POST, marker="m" * 256)
    assert courier.post(Place(channel=visits), unnamable) == Refused(reason="invalid_blocks")
    assert [call.method for call in slack.calls] == 2 * ["chat.postMessage"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"archived": True}, Refused(reason="is_archived")),
        ({"members": frozenset()}, Refused(reason="not_in_channel")),
    ],
)
def test_a_place_that_refuses_is_tried_once(
    slack: LocalSlack, courier: SlackCourier, visits: str, change: dict[str, Any], expected: Outcome
) -> None:
    slack.change_channel(visits, **change)
    assert courier.post(Place(channel=visits), POST) == expected
    assert len(slack.calls) == 1


def test_a_token_that_is_refused_stops_the_workspace(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    slack.bot_token = "xoxb-another"
    assert courier.post(Place(channel=visits), POST) == Refused(reason="invalid_auth", workspace=True)
    assert courier.audience(to_channel(visits)) == Refused(reason="invalid_auth", workspace=True)


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
    assert outcome(refusal(name, 200, {})) == found


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "30"}, 30.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"Retry-After": "soon"}, 1.0),
        ({"Retry-After": "nan"}, 1.0),
        ({"Retry-After": "-5"}, 1.0),
        ({}, 1.0),
    ],
)
def test_how_long_to_wait_is_what_slack_says_or_a_second(headers: dict[str, str], seconds: float) -> None:
    assert outcome(refusal("", 429, headers)) == NotAccepted(reason="ratelimited", retry_after=seconds)


def refusal(name: str, status: int, headers: dict[str, str]) -> SlackApiError:
    answer = SlackResponse(
        client=WebClient("xoxb-1"),
        http_verb="POST",
        api_url="chat.postMessage",
        req_args={},
        data={"ok": False, "error": name},
        headers=headers,
        status_code=status,
    )
    return SlackApiError("refused", answer)  # type: ignore[no-untyped-call]


def test_a_mistake_of_ours_is_no_outcome() -> None:
    with pytest.raises(KeyError):
        outcome(KeyError("a mistake"))


def test_a_direct_conversation_is_opened_once(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    ana = slack.add_person("ana")
    assert courier.conversation(to_person(ana), "") == slack.direct(ana)
    assert courier.conversation(to_person(ana), "D0KNOWN") == "D0KNOWN"
    assert courier.conversation(to_channel(visits), "") == visits
    assert [call.method for call in slack.calls] == ["conversations.open"]
    gone = slack.add_person("gone", deleted=True)
    assert courier.conversation(to_person(gone), "") == Refused(reason="user_disabled")


def test_who_would_read_it(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    ana = slack.add_person("ana", restricted=True, tz="Africa/Nairobi")
    person = courier.audience(to_person(ana))
    assert isinstance(person, Person)
    assert (person.kind, person.tz) == (AskerKind.GUEST, "Africa/Nairobi")
    assert courier.audience(to_channel(visits)) == Channel(id=visits)


def test_all_posts_with_a_marker_are_found_among_many(
    slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str
) -> None:
    for number in range(PAGE + 1):
        slack.say(slack.bot_user, visits, f"message {number}")
    again = courier.post(Place(channel=visits), POST)
    assert isinstance(again, Sent)
    assert courier.find(Place(channel=visits), "a-marker", NOW + SKEW - timedelta(seconds=1)) == (sent.ts, again.ts)
    assert courier.find(Place(channel=visits), "another", NOW) == ()
    slack.history_page = 7
    assert courier.find(Place(channel=visits), "a-marker", NOW) == (sent.ts, again.ts)


@pytest.mark.parametrize("lost", [{"metadata": None}, {"blocks": ()}])
def test_either_marker_is_enough(
    slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str, lost: dict[str, Any]
) -> None:
    slack.change_message(visits, sent.ts, **lost)
    assert courier.find(Place(channel=visits), "a-marker", NOW) == (sent.ts,)


def test_a_marker_of_somebody_else_is_not_ours(
    slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str
) -> None:
    slack.change_message(visits, sent.ts, bot_id="B0FORGER")
    slack.say(slack.add_person("ana"), visits, "a-marker")
    assert courier.find(Place(channel=visits), "a-marker", NOW) == ()


def test_what_nobody_can_look_up_is_not_known(slack: LocalSlack, courier: SlackCourier, visits: str) -> None:
    slack.change_channel(visits, members=frozenset())
    assert courier.find(Place(channel=visits), "a-marker", NOW) == Refused(reason="not_in_channel")


def test_an_edit_takes_the_place_of_a_post_and_keeps_its_marker(
    slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str
) -> None:
    done = replace(POST, text="done", blocks=[{"type": "divider"}])
    assert courier.update(visits, sent.ts, done) == courier.update(visits, sent.ts, done) == sent
    (message,) = slack.all_posts()
    assert (message.text, message.blocks) == ("done", ({"type": "divider", "block_id": "a-marker"},))
    assert courier.find(Place(channel=visits), "a-marker", NOW) == (sent.ts,)


@pytest.mark.parametrize(
    ("change", "reason"), [({"deleted": True}, "message_not_found"), ({"bot_id": "B0OTHER"}, "cant_update_message")]
)
def test_what_cannot_be_edited_is_refused(
    slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str, change: dict[str, Any], reason: str
) -> None:
    slack.change_message(visits, sent.ts, **change)
    assert courier.update(visits, sent.ts, POST) == Refused(reason=reason)


def test_a_post_is_deleted_or_gone_already(slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str) -> None:
    assert courier.delete(visits, sent.ts) == courier.delete(visits, sent.ts) == sent
    assert courier.find(Place(channel=visits), "a-marker", NOW) == ()
    assert courier.delete("C0NOWHERE", sent.ts) == Refused(reason="channel_not_found")
    (message,) = slack.all_posts()
    assert message.deleted


def test_a_post_below_another_is_found_there(slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str) -> None:
    below = Place(channel=visits, thread=sent.ts)
    reply = courier.post(below, replace(POST, marker="another"))
    assert isinstance(reply, Sent)
    assert slack.message(visits, reply.ts).thread_ts == sent.ts
    assert courier.find(below, "another", NOW) == (reply.ts,)
    assert courier.find(Place(channel=visits), "another", NOW) == ()


def test_where_the_thread_is_gone_it_is_posted_and_found_in_the_channel(
    slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str
) -> None:
    courier.delete(visits, sent.ts)
    below = Place(channel=visits, thread=sent.ts)
    told = courier.post(below, POST)
    assert isinstance(told, Sent)
    assert slack.message(visits, told.ts).thread_ts == ""
    assert courier.find(below, "a-marker", NOW) == (told.ts,)


def test_a_post_is_pinned_as_far_as_slack_lets_us(
    slack: LocalSlack, courier: SlackCourier, sent: Sent, visits: str
) -> None:
    for ts in (sent.ts, sent.ts, "1.0"):  # once, pinned already, no such message
        courier.pin(visits, ts)
    assert slack.pins == {(visits, sent.ts)}


def test_slack_tells_its_own_time(slack: LocalSlack, server: LocalServer, courier: SlackCourier) -> None:
    slack.skew = timedelta(minutes=-7)
    slack.bot_token = "xoxb-another"  # whatever becomes of the token
    assert courier.time() == NOW - timedelta(minutes=7)
    server.faults = lambda *_: Fault(kind=FaultKind.DROP_BEFORE)
    assert courier.time() is None
