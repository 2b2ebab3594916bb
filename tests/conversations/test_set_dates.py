"""Dates that people set for open steps, and what the State was told."""

import pytest

from tests.conversations.conftest import Conversation

CHAIR = "set by the Chair's office, not by the text"
TEAM = "set by the team, not by the text"


@pytest.fixture
def submitted(due: Conversation) -> Conversation:
    """The report is before the Committee."""
    due.command("Kenya comments received 20 April 2026")
    due.command("Kenya final draft submitted today")
    return due


def test_what_lies_before_the_committee_is_given_a_date(submitted: Conversation) -> None:
    told = submitted.command("Kenya circulated today, no objection by 12 June")
    assert told.public
    assert f"adoption of the report by Friday 12 June 2026, {CHAIR}." in told.text
    waiting = f"waiting for the Committee: adoption of the report, by Friday 12 June 2026, 52 days left, {CHAIR}."
    for question in ("Kenya", "mine", "due 60d"):
        assert waiting in submitted.command(question).text
    assert f"Friday 12 June 2026 is {CHAIR}, by @maria." in submitted.command("why Kenya adoption").text
    assert '"Kenya circulated today, no objection by 12 June"' in submitted.command("history Kenya").text


def test_a_date_is_moved_and_taken_away(submitted: Conversation) -> None:
    submitted.command("Kenya adoption by 12 June")
    assert "by Monday 15 June 2026 (was Fri 12 June 2026)" in submitted.command("Kenya adoption by 15 June").text
    gone = submitted.command("Kenya adoption date off").text
    assert "no date set any more (was Mon 15 June 2026)" in gone
    assert "adoption of the report, no deadline in the text" in gone
    assert submitted.stored()[0].dates == ()
    assert "Nobody has set a date for adoption" in submitted.command("Kenya adoption date off").text


def test_it_is_reminded_of_up_to_the_date_and_after_it_and_never_called_overdue(submitted: Conversation) -> None:
    submitted.command("Kenya adoption by 12 June")
    assert f"by Friday 12 June 2026, 14 days left, {CHAIR}" in submitted.day("2026-05-29").in_("@maria")
    assert "12 June 2026, today" in submitted.day("2026-06-12").in_("@maria")
    late = submitted.day("2026-06-15").in_("@maria")
    assert "the date set by the Chair's office and not by the text, Friday 12 June 2026, has passed, 3 days ago" in late
    assert "overdue" not in late
    assert submitted.command("overdue").text == "Nothing is overdue."


def test_it_ends_when_the_step_is_recorded_and_returns_when_that_is_taken_back(submitted: Conversation) -> None:
    submitted.command("Kenya adoption by 12 June")
    submitted.command("Kenya report adopted today")
    assert "12 June" not in submitted.command("Kenya").text
    assert "adoption of the report" not in submitted.command("reminders Kenya").text
    submitted.press("Undo")
    assert "by Friday 12 June 2026" in submitted.command("Kenya").text


def test_a_posted_reminder_says_that_its_date_was_moved_or_counts_no_longer(submitted: Conversation) -> None:
    submitted.command("Kenya adoption by 30 April")
    submitted.day("2026-04-29")
    moved = submitted.command("Kenya adoption by 15 June").in_("visits")
    assert "adoption of the report: now due Mon 15 June 2026 instead of Thu 30 April 2026." in moved
    submitted.day("2026-06-15")
    assert "Mon 15 June 2026 no longer counts." in submitted.command("Kenya adoption date off").in_("visits")


def test_an_earlier_date_stands_beside_that_of_the_text_and_hides_nothing(due: Conversation) -> None:
    due.command("Kenya comments by 8 May")
    both = f"due Wednesday 20 May 2026, 29 days left; by Friday 8 May 2026, 17 days left, {TEAM}."
    assert both in due.command("Kenya").text
    told = due.command("reminders Kenya").text
    assert "7 days before Fri 8 May 2026" in told
    assert all(f"{days} before Wed 20 May 2026" in told for days in ("7 days", "2 days"))
    assert "due Wednesday 20 May 2026, 12 days left; by Friday 8 May 2026, today" in due.day("2026-05-08").in_("@maria")
    assert "due Wednesday 20 May 2026, today; the date set by the team" in due.day("2026-05-20").in_("@maria")


def test_a_step_that_is_still_to_come_can_be_given_a_date(due: Conversation) -> None:
    due.command("Kenya letter planned for 3 June")
    line = "Date set: the official letter that gives two more weeks, by Wednesday 3 June 2026, 43 days left"
    assert line in due.command("Kenya").text
    due.command("Kenya comments received today")
    assert "3 June" not in due.command("Kenya").text
    assert "Letter giving" not in due.command("reminders Kenya").text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Kenya adoption by 12 January 2026", "Choose Tuesday 21 April 2026 or a later day"),
        ("Kenya draft by 12 June", "is not awaited now, so no date was set"),
        ("Kenya adoption by 31 June", 'cannot read "31 June"'),
        ("Kenya no objection by 12 June", "Nothing of that sort is awaited now"),
        ("Kenya report adopted by 12 June", 'did not understand "by"'),
        ("Kenya adoption not by 12 June", "did not understand"),
        ("Kenya adoption by 12 June?", "not recorded yet: report adopted"),
    ],
)
def test_nothing_is_set_where_it_cannot_be(due: Conversation, words: str, answer: str) -> None:
    told = due.command(words)
    assert not told.public
    assert answer in told.text
    assert due.stored()[0].dates == ()


def test_of_several_things_before_the_committee_it_asks(submitted: Conversation) -> None:
    submitted.command("Kenya twelve-month report submitted today")
    asked = submitted.command("Kenya no objection by 12 June")
    assert asked.buttons == ["Committee adopts the report", "Committee considers 12-month report"]
    submitted.press("Committee adopts the report")
    submitted.command("Kenya twelve-month report circulated today, no objection by 3 July")
    told = [(each.step, each.date.isoformat()) for each in submitted.stored()[0].dates]
    assert told == [("report_adopted", "2026-06-12"), ("twelve_month_considered", "2026-07-03")]


def test_what_is_circulated_on_a_day_to_come_sets_nothing(submitted: Conversation) -> None:
    told = submitted.command("Kenya circulated 1 May 2026, no objection by 12 June").text
    assert told == "Friday 1 May 2026 is in the future; a record is of something that happened. Check the date."
    assert submitted.stored()[0].dates == ()
    assert "by Friday 12 June 2026" in submitted.command("Kenya circulated yesterday, no objection by 12 June").text


@pytest.mark.parametrize("line", ["Kenya comments by 12 May", "Kenya our letter gives 12 June"])
def test_the_same_date_once_more_is_said_to_be_set_and_stores_nothing(due: Conversation, line: str) -> None:
    due.command(line)
    before = due.stored()
    assert "is set already for comments on the draft report. Nothing was stored." in due.command(line, by="li").text
    assert due.stored() == before


def test_a_request_for_more_time_lies_before_the_committee(due: Conversation) -> None:
    due.command("Kenya extension requested 20 April 2026")
    told = due.command("Kenya no objections by 8 May").text
    assert f"a decision on the request for more time, by Friday 8 May 2026, 17 days left, {CHAIR}." in told


def test_what_the_state_was_told_is_its_date(due: Conversation) -> None:
    told = due.command("Kenya our letter gives 25 May").text
    assert "our letter gives the State until Mon 25 May 2026 for comments on the draft report." in told
    due.day("2026-05-22")
    status = due.command("Kenya").text
    assert "comments on the draft report, due Monday 25 May 2026, 3 days left" in status
    assert "our letter gives the State until Mon 25 May 2026, the text until Wed 20 May 2026." in status
    assert "today" in due.day("2026-05-25").in_("@maria")
    after = due.day("2026-05-26").in_("@maria")
    assert "the period ended on Monday 25 May 2026, 1 day ago; nothing received" in after
    lines = due.command("why Kenya comments").text.splitlines()
    assert "by the text Wednesday 20 May 2026 = draft report shared with the State Monday 20 April 2026" in lines[0]
    place = next(n for n, line in enumerate(lines) if "Our letter gives the State until Monday 25 May 2026" in line)
    assert lines[place + 1 : place + 3] == ["The date that counts: Monday 25 May 2026.", "Weekday: Monday."]


def test_a_correction_never_shortens_what_the_state_was_told(due: Conversation) -> None:
    due.command("Kenya our letter gives 20 May")
    corrected = due.command("correct Kenya draft 15 April because of a typing error")
    assert (
        "The State was told Wednesday 20 May 2026: that stays. The text now gives Friday 15 May 2026." in corrected.text
    )
    status = due.command("Kenya").text
    assert "due Wednesday 20 May 2026" in status
    assert "until Wed 20 May 2026, the text until Fri 15 May 2026." in status


@pytest.mark.parametrize("line", ["Kenya our letter gives 22 May", "Kenya our letter date off"])
def test_what_the_state_was_told_is_not_cut_short_without_a_yes(due: Conversation, line: str) -> None:
    assert (
        "comments on the draft report Wed 20 May 2026 → Wed 27 May 2026"
        in due.command("Kenya our letter gives 27 May").text
    )
    before = due.stored()
    asked = due.command(line)
    assert not asked.public
    assert "• comments on the draft report: Wed 27 May 2026 → " in asked.text
    assert due.stored() == before
    assert due.press("Apply").public
    assert "due Wednesday 27 May 2026" not in due.command("Kenya").text


def test_going_on_while_the_state_was_told_it_has_time_is_shown_first(due: Conversation) -> None:
    due.command("Kenya our letter gives 27 May")
    due.day("2026-05-22")
    asked = due.command("Kenya letter sent today")
    assert asked.buttons == ["Apply", "Cancel"]
    assert "the State was told that it has until Wed 27 May 2026 for comments on the draft report." in asked.text


def test_a_later_date_of_the_text_counts_and_what_the_state_was_told_stays_beside_it(due: Conversation) -> None:
    due.command("Kenya our letter gives 10 May")
    assert "due Wednesday 20 May 2026, 29 days left; our letter gives the State until Sun 10 May 2026, the text" in (
        due.command("Kenya").text
    )
    assert due.command("Kenya our letter date off").text.count("our letter") == 1
    assert "our letter" not in due.command("Kenya").text


def test_of_several_open_steps_of_the_state_it_asks(due: Conversation) -> None:
    for line in ("comments received today", "final draft submitted today", "report adopted today"):
        due.command(f"Kenya {line}")
    due.command("Kenya transmitted and received today")
    due.command("Kenya our letter gives 25 May")
    due.press("State says what stays confidential")
    due.command("Kenya our letter gives 1 November for the implementation response")
    assert [each.step for each in due.stored()[0].dates] == ["confidentiality_reply", "implementation_response"]


def test_a_date_of_a_hidden_visit_is_set_and_told_among_its_members_only(talk: Conversation) -> None:
    talk.command("new Kenya ended 6 March 2026 hidden", channel="dm")
    assert "by Friday 12 June 2026" in talk.command("Kenya adoption by 12 June", channel="dm").text
    assert "no visit to Kenya" in talk.command("Kenya adoption by 15 June", by="bob", channel="dm").text
