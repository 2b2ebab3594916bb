"""People and channels as Slack describes them, remembered for minutes; what cannot be seen is unfit."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.visits import AskerKind
from handlers.directory import GROUPS_REMEMBERED, PAGE, REMEMBERED, Directory
from handlers.local import Fault, FaultKind, LocalServer, LocalSlack
from handlers.local.model import PostedMessage


class Seconds:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def directory(slack: LocalSlack, client: WebClient, seconds: Seconds) -> Directory:
    return Directory(client, slack.team, seconds)


@pytest.mark.parametrize(
    ("described", "kind"),
    [
        ({}, AskerKind.MEMBER),
        ({"restricted": True}, AskerKind.GUEST),
        ({"ultra_restricted": True}, AskerKind.GUEST),
        ({"stranger": True}, AskerKind.EXTERNAL),
        ({"team": "T0OTHER1"}, AskerKind.EXTERNAL),
        ({"deleted": True}, AskerKind.DEACTIVATED),
        ({"deleted": True, "restricted": True}, AskerKind.DEACTIVATED),
        ({"is_bot": True}, AskerKind.BOT),
    ],
)
def test_what_a_person_is(slack: LocalSlack, directory: Directory, described: dict[str, Any], kind: AskerKind) -> None:
    assert directory.person(slack.add_person("ana", **described)).kind is kind


@pytest.mark.parametrize(
    ("locale", "language"), [("fr-FR", "fr"), ("en-GB", "en"), ("zh-CN", "zh"), ("zh-TW", "zh-Hant"), ("", "en")]
)
def test_where_a_person_is_and_which_language_they_read(
    slack: LocalSlack, directory: Directory, locale: str, language: str
) -> None:
    person = directory.person(slack.add_person("ana", tz="Africa/Nairobi", locale=locale))
    assert (person.tz, person.language) == ("Africa/Nairobi", language)


@pytest.mark.parametrize("zone", ["", "Nowhere/At all", "../etc"])
def test_a_zone_that_is_none_is_that_of_the_headquarters(slack: LocalSlack, directory: Directory, zone: str) -> None:
    assert directory.person(slack.add_person("ana", tz=zone)).tz == "America/New_York"


def test_nobody_is_unknown_and_nowhere_is_seen(slack: LocalSlack, directory: Directory) -> None:
    assert directory.person("U0NOBODY").kind is AskerKind.UNKNOWN
    hidden = slack.add_channel("hidden", private=True, with_bot=False)
    for channel in (directory.channel("C0NOWHERE"), directory.channel(hidden)):
        assert (channel.seen, channel.member) == (False, False)


@pytest.mark.parametrize(
    ("described", "shared", "archived", "member"),
    [
        ({}, False, False, True),
        ({"shared": True}, True, False, True),
        ({"pending_shared": True}, True, False, True),
        ({"archived": True}, False, True, True),
        ({"with_bot": False}, False, False, False),
    ],
)
def test_what_a_channel_is(
    slack: LocalSlack, directory: Directory, described: dict[str, Any], shared: bool, archived: bool, member: bool
) -> None:
    channel = directory.channel(slack.add_channel("visits", **described))
    assert (channel.shared, channel.archived, channel.member) == (shared, archived, member)


def test_a_direct_conversation_needs_no_question(slack: LocalSlack, directory: Directory) -> None:
    assert directory.channel("D0ANY").direct
    assert slack.calls == []


@pytest.mark.parametrize(
    ("described", "outsider"),
    [
        ({}, False),
        ({"restricted": True}, True),
        ({"ultra_restricted": True}, True),
        ({"stranger": True}, True),
        ({"team": "T0OTHER1"}, True),
        ({"restricted": True, "deleted": True}, False),
        ({"is_bot": True}, False),
    ],
)
def test_who_reads_along_in_a_channel(
    slack: LocalSlack, directory: Directory, described: dict[str, Any], outsider: bool
) -> None:
    visits = slack.add_channel("visits", members=[slack.add_person("ana"), slack.add_person("gus", **described)])
    assert directory.channel(visits).guests is outsider


def test_a_member_whom_slack_does_not_know_is_an_outsider(slack: LocalSlack, directory: Directory) -> None:
    assert directory.channel(slack.add_channel("visits", members=["U0NOBODY"])).guests


@pytest.mark.parametrize("described", [{"shared": True}, {"archived": True}])
def test_who_is_a_member_is_asked_where_it_matters_only(
    slack: LocalSlack, directory: Directory, described: dict[str, Any]
) -> None:
    directory.channel(slack.add_channel("visits", **described))
    assert asked(slack) == {"conversations.info": 1}


def test_a_big_channel_comes_in_pages_and_its_people_in_lists(slack: LocalSlack, directory: Directory) -> None:
    people = [slack.add_person(f"p{number}") for number in range(PAGE)]
    visits = slack.add_channel("visits", members=people)
    assert not directory.channel(visits).guests
    assert asked(slack) == {"conversations.info": 1, "conversations.members": 2, "users.list": 2}
    slack.change_channel(visits, members=slack.channels[visits].members | {slack.add_person("zoe", restricted=True)})
    assert directory.channel(visits, fresh=True).guests
    assert asked(slack)["users.info"] == 1


def test_a_channel_is_asked_for_again_where_it_matters_and_where_it_has_changed(
    slack: LocalSlack, directory: Directory
) -> None:
    visits = slack.add_channel("visits")
    directory.channel(visits)
    slack.change_channel(visits, shared=True)
    assert not directory.channel(visits).shared
    assert directory.channel(visits, fresh=True).shared
    slack.change_channel(visits, shared=False)
    directory.forget_channel(visits)
    assert not directory.channel(visits).shared


def test_a_burst_asks_once_and_a_failure_is_not_remembered(
    slack: LocalSlack, server: LocalServer, directory: Directory
) -> None:
    ana, failing = slack.add_person("ana"), Fault(kind=FaultKind.SLOW_AFTER, seconds=0.2)
    server.faults = lambda *_: failing
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(directory.person, [ana] * 8))) == 1
    assert asked(slack) == {"users.info": 1, "usergroups.list": 1}
    server.faults = lambda *_: Fault(kind=FaultKind.RATE_LIMITED)
    visits = slack.add_channel("visits", members=[ana])
    with pytest.raises(SlackApiError):
        directory.channel(visits)
    server.faults = lambda *_: None
    assert not directory.channel(visits).guests


def test_what_is_being_asked_for_while_it_changes_is_asked_for_again(
    slack: LocalSlack, server: LocalServer, directory: Directory
) -> None:
    visits, slow = slack.add_channel("visits"), Fault(kind=FaultKind.SLOW_AFTER, seconds=0.3)
    server.faults = lambda method, *_: slow if method == "conversations.info" else None
    with ThreadPoolExecutor(1) as pool:
        before = pool.submit(directory.channel, visits)
        while not slack.calls:
            time.sleep(0.01)
        slack.change_channel(visits, shared=True)
        directory.forget_channel(visits)
        assert directory.channel(visits).shared
        assert not before.result().shared
    assert directory.channel(visits).shared


def test_which_user_groups_a_person_is_in(slack: LocalSlack, directory: Directory, seconds: Seconds) -> None:
    ana, bob = slack.add_person("ana"), slack.add_person("bob")
    groups = {slack.add_usergroup("ops", [ana]), slack.add_usergroup("team", [ana, "U0NOBODY"])}
    assert [directory.person(ana).groups, directory.person(bob).groups] == [groups, frozenset()]
    slack.usergroups.clear()
    seconds.now = GROUPS_REMEMBERED
    assert directory.person(ana).groups == groups
    assert asked(slack)["usergroups.list"] == 1
    seconds.now += 1
    assert directory.person(ana).groups == set()


def test_where_slack_does_not_list_user_groups_nobody_is_in_any(
    slack: LocalSlack, directory: Directory, seconds: Seconds
) -> None:
    ana = slack.add_person("ana")
    slack.add_usergroup("ops", [ana])
    assert directory.person(ana).groups
    seconds.now, slack.bot_token = GROUPS_REMEMBERED + 1, "xoxb-another"
    assert {directory.person(ana).groups for _ in range(3)} == {frozenset()}
    assert asked(slack) == {"users.info": 1, "usergroups.list": 2}


def asked(slack: LocalSlack) -> Counter[str]:
    return Counter(call.method for call in slack.calls)


def test_an_answer_is_asked_for_again_after_some_minutes(
    slack: LocalSlack, directory: Directory, seconds: Seconds
) -> None:
    ana = slack.add_person("ana")
    directory.person(ana)
    slack.change_person(ana, restricted=True)
    seconds.now = REMEMBERED
    assert directory.person(ana).kind is AskerKind.MEMBER
    seconds.now = REMEMBERED + 1
    assert directory.person(ana).kind is AskerKind.GUEST


def test_any_other_refusal_is_no_answer(slack: LocalSlack, directory: Directory) -> None:
    ana, visits = slack.add_person("ana"), slack.add_channel("visits")
    slack.bot_token = "xoxb-another"
    with pytest.raises(SlackApiError):
        directory.person(ana)
    with pytest.raises(SlackApiError):
        directory.channel(visits)


def test_where_a_message_stands_and_nothing_fails_for_the_want_of_it(slack: LocalSlack, directory: Directory) -> None:
    visits = slack.add_channel("visits")
    stamp = slack.add_message(PostedMessage(channel=visits, ts="", user="U1", text="hello")).ts
    assert directory.permalink(visits, stamp).endswith(f"/archives/{visits}/p{stamp.replace('.', '')}")
    assert directory.permalink(visits, "1.1") == ""
