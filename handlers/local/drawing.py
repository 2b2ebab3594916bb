"""Block Kit drawn as plain text for a terminal, with everything that can be pressed or filled in numbered."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from handlers.local.answers import held, options
from handlers.local.model import Control, Json, View
from handlers.local.mrkdwn import NameOf, plain, plain_rich


@dataclass(frozen=True, kw_only=True)
class Drawing:
    text: str
    buttons: tuple[Control, ...]  # [1] is the first; in a view also the fields


def draw(blocks: Iterable[Json], text: str, name_of: NameOf, first: int = 1) -> Drawing:
    """A message: its blocks, or its text when it has none. `first`: the number of its first button."""
    pen = _Pen(name_of, first=first)
    for block in blocks:
        pen.block(block)
    return Drawing(text="\n".join(pen.lines or [plain(text, name_of)]), buttons=tuple(pen.controls))


def draw_view(view: View, name_of: NameOf) -> Drawing:
    """A modal or a Home tab: title, blocks, fields with what they hold, what is wrong with them, submit and close."""
    pen = _Pen(name_of, view.errors)
    if "title" in view.body:
        pen.lines.append(f"=== {view.body['title']['text']} ===")
    for block in view.body["blocks"]:
        pen.block(block)
    ends = [view.body[name]["text"] for name in ("submit", "close") if view.body.get(name)]
    if ends:
        pen.lines.append("  ".join(f"<{label}>" for label in ends))
    return Drawing(text="\n".join(pen.lines), buttons=tuple(pen.controls))


class _Pen:
    """Draws block after block, counting the controls."""

    def __init__(self, name_of: NameOf, errors: Json | None = None, first: int = 1) -> None:
        self.name_of = name_of
        self.first = first
        self.errors = errors or {}
        self.lines: list[str] = []
        self.controls: list[Control] = []

    def block(self, block: Json) -> None:
        match block["type"]:
            case "header":
                self.lines.append(f"== {block['text']['text']} ==")
            case "section":
                self._section(block)
            case "context":
                self.lines.append(" · ".join(self._inline(element) for element in block["elements"]))
            case "divider":
                self.lines.append("-" * 40)
            case "actions":
                self.lines.append("  ".join(self._control(block, element) for element in block["elements"]))
            case "input":
                self._input(block)
            case "image":
                self.lines.append(self._inline(block))
            case "rich_text":
                self.lines += plain_rich(block, self.name_of)
            case "table":
                self.lines += _table([[str(cell["text"]) for cell in row] for row in block["rows"]])
            case kind:
                self.lines += str(block.get("text") or f"({kind})").splitlines()

    def _section(self, block: Json) -> None:
        texts = [block["text"]] if block.get("text") else []
        for text in [*texts, *block.get("fields", ())]:
            self.lines += self._inline(text).splitlines()
        accessory = block.get("accessory")
        if accessory:
            drawn = self._inline(accessory) if accessory["type"] == "image" else self._control(block, accessory)
            self.lines[-1] += f"  {drawn}"

    def _input(self, block: Json) -> None:
        label = block["label"]["text"] + (" (optional)" if block.get("optional") else "")
        self.lines.append(self._control(block, block["element"], label))
        if block.get("hint"):
            self.lines.append(f"    {block['hint']['text']}")
        if block["block_id"] in self.errors:
            self.lines.append(f"    ! {self.errors[block['block_id']]}")

    def _inline(self, text: Json) -> str:
        """A text object or an image."""
        if text["type"] == "image":
            return f"({text['alt_text']})"
        return plain(text["text"], self.name_of) if text["type"] == "mrkdwn" else str(text["text"])

    def _control(self, block: Json, element: Json, label: str = "") -> str:
        """ "[2] Record done"; a field with what it holds and what it offers."""
        named: Json = element.get("text") or element.get("placeholder") or {}
        label = label or str(named.get("text", "More" if element["type"] == "overflow" else element["type"]))
        value = held(element)
        names = {"block_id": block["block_id"], "action_id": element["action_id"]}
        tells = bool(block.get("dispatch_action"))
        self.controls.append(Control(**names, kind=element["type"], label=label, value=value, tells=tells))
        drawn = f"[{self.first + len(self.controls) - 1}] {label}"
        if element["type"] == "button":
            return f"{drawn} ({element['url']})" if element.get("url") else drawn
        offered = " / ".join(option["text"]["text"] for option in options(element))
        if element["type"] != "overflow":
            drawn += f": {self._value(value)}"
        return drawn + (f" ({offered})" if offered else "")

    def _value(self, value: Any) -> str:
        if isinstance(value, list):
            return ", ".join(self._value(each) for each in value)
        if isinstance(value, dict):
            return str(value["text"]["text"])
        return self.name_of(str(value)) if value else "____"


def _table(rows: list[list[str]]) -> list[str]:
    """Its columns under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
