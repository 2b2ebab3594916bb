"""Block Kit read as plain text: what a person at the terminal sees."""

from typing import Any

import pytest

from handlers.local import Control, View, draw, draw_view
from handlers.local.mrkdwn import plain

Json = dict[str, Any]
NAMES = {"U1": "ana", "C1": "visits"}


def name_of(thing: str) -> str:
    return NAMES.get(thing, thing)


def words(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def marked(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def button(label: str, **more: Any) -> Json:
    return {"type": "button", "action_id": label.lower(), "text": words(label), **more}


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("*Kenya*: _due_ *Wednesday 20 May*", "Kenya: due Wednesday 20 May"),
        ("*_both_*", "both"),
        ("2 * 3 * 4, snake_case_name, * a *", "2 * 3 * 4, snake_case_name, * a *"),
        ("<@U1> in <#C1|old-name>, <#C2>", "@ana in #visits, #C2"),
        ("<https://un.org|the page>, <https://un.org>", "the page (https://un.org), https://un.org"),
        ("<!here> <!subteam^S1|@team> <!date^1^{date}|8 May>", "@here @team 8 May"),
        ("a &lt;b&gt; &amp;lt; c", "a <b> &lt; c"),
    ],
)
def test_mrkdwn_is_read_as_words(text: str, drawn: str) -> None:
    assert plain(text, name_of) == drawn


def test_a_message_is_drawn_block_by_block_with_numbered_buttons() -> None:
    blocks: list[Json] = [
        {"type": "header", "text": words("Kenya")},
        {"type": "section", "text": marked("*Due*\ntoday"), "fields": [marked("a"), words("b *c*")]},
        {"type": "section", "block_id": "s", "text": marked("row"), "accessory": button("Open", value="7")},
        {"type": "section", "text": marked("map"), "accessory": {"type": "image", "alt_text": "a map"}},
        {"type": "divider"},
        {"type": "context", "elements": [marked("_source_"), {"type": "image", "alt_text": "logo"}]},
        {"type": "image", "alt_text": "chart"},
        {"type": "actions", "block_id": "a", "elements": [button("Done"), button("Read", url="https://un.org")]},
        {"type": "markdown", "text": "x\ny"},
        {"type": "alien"},
    ]
    drawing = draw(blocks, "fallback", name_of)
    assert drawing.text.splitlines() == [
        "== Kenya ==",
        "Due",
        "today",
        "a",
        "b *c*",
        "row  [1] Open",
        "map  (a map)",
        "-" * 40,
        "source · (logo)",
        "(chart)",
        "[2] Done  [3] Read (https://un.org)",
        "x",
        "y",
        "(alien)",
    ]
    assert drawing.buttons[0] == Control(block_id="s", action_id="open", kind="button", label="Open", value="7")
    assert [control.action_id for control in drawing.buttons] == ["open", "done", "read"]


def test_a_message_without_blocks_is_its_text() -> None:
    drawing = draw([], "*hello* <@U1>", name_of)
    assert (drawing.text, drawing.buttons) == ("hello @ana", ())


def test_rich_text_is_drawn_line_by_line() -> None:
    def part(kind: str, *elements: Json, **more: Any) -> Json:
        return {"type": f"rich_text_{kind}", "elements": list(elements), **more}

    def text(content: str) -> Json:
        return {"type": "text", "text": content}

    everything = [
        text("by "),
        {"type": "user", "user_id": "U1"},
        {"type": "channel", "channel_id": "C1"},
        {"type": "emoji", "name": "flag"},
        {"type": "broadcast", "range": "here"},
        {"type": "link", "url": "u", "text": "t"},
        {"type": "link", "url": "v"},
        {"type": "date", "fallback": "8 May"},
    ]
    blocks = [
        {
            "type": "rich_text",
            "elements": [
                part("section", *everything),
                part("list", part("section", text("one")), style="ordered"),
                part("list", part("section", text("two")), style="bullet", indent=1),
                part("quote", text("said\nso")),
            ],
        }
    ]
    assert draw(blocks, "", name_of).text.splitlines() == [
        "by @ana#visits:flag:@heret (u)v8 May",
        "1. one",
        "  • two",
        "> said",
        "> so",
    ]


OPTIONS = [{"text": words(name), "value": name} for name in ("Draft", "Final")]
GROUPS = [{"label": words("all"), "options": OPTIONS}]


def field(label: str, element: Json, **more: Any) -> Json:
    return {"type": "input", "block_id": label, "label": words(label), "element": {"action_id": "a", **element}, **more}


def test_a_modal_shows_its_fields_what_they_hold_and_what_is_wrong() -> None:
    blocks = [
        field("Step", {"type": "static_select", "options": OPTIONS, "initial_option": OPTIONS[1]}),
        field("Also", {"type": "multi_static_select", "option_groups": GROUPS, "initial_options": OPTIONS}),
        field("Date", {"type": "datepicker", "initial_date": "2026-04-20"}, hint=words("as in the letter")),
        field("Officer", {"type": "users_select", "initial_user": "U1"}),
        field("Note", {"type": "plain_text_input"}, optional=True),
    ]
    body = {"type": "modal", "title": words("Record"), "submit": words("Save"), "close": words("Cancel")}
    view = View(id="V1", user="U1", body={**body, "blocks": blocks}, hash="h", errors={"Date": "too early"})
    drawing = draw_view(view, name_of)
    assert drawing.text.splitlines() == [
        "=== Record ===",
        "[1] Step: Final (Draft / Final)",
        "[2] Also: Draft, Final (Draft / Final)",
        "[3] Date: 2026-04-20",
        "    as in the letter",
        "    ! too early",
        "[4] Officer: ana",
        "[5] Note (optional): ____",
        "<Save>  <Cancel>",
    ]
    assert [control.block_id for control in drawing.buttons] == ["Step", "Also", "Date", "Officer", "Note"]


def test_a_home_has_neither_title_nor_end_and_menus_are_named_by_their_placeholder() -> None:
    menu = {"type": "datepicker", "action_id": "a", "placeholder": words("Other date")}
    blocks = [{"type": "actions", "block_id": "b", "elements": [menu, {"type": "timepicker", "action_id": "t"}]}]
    view = View(id="V1", user="U1", body={"type": "home", "blocks": blocks}, hash="h")
    assert draw_view(view, name_of).text == "[1] Other date: ____  [2] timepicker: ____"


def test_a_table_is_drawn_in_columns() -> None:
    rows = [["State", "Due"], ["Côte d'Ivoire", "–"]]
    cells = [[{"type": "raw_text", "text": text} for text in row] for row in rows]
    drawn = draw([{"type": "table", "rows": cells}], "", name_of).text
    assert drawn.splitlines() == ["State          Due", "Côte d'Ivoire  –"]
