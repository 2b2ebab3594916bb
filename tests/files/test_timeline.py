"""The course of a visit as rows: what stands in them comes from the same computation as every other answer."""

import pytest
from hypothesis import given, settings

from bot.operations.timeline import Row, Stand, timeline_of
from bot.procedure.model import Actor
from bot.visits import DateKind, SetDate
from tests.files.phases import DRAFTED, ENDED, days, timeline
from tests.procedure.courses import Course, muddled, plausible
from tests.procedure.shapes import facts
from tests.visits.made import NOW, day, fact, visit


def row(phase: str, step: str) -> Row:
    (found,) = [each for each in timeline(phase).rows if each.step == step]
    return found


def test_rows_of_one_actor_stand_together_in_the_order_of_the_procedure() -> None:
    assert [(each.actor, each.step) for each in timeline("silence").rows] == [
        (Actor.ED, "visit_concluded"),
        (Actor.ED, "preliminary_assessment_submitted"),
        (Actor.ED, "draft_report_shared"),
        (Actor.ED, "final_draft_submitted"),
        (Actor.ED, "twelve_month_report"),
        (Actor.EXPERTS, "expert_inputs_received"),
        (Actor.STATE, "comments_received"),
    ]


def test_a_step_has_the_day_from_which_it_counts_its_date_and_when_it_was_done() -> None:
    shared = row("on time", "draft_report_shared")
    assert (shared.start, shared.due, shared.done, shared.late) == (*days("2026-03-06", "2026-04-20", "2026-04-20"), 0)
    assert shared.annex == days("2026-04-19")  # thirty days after the preliminary assessment
    assert shared.stand is Stand.DONE
    late = row("late", "preliminary_assessment_submitted")
    assert (late.due, late.done, late.late) == (*days("2026-03-20", "2026-03-27"), 7)


def test_what_is_late_ended_ahead_or_without_a_date_is_told_apart() -> None:
    assert row("late", "draft_report_shared").stand is Stand.LATE
    assert row("silence", "comments_received").stand is Stand.ENDED
    assert row("late", "comments_received").stand is Stand.AHEAD
    assert row("late", "comments_received").due == day("2026-06-07")  # 30 days from today
    assert row("silence", "final_draft_submitted").stand is Stand.UNDATED
    assert row("on time", "comments_received").stand is Stand.RUNNING


def test_more_time_and_the_two_weeks_of_the_letter_stand_beside_the_first_date() -> None:
    granted, silent = row("more time", "comments_received"), row("silence", "comments_received")
    assert (granted.due, granted.granted, granted.letter) == (*days("2026-05-20", "2026-06-19"), None)
    assert (silent.due, silent.granted, silent.letter) == (
        day("2026-05-20"),
        None,
        days("2026-05-25", "2026-06-08"),
    )
    assert silent.end == day("2026-06-08")


def test_of_the_annex_only_another_day_is_shown() -> None:
    assert row("on time", "comments_received").annex == days("2026-05-21")  # 2 months and 15 days; 75 are 20 May
    assert row("sent", "implementation_response").annex == days("2027-03-06")


def test_what_the_state_was_told_counts_where_it_is_later() -> None:
    told = SetDate(step="comments_received", date=day("2026-05-27"), kind=DateKind.LETTER, by="U1", at=NOW)
    (found,) = [
        each
        for each in timeline_of(visit(*DRAFTED, dates=(told,)), day("2026-05-08")).rows
        if each.step == "comments_received"
    ]
    assert (found.due, found.end) == days("2026-05-27", "2026-05-27")


def test_a_date_that_people_set_is_no_date_of_the_text() -> None:
    own = SetDate(step="report_adopted", date=day("2026-07-10"), kind=DateKind.TEAM, by="U1", at=NOW)
    found = [
        each
        for each in timeline_of(visit(*DRAFTED, dates=(own,)), day("2026-05-08")).rows
        if each.step == "report_adopted"
    ]
    assert [(each.due, each.planned, each.stand) for each in found] == [(None, day("2026-07-10"), Stand.UNDATED)]


def test_until_its_receipt_is_known_a_date_is_provisional() -> None:
    sent = [*DRAFTED, fact("report_adopted", "2026-05-20"), fact("report_transmitted", "2026-05-22")]
    rows = {each.step: each for each in timeline_of(visit(*sent), day("2026-06-01")).rows}
    assert rows["confidentiality_reply"].provisional
    assert not rows["twelve_month_report"].provisional


def test_what_came_before_a_visit_is_shown_until_it_has_ended() -> None:
    assert {each.step for each in timeline("not yet visited").rows} >= {"consent_requested", "visit_concluded"}
    assert "consent_requested" not in {each.step for each in timeline("on time").rows}


def test_a_visit_that_has_started_has_its_row() -> None:
    (found,) = [
        each for each in timeline_of(visit(*ENDED[:2]), day("2026-03-04")).rows if each.step == "visit_concluded"
    ]
    assert (found.start, found.due, found.done) == (*days("2026-03-02", "2026-03-06"), None)


@settings(max_examples=60, deadline=None)
@given(plausible() | muddled())
def test_any_course_has_one_row_for_a_step(course: Course) -> None:
    told = timeline_of(visit(*facts(course.entries)), course.today)
    assert len({each.step for each in told.rows}) == len(told.rows)
    assert all(each.done is None or each.stand is Stand.DONE for each in told.rows)


@pytest.mark.parametrize("phase", ["nothing known", "cancelled"])
def test_what_did_not_get_far_is_shown_as_far_as_it_got(phase: str) -> None:
    assert all(each.stand in (Stand.DONE, Stand.UNDATED) for each in timeline(phase).rows)
