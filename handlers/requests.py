"""Slack's payloads as typed requests: who, where, what, how to answer, and the key by which a repeat is known."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Request:
    """Something a person did in Slack."""

    team: str
    user: str
    channel: str
    key: str  # unique for what was done: a repeat has the same
    text: str = ""  # typed words
    value: str = ""  # of a pressed button
    action: str = ""  # its action_id
    trigger: str = ""  # to open a form with, for three seconds
    response_url: str = ""
    ephemeral: bool = False  # the pressed message is seen by this person alone
    thread: str = ""  # the thread it was said in


def from_command(body: dict[str, Any]) -> Request:
    return Request(
        team=body["team_id"],
        user=body["user_id"],
        channel=body["channel_id"],
        key=f"command:{body.get('trigger_id', '')}",
        text=body.get("text") or "",
        response_url=body["response_url"],
    )


def from_event(body: dict[str, Any], bot_user: str) -> Request:
    """A direct message or a mention; the mention of the bot itself is no word of the line."""
    event = body["event"]
    return Request(
        team=body["team_id"],
        user=event["user"],
        channel=event["channel"],
        key=f"event:{body['event_id']}",
        text=(event.get("text") or "").replace(f"<@{bot_user}>", " "),
        thread=event.get("thread_ts") or "",
    )


def from_press(body: dict[str, Any]) -> Request:
    action, container = body["actions"][0], body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id") or ""
    stamp, ephemeral = container.get("message_ts") or "", bool(container.get("is_ephemeral"))
    value = action.get("value") or ""
    # What only one person sees goes when it is answered: a second press of the same choice is the same press. The next
    # question may stand in the same place, so that the place alone would not do.
    again = sha256(value.encode()).hexdigest() if ephemeral else action.get("action_ts", "")
    return Request(
        team=body["team"]["id"],
        user=body["user"]["id"],
        channel=channel,
        key=f"press:{channel}:{stamp}:{action['action_id']}:{body['user']['id']}:{again}",
        value=value,
        action=action["action_id"],
        trigger=body.get("trigger_id") or "",
        response_url=body.get("response_url") or "",
        ephemeral=ephemeral,
        thread=container.get("thread_ts") or "",
    )


def from_form(body: dict[str, Any]) -> Request:
    """A submitted form; its metadata ends with the channel in which it was opened."""
    view = body["view"]
    value, _, channel = view["private_metadata"].rpartition(":")
    return Request(
        team=body["team"]["id"],
        user=body["user"]["id"],
        channel=channel,
        key=f"form:{view['id']}:{view.get('hash', '')}",
        value=value,
    )


def form_values(body: dict[str, Any]) -> dict[str, str]:
    """What was filled in, by block."""
    blocks = body["view"]["state"]["values"]
    fields = {block: element for block, elements in blocks.items() for element in elements.values()}
    return {block: str(field.get("selected_date") or field.get("value") or "") for block, field in fields.items()}
