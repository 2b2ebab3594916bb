"""A calendar is asked for: a file for who asked, which any calendar reads."""

from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from tests.conversations.conftest import Conversation

COMMENTS = "Kenya, March 2026: comments on the draft report"
PROPERTIES = {"UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"}


def newest(talk: Conversation, by: str = "maria") -> dict[str, Any]:
    """The events of the file that was posted last to somebody, by their names."""
    posts = [post for post in talk.slack.messages(talk.slack.direct(talk.id(by))) if post.files]
    content = posts[-1].files[0].content
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


def test_the_own_visits_come_as_a_file_by_direct_message(due: Conversation) -> None:
    told = due.command("calendar")
    assert not told.public
    assert "comes by direct message: Kenya, March 2026." in told.text
    event = newest(due)[COMMENTS]
    assert event.decoded("DTSTART") == date(2026, 5, 20)
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1)
    assert event.decoded("DTSTAMP") == due.clock.now
    assert str(event["DESCRIPTION"]) == "Waiting for the visited State. By S/2020/731."
    assert set(event) == PROPERTIES


def test_an_event_keeps_its_name_and_its_number_rises_when_its_date_moves(due: Conversation) -> None:
    due.command("calendar")
    before = newest(due)[COMMENTS]
    due.command("Kenya our letter gives 27 May")
    due.command("calendar")
    after = newest(due)[COMMENTS]
    assert (after["UID"], after.decoded("DTSTART")) == (before["UID"], date(2026, 5, 27))
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_a_date_that_people_set_is_said_to_be_one(due: Conversation) -> None:
    due.command("Kenya adoption by 12 June")
    due.command("calendar")
    own = newest(due)["Kenya, March 2026: adoption of the report"]
    assert own.decoded("DTSTART") == date(2026, 6, 12)
    assert str(own["UID"]).endswith("-report_adopted-people@rapporteur")
    assert str(own["DESCRIPTION"]) == "Waiting for the Committee. Date set by people, not by the text."


def test_when_a_delegation_travels_is_left_out(talk: Conversation) -> None:
    talk.command("new Fiji 1-5 June 2026")
    assert talk.command("calendar").text.startswith("No open step of these visits has a date")
    assert not [post for post in talk.slack.all_posts() if post.files]


def test_all_that_one_may_see_and_no_hidden_visit_of_others(due: Conversation) -> None:
    assert due.command("calendar", by="li").text.startswith("You are officer or deputy of no open visit.")
    due.command("calendar all", by="li")
    assert COMMENTS in newest(due, "li")
    due.command("new France ended 10 April 2026 hidden", channel="dm")
    due.command("calendar all", by="li", channel="dm")
    assert not [name for name in newest(due, "li") if "France" in name]
    due.command("calendar", channel="dm")
    assert [name for name in newest(due) if "France" in name]


def test_it_speaks_the_language_of_who_asks(due: Conversation) -> None:
    due.person("ana", locale="fr-FR")
    due.dm("calendrier Kenya", by="ana")
    assert "Kenya, mars 2026\N{NO-BREAK SPACE}: les observations sur le projet de rapport" in newest(due, "ana")
