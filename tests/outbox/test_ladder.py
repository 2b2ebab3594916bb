"""The ladder: which days, moved to working days, at nine in the morning where the recipient is."""

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbox.ladder import instant, ladder, tomorrow
from bot.procedure.model import Unit
from bot.procedure.open_clocks import OpenClock
from tests.visits.made import day

ZONES = ["America/New_York", "Europe/Paris", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Apia", "UTC"]
DAYS, WEEKS, MONTHS = Unit.DAYS, Unit.WEEKS, Unit.MONTHS
WEDNESDAY, SATURDAY, SUNDAY = day("2026-05-20"), day("2026-05-23"), day("2026-05-24")
dates = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def a_clock(due: date, *, days: int = 30, unit: Unit = DAYS, grace: int | None = 0) -> OpenClock:
    """grace: days after the date on which the step is not late yet; None: it cannot be late."""
    after = None if grace is None else due + timedelta(days=grace)
    return OpenClock(step="comments_received", due=due, days=days, unit=unit, overdue_after=after)


clocks = st.builds(
    a_clock,
    dates,
    days=st.sampled_from([7, 14, 15, 45, 180]),
    unit=st.sampled_from(Unit),
    grace=st.sampled_from([None, 0, 1, 30, 366]),
)


def sent(clock: OpenClock, until: date = date(2026, 1, 1)) -> dict[str, str]:
    return {rung: f"{send:%a %-d %b}" for rung, send in ladder(clock, until)}


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
    assert list(found)[4:] == ["+1", "+3", "+7", "+14", "+21", "+28", "+35"]
    assert [found[rung] for rung in ("+14", "+21", "+28")] == ["Wed 3 Jun", "Wed 10 Jun", "Wed 17 Jun"]


def test_what_cannot_be_late_has_no_rung_after_the_date() -> None:
    assert list(sent(a_clock(WEDNESDAY, grace=None), day("2027-06-17"))) == ["-14", "-7", "-2", "0"]


def test_the_days_after_are_counted_from_the_last_day_that_is_not_late() -> None:
    found = sent(a_clock(WEDNESDAY, grace=30))
    assert (found["0"], found["+1"], found["+3"]) == ("Wed 20 May", "Mon 22 Jun", "Mon 22 Jun")


@settings(max_examples=200, deadline=None)
@given(clocks, st.integers(0, 400))
def test_no_rung_is_sent_on_a_weekend_nor_on_the_wrong_side_of_the_date(clock: OpenClock, ahead: int) -> None:
    for rung, send in ladder(clock, clock.due + timedelta(days=ahead)):
        assert send.weekday() < 5
        if rung.startswith("+"):
            assert clock.overdue_after is not None
            assert send > clock.overdue_after
        else:
            assert send <= clock.due


@settings(max_examples=100, deadline=None)
@given(clocks, st.integers(0, 400), st.sampled_from(ZONES))
def test_rungs_are_in_order_and_no_two_mornings_are_one_instant(clock: OpenClock, ahead: int, zone: str) -> None:
    sends = [send for _, send in ladder(clock, clock.due + timedelta(days=ahead))]
    assert sends == sorted(sends)
    instants = [instant(morning, zone) for morning in dict.fromkeys(sends)]
    assert all(earlier < later for earlier, later in itertools.pairwise(instants))


@settings(max_examples=100, deadline=None)
@given(clocks, st.integers(0, 200), st.integers(1, 200))
def test_looking_further_ahead_only_adds_rungs(clock: OpenClock, near: int, further: int) -> None:
    first = list(ladder(clock, clock.due + timedelta(days=near)))
    assert list(ladder(clock, clock.due + timedelta(days=near + further)))[: len(first)] == first


@pytest.mark.parametrize(
    ("morning", "zone", "utc"),
    [
        ("2026-03-06", "America/New_York", "2026-03-06T14:00"),
        ("2026-03-09", "America/New_York", "2026-03-09T13:00"),  # summer time since the day before
        ("2026-10-30", "America/New_York", "2026-10-30T13:00"),
        ("2026-11-02", "America/New_York", "2026-11-02T14:00"),
        ("2026-03-27", "Europe/Paris", "2026-03-27T08:00"),
        ("2026-03-30", "Europe/Paris", "2026-03-30T07:00"),
        ("2026-05-20", "Asia/Kathmandu", "2026-05-20T03:15"),
        ("2026-05-20", "Pacific/Kiritimati", "2026-05-19T19:00"),
        ("2026-05-20", "UTC", "2026-05-20T09:00"),
    ],
)
def test_a_rung_is_sent_at_nine_in_the_zone(morning: str, zone: str, utc: str) -> None:
    assert instant(day(morning), zone) == datetime.fromisoformat(f"{utc}+00:00")


@pytest.mark.parametrize(
    ("now", "zone", "days", "wanted"),
    [
        ("2026-05-20T12:00", "UTC", 1, "2026-05-21T09:00"),
        ("2026-05-22T12:00", "UTC", 1, "2026-05-25T09:00"),  # Friday: the working day after
        ("2026-05-20T12:00", "UTC", 3, "2026-05-25T09:00"),
        ("2026-05-20T23:00", "Asia/Kathmandu", 1, "2026-05-22T03:15"),  # already the 21st there
        ("2026-03-06T12:00", "America/New_York", 3, "2026-03-09T13:00"),  # over the change of the clocks
    ],
)
def test_tomorrow_is_a_working_day_at_nine(now: str, zone: str, days: int, wanted: str) -> None:
    asked = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert tomorrow(asked, zone, days) == datetime.fromisoformat(f"{wanted}+00:00")
