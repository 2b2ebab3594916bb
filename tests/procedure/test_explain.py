"""Why a date is what it is, what silence leads to, and the clocks that are still open."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from bot.procedure import STEPS, Fact, evaluate, explain, outlook
from bot.procedure.explain import Silence
from bot.procedure.model import Kind, Unit
from tests.procedure.courses import Course, plausible, talks
from tests.procedure.shapes import facts
from tests.procedure.test_properties import examples


def on(month: int, day: int) -> date:
    return date(2026, month, day)


def fact(step: str, month: int, day: int, **given: Any) -> Fact:
    return Fact(step=step, date=on(month, day), **given)


ENDED, DRAFT = fact("visit_concluded", 3, 6), fact("draft_report_shared", 4, 20)
ASKED, LETTER = fact("extension_requested", 5, 10), fact("no_comments_letter_sent", 5, 21)
GRANTED = fact("extension_decided", 5, 12, outcome="granted", until=on(6, 10))
SENT, RECEIVED = fact("report_transmitted", 7, 6), fact("report_received", 7, 10)
COMMENTS = "comments_received"


@pytest.mark.parametrize(
    ("known", "step", "late"),
    [
        ([ENDED, fact("expert_inputs_received", 3, 12)], "expert_inputs_received", -1),
        ([ENDED, fact("preliminary_assessment_submitted", 3, 20)], "preliminary_assessment_submitted", 0),
        ([ENDED, fact("draft_report_shared", 4, 23)], "draft_report_shared", 3),
        ([DRAFT, fact(COMMENTS, 5, 18)], COMMENTS, -2),
        ([DRAFT, GRANTED, fact(COMMENTS, 6, 11)], COMMENTS, 1),
        ([DRAFT, LETTER, fact(COMMENTS, 5, 25)], COMMENTS, 5),  # the letter does not make them timely
        ([DRAFT, fact(COMMENTS, 5, 18), fact("final_draft_submitted", 6, 4)], "final_draft_submitted", 2),
        ([SENT, RECEIVED, fact("confidentiality_reply", 8, 9, outcome="nothing")], "confidentiality_reply", 0),
        ([SENT, fact("implementation_response", 12, 30)], "implementation_response", -7),
        ([ENDED, DRAFT, ASKED], "extension_requested", None),  # an option is neither early nor late
        ([ENDED, DRAFT], COMMENTS, None),
        ([fact(COMMENTS, 5, 18)], COMMENTS, None),
        ([ENDED], "visit_concluded", None),
    ],
)
def test_a_done_step_is_judged_by_its_date(known: list[Fact], step: str, late: int | None) -> None:
    assert explain(known, date(2027, 1, 1), step).days_late == late
    assert {f.step: days for f, days in outlook(known, date(2027, 1, 1)).done}.get(step) == late


def test_the_time_for_comments_comes_with_the_extension_used_and_the_cap() -> None:
    time = explain([ENDED, DRAFT, ASKED, GRANTED], on(5, 25), COMMENTS).comments
    assert time
    assert (time.original, time.extended, time.cap, time.running) == (on(5, 20), on(6, 10), on(6, 19), on(6, 10))
    assert explain([ENDED, DRAFT], on(5, 25), "draft_report_shared").comments is None


def test_the_letter_adds_two_weeks_once_the_time_is_over() -> None:
    found = explain([ENDED, DRAFT, LETTER], on(5, 25), COMMENTS)
    assert found.clock
    assert found.comments
    assert found.clock.due == found.comments.letter_end == on(6, 4)


def test_a_request_waits_for_the_committee_until_it_is_decided_or_the_cap_has_passed() -> None:
    assert explain([ENDED, DRAFT, ASKED], on(6, 19), COMMENTS).pending == ASKED
    assert explain([ENDED, DRAFT, ASKED], on(6, 20), COMMENTS).pending is None
    assert explain([ENDED, DRAFT, ASKED, GRANTED], on(5, 25), COMMENTS).pending is None


@pytest.mark.parametrize(
    ("known", "today", "step", "silence"),
    [
        ([ENDED, DRAFT], on(5, 1), COMMENTS, Silence.LETTER),
        ([ENDED, DRAFT, ASKED, GRANTED], on(5, 25), COMMENTS, Silence.WITHOUT_COMMENTS),
        ([ENDED, DRAFT, LETTER], on(5, 25), COMMENTS, Silence.WITHOUT_COMMENTS),
        ([SENT, RECEIVED], on(7, 20), "confidentiality_reply", Silence.RESTRICTED),
        ([SENT], on(7, 20), "confidentiality_reply", Silence.RECEIPT_WANTED),
        ([ENDED], on(3, 20), "draft_report_shared", Silence.LATER_STEPS_MOVE),
        ([ENDED], on(3, 20), "preliminary_assessment_submitted", Silence.NOT_STATED),
        ([SENT, RECEIVED], on(7, 20), "implementation_response", Silence.NOT_STATED),
    ],
)
def test_what_silence_leads_to(known: list[Fact], today: date, step: str, silence: Silence) -> None:
    assert explain(known, today, step).silence is silence
    assert outlook(known, today).silence[step] is silence


def test_a_step_whose_time_has_not_come_is_explained_by_what_would_start_it() -> None:
    found = explain([ENDED], on(3, 20), COMMENTS)
    assert (found.clock, found.done, found.projected) == (None, None, on(5, 20))
    assert explain([], on(3, 20), COMMENTS).projected is None


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("known", [[], [ENDED, DRAFT, ASKED], [SENT, RECEIVED]])
def test_every_step_can_be_explained_at_any_time(known: list[Fact], step: str) -> None:
    found = explain(known, on(7, 20), step)
    assert found.step is STEPS[step]
    assert found.silence in Silence


@examples(150)
@given(plausible())
def test_an_explanation_always_gives_the_date_of_the_evaluation(course: Course) -> None:
    known, today = facts(course.entries), course.today
    result = evaluate(known, today)
    for step in (*result.due, *result.projected):
        found = explain(known, today, step)
        assert (found.clock.due if found.clock else None) == result.due.get(step)
        assert found.alternatives == result.alternatives.get(step, ())
        assert found.projected == result.projected.get(step)


def opened(known: list[Fact], today: date) -> dict[str, tuple[date, int, date | None]]:
    return {c.step: (c.due, c.days, c.overdue_after) for c in outlook(known, today).open_clocks}


def test_the_clocks_of_a_visit_that_has_ended_are_open() -> None:
    year = date(2027, 3, 6)
    assert opened([ENDED], on(3, 10)) == {
        "expert_inputs_received": (on(3, 13), 7, on(3, 13)),
        "preliminary_assessment_submitted": (on(3, 20), 14, on(3, 20)),
        "draft_report_shared": (on(4, 20), 45, on(4, 20)),
        "twelve_month_report": (year, 365, None),
    }


def test_a_done_step_and_one_that_is_waited_for_no_more_are_not_open() -> None:
    assert "expert_inputs_received" not in opened([ENDED, DRAFT], on(4, 21))
    assert "preliminary_assessment_submitted" in opened([ENDED, DRAFT], on(4, 21))
    final = fact("final_draft_submitted", 6, 15)
    assert list(opened([ENDED, DRAFT, final], on(6, 16))) == ["twelve_month_report"]


def test_the_letter_makes_the_clock_of_the_comments_one_of_two_weeks() -> None:
    assert opened([DRAFT], on(5, 1))[COMMENTS] == (on(5, 20), 30, on(5, 20))
    assert opened([DRAFT, LETTER], on(5, 25))[COMMENTS] == (on(6, 4), 14, on(6, 4))
    assert opened([DRAFT, GRANTED], on(5, 25))[COMMENTS] == (on(6, 10), 51, on(6, 10))


def test_comments_are_not_late_while_a_request_waits_and_that_stays_so_afterwards() -> None:
    assert opened([DRAFT, ASKED], on(5, 25))[COMMENTS] == (on(5, 20), 30, on(6, 19))
    assert opened([DRAFT, ASKED], on(7, 1))[COMMENTS] == (on(5, 20), 30, on(6, 19))


def test_what_counts_from_transmission_cannot_be_late() -> None:
    assert opened([SENT], on(7, 20))["confidentiality_reply"] == (on(8, 5), 30, None)
    assert opened([SENT, RECEIVED], on(7, 20))["confidentiality_reply"] == (on(8, 9), 30, on(8, 9))


def test_the_twelve_month_report_is_late_by_the_latest_reading_only() -> None:
    late = opened([ENDED, fact("final_draft_submitted", 6, 15)], on(7, 1))["twelve_month_report"]
    assert late == (date(2027, 3, 6), 365, date(2027, 6, 15))


def test_sharing_ends_the_wait_for_the_reply_and_closing_ends_everything() -> None:
    shared = fact("report_shared_restricted", 8, 20)
    assert list(opened([SENT, RECEIVED], on(8, 20))) == ["confidentiality_reply", "implementation_response"]
    assert list(opened([SENT, RECEIVED, shared], on(8, 20))) == ["implementation_response"]
    considered, closed = fact("twelve_month_considered", 9, 1), fact("visit_closed", 9, 2)
    assert opened([ENDED, SENT, RECEIVED, considered, closed], on(10, 1)) == {}


@examples(150)
@given(talks())
def test_open_clocks_are_those_of_the_evaluation_and_required(course: Course) -> None:
    view = outlook(facts(course.entries), course.today)
    for clock in view.open_clocks:
        assert view.evaluation.due[clock.step] == clock.due
        assert STEPS[clock.step].kind in (Kind.MILESTONE, Kind.REQUIRED)
        assert clock.unit in Unit
        assert clock.overdue_after is None or clock.overdue_after >= clock.due
        if clock.step in view.evaluation.overdue:
            assert clock.overdue_after
            assert clock.overdue_after < course.today
