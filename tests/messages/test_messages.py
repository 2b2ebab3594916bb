"""The one table from result to message, the buttons under it, and who sees it."""

import pytest

from bot.dates.model import Day, How
from bot.errors import AlreadyFollows, StateMissing
from bot.messages import build, is_public, recorded_line, said
from bot.messages.blocks import MAX_SECTION, clip
from bot.operations import results as r
from bot.operations.effects import changed
from bot.reading.model import Line, Verb
from bot.reading.packed import unpack
from bot.visits import ChangeKind, Visit
from tests.messages.slack_limits import elements, texts
from tests.visits.made import TODAY, change, facts, status

KNOWN = facts(visit_concluded="2026-03-06", draft_report_shared="2026-04-20")
STATUS = status(KNOWN, "2026-05-08")


def stored(kind: ChangeKind, of: Visit = STATUS.visit) -> r.Changed:
    return changed(of, change(kind, id=2, before={"quiet": []}, after={"channel": "C1", "quiet": ["*"]}), TODAY)


def labels(result: r.Result) -> list[str]:
    return [button["text"]["text"] for button in elements(build(result, "/visit").blocks)]


def test_a_status_offers_to_record_the_next_step_to_ask_why_and_for_the_whole_course() -> None:
    done, why, timeline, _ = elements(build(STATUS, "/visit").blocks)
    assert (done["action_id"], done["value"]) == ("done:0", "1:comments_received")
    asked = unpack(why["value"])
    assert (asked.verb, asked.visit, asked.items[0].meanings[0].step) == (Verb.WHY, 1, "comments_received")
    assert unpack(timeline["value"]).verb is Verb.TIMELINE
    assert labels(status([*KNOWN, *facts(visit_cancelled="2026-03-01")][2:], "2026-03-02")) == []


@pytest.mark.parametrize(
    ("kind", "buttons"),
    [
        (ChangeKind.RECORDED, ["Undo"]),
        (ChangeKind.OPENED, ["Undo"]),
        (ChangeKind.UNDONE, []),
        (ChangeKind.FOLLOWED, []),
        (ChangeKind.REMINDERS, []),
    ],
)
def test_what_can_be_taken_back_has_a_button_for_it(kind: ChangeKind, buttons: list[str]) -> None:
    assert labels(stored(kind)) == buttons


def test_the_undo_button_names_the_change() -> None:
    (undo,) = elements(build(stored(ChangeKind.RECORDED), "/visit").blocks)
    assert unpack(undo["value"]) == Line(verb=Verb.UNDO, text="undo", visit=1, change=2)


def test_only_what_was_stored_is_shown_to_the_channel() -> None:
    for kind in (ChangeKind.RECORDED, ChangeKind.FOLLOWED, ChangeKind.OFFICERS, ChangeKind.REMINDERS):
        assert is_public(stored(kind))
    already = AlreadyFollows(channel="C1", state="KE")
    for private in (STATUS, r.Help(topic=""), r.Refused(problem=StateMissing()), r.Refused(problem=already)):
        assert not is_public(private)


def test_a_long_list_says_how_many_it_leaves_out() -> None:
    rows = (STATUS,) * 43
    found = build(r.Listing(scope=Verb.OVERDUE, rows=rows), "/visit")
    shown = "".join(block["text"]["text"] for block in found.blocks if block["type"] == "section")
    assert shown.count("*Kenya, March 2026*") == 40
    assert "and 3 more; narrow it down" in shown


def test_a_list_of_all_is_a_table_and_in_the_text_a_sentence_for_each() -> None:
    *_, table = build(r.Listing(scope=Verb.LIST, rows=(STATUS,) * 3), "/visit").blocks
    rows = [[cell["text"] for cell in row] for row in table["rows"]]
    assert rows[0] == ["Visit", "Waits for", "Step", "When", "Also past"]
    assert rows[1][0] == "Kenya, March 2026 (#1)"
    assert not [cell for row in rows for cell in row if "*" in cell]
    long = build(r.Listing(scope=Verb.LIST, rows=(STATUS,) * 143), "/visit")
    shown = len(long.blocks[-1]["rows"]) - 1
    assert long.text.count("Kenya, March 2026") == shown
    assert f"and {143 - shown} more; narrow it down" in long.text


def test_a_glance_shows_the_own_visits_and_the_forms_to_type() -> None:
    found = build(r.Listing(scope=Verb.GLANCE, rows=(STATUS,) * 2, mine=(STATUS,)), "/visit")
    assert found.text.count("Kenya, March 2026") == 1
    assert found.blocks[-1]["type"] == "context"
    assert "`/visit list`" in found.text


def test_the_text_says_all_that_the_blocks_say_without_the_stars() -> None:
    found = build(STATUS, "/visit")
    shown = "\n".join(texts(found.blocks))
    assert found.text == shown.replace("*", "")
    assert said("Nothing was done.").text == "Nothing was done."


@pytest.mark.parametrize("tail", ["<@U123456>", "&amp;", "&lt;"])
@pytest.mark.parametrize("room", range(9))
def test_what_is_cut_is_never_cut_through_a_mention_or_an_escaped_sign(tail: str, room: int) -> None:
    cut = clip("x" * (MAX_SECTION - 1 - room) + tail + "y" * 20, MAX_SECTION)
    assert len(cut) <= MAX_SECTION
    assert cut.endswith("…")
    assert cut.rstrip("…").removesuffix(tail).rstrip("y").removesuffix(tail).strip("x") == ""


def test_the_form_stands_for_a_typed_line() -> None:
    line = recorded_line(7, "comments_received", Day(date=TODAY, how=How.ISO), "CTC/1")
    assert (line.verb, line.visit, line.reference) == (Verb.RECORD, 7, "CTC/1")
    assert line.items[0].meanings[0].step == "comments_received"
