"""Dates and distances as people read them. Due dates are fixed text with the weekday, never a reader's own midnight."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_timedelta

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

# In which a date is told to those who read them; to all others in English.
LOCALES = {"fr": "fr", "es": "es", "ru": "ru", "zh": "zh_Hans", "zh-Hant": "zh_Hant", "ar": "ar"}
FAR = 10**9  # so that days stay days, and do not become weeks


def full(day: date, lang: str = "en") -> str:
    """Wednesday 20 May 2026; in the other languages as they write it."""
    if lang in LOCALES:
        return format_date(day, "full", LOCALES[lang])
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    """Wed 20 May 2026"""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def month(year_month: tuple[int, int]) -> str:
    return f"{MONTHS[year_month[1] - 1]} {year_month[0]}"


def days(count: float) -> str:
    return "1 day" if abs(count) == 1 else f"{abs(count)} days"


def counted(day: date, since: date, lang: str = "en") -> str:
    """Friday 16 April 2027 = Tuesday 2 March 2027 + 45 days"""
    distance = day - since
    count = (
        format_timedelta(abs(distance), "day", FAR, locale=LOCALES[lang]) if lang in LOCALES else days(distance.days)
    )
    return f"{full(day, lang)} = {full(since, lang)} {'+' if day >= since else '−'} {count}"


def left(due: date, today: date) -> str:
    """How far off a date is: "12 days left", "today", "3 days ago"."""
    distance = (due - today).days
    if distance == 0:
        return "today"
    return f"{days(distance)} left" if distance > 0 else f"{days(distance)} ago"


def lateness(late: float | None) -> str:
    """Against the due date: "on time", "2 days early", "1 day late"; nothing where there was no date."""
    if late is None:
        return ""
    return "on time" if late == 0 else f"{days(late)} {'late' if late > 0 else 'early'}"


def clock_time(instant: datetime, zone: str) -> str:
    return instant.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def moment(instant: datetime, zone: str) -> str:
    """Wed 20 May 2026 at 09:00 (Europe/Paris)"""
    return f"{short(instant.astimezone(ZoneInfo(zone)).date())} at {clock_time(instant, zone)} ({zone})"
