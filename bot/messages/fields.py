"""The fields of forms. The name of a field is that of its block and of its element."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.messages.blocks import Block, clip

MOST_OPTIONS, MAX_OPTION = 100, 75
MOST_TICKS = 10
MOST_NOTE = 300  # characters
Options = Mapping[str, str]  # what is shown, by value


def text(name: str, label: str, *, hint: str = "", most: int = 60, value: str = "", optional: bool = True) -> Block:
    longest = max(most, len(value))  # Slack takes no value that is longer
    return _input(name, label, {"type": "plain_text_input", "max_length": longest}, value, hint=hint, optional=optional)


def day(name: str, label: str, value: str = "", *, hint: str = "", optional: bool = False) -> Block:
    """`value`: YYYY-MM-DD."""
    return _input(name, label, {"type": "datepicker"}, value, "initial_date", hint=hint, optional=optional)


def person(name: str, label: str, value: str = "") -> Block:
    return _input(name, label, {"type": "users_select"}, value, "initial_user", optional=True)


def choice(
    name: str, label: str, options: Options, value: str = "", *, tells: bool = False, optional: bool = False
) -> Block:
    """`tells`: the bot hears of it at once."""
    shown = _options(options)
    chosen = next((option for option in shown if option["value"] == value), "")
    element: Block = {"type": "static_select", "options": shown}
    return _input(name, label, element, chosen, "initial_option", tells=tells, optional=optional)


def ticks(name: str, label: str, options: Options, ticked: Collection[str]) -> Block:
    """At most MOST_TICKS options, of which several may be chosen."""
    shown = _options(options)
    chosen = [option for option in shown if option["value"] in ticked]
    return _input(name, label, {"type": "checkboxes", "options": shown}, chosen, "initial_options", optional=True)


def search(name: str, label: str, least: int, chosen: Options, *, tells: bool = False) -> Block:
    """Options are asked for as the person types, from `least` characters on."""
    element = {"type": "external_select", "min_query_length": least}
    return _input(name, label, element, next(iter(_options(chosen)), ""), "initial_option", tells=tells)


def _options(options: Options) -> list[Block]:
    return [option(value, label) for value, label in list(options.items())[:MOST_OPTIONS]]


def option(value: str, label: str) -> Block:
    return {"text": _plain(clip(label, MAX_OPTION)), "value": value}


def _plain(words: str) -> Block:
    return {"type": "plain_text", "text": words}


def _input(
    name: str,
    label: str,
    element: Block,
    value: Any,
    initial: str = "initial_value",
    *,
    hint: str = "",
    tells: bool = False,
    optional: bool = False,
) -> Block:
    block: Block = {"type": "input", "block_id": name, "optional": optional, "label": _plain(label)}
    block["element"] = {**element, "action_id": name} | ({initial: value} if value else {})
    return block | ({"hint": _plain(hint)} if hint else {}) | ({"dispatch_action": True} if tells else {})
