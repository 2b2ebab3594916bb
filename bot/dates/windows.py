"""Stretches of time that questions are asked about: "next week", "in May", "2026", "in the next ten days". The words
are those of dates; a week begins on Monday."""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.dates.lattice import Path, paths
from bot.dates.model import Candidates, Day, Direction, How, Reading, Unit
from bot.dates.reader import find, runs

Window = tuple[date, date]  # both days are in it

_SILENT = "zAiTN"
_NEXT, _LAST = "xc", "l"
_UNITS = re.compile(r"(?P<way>[xctl])[Uh]|[Uh](?P<after>[xctl])")
_COUNT = re.compile(r"[wxc]*[n12][wxc]*U[vxce]*|wUn[xc]")
_AHEAD = 7  # days, where "the next days" are not counted


def find_window(
    words: Sequence[str], start: int, today: date, direction: Direction = Direction.FUTURE
) -> tuple[int, Window] | None:
    """The longest stretch that begins at `start`, as (number of words, window). `direction`: where a month without a
    year lies."""
    found = find(words, start, today, direction)
    if found and (last := _limit(found[1])):
        return found[0], (min(today, last), last)
    for count, tokens, ways in runs(words, start):
        for path in paths(tokens, list(ways)):
            window = _window(path, today, direction)
            if window and not (count == 1 and _is_bare_month(path)):
                return count, window
    if found is None or not isinstance(found[1], Day):
        return None
    day = found[1].date
    return found[0], (min(today, day) if found[1].how is How.END else day, day)


def _limit(reading: Reading) -> date | None:
    """The last day of "until Friday"; where it may be the day before, too, the later one."""
    options = reading.options if isinstance(reading, Candidates) else (reading,)
    last = [each.date for each in options if isinstance(each, Day) and each.how is How.LIMIT]
    return max(last) if len(last) == len(options) else None


def _is_bare_month(path: Path) -> bool:
    """ "may", which is a verb too; not 五月."""
    return [lexeme.letter for lexeme in path] == ["M"] and path[0].end == 1


def _window(path: Path, today: date, direction: Direction) -> Window | None:
    said = [lexeme for lexeme in path if lexeme.letter not in _SILENT]
    letters = "".join(lexeme.letter for lexeme in said)
    values = {lexeme.letter: lexeme.value for lexeme in said}
    for letter, whole in (("r", Unit.WEEK), ("m", Unit.MONTH), ("j", Unit.YEAR)):
        if letters in (letter, letter + "U") and isinstance(values[letter], int):
            return _around(today, whole, int(str(values[letter])))
    unit = values.get("U")
    if letters == "pU" and isinstance(unit, Unit):
        return _around(today, unit, int(str(values["p"])))
    if letters in ("EU", "yEU") and isinstance(unit, Unit) and (current := _around(today, unit, 0)):
        return today, current[1]
    if one := _UNITS.fullmatch(letters):
        way = one["way"] or one["after"]
        kind = Unit.WEEK if "h" in letters else unit
        if isinstance(kind, Unit):
            return _around(today, kind, 1 if way in _NEXT else -1 if way == _LAST else 0)
    if _COUNT.fullmatch(letters) and isinstance(unit, Unit) and unit is not Unit.WORKDAY:
        count = next(int(str(lexeme.value)) for lexeme in said if lexeme.letter in "n12")
        return today, _far(today, unit, count)
    if letters in ("4", "4U"):
        return _year(int(str(values["4"])))
    if letters in ("M", "UM", "M4", "4M", "MU4", "4UM"):
        year = values.get("4") or _year_of(int(str(values["M"])), today, direction)
        return _month(int(str(year)), int(str(values["M"])))
    return None


def _around(today: date, unit: Unit, away: int) -> Window | None:
    """The week, month or year that is so many away; of days those that come."""
    match unit:
        case Unit.WEEK:
            monday = today + timedelta(days=7 * away - today.weekday())
            return monday, monday + timedelta(days=6)
        case Unit.MONTH:
            month = today.year * 12 + today.month - 1 + away
            return _month(month // 12, month % 12 + 1)
        case Unit.YEAR:
            return _year(today.year + away)
        case Unit.DAY if away == 1:
            return today, today + timedelta(days=_AHEAD)
    return None


def _far(today: date, unit: Unit, count: int) -> date:
    days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}[unit] * count
    return today + timedelta(days=min(days, 3660))


def _month(year: int, month: int) -> Window:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _year(year: int) -> Window:
    return date(year, 1, 1), date(year, 12, 31)


def _year_of(month: int, today: date, direction: Direction) -> int:
    if direction is Direction.FUTURE:
        return today.year + (month < today.month)
    return today.year - (month > today.month)
