"""What a reminder says, line by line; and what a posted one says later."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.messages import edited, noticed, reminded
from bot.operations.channels import OUTSIDERS
from bot.operations.results import Closed, Due, Edited, Notice, Reminder
from bot.outbox.model import MessageKind, OutMessage, Rung, State
from bot.procedure.model import Fact
from bot.visits import Recipient, RecipientKind, Record
from bot.wording import reminders
from bot.wording.notices import REASONS, SAME
from tests.visits.made import day, fact, facts, record, status, visit
from tests.wording.known import FINAL

MARIA = Recipient(kind=RecipientKind.PERSON, id="U1")
VISITS = Recipient(kind=RecipientKind.CHANNEL, id="C1")
DRAFT = [*facts(visit_concluded="2026-03-06", draft_report_shared="2026-04-20")]


def due(known: list[Fact], step: str, date: str, today: str, rung: str = "-7", **more: Any) -> Due:
    """`more`: fields of Due; `officer` and `to` where they matter."""
    to, officer = more.pop("to", MARIA), more.pop("officer", "")
    carried = Rung(visit=1, step=step, rung=rung, recipient=to, date=day(date), due_at=at(today, "09:00"))
    return Due(status=status(known, today, officer=officer, deputy="U2"), rung=carried, **more)


def at(date: str, hour: str) -> datetime:
    return datetime.fromisoformat(f"{date}T{hour}").replace(tzinfo=UTC)


def told(
    *lines: Due, today: str, was: datetime | None = None, now: datetime | None = None, tz: str = "UTC"
) -> Reminder:
    return Reminder(due=lines, was_due=was, sent_at=now or at(today, "12:10"), tz=tz)


def line(known: list[Fact], step: str, date: str, today: str, rung: str = "-7", **more: Any) -> str:
    return reminders.line(due(known, step, date, today, rung, **more))


def test_before_the_date_it_says_who_what_when_and_what_silence_leads_to() -> None:
    assert line(DRAFT, "comments_received", "2026-05-20", "2026-05-13") == (
        "*Kenya, March 2026*: comments on the draft report, due *Wednesday 20 May 2026*, 7 days left. "
        "Move: the visited State. If nothing arrives: the Executive Directorate sends a letter and two more weeks run, "
        "then the draft may go forward without comments (V(o))."
    )


def test_a_step_of_the_executive_directorate_is_overdue() -> None:
    assert line(DRAFT[:1], "preliminary_assessment_submitted", "2026-03-20", "2026-03-23", "+3") == (
        "*Kenya, March 2026*: the preliminary assessment to the Committee, due *Friday 20 March 2026*, "
        "overdue by 3 days. Move: the Executive Directorate."
    )


def test_a_step_of_others_is_never_called_overdue() -> None:
    said = line(DRAFT, "comments_received", "2026-05-20", "2026-05-21", "+1")
    assert "the period ended on *Wednesday 20 May 2026*, 1 day ago; nothing received" in said
    assert "overdue" not in said


def test_a_period_that_ended_for_good_names_the_next_move() -> None:
    known = [*DRAFT, fact("no_comments_letter_sent", "2026-05-21")]
    said = line(known, "comments_received", "2026-06-04", "2026-06-05", "+1")
    assert "the period ended on *Thursday 4 June 2026*, 1 day ago; nothing received." in said
    assert "waiting for *the Executive Directorate*: the final draft to the Committee" in said


def test_an_overdue_step_keeps_its_own_move_whatever_else_is_open() -> None:
    said = line(DRAFT, "preliminary_assessment_submitted", "2026-03-20", "2026-05-13", "+7")
    assert said.endswith("overdue by 54 days. Move: the Executive Directorate.")


def test_comments_that_ended_name_who_moves_next() -> None:
    letter = line(DRAFT, "comments_received", "2026-05-20", "2026-05-21", "+1")
    assert "Now waiting for *the Executive Directorate*: the official letter that gives two more weeks" in letter
    asked = [*DRAFT, fact("extension_requested", "2026-05-10")]
    pending = line(asked, "comments_received", "2026-05-20", "2026-05-21", "0")
    assert "a request for more time is pending. Now waiting for *the Committee*: a decision" in pending
    assert "Move:" not in letter + pending


def test_a_date_that_can_be_passed_is_not_called_late() -> None:
    known = [*DRAFT, fact("report_transmitted", "2026-07-06")]
    said = line(known, "implementation_response", "2027-01-06", "2027-01-07", "0")
    assert "counted from transmission to *Wednesday 6 January 2027*; the date of receipt is not recorded" in said


def test_a_date_on_a_weekend_is_said_to_stay_there() -> None:
    known = [*facts(report_transmitted="2026-07-06", report_received="2026-07-10")]
    said = line(known, "confidentiality_reply", "2026-08-09", "2026-08-07", "0")
    assert "due *Sunday 9 August 2026*, 2 days left" in said
    assert "The date falls on a Sunday; the text says nothing about weekends." in said


def test_a_snoozed_reminder_says_that_it_was_asked_for() -> None:
    assert "You asked to be reminded now." in line(DRAFT, "comments_received", "2026-05-20", "2026-05-14", "snooze")


def test_a_late_reminder_says_when_it_was_due_on_the_clock_of_the_reader() -> None:
    late = told(today="2026-05-20", was=at("2026-05-20", "09:00"))
    assert reminders.preamble(late) == ["This reminder was due at 09:00; it comes late, at 12:10."]
    east = told(today="2026-05-20", was=at("2026-05-19", "23:00"), now=at("2026-05-20", "03:10"), tz="Asia/Tokyo")
    assert reminders.preamble(east)[0].startswith("This reminder was due at 08:00; it comes late, at 12:10.")
    assert reminders.preamble(told(today="2026-05-20")) == []


def test_a_reminder_of_another_day_says_which() -> None:
    late = told(today="2026-05-20", was=at("2026-05-18", "09:00"))
    assert "was due on Mon 18 May 2026 at 09:00 (UTC); it comes late, at 12:10." in reminders.preamble(late)[0]


def test_every_line_has_its_own_buttons_unless_there_are_too_many() -> None:
    one = due(DRAFT, "comments_received", "2026-05-20", "2026-05-13")
    other = due(DRAFT, "preliminary_assessment_submitted", "2026-03-20", "2026-05-13", "+7")
    two = reminded(told(one, other, today="2026-05-13", was=at("2026-05-13", "09:00")))
    assert [block["type"] for block in two.blocks] == ["section", "section", "actions", "section", "actions"]
    labels = [button["text"]["text"] for button in two.blocks[2]["elements"]]
    later = ["Snooze: tomorrow", "Snooze: 3 days", "Snooze: another day"]
    assert labels == ["Record done", "Why this date", "More time for comments", *later]
    heard = two.blocks[4]["elements"][0]["accessibility_label"]
    assert heard == "Record done: Kenya, March 2026: the preliminary assessment to the Committee"
    values = {button["action_id"]: button["value"] for button in two.blocks[4]["elements"] if button["value"][0] == "1"}
    assert set(values) == {"done:1", "snooze:1:1", "snooze:3:1", "another_day:1"}
    assert set(values.values()) == {"1:preliminary_assessment_submitted"}
    many = reminded(told(*[one] * 21, today="2026-05-13"))
    assert "actions" not in [block["type"] for block in many.blocks]


def test_towards_the_end_of_its_30_days_the_state_may_be_reminded() -> None:
    said = line(DRAFT, "comments_received", "2026-05-20", "2026-05-13", prompt=True)
    assert "The State may be reminded now (S/2020/731, annex, V(m)), for instance: " in said
    assert (
        '"Comments on the draft report are expected by Wednesday 20 May 2026; more time, at most 30 days, may ' in said
    )
    extended = [*DRAFT, fact("extension_decided", "2026-05-12", outcome="granted", until="2026-06-10")]
    asked = [*DRAFT, fact("extension_requested", "2026-05-12")]
    assert '2026."' in line(extended, "comments_received", "2026-06-10", "2026-06-03", prompt=True)
    assert '2026."' in line(asked, "comments_received", "2026-05-20", "2026-05-13", prompt=True)


def test_an_earlier_date_of_another_passage_is_told_beside_the_planned_one() -> None:
    basis = "12 months after final_draft_submitted"
    said = line(FINAL, "final_draft_submitted", "2026-05-30", "2026-05-22", "alternative", basis=basis)
    assert said == (
        "*Kenya, March 2026*: the final draft to the Committee: another passage supports *Saturday 30 May 2026* "
        "(12 months after the final draft to the Committee), 8 days left. The planned date is *Tuesday 2 June 2026*, "
        "11 days left. Move: the Executive Directorate."
    )


@pytest.mark.parametrize(("rung", "end"), [("~14", ""), ("snooze 2026-06-16", " You asked to be reminded now.")])
def test_a_step_without_a_date_says_since_when_it_is_awaited(rung: str, end: str) -> None:
    assert line(FINAL, "report_adopted", "2026-06-02", "2026-06-16", rung) == (
        "*Kenya, March 2026*: adoption of the report: no date is set in the text; waiting since "
        f"Tuesday 2 June 2026, 14 days. Move: the Committee.{end}"
    )


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"officer": "U1"}, ""),
        ({"officer": "U9", "to": VISITS}, ""),
        ({"officer": "U9"}, "It comes to you too because the date passed 3 days ago; <@U9> follows it up."),
        (
            {"officer": "U9", "instead_of": "U9", "absent_until": day("2027-01-05")},
            "It comes to you because <@U9> is away until Tue 5 January 2027.",
        ),
        ({"officer": "U9", "instead_of": "U9"}, "It comes to you because <@U9> is no longer a member here."),
    ],
    ids=["officer", "channel", "deputy", "away", "gone"],
)
def test_who_does_not_follow_a_visit_up_hears_why_it_comes_to_them(more: dict[str, Any], why: str) -> None:
    said = line(DRAFT[:1], "preliminary_assessment_submitted", "2026-03-20", "2026-03-23", "+3", **more)
    assert said.endswith(f"overdue by 3 days. Move: the Executive Directorate.{why and ' ' + why}")


def closed(record: Record | None = None, moved_to: str = "") -> Closed:
    of, step = visit(*DRAFT), "comments_received"
    moved = day(moved_to) if moved_to else None
    return Closed(visit=of, step=step, date=day("2026-05-20"), record=record, moved_to=moved)


def test_a_line_that_no_longer_stands_says_what_became_of_it() -> None:
    done = closed(record(3, fact("comments_received", "2026-05-12")))
    what = "*Kenya, March 2026*: comments on the draft report: "
    assert reminders.closed(done) == f"{what}done Tue 12 May 2026, recorded by <@U1>."
    moved = reminders.closed(closed(moved_to="2026-05-25"))
    assert moved == f"{what}now due Mon 25 May 2026 instead of Wed 20 May 2026."
    assert reminders.closed(closed()) == f"{what}no longer awaited."


def test_an_edited_reminder_keeps_the_buttons_of_what_still_stands() -> None:
    still = due(DRAFT, "preliminary_assessment_submitted", "2026-03-20", "2026-05-13", "+7")
    when = at("2026-05-13", "09:00")
    posted = OutMessage(
        id=1,
        workspace="T1",
        kind=MessageKind.REMINDER,
        recipient=MARIA,
        marker="m",
        state=State.SENT,
        due_at=when,
        next_attempt_at=when,
        attempts=1,
    )
    found = edited(Edited(lines=(closed(), still), changes=(), posted=posted))
    assert [block["type"] for block in found.blocks] == ["section", "section", "actions"]
    assert {button["action_id"][-1] for button in found.blocks[2]["elements"]} == {"1"}


@pytest.mark.parametrize("reason", [*REASONS, *SAME, "never_heard_of", "given_up"])
@pytest.mark.parametrize("to", [MARIA, VISITS])
def test_a_notice_says_where_why_and_what_to_do(reason: str, to: Recipient) -> None:
    said = noticed(Notice(recipient=to, reason=reason)).text
    assert ("<@U1>" if to is MARIA else "<#C1>") in said
    assert ("rapporteur doctor" in said) is (reason not in OUTSIDERS)  # which those hear who follow visits up
    assert ("every hour" in said) is (reason != "given_up")
    assert "Kenya" not in said
