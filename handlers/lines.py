"""A person types: a slash command, a direct message, a mention. The same words everywhere."""

from typing import Any

from slack_bolt import Ack

from handlers.desk import Desk
from handlers.requests import from_command, from_event

EDITS_AND_OTHERS = "subtype"  # a message event that has one was not simply typed by a person


def handle_command(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    ack(desk.typed(from_command(body)))


def handle_message(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """Direct messages only: what is said in channels is nobody's business but theirs."""
    ack()
    event = body["event"]
    if (
        event.get("channel_type") == "im"
        and EDITS_AND_OTHERS not in event
        and event.get("user")
        and not event.get("bot_id")
    ):
        _typed(desk, body)


def handle_mention(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    ack()
    if EDITS_AND_OTHERS not in body["event"] and body["event"].get("user"):
        _typed(desk, body)


def _typed(desk: Desk, body: dict[str, Any]) -> None:
    request = from_event(body, desk.bot_user)
    desk.explain(request, desk.typed(request))
