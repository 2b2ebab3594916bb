"""After midnight people still say "today" of the day before."""

from dataclasses import replace
from datetime import timedelta

from bot.dates.model import Candidates, Day, How, Reading
from bot.reading.model import Line

UNTIL = 4  # o'clock


def in_small_hours(line: Line) -> Line:
    """The line with every "today", "yesterday" or "tomorrow" asked: counted from this day, or from the one before?"""
    return replace(line, items=tuple(replace(i, when=_asked(i.when), until=_asked(i.until)) for i in line.items))


def _asked(reading: Reading | None) -> Reading | None:
    if not isinstance(reading, Day) or reading.how is not How.RELATIVE_DAY:
        return reading
    return Candidates(options=(reading, replace(reading, date=reading.date - timedelta(days=1))))
