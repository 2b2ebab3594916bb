"""Days of a month: "the 15th", "the 10th of next month", "the first Monday of March", "the end of the month"."""

import calendar
from collections.abc import Callable
from datetime import date

from bot.dates.match import DAY, MONTH_REF, YEAR, Match, NotThis, Rule
from bot.dates.model import Day, How, Unit
from bot.dates.policy import Answer, ask, certain, day_of, last_of_month, months_on, working_days_on

_HOURS_OF = ("مساء", "صباحا", "ليلا", "عصرا", "ظهرا", "فجرا", "ص", "م")  # الجمعة 5 مساء is no fifth
_HOURS_RUSSIAN = ("утра", "вечера", "ночи")
_GENDERED = ("и", "ыи", "ии", "ои", "я", "ая", "ья", "ю", "ую", "ью")  # 2-й доклад (folded): days are neuter
_MONTHS_OFF = 14  # further than this no day number is missing
_NTH = "(?P<k>[12oqnlfK])"
_OF_MONTH = rf"(?:(?P<m>M){YEAR}?|{MONTH_REF}|(?P<own>U))"
_OF_MONTH_FIRST = rf"(?:{YEAR}?(?P<m>M)|{MONTH_REF})"

Pick = Callable[[int, int], date | None]  # the day in a year and month


def _numbered(match: Match) -> Answer:
    """The 15th: ahead in this month (back, for what happened) it is certain, else it is asked."""
    field, number = match.field, match.needed("d")
    one_day = match.letters("d") == "n" and number == 1 and match.only("ar")  # يوم واحد
    if not 1 <= number <= 31 or one_day or (match.letters("d") in "noq" and not _is_date(match, number)):
        raise NotThis
    if match.tokens[match.part("d")[0].end - 1] in _GENDERED:
        raise NotThis
    ahead, back = _sides(number, field.today, field.sign)
    own = day_of(field.today.year, field.today.month, number)
    if own == field.today:
        return ask(How.DAY_OF_MONTH, ahead, own)
    if field.sign < 0 or (own and own > field.today):
        return certain(ahead, How.DAY_OF_MONTH, field)
    return ask(How.DAY_OF_MONTH, ahead, back)


def _bare_ordinal(match: Match) -> Answer:
    """Пятнадцатого: on the 15th, or of the fifteenth of anything."""
    last = match.tokens[match.part("d")[-1].end - 1]
    if not last.endswith(("го", "ое")) or match.needed("d") < 5:  # третьего визита
        raise NotThis
    return ask(How.DAY_OF_MONTH, *_sides(match.needed("d"), match.field.today, match.field.sign)[:1])


def _is_date(match: Match, number: int) -> bool:
    """Words of one language; in French and Spanish only the first has an ordinal: "el primero", not "el segundo"."""
    if not match.only("fr", "es") or match.has("noun"):
        return bool(match.field.languages) or match.letters("d") == "o"
    word = match.part("d")[0].start  # "le premier" is a first anything; "el primero" a day
    spoken = match.tokens[word] == "primero" or match.tokens[word - 1] == "dia"
    return match.letters("d") == "n" or (number == 1 and (match.letters("d") == "o" or spoken))


def _sides(number: int, today: date, sign: int) -> tuple[date | None, date | None]:
    """The nearest day of that number after today in the direction, and the nearest on the other side."""
    found = [
        next((day for day in _in_months(number, today, one) if one * (day - today).days > 0), None)
        for one in (sign, -sign)
    ]
    return found[0], found[1]


def _in_months(number: int, today: date, sign: int) -> list[date]:
    months = (months_on(today.replace(day=1), sign * off) for off in range(_MONTHS_OFF))
    days = (day_of(month[0].year, month[0].month, number) for month in months if month)
    return [day for day in days if day]


def _weekday_numbered(match: Match) -> Answer:
    """Thu 15th: certain only if the next 15th is a Thursday (today counts); else the nearest such days are offered."""
    field, number, weekday = match.field, match.needed("d"), match.needed("w")
    counted = match.letters("d") in "nq" and match.only("ru", "ar", "zh")  # an hour; the fifth Sunday
    if not 1 <= number <= 31 or (counted and not (match.letters("d") == "q" and number > 5)):
        raise NotThis
    after = match.part("d")[0].end
    if number <= 12 and match.tokens[after : after + 1] and match.tokens[after] in (*_HOURS_OF, *_HOURS_RUSSIAN):
        raise NotThis
    if match.only("ru") and match.letters("d") in "12" and match.tokens[after - 2] in ("в", "к", "около", "после"):
        raise NotThis  # во вторник в 9
    sides = []
    for sign in (field.sign, -field.sign):
        days = [day for day in _far(number, field.today, sign) if sign * (day - field.today).days >= 0]
        sides.append(days)
    own = next((day for day in sides[0]), None)
    if own and own.weekday() == weekday:
        return certain(own, How.DAY_OF_MONTH, field)
    fits = [next((day for day in days if day.weekday() == weekday), None) for days in sides]
    return ask(How.DAY_OF_MONTH, *fits)


def _weekday_after_number(match: Match) -> Answer:
    """15日星期四, not "5th Sunday"."""
    if not match.only("ru", "zh") and not (match.only("en") and match.needed("d") > 5):
        raise NotThis
    return _weekday_numbered(match)


def _far(number: int, today: date, sign: int) -> list[date]:
    months = (months_on(today.replace(day=1), sign * off) for off in range(40))
    return [day for month in months if month and (day := day_of(month[0].year, month[0].month, number))]


def _in_month(match: Match) -> Answer:
    """The 10th of next month; the 20th of this one."""
    month = months_on(match.field.today.replace(day=1), match.month_ref() + 12 * (match.number("y") or 0))
    if not month:
        return None
    day = day_of(month[0].year, month[0].month, match.needed("d"))
    return None if day is None else certain(day, How.DAY_OF_MONTH, match.field)


def _nth(match: Match) -> Answer:
    """The nth or the last weekday of a month, or day of it."""
    weekday, nth = match.number("w"), 0 if match.letters("k") in "lf" else match.needed("k")
    if weekday is None and match.part("u")[0].value is not Unit.DAY:
        raise NotThis
    if match.letters("k") == "l" and match.only("ru"):
        raise NotThis  # прошлый, not последний
    if match.has("own") and match.letters("k") in "lf" and match.found.start("k") and match.only("en", "es"):
        raise NotThis  # Friday of last month
    counted = weekday is None and match.letters("k") in "12n"
    if counted and (match.only("ru") or match.words("u") in ("days", "jours", "dias")):
        raise NotThis  # 15 days of March
    if "اليوم" in match.tokens and match.letters("k") in "12":  # today, 15 March
        raise NotThis
    if not (nth or match.letters("k") in "lf") or not 0 <= nth <= (31 if weekday is None else 5):
        raise NotThis

    def pick(year: int, month: int) -> date | None:
        if weekday is None:
            return day_of(year, month, nth) if nth else last_of_month(year, month)
        first, length = calendar.monthrange(year, month)
        day = 1 + (weekday - first) % 7 + 7 * (nth - 1)
        if not nth:
            day = length - (first + length - 1 - weekday) % 7
        return day_of(year, month, day)

    return _picked(match, pick, How.NTH)


def _picked(match: Match, pick: Pick, how: How) -> Answer:
    """The day in the month that is named; without a year in the nearest one, asked where that is far."""
    field = match.field
    if not match.has("m"):
        shift = match.month_ref() if match.has("ref") else _own(match)
        month = months_on(field.today.replace(day=1), shift)
        return None if month is None else certain(pick(month[0].year, month[0].month), how, field)
    number = match.needed("m")
    if match.has("y"):
        return certain(pick(match.year() or 0, number), how, field)
    days = [day for off in range(5) if (day := pick(field.today.year + field.sign * off, number))]
    ahead = next((day for day in days if field.sign * (day - field.today).days >= 0), None)
    if ahead is None:
        return None
    if abs((ahead - field.today).days) > 270 or (ahead == field.today and field.sign > 0):
        other = pick(ahead.year - field.sign, number)
        return ask(how, ahead, other)
    return certain(ahead, how, field)


def _own(match: Match) -> int:
    """ "Of the month" is this one."""
    if match.part("own")[0].value is not Unit.MONTH:
        raise NotThis
    return 0


def _end(match: Match) -> Answer:
    """The last calendar day, or the last working day?"""
    if "يوم" in match.tokens:  # آخر يوم من مارس
        raise NotThis
    answer = _picked(match, last_of_month, How.END)
    if answer is None:
        return None
    last = answer.date if isinstance(answer, Day) else answer.options[0].date  # type: ignore[union-attr]
    return _ends(match, last)


def _ends(match: Match, last: date) -> Answer:
    works = match.field.works
    return ask(How.END, last, last if works(last) else working_days_on(last, -1, works))


def _end_of_own(match: Match) -> Answer:
    """The end of the month, of the year, of 2027, of next month."""
    today = match.field.today
    if match.has("y"):
        return _ends(match, date(match.year() or today.year, 12, 31))
    part = match.part("e")[0] if match.has("e") and not match.has("u") else match.part("u")[0]
    kind = str(part.value)
    if kind not in ("month", "year"):
        raise NotThis
    return _ends(match, last_of_month(today.year, today.month if kind == "month" else 12))


def _end_of_day(match: Match) -> Answer:
    """The end of Friday, of tomorrow: that day."""
    if not match.only("en") or match.path[0].value:  # month end
        raise NotThis
    return match.outer("rest")


def _end_of_ref(match: Match) -> Answer:
    month = months_on(match.field.today.replace(day=1), match.month_ref())
    return _ends(match, last_of_month(month[0].year, month[0].month)) if month else None


RULES: tuple[Rule, ...] = (
    Rule("A(?P<d>[12nqo])", _numbered),
    Rule("(?P<d>o)", _numbered),
    Rule("(?P<d>q)", _bare_ordinal, only=("ru",)),
    Rule("A?(?P<d>[12onq])(?P<noun>N)", _numbered),
    Rule("(?P<w>W)(?P<d>[12onq])N?", _weekday_numbered),
    Rule("(?P<d>o)N?(?P<w>W)", _weekday_after_number),
    Rule(rf"{DAY}N?{MONTH_REF}", _in_month),
    Rule(rf"(?P<y>j)?{MONTH_REF}{DAY}N?", _in_month),
    Rule(rf"{_NTH}(?P<w>W){_OF_MONTH}", _nth),
    Rule(rf"(?P<w>W){_NTH}{_OF_MONTH}", _nth),
    Rule(rf"{_OF_MONTH_FIRST}{_NTH}(?P<w>W)", _nth),
    Rule(rf"{_NTH}(?P<u>U){_OF_MONTH}", _nth),
    Rule(rf"(?P<u>U){_NTH}{_OF_MONTH}", _nth),
    Rule(rf"{_OF_MONTH_FIRST}{_NTH}(?P<u>U)", _nth),
    Rule(rf"E{_OF_MONTH.replace('|(?P<own>U)', '')}", _end),
    Rule(rf"{_OF_MONTH_FIRST}E", _end),
    Rule(r"E(?P<u>U)", _end_of_own),
    Rule(r"(?P<e>E)", _end_of_own),
    Rule(r"E(?P<rest>[xtlc]?W|R)", _end_of_day),
    Rule(rf"E{YEAR}", _end_of_own),
    Rule(rf"{YEAR}E", _end_of_own),
    Rule(rf"E{MONTH_REF}", _end_of_ref),
)
