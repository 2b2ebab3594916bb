"""Reading what somebody types: where it is their day, in their language, by the working days of their workspace."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.reading import read_said
from bot.reading.model import Line
from bot.reading.small_hours import UNTIL, in_small_hours
from bot.visits import Asker

Reader = Callable[[str], Line]


def reader(asker: Asker, works: Callable[[date], bool], now: datetime) -> Reader:
    """`works`: whether a day is a working day; asked only where working days were typed."""
    local = now.astimezone(ZoneInfo(asker.person.tz))

    def read(text: str) -> Line:
        line = read_said(text, local.date(), language=asker.person.language.split("-")[0], works=works)
        return in_small_hours(line) if local.hour < UNTIL else line

    return read
