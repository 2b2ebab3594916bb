"""The clock: who is reminded when and of what, what a reminder offers, and what ends it."""

import re

import pytest

from tests.conversations.conftest import Conversation, Reply


def mornings(reply: Reply, where: str, about: str = "comments on the draft report") -> list[str]:
    """The days left, as the reminders tell them one after the other."""
    lines = [line for line in reply.in_(where).splitlines() if about in line]
    return [
        found[0]
        for line in lines
        if (found := re.search(r"\d+ days? left|today|overdue by \d+ days?|\d+ days? ago", line))
    ]


def test_the_ladder_arrives_in_the_channel_and_with_the_officer(due: Conversation) -> None:
    reply = due.day("2026-05-20")
    expected = ["14 days left", "7 days left", "2 days left", "today"]
    assert mornings(reply, "visits") == expected
    assert mornings(reply, "@maria") == expected
    assert reply.in_("@li") == ""


@pytest.mark.parametrize(("before", "after"), [("2026-05-05", "2026-05-06")])
def test_it_arrives_at_nine_in_the_morning(due: Conversation, before: str, after: str) -> None:
    due.day(before)
    assert due.day(after, hour=8).all == []
    assert due.day(after, hour=9).in_("visits") != ""


def test_each_person_is_reminded_at_nine_where_they_are(due: Conversation) -> None:
    due.person("aya", tz="Asia/Tokyo")
    due.command("officer @aya")
    due.day("2026-05-05", hour=19)
    assert due.day("2026-05-05", hour=20).in_("@aya") != ""  # 09:00 on 6 May in Tokyo


def test_afterwards_it_is_said_that_the_period_ended(due: Conversation) -> None:
    due.day("2026-05-20")
    assert mornings(due.day("2026-06-05"), "visits")[:3] == ["1 day ago", "5 days ago", "7 days ago"]


def test_on_a_weekend_it_comes_before_and_says_so(kenya: Conversation) -> None:
    kenya.command("Kenya preliminary assessment submitted 20 March 2026")
    kenya.command("Kenya draft shared 17 April 2026")  # comments by Sunday 17 May
    kenya.day("2026-05-14")
    reply = kenya.day("2026-05-15")
    assert "Sunday 17 May 2026" in reply.in_("visits")
    assert "2 days left" in reply.in_("visits")
    assert "weekends" in reply.in_("visits")
    assert kenya.day("2026-05-17").all == []


def test_the_deputy_is_reminded_where_there_is_no_officer(due: Conversation) -> None:
    due.command("deputy @li")
    reply = due.day("2026-05-06")
    assert reply.in_("@li") == ""
    assert reply.in_("@maria") != ""


def test_a_new_officer_is_reminded_instead_of_the_old_one(due: Conversation) -> None:
    due.command("officer @li")
    reply = due.day("2026-05-06")
    assert (reply.in_("@maria"), mornings(reply, "@li")) == ("", ["14 days left"])


def test_what_falls_due_together_is_one_message(kenya: Conversation) -> None:
    kenya.command("new Peru ended 6 March 2026")
    reply = kenya.day("2026-04-23")
    (message,) = [each for each in reply.all if each.where == "visits"]
    assert "Kenya" in message.text
    assert "Peru" in message.text
    assert len(message.buttons) == 10


def test_after_the_record_nothing_more_is_sent_of_it(due: Conversation) -> None:
    due.day("2026-05-06")
    due.command("Kenya comments received 6 May")
    assert mornings(due.day("2026-06-30"), "visits") == []


def test_after_undo_the_reminders_come_again(due: Conversation) -> None:
    due.command("Kenya comments received today")
    due.applied("undo")
    assert mornings(due.day("2026-05-06"), "visits") == ["14 days left"]


def test_a_corrected_date_moves_the_ladder(due: Conversation) -> None:
    due.applied("correct Kenya draft 17 April")  # comments by Sunday 17 May
    assert mornings(due.day("2026-05-17"), "visits") == ["16 days left", "9 days left", "2 days left"]


def test_a_withdrawn_visit_is_reminded_of_no_more(kenya: Conversation) -> None:
    kenya.press("Undo")
    assert kenya.day("2026-06-30").all == []


def test_a_channel_that_follows_no_longer_is_not_reminded(due: Conversation) -> None:
    due.command("unfollow Kenya")
    reply = due.day("2026-05-06")
    assert (reply.in_("visits"), mornings(reply, "@maria")) == ("", ["14 days left"])


def test_why_this_date_is_answered_from_the_reminder(due: Conversation) -> None:
    due.day("2026-05-13")
    assert "+ 30 days" in due.press("Why this date", channel="dm").text


def test_a_snooze_is_personal_and_reminds_again(due: Conversation) -> None:
    due.day("2026-05-06")
    reply = due.press("Snooze: tomorrow", channel="dm")
    assert "Thu 7 May 2026 at 09:00" in reply.text
    assert "The date stays Wednesday 20 May 2026" in reply.text
    due.day("2026-05-06", hour=13)
    reply = due.day("2026-05-07")
    assert "You asked to be reminded now" in reply.in_("@maria")
    assert reply.in_("visits") == ""


def test_a_reminder_can_be_put_off_again(due: Conversation) -> None:
    due.day("2026-05-06")
    due.press("Snooze: tomorrow", channel="dm")
    due.day("2026-05-07")
    due.press("Snooze: tomorrow", channel="dm")
    assert "You asked to be reminded now" in due.day("2026-05-08").in_("@maria")


def test_three_days_over_a_weekend_end_on_monday(due: Conversation) -> None:
    due.day("2026-05-06")
    assert "Mon 11 May 2026" in due.press("Snooze: 3 days", channel="dm").text
    assert mornings(due.day("2026-05-13"), "@maria") == ["9 days left", "7 days left"]


def test_a_snooze_silences_what_comes_before_its_end(due: Conversation) -> None:
    due.day("2026-05-18")
    reply = due.press("Snooze: 3 days", channel="dm")
    assert "the last reminder before the date" in reply.text
    assert "Wed 20 May 2026 at 09:00" in reply.text
    assert mornings(due.day("2026-05-20"), "@maria") == ["today"]


def test_a_moved_date_ends_the_snooze(due: Conversation) -> None:
    due.day("2026-05-13")
    assert "Mon 18 May 2026" in due.press("Snooze: 3 days", channel="dm").text
    due.applied("correct Kenya draft 18 April")  # comments by Monday 18 May
    assert mornings(due.day("2026-05-15"), "@maria") == ["3 days left"]


def test_only_ones_own_reminders_can_be_put_off(due: Conversation) -> None:
    due.day("2026-05-06")
    before = due.stored()
    assert "no reminder of your own" in due.press("Snooze: tomorrow", by="li").text
    assert due.stored() == before


def test_a_snooze_after_the_record_has_nothing_to_put_off(due: Conversation) -> None:
    due.day("2026-05-06")
    message, action = due.button("Snooze: tomorrow", "maria", "@maria")
    due.command("Kenya comments received 6 May")
    due.outgoing.press(due.id("maria"), message, action)
    assert "no reminder of your own" in due.news("@maria").text


def test_a_snooze_of_a_visit_taken_back_has_nothing_to_put_off(due: Conversation) -> None:
    due.day("2026-05-06")
    message, action = due.button("Snooze: tomorrow", "maria", "@maria")
    due.command("undo")
    due.applied("undo")
    due.command("undo")
    due.outgoing.press(due.id("maria"), message, action)
    assert "no reminder of your own" in due.news("@maria").text


def test_a_snooze_stands_in_the_history(due: Conversation) -> None:
    due.day("2026-05-06")
    due.press("Snooze: tomorrow", channel="dm")
    assert "put off" in due.command("history Kenya").text


def test_a_message_that_comes_late_says_so_once(due: Conversation) -> None:
    due.clock.now = due.clock.now.replace(month=5, day=18, hour=12, minute=10)  # three rungs were missed
    reply = due.news("visits")
    assert len(reply.here) == 1
    assert reply.text.count("it comes late, at 12:10") == 1
    assert mornings(reply, "visits") == ["2 days left"]
    assert due.news("visits").all == []
    assert "late" not in due.day("2026-05-20").in_("visits")


def test_plans_are_extended_before_they_run_out(due: Conversation) -> None:
    due.command("Kenya comments received today")
    due.command("Kenya final draft submitted today")
    reply = due.day("2027-03-06")
    assert "twelve-month report" in reply.in_("visits")


@pytest.mark.usefixtures("forgetful")
def test_reminders_move_with_the_officer_to_another_zone(due: Conversation) -> None:
    due.slack.change_person(due.id("maria"), tz="Asia/Tokyo")
    due.command("Kenya")  # that is how the bot hears of it
    due.day("2026-05-05", hour=19)
    assert due.day("2026-05-05", hour=20).in_("@maria") != ""  # 09:00 on 6 May in Tokyo


def test_the_deputy_hears_why_what_is_overdue_comes_to_them(kenya: Conversation) -> None:
    kenya.command("deputy @li")
    reply = kenya.day("2026-04-23")
    assert "comes to you too because the date passed 3 days ago; @maria follows it up" in reply.in_("@li")
    assert "comes to you" not in reply.in_("@maria") + reply.in_("visits")


def test_who_stands_in_hears_for_whom_and_until_when(due: Conversation) -> None:
    due.command("away 1 May to 29 May 2026, cover @li")
    assert "comes to you because @maria is away until Fri 29 May 2026" in due.day("2026-05-06").in_("@li")


def test_towards_the_end_of_the_30_days_a_note_to_the_state_is_offered(due: Conversation) -> None:
    assert "may be reminded now" not in due.day("2026-05-12").in_("visits")
    assert "may be reminded now (S/2020/731, annex, V(m))" in due.day("2026-05-13").in_("visits")


def test_a_posted_reminder_says_what_became_of_it(due: Conversation) -> None:
    due.day("2026-05-06")
    reply = due.command("Kenya comments received today")
    assert "done Wed 6 May 2026, recorded by @maria" in reply.in_("@maria")
    assert "done Wed 6 May 2026, recorded by @maria" in reply.in_("visits")
