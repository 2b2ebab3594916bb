"""What a new record has to pass: one test for every refusal, doubt and remark."""

from datetime import date
from typing import Any

import pytest

from bot.procedure import STEPS, Fact, judge
from bot.procedure.acceptance import (
    Again,
    Backwards,
    BeforeReply,
    BeyondCap,
    DatesMissing,
    EndTooEarly,
    InTheFuture,
    OutcomeMissing,
    OutOfOrder,
    StillTold,
    Verdict,
)
from bot.procedure.book import Conflict
from bot.procedure.model import Kind

TODAY = date(2026, 12, 1)
CLEAN = Verdict(refusal=None, doubts=(), remarks=())


def on(month: int, day: int) -> date:
    return date(2026, month, day)


def fact(step: str, month: int, day: int, **given: Any) -> Fact:
    return Fact(step=step, date=on(month, day), **given)


ENDED, DRAFT = fact("visit_concluded", 3, 6), fact("draft_report_shared", 4, 20)
FINAL, ADOPTED = fact("final_draft_submitted", 6, 15), fact("report_adopted", 7, 1)
SENT, RECEIVED = fact("report_transmitted", 7, 6), fact("report_received", 7, 10)


def test_a_plain_record_passes() -> None:
    assert judge([ENDED], DRAFT, TODAY) == CLEAN


def test_today_is_not_the_future_and_tomorrow_is() -> None:
    assert judge([ENDED], DRAFT, DRAFT.date).refusal is None
    assert judge([ENDED], DRAFT, on(4, 19)).refusal == InTheFuture(step=DRAFT.step, date=DRAFT.date)


def test_agreed_dates_run_forwards() -> None:
    dates = fact("dates_agreed", 3, 1, start=on(5, 6), end=on(5, 2))
    assert judge([], dates, TODAY).refusal == Backwards(start=on(5, 6), end=on(5, 2))


def test_agreed_dates_are_both_needed_but_not_for_a_postponement() -> None:
    assert judge([], fact("dates_agreed", 3, 1, start=on(5, 2)), TODAY).refusal == DatesMissing()
    assert judge([], fact("visit_postponed", 3, 1), TODAY) == CLEAN


@pytest.mark.parametrize("step", ["extension_decided", "confidentiality_reply"])
def test_an_answer_says_what_it_was(step: str) -> None:
    assert judge([], fact(step, 3, 1), TODAY).refusal == OutcomeMissing(step=step)


def test_an_extension_ends_after_the_original_date() -> None:
    granted = fact("extension_decided", 5, 1, outcome="granted", until=on(5, 19))
    assert judge([ENDED, DRAFT], granted, TODAY).refusal == EndTooEarly(until=on(5, 19), original=on(5, 20))


@pytest.mark.parametrize(
    ("known", "new", "other", "other_date"),
    [
        ([fact("visit_started", 3, 2)], fact("visit_concluded", 3, 1), "visit_started", on(3, 2)),
        ([FINAL], fact("report_adopted", 6, 14), "final_draft_submitted", FINAL.date),
        ([FINAL, ADOPTED], fact("report_shared_with_partners", 6, 30), "report_adopted", ADOPTED.date),
        ([SENT, RECEIVED], fact("report_shared_restricted", 8, 9), "report_received", RECEIVED.date),
        ([SENT], fact("report_shared_restricted", 8, 5), "report_transmitted", SENT.date),
        ([fact("report_shared_restricted", 8, 9)], RECEIVED, "report_shared_restricted", on(8, 9)),
        (
            [DRAFT, fact("extension_requested", 5, 10)],
            fact("extension_decided", 5, 9, outcome="denied"),
            "extension_requested",
            on(5, 10),
        ),
        ([], fact("visit_closed", 8, 9), "twelve_month_considered", None),
        ([fact("twelve_month_considered", 8, 9)], fact("visit_closed", 8, 8), "twelve_month_considered", on(8, 9)),
        ([ENDED], fact("visit_cancelled", 3, 6), "visit_concluded", ENDED.date),
        ([ENDED], fact("visit_postponed", 3, 9), "visit_concluded", ENDED.date),
    ],
)
def test_an_order_that_the_procedure_forbids_is_refused(
    known: list[Fact], new: Fact, other: str, other_date: date | None
) -> None:
    assert judge(known, new, TODAY).refusal == Conflict(step=new.step, other=other, other_date=other_date)


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ([SENT, RECEIVED], fact("report_shared_restricted", 8, 10)),
        ([ENDED], fact("visit_cancelled", 3, 5)),
        ([fact("twelve_month_considered", 8, 9)], fact("visit_closed", 8, 9)),
        ([], fact("report_shared_restricted", 8, 10)),
    ],
)
def test_the_first_possible_day_passes(known: list[Fact], new: Fact) -> None:
    assert judge(known, new, TODAY).refusal is None


def test_an_extension_beyond_the_cap_needs_a_yes() -> None:
    until = [fact("extension_decided", 5, 1, outcome="granted", until=on(6, day)) for day in (19, 20)]
    assert judge([ENDED, DRAFT], until[0], TODAY) == CLEAN
    doubt = BeyondCap(until=on(6, 20), original=on(5, 20), cap=on(6, 19))
    assert judge([ENDED, DRAFT], until[1], TODAY) == Verdict(refusal=None, doubts=(doubt,), remarks=())


def test_a_step_that_is_recorded_already_needs_a_yes() -> None:
    again = judge([ENDED, DRAFT], fact("draft_report_shared", 4, 21), TODAY)
    assert again.doubts == (Again(step=DRAFT.step, recorded=DRAFT.date, same=False),)
    letter = judge([ENDED, DRAFT], DRAFT, TODAY)
    assert letter.doubts == (Again(step=DRAFT.step, recorded=DRAFT.date, same=True),)


def test_a_step_that_repeats_needs_a_yes_only_where_the_very_same_stands() -> None:
    asked = fact("extension_requested", 5, 10)
    assert judge([DRAFT, asked], fact("extension_requested", 5, 11), TODAY).doubts == ()
    assert judge([DRAFT, asked], asked, TODAY).doubts == (Again(step=asked.step, recorded=asked.date, same=True),)


def test_a_second_decision_of_one_day_passes_and_the_first_typed_again_does_not() -> None:
    first, second = (fact("extension_decided", 5, 12, outcome="granted", until=on(6, day)) for day in (5, 10))
    denied = fact("extension_decided", 5, 12, outcome="denied")
    assert judge([DRAFT, first], second, TODAY) == judge([DRAFT, first], denied, TODAY) == CLEAN
    assert judge([DRAFT, first, second], first, TODAY).doubts[0] == Again(
        step=first.step, recorded=first.date, same=True
    )


def test_an_unusual_order_on_the_spine_is_remarked() -> None:
    early = judge([ENDED, DRAFT], fact("comments_received", 4, 15), TODAY)
    assert early.remarks == (OutOfOrder(other=DRAFT.step, other_date=DRAFT.date),)
    late = judge([ENDED, DRAFT], fact("preliminary_assessment_submitted", 4, 21), TODAY)
    assert late.remarks[0] == OutOfOrder(other=DRAFT.step, other_date=DRAFT.date)


def test_the_twelve_month_report_runs_beside_the_rest() -> None:
    report, response = fact("twelve_month_report", 5, 4), fact("implementation_response", 5, 5)
    assert judge([ENDED, DRAFT, report], response, TODAY).remarks == ()
    assert judge([ENDED, DRAFT, response], report, TODAY).remarks == ()
    assert judge([ENDED], fact("twelve_month_report", 2, 4), TODAY).remarks != ()


def test_a_side_step_is_remarked_where_it_comes_before_what_it_follows() -> None:
    part = judge([ENDED, DRAFT], fact("comments_part_received", 4, 15), TODAY)
    assert part.remarks == (OutOfOrder(other=DRAFT.step, other_date=DRAFT.date),)


def test_going_on_before_the_day_that_the_state_was_told_is_remarked() -> None:
    told = {"comments_received": on(6, 1)}
    letter = fact("no_comments_letter_sent", 5, 25)
    later = on(12, 1)
    assert judge([ENDED, DRAFT], letter, later, told).remarks == (StillTold(step="comments_received", until=on(6, 1)),)
    assert judge([ENDED, DRAFT], fact("no_comments_letter_sent", 6, 2), later, told).remarks == ()


def test_the_same_day_and_side_steps_are_never_out_of_order() -> None:
    assert judge([ENDED, DRAFT], fact("comments_received", 4, 20), TODAY).remarks == ()
    assert judge([ENDED, DRAFT], fact("wrap_up_held", 4, 29), TODAY).remarks == ()


def test_sharing_before_the_reply_is_remarked() -> None:
    shared = fact("report_shared_with_partners", 8, 20)
    assert judge([SENT, RECEIVED], shared, TODAY).remarks == (BeforeReply(),)
    reply = fact("confidentiality_reply", 8, 1, outcome="nothing")
    assert judge([SENT, RECEIVED, reply], shared, TODAY).remarks == ()


def test_records_dated_after_today_are_left_out_of_account() -> None:
    assert judge([fact("visit_started", 3, 20)], ENDED, on(3, 10)) == CLEAN


@pytest.mark.parametrize("step", [key for key, step in STEPS.items() if step.kind is not Kind.DERIVED])
def test_any_step_can_be_judged_on_an_empty_visit(step: str) -> None:
    verdict = judge([], Fact(step=step, date=TODAY), TODAY)
    assert verdict.doubts == ()
    assert (verdict.refusal is None) == (
        step not in ("dates_agreed", "extension_decided", "confidentiality_reply", "visit_closed", "nothing_received")
    )
