"""The form behind "Record done": what it takes, and what it refuses on the field."""

from dataclasses import replace

import pytest

from bot.wording import labels
from handlers.local import workspace
from tests.conversations.conftest import Conversation


def test_record_done_opens_a_form(due: Conversation) -> None:
    due.day("2026-05-13")
    due.press("Record done", channel="dm")
    view = due.slack.modal(due.id("maria"))
    assert view is not None
    reply = due.submit(where="@maria", day="2026-05-12", reference="CTC/2026/7")
    assert "Recorded: Kenya" in reply.text
    assert "CTC/2026/7" in reply.text
    assert "Recorded by @maria" in reply.in_("visits")
    assert due.steps()[-1] == ("comments_received", "2026-05-12")


def test_a_day_in_the_future_is_refused_on_the_field(due: Conversation) -> None:
    due.day("2026-05-13")
    due.press("Record done")
    before = due.stored()
    assert due.submit(day="2026-05-15").all == []
    view = due.slack.modal(due.id("maria"))
    assert view is not None
    assert "in the future" in view.errors["day"]
    assert due.stored() == before


def test_tomorrow_is_refused_after_the_form_where_it_is_tomorrow_for_the_asker(due: Conversation) -> None:
    due.day("2026-05-13")
    due.press("Record done")
    before = due.stored()
    assert "is in the future" in due.submit(day="2026-05-14").text
    assert due.stored() == before


def test_a_form_asks_for_what_it_lacks(due: Conversation) -> None:
    due.command("Kenya extension requested today")
    due.command("Kenya")
    due.press("Record done")
    assert due.submit(day="2026-04-21").buttons == ["Granted", "Not granted"]


def test_a_form_without_a_day_is_refused_on_the_field(due: Conversation) -> None:
    due.command("Kenya")
    due.press("Record done")
    view = due.slack.modal(due.id("maria"))
    assert view is not None
    state = {"values": {"day": {"day": {"type": "datepicker", "selected_date": "no day"}}}}
    payload = due.outgoing._interaction("view_submission", due.id("maria"))
    sent = due.outgoing._interact({**payload, "view": {**view.as_json(), "state": state}})
    assert "errors" in sent.body


def test_a_form_that_we_did_not_make_records_nothing(due: Conversation) -> None:
    due.command("Kenya")
    due.press("Record done")
    view = due.slack.modal(due.id("maria"))
    assert view is not None
    due.slack.put_view(replace(view, body={**view.body, "private_metadata": f"99:no_such_step:1:{due.id('#visits')}"}))
    before = due.stored()
    assert due.submit(day="2026-04-20").all == []
    assert due.stored() == before


def test_a_form_tells_who_changed_the_visit_while_it_was_open(due: Conversation) -> None:
    due.command("Kenya")
    due.press("Record done")
    due.command("Kenya press release issued 9 March 2026", by="li")
    before = due.stored()
    reply = due.submit(day="2026-04-21")
    assert "Nothing of yours was stored" in reply.text
    assert due.stored() == before
    assert "Recorded" in due.press(reply.buttons[0]).text
    assert due.steps()[-1] == ("comments_received", "2026-04-21")


def test_that_somebody_put_a_reminder_off_meanwhile_changes_nothing(due: Conversation) -> None:
    due.day("2026-05-13")
    due.press("Record done", channel="dm")
    due.press("Snooze: tomorrow", channel="dm")
    assert "Recorded" in due.submit(where="@maria", day="2026-05-12").text


def test_a_reminder_is_not_put_off_by_a_form_that_is_older_than_the_visit(due: Conversation) -> None:
    due.day("2026-05-13")
    due.press("Snooze: another day", channel="dm")
    due.command("Kenya comments received 12 May 2026", by="li")
    before = due.stored()
    assert "nothing of yours was stored" in due.submit(where="@maria", day="2026-05-15").text
    assert due.stored() == before


def test_a_press_delivered_twice_opens_one_form_and_says_nothing(due: Conversation) -> None:
    due.command("Kenya")
    due.press("Record done")
    opened = due.calls("views.open")
    due.outgoing.again(due.delivery)
    assert due.news("visits").all == []
    assert due.calls("views.open") == opened == 1


def test_a_form_that_comes_too_late_says_so(due: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    due.command("Kenya")
    monkeypatch.setattr(workspace, "TRIGGER_SECONDS", -1)
    assert due.press("Record done").text == labels.FORM_LATE


def test_a_form_that_was_closed_opens_again_from_the_same_answer(due: Conversation) -> None:
    due.command("Kenya")
    for _ in range(2):
        due.press("Record done")
        view = due.slack.modal(due.id("maria"))
        assert view is not None
        due.outgoing.close(view.id, due.id("maria"))
