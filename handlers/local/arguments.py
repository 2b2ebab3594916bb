"""The arguments of one call of the Web API: form fields, a query string or a JSON body, read alike."""

import json
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from handlers.local.model import Json, SlackError

Item = TypeVar("Item")
NESTED = ("blocks", "metadata", "view", "attachments", "files")  # JSON inside a form field


def read_arguments(query: str, content_type: str, body: bytes) -> Json:
    """All arguments by name. Raises SlackError as Slack does for bodies that it cannot read."""
    found: Json = dict(parse_qsl(query))
    text = body.decode("utf-8", "replace")
    if content_type.startswith("application/json") and body:
        found.update(_object(text, "json_not_object"))
    elif content_type.startswith("application/x-www-form-urlencoded") or not body:
        found.update(parse_qsl(text))
    else:
        raise SlackError("invalid_form_data")
    for name in NESTED:
        if isinstance(found.get(name), str):
            found[name] = _loads(found[name], f"invalid_{name}")
    return found


def _loads(text: str, error: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise SlackError(error) from None


def _object(text: str, error: str) -> Json:
    value = _loads(text, "invalid_json")
    if not isinstance(value, dict):
        raise SlackError(error)
    return value


def word(arguments: Json, name: str) -> str:
    """A text argument, "" when missing."""
    value = arguments.get(name)
    return "" if value is None else str(value)


def flag(arguments: Json, name: str) -> bool:
    """A yes-or-no argument as JSON or as forms write it."""
    return word(arguments, name).lower() in ("1", "true")


def limit(arguments: Json) -> int:
    """How many items a page may have: 100 unless told, at most 999."""
    value = word(arguments, "limit") or "100"
    if not value.isdigit() or not 0 < int(value) < 1000:
        raise SlackError("invalid_limit")
    return int(value)


def page(arguments: Json, items: dict[str, Item]) -> tuple[list[Item], Json]:
    """One page of items (by key, in order), and the `response_metadata` that leads to the next.

    The cursor names the last key shown, so what arrives meanwhile shifts nothing."""
    keys = list(items)
    cursor = word(arguments, "cursor")
    if cursor and not cursor.startswith("after:"):
        raise SlackError("invalid_cursor")
    last = cursor.removeprefix("after:")
    start = keys.index(last) + 1 if last in items else 0
    shown = keys[start : start + limit(arguments)]
    more = start + len(shown) < len(keys)
    return [items[key] for key in shown], {"next_cursor": f"after:{shown[-1]}" if more else ""}
