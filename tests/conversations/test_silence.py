"""Nothing came from the State, and a person confirms it: that is recorded, and leads on to what follows."""

import pytest

from tests.conversations.conftest import Conversation

NOTHING = "Nothing was received"
CONFIRM = "confirm that nothing was received, or record what came."


def test_before_the_date_it_is_said_until_when_the_state_has_time(due: Conversation) -> None:
    before = due.stored()
    due.command("Kenya no comments")
    reply = due.press("Nothing came")
    assert "The State has time until Wednesday 20 May 2026 for comments on the draft report" in reply.text
    assert due.stored() == before
    assert NOTHING not in due.command("Kenya").buttons


def test_after_the_date_the_status_asks_for_it_and_the_answer_walks_on(due: Conversation) -> None:
    due.day("2026-05-22")
    status = due.command("Kenya")
    assert f"Comments on the draft report: {CONFIRM}" in status.text
    reply = due.press(NOTHING)
    assert reply.public
    assert "nothing received (comments on the draft report), confirmed on Friday 22 May 2026" in reply.text
    assert "send the official letter that gives two more weeks (V(o)). When it is sent: Kenya letter sent" in reply.text
    assert reply.buttons == ["Undo", "Record done"]
    assert due.stored()[0].facts()[-1].outcome == "comments_received"
    due.press("Record done")
    assert "letter sent that gives two more weeks" in due.submit(day="2026-05-22").text


def test_the_status_and_the_history_say_who_confirmed_it(due: Conversation) -> None:
    due.day("2026-05-22")
    due.command("Kenya no comments", by="li")
    due.press("Nothing came", by="li")
    status = due.command("Kenya")
    said = "othing received (comments on the draft report), confirmed"
    assert f"N{said} Fri 22 May 2026 by @li." in status.text
    assert CONFIRM not in status.text
    assert NOTHING not in status.buttons
    assert f"@li: recorded: n{said} on Friday 22 May 2026" in due.command("history Kenya").text
    assert "recorded already" in due.command("Kenya nothing received confirmed").text


def test_the_first_reminder_after_the_date_asks_for_it(due: Conversation) -> None:
    lived = due.day("2026-05-21")
    assert "Confirm that nothing was received, or record what came." in lived.in_("visits")
    assert "confirmed on Thursday 21 May 2026" in due.press(NOTHING).text


def test_a_request_that_waits_keeps_it_from_being_confirmed(due: Conversation) -> None:
    due.command("Kenya extension requested today")
    due.day("2026-05-22")
    assert NOTHING not in due.command("Kenya").buttons
    due.command("Kenya no comments")
    assert "A request for more time waits for the Committee" in due.press("Nothing came").text


@pytest.mark.parametrize("line", ["Kenya comments received 25 May", "Kenya comments received 20 May"])
def test_a_late_or_late_recorded_reply_goes_on_from_there(due: Conversation, line: str) -> None:
    due.day("2026-05-25")
    due.command("Kenya")
    due.press(NOTHING)
    assert "the final draft to the Committee by" in due.command(line).text
    due.command("Kenya no comments")
    assert "so something was received" in due.press("Nothing came").text


def walk(talk: Conversation, day: str, label: str) -> str:
    """On that day somebody asks where Kenya stands and presses what is offered."""
    talk.day(day)
    assert label in talk.command("Kenya").buttons
    reply = talk.press(label)
    return talk.submit(day=day).text if label == "Record done" else reply.text


def test_a_state_that_never_answers_is_walked_to_the_end_by_an_editor(talk: Conversation) -> None:
    talk.command("new Kenya ended 6 March 2026")
    talk.command("Kenya inputs received 12 March and preliminary assessment submitted 20 March 2026")
    assert "comments on the draft report by" in walk(talk, "2026-04-22", "Record done")
    assert "Kenya letter sent" in walk(talk, "2026-05-25", NOTHING)
    assert "Tuesday 9 June 2026" in walk(talk, "2026-05-26", "Record done")
    told = walk(talk, "2026-06-10", NOTHING)
    assert "submit the final draft without comments (V(o), VI.4(e)). Then: Kenya final draft submitted" in told
    for day in ("2026-06-11", "2026-07-01", "2026-07-06"):  # final draft, adoption, transmission
        assert "Recorded" in walk(talk, day, "Record done")
    talk.day("2026-08-12")
    talk.command("Kenya")
    talk.press("Record done")  # the date of receipt, which somebody found out
    assert "30 days" not in talk.submit(day="2026-07-10").text
    told = walk(talk, "2026-08-12", NOTHING)
    assert "nothing received (word on what stays confidential), confirmed" in told
    assert "tell the State (V(u)). Then: Kenya report shared restricted" in told
    assert "Recorded" in walk(talk, "2026-08-13", "Record done")
    assert "sharing of the report" not in talk.command("Kenya").text
    talk.day("2027-03-05")
    press_of(talk, "twelve_month_report")
    assert "twelve-month report submitted" in talk.submit(day="2027-03-05").text
    assert talk.steps()[-1] == ("twelve_month_report", "2027-03-05")


def press_of(talk: Conversation, step: str) -> None:
    """The button "Record done" of one line of the newest reminder."""
    place = talk.id("#visits")
    message, action = next(
        (message, element["action_id"])
        for message in reversed(talk.slack.messages(place))
        for block in message.blocks
        for element in block.get("elements", ())
        if element.get("text") and element["value"].endswith(f":{step}") and element["action_id"].startswith("done")
    )
    talk.outgoing.press(talk.id("maria"), message, action)
    talk.news("visits")


def test_a_late_reply_opens_the_sharing_again(talk: Conversation) -> None:
    talk.command("new Kenya ended 6 March 2025")
    talk.command("Kenya report transmitted 6 January and received 10 January 2026")
    assert "report shared restricted" in walk(talk, "2026-04-22", NOTHING)
    walk(talk, "2026-04-22", "Record done")
    reply = talk.command("Kenya confidentiality reply nothing today").text
    assert "sharing of the report with United Nations partners" in reply


def test_once_the_report_is_sent_nothing_came_means_the_word_on_confidentiality(due: Conversation) -> None:
    for line in ("comments received", "final draft submitted", "report adopted", "report transmitted and received"):
        due.command(f"Kenya {line} today")
    due.day("2026-05-26")
    due.command("Kenya nothing received")
    assert "nothing received (word on what stays confidential), confirmed" in due.press("Nothing came").text
