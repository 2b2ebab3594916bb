"""The form behind "Record done": what it takes, and what it refuses on the field."""

import threading
from dataclasses import replace

import pytest
from sqlalchemy import event

from handlers import modals, work
from handlers.local import Fault, FaultKind, workspace
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
    assert "] What was decided? (optional): ____ (Granted / Not granted)" in due.modal()
    given = {"outcome:extension_decided": "granted"}
    assert due.submit(day="2026-04-21", **given).buttons[1] == "Without an end date"


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
    carried = f"99:no_such_step:en::{due.id('#visits')}"
    due.slack.put_view(replace(view, body={**view.body, "private_metadata": carried}))
    before = due.stored()
    assert due.submit(day="2026-04-20").all == []
    assert due.stored() == before


def test_a_form_tells_who_changed_the_visit_while_it_was_open(due: Conversation) -> None:
    due.command("Kenya")
    due.press("Record done")
    due.command("Kenya press release issued 9 March 2026", by="li")
    before = due.stored()
    due.submit(day="2026-04-21")
    assert "Nothing of yours was stored" in due.modal()
    assert due.stored() == before
    assert "Recorded" in due.click("Go on all the same").text
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
    due.submit(where="@maria", day="2026-05-15")
    assert "Nothing of yours was stored" in due.modal()
    assert due.stored() == before


def test_a_press_delivered_twice_opens_one_form_and_says_nothing(due: Conversation) -> None:
    due.command("Kenya")
    due.press("Record done")
    due.outgoing.again(due.delivery)
    assert due.news("visits").all == []
    assert (len(due.slack.views), due.calls("views.update")) == (1, 1)


def test_where_slack_opens_no_form_any_more_a_button_does(due: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    due.command("Kenya")
    monkeypatch.setattr(workspace, "TRIGGER_SECONDS", -1)
    reply = due.press("Record done")
    assert "Press the button to fill in the form" in reply.text
    monkeypatch.undo()
    due.press(*reply.buttons)
    assert "On which day" in due.modal()


def test_a_form_that_was_closed_opens_again_from_the_same_answer(due: Conversation) -> None:
    due.command("Kenya")
    for _ in range(2):
        due.press("Record done")
        view = due.slack.modal(due.id("maria"))
        assert view is not None
        due.outgoing.close(view.id, due.id("maria"))


def test_a_form_opens_before_anything_is_looked_up(due: Conversation) -> None:
    due.command("Kenya")
    message, action = due.button("Record done", "maria", "visits")
    looked_up = threading.Event()

    def wait(*_: object) -> None:
        assert due.slack.wait_for(lambda: due.slack.modal(due.id("maria")))
        looked_up.set()

    event.listen(due.rapporteur.engine, "before_cursor_execute", wait, once=True)
    due.outgoing.press(due.id("maria"), message, action)
    due.news("visits")
    assert looked_up.is_set()
    assert "On which day" in due.modal()


def test_a_form_opens_while_all_other_work_waits(due: Conversation) -> None:
    due.command("Kenya")
    message, action = due.button("Record done", "maria", "visits")
    go_on = threading.Event()
    for _ in range(2 * work.THREADS):
        due.rapporteur.work.put(lambda: go_on.wait(10) and None)  # type: ignore[arg-type]
    due.outgoing.press(due.id("maria"), message, action)
    assert due.slack.wait_for(lambda: due.slack.modal(due.id("maria")))
    assert "One moment" in due.modal()
    go_on.set()
    due.news("visits")
    assert "On which day" in due.modal()


def test_what_cannot_be_done_is_said_on_top_of_the_form_which_stays(due: Conversation) -> None:
    due.command("Kenya")
    due.press("Record done")
    due.command("Kenya comments received yesterday")
    due.submit(day="2026-04-20")
    said = due.slack.modal(due.id("maria"))
    assert said is not None
    assert not said.body["clear_on_close"]
    due.outgoing.close(said.id, due.id("maria"))
    assert "On which day" in due.modal()


def test_a_form_for_who_may_not_record_says_so(due: Conversation) -> None:
    due.command("Kenya")
    message, action = due.button("Record done", "maria", "visits")
    due.person("gina", restricted=True)
    due.outgoing.press(due.id("gina"), message, action)
    due.news("visits")
    assert "Rapporteur answers full members of this workspace only" in due.modal("gina")


def test_who_closed_the_modal_is_told_in_the_conversation(due: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modals, "PAUSES", ())
    due.command("Kenya")
    due.press("Record done")
    due.command("Kenya press release issued 9 March 2026", by="li")
    view = due.slack.modal(due.id("maria"))
    assert view is not None
    for_nobody = due.outgoing._interaction("view_submission", due.id("maria"))
    step = {"type": "static_select", "selected_option": {"value": "comments_received"}}
    day = {"type": "datepicker", "selected_date": "2026-04-20"}
    state = {"values": {"step:1": {"step:1": step}, "day": {"day": day}}}
    due.outgoing._interact({**for_nobody, "view": {**view.as_json(), "state": state}})
    assert "Nothing of yours was stored" in due.news("visits").text


@pytest.mark.parametrize("kind", [FaultKind.DROP_BEFORE, FaultKind.ERROR_BEFORE, FaultKind.RATE_LIMITED])
def test_what_slack_does_not_show_in_the_form_is_told_in_the_conversation(due: Conversation, kind: FaultKind) -> None:
    due.command("record Kenya")
    due.outgoing.server.faults = lambda method, *_: Fault(kind=kind) if method == "views.update" else None
    assert "Recorded: Kenya" in due.submit(day="2026-04-20").text
    assert "Press the button to fill in the form" in due.command("record Kenya", by="li").text


@pytest.mark.parametrize("kind", [FaultKind.DROP_BEFORE, FaultKind.ERROR_BEFORE])
def test_where_slack_does_not_answer_a_button_opens_the_form_and_what_was_done_is_told_directly(
    due: Conversation, kind: FaultKind
) -> None:
    lost = ("views.open", "chat.postEphemeral")
    due.outgoing.server.faults = lambda method, *_: Fault(kind=kind) if method in lost else None
    assert "Press the button to fill in the form" in due.command("record Kenya").text
    assert "waiting for" in due.mention("Kenya").in_("@maria")
