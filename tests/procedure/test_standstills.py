"""Steps without a date: since when they are the next action, as far as time alone decides it."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.procedure import Fact, evaluate, standstills
from bot.procedure.model import Phase
from bot.procedure.standstills import Standstill
from tests.procedure.courses import Course, muddled, plausible, talks, wild
from tests.procedure.shapes import facts
from tests.procedure.test_properties import examples

DRAFT = Fact(step="draft_report_shared", date=date(2026, 4, 20))  # comments until 20 May, at the latest 19 June
AGREED = ("visit_started", "visit_concluded")
ASKED = Fact(step="extension_requested", date=date(2026, 5, 11))
YEAR = date(2027, 4, 20)
AHEAD = 100


def waits(*known: Fact, horizon: date = YEAR) -> list[tuple[str, str, str]]:
    return [
        (still.step, f"{still.since:%-d %b}", f"{still.until:%-d %b}" if still.until else "")
        for still in standstills(known, horizon)
    ]


def on(step: str, month: int, day: int, **given: Any) -> Fact:
    return Fact(step=step, date=date(2026, month, day), **given)


def test_a_step_without_a_date_is_awaited_since_the_latest_fact() -> None:
    assert waits(on("final_draft_submitted", 6, 15)) == [("report_adopted", "15 Jun", "")]
    assert waits(on("final_draft_submitted", 6, 15), on("concerns_raised", 6, 20)) == [("draft_amended", "20 Jun", "")]


def test_nothing_is_awaited_of_a_visit_of_which_nothing_is_recorded() -> None:
    assert waits() == []


def test_the_letter_is_awaited_from_the_day_after_the_date() -> None:
    assert waits(DRAFT) == [("no_comments_letter_sent", "21 May", "")]
    assert waits(DRAFT, horizon=date(2026, 5, 19)) == []
    assert waits(DRAFT, horizon=date(2026, 5, 20)) == [("no_comments_letter_sent", "21 May", "")]


def test_a_request_is_decided_or_hands_over_to_the_letter_when_nothing_can_be_granted_any_more() -> None:
    assert waits(DRAFT, ASKED) == [
        ("extension_decided", "11 May", "20 Jun"),
        ("no_comments_letter_sent", "20 Jun", ""),
    ]


def test_after_the_letter_the_final_draft_is_awaited_without_a_date() -> None:
    letter = on("no_comments_letter_sent", 5, 21)
    assert waits(DRAFT, letter) == [("final_draft_submitted", "5 Jun", "")]


def test_a_step_with_a_date_comes_first_from_two_weeks_before_it() -> None:
    known = [
        on("visit_concluded", 3, 6),
        on("report_transmitted", 8, 1),
        on("confidentiality_reply", 8, 20, outcome="whole"),
        on("implementation_response", 9, 1),
    ]
    assert waits(*known, horizon=date(2027, 2, 1)) == [("stocktaking_integrated", "1 Sep", "")]
    assert waits(*known) == [("stocktaking_integrated", "1 Sep", "20 Feb")]


def test_agreed_dates_come_first_from_two_weeks_before_them() -> None:
    dates = on("dates_agreed", 3, 1, start=date(2026, 6, 15), end=date(2026, 6, 19))
    assert waits(dates, on("transport_unavailable_notice", 3, 2))[:1] == [("transport_solution", "2 Mar", "1 Jun")]


def test_agreed_dates_that_have_passed_are_awaited_until_they_are_recorded() -> None:
    dates = on("dates_agreed", 3, 1, start=date(2026, 6, 15), end=date(2026, 6, 19))
    assert waits(dates) == [("visit_started", "16 Jun", "")]
    assert waits(dates, on("visit_started", 6, 15)) == [("visit_concluded", "20 Jun", "")]


def test_nothing_is_awaited_of_a_visit_that_is_closed_or_cancelled() -> None:
    over = [on("twelve_month_considered", 9, 1), on("visit_closed", 9, 2)]
    assert waits(on("report_transmitted", 8, 1), *over) == []
    assert waits(on("report_transmitted", 8, 1), *over, on("confidentiality_reply", 10, 1, outcome="nothing")) == []
    assert waits(on("consent_received", 2, 1), on("visit_cancelled", 3, 1)) == []


def day_by_day(known: list[Fact], last: date) -> list[tuple[date, str]]:
    found = []
    day = max(fact.date for fact in known)
    while day <= last:
        view = evaluate(known, day)
        move = view.next_action if view.phase is not Phase.COMPLETE else None
        if move and (move.due is None or (move.step in AGREED and move.due < day)):
            found.append((day, move.step))
        day += timedelta(days=1)
    return found


def days_of(stills: tuple[Standstill, ...], last: date) -> list[tuple[date, str]]:
    return [
        (day, still.step)
        for still in stills
        for day in (still.since + timedelta(days=n) for n in range((last - still.since).days + 1))
        if still.until is None or day < still.until
    ]


@examples(50)
@given(st.one_of(plausible(), talks(), muddled(), wild), st.integers(0, 400))
def test_standstills_are_the_days_on_which_the_next_action_has_no_date(course: Course, skip: int) -> None:
    known = facts(entry for entry in course.entries if entry.day <= course.today)
    if known:
        last = max(fact.date for fact in known) + timedelta(days=skip + AHEAD)
        assert days_of(standstills(known, last), last) == day_by_day(known, last)


@examples(150)
@given(st.one_of(plausible(), talks()), st.integers(0, 400), st.integers(1, 400))
def test_looking_further_ahead_changes_nothing_that_is_nearer(course: Course, near: int, further: int) -> None:
    known = facts(course.entries)
    if known:
        last = course.today + timedelta(days=near)
        longer = standstills(known, last + timedelta(days=further))
        assert days_of(longer, last) == days_of(standstills(known, last), last)
