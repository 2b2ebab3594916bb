"""The ladder: which days, moved to working days, at nine in the morning where the recipient is."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbox.ladder import ALTERNATIVE, instant, ladder, waiting
from bot.procedure.model import Unit
from bot.procedure.open_clocks import OpenClock
from bot.procedure.standstills import Standstill
from bot.visits import Holiday, Workspace
from tests.visits.made import day

ZONES = ["America/New_York", "Europe/Paris", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Apia", "UTC"]
DAYS, WEEKS, MONTHS = Unit.DAYS, Unit.WEEKS, Unit.MONTHS
WEDNESDAY, SATURDAY, SUNDAY = day("2026-05-20"), day("2026-05-23"), day("2026-05-24")
dates = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def closed_on(*days: date) -> Workspace:
    return Workspace(id="T1", holidays=tuple(Holiday(date=each) for each in sorted(days)))


WEEKDAYS = closed_on()
WORKS = WEEKDAYS.works


def a_clock(
    due: date, *, days: int = 30, unit: Unit = DAYS, grace: int | None = 0, earlier: tuple[int, ...] = ()
) -> OpenClock:
    """grace: days after the date on which the step is not late yet; None: it cannot be late. earlier: the alternatives,
    as days before the date."""
    after = None if grace is None else due + timedelta(days=grace)
    others = tuple(sorted(due - timedelta(days=each) for each in set(earlier)))
    return OpenClock(step="comments_received", due=due, days=days, unit=unit, overdue_after=after, alternatives=others)


clocks = st.builds(
    a_clock,
    dates,
    days=st.sampled_from([7, 14, 15, 45, 180]),
    unit=st.sampled_from(Unit),
    grace=st.sampled_from([None, 0, 1, 30, 366]),
    earlier=st.sampled_from([(), (1,), (1, 2), (40,)]),
)
workspaces = st.builds(
    lambda start, offsets: closed_on(*(start + timedelta(days=each) for each in offsets)),
    dates,
    st.sets(st.integers(0, 60), max_size=30),
)


def sent(clock: OpenClock, until: date = date(2026, 1, 1), of: Workspace = WEEKDAYS) -> dict[str, str]:
    return {send.rung: f"{send.morning:%a %-d %b}" for send in ladder(clock, until, of.works)}


@pytest.mark.parametrize(
    ("days", "unit", "before"),
    [
        (7, WEEKS, ["-3", "-1", "0"]),
        (14, WEEKS, ["-3", "-1", "0"]),
        (14, DAYS, ["-3", "-1", "0"]),
        (15, DAYS, ["-14", "-7", "-2", "0"]),
        (30, DAYS, ["-14", "-7", "-2", "0"]),
        (60, DAYS, ["-14", "-7", "-2", "0"]),
        (181, MONTHS, ["-60", "-30", "-14", "-7", "0"]),
        (366, MONTHS, ["-60", "-30", "-14", "-7", "0"]),
    ],
)
def test_the_days_before_go_by_the_length_of_the_clock(days: int, unit: Unit, before: list[str]) -> None:
    assert list(sent(a_clock(WEDNESDAY, days=days, unit=unit))) == [*before, "+1", "+3", "+7"]


def test_a_ladder_on_working_days_is_sent_on_its_days() -> None:
    assert sent(a_clock(WEDNESDAY)) == {
        **{"-14": "Wed 6 May", "-7": "Wed 13 May", "-2": "Mon 18 May", "0": "Wed 20 May"},
        **{"+1": "Thu 21 May", "+3": "Mon 25 May", "+7": "Wed 27 May"},
    }


def test_a_date_on_a_saturday_is_reminded_of_on_the_friday_and_is_late_on_the_monday() -> None:
    found = sent(a_clock(SATURDAY, days=7, unit=WEEKS))
    assert found == {
        **{"-3": "Wed 20 May", "-1": "Fri 22 May", "0": "Fri 22 May"},
        **{"+1": "Mon 25 May", "+3": "Tue 26 May", "+7": "Mon 1 Jun"},
    }


def test_a_date_on_a_sunday_is_reminded_of_on_the_friday_and_is_late_on_the_monday() -> None:
    found = sent(a_clock(SUNDAY))
    assert (found["-2"], found["0"], found["+1"]) == ("Fri 22 May", "Fri 22 May", "Mon 25 May")


def test_after_a_week_it_goes_on_weekly() -> None:
    found = sent(a_clock(WEDNESDAY), day("2026-06-17"))
    assert list(found)[4:] == ["+1", "+3", "+7", "+14", "+21", "+28"]
    assert [found[rung] for rung in ("+14", "+21", "+28")] == ["Wed 3 Jun", "Wed 10 Jun", "Wed 17 Jun"]


def test_what_cannot_be_late_has_no_rung_after_the_date() -> None:
    assert list(sent(a_clock(WEDNESDAY, grace=None), day("2027-06-17"))) == ["-14", "-7", "-2", "0"]


def test_the_days_after_are_counted_from_the_last_day_that_is_not_late() -> None:
    found = sent(a_clock(WEDNESDAY, grace=30))
    assert (found["0"], found["+1"], found["+3"]) == ("Wed 20 May", "Mon 22 Jun", "Mon 22 Jun")


def test_a_holiday_is_avoided_like_a_weekend() -> None:
    closed = closed_on(WEDNESDAY, day("2026-05-25"), day("2026-05-26"))
    found = sent(a_clock(WEDNESDAY), of=closed)
    assert (found["0"], found["+1"], found["+3"], found["+7"]) == (
        *("Tue 19 May", "Thu 21 May", "Wed 27 May", "Wed 27 May"),
    )


def test_an_earlier_alternative_is_mentioned_once_a_week_before_it() -> None:
    found = list(ladder(a_clock(WEDNESDAY, earlier=(4, 1)), WEDNESDAY, WORKS))
    assert found[0] == (ALTERNATIVE, day("2026-05-08"), day("2026-05-16"))  # a Saturday: mentioned on the Friday
    assert {send.date for send in found[1:]} == {WEDNESDAY}  # of several the earliest is enough


def test_a_step_without_a_date_is_mentioned_every_two_weeks_while_it_is_the_next_action() -> None:
    still = Standstill(step="report_adopted", since=SATURDAY, until=None)
    found = [(send.rung, f"{send.morning:%a %-d %b}") for send in waiting(still, day("2026-07-10"), WORKS)]
    assert found == [("~14", "Mon 8 Jun"), ("~28", "Mon 22 Jun"), ("~42", "Mon 6 Jul")]
    ended = Standstill(step="report_adopted", since=SATURDAY, until=day("2026-06-22"))
    assert list(waiting(ended, day("2026-07-10"), WORKS)) == [("~14", day("2026-06-08"), SATURDAY)]


@settings(max_examples=200, deadline=None)
@given(clocks, st.integers(0, 400), workspaces)
def test_all_mornings_are_working_days_on_the_right_side_of_the_date(
    clock: OpenClock, ahead: int, of: Workspace
) -> None:
    for rung, morning, spoken_of in ladder(clock, clock.due + timedelta(days=ahead), of.works):
        assert of.works(morning)
        if rung.startswith("+"):
            assert clock.overdue_after is not None
            assert morning > clock.overdue_after
        else:
            assert morning <= spoken_of


@settings(max_examples=100, deadline=None)
@given(dates, st.integers(0, 400), workspaces)
def test_mornings_of_a_step_without_a_date_are_working_days_two_weeks_apart(
    since: date, ahead: int, of: Workspace
) -> None:
    found = list(waiting(Standstill(step="x", since=since, until=None), since + timedelta(days=ahead), of.works))
    assert len(found) == ahead // 14
    assert all(of.works(send.morning) and send.date == since for send in found)
    assert all(send.morning >= since + timedelta(days=int(send.rung[1:])) for send in found)


@settings(max_examples=100, deadline=None)
@given(clocks, st.integers(0, 400), st.sampled_from(ZONES), workspaces)
def test_rungs_are_in_order_and_no_two_mornings_are_one_instant(
    clock: OpenClock, ahead: int, zone: str, of: Workspace
) -> None:
    found = ladder(clock, clock.due + timedelta(days=ahead), of.works)
    sends = [send.morning for send in found if send.rung != ALTERNATIVE]
    assert sends == sorted(sends)
    instants = [instant(morning, zone) for morning in dict.fromkeys(sends)]
    assert all(earlier < later for earlier, later in itertools.pairwise(instants))


@settings(max_examples=100, deadline=None)
@given(clocks, st.integers(0, 200), st.integers(1, 200))
def test_looking_further_ahead_only_adds_rungs(clock: OpenClock, near: int, further: int) -> None:
    first = list(ladder(clock, clock.due + timedelta(days=near), WORKS))
    assert list(ladder(clock, clock.due + timedelta(days=near + further), WORKS))[: len(first)] == first
