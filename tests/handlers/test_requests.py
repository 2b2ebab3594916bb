"""Payloads become typed requests, each with the key by which its repeat is known."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from bot.errors import BadInput
from handlers.requests import form_values, from_command, from_event, from_form, from_press

COMMAND = {"team_id": "T1", "user_id": "U1", "channel_id": "C1", "text": "Kenya", "response_url": "http://r"}
PRESS = {
    "team": {"id": "T1"},
    "user": {"id": "U1"},
    "actions": [{"action_id": "line:0", "value": "v", "action_ts": "7.1"}],
    "container": {"channel_id": "C1", "message_ts": "5.1", "is_ephemeral": True, "thread_ts": "4.1"},
    "trigger_id": "t",
    "response_url": "http://r",
}


def test_a_command() -> None:
    request = from_command({**COMMAND, "trigger_id": "1.2"})
    assert (request.key, request.text) == ("command:1.2", "Kenya")
    assert from_command({**COMMAND, "text": None, "trigger_id": "1"}).text == ""


def test_an_event_without_the_name_of_the_bot() -> None:
    event = {"user": "U1", "channel": "C1", "text": "<@UBOT> Kenya", "thread_ts": "3.1"}
    request = from_event({"team_id": "T1", "event_id": "Ev1", "event": event}, "UBOT")
    assert (request.key, request.text.strip(), request.thread) == ("event:Ev1", "Kenya", "3.1")


def test_a_press_on_a_message_that_only_one_person_sees() -> None:
    request = from_press(PRESS)
    assert (request.channel, request.value, request.ephemeral, request.thread) == ("C1", "v", True, "4.1")


def test_presses_differ_by_message_button_person_and_moment() -> None:
    seen_by_all = {**PRESS, "container": {"channel_id": "C1", "message_ts": "5.1"}}
    others = [
        {**seen_by_all, "container": {"channel_id": "C1", "message_ts": "5.2"}},
        {**seen_by_all, "actions": [{"action_id": "line:1", "action_ts": "7.1"}]},
        {**seen_by_all, "actions": [{"action_id": "line:0", "action_ts": "7.2"}]},
        {**seen_by_all, "user": {"id": "U2"}},
        {**seen_by_all, "channel": {"id": "C2"}},
    ]
    assert len({from_press(each).key for each in [seen_by_all, seen_by_all, *others]}) == 6


def test_a_choice_that_only_one_person_sees_is_made_once_but_the_next_question_is_another() -> None:
    pressed_again = {**PRESS, "actions": [{"action_id": "line:0", "value": "v", "action_ts": "7.2"}]}
    next_question = {**PRESS, "actions": [{"action_id": "line:0", "value": "w", "action_ts": "7.3"}]}
    assert from_press(PRESS).key == from_press(pressed_again).key != from_press(next_question).key


def test_a_press_outside_any_channel_has_none() -> None:
    assert from_press({**PRESS, "container": {}, "response_url": None}).channel == ""


EVENT = {"team_id": "T1", "event_id": "Ev1", "event": {"user": "U1", "channel": "C1", "text": "Kenya"}}
FORM: dict[str, Any] = {
    "team": {"id": "T1"},
    "user": {"id": "U1"},
    "view": {"id": "V1", "hash": "1.2", "private_metadata": "3:step:en:1:C1"},
}


@pytest.mark.parametrize(
    "odd", [None, "", " ", 0, 1, True, [], {}, ["U1"], {"id": "U1"}, "U1\n", "\0", "\ud800", "x" * 300]
)
@pytest.mark.parametrize(
    ("read", "body", "path"),
    [
        *((from_command, {**COMMAND, "trigger_id": "1.2"}, (name,)) for name in ("team_id", "user_id", "channel_id")),
        (from_command, COMMAND, ("trigger_id",)),
        *((lambda body: from_event(body, "UBOT"), EVENT, (name,)) for name in ("team_id", "event_id", "event")),
        *((lambda body: from_event(body, "UBOT"), EVENT, ("event", name)) for name in ("user", "channel")),
        *((from_press, PRESS, (name, "id")) for name in ("team", "user")),
        (from_press, PRESS, ("container", "message_ts")),
        (from_press, {**PRESS, "container": {}}, ("actions", 0, "action_ts")),
        *((from_form, FORM, ("view", name)) for name in ("id", "hash")),
        (form_values, FORM, ("view", "state")),
    ],
)
def test_what_tells_a_repeat_from_another_request_has_to_be_there(
    read: Callable[[Any], object], body: Any, path: tuple[str | int, ...], odd: object
) -> None:
    broken = deepcopy(body)
    holder = broken
    for name in path[:-1]:
        holder = holder[name]
    holder[path[-1]] = odd
    with pytest.raises(BadInput):
        read(broken)


def test_a_form_remembers_where_it_was_opened() -> None:
    values = {"day": {"day": {"selected_date": "2026-04-20"}}, "reference": {"reference": {"value": None}}}
    view = {"id": "V1", "hash": "h", "private_metadata": "3:comments_received:7:fr::C1", "state": {"values": values}}
    body = {"team": {"id": "T1"}, "user": {"id": "U1"}, "trigger_id": "5.6", "view": view}
    request = from_form(body)
    assert (request.value, request.channel, request.key) == ("3:comments_received:7", "C1", "form:5.6")
    assert (request.view, request.language) == ("told:5.6", "fr")
    assert form_values(body) == {"day": "2026-04-20", "reference": ""}


def test_a_press_in_a_modal_is_answered_there_and_made_once() -> None:
    view = {"type": "modal", "id": "V1", "hash": "h", "private_metadata": "3:en:7:C1"}
    body = {**PRESS, "container": {"type": "view"}, "view": view}
    request = from_press(body)
    assert (request.channel, request.view, request.hash, request.value) == ("C1", "V1", "h", "v")
    again = {"action_id": "line:0", "value": "v", "action_ts": "8.1"}
    assert from_press({**body, "actions": [again]}).key == request.key
    with pytest.raises(BadInput):
        from_press({**body, "view": {**view, "private_metadata": "rubbish:"}})
