"""What the bot can read: conversations, history with its pages, people."""

import time
from datetime import timedelta

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.local import LocalSlack
from tests.local.conftest import Clock


def texts(answer: object) -> list[str]:
    return [m["text"] for m in answer["messages"]]  # type: ignore[index]


@pytest.fixture
def five(client: WebClient, visits: str, clock: Clock) -> list[str]:
    """The ts of five messages, a minute apart."""
    found = []
    for number in range(5):
        found.append(client.chat_postMessage(channel=visits, text=str(number))["ts"])
        clock.forward(minutes=1)
    return found


def test_history_is_newest_first_in_pages_that_new_messages_do_not_shift(
    client: WebClient, visits: str, five: list[str]
) -> None:
    seen, cursor = [], ""
    while True:
        page = client.conversations_history(channel=visits, limit=2, cursor=cursor)
        seen += texts(page)
        client.chat_postMessage(channel=visits, text="late")
        if not page["has_more"]:
            break
        cursor = page["response_metadata"]["next_cursor"]
    assert seen == ["4", "3", "2", "1", "0"]


def test_history_between_two_instants_excludes_them_unless_inclusive(
    client: WebClient, visits: str, five: list[str]
) -> None:
    _, first, _, last, _ = five
    assert texts(client.conversations_history(channel=visits, oldest=first, latest=last)) == ["2"]
    both = client.conversations_history(channel=visits, oldest=first, latest=last, inclusive=True)
    assert texts(both) == ["3", "2", "1"]
    assert texts(client.conversations_history(channel=visits, oldest=five[2])) == ["4", "3"]


def test_history_leaves_out_replies_ephemeral_and_deleted_messages(
    client: WebClient, visits: str, ana: str, five: list[str]
) -> None:
    client.chat_postMessage(channel=visits, text="reply", thread_ts=five[0])
    client.chat_postEphemeral(channel=visits, user=ana, text="psst")
    client.chat_delete(channel=visits, ts=five[4])
    client.chat_update(channel=visits, ts=five[3], text="three")
    assert texts(client.conversations_history(channel=visits)) == ["three", "2", "1", "0"]
    assert texts(client.conversations_replies(channel=visits, ts=five[0])) == ["0", "reply"]
    with pytest.raises(SlackApiError, match="thread_not_found"):
        client.conversations_replies(channel=visits, ts=five[4])


def test_metadata_is_shown_only_when_asked_for_and_blocks_come_back_with_their_ids(
    client: WebClient, visits: str
) -> None:
    metadata = {"event_type": "reminder", "event_payload": {"id": "1"}}
    client.chat_postMessage(channel=visits, text="a", metadata=metadata, blocks=[{"type": "divider", "block_id": "m"}])
    (plain,) = client.conversations_history(channel=visits)["messages"]
    (full,) = client.conversations_history(channel=visits, include_all_metadata=True)["messages"]
    assert "metadata" not in plain
    assert full["metadata"] == metadata
    assert full["blocks"][0]["block_id"] == "m"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [({"limit": 0}, "invalid_limit"), ({"cursor": "x"}, "invalid_cursor"), ({"oldest": "x"}, "invalid_ts_oldest")],
)
def test_history_refuses_what_it_cannot_read(
    client: WebClient, visits: str, five: list[str], wrong: dict[str, object], error: str
) -> None:
    with pytest.raises(SlackApiError, match=error):
        client.api_call("conversations.history", params={"channel": visits, **wrong})


def test_channels_say_who_they_are_shared_with(client: WebClient, slack: LocalSlack, ana: str) -> None:
    channel = slack.add_channel("partners", shared=True, pending_shared=True, archived=True, with_bot=False)
    info = client.conversations_info(channel=channel)["channel"]
    assert info["is_ext_shared"]
    assert info["is_pending_ext_shared"]
    assert info["is_archived"]
    assert not info["is_member"]
    direct = client.conversations_open(users=ana, return_im=True)["channel"]
    assert (direct["is_im"], direct["user"]) == (True, ana)
    with pytest.raises(SlackApiError, match="not_in_channel"):
        client.conversations_history(channel=channel)


def test_lists_show_what_was_asked_for_and_private_channels_only_from_inside(
    client: WebClient, slack: LocalSlack, visits: str
) -> None:
    inside = slack.add_channel("inside", private=True)
    slack.add_channel("outside", private=True, with_bot=False)
    slack.add_channel("old", archived=True)
    types = "public_channel, private_channel"
    found = client.conversations_list(types=types, exclude_archived=True)["channels"]
    assert [channel["id"] for channel in found] == [visits, inside]
    assert len(client.conversations_list()["channels"]) == 2


def test_members_come_in_pages(client: WebClient, slack: LocalSlack, visits: str, ana: str) -> None:
    pages = [page["members"] for page in client.conversations_members(channel=visits, limit=1)]
    assert pages == [[slack.bot_user], [ana]]


def test_direct_conversations_are_with_one_living_person(client: WebClient, slack: LocalSlack, ana: str) -> None:
    gone = slack.add_person("gone")
    slack.change_person(gone, deleted=True)
    refused = {slack.bot_user: "cannot_dm_bot", gone: "user_disabled", "U404": "user_not_found"}
    for users, error in {**refused, f"{ana},{gone}": "too_many_users"}.items():
        with pytest.raises(SlackApiError, match=error):
            client.conversations_open(users=users)


def test_people_are_described_as_slack_does(client: WebClient, slack: LocalSlack, ana: str) -> None:
    user = client.users_info(user=ana, include_locale=True)["user"]
    assert (user["tz"], user["locale"], user["is_restricted"]) == ("Africa/Nairobi", "fr-FR", False)
    assert "locale" not in client.users_info(user=ana)["user"]
    guest = client.users_info(user=slack.add_person("guest", ultra_restricted=True))["user"]
    assert (guest["is_restricted"], guest["is_ultra_restricted"]) == (True, True)
    stranger = client.users_info(user=slack.add_person("far", stranger=True))["user"]
    assert stranger["is_stranger"]
    assert stranger["team_id"] != slack.team
    assert "tz" not in client.users_info(user=slack.add_person("gone", deleted=True))["user"]
    assert len(client.users_list()["members"]) == 5


def test_the_bot_groups_and_unknown_names(client: WebClient, slack: LocalSlack, ana: str) -> None:
    me = client.auth_test()
    assert (me["team_id"], me["user_id"], me["bot_id"]) == (slack.team, slack.bot_user, slack.bot_id)
    assert client.bots_info(bot=slack.bot_id)["bot"]["app_id"] == slack.app
    group = slack.add_usergroup("ops", [ana])
    assert client.usergroups_list()["usergroups"] == [{"id": group, "handle": "ops"}]
    assert client.usergroups_list(include_users=True)["usergroups"][0]["users"] == [ana]
    for method, error in (("bots.info", "bot_not_found"), ("users.info", "user_not_found")):
        with pytest.raises(SlackApiError, match=error):
            client.api_call(method)
    assert (slack.name_of(ana), slack.name_of(group)) == ("ana", "ops")
    assert slack.name_of("U404") == "U404"


def test_a_channel_can_change_while_the_bot_works(client: WebClient, slack: LocalSlack, visits: str) -> None:
    slack.change_channel(visits, members=frozenset())
    with pytest.raises(SlackApiError, match="not_in_channel"):
        client.chat_postMessage(channel=visits, text="a")
    assert slack.name_of(visits) == "visits"


def test_history_may_be_slow_to_show_a_message_and_mean_with_its_pages(
    client: WebClient, slack: LocalSlack, visits: str, five: list[str]
) -> None:
    slack.history_page = 2
    page = client.conversations_history(channel=visits, limit=4)
    assert (texts(page), page["has_more"]) == (["4", "3"], True)
    slack.history_lag = timedelta(seconds=0.2)
    client.chat_postMessage(channel=visits, text="new")
    assert "new" not in texts(client.conversations_history(channel=visits))
    time.sleep(0.2)
    assert texts(client.conversations_history(channel=visits)) == ["new", "4"]
