"""Why a date is what it is, and the timetable at a terminal."""

import pytest

from bot.operations.results import Why
from bot.procedure import Fact, explain
from bot.wording import timetable
from bot.wording.why import why
from tests.visits.made import day, fact, facts, visit
from tests.wording.known import ASKED, DRAFT, ENDED, FINAL, GRANTED, LETTER, OVER, RECEIVED, SENT

COMMENTS = "comments_received"


def told(known: list[Fact], step: str, today: str, tz: str = "UTC") -> list[str]:
    of = visit(*known)
    found = explain(known, day(today), step)
    base = next((r for r in of.records if found.clock and r.fact == found.clock.base), None)
    return why(Why(visit=of, explanation=found, base=base, tz=tz))


def test_the_sum_can_be_checked_by_hand() -> None:
    lines = told(DRAFT, COMMENTS, "2026-05-08")
    assert lines[0].endswith(
        "comments on the draft report: due *Wednesday 20 May 2026* = draft report shared with the State "
        "*Monday 20 April 2026* (recorded Tue 21 April 2026 by <@U1>) + 30 days."
    )
    assert lines[1] == "Rule: S/2020/731, annex, V(m), V(n), VI.4(d), (e), Annex row 3 (rule version 1)."
    assert lines[2] == ("Extension used: 0 of 30 days, 30 left; latest possible date Fri 19 June 2026 (VI.4(d)).")
    assert lines[3] == "Weekday: Wednesday."
    assert lines[5].startswith("If nothing arrives: ")


def test_the_day_of_recording_is_a_day_of_the_workspace() -> None:
    assert "(recorded Wed 22 April 2026 by <@U1>)" in told(DRAFT, COMMENTS, "2026-05-08", "Pacific/Kiritimati")[0]


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (GRANTED, "Extension used: 21 of 30 days, 9 left"),
        (GRANTED, "Extended to *Wednesday 10 June 2026*."),
        (LETTER, "Letter of Thu 21 May 2026 + 2 weeks = *Thursday 4 June 2026* (V(o))."),
        (ASKED, "A request of Sun 10 May 2026 waits for the Committee; no period for its decision."),
    ],
)
def test_what_changed_the_time_for_comments_is_said(known: list[Fact], said: str) -> None:
    assert said in " ".join(told(known, COMMENTS, "2026-05-25"))


def test_a_step_without_a_date_says_why_it_has_none() -> None:
    assert "no date runs yet; Wed 20 May 2026 if every open step" in told(ENDED, COMMENTS, "2026-03-10")[0]
    assert "no date runs. Its 30 days start with: " in told([], COMMENTS, "2026-03-10")[0]
    assert "no date runs. The text gives no number of days" in told(FINAL, "report_adopted", "2026-06-10")[0]
    assert told([], "twelve_month_report", "2026-03-10")[0].endswith(".")


def test_a_weekend_stays_and_is_said() -> None:
    lines = told(RECEIVED, "confidentiality_reply", "2026-07-20")
    assert "Weekday: Sunday; the text says nothing about weekends, the date stays." in lines
    assert "Other passages support: Wed 5 August 2026 (30 days from transmission)." in lines


def test_a_provisional_date_says_so() -> None:
    lines = told(SENT, "implementation_response", "2026-07-20")
    assert "+ 6 months. The date of receipt is not recorded: it would count instead." in lines[0]


def test_other_passages_are_told_in_plain_words() -> None:
    said = " ".join(told(FINAL, "twelve_month_report", "2026-07-20"))
    assert "Wed 2 June 2027 (12 months after the final draft to the Committee)" in said
    assert "final_draft_submitted" not in said


def test_a_done_step_says_how_it_was_in_time() -> None:
    assert told(DRAFT, "draft_report_shared", "2026-05-08")[-1] == "Done Monday 20 April 2026, on time."
    assert told(DRAFT, "visit_concluded", "2026-05-08")[-1] == "Done Friday 6 March 2026."


def test_the_timetable_shows_every_clock_in_the_order_of_dates() -> None:
    lines = timetable(DRAFT, day("2026-05-08")).split("\n")
    assert lines[0].startswith("As of Friday 8 May 2026: ")
    assert "the experts' written inputs" in lines[2]
    assert lines[2].endswith("done Thu 12 March 2026, 1 day early")
    assert any(line.startswith("Wed 20 May 2026    comments on the draft report") for line in lines)
    assert any("if all before it happens on its day" in line for line in lines)
    assert lines[-1] == "Next: the visited State: comments on the draft report by Wednesday 20 May 2026."


def test_the_timetable_says_what_is_late_what_ended_and_what_others_support() -> None:
    late = timetable(facts(visit_concluded="2026-03-07"), day("2026-03-23"))
    assert "overdue; the text says nothing about weekends" in late
    ended = timetable([*LETTER, fact("report_transmitted", "2026-07-06")], day("2026-07-07"))
    assert "ended, nothing received" in ended
    assert "other passages: " in ended
    assert "Note on receipt of the report: not recorded; counted from transmission." in ended
    assert "no deadline in the text" in timetable(FINAL, day("2026-06-10"))
    assert "Next" not in timetable(OVER, day("2027-04-02"))
