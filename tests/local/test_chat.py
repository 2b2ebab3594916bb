"""Posting, editing, deleting and pinning through slack_sdk."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.local import LocalSlack
from tests.local.conftest import Clock

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "hello"}}


def refusal(error: pytest.ExceptionInfo[SlackApiError]) -> str:
    return str(error.value.response["error"])


def test_a_posted_message_is_kept_with_all_that_was_given(client: WebClient, slack: LocalSlack, visits: str) -> None:
    metadata = {"event_type": "reminder", "event_payload": {"id": "1"}}
    blocks = [{**SECTION, "block_id": "marker"}, SECTION]
    answer = client.chat_postMessage(channel=visits, text="hello", blocks=blocks, metadata=metadata)
    (message,) = slack.messages(visits)
    assert (message.ts, message.text, message.metadata) == (answer["ts"], "hello", metadata)
    assert (message.user, message.bot_id) == (slack.bot_user, slack.bot_id)
    assert message.blocks[0]["block_id"] == "marker"
    assert message.blocks[1]["block_id"] not in ("", "marker")
    assert slack.calls[-1].method == "chat.postMessage"


def test_ts_is_unique_and_increasing_even_when_the_clock_is_set_back(
    client: WebClient, slack: LocalSlack, visits: str, clock: Clock
) -> None:
    first = client.chat_postMessage(channel=visits, text="1")["ts"]
    second = client.chat_postMessage(channel=visits, text="2")["ts"]
    clock.forward(days=-1)
    third = client.chat_postMessage(channel=visits, text="3")["ts"]
    assert first == "1778245200.000100"
    assert first < second < third


def test_posting_to_a_person_arrives_in_the_direct_conversation(client: WebClient, slack: LocalSlack, ana: str) -> None:
    answer = client.chat_postMessage(channel=ana, text="hello")
    opened = client.conversations_open(users=ana)["channel"]["id"]
    assert answer["channel"] == opened == slack.direct(ana)


def test_where_the_bot_may_not_post(client: WebClient, slack: LocalSlack, ana: str) -> None:
    places = {
        slack.add_channel("old", archived=True): "is_archived",
        slack.add_channel("others", with_bot=False): "not_in_channel",
        slack.add_channel("secret", private=True, with_bot=False): "channel_not_found",
        "C404": "channel_not_found",
    }
    for channel, error in places.items():
        with pytest.raises(SlackApiError) as raised:
            client.chat_postMessage(channel=channel, text="hello")
        assert refusal(raised) == error
    assert slack.all_posts() == []


def test_text_without_blocks_replaces_the_blocks_and_metadata_stays(
    client: WebClient, slack: LocalSlack, visits: str
) -> None:
    metadata = {"event_type": "reminder", "event_payload": {"id": "1"}}
    ts = client.chat_postMessage(channel=visits, text="a", blocks=[SECTION], metadata=metadata)["ts"]
    client.chat_update(channel=visits, ts=ts, text="b")
    message = slack.message(visits, ts)
    assert (message.text, message.blocks, message.metadata, message.edited) == ("b", (), metadata, True)
    client.chat_update(channel=visits, ts=ts, text="b", metadata={})
    assert slack.message(visits, ts).metadata is None


def test_a_deleted_message_is_gone_in_slack_and_kept_in_memory(
    client: WebClient, slack: LocalSlack, visits: str
) -> None:
    ts = client.chat_postMessage(channel=visits, text="a")["ts"]
    client.chat_delete(channel=visits, ts=ts)
    assert [m.deleted for m in slack.all_posts()] == [True]
    assert slack.messages(visits, viewer="anyone") == []
    with pytest.raises(SlackApiError) as raised:
        client.chat_delete(channel=visits, ts=ts)
    assert refusal(raised) == "message_not_found"


def test_the_bot_changes_only_its_own_lasting_messages(
    client: WebClient, slack: LocalSlack, visits: str, ana: str
) -> None:
    said = slack.say(ana, visits, "mine")
    shown = client.chat_postEphemeral(channel=visits, user=ana, text="psst")["message_ts"]
    for ts, error in ((said.ts, "cant_update_message"), (shown, "message_not_found")):
        with pytest.raises(SlackApiError) as raised:
            client.chat_update(channel=visits, ts=ts, text="b")
        assert refusal(raised) == error
    with pytest.raises(SlackApiError) as raised:
        client.chat_delete(channel=visits, ts=said.ts)
    assert refusal(raised) == "cant_delete_message"


def test_an_ephemeral_message_is_seen_by_one_person_who_is_there(
    client: WebClient, slack: LocalSlack, visits: str, ana: str
) -> None:
    client.chat_postEphemeral(channel=visits, user=ana, text="psst")
    assert [m.text for m in slack.messages(visits, viewer=ana)] == ["psst"]
    assert slack.messages(visits, viewer="U404") == slack.all_posts() == []
    with pytest.raises(SlackApiError) as raised:
        client.chat_postEphemeral(channel=visits, user=slack.add_person("bob"), text="psst")
    assert refusal(raised) == "user_not_in_channel"


def test_replies_belong_to_a_message_that_exists(client: WebClient, slack: LocalSlack, visits: str) -> None:
    parent = client.chat_postMessage(channel=visits, text="a")["ts"]
    client.chat_postMessage(channel=visits, text="b", thread_ts=parent)
    assert slack.messages(visits)[1].thread_ts == parent
    with pytest.raises(SlackApiError) as raised:
        client.chat_postMessage(channel=visits, text="b", thread_ts="1.2")
    assert refusal(raised) == "thread_not_found"


def test_a_message_is_pinned_once(client: WebClient, slack: LocalSlack, visits: str) -> None:
    ts = client.chat_postMessage(channel=visits, text="a")["ts"]
    client.pins_add(channel=visits, timestamp=ts)
    assert slack.pins == {(visits, ts)}
    with pytest.raises(SlackApiError) as raised:
        client.pins_add(channel=visits, timestamp=ts)
    assert refusal(raised) == "already_pinned"


def test_waiting_ends_when_something_is_said_or_the_time_is_up(
    client: WebClient, slack: LocalSlack, visits: str
) -> None:
    client.chat_postMessage(channel=visits, text="a")
    assert slack.wait_for(lambda: slack.messages(visits))[0].text == "a"
    with pytest.raises(TimeoutError):
        slack.wait_for(lambda: len(slack.messages(visits)) > 1, seconds=0.01)
