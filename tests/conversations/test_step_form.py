"""The form to record, correct, suppose and put off: what it offers, takes, and says on its fields."""

import sqlite3
from contextlib import closing, suppress
from typing import Any

import pytest

from handlers.local.answers import controls, options
from tests.conversations.conftest import Conversation


def field(talk: Conversation, name: str, by: str = "maria") -> dict[str, Any]:
    """An element of the open form; {} where it has none of that name."""
    view = talk.form(by)
    assert view is not None, "no form is open"
    found = [each for block in view.body["blocks"] for each in controls(block) if each["action_id"] == name]
    return found[0] if found else {}


def values(element: dict[str, Any]) -> list[str]:
    return [option["value"] for option in options(element)]


def errors(talk: Conversation) -> dict[str, str]:
    view = talk.form()
    assert view is not None, "no form is open"
    return view.errors


def test_record_alone_asks_for_the_visit_first(due: Conversation) -> None:
    due.command("new Peru ended 2 March 2026")
    assert due.command("record", channel="dm").all == []
    assert [option["text"]["text"] for option in options(field(due, "visit"))] == [
        "Peru, March 2026 (#2)",
        "Kenya, March 2026 (#1)",
    ]
    assert not field(due, "day")
    due.choose("visit", "1")
    assert values(field(due, "step:1"))[0] == "comments_received"
    reply = due.submit(where="@maria", **{"step:1": "comments_received"}, day="2026-04-20")
    assert "Recorded: Kenya, March 2026" in reply.text
    assert ("comments_received", "2026-04-20") in due.steps()


def test_in_a_channel_that_follows_one_visit_it_is_chosen(due: Conversation) -> None:
    due.command("record")
    assert field(due, "visit")["initial_option"]["value"] == "1"
    offered = values(field(due, "step:1"))
    assert "comments_received" in offered
    assert "extension_requested" in offered
    assert not {"visit_concluded", "draft_report_shared", "nothing_received"} & set(offered)


def test_choosing_a_step_asks_for_what_it_needs(due: Conversation) -> None:
    due.command("Kenya extension requested today")
    due.command("record Kenya")
    due.choose("step:1", "extension_decided")
    assert values(field(due, "outcome:extension_decided")) == ["granted", "denied"]
    due.submit(day="2026-04-21")
    assert "what was the answer?" in errors(due)["outcome:extension_decided"]
    given = {"outcome:extension_decided": "granted", "until": "2026-06-10", "note": "asked by letter"}
    assert "more time granted until Wed 10 June 2026" in due.submit(day="2026-04-21", **given).text
    (visit,) = due.stored()
    assert (visit.facts()[-1].outcome, str(visit.facts()[-1].until)) == ("granted", "2026-06-10")


@pytest.mark.parametrize(
    ("words", "day"), [("yesterday", "2026-04-20"), ("today", "2026-04-21"), ("le 20 avril", "2026-04-20")]
)
def test_the_day_may_be_written_in_words(due: Conversation, words: str, day: str) -> None:
    due.command("record Kenya")
    assert "Recorded" in due.submit(words=words).text
    assert due.steps()[-1] == ("comments_received", day)


@pytest.mark.parametrize(
    ("given", "where", "said"),
    [
        ({"words": "03/04/2026"}, "words", "Wednesday 4 March 2026 or Friday 3 April 2026. Type"),
        ({"words": "some time ago"}, "words", "I cannot read"),
        ({"words": "30 April 2026"}, "words", "in the future"),
        ({"words": "tomorrow"}, "words", "in the future"),
        ({"day": "2026-05-20"}, "day", "in the future"),
        ({"day": ""}, "day", "Choose the day"),
    ],
)
def test_what_is_wrong_is_said_on_the_field(due: Conversation, given: dict[str, str], where: str, said: str) -> None:
    due.command("record Kenya")
    before = due.stored()
    assert due.submit(**given).all == []
    assert said in errors(due)[where]
    assert due.stored() == before


def test_agreed_dates_want_both_days_in_order(talk: Conversation) -> None:
    talk.command("new Kenya")
    talk.command("record Kenya")
    talk.choose("step:1", "dates_agreed")
    talk.submit(start="2026-06-05")
    assert "start" in errors(talk)
    talk.submit(start="2026-06-05", end="2026-06-01")
    assert "is before the first" in errors(talk)["end"]
    assert "Recorded" in talk.submit(start="2026-06-01", end="2026-06-05").text


def test_what_moves_other_dates_oddly_is_shown_first_in_the_modal(due: Conversation) -> None:
    due.command("record Kenya")
    before = due.stored()
    assert due.submit(day="2026-04-03").buttons == ["Apply", "Cancel"]
    assert due.stored() == before
    assert "Recorded" in due.click("Apply").text
    assert due.steps()[-1] == ("comments_received", "2026-04-03")


def test_a_button_of_a_step_that_was_recorded_meanwhile_says_so(due: Conversation) -> None:
    due.command("Kenya")
    message, action = due.button("Record done", "maria", "visits")
    due.command("Kenya comments received yesterday", by="li")
    due.outgoing.press(due.id("maria"), message, action)
    assert "is recorded already for Monday 20 April 2026" in due.news("visits").text
    assert due.form() is None


def test_a_correction_starts_from_what_is_recorded(due: Conversation) -> None:
    due.command("correct Kenya")
    assert set(values(field(due, "step:1"))) == {s for s, _ in due.steps()}
    due.choose("step:1", "draft_report_shared")
    assert field(due, "day:draft_report_shared")["initial_date"] == "2026-04-20"
    reply = due.submit(**{"day:draft_report_shared": "2026-04-17"}, note="a slip")
    assert "Apply" in reply.buttons
    due.click("Apply")
    assert ("draft_report_shared", "2026-04-17") in due.steps()
    due.command("correct Kenya")
    due.choose("step:1", "draft_report_shared")
    assert "CTC/2026/9" in due.submit(**{"day:draft_report_shared": ""}, reference="CTC/2026/9").text


def test_the_day_of_one_step_is_not_said_of_the_next_that_is_chosen(due: Conversation) -> None:
    """Slack keeps what stands in a field of the same name; who is quick sends the form before it has changed."""
    due.command("correct Kenya")
    before, first = due.stored(), f"day:{due.steps()[-1][0]}"
    due.submit(**{"step:1": "draft_report_shared", first: "2026-03-19"})
    assert "day" in errors(due)["visit"]
    due.choose("step:1", "draft_report_shared", **{first: "2026-03-19"})
    assert field(due, "day:draft_report_shared")["initial_date"] == "2026-04-20"
    assert due.stored() == before


def test_what_if_shows_the_dates_and_stores_nothing(due: Conversation) -> None:
    before = due.stored()
    due.command("whatif Kenya")
    assert "12 June 2026" in due.submit(**{"step:1": "comments_received"}, words="12 June").text
    assert due.stored() == before


def test_a_reminder_is_put_off_by_the_form(due: Conversation) -> None:
    due.command("snooze Kenya")
    assert values(field(due, "step:1"))[0] == "comments_received"
    due.submit(words="yesterday")
    assert "too early" in errors(due)["words"]
    assert "Thu 7 May 2026" in due.submit(words="7 May").text
    due.command("snooze Kenya", by="bob")
    assert "no reminder of your own" in due.modal("bob")


def test_extend_offers_the_request_and_the_decision(due: Conversation) -> None:
    due.command("extend Kenya")
    assert values(field(due, "step:1")) == ["extension_requested", "extension_decided"]
    assert "Recorded" in due.submit(**{"step:1": "extension_requested"}, day="2026-04-21").text
    due.command("Kenya extend")
    assert values(field(due, "step:1"))[0] == "extension_decided"
    assert "help extend" in due.command("extend Kenya by a week or so").text


def test_without_a_command_a_button_opens_the_form(due: Conversation) -> None:
    reply = due.dm("record Kenya")
    assert reply.buttons == ["Fill in the form"]
    due.press("Fill in the form", channel="dm")
    assert "Recorded" in due.submit(where="@maria", day="2026-04-20").text
    assert due.mention("record").buttons == ["Fill in the form"]


def test_many_visits_are_searched(due: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.messages.forms.MOST_OPTIONS", 1)
    due.command("new Peru ended 2 March 2026")
    due.command("record", channel="dm")
    assert field(due, "visit")["type"] == "external_select"
    assert len(due.search("visit", "")) == 2
    (peru,) = due.search("visit", "per")
    due.choose("visit", peru)
    assert field(due, "visit")["initial_option"] == peru
    assert values(field(due, "step:2"))


def test_hidden_visits_are_offered_to_their_members_by_direct_message_only(due: Conversation) -> None:
    due.command("new Peru ended 2 March 2026 hidden", channel="dm")
    for by, channel, seen in (("maria", "dm", ["2", "1"]), ("maria", "visits", ["1"]), ("bob", "dm", ["1"])):
        due.command("record", by=by, channel=channel)
        assert values(field(due, "visit", by)) == seen
        assert ("Peru" in due.modal(by)) is ("2" in seen)


@pytest.mark.usefixtures("forgetful")
def test_while_slack_is_asked_who_searches_nobody_waits_for_the_database(due: Conversation) -> None:
    due.command("record", channel="dm")
    free: list[bool] = []

    def look(*_: Any) -> None:
        with closing(sqlite3.connect(str(due.rapporteur.engine.url.database), timeout=0)) as other:
            with suppress(sqlite3.OperationalError):
                other.execute("BEGIN IMMEDIATE")
            free.append(other.in_transaction)

    due.outgoing.server.faults = look
    assert [option["value"] for option in due.search("visit", "ken")] == ["1"]
    assert free
    assert all(free)
