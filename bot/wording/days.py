"""Dates and distances as people read them. Due dates are fixed text with the weekday, never a reader's own midnight."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_timedelta
from babel.numbers import format_decimal

from bot.wording.language import ENGLISH, LANGUAGES, _, ngettext, spoken

# In which a date is told to those who read them; to all others in English.
LOCALES = {ENGLISH: "en", "fr": "fr", "es": "es", "ru": "ru", "zh": "zh_Hans", "zh-Hant": "zh_Hant", "ar": "ar"}
FAR = 10**9  # so that days stay days, and do not become weeks
MANY = 2000  # days and distances that are kept as they are written: a list names the same ones again and again


def full(day: date, lang: str = "") -> str:
    """Wednesday 20 May 2026; "" for the language spoken now."""
    lang = told_in(lang or spoken())
    return _date(day, "EEEE d MMMM y", lang) if lang in LANGUAGES else format_date(day, "full", LOCALES[lang])


def told_in(lang: str) -> str:
    """The language in which dates are told to who reads that one."""
    return lang if lang in LOCALES else ENGLISH


def short(day: date) -> str:
    """Wed 20 May 2026"""
    return _date(day, "EEE d MMMM y", spoken())


def brief(day: date) -> str:
    """20 May 2026; 6 Mar 2026"""
    return _date(day, "d MMM y", spoken())


def day_and_month(day: date) -> str:
    """20 May"""
    return _date(day, "d MMMM", spoken())


def weekday(day: date) -> str:
    return _date(day, "EEEE", spoken())


def month(year_month: tuple[int, int]) -> str:
    """May 2026"""
    return _date(date(*year_month, 1), "MMMM y", spoken())


def month_name(day: date) -> str:
    """Apr"""
    return format_date(day, "MMM", spoken())


@lru_cache(MANY)
def _date(day: date, pattern: str, lang: str) -> str:
    first = lang == "fr" and day.day == 1  # "1er mai", but "2 mai"
    return format_date(day, pattern.replace("d", "d'er'", 1) if first else pattern, lang)


def days(count: float) -> str:
    return ngettext("{count} day", "{count} days", abs(count), count=_number(abs(count), spoken()))


@lru_cache(MANY)
def _number(count: float, lang: str) -> str:
    return format_decimal(count, "0.#", lang)


def counted(day: date, since: date, lang: str = "") -> str:
    """Friday 16 April 2027 = Tuesday 2 March 2027 + 45 days"""
    lang = told_in(lang or spoken())
    count = format_timedelta(abs(day - since), "day", FAR, locale=LOCALES[lang])
    return f"{full(day, lang)} = {full(since, lang)} {'+' if day >= since else '−'} {count}"


def left(due: date, today: date) -> str:
    """How far off a date is: "12 days left", "today", "3 days ago"."""
    distance = (due - today).days
    if distance == 0:
        return _("today")
    return _("{days} left", days=days(distance)) if distance > 0 else _("{days} ago", days=days(distance))


def lateness(late: float | None) -> str:
    """Against the due date: "on time", "2 days early", "1 day late"; nothing where there was no date."""
    if late is None:
        return ""
    if late == 0:
        return _("on time")
    return _("{days} late", days=days(late)) if late > 0 else _("{days} early", days=days(late))


def clock_time(instant: datetime, zone: str) -> str:
    return instant.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def moment(instant: datetime, zone: str) -> str:
    """Wed 20 May 2026 at 09:00 (Europe/Paris)"""
    day, time = short(instant.astimezone(ZoneInfo(zone)).date()), clock_time(instant, zone)
    return _("{day} at {time} ({zone})", day=day, time=time, zone=zone)
