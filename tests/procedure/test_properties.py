"""What must hold on any course of a visit, and agreement with the second computation on thousands of them."""

from datetime import date, timedelta
from random import Random

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.procedure import evaluate
from bot.procedure.model import Actor, Evaluation
from tests.procedure.courses import Course, muddled, plausible, talks, wild
from tests.procedure.oracle import REPEATING, CommentPeriod, Entry, keep_diary, months_later, timetable
from tests.procedure.shapes import facts

CLOCKS = {
    *("expert_inputs_received", "preliminary_assessment_submitted", "draft_report_shared", "twelve_month_report"),
    *("extension_requested", "comments_received", "final_draft_submitted"),
    *("confidentiality_reply", "implementation_response"),
}
# Entering one of these replaces, voids, reopens or answers another record: the order of entry is part of what they say.
IN_ORDER_OF_ENTRY = REPEATING | {
    *("consent_received", "consent_declined", "dates_agreed", "visit_started", "visit_postponed", "visit_cancelled"),
    *("visit_concluded", "visit_closed", "twelve_month_considered", "implementation_response"),
}


def examples(count: int) -> settings:
    return settings(max_examples=count, deadline=None, database=None, suppress_health_check=list(HealthCheck))


def evaluated(course: Course) -> Evaluation:
    return evaluate(facts(course.entries), course.today)


def none_refused(entries: list[Entry], today: date) -> bool:
    return {entry.step for entry in keep_diary(entries, today)} == {entry.step for entry in entries}


def agree(course: Course) -> None:
    found = evaluated(course)
    due, overdue, lapsed = timetable(course.entries, course.today)
    assert found.due == due
    assert list(found.overdue) == overdue
    assert list(found.lapsed) == lapsed


@examples(1000)
@given(plausible())
def test_both_computations_agree_on_plausible_courses(course: Course) -> None:
    agree(course)


@examples(1000)
@given(talks())
def test_both_computations_agree_on_the_time_for_comments(course: Course) -> None:
    agree(course)


@examples(700)
@given(muddled())
def test_both_computations_agree_on_courses_typed_in_a_muddle(course: Course) -> None:
    agree(course)


@examples(500)
@given(wild)
def test_both_computations_agree_on_wild_courses(course: Course) -> None:
    agree(course)


@examples(300)
@given(st.one_of(wild, muddled()))
def test_any_course_has_a_sound_evaluation_and_always_the_same(course: Course) -> None:
    found = evaluated(course)
    assert evaluated(course) == found
    moves = [*([found.next_action] if found.next_action else []), *found.parallel]
    assert all(isinstance(move.actor, Actor) for move in moves)
    assert len({move.step for move in moves}) == len(moves)
    assert found.next_action or not found.parallel
    assert set(found.due) <= CLOCKS
    assert not set(found.overdue) & set(found.lapsed)
    assert list(found.overdue) == sorted(found.overdue)
    assert list(found.lapsed) == sorted(found.lapsed)


@examples(300)
@given(st.one_of(wild, plausible()))
def test_nothing_is_overdue_or_lapsed_on_its_due_day(course: Course) -> None:
    found = evaluated(course)
    assert all(found.due[step] < course.today for step in (*found.overdue, *found.lapsed))


@examples(300)
@given(st.one_of(wild, plausible()))
def test_a_due_date_on_a_weekend_is_reminded_of_on_the_friday_before(course: Course) -> None:
    found = evaluated(course)
    weekends = {step: day for step, day in found.due.items() if day.weekday() >= 5}
    assert found.remind_by == {step: day - timedelta(days=day.weekday() - 4) for step, day in weekends.items()}


@examples(300)
@given(st.one_of(plausible(), talks()))
def test_an_extension_beyond_the_cap_always_carries_its_warning(course: Course) -> None:
    diary = keep_diary(course.entries, course.today)
    shared = [entry.day for entry in diary if entry.step == "draft_report_shared"]
    warned = {warning.split(":")[0] for warning in evaluated(course).warnings}
    if shared and (period := CommentPeriod(diary, shared[-1])).extended:
        assert period.extended <= period.cap or "extension_decided" in warned


@examples(300)
@given(plausible(), st.randoms(use_true_random=False))
def test_records_that_neither_replace_nor_void_others_may_be_typed_in_any_order(course: Course, dice: Random) -> None:
    known = [entry for entry in course.entries if entry.day <= course.today]
    free = [entry for entry in known if entry.step not in IN_ORDER_OF_ENTRY]
    dice.shuffle(free)
    retyped = [free.pop() if entry.step not in IN_ORDER_OF_ENTRY else entry for entry in known]
    # In a forbidden order the one entered later is not taken: such courses do depend on it.
    assume(none_refused(known, course.today) and none_refused(retyped, course.today))
    assert evaluated(Course(retyped, course.today)) == evaluated(course)


NORMAL = {
    "visit_started": 0,
    "visit_concluded": 10,
    "expert_inputs_received": 16,
    "preliminary_assessment_submitted": 24,
    "draft_report_shared": 55,
    "comments_received": 75,
    "final_draft_submitted": 100,
    "report_adopted": 140,
    "report_transmitted": 150,
    "report_received": 160,
    "confidentiality_reply": 180,
    "implementation_response": 300,
    "twelve_month_report": 360,
}
MONTHS = {"twelve_month_report": 12, "implementation_response": 6}
DEPENDANTS = {
    "visit_concluded": {
        *("expert_inputs_received", "preliminary_assessment_submitted", "draft_report_shared", "twelve_month_report")
    },
    "draft_report_shared": {"extension_requested", "comments_received"},
    "comments_received": {"final_draft_submitted"},
    "report_received": {"confidentiality_reply", "implementation_response"},
}


@examples(200)
@given(st.integers(0, 1460), st.sampled_from(sorted(NORMAL)), st.integers(-4, 4))
def test_moving_one_date_moves_exactly_what_is_counted_from_it(start: int, moved: str, by: int) -> None:
    days = {step: date(2024, 1, 1) + timedelta(days=start + offset) for step, offset in NORMAL.items()}
    later = {step: day + timedelta(days=by if step == moved else 0) for step, day in days.items()}
    before, after = (
        evaluated(Course([Entry(step, day, {}) for step, day in each.items()], date(2032, 1, 1))).due
        for each in (days, later)
    )
    for step, day in before.items():
        if step not in DEPENDANTS.get(moved, ()):
            assert after[step] == day
        elif step in MONTHS:
            assert after[step] == months_later(later[moved], MONTHS[step])
        else:
            assert after[step] - day == timedelta(days=by)
