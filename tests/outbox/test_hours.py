"""The hour at which something is sent: nine in the morning of a working day where the recipient is."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbox.ladder import decent, instant, tomorrow
from tests.outbox.test_ladder import WORKS, ZONES, closed_on
from tests.visits.made import day


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
        ("1979-04-01", "Europe/Athens", "1979-04-01T07:00"),  # from nine at once to ten
        ("2011-12-29", "Pacific/Apia", "2011-12-29T19:00"),
        ("2011-12-30", "Pacific/Apia", "2011-12-30T10:00"),  # a day that was left out
        ("2011-12-31", "Pacific/Apia", "2011-12-30T19:00"),
        ("1969-09-30", "Pacific/Kwajalein", "1969-09-29T22:00"),  # a day that came twice
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
    assert tomorrow(asked, zone, days, WORKS) == datetime.fromisoformat(f"{wanted}+00:00")


def test_tomorrow_is_not_a_holiday() -> None:
    closed = closed_on(day("2026-05-21"), day("2026-05-22"))
    assert tomorrow(datetime(2026, 5, 20, 12, tzinfo=UTC), "UTC", 1, closed.works) == instant(day("2026-05-25"), "UTC")


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        ("2026-05-20T06:59", "2026-05-20"),  # Wednesday; two hours later in Paris
        ("2026-05-20T07:00", None),
        ("2026-05-20T15:59", None),
        ("2026-05-20T16:00", "2026-05-21"),
        ("2026-05-20T23:00", "2026-05-21"),
        ("2026-05-22T16:00", "2026-05-26"),  # Friday; the Monday is a holiday
        ("2026-05-23T12:00", "2026-05-26"),
        ("2026-05-25T05:00", "2026-05-26"),
    ],
)
def test_what_is_late_waits_for_the_hours_of_work(now: str, wanted: str | None) -> None:
    closed = closed_on(day("2026-05-25"))
    found = decent(datetime.fromisoformat(f"{now}+00:00"), "Europe/Paris", closed.works)
    assert found == (instant(day(wanted), "Europe/Paris") if wanted else None)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 30 * 24 * 60), st.sampled_from(ZONES), st.sets(st.integers(0, 40), max_size=30))
def test_a_decent_moment_comes_and_is_one(minutes: int, zone: str, off: set[int]) -> None:
    start = datetime(2011, 12, 15, tzinfo=UTC)
    of = closed_on(*(start.date() + timedelta(days=each) for each in off))
    now, waits = start + timedelta(minutes=minutes), 0
    while (later := decent(now, zone, of.works)) is not None:
        assert later > now
        now, waits = later, waits + 1
    assert waits <= 2  # twice where the morning is one that was left out
    local = now.astimezone(ZoneInfo(zone))
    assert of.works(local.date())
    assert 9 <= local.hour < 18
