"""The ladder of reminders before and after a date, and the hour at which a rung is sent. Dates never move; sending
does."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.procedure.calendar import is_weekend, plus
from bot.procedure.model import Unit
from bot.procedure.open_clocks import OpenClock

HOUR = time(9)  # local time of the recipient
BEFORE_SHORT, BEFORE_MIDDLE, BEFORE_MONTHS = (3, 1, 0), (14, 7, 2, 0), (60, 30, 14, 7, 0)
AFTER = (1, 3, 7)
WEEK = 7
TWO_WEEKS = 14
SNOOZED = "snooze"  # with the day on which it ends: a reminder may be put off again


def before(clock: OpenClock) -> tuple[int, ...]:
    """Days before the date, by the length of the clock."""
    if clock.unit is Unit.MONTHS:
        return BEFORE_MONTHS
    return BEFORE_SHORT if clock.days <= TWO_WEEKS else BEFORE_MIDDLE


def ladder(clock: OpenClock, last: date) -> Iterator[tuple[str, date]]:
    """All rungs of a clock sent up to `last` with the day, always a working day: before the date the working day before
    a weekend, after it the working day after (a step is never called overdue before it is)."""
    for days in before(clock):
        yield (f"-{days}" if days else "0"), _shift(plus(clock.due, -days), -1)
    if clock.overdue_after is None:
        return
    after = [*AFTER]
    while plus(clock.overdue_after, after[-1]) <= last:
        after.append(after[-1] + WEEK)
    for days in after:
        yield f"+{days}", _shift(plus(clock.overdue_after, days), 1)


def _shift(day: date, step: int) -> date:
    while is_weekend(day):
        day = plus(day, step)
    return day


def instant(day: date, zone: str) -> datetime:
    """09:00 on `day` in an IANA zone, as an aware UTC instant."""
    return datetime.combine(day, HOUR, ZoneInfo(zone)).astimezone(UTC)


def tomorrow(now: datetime, zone: str, days: int) -> datetime:
    """09:00 in the zone, `days` days after today, on a working day."""
    local = now.astimezone(ZoneInfo(zone)).date()
    return instant(_shift(local + timedelta(days=days), 1), zone)
