"""Dates that are written out, in words or figures: "15 March 2027", "15/03/2027", "3月15日", "today"."""

from collections.abc import Callable
from datetime import date

from bot.dates.lattice import Lexeme
from bot.dates.match import DAY, Match, NotThis, Rule
from bot.dates.model import How, Offset
from bot.dates.policy import (
    Answer,
    ask,
    certain,
    day_and_month,
    day_of,
    days_of,
    full_date,
    moved,
    nearest,
    occurrences,
)

_SAME = 10  # years: a two-digit year further off than _SAME may as well be of the other century
_DAY_FIRST = ("fr", "es", "ru", "ar")
_S, _SY = "[-/.]?", "[-/.=]?"
_APPOSED = frozenset(("الموافق", "المصادف", "الواقع"))  # they part the weekday from the date
_Y = "(?P<y>4|2|j)"


def _iso(match: Match) -> Answer:
    """Year first: month before day, unless only the other order is a date."""
    year, a, b = match.needed("y"), match.needed("a"), match.needed("b")
    day = day_of(year, a, b) or day_of(year, b, a)
    return None if day is None else full_date(day, match.number("w"), How.ISO, match.field)


def _eight(match: Match) -> Answer:
    year, rest = divmod(match.needed("n"), 10_000)
    day = day_of(year, *divmod(rest, 100))
    if day is None or not 1900 <= year < 2200:
        raise NotThis
    return full_date(day, None, How.ISO, match.field)


def _figures(match: Match) -> Answer:
    """Day, month and year in figures: which is which is asked, unless only one order is a date."""
    year, a, b = match.needed("y"), match.needed("a"), match.needed("b")
    days = [day for day in dict.fromkeys((day_of(year, b, a), day_of(year, a, b))) if day]
    weekday = match.number("w")
    if weekday is not None and len(days) == 2:
        days = [day for day in days if day.weekday() == weekday] or days
    if match.letters("s") == "." and match.only(*_DAY_FIRST):
        days = days[:1] if day_of(year, b, a) else days
    if len(days) == 1:
        return full_date(days[0], weekday, How.FULL, match.field)
    return ask(How.FULL, *days)


def _short(match: Match) -> Answer:
    """Three figures of which one is a year of two digits. With dots and single digits it is a version, not a date."""
    first, second, third = (match.part(name)[0] for name in "abc")
    if match.letters("s") == "." and "1" in (first.letter, second.letter):
        raise NotThis
    if not match.letters("s") and not match.only("fr"):
        raise NotThis
    a, b, c = match.needed("a"), match.needed("b"), match.needed("c")
    days: list[date] = []
    if third.letter == "2":
        days += [day for year in _years(c, match) for day in (day_of(year, b, a), day_of(year, a, b)) if day]
    if first.letter == "2" and (match.only("zh") or not days or all(_distant(day, match) for day in days)):
        days += [day for year in _years(a, match) for day in (day_of(year, b, c),) if day]
    weekday = match.number("w")
    right = [day for day in days if weekday is None or day.weekday() == weekday]
    answer = ask(How.FULL, *(right or days))
    if answer is None and third.letter != "2":
        raise NotThis
    return answer


def _distant(day: date, match: Match) -> bool:
    return abs(day.year - match.field.today.year) > _SAME


def _years(short: int, match: Match) -> list[int]:
    """The years that two digits may mean, the nearest first."""
    years = sorted((2000 + short, 1900 + short), key=lambda year: abs(year - match.field.today.year))
    return years if abs(years[0] - match.field.today.year) > _SAME else years[:1]


def _without_year(match: Match) -> Answer:
    """Day and month in figures; always asked. "10.1" may be any number."""
    first, second = match.part("a")[0], match.part("b")[0]
    mark = match.letters("s")
    if (mark == "." and "1" in (second.letter, first.letter) and second.value != 22) and not _dotted(match):
        raise NotThis
    if not mark and not _beside(match, first, second):
        raise NotThis
    a, b = match.needed("a"), match.needed("b")
    today, sign = match.field.today, match.field.sign
    both = [occurrences(b, a, today, sign), occurrences(a, b, today, sign)]
    days = [day for found in both for day in found[:1]]
    weekday = match.number("w")
    if weekday is not None:
        sides = [day for month, number in ((b, a), (a, b)) for off in (1, -1)
                 for day in occurrences(month, number, today, off * sign)[:7] if day.weekday() == weekday]  # fmt: skip
        days = sides or days
    if not days:
        raise NotThis
    return ask(How.DAY_MONTH, *days)


def _beside(match: Match, first: Lexeme, second: Lexeme) -> bool:
    """17 02 in French; 17 del 11 in Spanish."""
    between = match.tokens[first.end : second.start]
    return (match.only("fr") and not between) or (match.only("es") and between == ("del",))


def _dotted(match: Match) -> bool:
    """4.22, 15.02: two digits in the second part, and more than a clock has in one of them."""
    return match.part("b")[0].letter == "2" and match.part("a")[0].letter in "12" and match.needed("b") > 9


def _named(match: Match) -> Answer:
    """Day and month by name."""
    month, day, weekday = match.needed("m"), match.needed("d"), match.number("w")
    counted = match.letters("d") == "q" and match.only("ar") and day <= 5  # "the Tuesday, the first" or "first Tuesday"
    if weekday is not None and counted and match.found.start("w") < match.found.start("d"):
        return _first_or_nth(match, weekday, month, day)
    if match.has("next") and (match.words("next") == "siguiente" or match.only("ru")):
        raise NotThis  # el día siguiente al 15 de marzo
    if not match.has("y"):
        if match.only("zh") and match.letters("d") == "n" and (day < 10 or (month, day) == (8, 15)):
            raise NotThis  # a feast of the lunar calendar: 九月九, 八月十五
        return day_and_month(month, day, weekday, How.DAY_MONTH, match.field)
    if match.path[match.found.start("y")].letter == "2":
        year = match.found.start("y")
        if match.only("ru") and (year < match.found.start("m") or match.tokens[match.path[year].start - 1] == "в"):
            raise NotThis  # 14 мая в 9 (утра)
        days = [found for year in _years(match.needed("y"), match) if (found := day_of(year, month, day))]
        return ask(How.FULL, *([each for each in days if weekday in (None, each.weekday())] or days))
    found = day_of(match.year() or 0, month, day)
    return None if found is None else full_date(found, weekday, How.FULL, match.field)


def _first_or_nth(match: Match, weekday: int, month: int, day: int) -> Answer:
    """ "Monday, the second of April" or "the second Monday of April": both, where 2 April is a Monday."""
    year = day_of(match.year() or 0, month, day)
    own = day_and_month(month, day, None, How.DAY_MONTH, match.field) if not match.has("y") else None
    dates = [year] if year else [one.date for one in days_of(own)] if own else []
    found = next((each for each in dates if each.weekday() == weekday), None)
    if found is None or day == 1:
        raise NotThis
    nth = moved(found, 7 * (day - 1))
    if nth is None or nth.month != month or _APPOSED.intersection(match.tokens):
        return certain(found, How.FULL, match.field)
    return ask(How.NTH, found, nth)


def _marked(match: Match) -> Answer:
    """3/15日, 2027/3/15日: the mark says which is the day."""
    month, day, weekday = match.needed("m"), match.needed("d"), match.number("w")
    if not match.has("y"):
        return day_and_month(month, day, weekday, How.DAY_MONTH, match.field)
    found = day_of(match.needed("y"), month, day)
    return None if found is None else full_date(found, weekday, How.FULL, match.field)


def _relative(match: Match) -> Answer:
    day = moved(match.field.today, match.needed("r"))
    weekday = match.number("w")
    if match.needed("r") == 1 and "la manana" in " ".join(match.tokens) and match.tokens.count("manana") == 1:
        raise NotThis  # the morning
    if day and weekday is not None and day.weekday() != weekday:
        if match.field.inner:
            raise NotThis  # two months from today on Tuesday: whose is the weekday?
        return ask(How.RELATIVE_DAY, day, nearest(day, weekday))
    return certain(day, How.RELATIVE_DAY, match.field)


def _told_twice(match: Match) -> Answer:
    """Завтра, 19 ноября."""
    day, rest = moved(match.field.today, match.needed("r")), match.inner("rest")
    if day is None or rest is None or isinstance(rest, Offset):
        raise NotThis
    dates = [each.date for each in days_of(rest)]
    return certain(day, How.RELATIVE_DAY, match.field) if day in dates else ask(How.RELATIVE_DAY, day, *dates)


def _sided(match: Match) -> Answer:
    """15 مارس المقبل: the coming one; الماضي: the last one; الجاري: of this year."""
    month, side = match.part("m")[0], match.part("side")[0]
    if not match.only("ar") or month.end != side.start:
        raise NotThis
    today, day = match.field.today, match.needed("d")
    found = day_of(today.year, match.needed("m"), day)
    if side.letter != "t":
        found = next(iter(occurrences(match.needed("m"), day, today, 1 if side.letter == "x" else -1)), None)
    return full_date(found, match.number("w"), How.DAY_MONTH, match.field) if found else None


def _latin_sided(match: Match) -> Answer:
    """Le 3 mai prochain, le 3 mars dernier, el pasado 3 de marzo."""
    side = match.letters("side") + match.letters("after")
    word = match.words("after") if match.has("after") else ""
    if word and match.part("after")[0].start != match.part("m")[0].end:
        raise NotThis  # de l'année prochaine
    if len(side) != 1 or word.startswith(("sui", "sig", "d ", "ant", "prec")):
        raise NotThis
    sign = 1 if side == "x" else -1
    days = occurrences(match.needed("m"), match.needed("d"), match.field.today, sign)
    days = [day for day in days if day != match.field.today]
    return full_date(days[0], match.number("w"), How.DAY_MONTH, match.field) if days else None


def _both(pattern: str, take: Callable[[Match], Answer], only: tuple[str, ...] = ()) -> tuple[Rule, Rule]:
    """With a weekday before or after it, if any."""
    return Rule(f"(?P<w>W)?{pattern}", take, only), Rule(f"{pattern}(?P<w>W)", take, only)


RULES: tuple[Rule, ...] = (
    *_both(r"(?P<y>4)(?P<s>[-/.]?)(?P<a>[12])(?P=s)(?P<b>[12])", _iso),
    Rule(r"(?P<n>8)", _eight),
    *_both(r"(?P<y>4)(?P<s>[-/.])(?P<m>[12])(?P=s)(?P<d>o)", _marked, only=("zh",)),
    *_both(r"(?P<m>[12])/(?P<d>o)", _marked, only=("zh",)),
    *_both(r"(?P<a>[12])(?P<s>[-/.]?)(?P<b>[12])(?P=s)(?P<y>4)", _figures),
    *_both(r"(?P<a>[12])(?P<s>[-/.]?)(?P<b>[12])(?P=s)(?P<c>[12])", _short),
    *_both(r"(?P<a>[12])(?P<s>[-/.]?)(?P<b>[12])", _without_year),
    *_both(rf"(?P<next>x)?{DAY}{_S}(?P<m>M)(?:{_SY}{_Y})?", _named),
    *_both(rf"(?P<m>M){_S}{DAY}(?:{_SY}{_Y})?", _named),
    *_both(rf"{_Y}{_S}(?P<m>M){_S}{DAY}", _named),
    *_both(rf"(?P<y>[4j]){_S}{DAY}{_S}(?P<m>M)", _named),
    *_both(rf"(?P<m>M){_S}(?P<y>4){_S}{DAY}", _named),
    Rule(rf"(?P<w>W)?{DAY}(?P<m>M)(?P<side>[xtl])", _sided),
    Rule(rf"(?P<w>W)?(?P<side>l)?{DAY}(?P<m>M)(?P<after>[xl])?", _latin_sided, only=("fr", "es")),
    *_both(r"(?P<r>R)", _relative),
    Rule(r"(?P<r>R)(?P<rest>W?(?:[124oq].*M.*|oN?))", _told_twice, only=("ru",)),
    Rule(r"(?P<r>R)(?P<rest>W?[12]\.[12]\.[24])", _told_twice, only=("ru",)),
)
