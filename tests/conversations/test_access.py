"""Who is no full member of the workspace, and who reads along from outside, learns nothing; through no door."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tests.conversations.conftest import Conversation, Reply

pytestmark = pytest.mark.usefixtures("forgetful")

STRANGERS: dict[str, dict[str, Any]] = {
    "guest": {"restricted": True},
    "single-channel guest": {"ultra_restricted": True},
    "external": {"stranger": True},
    "deactivated": {"deleted": True},
    "bot": {"is_bot": True},
    "of another workspace": {"team": "T0OTHER1"},
}
CHANNELS: dict[str, dict[str, Any]] = {"shared": {"shared": True}, "about to be shared": {"pending_shared": True}}
LINES = ("Kenya", "", "new Fiji", "Kenya comments received today", "undo", "Kennya")
DOORS: dict[str, Callable[[Conversation, str], Reply]] = {
    "command": lambda talk, line: talk.command(line, by="gus"),
    "command in a direct message": lambda talk, line: talk.command(line, by="gus", channel="dm"),
    "direct message": lambda talk, line: talk.dm(line, by="gus"),
    "mention": lambda talk, line: talk.mention(line, by="gus"),
}
REFUSED = ("full members of this workspace only", "shared with other organizations", "A guest is a member of this")


def assert_nothing_told(talk: Conversation, reply: Reply) -> None:
    assert any(sentence in reply.text for sentence in REFUSED)
    assert "Kenya" not in reply.raw
    assert "CTC/2026/7" not in reply.raw
    assert reply.buttons == []
    assert not any(each.where == "visits" and not each.only_to for each in reply.all)


@pytest.fixture
def canary(drafted: Conversation) -> Conversation:
    """Something that must not be seen, and messages with buttons."""
    drafted.command("Kenya press release issued yesterday ref CTC/2026/7")
    return drafted


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("kind", STRANGERS)
def test_strangers_get_nothing_by_words(canary: Conversation, kind: str, door: str) -> None:
    canary.person("gus", **STRANGERS[kind])
    canary.slack.change_channel(canary.id("#visits"), members=frozenset(canary.slack.people))
    before = canary.stored()
    for line in LINES:
        assert_nothing_told(canary, DOORS[door](canary, line))
    assert canary.stored() == before


@pytest.mark.parametrize("kind", STRANGERS)
def test_strangers_get_nothing_by_buttons_and_forms(canary: Conversation, kind: str) -> None:
    canary.person("gus")
    canary.slack.change_channel(canary.id("#visits"), members=frozenset(canary.slack.people))
    for _ in range(2):
        canary.command("Kenya", by="gus")  # a full member still
    canary.press("Record done", by="gus")
    canary.slack.change_person(canary.id("gus"), **_now(kind))
    before = canary.stored()
    assert_nothing_told(canary, canary.submit(by="gus", day="2026-04-21"))
    for label in ("Undo", "Why this date", "Timeline"):
        reply = canary.press(label, by="gus")
        assert any(sentence in reply.text for sentence in REFUSED)
        assert "Kenya" not in reply.raw
    assert canary.stored() == before


def _now(kind: str) -> dict[str, Any]:
    """What changes where a member becomes one of these."""
    changes = dict(STRANGERS[kind])
    if changes.pop("stranger", False):
        changes |= {"stranger": True, "team": "T0OTHER1"}
    if changes.get("ultra_restricted"):
        changes["restricted"] = True
    return changes


@pytest.mark.parametrize("kind", CHANNELS)
def test_in_a_channel_that_others_may_read_nobody_gets_anything(canary: Conversation, kind: str) -> None:
    canary.channel("outside", **CHANNELS[kind])
    before = canary.stored()
    for line in LINES:
        assert_nothing_told(canary, canary.command(line, channel="outside"))
        assert_nothing_told(canary, canary.mention(line, channel="outside"))
    assert canary.stored() == before


def test_buttons_in_a_channel_that_became_shared_do_nothing(canary: Conversation) -> None:
    canary.command("Kenya")
    canary.press("Record done")
    canary.slack.change_channel(canary.id("#visits"), shared=True)
    before = canary.stored()
    assert_nothing_told(canary, canary.submit(day="2026-04-21"))
    for label in ("Undo", "Why this date"):
        assert "Kenya" not in canary.press(label).raw
    assert canary.stored() == before


def test_help_is_answered_before_anything_else(canary: Conversation) -> None:
    canary.person("gus", restricted=True)
    canary.channel("outside", shared=True)
    for reply in (canary.dm("help", by="gus"), canary.command("help record", channel="outside")):
        assert "/visit Kenya" in reply.text


@pytest.mark.parametrize("kind", CHANNELS)
def test_reminders_and_announcements_are_not_posted_where_others_may_read(drafted: Conversation, kind: str) -> None:
    drafted.slack.change_channel(drafted.id("#visits"), **CHANNELS[kind])
    assert drafted.dm("record Kenya press release issued yesterday").in_("visits") == ""
    drafted.clock.now += timedelta(days=16)  # what is held is tried every hour
    reply = drafted.news("visits")
    assert reply.in_("visits") == ""
    assert "Kenya" in reply.in_("@maria")


def test_an_officer_who_became_a_guest_is_reminded_no_more(drafted: Conversation) -> None:
    drafted.slack.change_person(drafted.id("maria"), restricted=True)
    drafted.slack.change_channel(drafted.id("#visits"), members=frozenset({drafted.slack.bot_user, drafted.id("li")}))
    reply = drafted.day("2026-05-07")
    assert reply.in_("@maria") == ""
    assert "Kenya" in reply.in_("visits")


def test_a_person_or_channel_that_cannot_be_seen_is_a_stranger(canary: Conversation) -> None:
    nobody, nowhere = "U0NOBODY", canary.channel("secret", private=True, with_bot=False)
    canary.outgoing.command(canary.id("maria"), nowhere, "/visit", "Kenya")
    assert "Kenya" not in canary.news("secret").raw
    event = {"type": "app_mention", "user": nobody, "channel": canary.id("#visits"), "text": "Kenya", "ts": "1.1"}
    canary.outgoing.event(event)
    assert "Kenya" not in canary.news("visits").raw
