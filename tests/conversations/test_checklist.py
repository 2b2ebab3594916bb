"""What has to be prepared before a visit: done, not needed or open, and by whom."""

import pytest

from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation


@pytest.fixture
def agreed(talk: Conversation) -> Conversation:
    """A visit to Kenya that is being prepared."""
    talk.command("new Kenya 2-6 November 2026")
    return talk


def test_every_step_is_open_at_first_with_two_buttons(agreed: Conversation) -> None:
    reply = agreed.command("checklist Kenya")
    assert not reply.public
    assert "0 done, 0 not needed, 20 open" in reply.text
    assert "Local transport arranged: open" in reply.text
    assert len(reply.buttons) == 40
    assert len(reply.all[0].message.blocks) <= 50


def test_a_step_is_done_by_its_button_or_by_a_line(agreed: Conversation) -> None:
    agreed.command("Kenya security arranged 13 April 2026", by="li")
    agreed.command("checklist")
    recorded = agreed.press("Done today, 21 April").text  # the first of them
    assert "Recorded: Kenya, November 2026: scope agreed on Tuesday 21 April 2026" in recorded
    text = agreed.command("Kenya checklist").text
    assert "2 done, 0 not needed, 18 open" in text
    assert "Security arranged: done Mon 13 April 2026, @li" in text
    assert "Scope agreed: done Tue 21 April 2026, @maria" in text


def test_a_step_is_not_needed_and_needed_again(agreed: Conversation) -> None:
    assert "Local transport arranged: not needed" in agreed.command("Kenya transport not needed", by="li").text
    text = agreed.command("checklist Kenya").text
    assert "0 done, 1 not needed, 19 open" in text
    assert "Local transport arranged: not needed, @li" in text
    assert "changed: Local transport arranged: not needed" in agreed.command("history Kenya").text
    assert "Local transport arranged: needed" in agreed.press("Needed").text
    assert "0 done, 0 not needed, 20 open" in agreed.command("checklist Kenya").text


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


def test_nobody_else_is_shown_the_checklist_of_a_hidden_visit(agreed: Conversation) -> None:
    agreed.command("hide Kenya")
    assert "no visit" in agreed.dm("checklist Kenya", by="li").text
    assert "20 open" in agreed.dm("checklist Kenya").text
