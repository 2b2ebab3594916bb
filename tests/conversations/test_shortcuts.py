"""Shortcuts: what a message says is recorded by a form that starts from it, with a link to it; a visit is opened."""

import pytest

from handlers.local import Fault, FaultKind
from tests.conversations.conftest import Conversation, Reply
from tests.conversations.test_step_form import field, values


def about(talk: Conversation, text: str, by: str = "maria", channel: str = "visits") -> Reply:
    """Somebody chooses "Record a milestone" in the menu of a message of Li's."""
    message = talk.slack.say(talk.id("li"), talk.id("#" + channel), talk.outgoing.typed(text))
    talk.delivery = talk.outgoing.shortcut(talk.id(by), "record_message", message)
    return talk.news(channel)


def test_what_the_message_says_is_filled_in_and_it_is_kept(due: Conversation) -> None:
    due.command("new Peru ended 2 March 2026")
    assert about(due, "Kenya comments received 17 April 2026 ref CTC/2026/7").all == []
    assert field(due, "visit")["initial_option"]["value"] == "1"
    assert field(due, "step:1")["initial_option"]["value"] == "comments_received"
    assert field(due, "day")["initial_date"] == "2026-04-17"
    assert field(due, "reference")["initial_value"] == "CTC/2026/7"
    assert ("comments_received", "2026-04-17") not in due.steps()
    due.submit(day="2026-04-20")
    assert ("comments_received", "2026-04-20") in due.steps()
    with due.rapporteur.store.begin(due.rapporteur.workspace) as tx:
        assert tx.changes(1)[-1].permalink.startswith("https://local.slack.invalid/archives/")


def test_the_link_stays_while_a_visit_and_a_step_are_chosen_and_a_preview_is_applied(due: Conversation) -> None:
    due.command("new Peru ended 2 March 2026")
    about(due, "They sent their remarks at last")
    assert "initial_option" not in field(due, "visit")
    due.choose("visit", "1")
    due.choose("step:1", "comments_received")
    assert due.submit(day="2026-04-03").buttons == ["Apply", "Cancel"]
    due.click("Apply")
    with due.rapporteur.store.begin(due.rapporteur.workspace) as tx:
        assert tx.changes(1)[-1].permalink


@pytest.mark.parametrize("text", ["", "x" * 3000, "lunch?", "Kenya", "was the Kenya draft shared?", "<!channel> & co"])
def test_whatever_a_message_says_the_form_opens_and_nothing_is_recorded(due: Conversation, text: str) -> None:
    before = due.stored()
    about(due, text)
    assert due.form() is not None
    assert values(field(due, "step:1"))
    assert due.stored() == before


def test_what_stands_recorded_is_not_recorded_by_the_message_again(due: Conversation) -> None:
    assert "is recorded already" in about(due, "Kenya draft shared 20 April 2026").text


def test_where_slack_does_not_say_where_the_message_stands_it_is_recorded_all_the_same(due: Conversation) -> None:
    broken = Fault(kind=FaultKind.DROP_BEFORE)
    due.outgoing.server.faults = lambda method, *_: broken if method == "chat.getPermalink" else None
    about(due, "Kenya comments received 21 April 2026")
    assert "Recorded: Kenya" in due.submit().text


def test_who_may_not_record_is_told(due: Conversation) -> None:
    due.person("gina", restricted=True)
    about(due, "Kenya comments received 17 April 2026", by="gina")
    assert "full members of this workspace only" in due.modal("gina")


def test_a_repeat_of_the_shortcut_opens_one_form(due: Conversation) -> None:
    about(due, "Kenya comments received 17 April 2026")
    due.outgoing.again(due.delivery)
    assert due.news("visits").all == []
    assert len(due.slack.views) == 1


def test_a_visit_is_opened_from_everywhere(talk: Conversation) -> None:
    talk.outgoing.shortcut(talk.id("maria"), "new_visit")
    talk.news("visits")
    (kenya,) = talk.search("state", "kenya")
    assert "Opened: Kenya" in talk.submit(where="@maria", state=kenya).text
    (visit,) = talk.stored()
    assert (visit.officer, visit.follows) == (talk.id("maria"), ())
