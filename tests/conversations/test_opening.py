"""Opening a visit, with what is known of its dates."""

import pytest

from tests.conversations.conftest import Conversation


def test_an_ended_visit_starts_its_clocks(talk: Conversation) -> None:
    reply = talk.command("new Kenya ended 6 March 2026")
    assert reply.public
    assert "Opened: Kenya, March 2026" in reply.text
    assert "Friday 6 March 2026" in reply.text
    assert "13 March 2026" in reply.text
    assert "20 April 2026" in reply.text
    assert reply.buttons == ["Yes", "Another day", "Undo"]
    assert talk.steps() == [("visit_concluded", "2026-03-06")]


def test_whether_the_wrap_up_was_held_on_the_last_day_is_asked_until_it_is_recorded(talk: Conversation) -> None:
    talk.command("new Kenya")
    reply = talk.command("Kenya visit ended 6 March 2026")
    assert "Wrap-up on the same day?" in reply.text
    talk.press("Another day")
    talk.submit(day="2026-03-05")
    talk.command("undo")
    assert "Recorded" in talk.press("Yes").text
    assert talk.steps() == [("visit_concluded", "2026-03-06"), ("wrap_up_held", "2026-03-06")]
    talk.applied("undo Kenya visit ended")
    assert talk.command("Kenya visit ended 7 March 2026").buttons == ["Undo"]


def test_the_opener_becomes_its_officer_and_the_channel_follows(kenya: Conversation) -> None:
    (visit,) = kenya.stored()
    assert (visit.officer, visit.follows) == (kenya.id("maria"), (kenya.id("#visits"),))
    assert (visit.rules, visit.rules_version) == ("S/2020/731", 1)


def test_nothing_follows_a_visit_opened_in_a_direct_message(talk: Conversation) -> None:
    talk.dm("new Kenya ended 6 March 2026")
    assert talk.stored()[0].follows == ()


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("", []),
        ("2-6 March 2026", [("visit_started", "2026-03-02"), ("visit_concluded", "2026-03-06")]),
        ("20-24 April 2026", [("dates_agreed", "2026-04-20"), ("visit_started", "2026-04-20")]),
        ("2-6 November 2026", [("dates_agreed", "2026-04-21")]),
        ("started 20 April 2026", [("visit_started", "2026-04-20")]),
    ],
    ids=["nothing known", "in the past", "under way", "ahead", "started"],
)
def test_what_is_known_of_the_dates_is_recorded(talk: Conversation, words: str, steps: list[tuple[str, str]]) -> None:
    assert "Opened: Kenya" in talk.command(f"new Kenya {words}").text
    assert talk.steps() == steps


def test_a_visit_is_called_by_its_state_and_month(talk: Conversation) -> None:
    talk.command("new Kenya 2-6 November 2026")
    talk.command("new Kenya follow-up 3-7 May 2027")
    assert "Kenya, November 2026" in talk.command("Kenya, November 2026").text
    assert "Kenya follow-up, May 2027" in talk.command("Kenya follow-up, May 2027").text


def test_a_second_open_visit_of_the_same_kind_asks(kenya: Conversation) -> None:
    reply = kenya.command("new Kenya 2-6 November 2026")
    assert not reply.public
    assert reply.buttons == ["Open another", "Kenya, March 2026 (#1)"]
    assert len(kenya.stored()) == 1
    assert "Opened: Kenya, November 2026" in kenya.press("Open another").text
    assert len(kenya.stored()) == 2


def test_the_visit_that_is_open_can_be_looked_at_instead(kenya: Conversation) -> None:
    kenya.command("new Kenya ended 10 April 2026")
    assert "waiting for" in kenya.press("Kenya, March 2026 (#1)").text
    assert len(kenya.stored()) == 1


def test_a_follow_up_visit_is_no_second_one(kenya: Conversation) -> None:
    assert "Opened" in kenya.command("new Kenya follow-up").text


def test_a_cancelled_visit_is_out_of_the_way(talk: Conversation) -> None:
    talk.command("new Kenya")
    talk.command("Kenya visit cancelled 20 April 2026")
    assert "Opened" in talk.command("new Kenya ended 6 March 2026").text


@pytest.mark.parametrize(
    "line",
    [
        "new Kenya gently ended 6 March 2026",
        "new Knya",
        "new Kenya ended 6 May 2026",
        "new Kenya ended 31 April",
        "new Kenya ended",
    ],
)
def test_what_is_not_certain_opens_nothing(talk: Conversation, line: str) -> None:
    reply = talk.command(line)
    assert not reply.public
    assert talk.stored() == ()


def test_a_visit_is_opened_with_its_undo(kenya: Conversation) -> None:
    assert "taken back" in kenya.press("Undo").text
    assert kenya.stored() == ()
    assert "no visit" in kenya.command("Kenya").text
