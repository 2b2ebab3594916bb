"""People and channels as Slack describes them, remembered for minutes; what cannot be seen is unfit."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.visits import AskerKind
from handlers.directory import REMEMBERED, Directory
from handlers.local import LocalSlack


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
