"""The lines of reports: "report timeliness 2026", "report 3 1 January 2026 to 30 June 2026"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bot import dates
from bot.dates.model import Day, Direction, How
from bot.procedure.calendar import add_months
from bot.reading.model import Item, Line, Verb

REPORTS = ("visits", "timeliness", "findings", "referrals", "duties", "moves", "oral")
_NUMBERS = {"1": "visits", "3": "timeliness", "4": "findings", "5": "referrals", "9": "duties", "11": "moves"}
_YEAR = re.compile(r"(20|21)[0-9]{2}")
_MONTHS = re.compile(r"last ([1-9][0-9]?) months")
_LONGEST = 36_525  # days


def read_report(text: str, words: Sequence[str], today: date) -> Line | None:
    """None where the line is about something else: "report adopted Kenya", "report 3 April shared with Kenya"."""
    said = [word.casefold() for word in words]
    named = _NUMBERS.get(said[1], said[1]) if len(said) > 1 else ""
    if said[:1] not in (["report"], ["reports"]) or (named and named not in REPORTS):
        return None
    window = {"leftover": tuple(words[2:])} if named == "moves" else _window(words[2:], today)  # moves are of today
    if window["leftover"] and said[1] in _NUMBERS:
        return None
    return Line(verb=Verb.REPORT, text=text, topic=named, **window)


def _window(words: Sequence[str], today: date) -> dict[str, Any]:
    """A year, a number of months that end today, or two days; nothing for the last twelve months."""
    if words and words[0].casefold() in ("in", "for"):
        words = words[1:]
    said = " ".join(words).casefold()
    years = {"this year": today.year, "last year": today.year - 1}
    if said in years:
        return {"years": (years[said],), "leftover": ()}
    if months := _MONTHS.fullmatch(said):
        first = add_months(today, -int(months[1])) + timedelta(days=1)
        return {"items": (_span(Day(date=first, how=How.ISO), Day(date=today, how=How.ISO)),), "leftover": ()}
    if len(words) == 1 and _YEAR.fullmatch(words[0]):
        return {"years": (int(words[0]),), "leftover": ()}
    span = dates.find_range(words, 0, today, Direction.PAST, _LONGEST)
    if span and span[0] == len(words) and isinstance(span[1], Day) and isinstance(span[2], Day):
        return {"items": (_span(span[1], span[2]),), "leftover": ()}
    return {"leftover": tuple(words)}


def _span(first: Day, last: Day) -> Item:
    return Item(meanings=(), when=None, start=first, end=last)
