"""Slack's limits: at the limit a message or view passes, one more is refused by Slack's name for it."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.local import LocalSlack

Json = dict[str, Any]


def words(length: int, kind: str = "plain_text") -> Json:
    return {"type": kind, "text": "x" * length}


def section(length: int) -> list[Json]:
    return [{"type": "section", "text": words(length, "mrkdwn")}]


def header(length: int) -> list[Json]:
    return [{"type": "header", "text": words(length)}]


def button(**changes: Any) -> list[Json]:
    element = {"type": "button", "action_id": "a", "text": words(5), **changes}
    return [{"type": "actions", "elements": [element]}]


def buttons(count: int) -> list[Json]:
    elements = [{"type": "button", "action_id": f"a{n}", "text": words(5)} for n in range(count)]
    return [{"type": "actions", "elements": elements}]


def select(count: int) -> list[Json]:
    options = [{"text": words(5), "value": str(n)} for n in range(count)]
    element = {"type": "static_select", "action_id": "a", "options": options}
    return [{"type": "section", "text": words(1), "accessory": element}]


def table(rows: int, cells: int = 1, length: int = 1) -> list[Json]:
    cell = {"type": "raw_text", "text": "x" * length}
    return [{"type": "table", "rows": [[cell] * cells] * rows}]


def field(length: int) -> list[Json]:
    element = {"type": "plain_text_input", "action_id": "a", "max_length": 9, "initial_value": "x" * length}
    return [{"type": "input", "label": words(1), "element": element}]


LIMITS: list[tuple[Callable[[int], list[Json]], int]] = [
    (section, 3000),
    (header, 150),
    (buttons, 25),
    (select, 100),
    (lambda n: header(1) * n, 50),
    (lambda n: button(text=words(n)), 75),
    (lambda n: button(value="x" * n), 2000),
    (lambda n: button(action_id="x" * n), 255),
    (lambda n: button(confirm={"title": words(n), "text": words(1), "confirm": words(1), "deny": words(1)}), 100),
    (lambda n: [{**header(1)[0], "block_id": "x" * n}], 255),
    (lambda n: [{"type": "section", "fields": [words(1)] * n}], 10),
    (lambda n: [{"type": "context", "elements": [words(1)] * n}], 10),
    (table, 100),
    (lambda n: table(1, n), 20),
    (lambda n: table(1, 1, n), 10_000),
    (lambda n: table(1) * n, 1),
    (field, 9),
]


@pytest.mark.parametrize(("make", "most"), LIMITS)
def test_one_more_than_the_limit_is_refused(
    client: WebClient, visits: str, make: Callable[[int], list[Json]], most: int
) -> None:
    client.chat_postMessage(channel=visits, text="x", blocks=make(most))
    with pytest.raises(SlackApiError) as raised:
        client.chat_postMessage(channel=visits, text="x", blocks=make(most + 1))
    assert raised.value.response["error"] == "invalid_blocks"
    assert raised.value.response["response_metadata"]["messages"]


@pytest.mark.parametrize(
    "blocks",
    [
        ["hello"],
        {"type": "divider"},
        [{"type": "carousel"}],
        [{"type": "section"}],
        section(0),
        header(0),
        table(0),
        table(1, 0),
        table(1, 1, 0),
        buttons(0),
        button(action_id=""),
        button(type="static_select", options=[{"text": words(1)}], initial_option={"text": words(2)}),
        button(type="datetimepicker"),
        button(text=words(5, "mrkdwn")),
        [{"type": "divider", "block_id": "b"}, {"type": "divider", "block_id": "b"}],
        [{"type": "actions", "elements": button()[0]["elements"] * 2}],
    ],
)
def test_blocks_that_slack_would_not_show_are_refused(client: WebClient, visits: str, blocks: Any) -> None:
    with pytest.raises(SlackApiError) as raised:
        client.chat_postMessage(channel=visits, text="x", blocks=blocks)
    assert raised.value.response["error"] == "invalid_blocks"


@pytest.mark.parametrize(("text", "error"), [("", "no_text"), ("x" * 40_001, "msg_too_long")])
def test_a_message_says_something_and_not_too_much(client: WebClient, visits: str, text: str, error: str) -> None:
    with pytest.raises(SlackApiError) as raised:
        client.api_call("chat.postMessage", json={"channel": visits, "text": text})
    assert raised.value.response["error"] == error


FIELD = {"type": "input", "label": words(1), "element": {"type": "plain_text_input", "action_id": "a"}}
MODAL = {"type": "modal", "title": words(24), "submit": words(24), "private_metadata": "x" * 3000, "blocks": [FIELD]}


@pytest.mark.parametrize(
    "change",
    [
        {"title": words(25)},
        {"title": None},
        {"submit": None},
        {"private_metadata": "x" * 3001},
        {"callback_id": "x" * 256},
        {"blocks": header(1) * 101},
        {"blocks": None},
        {"type": "home"},
    ],
)
def test_a_modal_keeps_the_limits(client: WebClient, slack: LocalSlack, ana: str, change: Json) -> None:
    client.views_open(trigger_id=slack.new_trigger(ana), view=MODAL)
    with pytest.raises(SlackApiError) as raised:
        client.views_open(trigger_id=slack.new_trigger(ana), view={**MODAL, **change})
    assert raised.value.response["error"] == "invalid_arguments"
