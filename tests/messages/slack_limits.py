"""What Slack takes: the limits of Block Kit, and what it would make of the text. A second reading, nothing of bot."""

import re
from collections.abc import Iterator
from typing import Any

INTENDED = re.compile(r"<@U[A-Z0-9]+>|<#C[A-Z0-9]+>|<!subteam\^S[A-Z0-9]+>")
TORN = re.compile(r"&(?!amp;|lt;|gt;)")
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
FORMATTED = re.compile(r"(?<!\w)([*_~`])(?=\S)(.+?)(?<=\S)\1(?!\w)")


def check_message(text: str, blocks: list[dict[str, Any]]) -> None:
    tables = [block for block in blocks if block["type"] == "table"]
    assert 0 < len(text) <= (30_000 if tables else 4000)  # every row of a table stands in the text
    assert len(tables) <= 1
    assert text.strip()
    assert 0 < len(blocks) <= 50
    for block in blocks:
        check_block(block)
    actions = [element["action_id"] for element in elements(blocks)]
    assert len(set(actions)) == len(actions)


def check_block(block: dict[str, Any]) -> None:
    match block["type"]:
        case "section":
            assert set(block) == {"type", "text"}
            check_text(block["text"])
        case "header":
            assert set(block) == {"type", "text"}
            assert block["text"]["type"] == "plain_text"
            assert 0 < len(block["text"]["text"].strip()) <= 150
        case "context":
            assert 0 < len(block["elements"]) <= 10
            for element in block["elements"]:
                check_text(element)
        case "actions":
            assert 0 < len(block["elements"]) <= 25
            for element in block["elements"]:
                if element["type"] == "overflow":
                    check_menu(element)
                else:
                    check_button(element)
        case "table":
            check_table(block)
        case "rich_text":
            (part,) = block["elements"]
            assert part["type"] == "rich_text_preformatted"
            assert [set(each) for each in part["elements"]] == [{"type", "text"}]
            assert part["elements"][0]["text"].strip()
        case unknown:
            raise AssertionError(unknown)


def check_table(table: dict[str, Any]) -> None:
    """As Slack's page on the block has it."""
    assert set(table) == {"type", "column_settings", "rows"}
    assert 0 < len(table["rows"]) <= 100
    assert {len(row) for row in table["rows"]} == {len(table["column_settings"])}
    cells = [cell for row in table["rows"] for cell in row]
    assert all(set(cell) == {"type", "text"} and cell["type"] == "raw_text" and cell["text"] for cell in cells)
    assert sum(len(cell["text"]) for cell in cells) <= 10_000


def check_text(text: dict[str, Any]) -> None:
    assert text["type"] == "mrkdwn"
    assert text["verbatim"] is True
    assert 0 < len(text["text"]) <= 3000
    assert text["text"].strip()


def check_menu(menu: dict[str, Any]) -> None:
    assert set(menu) == {"type", "action_id", "options"}
    assert 0 < len(menu["options"]) <= 5
    for option in menu["options"]:
        assert set(option) == {"text", "value"}
        assert option["text"]["type"] == "plain_text"
        assert 0 < len(option["text"]["text"].strip()) <= 75
        assert 0 < len(option["value"]) <= 75  # as Slack says of menus; its library takes more


def check_button(button: dict[str, Any]) -> None:
    assert set(button) - {"style", "accessibility_label"} == {"type", "text", "action_id", "value"}
    assert button["type"] == "button"
    assert button["text"]["type"] == "plain_text"
    assert 0 < len(button["text"]["text"]) <= 75
    assert button["text"]["text"].strip()
    assert 0 < len(button["action_id"]) <= 255
    assert 0 < len(button["value"]) <= 2000
    assert 0 < len(button.get("accessibility_label", "x")) <= 75
    assert button.get("style", "primary") in ("primary", "danger")


def elements(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        if block["type"] == "actions":
            yield from block["elements"]


def texts(thing: Any) -> Iterator[str]:
    """Every piece of mrkdwn in blocks."""
    if isinstance(thing, dict) and thing.get("type") == "mrkdwn":
        yield thing["text"]
    parts = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ()
    for part in parts:
        yield from texts(part)


def check_harmless(mrkdwn: str) -> None:
    """No mention, link or date that is not ours, no stray entity, nothing that turns the direction of the text."""
    rest = INTENDED.sub("", mrkdwn)
    assert "<" not in rest
    assert ">" not in rest
    assert not TORN.search(mrkdwn)
    assert not BIDI.search(mrkdwn)


def formatted(mrkdwn: str) -> list[str]:
    """The parts that Slack would format, with their marks."""
    return [match[0] for line in mrkdwn.split("\n") for match in FORMATTED.finditer(line)]
