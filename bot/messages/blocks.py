"""Block Kit, and Slack's limits in one place: nothing leaves here that Slack would refuse."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

MAX_SECTION = 3000
MAX_HEADER = 150
MAX_BLOCKS = 50
MAX_TEXT = 4000  # the fallback that notifications and screen readers use
MAX_TABLED = 30_000  # the same of a table, of which every row stands in it
MAX_BUTTON, MAX_VALUE, MAX_BUTTONS = 75, 2000, 25
MAX_OPTIONS, MAX_MENU = 100, 5
MAX_ROWS, MAX_CELLS = 100, 9_000  # of a table, its head included; characters of all its cells together
MORE = "…"
TORN = re.compile(r"(<[^>]*|&\w*)$")  # half a mention or half an escaped sign at the end of what was cut

Block = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Message:
    """What is said: complete as text, laid out as blocks."""

    text: str
    blocks: list[Block]


@dataclass(frozen=True, kw_only=True)
class Button:
    label: str
    action: str  # action_id, unique in its message
    value: str
    primary: bool = False
    spoken: str = ""  # to who hears it instead: what it is about, where many are labelled alike


@dataclass(frozen=True, kw_only=True)
class Menu:
    """What is wanted rarely, out of sight until it is opened."""

    action: str
    options: Sequence[tuple[str, str]]  # label and value


Control = Button | Menu


def clip(text: str, limit: int) -> str:
    return text if len(text) <= limit else TORN.sub("", text[: limit - len(MORE)]) + MORE


def section(text: str, beside: Button | None = None) -> Block:
    # verbatim: no address or name that stands in the text is made into a link
    said = {"type": "section", "text": {"type": "mrkdwn", "text": clip(text, MAX_SECTION), "verbatim": True}}
    return said | ({"accessory": _button(beside)} if beside else {})


def header(text: str) -> Block:
    return {"type": "header", "text": {"type": "plain_text", "text": clip(text, MAX_HEADER), "emoji": False}}


def select(action: str, name: str, options: Sequence[tuple[str, str]], chosen: str) -> Block:
    """`options`: label and value, `chosen` the value of one of them; what is beyond Slack's limit is left out."""
    listed = _listed(options)[:MAX_OPTIONS]
    initial = next((option for option in listed if option["value"] == chosen), listed[0])
    named = {"type": "plain_text", "text": clip(name, MAX_BUTTON), "emoji": False}
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": named,
        "options": listed,
        "initial_option": initial,
    }


def _listed(options: Sequence[tuple[str, str]]) -> list[Block]:
    return [
        {"text": {"type": "plain_text", "text": clip(label, MAX_BUTTON), "emoji": False}, "value": value}
        for label, value in options
    ]


def context(text: str) -> Block:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": clip(text, MAX_SECTION), "verbatim": True}]}


def actions(controls: Sequence[Control]) -> list[Block]:
    """The row of buttons; one whose value would be cut is left out, for half a value means something else."""
    elements = [_control(each) for each in controls if isinstance(each, Menu) or len(each.value) <= MAX_VALUE]
    elements = elements[:MAX_BUTTONS]
    return [{"type": "actions", "elements": elements}] if elements else []


def _control(control: Control) -> Block:
    if isinstance(control, Button):
        return _button(control)
    return {"type": "overflow", "action_id": control.action, "options": _listed(control.options)[:MAX_MENU]}


def _button(button: Button) -> Block:
    label = clip(button.label, MAX_BUTTON) if button.label.strip() else MORE  # Slack takes no label of spaces alone
    style = {"style": "primary"} if button.primary else {}
    spoken = {"accessibility_label": clip(button.spoken, MAX_BUTTON)} if button.spoken else {}
    return {
        "type": "button",
        "text": {"type": "plain_text", "text": label, "emoji": False},
        "action_id": button.action,
        "value": button.value,
        **style,
        **spoken,
    }


def fitting(rows: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """As many of the first rows as one table holds."""
    sizes = accumulate(sum(map(len, row)) for row in rows)
    return rows[: min(MAX_ROWS, sum(size <= MAX_CELLS for size in sizes))]


def table(rows: Sequence[Sequence[str]], numbers: Sequence[bool]) -> Block:
    """The first row is the head; `numbers`: which columns stand to the right. One in a message, last."""
    return {
        "type": "table",
        "column_settings": [{"align": "right" if number else "left", "is_wrapped": True} for number in numbers],
        "rows": [[{"type": "raw_text", "text": cell} for cell in row] for row in rows],
    }


def preformatted(text: str) -> Block:
    """Text to be copied as it is: nothing in it is markup."""
    part = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text}]}
    return {"type": "rich_text", "elements": [part]}


def plain(text: str) -> str:
    """Our own markup taken out again, for the fallback."""
    return text.replace("*", "")


def message(lines: Sequence[str], buttons: Sequence[Control] = (), small: Sequence[str] = ()) -> Message:
    """Lines as sections, the small print below them, buttons last. Blank lines are left out."""
    lines = [line for line in lines if line.strip()]
    text = clip(plain("\n".join([*lines, *small])), MAX_TEXT)
    blocks = [*_sections(lines), *(context(line) for line in small)]
    return Message(text=text, blocks=[*blocks[: MAX_BLOCKS - 1], *actions(buttons)])


def _sections(lines: Sequence[str]) -> list[Block]:
    """As few sections as hold all lines."""
    out: list[list[str]] = [[]]
    for line in lines:
        if out[-1] and sum(map(len, out[-1])) + len(out[-1]) + len(line) > MAX_SECTION:
            out.append([])
        out[-1].append(line)
    return [section("\n".join(part)) for part in out if part]
