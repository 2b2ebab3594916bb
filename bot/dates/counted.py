"""Days that are counted: "in 3 weeks", "10 days ago", "30 days after 3 March", "within 10 days"."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.dates.lattice import Lexeme
from bot.dates.match import Match, NotThis, Rule
from bot.dates.model import Candidates, Day, Direction, How, Offset, Reading, Unit, Unreadable
from bot.dates.policy import (
    Answer,
    Field,
    ask,
    certain,
    each_day,
    moved,
    on_weekdays,
    unit_on,
    working_days_on,
)

_ONE = r"(?:(?:[123n]|n[123]|[123]n)?U|C|H)"  # also "sixty (60) days"
COUNT = rf"(?P<count>{_ONE}(?:&?[123n]U|&{_ONE})*)"
_MOST = 3660  # days
_ONE_ARABIC = ("يوم", "يوما", "اسبوع", "اسبوعا", "شهر", "شهرا", "سنه", "عام", "عاما")
_DAYS = ("days", "jours", "dias", "днеи", "дня", "недель", "месяцев", "лет", "рабочего", "рабочих")  # never one
_THESE = ("шие", "щие", "ших", "щих")  # в ближайшие недели: how many?
_ORDER = (Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY)
_IDIOMS = {"fr": {15: (15, 14), 8: (8, 7)}, "es": {15: (15, 14), 8: (8, 7)}}  # quinze jours, ocho días

Counts = list[tuple[int, Unit]]


def _counts(match: Match) -> Counts:
    """The numbers and units of a group; a fortnight is two weeks."""
    counts: Counts = []
    number: int | None = None
    for lexeme in match.part("count"):
        if lexeme.letter in "123n" and isinstance(lexeme.value, int):
            if number not in (None, lexeme.value):
                raise NotThis
            number = lexeme.value
        elif lexeme.letter == "C" and isinstance(lexeme.value, Unit):
            counts.append((2, lexeme.value))
        elif lexeme.letter == "H":
            counts.append((0, Unit.DAY))
        elif lexeme.letter == "U":
            counts.append(_one(match, number, lexeme))
            number = None
    if len({unit for _, unit in counts}) < len(counts) or number is not None:
        raise NotThis
    return counts


def _one(match: Match, number: int | None, lexeme: Lexeme) -> tuple[int, Unit]:
    unit = lexeme.value
    if number is None:
        arabic = match.only("ar") and match.tokens[lexeme.start] in _ONE_ARABIC  # not "days", "the month"
        if not match.only("ru") and not arabic and not (match.has("single") and unit is Unit.DAY):
            raise NotThis  # "in week"
        if match.tokens[lexeme.start] in _DAYS or match.tokens[lexeme.start - 1].endswith(_THESE):
            raise NotThis
        number = 1
    elif match.only("ar") and match.tokens[lexeme.start].startswith("ال"):
        raise NotThis  # 24 شهر من اليوم
    if unit == "fortnight":
        return 2 * number, Unit.WEEK
    if not isinstance(unit, Unit) or number > _MOST:
        raise NotThis
    return number, unit


def _idiom(match: Match, counts: Counts) -> tuple[int, ...]:
    """The numbers of days that "quinze jours" may mean."""
    part = match.part("count")
    if any(lexeme.letter == "H" for lexeme in part):
        return () if len(part) > 1 else (8, 7) if part[0].value == 8 else (15, 14)
    if len(counts) != 1 or counts[0][1] is not Unit.DAY or part[0].letter != "n":
        return ()
    language = next((each for each in ("fr", "es") if match.only(each)), "")
    return _IDIOMS.get(language, {}).get(counts[0][0], ())


def _from(match: Match, day: date, sign: int, how: How) -> Answer:
    """The day so far from another; clamped to the end of a month and counts of working days are asked."""
    counts = _counts(match)
    if idiom := _idiom(match, counts):
        return ask(how, *(moved(day, sign * days) for days in idiom))
    return _counted(counts, day, sign, how, match.field)


def offset_day(
    offset: Offset, since: date, today: date, direction: Direction, works: Callable[[date], bool]
) -> Reading:
    """The day so far from `since`, which is the day of the step that the offset names."""
    field = Field(today=today, direction=direction, works=works, languages=frozenset())
    answer = _counted([(offset.count, offset.unit)], since, -1 if offset.before else 1, How.SUM, field)
    return answer or Unreadable(part=offset.of)


def _counted(counts: Counts, day: date, sign: int, how: How, field: Field) -> Answer:
    since = day if how is How.SUM else None
    if any(unit is Unit.WORKDAY for _, unit in counts):
        if len(counts) > 1:
            raise NotThis
        count = sign * counts[0][0]
        plain = working_days_on(day, count, on_weekdays)
        return ask(How.WORKING_DAYS, working_days_on(day, count, field.works), plain)
    clamped, at = False, day
    for count, unit in sorted(counts, key=lambda one: _ORDER.index(one[1])):
        moved_to, cut = unit_on(at, sign * count, unit)
        if moved_to is None:
            return None
        at, clamped = moved_to, clamped or cut
    if clamped:
        return ask(how, at, moved(at, 1))
    return certain(at, how, field, since)


def _ahead(match: Match) -> Answer:
    return _from(match, match.field.today, 1, How.DISTANCE)


def _ago(match: Match) -> Answer:
    return _from(match, match.field.today, -1, How.DISTANCE)


def _within(match: Match) -> Answer:
    return _from(match, match.field.today, 1, How.LIMIT)


def _arabic_ago(match: Match) -> Answer:
    """من أسبوع."""
    if match.has("of") and match.words("of") != "من":
        raise NotThis
    return _ago(match)


def _sum(match: Match) -> Answer:
    """So long before or after another date."""
    counts_first = match.has("count") and match.found.start("count") < match.found.start("rest")
    if match.letters("way") == "e" and counts_first and match.letters("rest") == "W":
        raise NotThis  # two months from today on Tuesday: whose is the weekday?
    if match.only("zh") and counts_first and match.letters("rest") != "R":
        raise NotThis  # 两周后的周五: of that week, or after it?
    return _sums(match, -1 if match.letters("way") in ("b", "Q") else 1)


def _limited_sum(match: Match) -> Answer:
    """Within so long of another date; of something that happened it is no day, so it is asked."""
    answer = _sum(match)
    if match.field.direction is Direction.PAST and not match.field.inner:
        return each_day(answer, lambda old: iter([replace(old, how=How.LIMIT)]))
    return answer


def _english_sum(match: Match) -> Answer:
    """A week today, two weeks tomorrow, a week next Friday."""
    if any(unit is not Unit.WEEK for _, unit in _counts(match)):
        raise NotThis
    return _sum(match)


def _sums(match: Match, sign: int) -> Answer:
    base = match.inner("rest")
    if isinstance(base, Day):
        return _from(match, base.date, sign, How.SUM)
    return each_day(base, lambda old: _options(_from(match, old.date, sign, How.SUM)))


def _options(answer: Answer) -> Iterator[Day]:
    if isinstance(answer, Day):
        yield answer
    elif isinstance(answer, Candidates):
        yield from answer.options


def _beside(match: Match) -> Answer:
    """The day after, the day before another date."""
    days = match.part("way")[0].value  # 2: le surlendemain
    sign = (-1 if match.letters("way") == "Q" else 1) * (days if isinstance(days, int) else 1)
    base = match.inner("rest")
    if isinstance(base, Day):
        return certain(moved(base.date, sign), How.SUM, match.field, base.date)
    return each_day(base, lambda old: iter([Day(date=old.date + timedelta(days=sign), how=How.SUM, since=old.date)]))


def _chinese_sum(match: Match) -> Answer:
    """3月15日的10天后, 访问一周前."""
    return _anchored(match) if "?" in match.letters("rest") else _sum(match)


def _anchored(match: Match) -> Answer:
    """So long before or after a step that the words name."""
    counts = _counts(match)
    if len(counts) != 1 or _idiom(match, counts) or "?" not in match.letters("rest"):
        raise NotThis
    before = match.letters("way") == "b" or (match.letters("way") == "G" and match.only("ar"))
    return Offset(count=counts[0][0], unit=counts[0][1], before=before, of=match.words("rest"))


# Of these alone a part may be unknown: the words of a step
ANCHORED: tuple[Rule, ...] = (
    Rule(rf"[iwB]?{COUNT}(?P<way>[ab])(?P<rest>.*\?.*)", _anchored),
    Rule(rf"(?P<way>[abGi])?{COUNT}a(?P<rest>.*\?.*)", _anchored),
    Rule(rf"(?P<rest>.*\?.*)(?P<way>[abe]){COUNT}v?", _anchored),
    Rule(rf"(?P<way>[ab])(?P<rest>\?+){COUNT}", _anchored, only=("ar",)),
    Rule(rf"(?P<rest>.+?)a?{COUNT}(?P<way>[abe])v?", _chinese_sum, only=("zh",)),
)


RULES: tuple[Rule, ...] = (
    Rule(rf"[is]?{COUNT}e", _ahead),
    Rule(rf"[is]{COUNT}", _ahead),
    Rule(rf"G?{COUNT}g", _ago),
    Rule(rf"G{COUNT}", _ago),
    Rule(rf"b{COUNT}e", _arabic_ago, only=("ar",)),
    Rule(rf"(?P<of>a){COUNT}", _arabic_ago, only=("ar",)),
    Rule(rf"(?P<way>b){COUNT}a(?P<rest>.+)", _sum, only=("ar",)),
    Rule(rf"(?P<way>a)(?P<rest>.+?){COUNT}", _sum, only=("ar",)),
    Rule(rf"s?w{COUNT}[eZ]?", _within),
    Rule(rf"s?{COUNT}v", _within),
    Rule(rf"w{COUNT}x", _within, only=("ar",)),
    Rule(rf"[iwB]?{COUNT}(?P<way>[ab])(?P<rest>.+)", _sum),
    Rule(rf"[wy]?{COUNT}(?P<way>[abe])(?P<single>)(?P<rest>.+)", _sum),
    Rule(rf"w{COUNT}(?P<way>)(?P<rest>[^U]+)", _limited_sum),
    Rule(rf"{COUNT}(?P<way>)(?P<rest>R|xW)", _english_sum, only=("en",)),
    Rule(rf"(?P<way>[b])(?P<rest>.+?)w?i?{COUNT}", _sum, never=("ru",)),
    Rule(r"(?P<way>[PQ])(?P<rest>.+)", _beside),
    Rule(rf"(?P<rest>.+)(?P<way>[abe]){COUNT}v?", _sum),
    *ANCHORED,
)
