"""Periods as the rows of the table write them."""

from bot.procedure.model import Period, Unit


def days(count: int) -> Period:
    return Period(count=count, unit=Unit.DAYS)


def weeks(count: int) -> Period:
    return Period(count=count, unit=Unit.WEEKS)


def months(count: int) -> Period:
    return Period(count=count, unit=Unit.MONTHS)
