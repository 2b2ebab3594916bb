"""The manifest asks for what is used: the command, the events, and a scope for every method that is called."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient

import handlers
from handlers.desk import Desk
from handlers.local.methods import METHODS
from handlers.manifest import manifest as printed_manifest
from tests.conversations.conftest import Conversation

# What Slack asks for: one of the scopes is enough where a method serves several kinds of conversation.
SCOPES = {
    "auth.test": set(),
    "chat.getPermalink": set(),
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "chat.delete": {"chat:write"},
    "conversations.history": {"channels:history", "groups:history", "im:history"},
    "conversations.info": {"channels:read", "groups:read"},
    "conversations.members": {"channels:read", "groups:read"},
    "conversations.open": {"im:write"},
    "conversations.replies": {"channels:history", "groups:history", "im:history"},
    "pins.add": {"pins:write"},
    "response_url": {"commands"},
    "usergroups.list": {"usergroups:read"},
    "users.info": {"users:read"},
    "users.list": {"users:read"},
    "views.open": set(),
    "views.publish": set(),
    "views.update": set(),
}
EVENTS = {
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "channel_shared": "channels:read",
    "channel_unshared": "channels:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "message.im": "im:history",
}
LATER = {"files:write"}  # planned features; one list, so that nobody installs twice


@pytest.fixture
def manifest() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files("handlers").joinpath("manifest.json").read_text(encoding="utf-8"))
    return found


class Registry(App):
    """A Bolt app that remembers what it is told to listen to."""

    def __init__(self) -> None:
        super().__init__(client=WebClient("xoxb-"), signing_secret="s", token_verification_enabled=False)
        self.commands: set[str] = set()
        self.events: set[str] = set()
        self.shortcuts: set[str] = set()

    def command(self, command: Any, *args: Any, **kwargs: Any) -> Any:
        self.commands.add(command)
        return super().command(command, *args, **kwargs)

    def shortcut(self, constraints: Any, *args: Any, **kwargs: Any) -> Any:
        self.shortcuts.add(constraints)
        return super().shortcut(constraints, *args, **kwargs)

    def event(self, event: Any, *args: Any, **kwargs: Any) -> Any:
        self.events.add(event)
        return super().event(event, *args, **kwargs)


def test_the_command_and_the_events_are_those_that_are_registered(talk: Conversation, manifest: dict[str, Any]) -> None:
    registry = Registry()
    handlers.register(registry, _desk(talk))
    assert {each["command"] for each in manifest["features"]["slash_commands"]} == registry.commands
    assert {each["callback_id"] for each in manifest["features"]["shortcuts"]} == registry.shortcuts
    assert all(len(each["name"]) <= 24 for each in manifest["features"]["shortcuts"])
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    assert {each.split(".")[0] for each in events} == registry.events
    assert set(events) == set(EVENTS)
    assert manifest["settings"]["interactivity"]["is_enabled"]
    assert manifest["features"]["app_home"]["messages_tab_enabled"]
    assert manifest["features"]["app_home"]["home_tab_enabled"]


def test_the_scopes_are_those_that_are_needed(drafted: Conversation, manifest: dict[str, Any]) -> None:
    drafted.dm("Kenya")
    drafted.mention("Kenya draft")
    drafted.mention("nonsense")
    drafted.command("Kenya")
    drafted.press("Record done")
    drafted.home()
    drafted.day("2026-05-06")
    called = {call.method for call in drafted.slack.calls}
    assert {"chat.postMessage", "chat.postEphemeral", "conversations.open", "views.open", "response_url"} <= called
    scopes = set(manifest["oauth_config"]["scopes"]["bot"])
    for method in called:
        assert SCOPES[method] <= scopes, method
    needed = {scope for method in SCOPES for scope in SCOPES[method]} | set(EVENTS.values()) - {""}
    assert scopes == needed | LATER


def test_every_scope_has_its_reason_in_the_documents(manifest: dict[str, Any]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "permissions.md").read_text(encoding="utf-8")
    for scope in manifest["oauth_config"]["scopes"]["bot"]:
        assert f"`{scope}`" in page


def test_the_printed_manifest_has_the_command_of_the_settings() -> None:
    printed = json.loads(printed_manifest("/besuch"))
    assert [each["command"] for each in printed["features"]["slash_commands"]] == ["/besuch"]


def test_every_method_that_is_listed_is_one_that_the_stand_in_knows() -> None:
    assert set(SCOPES) - {"response_url"} <= set(METHODS)


def _desk(talk: Conversation) -> Desk:
    bot = talk.rapporteur
    return Desk(
        store=bot.store,
        client=bot.bolt.client,
        directory=handlers.directory.Directory(bot.bolt.client, bot.workspace),
        work=bot.work,
        limits=bot.limits,
        clock=talk.clock,
        command="/visit",
        bot_user="U1",
    )
