"""The mornings on which somebody is reminded of a recurring duty, until it is recorded."""

from collections.abc import Iterator
from datetime import date

from bot.outbox.ladder import WEEK, Works, shift
from bot.procedure.calendar import plus
from bot.procedure.duties import DUTIES
from bot.visits import Duty

BEFORE = (14, 7, 0)  # days before a date that the team set
QUARTER = (10, 11, 12)  # months: of an annual duty without a date


def mornings(duty: Duty, last: date, works: Works) -> Iterator[date]:
    """Working days up to about `last`: around the date and weekly after it; without one, in the last quarter."""
    if duty.done:
        return
    if duty.date is None:
        firsts = (date(duty.year, month, 1) for month in QUARTER if DUTIES[duty.key].annual)
        yield from (shift(first, 1, works) for first in firsts)
        return
    yield from (shift(plus(duty.date, -days), -1, works) for days in BEFORE)
    yield from (shift(plus(duty.date, days), 1, works) for days in range(1, (last - duty.date).days + 1, WEEK))
