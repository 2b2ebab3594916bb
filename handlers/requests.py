"""Slack's payloads as typed requests: who, where, what, how to answer, and the key by which a repeat is known. What is
not of Slack's shape raises BadInput here and nowhere else."""

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from bot.errors import BadInput

MARK = re.compile(r"[A-Za-z0-9_.-]{1,200}")  # an id or a moment, as Slack writes them
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)?")
OURS = "told:"  # how the names begin that we give to modals
HOME = "home"  # for a channel: the App Home of who did it


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
    stamp: str = ""  # of the message in which it was said
    view: str = ""  # the modal that shows what comes of it: its id, or the name that we gave it
    hash: str = ""  # of that modal, as the person saw it
    home: str = ""  # the same of the App Home
    language: str = ""  # of the person, as the form knows it; "" where it is to be asked


def from_command(body: Any) -> Request:
    return Request(
        team=_mark(body, "team_id"),
        user=_mark(body, "user_id"),
        channel=_mark(body, "channel_id"),
        key=f"command:{_mark(body, 'trigger_id')}",
        text=_text(body, "text"),
        trigger=_maybe(body, "trigger_id"),
        response_url=_text(body, "response_url"),
    )


def from_event(body: Any, bot_user: str) -> Request:
    """A direct message or a mention; the mention of the bot itself is no word of the line."""
    return Request(
        team=_mark(body, "team_id"),
        user=_mark(body, "event", "user"),
        channel=_mark(body, "event", "channel"),
        key=f"event:{_mark(body, 'event_id')}",
        text=_text(body, "event", "text").replace(f"<@{bot_user}>", " "),
        thread=_maybe(body, "event", "thread_ts"),
        stamp=_maybe(body, "event", "ts"),
    )


def from_home(body: Any) -> Request:
    """Somebody looks at their App Home."""
    return Request(
        team=_mark(body, "team_id"),
        user=_mark(body, "event", "user"),
        channel=HOME,
        key=f"event:{_mark(body, 'event_id')}",
        home=_maybe(body, "event", "view", "hash"),
    )


def changed_channel(body: Any) -> str:
    """Of an event that says who reads along there."""
    return _mark(body, "event", "channel")


def from_press(body: Any) -> Request:
    actions = _at(body, "actions")
    action = actions[0] if isinstance(actions, list) and actions else None
    if _at(body, "view", "type") == "modal":
        return _from_modal(body, action)
    name, user = _text(action, "action_id"), _mark(body, "user", "id")
    value = _text(action, "value") or _text(action, "selected_option", "value")
    at_home = _at(body, "view", "type") == "home"
    channel = HOME if at_home else _maybe(body, "channel", "id") or _maybe(body, "container", "channel_id")
    ephemeral = _at(body, "container", "is_ephemeral") is True
    stamp = (_mark if ephemeral else _maybe)(body, "container", "message_ts")
    # What only one person sees goes when it is answered: a second press of the same choice is the same press. The next
    # question may stand in the same place, so that the place alone would not do.
    again = sha256(value.encode("utf-8", "replace")).hexdigest() if ephemeral else _mark(action, "action_ts")
    return Request(
        team=_mark(body, "team", "id"),
        user=user,
        channel=channel,
        key=f"press:{channel}:{stamp}:{name}:{user}:{again}",
        value=value,
        action=name,
        trigger=_maybe(body, "trigger_id"),
        response_url=_text(body, "response_url"),
        ephemeral=ephemeral,
        thread=_maybe(body, "container", "thread_ts"),
        home=_maybe(body, "view", "hash"),
    )


def _from_modal(body: Any, action: Any) -> Request:
    """Pressed in a modal, which makes room for what came of it; so a second press of the same choice is the same."""
    view, stamp, user = _mark(body, "view", "id"), _mark(body, "view", "hash"), _mark(body, "user", "id")
    name, value = _text(action, "action_id"), _text(action, "value")
    _, language, about, channel = _opened_in(body)
    again = sha256(value.encode("utf-8", "replace")).hexdigest() if value else _mark(action, "action_ts")
    return Request(
        team=_mark(body, "team", "id"),
        user=user,
        channel=channel,
        stamp=about,
        key=f"press:{view}:{stamp}:{name}:{user}:{again}",
        value=value,
        action=name,
        trigger=_mark(body, "trigger_id"),
        view=view,
        hash=stamp,
        language=language,
    )


def from_form(body: Any) -> Request:
    """A submitted form: what comes of it is shown in a modal on top of it, which is named after what was done."""
    value, language, stamp, channel = _opened_in(body)
    done = _mark(body, "trigger_id")
    return Request(
        team=_mark(body, "team", "id"),
        user=_mark(body, "user", "id"),
        channel=channel,
        key=f"form:{done}",
        value=value,
        stamp=stamp,
        view=f"{OURS}{done}",
        language=language,
    )


def _opened_in(body: Any) -> tuple[str, str, str, str]:
    """What a modal carries; and with what that ends: the language of who opened it, the message that it is about, ""
    for none, and the channel that it was opened in."""
    value, language, stamp, channel = ["", "", "", *_text(body, "view", "private_metadata").rsplit(":", 3)][-4:]
    wrong = (language and not LANGUAGE.fullmatch(language)) or (stamp and not MARK.fullmatch(stamp))
    if wrong or not MARK.fullmatch(channel):
        raise BadInput("private_metadata", None)
    return value, language, stamp, channel


def opened_on(request: Request) -> tuple[int, int, str]:
    """The visit of a form ("12:3:..."), its version and what else the form carries; raises BadInput."""
    visit, version, more = [*request.value.split(":"), "", ""][:3]
    if not (visit.isascii() and visit.isdigit() and version.isascii() and version.isdigit()):
        raise BadInput("button", request.value[:50])
    return int(visit), int(version), more


def from_shortcut(body: Any) -> Request:
    """Chosen from the menu of a message, which it is about, or from the one that is everywhere."""
    done = _mark(body, "trigger_id")
    return Request(
        team=_mark(body, "team", "id"),
        user=_mark(body, "user", "id"),
        channel=_maybe(body, "channel", "id") or HOME,
        key=f"open:{done}",
        text=_text(body, "message", "text"),
        trigger=done,
        response_url=_text(body, "response_url"),
        thread=_maybe(body, "message", "thread_ts"),
        stamp=_maybe(body, "message", "ts"),
    )


def from_search(body: Any) -> Request:
    """What is typed in a field of a form whose options are looked for."""
    _, language, _, channel = _opened_in(body)
    return Request(
        team=_mark(body, "team", "id"),
        user=_mark(body, "user", "id"),
        channel=channel,
        key="",  # looking for something may be repeated
        text=_text(body, "value"),
        language=language,
    )


def callback(body: Any) -> str:
    """Which form it is."""
    return _text(body, "view", "callback_id")


def form_values(body: Any) -> dict[str, str]:
    """What was filled in, by block; each has one field, of the same name."""
    blocks = _at(body, "view", "state", "values")
    if not isinstance(blocks, dict) or not blocks:
        raise BadInput("values", None)
    paths = (("selected_date",), ("selected_option", "value"), ("selected_user",), ("value",))
    return {
        name: next(filter(None, (_text(blocks, name, name, *path) for path in paths)), "") or _ticked(blocks, name)
        for name in blocks
    }


def _ticked(blocks: Any, name: str) -> str:
    """The values of a field that takes several, with commas."""
    chosen = _at(blocks, name, name, "selected_options")
    return ",".join(_text(each, "value") for each in chosen) if isinstance(chosen, list) else ""


def _at(body: Any, *path: str) -> Any:
    """What stands there; None where nothing does."""
    for name in path:
        body = body.get(name) if isinstance(body, dict) else None
    return body


def _text(body: Any, *path: str) -> str:
    """Empty where there is none."""
    found = _at(body, *path)
    if found is not None and not isinstance(found, str):
        raise BadInput(path[-1], None)
    return found or ""


def _mark(body: Any, *path: str) -> str:
    """Never empty: without it, a repeat could not be told from another request."""
    found = _text(body, *path)
    if not MARK.fullmatch(found):
        raise BadInput(path[-1], None)
    return found


def _maybe(body: Any, *path: str) -> str:
    return _mark(body, *path) if _at(body, *path) else ""
