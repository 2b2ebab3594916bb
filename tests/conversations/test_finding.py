"""Which visit is meant, which State, and what becomes of words that were not understood."""

import pytest

from tests.conversations.conftest import Conversation


@pytest.fixture
def two(talk: Conversation) -> Conversation:
    """Kenya in March 2026, whose draft is out, and the follow-up visit of 2027."""
    talk.command("new Kenya ended 6 March 2026")
    talk.command("Kenya draft shared 20 April 2026")
    talk.command("new Kenya follow-up 3-7 May 2027")
    return talk


def test_the_only_visit_where_the_step_fits_is_taken(two: Conversation) -> None:
    assert "Recorded: Kenya follow-up, May 2027" in two.command("Kenya visit cancelled today").text


def test_where_it_fits_both_two_buttons_ask(two: Conversation) -> None:
    before = two.stored()
    reply = two.command("Kenya partners invited today")
    assert reply.buttons == ["Kenya follow-up, May 2027 (#2)", "Kenya, March 2026 (#1)"]
    assert two.stored() == before
    assert "Recorded: Kenya, March 2026" in two.press("Kenya, March 2026 (#1)").text


def test_of_two_the_one_that_has_come_so_far_is_taken(two: Conversation) -> None:
    assert "Recorded: Kenya, March 2026" in two.command("Kenya press release issued today").text
    assert "Kenya, March 2026" in two.command("why Kenya comments").text


def test_another_month_than_there_is_asks_instead_of_opening(two: Conversation) -> None:
    assert len(two.command("Kenya, May 2025").buttons) == 2


@pytest.mark.parametrize("name", ["Kenya, March 2026", "#1", "Kenya visit of March 2026"])
def test_a_visit_can_be_named_so_that_nothing_is_asked(two: Conversation, name: str) -> None:
    assert two.command(f"{name} press release issued today").public


def test_a_follow_up_is_named_by_that_word(two: Conversation) -> None:
    assert "Recorded: Kenya follow-up" in two.command("Kenya follow-up consent received today").text


def test_a_question_about_several_visits_asks_too(two: Conversation) -> None:
    assert len(two.command("Kenya").buttons) == 2
    assert "Kenya follow-up" in two.press("Kenya follow-up, May 2027 (#2)").text


def test_in_a_channel_that_follows_one_visit_the_state_is_left_out(kenya: Conversation) -> None:
    assert "Recorded: Kenya, March 2026" in kenya.command("draft shared yesterday").text
    assert "Kenya, March 2026" in kenya.command("status").text
    assert "Kenya, March 2026" in kenya.command("why comments").text


def test_in_a_channel_that_follows_several_it_is_asked(kenya: Conversation) -> None:
    kenya.command("new Peru ended 6 March 2026")
    before = kenya.stored()
    assert set(kenya.command("draft shared yesterday").buttons) == {"Kenya, March 2026 (#1)", "Peru, March 2026 (#2)"}
    assert kenya.stored() == before


def test_where_no_visit_is_followed_the_state_has_to_be_named(kenya: Conversation) -> None:
    kenya.channel("elsewhere")
    assert "Which visit?" in kenya.command("draft shared yesterday", channel="elsewhere").text
    assert "Which visit?" in kenya.dm("status").text


@pytest.mark.parametrize("number", ["#99", "#2"])
def test_a_visit_that_is_not_there_is_not_found(talk: Conversation, number: str) -> None:
    assert "no such visit" in talk.command(f"status {number}").text


@pytest.mark.parametrize("line", ["Kennya", "Kennya draft shared yesterday", "status Kennya", "new Kennya"])
def test_a_near_miss_is_offered_and_never_taken(kenya: Conversation, line: str) -> None:
    kenya.command("undo")
    kenya.command("new Kenya ended 6 March 2026")
    before = kenya.stored()
    reply = kenya.command(line)
    assert "Kenya" in reply.buttons
    assert not reply.public
    assert kenya.stored() == before


def test_the_offered_state_is_one_press_away(kenya: Conversation) -> None:
    kenya.command("Kennya draft shared yesterday")
    assert "Recorded: Kenya" in kenya.press("Kenya").text


@pytest.mark.parametrize("line", ["status Palestine", "Palestine", "new Palestine", "Palestine draft shared today"])
def test_an_observer_state_is_told_apart_from_a_name_that_is_unknown(talk: Conversation, line: str) -> None:
    reply = talk.command(line)
    assert "The State of Palestine is an observer State, not a Member State" in reply.text
    assert not reply.public


def test_a_country_of_a_member_state_leads_to_it(talk: Conversation) -> None:
    assert "Wales is part of the United Kingdom." in talk.command("Wales draft shared yesterday").text


def test_a_name_of_two_states_asks_which(talk: Conversation) -> None:
    talk.command("Congo")
    assert len(talk.command("Congo").buttons) >= 2


def test_a_slip_in_a_verb_offers_the_closest(kenya: Conversation) -> None:
    assert kenya.command("stauts Kenya").buttons[0] == "status Kenya"
    assert "waiting for" in kenya.press("status Kenya").text


def test_a_slip_in_undo_undoes_nothing_by_itself(kenya: Conversation) -> None:
    assert kenya.command("udno").buttons[0] == "undo"
    assert len(kenya.stored()) == 1


def test_nonsense_is_told_what_to_try(talk: Conversation) -> None:
    reply = talk.command("qwertz uiop")
    assert "did not understand" in reply.text
    assert "help" in reply.text
    assert len(reply.buttons) == 3


@pytest.mark.parametrize(
    "line",
    [
        "\u201cKenya\u201d draft shared yesterday",
        "Kenya\u00a0draft\u00a0shared\u202fyesterday",
        "  Kenya \t draft \n shared  yesterday  ",
        "Kenya\u2019s draft shared yesterday",
        "\u200eKenya draft shared \u2066yesterday\u2069",
        "Kenya \u2014 draft shared \u2014 yesterday",
        "*Kenya* draft _shared_ `yesterday`",
        "\uff2benya draft shared yesterday",
    ],
)
def test_what_keyboards_and_pasting_do_is_read_through(kenya: Conversation, line: str) -> None:
    assert "Recorded: Kenya" in kenya.command(line).text


@pytest.mark.parametrize("line", ["follow-up", "status follow-up", "follow-up draft shared yesterday"])
def test_a_follow_up_alone_names_no_state(two: Conversation, line: str) -> None:
    before = two.stored()
    assert not two.command(line).public
    assert two.stored() == before


@pytest.mark.parametrize("line", ["Fiji", "why Fiji", "history Fiji", "follow Fiji", "officer Fiji @li"])
def test_a_state_without_a_visit_is_told_how_to_open_one(talk: Conversation, line: str) -> None:
    assert "new Fiji" in talk.command(line).text


def test_a_name_of_two_states_of_which_one_is_visited_is_that_one(talk: Conversation) -> None:
    talk.command("new COD ended 6 March 2026")
    assert "Congo, March 2026" in talk.command("Congo").text


def test_an_ended_visit_gives_way_to_the_open_one(talk: Conversation) -> None:
    talk.command("new Kenya 2-6 November 2026")
    talk.command("Kenya visit cancelled today")
    talk.command("new Kenya ended 6 March 2026")
    assert "Kenya, March 2026" in talk.command("Kenya").text


@pytest.mark.parametrize(
    "line", ["why Kenya frobnication", "history Kenya frobnication", "list Kennya", "due soon Kenya"]
)
def test_a_question_with_a_strange_word_is_not_answered_by_guessing(kenya: Conversation, line: str) -> None:
    reply = kenya.command(line)
    assert reply.here
    assert not reply.public
