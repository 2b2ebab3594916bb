"""Counting: calendar days, the trigger day excluded, no shift for weekends (A1); months keep the day number and clip
(A2)."""

import calendar
from datetime import date, timedelta

from bot.procedure.model import Period, Unit

SATURDAY = 5


def add_months(day: date, count: int) -> date:
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add(day: date, period: Period) -> date:
    """The last day of a period that starts on `day`."""
    match period.unit:
        case Unit.DAYS:
            return day + timedelta(days=period.count)
        case Unit.WEEKS:
            return day + timedelta(weeks=period.count)
        case Unit.MONTHS:
            return add_months(day, period.count)


def plus(day: date, days: int) -> date:
    return day + timedelta(days=days)


def is_weekend(day: date) -> bool:
    return day.weekday() >= SATURDAY


def last_weekday(day: date) -> date:
    """The day itself, or the Friday before it."""
    return plus(day, -max(0, day.weekday() - (SATURDAY - 1)))
