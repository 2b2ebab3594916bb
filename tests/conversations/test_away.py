"""Who is away, who is reminded instead, and who wants no direct messages. It is Tuesday 21 April 2026."""

from datetime import date

import pytest

from bot.visits import Absence, Contact
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation

COMMENTS = "comments on the draft report"


def contact(talk: Conversation, name: str = "maria") -> Contact:
    with talk.rapporteur.store.begin(talk.rapporteur.workspace) as tx:
        return tx.contact(talk.id(name))


def test_an_absence_is_kept_and_said_in_full_to_the_asker_alone(kenya: Conversation) -> None:
    reply = kenya.command("away 20 December to 5 January, cover @li")
    assert not reply.public
    assert reply.text.startswith("You are away from Sunday 20 December 2026 to Tuesday 5 January 2027.")
    assert "Your reminders go to @li meanwhile." in reply.text
    assert "Without deputy" not in reply.text
    assert contact(kenya).away == Absence(start=date(2026, 12, 20), end=date(2027, 1, 5), cover=kenya.id("li"))
    assert "from Sunday 20 December 2026 to Tuesday 5 January 2027" in kenya.dm("away").text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("away tomorrow", "on Wednesday 22 April 2026."),
        ("away on 20 December", "on Sunday 20 December 2026."),
        ("away until 5 January", "from Tuesday 21 April 2026 to Tuesday 5 January 2027."),
        ("away 13-24 April", "from Monday 13 April 2026 to Friday 24 April 2026."),
        ("away from tomorrow to Friday", "from Wednesday 22 April 2026 to Friday 24 April 2026."),
    ],
)
def test_an_absence_is_told_in_many_ways(kenya: Conversation, line: str, said: str) -> None:
    assert f"You are away {said}" in kenya.command(line).text


def test_without_cover_it_is_said_who_hears_instead_and_which_visits_have_nobody(kenya: Conversation) -> None:
    kenya.command("new Fiji ended 6 March 2026")
    kenya.command("Fiji deputy @li")
    kenya.command("new Peru ended 6 March 2026", by="bob")
    reply = kenya.command("away tomorrow").text
    assert "go to the deputy of each visit meanwhile; where there is none, still to you." in reply
    assert "Without deputy: Kenya, March 2026. Name one" in reply
    name_administrators(kenya, "bob")
    assert "where there is none, to the administrators." in kenya.command("away tomorrow").text


def test_a_new_absence_replaces_the_old_one_and_says_so(kenya: Conversation) -> None:
    kenya.command("away 4-8 May")
    again = kenya.command("away 11-15 May").text
    assert "This replaces the absence from Monday 4 May 2026 to Friday 8 May 2026." in again
    assert contact(kenya).away == Absence(start=date(2026, 5, 11), end=date(2026, 5, 15))


@pytest.mark.parametrize("line", ["away off", "back", "away cancel"])
def test_an_absence_is_ended(kenya: Conversation, line: str) -> None:
    kenya.command("away 4-8 May")
    assert "You are back: the absence from Monday 4 May 2026 to" in kenya.command(line).text
    assert contact(kenya).away is None
    assert kenya.command(line).text == "You are not away."


def test_an_absence_that_is_over_is_none(kenya: Conversation) -> None:
    kenya.command("away tomorrow")
    kenya.day("2026-04-23")
    assert kenya.command("away").text.startswith("You are not away. To say when: away")


def test_the_cover_is_reminded_in_the_meantime_and_nobody_else(due: Conversation) -> None:
    due.command("deputy @bob")
    due.command("away 4-15 May, cover @li")
    lived = due.day("2026-05-14")
    assert COMMENTS in lived.in_("@li")
    assert lived.in_("@maria") == lived.in_("@bob") == ""
    assert COMMENTS in lived.in_("visits")
    back = due.day("2026-05-19")
    assert COMMENTS in back.in_("@maria")
    assert back.in_("@li") == ""


def test_without_cover_it_is_the_deputy_else_the_administrators_else_the_person(due: Conversation) -> None:
    due.command("away 4-22 May")
    assert COMMENTS in due.day("2026-05-07").in_("@maria")
    name_administrators(due, "bob")
    due.command("away 4-22 May")
    assert COMMENTS in due.day("2026-05-14").in_("@bob")
    due.command("deputy @li")
    later = due.day("2026-05-19")
    assert COMMENTS in later.in_("@li")
    assert later.in_("@bob") == later.in_("@maria") == ""


def test_who_comes_back_early_is_reminded_again(due: Conversation) -> None:
    due.command("away 4-15 May, cover @li")
    due.day("2026-05-07")
    due.command("back")
    lived = due.day("2026-05-14")
    assert COMMENTS in lived.in_("@maria")
    assert lived.in_("@li") == ""


def test_somebody_else_is_said_to_be_away_by_administrators_only(kenya: Conversation) -> None:
    assert "Nobody is administrator here yet" in kenya.command("away @bob tomorrow", by="li").text
    name_administrators(kenya, "li")
    for line in ("away @bob tomorrow", "away @bob", "away @bob off"):
        assert kenya.command(line).text == "Only administrators of Rapporteur may do that. Ask @li."
    assert contact(kenya, "bob").away is None
    assert "You are away" in kenya.command("away @maria tomorrow").text
    reply = kenya.command("away @bob tomorrow, cover @maria", by="li").text
    assert reply == "@bob is away on Wednesday 22 April 2026.\nTheir reminders go to @maria meanwhile."
    assert kenya.command("away @bob", by="li").text == reply
    assert "@bob is back" in kenya.command("away @bob off", by="li").text


def test_who_cannot_stand_in_does_not(kenya: Conversation) -> None:
    kenya.person("gus", restricted=True)
    assert "no full member" in kenya.command("away tomorrow, cover @gus").text
    assert "no full member" in kenya.escaped("away tomorrow, cover <@U0NOBODY>").text
    assert "Nobody stands in for themselves" in kenya.command("away tomorrow, cover @maria").text
    assert contact(kenya).away is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("away 13-17 April 2026", "Friday 17 April 2026 is too early. Choose Tuesday 21 April 2026 or a later day."),
        ("away 5 January 2027 to 20 December 2026", "Choose Tuesday 5 January 2027 or a later day."),
        ("away 31 June", 'I cannot read "31 June" as a date.'),
        ("away from tomorrow", 'I did not understand "from", so nothing was done. See: help away'),
        ("away cover @li", "Something is missing in the line"),
        ("away off tomorrow", "Something is missing in the line"),
        ("Kenya away", "leave the visit out"),
        ("mute Kenya", "type: remind Kenya off"),
        ("mute li", 'I did not understand "li"'),
    ],
)
def test_what_makes_no_sense_changes_nothing(kenya: Conversation, line: str, said: str) -> None:
    before = contact(kenya)
    assert said in kenya.command(line).text
    assert contact(kenya) == before


def test_a_day_that_may_be_two_is_asked(kenya: Conversation) -> None:
    asked = kenya.command("away Tuesday, cover @li")
    assert asked.text.startswith("Which day do you mean?")
    assert asked.buttons == ["Tuesday 21 April 2026", "Tuesday 28 April 2026"]
    assert "You are away on Tuesday 28 April 2026." in kenya.press("Tuesday 28 April 2026").text
    assert contact(kenya).away == Absence(start=date(2026, 4, 28), end=date(2026, 4, 28), cover=kenya.id("li"))


def test_a_range_far_ahead_is_asked_once(kenya: Conversation) -> None:
    assert "Which day" in kenya.command("away 6-10 April").text
    reply = kenya.press("Tuesday 6 April 2027").text
    assert "You are away from Tuesday 6 April 2027 to Saturday 10 April 2027." in reply


def test_muted_a_person_gets_no_reminders_and_channels_do(due: Conversation) -> None:
    reply = due.command("mute")
    assert not reply.public
    assert "You get no reminders by direct message." in reply.text
    lived = due.day("2026-05-14")
    assert lived.in_("@maria") == ""
    assert COMMENTS in lived.in_("visits")
    assert due.command("unmute").text == "You get reminders by direct message again."
    assert COMMENTS in due.day("2026-05-19").in_("@maria")


def test_what_is_overdue_in_a_visit_that_no_channel_follows_comes_to_the_muted_too(talk: Conversation) -> None:
    talk.dm("new Kenya ended 17 April 2026")
    talk.dm("mute")
    assert talk.day("2026-05-04").in_("@maria").count("preliminary assessment") == 1
