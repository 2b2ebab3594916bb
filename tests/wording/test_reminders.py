"""What a reminder says, line by line."""

from datetime import UTC, datetime

from bot.messages import reminded
from bot.operations.results import Due, Reminder
from bot.outbox.model import Rung
from bot.procedure.model import Fact
from bot.visits import Recipient, RecipientKind
from bot.wording import reminders
from tests.visits.made import day, fact, facts, status

MARIA = Recipient(kind=RecipientKind.PERSON, id="U1")
DRAFT = [*facts(visit_concluded="2026-03-06", draft_report_shared="2026-04-20")]


def due(known: list[Fact], step: str, date: str, today: str, rung: str = "-7") -> Due:
    carried = Rung(visit=1, step=step, rung=rung, recipient=MARIA, date=day(date), due_at=at(today, "09:00"))
    return Due(status=status(known, today), rung=carried)


def at(date: str, hour: str) -> datetime:
    return datetime.fromisoformat(f"{date}T{hour}").replace(tzinfo=UTC)


def told(
    *lines: Due, today: str, was: datetime | None = None, now: datetime | None = None, tz: str = "UTC"
) -> Reminder:
    return Reminder(due=lines, was_due=was, sent_at=now or at(today, "12:10"), tz=tz)


def line(known: list[Fact], step: str, date: str, today: str, rung: str = "-7") -> str:
    return reminders.line(due(known, step, date, today, rung))


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
    assert reminders.preamble(late)[0].startswith("This reminder was due at 09:00; it is sent at 12:10 ")
    east = told(today="2026-05-20", was=at("2026-05-19", "23:00"), now=at("2026-05-20", "03:10"), tz="Asia/Tokyo")
    assert reminders.preamble(east)[0].startswith("This reminder was due at 08:00; it is sent at 12:10 ")
    assert reminders.preamble(told(today="2026-05-20")) == []


def test_a_reminder_of_another_day_says_which() -> None:
    late = told(today="2026-05-20", was=at("2026-05-18", "09:00"))
    assert "was due on Mon 18 May 2026 at 09:00 (UTC); it is sent at 12:10 " in reminders.preamble(late)[0]


def test_every_line_has_its_own_buttons_unless_there_are_too_many() -> None:
    one = due(DRAFT, "comments_received", "2026-05-20", "2026-05-13")
    other = due(DRAFT, "preliminary_assessment_submitted", "2026-03-20", "2026-05-13", "+7")
    two = reminded(told(one, other, today="2026-05-13", was=at("2026-05-13", "09:00")))
    assert [block["type"] for block in two.blocks] == ["section", "section", "actions", "section", "actions"]
    labels = [button["text"]["text"] for button in two.blocks[2]["elements"]]
    assert labels == ["Record done", "Why this date", "Snooze: tomorrow", "Snooze: 3 days"]
    values = {button["action_id"]: button["value"] for button in two.blocks[4]["elements"] if button["value"][0] == "1"}
    assert set(values) == {"done:1", "snooze:1:1", "snooze:3:1"}
    assert set(values.values()) == {"1:preliminary_assessment_submitted"}
    many = reminded(told(*[one] * 21, today="2026-05-13"))
    assert "actions" not in [block["type"] for block in many.blocks]
