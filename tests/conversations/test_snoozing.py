"""Putting one's own reminders off: in words, by the form behind "another day", and how far."""

import pytest

from tests.conversations.conftest import Conversation


@pytest.mark.parametrize("words", ["until 8 May", "tomorrow", "for 1 day", "in one day", "until 2026-05-08"])
def test_a_reminder_is_put_off_in_words(due: Conversation, words: str) -> None:
    due.day("2026-05-07")
    told = due.command(f"snooze Kenya comments {words}")
    assert not told.public
    assert "you are reminded again on Fri 8 May 2026 at 09:00 (America/New_York)." in told.text
    assert "The date stays Wednesday 20 May 2026" in told.text
    assert "You asked to be reminded now" in due.day("2026-05-08").in_("@maria")


def test_a_day_off_moves_to_the_next_working_day(due: Conversation) -> None:
    due.day("2026-05-07")
    assert "again on Mon 11 May 2026 at 09:00" in due.command("snooze Kenya comments in 3 days").text


def test_it_is_never_put_off_past_the_last_reminder(due: Conversation) -> None:
    told = due.command("snooze Kenya comments until 12 June").text
    assert "again on Wed 20 May 2026 at 09:00" in told
    assert "no later: that is the last reminder before the date. The date stays Wednesday 20 May 2026" in told
    assert due.day("2026-05-19").in_("@maria") == ""
    assert "today" in due.day("2026-05-20").in_("@maria")


def test_what_is_overdue_is_put_off_to_the_next_reminder_at_most(due: Conversation) -> None:
    due.day("2026-05-21")
    told = due.command("snooze Kenya comments until 12 June").text
    assert "again on Mon 25 May 2026 at 09:00" in told
    assert "no later: that is the next reminder in any case" in told


def test_a_step_without_a_date_is_put_off_to_its_next_reminder_at_most(due: Conversation) -> None:
    due.command("Kenya comments received today")
    due.command("Kenya final draft submitted today")
    due.day("2026-05-05")
    told = due.command("snooze Kenya adoption for 6 weeks").text
    assert "again on Tue 19 May 2026 at 09:00" in told
    assert "No date moves" in told


def test_the_only_step_may_be_left_out(due: Conversation) -> None:
    assert "comments on the draft report: you are reminded again" in due.command("snooze Kenya tomorrow").text


def test_several_steps_are_asked_and_the_answer_keeps_the_day(drafted: Conversation) -> None:
    drafted.command("unfollow Kenya")  # so that the overdue assessment still comes to the officer
    asked = drafted.command("snooze Kenya until 8 May")
    assert len(asked.buttons) == 2
    assert "again on Fri 8 May 2026" in drafted.press("State's comments received").text


def test_without_a_day_it_is_asked(due: Conversation) -> None:
    asked = due.command("snooze Kenya comments")
    assert "remind you again on which day?" in asked.text
    assert asked.buttons == ["Wednesday 22 April 2026", "Friday 24 April 2026"]
    assert "again on Fri 24 April 2026" in due.press(asked.buttons[1]).text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("until 3 April 2026", "too early"),
        ("until today", "too early"),
        ("until 31 April", 'I cannot read "31 April"'),
        ("until the cows come home", "did not understand"),
        ("until 5/6", "Which day do you mean"),
    ],
)
def test_a_day_that_cannot_be_taken_changes_nothing(due: Conversation, words: str, said: str) -> None:
    before = due.stored()
    assert said in due.command(f"snooze Kenya comments {words}").text
    assert due.stored() == before


def test_only_ones_own_reminders_are_put_off_in_words(due: Conversation) -> None:
    assert "no reminder of your own" in due.command("snooze Kenya comments tomorrow", by="li").text


def test_another_day_opens_a_form(due: Conversation) -> None:
    due.day("2026-05-06")
    due.press("Snooze: another day", channel="dm")
    told = due.submit(where="@maria", day="2026-05-12")
    assert "again on Tue 12 May 2026 at 09:00" in told.text
    assert due.day("2026-05-11").all == []
    assert "You asked to be reminded now" in due.day("2026-05-12").in_("@maria")


def test_a_day_that_is_not_ahead_is_refused_on_the_field(due: Conversation) -> None:
    due.day("2026-05-06", hour=21)
    due.press("Snooze: another day", channel="dm")
    before = due.stored()
    assert due.submit(day="2026-05-06").all == []
    view = due.slack.modal(due.id("maria"))
    assert view is not None
    assert "is too early" in view.errors["day"]
    assert due.stored() == before


def test_the_own_day_is_judged_where_the_person_is(due: Conversation) -> None:
    due.person("aya", tz="Asia/Tokyo")
    due.command("officer @aya")
    due.day("2026-05-06")  # 7 May, 01:00 in Tokyo
    due.press("Snooze: another day", by="aya", channel="dm")
    due.submit(by="aya", where="@aya", day="2026-05-07")
    assert "too early" in due.modal("aya")


def test_a_snooze_leaves_the_reminders_of_others(due: Conversation) -> None:
    due.command("snooze Kenya comments until 20 May")
    channels = [one for one in due.day("2026-05-13").all if one.where == "visits"]
    assert len(channels) == 2
