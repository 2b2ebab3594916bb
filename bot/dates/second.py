"""The second reader: dateparser, for whole dates in the six languages that the grammar does not know. It guesses
freely, so its answer counts only where no guess was possible: each guard stands for a way in which it goes wrong."""

import re
from datetime import datetime
from functools import cache
from typing import Any

from bot.dates.model import How
from bot.dates.policy import Answer, Field, certain, day_and_month, day_of
from bot.dates.text import fold
from bot.dates.vocabulary import LANGUAGES

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SMALL_WORDS = frozenset(("on", "of", "the", "st", "nd", "rd", "th", "le", "du", "de", "er", "del", "el", "г", "года"))
_PHRASE = re.compile(r"(?:[^\W_]|[ ./-])+")  # no clock, no sign, no symbol
_HAN = re.compile("[\u4e00-\u9fff]")  # the grammar knows all that is Chinese; dateparser drops figures
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_YEARS = range(1900, 2200)
_CENTURY_SAFE = 10  # years: dateparser moves some years by a hundred


def parse(folded: str, field: Field) -> Answer:
    """What dateparser makes of a folded phrase, if every guard holds."""
    tokens = _TOKEN.findall(folded)
    numbers = sorted(int(token) for token in tokens if token.isdecimal())
    if _HAN.search(folded) or not _PHRASE.fullmatch(folded) or not 1 <= len(numbers) <= 3 or numbers[-1] >= _YEARS.stop:
        return None  # before dateparser is loaded
    months, weekdays = _names()
    words = {token for token in tokens if not token.isdecimal()}
    year = numbers.pop() if numbers[-1] in _YEARS else None
    named = {weekdays[word] for word in words & weekdays.keys()}
    if words - _SMALL_WORDS - months - weekdays.keys() or len(named) > 1 or not numbers or not (year or words & months):
        return None
    found = _month_and_day(folded)
    # Each number in the phrase is used as what it is: none was left over, none was taken for a clock.
    if found is None or numbers != sorted(found[1:] if words & months else found):
        return None
    return _placed(year, *found, next(iter(named), None), field)


@cache
def warm() -> None:
    """Load dateparser: what none of its languages knows makes it try each, and figures alone are parsed otherwise."""
    _names()
    _month_and_day("none of them")
    _month_and_day("99 2026")


def _placed(year: int | None, month: int, day: int, weekday: int | None, field: Field) -> Answer:
    """The date in its year, which is typed or ours to work out, never dateparser's."""
    if year is None:
        return day_and_month(month, day, weekday, How.OTHER, field)
    full = day_of(year, month, day)
    if (
        full is None
        or (weekday is not None and full.weekday() != weekday)
        or abs(year - field.today.year) > _CENTURY_SAFE
    ):
        return None
    return certain(full, How.OTHER, field)


def _month_and_day(folded: str) -> tuple[int, int] | None:
    """What two parsers agree on that differ in the order of figures and in the day they count from: so nothing was
    counted, and no figure could have been the other one."""
    answers = [parser.get_date_data(folded) for parser in _parsers()]
    if any(answer.date_obj is None or answer.period != "day" for answer in answers):
        return None
    found = {(answer.date_obj.month, answer.date_obj.day) for answer in answers}
    return found.pop() if len(found) == 1 else None


@cache
def _parsers() -> tuple[Any, ...]:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - it costs start-up, and most lines never need it

    bases = {"DMY": datetime(2000, 2, 3), "MDY": datetime(2024, 11, 17)}  # noqa: DTZ001 - dateparser wants them bare
    return tuple(
        DateDataParser(
            languages=list(LANGUAGES),
            use_given_order=True,
            settings={"DATE_ORDER": order, "PREFER_LOCALE_DATE_ORDER": False, "RELATIVE_BASE": base},
        )
        for order, base in bases.items()
    )


@cache
def _names() -> tuple[frozenset[str], dict[str, int]]:
    """The folded names of months, and of weekdays with their number, that dateparser knows."""
    from dateparser.languages.loader import default_loader  # noqa: PLC0415 - as above

    known = [default_loader.get_locale(language).info for language in LANGUAGES]
    months = frozenset(fold(name) for info in known for month in _MONTHS for name in info[month])
    weekdays = {fold(name): number for info in known for number, day in enumerate(_WEEKDAYS) for name in info[day]}
    return months, weekdays
