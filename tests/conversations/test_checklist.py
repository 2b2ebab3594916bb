"""What has to be prepared before a visit: done, not needed or open, and by whom."""

from typing import Any

import pytest

from bot.operations.before_visit import CHECKLIST
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation


def ticked(**groups: list[str]) -> dict[str, Any]:
    """What is ticked in "done:0", ... of the form, by "done_0", ..."""
    return {name.replace("_", ":"): steps for name, steps in groups.items()}


@pytest.fixture
def agreed(talk: Conversation) -> Conversation:
    """A visit to Kenya that is being prepared."""
    talk.command("new Kenya 2-6 November 2026")
    return talk


@pytest.fixture
def form(agreed: Conversation) -> Conversation:
    """The same with the form open before Maria."""
    agreed.command("checklist Kenya")
    assert agreed.press("Fill in the checklist").all == []
    return agreed


def test_every_step_is_open_at_first_and_one_button_opens_the_form(agreed: Conversation) -> None:
    reply = agreed.command("checklist Kenya")
    assert not reply.public
    assert "0 done, 0 not needed, 20 open" in reply.text
    assert "Local transport arranged: open" in reply.text
    assert reply.buttons == ["Fill in the checklist"]


def test_steps_are_ticked_off_together(form: Conversation) -> None:
    reply = form.submit(**ticked(done_0=["scope_agreed"], done_1=["costs_confirmed"]), day="2026-04-20")
    assert reply.public
    assert "scope agreed on Monday 20 April 2026" in reply.text
    assert [step for step, _ in form.steps()[-2:]] == ["scope_agreed", "costs_confirmed"]
    assert form.stored()[0].version == 2
    text = form.command("Kenya checklist").text
    assert "2 done, 0 not needed, 18 open" in text
    assert "Scope agreed: done Mon 20 April 2026, @maria" in text


def test_all_of_it_can_be_done_on_one_day(form: Conversation) -> None:
    form.submit(**ticked(done_0=list(CHECKLIST[:10]), done_1=list(CHECKLIST[10:])))
    assert {step for step, _ in form.steps()} >= {*CHECKLIST}
    form.command("checklist Kenya")
    form.press("Fill in the checklist")
    assert "Scope agreed: done" in form.modal()


def test_done_and_not_needed_are_saved_at_once_and_told_in_one_answer(form: Conversation) -> None:
    form.channel("elsewhere")
    form.command("follow Kenya", channel="elsewhere")
    form.press("Fill in the checklist")
    unneeded = ticked(unneeded_0=["transport_arranged"], unneeded_1=["costs_confirmed"])
    reply = form.submit(**ticked(done_0=["scope_agreed"]), **unneeded)
    said = "Local transport arranged; Travel costs settled: not needed"
    assert "scope agreed on Tuesday 21 April 2026" in reply.text
    assert said in reply.text
    assert said in reply.in_("elsewhere")
    assert form.stored()[0].unneeded == ("transport_arranged", "costs_confirmed")
    assert said in form.command("history Kenya").text


def test_what_is_ticked_no_more_is_needed_again(form: Conversation) -> None:
    form.submit(**ticked(unneeded_0=["transport_arranged"]))
    form.command("checklist Kenya")
    form.press("Fill in the checklist")
    assert "Local transport arranged: needed" in form.submit(**ticked(unneeded_0=[])).text
    assert form.stored()[0].unneeded == ()
    form.command("checklist Kenya")
    form.press("Fill in the checklist")
    before = form.stored()
    assert "20 open" in form.submit().text
    assert form.stored() == before


@pytest.mark.parametrize(("day", "said"), [("", "Choose the day"), ("2026-05-20", "in the future")])
def test_a_day_that_cannot_be_is_refused_on_its_field(form: Conversation, day: str, said: str) -> None:
    before = form.stored()
    form.submit(**ticked(done_0=["security_arranged"]), day=day)
    view = form.form()
    assert view is not None
    assert said in view.errors["day"]
    assert form.stored() == before


def test_two_people_with_the_form_open_lose_nothing(form: Conversation) -> None:
    form.command("Kenya transport not needed", by="li")
    form.submit(**ticked(done_0=["security_arranged"]))
    assert "Nothing of yours was stored" in form.modal()
    form.click("Go on all the same")
    assert "security_arranged" in [step for step, _ in form.steps()]
    assert form.stored()[0].unneeded == ("transport_arranged",)


def test_a_step_is_done_or_not_needed_by_a_line(agreed: Conversation) -> None:
    agreed.command("Kenya security arranged 13 April 2026", by="li")
    assert "Local transport arranged: not needed" in agreed.command("Kenya transport not needed", by="li").text
    text = agreed.command("checklist Kenya").text
    assert "1 done, 1 not needed, 18 open" in text
    assert "Security arranged: done Mon 13 April 2026, @li" in text
    assert "Local transport arranged: not needed, @li" in text
    assert "changed: Local transport arranged: not needed" in agreed.command("history Kenya").text
    assert "Local transport arranged: needed" in agreed.command("Kenya transport needed").text


def test_saying_twice_that_a_step_is_not_needed_changes_nothing(agreed: Conversation) -> None:
    agreed.command("Kenya press plans not needed")
    assert "1 not needed" in agreed.command("Kenya press plans not needed").text
    assert agreed.stored()[0].version == 2


def test_a_written_notice_stands_with_its_solution(agreed: Conversation) -> None:
    agreed.command("Kenya no transport 13 April 2026")
    text = agreed.command("checklist Kenya").text
    assert "notice that the State cannot provide transport, Mon 13 April 2026, @maria; the Executive" in text
    agreed.command("Kenya other transport found 20 April 2026")
    text = agreed.command("checklist Kenya").text
    assert "Mon 13 April 2026, @maria; other transport found Mon 20 April 2026, @maria" in text


def test_what_is_no_step_of_the_checklist_cannot_be_marked(agreed: Conversation) -> None:
    assert "not needed" in agreed.command("Kenya draft not needed").text
    assert agreed.stored()[0].unneeded == ()


def test_only_editors_mark_and_all_readers_look(agreed: Conversation) -> None:
    name_administrators(agreed, "maria")
    agreed.command("admin editor add @maria")
    assert "Only editors record here" in agreed.command("Kenya transport not needed", by="li").text
    assert "20 open" in agreed.command("checklist Kenya", by="li").text
    assert "Only editors record here" in agreed.press("Fill in the checklist", by="li").text


def test_nobody_else_is_shown_the_checklist_of_a_hidden_visit(agreed: Conversation) -> None:
    agreed.command("hide Kenya")
    assert "no visit" in agreed.dm("checklist Kenya", by="li").text
    assert "20 open" in agreed.dm("checklist Kenya").text
