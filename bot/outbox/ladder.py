"""The ladder of reminders before and after a date, or while a step without one is awaited, and the hour at which a
rung is sent. Dates never move; sending does."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.procedure.calendar import plus
from bot.procedure.model import Unit
from bot.procedure.open_clocks import OpenClock
from bot.procedure.standstills import Standstill

HOUR, EVENING = time(9), time(18)  # local time of the recipient
BEFORE_SHORT, BEFORE_MIDDLE, BEFORE_MONTHS = (3, 1, 0), (14, 7, 2, 0), (60, 30, 14, 7, 0)
AFTER = (1, 3, 7)
WEEK = 7
TWO_WEEKS = 14
ALTERNATIVE = "alternative"  # speaks of an earlier date that another passage supports
SNOOZED = "snooze"  # with the day on which it ends: a reminder may be put off again

Works = Callable[[date], bool]  # whether reminders are sent on a day


class Send(NamedTuple):
    """A rung as everybody gets it."""

    rung: str
    morning: date  # a working day, in the zone of the recipient
    date: date  # the date it speaks of


def before(clock: OpenClock) -> tuple[int, ...]:
    """Days before the date, by the length of the clock."""
    if clock.unit is Unit.MONTHS:
        return BEFORE_MONTHS
    return BEFORE_SHORT if clock.days <= TWO_WEEKS else BEFORE_MIDDLE


def ladder(clock: OpenClock, last: date, works: Works) -> Iterator[Send]:
    """All rungs of a clock, what comes after the date up to `last`. Before the date it is sent on the working day
    before a day off, after it on the working day after (a step is never called overdue before it is). Of two on one
    morning the later in this order counts."""
    for day in clock.alternatives[:1]:  # of several the earliest: one reminder is enough
        yield Send(ALTERNATIVE, shift(plus(day, -WEEK), -1, works), day)
    for days in before(clock):
        yield Send(f"-{days}" if days else "0", shift(plus(clock.due, -days), -1, works), clock.due)
    if clock.overdue_after is None:
        return
    weeks = range(AFTER[-1] + WEEK, (last - clock.overdue_after).days + 1, WEEK)
    for days in (*AFTER, *weeks):
        yield Send(f"+{days}", shift(plus(clock.overdue_after, days), 1, works), clock.due)


def waiting(still: Standstill, last: date, works: Works) -> Iterator[Send]:
    """Every two weeks, on a working day, as long as the step is the next action."""
    for days in range(TWO_WEEKS, (last - still.since).days + 1, TWO_WEEKS):
        morning = shift(plus(still.since, days), 1, works)
        if still.until is None or morning < still.until:
            yield Send(f"~{days}", morning, still.since)


def shift(day: date, step: int, works: Works) -> date:
    """The day itself, or the next working day in the direction of `step` (1 or -1)."""
    while not works(day):
        day = plus(day, step)
    return day


def instant(day: date, zone: str) -> datetime:
    """09:00 on `day` in an IANA zone, as an aware UTC instant. Where the clocks pass over that hour it is the moment
    at which they do, where it comes twice the first."""
    wanted = datetime.combine(day, HOUR, ZoneInfo(zone))
    found = wanted.astimezone(UTC)
    if found.astimezone(wanted.tzinfo) == wanted:  # compares what the clock on the wall shows
        return found
    start = wanted.replace(fold=1).astimezone(UTC)  # by the offset after the change: too early
    seconds = range(round((found - start).total_seconds()))

    def changed(second: int) -> bool:
        return (start + timedelta(seconds=second)).astimezone(wanted.tzinfo).utcoffset() != wanted.utcoffset()

    return start + timedelta(seconds=bisect_left(seconds, True, key=changed))


def tomorrow(now: datetime, zone: str, days: int, works: Works) -> datetime:
    """09:00 in the zone, `days` days after today, on a working day."""
    local = now.astimezone(ZoneInfo(zone)).date()
    return instant(shift(plus(local, days), 1, works), zone)


def decent(now: datetime, zone: str, works: Works) -> datetime | None:
    """None between 09:00 and 18:00 of a working day, when what is late may be sent; else the next 09:00 of one."""
    local = now.astimezone(ZoneInfo(zone))
    today, started = local.date(), now >= instant(local.date(), zone)
    if started and local.time() < EVENING and works(today):
        return None
    return instant(shift(plus(today, 1) if started else today, 1, works), zone)
