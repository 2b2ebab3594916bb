"""Modals and the Home tab: opened, changed, submitted and closed as in Slack."""

from typing import Any

import pytest
from slack_bolt import Ack
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.local import LocalSlack, View
from tests.local.conftest import Bot, Clock

Json = dict[str, Any]


def words(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def field(block_id: str, element: Json, *, optional: bool = False) -> Json:
    return {"type": "input", "block_id": block_id, "label": words(block_id), "element": element, "optional": optional}


OPTIONS = [{"text": words(name), "value": name.lower()} for name in ("Draft", "Final")]
BLOCKS = [
    field("when", {"type": "datepicker", "action_id": "date", "initial_date": "2026-04-20"}),
    field("step", {"type": "static_select", "action_id": "which", "options": OPTIONS}),
    field("more", {"type": "checkboxes", "action_id": "also", "options": OPTIONS}, optional=True),
    field("note", {"type": "plain_text_input", "action_id": "text"}, optional=True),
    {"type": "actions", "block_id": "b", "elements": [{"type": "button", "action_id": "why", "text": words("Why")}]},
]


def modal(title: str = "Record", **changes: Any) -> Json:
    body = {"type": "modal", "callback_id": "record", "title": words(title), "submit": words("Save")}
    return {**body, "blocks": BLOCKS, **changes}


@pytest.fixture
def opened(client: WebClient, slack: LocalSlack, ana: str) -> View:
    client.views_open(trigger_id=slack.new_trigger(ana), view=modal())
    view = slack.modal(ana)
    assert view is not None
    return view


def test_a_trigger_works_once_and_only_for_three_seconds(
    client: WebClient, slack: LocalSlack, ana: str, clock: Clock
) -> None:
    used, late = slack.new_trigger(ana), slack.new_trigger(ana)
    clock.forward(seconds=2)
    client.views_open(trigger_id=used, view=modal())
    clock.forward(seconds=2)
    refused = {used: "exchanged_trigger_id", late: "expired_trigger_id", "1.2": "invalid_trigger_id"}
    for trigger_id, error in refused.items():
        with pytest.raises(SlackApiError, match=error):
            client.views_open(trigger_id=trigger_id, view=modal())


def test_a_view_is_updated_by_either_id_unless_it_changed_since(
    client: WebClient, slack: LocalSlack, ana: str, opened: View
) -> None:
    client.views_update(view_id=opened.id, hash=opened.hash, view=modal("Second", external_id="mine"))
    client.views_update(external_id="mine", view=modal("Third", external_id="mine"))
    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_update(view_id=opened.id, hash=opened.hash, view=modal("Fourth"))
    with pytest.raises(SlackApiError, match="not_found"):
        client.views_update(view_id="V404", view=modal())
    assert slack.views[opened.id].body["title"]["text"] == "Third"


def test_a_home_is_published_for_one_person(client: WebClient, slack: LocalSlack, ana: str, bot: Bot) -> None:
    home = {"type": "home", "blocks": [BLOCKS[-1]]}
    first = client.views_publish(user_id=ana, view=home)["view"]
    second = client.views_publish(user_id=ana, view=home, hash=first["hash"])["view"]
    assert first["id"] == second["id"] == slack.homes[ana].id
    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_publish(user_id=ana, view=home, hash=first["hash"])
    with pytest.raises(SlackApiError, match="user_not_found"):
        client.views_publish(user_id="U404", view=home)
    bot.outgoing.event_home_opened(ana)
    bot.outgoing.press(ana, slack.homes[ana], "why")
    assert [body.get("view", body.get("event", {}).get("view"))["id"] for body in bot.received] == [first["id"]] * 2


def test_a_submission_carries_what_was_typed_and_what_was_there(
    bot: Bot, slack: LocalSlack, ana: str, opened: View
) -> None:
    values: list[Json] = []

    @bot.app.view("record")
    def saved(ack: Ack, view: Json) -> None:
        ack()
        values.append(view["state"]["values"])

    delivery = bot.outgoing.submit(opened.id, ana, {"step": "Draft", "also": ["Final"], "text": "hello"})
    assert delivery is not None
    assert delivery.status == 200
    assert values == [
        {
            "when": {"date": {"type": "datepicker", "selected_date": "2026-04-20"}},
            "step": {"which": {"type": "static_select", "selected_option": OPTIONS[0]}},
            "more": {"also": {"type": "checkboxes", "selected_options": [OPTIONS[1]]}},
            "note": {"text": {"type": "plain_text_input", "value": "hello"}},
        }
    ]
    assert slack.modal(ana) is None


def test_slack_itself_keeps_back_a_submission_that_lacks_something(
    bot: Bot, slack: LocalSlack, ana: str, opened: View
) -> None:
    assert bot.outgoing.submit(opened.id, ana, {}) is None
    assert slack.views[opened.id].errors == {"step": "required"}
    assert bot.received == []
    with pytest.raises(LookupError, match="no field colour"):
        bot.outgoing.submit(opened.id, ana, {"colour": "red"})


def test_the_acknowledgement_decides_what_becomes_of_the_modal(
    bot: Bot, client: WebClient, slack: LocalSlack, ana: str, opened: View
) -> None:
    answers: list[Json] = [
        {"response_action": "errors", "errors": {"when": "too early"}},
        {"response_action": "update", "view": modal("Checking")},
        {"response_action": "push", "view": modal("On top")},
        {"response_action": "clear"},
    ]

    @bot.app.view("record")
    def saved(ack: Ack) -> None:
        ack(**answers.pop(0))

    seen = []
    for _ in range(4):
        bot.outgoing.submit(opened.id, ana, {"step": "draft"})
        top = slack.modal(ana)
        seen.append((top.body["title"]["text"], top.errors, top.previous) if top else None)
    assert seen == [
        ("Record", {"when": "too early"}, ""),
        ("Checking", {}, ""),
        ("On top", {}, opened.id),
        None,
    ]


def test_an_update_that_overtakes_the_acknowledgement_is_not_undone_by_it(
    bot: Bot, client: WebClient, slack: LocalSlack, ana: str, opened: View
) -> None:
    @bot.app.view("record")
    def saved(ack: Ack) -> None:
        ack(response_action="update", view=modal("Checking"))
        client.views_update(view_id=opened.id, view=modal("Saved"))

    bot.outgoing.submit(opened.id, ana, {"step": "draft"})
    assert slack.views[opened.id].body["title"]["text"] == "Saved"


def test_a_failing_bot_leaves_the_modal_open(bot: Bot, slack: LocalSlack, ana: str, opened: View) -> None:
    delivery = bot.outgoing.submit(opened.id, ana, {"step": "draft"})
    assert delivery is not None
    assert delivery.status == 404
    assert slack.modal(ana) == opened


def test_three_modals_are_the_most(client: WebClient, slack: LocalSlack, ana: str, opened: View) -> None:
    for _ in range(2):
        client.views_open(trigger_id=slack.new_trigger(ana), view=modal())
    with pytest.raises(SlackApiError, match="push_limit_reached"):
        client.views_open(trigger_id=slack.new_trigger(ana), view=modal())


def test_closing_is_told_to_a_bot_that_wants_to_know(bot: Bot, client: WebClient, slack: LocalSlack, ana: str) -> None:
    closed = []

    @bot.app.view_closed("record")
    def noticed(ack: Ack, view: Json) -> None:
        ack()
        closed.append(view["id"])

    for wish in (False, True):
        client.views_open(trigger_id=slack.new_trigger(ana), view=modal(notify_on_close=wish))
        view = slack.modal(ana)
        assert view is not None
        bot.outgoing.close(view.id, ana)
        assert slack.modal(ana) is None
    assert closed == [list(slack.views)[1]]
