"""What will be sent: the list that is shown is what goes out later; and turning reminders off and on."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.conftest import ZONE, Conversation

LINE = re.compile(r"\w{3} (\d+ \w+ \d{4}, \d\d:\d\d): ([^,:]+), .*, to (.*)")
ZONES = {"@aya": ZoneInfo("Asia/Tokyo")}
Sent = tuple[datetime, str, str]  # when on the reader's clock, the step, to whom


def listed(text: str) -> set[Sent]:
    found = [match.groups() for line in text.split("\n") if (match := LINE.match(line))]
    return {
        (datetime.strptime(f"{when} +0000", "%d %B %Y, %H:%M %z"), step, to.lstrip("#"))
        for when, step, recipients in found
        for to in re.split(r", | and ", recipients)
    }


def delivered(talk: Conversation, days: int) -> set[Sent]:
    """What goes out in so many days."""
    sent: set[Sent] = set()
    for _ in range(days):
        reply = talk.day((talk.clock.now + timedelta(days=1)).astimezone(ZONE).date().isoformat())
        for shown in reply.all:
            at = datetime.fromtimestamp(float(shown.message.ts), ZONES.get(shown.where, ZONE))
            steps = re.findall(r"^Kenya, March 2026: ([^,:]+)", shown.text, re.MULTILINE)
            sent |= {(at.replace(second=0, microsecond=0, tzinfo=UTC), step, shown.where) for step in steps}
    return sent


@pytest.mark.parametrize(
    "lines",
    [
        ["deputy @aya"],
        ["officer @aya", "deputy @li", "unfollow Kenya"],
        ["deputy @li", "away 11 May to 3 June 2026, cover @aya"],
        ["deputy @aya", "snooze Kenya comments until 12 May", "Kenya extension requested today"],
        ["Kenya comments received today", "Kenya final draft submitted today"],
    ],
)
def test_what_is_listed_is_what_is_sent(due: Conversation, lines: list[str]) -> None:
    due.person("aya", tz="Asia/Tokyo")
    for line in lines:
        due.command(line)
    told = listed(due.command("reminders Kenya").text)
    last = max(at for at, _, _ in told)
    days = (last.date() - due.clock.now.date()).days + 1
    assert {one for one in told if one[0] < last} == {one for one in delivered(due, days) if one[0] < last}


def test_the_list_says_when_what_and_to_whom(due: Conversation) -> None:
    told = due.command("reminders Kenya")
    assert not told.public
    expected = (
        "Wed 6 May 2026, 09:00: comments on the draft report, 14 days before Wed 20 May 2026, to @maria and #visits"
    )
    assert expected in told.text
    assert re.search(r"\nand \d+ more until |That is all until ", told.text)


def test_nothing_is_sent_of_what_is_done_or_followed_by_nobody(talk: Conversation) -> None:
    talk.command("new Kenya")
    talk.command("Kenya visit cancelled today")
    assert "nothing is awaited" in talk.command("reminders Kenya").text
    talk.command("new Peru")
    assert "no reminder falls before" in talk.command("reminders Peru").text
    talk.command("unfollow Peru")
    talk.command("mute")
    assert "no channel follows" in talk.command("reminders Peru").text
    assert "@maria wants no direct messages" in talk.command("reminders Peru").text


def test_who_is_away_or_has_snoozed_is_named(due: Conversation) -> None:
    due.command("snooze Kenya comments until 12 May")
    due.command("away 20 December to 5 January, cover @li")
    told = due.command("reminders Kenya").text
    assert "@maria is not reminded of comments on the draft report before Tue 12 May 2026 at 09:00" in told
    assert "@maria is away from Sun 20 December 2026 to Tue 5 January 2027; @li is told instead" in told


def test_guests_hear_nothing_of_what_will_be_sent(due: Conversation) -> None:
    due.person("gus", restricted=True)
    for line in ("reminders Kenya", "remind Kenya off", "snooze Kenya comments tomorrow"):
        assert "full members" in due.command(line, by="gus").text
    assert due.stored()[0].quiet == ()


def test_reminders_of_a_visit_are_turned_off_and_on(due: Conversation) -> None:
    told = due.command("remind Kenya off")
    assert told.public
    assert "all reminders turned off" in told.text
    assert told.buttons == []
    assert "reminders are off" in due.command("reminders Kenya").text
    assert due.day("2026-05-13").all == []
    assert "all reminders turned on" in due.command("remind Kenya on").text
    assert "comments" in due.day("2026-05-18").in_("@maria")
    assert "all reminders turned off" in due.command("history Kenya").text


def test_reminders_of_one_step_are_turned_off_and_on(due: Conversation) -> None:
    due.channel("team")
    due.command("follow Kenya", channel="team")
    told = due.command("remind Kenya comments off")
    assert "reminders of comments on the draft report turned off" in told.in_("team")
    assert "Off: comments on the draft report" in due.command("reminders Kenya").text
    assert "comments" not in due.day("2026-05-14").in_("visits")
    due.command("remind Kenya comments on")
    assert "comments" in due.day("2026-05-18").in_("visits")


@pytest.mark.parametrize(
    ("before", "line", "said"),
    [
        ("", "remind Kenya on", "are on already"),
        ("", "remind Kenya comments on", "Reminders of comments on the draft report, visit to Kenya, are on already"),
        ("remind Kenya off", "remind Kenya off", "are off already. To change that, type: remind Kenya on"),
        ("remind Kenya off", "remind Kenya comments off", "are off already. To change that, type: remind Kenya on"),
        ("remind Kenya off", "remind Kenya comments on", "turned on alone. Type: remind Kenya on"),
        ("remind Kenya comments off", "remind Kenya comments off", "type: remind Kenya comments"),
        ("", "remind Kenya comments", "Something is missing"),
    ],
)
def test_what_changes_nothing_says_so(due: Conversation, before: str, line: str, said: str) -> None:
    due.command(before)
    stored = due.stored()
    assert said in due.command(line).text
    assert due.stored() == stored


def test_which_step_is_asked_where_several_are_meant(due: Conversation) -> None:
    assert len(due.command("remind Kenya report sent off").buttons) > 1
    pressed = due.press(due.command("remind Kenya report sent off").buttons[0])
    assert "turned off" in pressed.text


def test_turning_reminders_off_is_nothing_to_undo(due: Conversation) -> None:
    due.command("remind Kenya off")
    assert "preliminary assessment" in due.command("undo").text
    assert due.stored()[0].quiet != ()
