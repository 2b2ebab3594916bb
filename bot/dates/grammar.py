"""The small grammar: the ways in which dates are written in English, one pattern and one function for each. A phrase is
read as a whole or not at all."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from bot.dates.model import Direction, How, Reading, Unreadable
from bot.dates.policy import (
    Answer,
    ask,
    bare_weekday,
    certain,
    day_and_month,
    day_of,
    full_date,
    in_direction,
    last_weekday,
    occurrences,
)
from bot.dates.text import unjoin

MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)"
)
DAY = r"(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20|21)[0-9]{2})"
ISO = rf"{YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})"

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(_NUMBERS)}) (?P<unit>day|week)s?"
_TWO = r"(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)"
_TWO_WITHOUT_DOTS = _TWO.replace("-/.", "-/")  # 1.10.30 is a version
_NEARBY = {"day before yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "day after tomorrow": 2}
_SAME_CENTURY = 10  # years: a two-digit year further off than this is not read

Rule = Callable[[re.Match[str], date, Direction], Answer]


def parse(folded: str, today: date, direction: Direction) -> Reading | None:
    """What a folded phrase means. None: no phrase of this grammar; Unreadable: one for which there is no such day."""
    phrase = unjoin(folded)
    for pattern, rule in _RULES:
        if match := pattern.fullmatch(phrase):
            answer = in_direction(direction, partial(rule, match, today))
            return answer or Unreadable(part=folded)
    return None


def month_number(name: str) -> int:
    """1 to 12."""
    return _MONTHS.index(name[:3]) + 1


def weekday_number(name: str) -> int:
    """0 is Monday."""
    return _WEEKDAYS.index(name[:3])


def _iso(match: re.Match[str], today: date, direction: Direction) -> Answer:
    return _with_year(int(match["month"]), How.ISO, match, today, direction)


def _named_month(match: re.Match[str], today: date, direction: Direction) -> Answer:
    month = month_number(match["month"])
    if match["year"]:
        return _with_year(month, How.FULL, match, today, direction)
    return day_and_month(month, int(match["day"]), _named_weekday(match), How.DAY_MONTH, today, direction)


def _with_year(month: int, how: How, match: re.Match[str], today: date, direction: Direction) -> Answer:
    day = day_of(int(match["year"]), month, int(match["day"]))
    return None if day is None else full_date(day, _named_weekday(match), how, today, direction)


def _named_weekday(match: re.Match[str]) -> int | None:
    return weekday_number(match["weekday"]) if match["weekday"] else None


def _figures(match: re.Match[str], today: date, direction: Direction) -> Answer:
    """Day, month and year in figures: which is which is asked, unless only one order is a date."""
    days = _both_orders(match, int(match["year"]))
    if len(days) == 1:
        return certain(days[0], How.FULL, today, direction)
    return ask(How.FULL, *days) if days else None


def _short_year(match: re.Match[str], today: date, _: Direction) -> Answer:
    year = 2000 + int(match["year"])
    days = _both_orders(match, year)
    return ask(How.FULL, *days) if days and abs(year - today.year) <= _SAME_CENTURY else None


def _both_orders(match: re.Match[str], year: int) -> list[date]:
    first, second = int(match["first"]), int(match["second"])
    days = (day_of(year, second, first), day_of(year, first, second))
    return [day for day in dict.fromkeys(days) if day]


def _figures_without_year(match: re.Match[str], today: date, direction: Direction) -> Answer:
    first, second = int(match["first"]), int(match["second"])
    days = [*occurrences(second, first, today, direction)[:1], *occurrences(first, second, today, direction)[:1]]
    return ask(How.DAY_MONTH, *days) if days else None


def _nearby(match: re.Match[str], today: date, direction: Direction) -> Answer:
    return certain(today + timedelta(days=_NEARBY[match["nearby"]]), How.RELATIVE_DAY, today, direction)


def _ago(match: re.Match[str], today: date, direction: Direction) -> Answer:
    return certain(today - _distance(match), How.DISTANCE, today, direction)


def _ahead(match: re.Match[str], today: date, direction: Direction) -> Answer:
    return certain(today + _distance(match), How.DISTANCE, today, direction)


def _distance(match: re.Match[str]) -> timedelta:
    count = match["count"]
    number = int(count) if count.isdigit() else max(_NUMBERS.index(count), 1)
    return timedelta(days=number * (7 if match["unit"] == "week" else 1))


def _weekday(match: re.Match[str], today: date, direction: Direction) -> Answer:
    return bare_weekday(weekday_number(match["weekday"]), today, direction)


def _last_weekday(match: re.Match[str], today: date, direction: Direction) -> Answer:
    return last_weekday(weekday_number(match["weekday"]), today, direction)


_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (re.compile(rf"(?:on )?(?:{WEEKDAY} )?{ISO}"), _iso),
    (re.compile(rf"(?:on )?(?:{WEEKDAY} )?{DAY}(?: of)? {MONTH}(?: {YEAR})?"), _named_month),
    (re.compile(rf"(?:on )?(?:{WEEKDAY} )?{MONTH} {DAY}(?: {YEAR})?"), _named_month),
    (re.compile(rf"(?:on )?{_TWO}{YEAR}"), _figures),
    (re.compile(rf"(?:on )?{_TWO_WITHOUT_DOTS}(?P<year>[0-9]{{2}})"), _short_year),
    (re.compile(r"(?:on )?(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})"), _figures_without_year),
    (re.compile(rf"(?:the )?(?P<nearby>{'|'.join(_NEARBY)})"), _nearby),
    (re.compile(rf"{_COUNT} ago"), _ago),
    (re.compile(rf"in {_COUNT}"), _ahead),
    (re.compile(rf"(?:on )?{WEEKDAY}"), _weekday),
    (re.compile(rf"(?:on )?last {WEEKDAY}"), _last_weekday),
)
