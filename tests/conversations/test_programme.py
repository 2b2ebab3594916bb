"""The visits of a year by how far they have come, and follow-up visits linked to the earlier one."""

import pytest

from tests.conversations.conftest import Conversation

LINES = (
    "new Chad",
    "Chad proposals submitted 5 January 2026",
    "new Kenya",
    "Kenya selected 2 February 2026",
    "new Ghana",
    "Ghana selected 2 February 2026",
    "Ghana consent requested 9 February 2026",
    "new Malta",
    "Malta consent requested 9 February 2026",
    "Malta consent not given 2 March 2026",
    "new Nepal",
    "Nepal consent received 2 March 2026",
    "new Qatar 2-6 November 2026",
    "new Togo",
    "Togo selected 2 February 2026",
    "Togo visit cancelled 2 March 2026",
    "new Benin 1-5 February 2027",
    "Benin selected 2 February 2026",
)


@pytest.fixture
def planned(talk: Conversation) -> Conversation:
    for line in LINES:
        assert talk.command(line).public, line
    return talk


def test_the_programme_shows_every_visit_where_it_stands(planned: Conversation) -> None:
    reply = planned.command("programme 2026")
    assert not reply.public
    assert reply.text.splitlines() == [
        "Programme 2026: 7 visits.",
        "Proposed:",
        "Chad (#1), Mon 5 January 2026",
        "Selected, consent not yet requested:",
        "Kenya (#2), Mon 2 February 2026",
        "Consent requested, no answer recorded:",
        "Ghana (#3), Mon 9 February 2026",
        "Consent not given:",
        "Malta (#4), Mon 2 March 2026",
        "Consent given or not needed, no dates agreed:",
        "Nepal (#5), Mon 2 March 2026",
        "Scheduled:",
        "Qatar, November 2026 (#6), Mon 2 November 2026 to Fri 6 November 2026",
        "Cancelled:",
        "Togo (#7), Mon 2 March 2026",
        "States selected: Ghana, Kenya.",
        "A visit counts in the year of its dates; without dates in the year in which the State was selected, else "
        "proposed, else asked, else in which the visit was opened here.",
    ]


def test_a_visit_with_dates_counts_in_their_year(planned: Conversation) -> None:
    text = planned.command("programme 2027").text
    assert "Benin, February 2027 (#8), Mon 1 February 2027 to Fri 5 February 2027" in text
    assert "States selected: Benin." in text


def test_without_a_year_it_is_this_one(planned: Conversation) -> None:
    assert planned.command("programme").text == planned.command("programme 2026").text
    assert "Programme 2031: no visits." in planned.command("programme 2031").text


def test_a_started_and_an_ended_visit_stay_in_the_programme(kenya: Conversation) -> None:
    kenya.command("new Chad 20-24 April 2026")
    text = kenya.command("programme 2026").text
    assert "Under way:\nChad, April 2026 (#2), Mon 20 April 2026" in text
    assert "Ended:\nKenya, March 2026 (#1), Fri 6 March 2026" in text


def test_a_hidden_visit_is_in_the_programme_of_its_members_only(planned: Conversation) -> None:
    planned.command("hide Chad")
    assert "Chad" not in planned.command("programme 2026").text
    assert "Chad" not in planned.dm("programme 2026", by="li").text
    assert "Chad" in planned.dm("programme 2026").text


def test_a_follow_up_visit_is_linked_to_the_only_earlier_one(kenya: Conversation) -> None:
    reply = kenya.command("new Kenya follow-up 3-7 May 2027")
    assert reply.buttons == ["Undo", "Record it on the earlier visit"]
    assert "Follows up Kenya, March 2026 (#1)." in kenya.command("Kenya follow-up").text
    earlier = kenya.command("Kenya, March 2026")
    assert "Followed up by Kenya follow-up, May 2027 (#2)." in earlier.text
    assert "Record: follow-up visit opened" in earlier.buttons
    assert "follow-up visit opened on Tuesday 21 April 2026" in kenya.press("Record it on the earlier visit").text
    assert "Record: follow-up visit opened" not in kenya.command("Kenya, March 2026").buttons


def test_the_selection_of_a_follow_up_visit_says_its_kind(kenya: Conversation) -> None:
    kenya.command("new Kenya follow-up")
    reply = kenya.command("Kenya follow-up selected 20 April 2026")
    assert "State selected by the Committee for a follow-up visit on Monday 20 April 2026" in reply.text
    assert "Follows up Kenya, March 2026 (#1)." in kenya.command("Kenya follow-up").text


def test_that_no_outside_experts_take_part_is_recorded_and_corrected(kenya: Conversation) -> None:
    kenya.command("Kenya delegation composed 2 February 2026")
    reply = kenya.command("correct Kenya delegation composed without outside experts because of an omission")
    assert "1 clock would stop:" in reply.text  # the experts' written inputs
    assert "delegation composed → delegation composed without outside experts" in kenya.press("Apply").text
    assert "the preliminary assessment to the Committee, due Friday 20 March 2026" in kenya.command("Kenya").text


def test_several_earlier_visits_are_asked_about(kenya: Conversation) -> None:
    kenya.command("new Kenya ended 3 April 2026")
    kenya.press("Open another")
    reply = kenya.command("new Kenya follow-up 3-7 May 2027")
    assert reply.buttons == ["Kenya, April 2026 (#2)", "Kenya, March 2026 (#1)", "None of these"]
    assert "Opened: Kenya follow-up" in kenya.press("Kenya, March 2026 (#1)").text
    assert kenya.stored()[2].follows_up == 1


def test_a_follow_up_visit_may_follow_up_none(talk: Conversation) -> None:
    assert talk.command("new Kenya follow-up 3-7 May 2027").buttons == ["Undo"]
    assert talk.stored()[0].follows_up is None


def test_the_earlier_visit_can_be_named_by_its_number(kenya: Conversation) -> None:
    kenya.command("new Chad ended 6 March 2026")
    assert "There is no such visit" in kenya.command("new Kenya follow-up #2").text
    kenya.command("new Kenya follow-up #1")
    assert [visit.follows_up for visit in kenya.stored()] == [None, None, 1]


def test_the_link_is_shown_only_to_those_who_may_see_the_other_visit(kenya: Conversation) -> None:
    kenya.dm("new Kenya follow-up 3-7 May 2027 hidden")
    assert "Followed up" not in kenya.command("Kenya, March 2026").text
    assert "Followed up" not in kenya.dm("Kenya, March 2026", by="li").text
    assert "Followed up by Kenya follow-up, May 2027 (#2)." in kenya.dm("Kenya, March 2026").text


def test_a_follow_up_of_a_hidden_visit_does_not_name_it_to_others(kenya: Conversation) -> None:
    kenya.command("hide Kenya")
    kenya.dm("new Kenya follow-up 3-7 May 2027")
    assert "Follows up" not in kenya.dm("Kenya follow-up", by="li").text
    kenya.dm("new Kenya follow-up #1", by="li")
    assert "There is no such visit" in kenya.press("Open another", by="li", channel="dm").text
    assert "Follows up Kenya, March 2026 (#1)." in kenya.dm("Kenya follow-up").text


def test_agreed_dates_that_have_passed_ask_whether_the_visit_started(talk: Conversation) -> None:
    talk.command("new Kenya 4-8 May 2026")
    assert "Did the visit start?" not in talk.command("Kenya").text
    talk.day("2026-05-06")
    reply = talk.command("Kenya")
    assert "agreed for Monday 4 May 2026, not recorded yet" in reply.text
    assert "Did the visit start? If it did not, the texts do not say what follows." in reply.text
    assert reply.buttons == [
        "Record done",
        "Why this date",
        "Yes, on Mon 4 May 2026",
        "Postponed",
        "Cancelled",
        "Timeline",
        "More",
    ]
    assert "visit started on Monday 4 May 2026" in talk.press("Yes, on Mon 4 May 2026").text
    talk.day("2026-05-11")
    reply = talk.command("Kenya")
    assert "Did the visit end?" in reply.text
    assert "Postponed" not in reply.buttons
    assert "visit ended on Friday 8 May 2026" in talk.press("Yes, on Fri 8 May 2026").text


def test_a_reminder_asks_two_weeks_after_agreed_dates_have_passed(talk: Conversation) -> None:
    talk.command("new Kenya 4-8 May 2026")
    reminder = talk.day("2026-05-19").in_("visits")
    assert "Kenya, May 2026: the start of the visit, agreed for Monday 4 May 2026, not recorded yet." in reminder
    assert "Did the visit start? If it did not, the texts do not say what follows." in reminder
    assert talk.press("Record done").text == ""
    talk.submit(day="2026-05-04")
    assert talk.steps()[-1] == ("visit_started", "2026-05-04")


def test_a_visit_that_did_not_start_is_postponed_or_cancelled(talk: Conversation) -> None:
    talk.command("new Kenya 4-8 May 2026")
    talk.day("2026-05-06")
    talk.command("Kenya")
    assert "visit postponed on Wednesday 6 May 2026" in talk.press("Postponed").text
    assert "agreement on the dates, no deadline in the text" in talk.command("Kenya").text
