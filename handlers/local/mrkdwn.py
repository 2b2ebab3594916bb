"""Slack's two ways of formatting text, mrkdwn and rich_text, read back as plain words."""

import re
from collections.abc import Callable

from handlers.local.model import Json

NameOf = Callable[[str], str]  # id of a person, channel or user group -> its name

_TOKEN = re.compile(r"<([^<>]*)>")
_MARKED = re.compile(r"(?<![\w*_])([*_])(\S|\S[^\n]*?\S)\1(?![\w*_])")


def plain(text: str, name_of: NameOf) -> str:
    """mrkdwn as words: names for ids, labels with their links, no marks, nothing escaped."""
    parts = _TOKEN.split(text)
    words = "".join(_token(part, name_of) if odd % 2 else part for odd, part in enumerate(parts))
    previous = ""
    while previous != words:  # *_both_*
        previous, words = words, _MARKED.sub(r"\2", words)
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _token(inner: str, name_of: NameOf) -> str:
    target, _, label = inner.partition("|")
    if target[:1] in ("@", "#"):
        return target[0] + name_of(target[1:])
    if target.startswith("!date"):
        return label
    if target.startswith("!"):
        return label or "@" + name_of(target[1:].removeprefix("subteam^"))
    return f"{label} ({target})" if label else target


def plain_rich(block: Json, name_of: NameOf) -> list[str]:
    """The lines of a rich_text block."""
    lines: list[str] = []
    for part in block["elements"]:
        if part["type"] == "rich_text_list":
            ordered = part.get("style") == "ordered"
            for number, item in enumerate(part["elements"], 1):
                lines.append("  " * part.get("indent", 0) + (f"{number}. " if ordered else "• ") + _run(item, name_of))
        else:
            mark = "> " if part["type"] == "rich_text_quote" else ""
            lines += [mark + line for line in _run(part, name_of).splitlines()]
    return lines


def _run(part: Json, name_of: NameOf) -> str:
    return "".join(_rich_element(element, name_of) for element in part["elements"])


def _rich_element(element: Json, name_of: NameOf) -> str:
    match element["type"]:
        case "user":
            return "@" + name_of(element["user_id"])
        case "channel":
            return "#" + name_of(element["channel_id"])
        case "link":
            return f"{element['text']} ({element['url']})" if element.get("text") else str(element["url"])
        case "emoji":
            return f":{element['name']}:"
        case "broadcast":
            return f"@{element['range']}"
        case _:
            return str(element.get("text") or element.get("fallback") or "")
