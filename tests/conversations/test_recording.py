"""Recording what happened: State, step and date in any order, and what the reply says of it."""

import pytest

from tests.conversations.conftest import Conversation


@pytest.mark.parametrize(
    "line",
    [
        "Kenya draft shared yesterday",
        "record draft shared with Kenya yesterday",
        "yesterday draft shared Kenya",
        "draft shared 20 April 2026 with Kenya",
        "KEN 2026-04-20 draft report sent",
        "kénya draft sent to state on Monday",
        "please note Kenya draft shared 1 day ago",
        "draft shared yesterday",
    ],
)
def test_state_step_and_date_stand_in_any_order(kenya: Conversation, line: str) -> None:
    reply = kenya.command(line)
    assert "Recorded: Kenya, March 2026" in reply.text
    assert kenya.steps()[1:] == [("draft_report_shared", "2026-04-20")]


def test_the_reply_names_the_day_what_it_closes_and_what_it_starts(kenya: Conversation) -> None:
    reply = kenya.command("Kenya draft shared 17 April 2026")
    assert reply.public
    assert reply.buttons == ["Undo"]
    for part in ("Friday 17 April 2026, 3 days early", "Sunday 17 May 2026", "26 days left", "the visited State"):
        assert part in reply.text


def test_the_reply_says_what_moved(drafted: Conversation) -> None:
    assert "Wed 20 May 2026 → Fri 19 June 2026" in drafted.command("Kenya extension granted until 19 June today").text


def test_a_reference_is_kept_wherever_it_stands(kenya: Conversation) -> None:
    reply = kenya.command("Kenya ref CTC/2026/114 draft shared yesterday")
    assert "CTC/2026/114" in reply.text
    assert kenya.stored()[0].standing()[-1].reference == "CTC/2026/114"
    assert "CTC/2026/114" in kenya.command("why Kenya comments").text


def test_two_records_of_one_line_are_one_change(kenya: Conversation) -> None:
    kenya.command("Kenya transmitted and received today")
    assert kenya.steps()[1:] == [("report_transmitted", "2026-04-21"), ("report_received", "2026-04-21")]
    assert kenya.stored()[0].version == 2
    kenya.press("Undo")
    kenya.press("Take it back")
    assert kenya.steps() == [("visit_concluded", "2026-03-06")]


def test_of_two_records_the_second_impossible_one_keeps_both_out(kenya: Conversation) -> None:
    before = kenya.stored()
    reply = kenya.command("Kenya transmitted today, visit closed today")
    assert not reply.public
    assert kenya.stored() == before


def test_no_comments_asks_whether_the_state_said_so(drafted: Conversation) -> None:
    before = drafted.stored()
    reply = drafted.command("Kenya no comments")
    assert reply.buttons == ["Replied: none", "Nothing came"]
    assert drafted.stored() == before
    assert "on which day" in drafted.press("Replied: none").text
    assert "Recorded" in drafted.press("Tuesday 21 April 2026").text
    assert drafted.steps()[-1] == ("comments_received", "2026-04-21")


def test_without_a_date_today_and_yesterday_are_offered(kenya: Conversation) -> None:
    assert kenya.command("Kenya draft shared").buttons == ["Tuesday 21 April 2026", "Monday 20 April 2026"]
    assert "Recorded" in kenya.press("Monday 20 April 2026").text
    assert kenya.steps()[-1] == ("draft_report_shared", "2026-04-20")


def test_an_answered_question_makes_room_for_the_result(kenya: Conversation) -> None:
    kenya.command("Kenya draft shared")
    kenya.press("Monday 20 April 2026")
    with pytest.raises(AssertionError, match="no button"):
        kenya.button("Monday 20 April 2026", "maria", "visits")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Kenya draft shared tomorrow", "Wednesday 22 April 2026 is in the future"),
        ("Kenya draft shared 1 May 2026", "Friday 1 May 2026 is in the future"),
        ("Kenya draft shared 31 April 2026", "31 April 2026"),
        ("Kenya visit cancelled 10 March 2026", "order is not possible"),
        ("Kenya visit closed today", "needs this first"),
        ("Kenya restricted sharing today", ""),
        ("Kenya dates agreed today", "both days"),
        ("Kenya dates agreed 6-2 March 2026", ""),
        ("Kenya draft shared gently yesterday", "gently"),
        ("Kenya yesterday", "yesterday"),
        ("was the Kenya draft shared yesterday", "not recorded yet"),
        ("Kenya draft shared yesterday?", "not recorded yet"),
        ("Fiji draft shared yesterday", "no visit to Fiji"),
        ("Atlantis draft shared yesterday", "Atlantis"),
    ],
)
def test_what_cannot_be_is_refused_with_a_hint_and_stores_nothing(kenya: Conversation, line: str, says: str) -> None:
    if "restricted" in line:
        kenya.command("Kenya transmitted and received 20 April 2026")
    before = kenya.stored()
    reply = kenya.command(line)
    assert says in reply.text
    assert not reply.public
    assert kenya.stored() == before


def test_an_unusual_order_is_shown_first_and_recorded_with_a_remark(drafted: Conversation) -> None:
    asked = drafted.command("Kenya preliminary assessment submitted 21 April 2026")
    assert "the order is unusual: draft report shared with the State is recorded for Mon 20 April 2026" in asked.text
    reply = drafted.press("Apply")
    assert "the order is unusual" in reply.text
    assert "32 days late" in reply.text


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("Nothing stays confidential", "nothing"),
        ("Parts stay confidential", "some"),
        ("The whole report stays confidential", "whole"),
    ],
)
def test_the_confidentiality_reply_is_asked_for(kenya: Conversation, answer: str, outcome: str) -> None:
    kenya.command("Kenya transmitted and received 20 April 2026")
    assert answer in kenya.command("Kenya confidentiality reply today").buttons
    kenya.press(answer)
    assert kenya.stored()[0].facts()[-1].outcome == outcome


def test_the_letter_gives_two_more_weeks(drafted: Conversation) -> None:
    drafted.day("2026-05-22")
    assert "Thursday 4 June 2026" in drafted.command("Kenya letter sent 21 May").text


def test_a_concern_leads_to_an_amended_draft(drafted: Conversation) -> None:
    drafted.command("Kenya comments received yesterday")
    drafted.command("Kenya final draft submitted yesterday")
    assert "amended draft" in drafted.command("Kenya concern raised today").text


def test_the_receipt_counts_instead_of_the_sending(kenya: Conversation) -> None:
    kenya.command("Kenya report transmitted 15 April 2026")
    assert "Fri 15 May 2026 → Wed 20 May 2026" in kenya.command("Kenya report received yesterday").text


def test_the_same_step_again_is_offered_as_a_correction(drafted: Conversation) -> None:
    before = drafted.stored()
    assert drafted.command("Kenya draft shared 17 April 2026").buttons == ["Correct to Fri 17 April 2026"]
    assert drafted.stored() == before
    assert "Wed 20 May 2026 → Sun 17 May 2026" in drafted.press("Correct to Fri 17 April 2026").text
    assert "Corrected" in drafted.press("Apply").text


def test_the_same_step_on_the_same_day_is_there_already(drafted: Conversation) -> None:
    before = drafted.stored()
    assert "recorded already" in drafted.command("Kenya draft shared 20 April 2026").text
    assert drafted.stored() == before


def test_an_ambiguous_date_is_asked_back(kenya: Conversation) -> None:
    assert kenya.command("Kenya draft shared 3/4/2026").buttons == ["Friday 3 April 2026", "Wednesday 4 March 2026"]
    assert kenya.steps() == [("visit_concluded", "2026-03-06")]
    assert "Recorded" in kenya.press("Friday 3 April 2026").text


def test_an_ambiguous_step_is_asked_back(kenya: Conversation) -> None:
    before = kenya.stored()
    reply = kenya.command("Kenya report sent yesterday")
    assert len(reply.buttons) > 1
    assert kenya.stored() == before
    assert "Recorded" in kenya.press(reply.buttons[0]).text


def test_a_date_that_only_the_second_reader_knows_is_taken(kenya: Conversation) -> None:
    assert "Friday 3 April 2026" in kenya.command("Kenya draft shared le 3 avril 2026").text
