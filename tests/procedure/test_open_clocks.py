"""The alternative dates of open clocks: those that come before the date."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.procedure import Fact, outlook
from tests.procedure.courses import Course, plausible, wild
from tests.procedure.shapes import facts
from tests.procedure.test_properties import examples

ENDED = Fact(step="visit_concluded", date=date(2026, 3, 6))


def earlier(step: str, *known: Fact) -> list[date]:
    clocks = outlook(known, max(fact.date for fact in known)).open_clocks
    return [day for clock in clocks if clock.step == step for day in clock.alternatives]


def test_thirty_days_from_the_preliminary_assessment_are_a_day_before_the_date_of_the_draft() -> None:
    assert earlier("draft_report_shared", ENDED) == [date(2026, 4, 19)]
    late = Fact(step="preliminary_assessment_submitted", date=date(2026, 3, 21))  # 30 days from it: the date itself
    assert earlier("draft_report_shared", ENDED, late) == []


def test_a_late_draft_leaves_the_benchmarks_of_the_comments_before_their_date() -> None:
    late = Fact(step="draft_report_shared", date=date(2026, 5, 4))  # comments by 3 June
    assert earlier("comments_received", ENDED, late) == [date(2026, 5, 20), date(2026, 5, 21)]


@examples(150)
@given(st.one_of(plausible(), wild))
def test_they_are_the_earlier_ones_of_the_evaluation_each_once_in_order(course: Course) -> None:
    view = outlook(facts(course.entries), course.today)
    for clock in view.open_clocks:
        listed = {other.date for other in view.evaluation.alternatives.get(clock.step, ())}
        assert list(clock.alternatives) == sorted(day for day in listed if day < clock.due)
