"""Slack's limits on messages, views and Block Kit: each problem named where it is found.

The numbers are Slack's published ones. Block types that drawing.py does not know are refused."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from handlers.local.answers import FIELDS, controls
from handlers.local.arguments import word
from handlers.local.model import Json, SlackError

MESSAGE_BLOCKS, VIEW_BLOCKS, MESSAGE_TEXT = 50, 100, 40_000
TABLE_TEXT = 10_000
BLOCKS = ("section", "header", "context", "actions", "divider", "input", "image", "rich_text", "markdown", "table")
# (kind, field) -> most characters, for text objects and plain strings alike
CHARACTERS = {
    ("section", "text"): 3000,
    ("section", "fields"): 2000,
    ("context", "elements"): 3000,
    ("header", "text"): 150,
    ("markdown", "text"): 12_000,
    ("image", "alt_text"): 2000,
    ("input", "label"): 2000,
    ("input", "hint"): 2000,
    ("button", "text"): 75,
    ("button", "value"): 2000,
    ("button", "url"): 3000,
    ("button", "accessibility_label"): 75,
    ("option", "text"): 75,
    ("option", "value"): 150,
    ("option", "description"): 75,
    ("confirm", "title"): 100,
    ("confirm", "text"): 300,
    ("confirm", "confirm"): 30,
    ("confirm", "deny"): 30,
    ("modal", "title"): 24,
    ("modal", "submit"): 24,
    ("modal", "close"): 24,
    ("any", "block_id"): 255,
    ("any", "action_id"): 255,
    ("any", "callback_id"): 255,
    ("any", "private_metadata"): 3000,
    ("any", "placeholder"): 150,
}
# (kind, field) -> most items; none of them may be empty
ITEMS = {
    ("section", "fields"): 10,
    ("context", "elements"): 10,
    ("actions", "elements"): 25,
    ("overflow", "options"): 5,
    ("radio_buttons", "options"): 10,
    ("checkboxes", "options"): 10,
    ("static_select", "options"): 100,
    ("multi_static_select", "options"): 100,
    ("table", "rows"): 100,
    ("table", "column_settings"): 20,
}
HELD = {"options": "option", "initial_option": "option", "initial_options": "option", "confirm": "confirm"}  # typeless
FORMATTED = (
    ("section", "text"),
    ("section", "fields"),
    ("context", "elements"),
    ("confirm", "text"),
    ("option", "text"),
)
NEEDED = {"section": ("text", "fields"), "header": ("text",), "input": ("label",), "button": ("text",)}  # one of these


def check_message(arguments: Json) -> None:
    """Raise what Slack would for the text and blocks of a message."""
    text, blocks = word(arguments, "text"), arguments.get("blocks") or []
    if not text and not blocks:
        raise SlackError("no_text")
    if len(text) > MESSAGE_TEXT:
        raise SlackError("msg_too_long")
    problems = list(block_problems(blocks, MESSAGE_BLOCKS))
    if problems:
        raise SlackError("invalid_blocks", problems)


def check_view(view: Any, types: tuple[str, ...]) -> Json:
    """The view itself, if Slack would show it."""
    if not isinstance(view, dict) or view.get("type") not in types:
        raise SlackError("invalid_arguments", ["view: unsupported type"])
    problems = [*_measure(view["type"], view, "view")]
    problems += block_problems(view.get("blocks"), VIEW_BLOCKS)
    if view["type"] == "modal" and not view.get("title"):
        problems.append("view.title: missing")
    if not problems and not view.get("submit") and any(block["type"] == "input" for block in view["blocks"]):
        problems.append("view.submit: missing, but there is an input")
    if problems:
        raise SlackError("invalid_arguments", problems)
    return view


def block_problems(blocks: Any, most: int) -> Iterator[str]:
    """What Slack would refuse in these blocks."""
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        yield "blocks: must be a list of blocks"
        return
    if len(blocks) > most:
        yield f"blocks: more than {most}"
    for number, block in enumerate(blocks):
        place = f"blocks[{number}]"
        if block.get("type") not in BLOCKS:
            yield f"{place}: unsupported type {block.get('type')}"
        yield from _measure(str(block.get("type")), block, place)
        for element in controls(block):
            if element.get("type") not in FIELDS or not element.get("action_id"):
                yield f"{place}: an element of an unsupported type or without action_id"
            if len(element.get("initial_value", "")) > element.get("max_length", 3000):
                yield f"{place}: initial_value is longer than max_length"
            if element.get("options") and element.get("initial_option") not in (None, *element["options"]):
                yield f"{place}: initial_option is none of the options"
        yield from _doubles(place, [element.get("action_id") for element in controls(block)])
        yield from _table_problems(place, block.get("rows", ()))
    if sum(block.get("type") == "table" for block in blocks) > 1:
        yield "blocks: only_one_table_allowed"
    yield from _doubles("blocks", [block.get("block_id") for block in blocks])


def _table_problems(place: str, rows: Any) -> Iterator[str]:
    """What is wrong with the cells of a table; nothing where there are no rows."""
    if any(not 0 < len(row) <= 20 for row in rows):
        yield f"{place}.rows: must have 1 to 20 cells each"
    cells = [cell for row in rows for cell in row]
    if any(cell.get("type") != "raw_text" or not cell.get("text") for cell in cells):
        yield f"{place}.rows: a cell of an unsupported type, or empty"
    if sum(len(str(cell.get("text"))) for cell in cells) > TABLE_TEXT:
        yield f"{place}.rows: more than {TABLE_TEXT} characters"


def _doubles(place: str, ids: list[Any]) -> Iterator[str]:
    for name, times in Counter(name for name in ids if name).items():
        if times > 1:
            yield f"{place}: {name} occurs {times} times"


def _measure(kind: str, thing: Json, place: str) -> Iterator[str]:
    """Problems of one object and of all that it holds."""
    if kind in NEEDED and not any(thing.get(name) for name in NEEDED[kind]):
        yield f"{place}: {' or '.join(NEEDED[kind])} missing"
    for name, value in thing.items():
        here, children = f"{place}.{name}", value if isinstance(value, list) else [value]
        most = ITEMS.get((kind, name))
        if most and not 0 < len(children) <= most:
            yield f"{here}: must have 1 to {most} items, has {len(children)}"
        for child in children:
            if isinstance(child, str) or _is_text(child):
                yield from _measure_text(kind, name, child, here)
            elif isinstance(child, dict) and name != "blocks":
                yield from _measure(HELD.get(name) or str(child.get("type")), child, here)


def _measure_text(kind: str, name: str, value: str | Json, place: str) -> Iterator[str]:
    text = value if isinstance(value, str) else str(value.get("text", ""))
    most = CHARACTERS.get((kind, name)) or CHARACTERS.get(("any", name))
    if most and len(text) > most:
        yield f"{place}: more than {most} characters"
    if isinstance(value, str):
        return
    if not text:
        yield f"{place}: empty"
    if value["type"] == "mrkdwn" and (kind, name) not in FORMATTED:
        yield f"{place}: must be plain_text"


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and value.get("type") in ("plain_text", "mrkdwn")
