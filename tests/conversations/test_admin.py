"""What administrators set for the whole workspace. It is Tuesday 21 April 2026."""

from datetime import date

import pytest

from bot.visits import Holiday, Workspace
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation, conversation

MOVES = "Due dates do not move; only the days on which reminders are sent do."
CHRISTMAS = Holiday(date=date(2026, 12, 25), name="Christmas Day")


@pytest.fixture
def ruled(due: Conversation) -> Conversation:
    """Maria is administrator; comments on the draft to Kenya are due on Wednesday 20 May 2026."""
    name_administrators(due, "maria")
    return due


def workspace(talk: Conversation) -> Workspace:
    with talk.rapporteur.store.begin(talk.rapporteur.workspace) as tx:
        return tx.workspace()


def test_only_administrators_may(kenya: Conversation) -> None:
    refusal = "Nobody is administrator here yet. Ask whoever runs Rapporteur to set RAPPORTEUR_ADMINS"
    assert refusal in kenya.command("admin").text
    name_administrators(kenya, "li", "bob")
    before = workspace(kenya)
    for line in ("", " holidays", " holidays add 25 December 2026", " holidays clear", " escalation off", " nonsense"):
        reply = kenya.command("admin" + line)
        assert reply.text == "Only operators and administrators of Rapporteur may do that. Ask @li or @bob."
        assert not reply.public
    assert workspace(kenya) == before
    assert "Administrators: @li, @bob." in kenya.command("admin", by="li").text


def test_the_settings_name_the_administrators_and_leave_the_rest_as_it_is(database_url: str) -> None:
    with conversation(database_url, admins=("U0AAA",)) as talk:
        name_administrators(talk, "maria")
        talk.command("admin holidays add 25 December 2026 Christmas Day")
        talk.command("admin escalation off")
    with conversation(database_url, admins=("U0AAA", "U0BBB"), timezone="Europe/Vienna") as talk:
        found = workspace(talk)
    assert (found.admins, found.tz) == (("U0AAA", "U0BBB"), "Europe/Vienna")
    assert (found.holidays, found.escalates) == ((CHRISTMAS,), False)


def test_the_workspace_at_a_glance(ruled: Conversation) -> None:
    ruled.command("admin holidays add 25 December 2026")
    shown = ruled.command("admin")
    assert not shown.public
    assert shown.text.splitlines() == [
        "Administrators: @maria.",
        "What is overdue by three days goes to the deputy too. To change that: admin escalation off",
        "Holidays: 1. See them with: admin holidays",
        "In channels I speak English. To change that: language English, language French",
        "Due dates and channels live in the time zone America/New_York.",
    ]


def test_a_holiday_is_added_listed_and_removed(ruled: Conversation) -> None:
    assert "There are no holidays." in ruled.command("admin holidays").text
    added = ruled.command("admin holidays add 25 December 2026 Christmas Day").text
    assert added == f"1 holiday added:\nFriday 25 December 2026  Christmas Day\n{MOVES}"
    assert "Friday 1 January 2027  *New* Year" not in ruled.command("admin holidays add 1 January *New* Year").text
    assert workspace(ruled).holidays == (CHRISTMAS, Holiday(date=date(2027, 1, 1), name="*New* Year"))
    listed = ruled.command("admin holidays").text
    assert listed.startswith(
        "2 holidays, on which no reminders are sent:\nFriday 25 December 2026  Christmas Day\nFriday"
    )
    assert "Nothing was changed" in ruled.command("admin holidays add 25 December Christmas Day").text
    assert "1 holiday removed:\nFriday 25 December 2026" in ruled.command("admin holidays remove 25 December").text
    assert "Friday 25 December 2026 is no holiday here." in ruled.command("admin holidays remove 25 December").text
    assert "1 holiday removed" in ruled.command("admin holidays clear").text
    assert workspace(ruled).holidays == ()


def test_a_holiday_is_given_another_name(ruled: Conversation) -> None:
    ruled.command("admin holidays add 25 December 2026")
    ruled.command("admin holidays add 25 December 2026 Christmas Day")
    assert workspace(ruled).holidays == (CHRISTMAS,)


def test_the_public_holidays_of_a_state_are_merged_with_what_is_there(ruled: Conversation) -> None:
    ruled.command("admin holidays add 12 December 2026 Our own day")
    reply = ruled.command("admin holidays from Kenya 2026").text
    kept = workspace(ruled).holidays
    assert reply.startswith(f"{len(kept) - 1} holidays of Kenya added:\n")
    assert Holiday(date=date(2026, 10, 20), name="Mashujaa Day") in kept
    assert Holiday(date=date(2026, 12, 12), name="Our own day") in kept
    assert "Nothing was changed" in ruled.command("admin holidays from Kenya 2026").text
    ruled.command("admin holidays from Kenya")
    assert {day.date.year for day in workspace(ruled).holidays} == {2026, 2027}


def test_which_state_is_asked_where_it_is_not_plain(ruled: Conversation) -> None:
    assert ruled.command("admin holidays from Kennya 2027").buttons == ["Kenya"]
    assert "holidays of Kenya added" in ruled.press("Kenya").text
    assert "Which State" in ruled.command("admin holidays from Congo").text
    assert "I know no Member State of that name" in ruled.command("admin holidays from Narnia").text
    assert "I know no public holidays of Ukraine in 2026." in ruled.command("admin holidays from Ukraine 2026").text


def test_on_a_holiday_nothing_is_sent_and_no_date_moves(ruled: Conversation) -> None:
    dates = "due Wednesday 20 May 2026"
    assert dates in ruled.command("Kenya").text
    ruled.command("admin holidays add 6 May 2026")  # a reminder would be sent on that day
    assert dates in ruled.command("Kenya").text
    assert dates in ruled.day("2026-05-05").in_("visits")
    assert ruled.day("2026-05-06").all == []


def test_what_is_overdue_goes_to_the_deputy_unless_that_is_turned_off(ruled: Conversation) -> None:
    ruled.command("deputy @bob")
    assert (
        ruled.command("admin escalation off").text.splitlines()[1].startswith("What is overdue by three days does not")
    )
    assert not workspace(ruled).escalates
    ruled.command("admin escalation on")
    assert workspace(ruled).escalates


def test_an_ambiguous_day_is_asked_and_an_impossible_one_refused(ruled: Conversation) -> None:
    assert ruled.command("admin holidays add 1/6 Day").buttons == ["Monday 1 June 2026", "Wednesday 6 January 2027"]
    assert "Wednesday 6 January 2027  Day" in ruled.press("Wednesday 6 January 2027").text
    assert "Monday 20 April 2026 is too early" in ruled.command("admin holidays add 20 April 2026").text
    assert 'I cannot read "31 June" as a date' in ruled.command("admin holidays add 31 June").text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("admin holidays add Christmas", 'I did not understand "Christmas", so nothing was done. See: help admin'),
        ("admin holidays add", "Something is missing in the line"),
        ("admin holidays from", "Something is missing in the line"),
        ("admin holidays from Kenya and Uganda", 'I did not understand "Uganda"'),
        ("admin holidays clear all", 'I did not understand "all"'),
        ("admin escalation", 'I did not understand "escalation"'),
    ],
)
def test_what_is_not_understood_changes_nothing(ruled: Conversation, line: str, said: str) -> None:
    ruled.command("admin holidays add 25 December 2026 Christmas Day")
    assert said in ruled.command(line).text
    assert workspace(ruled).holidays == (CHRISTMAS,)


def test_help_tells_of_it(talk: Conversation) -> None:
    assert "/visit admin holidays from Kenya 2027" in talk.command("help admin").text
    assert "/visit away 20 December to 5 January, cover @li" in talk.command("help away").text
