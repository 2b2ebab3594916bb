"""What a date in words comes to: certain, or to be asked. The same words are read differently in a field for what
happened (past) and in one for what is agreed (future). None everywhere: there is no such day."""

import calendar
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.dates.model import Candidates, Day, Direction, How, Offset, Unit

Answer = Day | Candidates | Offset | None
Works = Callable[[date], bool]

_FAR = 270  # days: a day and month further off than this may as well be the one on the other side of today
_YEARS_AHEAD = 5
_FIRST_YEAR = 1945  # of the United Nations: nothing that is recorded is older
_LEAP_GAP = 8  # years from one 29 February to the next, where a century skips one
_MOST = 4  # candidates


def on_weekdays(day: date) -> bool:
    """Monday to Friday: the working days where nothing else is known."""
    return day.weekday() < 5


@dataclass(frozen=True, kw_only=True)
class Field:
    """Where the date is typed."""

    today: date
    direction: Direction
    works: Works  # whether a day is a working day
    languages: frozenset[str]  # of the words, and of the person where the words have none
    inner: bool = False  # a date to count from: it may lie anywhere

    @property
    def sign(self) -> int:
        return -1 if self.direction is Direction.PAST else 1


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, if there is such a day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(day: date, days: int) -> date | None:
    """None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_on(day: date, months: int) -> tuple[date, bool] | None:
    """The same day number some months on (or back), and whether it had to be clamped to the end of a month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)), day.day > last


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def ask(how: How, *options: date | None) -> Candidates | None:
    """These dates in this order, each once; None where there are none."""
    days = [day for day in dict.fromkeys(options) if day][:_MOST]
    return Candidates(options=tuple(Day(date=day, how=how) for day in days)) if days else None


def certain(day: date | None, how: How, field: Field, since: date | None = None) -> Day | Candidates | None:
    """The day itself, unless the field makes it doubtful: then it is offered for a yes."""
    if day is None:
        return None
    read = Day(date=day, how=how, since=since)
    distant = (day.year - _YEARS_AHEAD, day.month, day.day) > (field.today.year, field.today.month, field.today.day)
    past = field.direction is Direction.PAST
    doubtful = day > field.today or day.year < _FIRST_YEAR if past else day < field.today or distant
    return Candidates(options=(read,)) if doubtful and not field.inner else read


def full_date(day: date, weekday: int | None, how: How, field: Field) -> Day | Candidates | None:
    """A date with its year; a weekday that contradicts it is never passed over: both are offered."""
    if weekday is not None and day.weekday() != weekday:
        return ask(how, day, nearest(day, weekday))
    return certain(day, how, field)


def day_and_month(month: int, day: int, weekday: int | None, how: How, field: Field) -> Day | Candidates | None:
    """A date without its year, the last or the coming one. Far off asks; so does today in the future direction."""
    past = occurrences(month, day, field.today, -1)
    coming = occurrences(month, day, field.today, 1)
    if not (past and coming):
        return None
    (own, *later), other = (past, coming[0]) if field.sign < 0 else (coming, past[0])
    if weekday is not None:
        return _by_weekday(own, other, weekday, how, field.today)
    if field.sign > 0 and own == field.today:
        return Day(date=own, how=how) if field.inner else ask(how, own, later[0])
    return ask(how, own, other) if abs((own - field.today).days) > _FAR else Day(date=own, how=how)


def occurrences(month: int, day: int, today: date, sign: int) -> list[date]:
    """The days of this number and month before (-1) or after (1) today, nearest first; today counts."""
    found = (day_of(today.year + sign * off, month, day) for off in range(2 * _LEAP_GAP + 1))
    return [each for each in found if each is not None and sign * (each - today).days >= 0]


def bare_weekday(weekday: int, field: Field) -> Day | Candidates | None:
    """The most recent or the next such day; on that weekday itself: today, or a week off?"""
    distance = (field.sign * (weekday - field.today.weekday())) % 7
    if distance == 0:
        return ask(How.WEEKDAY, field.today, moved(field.today, 7 * field.sign))
    return certain(moved(field.today, distance * field.sign), How.WEEKDAY, field)


def last_weekday(weekday: int, field: Field) -> Day | Candidates | None:
    """The one before today; when it is only a day or two back, people may mean the week before."""
    back = (field.today.weekday() - weekday) % 7 or 7
    latest = moved(field.today, -back)
    if back <= 2:
        return ask(How.WEEKDAY, latest, moved(field.today, -back - 7))
    return certain(latest, How.WEEKDAY, field)


def in_direction(direction: Direction, take: Callable[[Direction], Answer]) -> Answer:
    """The answer of a rule that knows past and future only; in any direction it is certain if both come to one day."""
    if direction is not Direction.ANY:
        return take(direction)
    past, future = take(Direction.PAST), take(Direction.FUTURE)
    if past is None or future is None or isinstance(past, Offset) or isinstance(future, Offset):
        return past if isinstance(past, Offset) else None
    days = sorted({day.date: day for day in (*days_of(past), *days_of(future))}.values(), key=lambda day: day.date)
    if len(days) == 1 and (isinstance(past, Day) or isinstance(future, Day)):
        return days[0]
    return Candidates(options=tuple(days[:_MOST]))


def days_of(answer: Day | Candidates) -> tuple[Day, ...]:
    return (answer,) if isinstance(answer, Day) else answer.options


def united(answers: Iterable[Day | Candidates | Offset]) -> Answer:
    """One answer for several ways to take the words: the day that all agree on, else all days to choose from."""
    found = list(dict.fromkeys(answers))
    if len(found) == 1:
        return found[0]
    offsets = [answer for answer in found if isinstance(answer, Offset)]
    if offsets:
        return offsets[0] if len(found) == len(offsets) == 1 else None
    days: dict[date, Day] = {}
    for answer in found:
        for day in () if isinstance(answer, Offset) else days_of(answer):
            days.setdefault(day.date, day)
    if len(days) == 1 and all(isinstance(answer, Day) for answer in found):
        return next(iter(days.values()))
    return Candidates(options=tuple(days.values())[:_MOST]) if days else None


def each_day(answer: Answer, move: Callable[[Day], Iterator[Day]]) -> Candidates | None:
    """What becomes of every day of an answer, all to choose from."""
    if answer is None or isinstance(answer, Offset):
        return None
    options = {day.date: day for old in days_of(answer) for day in move(old)}
    return Candidates(options=tuple(options.values())[:_MOST]) if options else None


def nearest(day: date, weekday: int) -> date | None:
    """The day of that weekday at most three days away."""
    return moved(day, (weekday - day.weekday() + 3) % 7 - 3)


def working_days_on(day: date, count: int, works: Works) -> date | None:
    """The working day that is `count` working days after the day (before: a negative count)."""
    step, left = (1 if count > 0 else -1), abs(count)
    at: date | None = day
    for _ in range(left * 3 + 60):
        if not left or at is None:
            break
        at = moved(at, step)
        left -= at is not None and works(at)
    return at if not left else None


def unit_on(day: date, count: int, unit: Unit) -> tuple[date | None, bool]:
    """The day some days, weeks, months or years on, and whether it was clamped."""
    if unit in (Unit.DAY, Unit.WEEK):
        return moved(day, count * (7 if unit is Unit.WEEK else 1)), False
    return months_on(day, count * (12 if unit is Unit.YEAR else 1)) or (None, False)


def _by_weekday(own: date, other: date, weekday: int, how: How, today: date) -> Day | Candidates | None:
    """The weekday settles the year where only one of the two has it, but not far away: it may be a slip."""
    if own.weekday() == weekday:
        return Day(date=own, how=how) if abs((own - today).days) <= _FAR else ask(how, own, other)
    return ask(how, other, own) if other.weekday() == weekday else ask(how, own, nearest(own, weekday))
