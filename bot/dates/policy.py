"""What a date in words comes to: certain, or to be asked. The same words are read differently in a field for what
happened (past) and in one for what is agreed (future). None everywhere: there is no such day."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.dates.model import Candidates, Day, Direction, How

Answer = Day | Candidates | None

_FAR = 270  # days: a day and month further off than this may as well be the one on the other side of today
_YEARS_AHEAD = 5
_LEAP_GAP = 8  # years from one 29 February to the next, where a century skips one


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, if there is such a day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def ask(how: How, *options: date) -> Candidates:
    """These dates in this order, each once."""
    return Candidates(options=tuple(Day(date=day, how=how) for day in dict.fromkeys(options)))


def certain(day: date, how: How, today: date, direction: Direction) -> Day | Candidates:
    """The day itself, unless the field makes it doubtful: then it is offered for a yes."""
    distant = (day.year - _YEARS_AHEAD, day.month, day.day) > (today.year, today.month, today.day)
    if direction is Direction.FUTURE and (day < today or distant):
        return ask(how, day)
    # A full date after today stays a Day in the past direction too: the operation says what is wrong with it.
    if direction is Direction.PAST and day > today and how in (How.RELATIVE_DAY, How.DISTANCE):
        return ask(how, day)
    return Day(date=day, how=how)


def full_date(day: date, weekday: int | None, how: How, today: date, direction: Direction) -> Day | Candidates:
    """A date with its year; a weekday that contradicts it is never passed over: both are offered."""
    if weekday is not None and day.weekday() != weekday:
        return ask(how, day, _nearest(day, weekday))
    return certain(day, how, today, direction)


def day_and_month(month: int, day: int, weekday: int | None, how: How, today: date, direction: Direction) -> Answer:
    """A date without its year, the last or the coming one. Far off asks; so does today in the future direction."""
    past = occurrences(month, day, today, Direction.PAST)
    coming = occurrences(month, day, today, Direction.FUTURE)
    if not (past and coming):
        return None
    own, other = (past[0], coming[0]) if direction is Direction.PAST else (coming[0], past[0])
    if weekday is not None:
        return _by_weekday(own, other, weekday, how)
    if direction is Direction.FUTURE and own == today:
        return ask(how, *coming[:2])
    return ask(how, own, other) if abs((own - today).days) > _FAR else Day(date=own, how=how)


def occurrences(month: int, day: int, today: date, direction: Direction) -> list[date]:
    """The days of this number and month on one side of today, nearest first; today counts."""
    back = direction is Direction.PAST
    years = range(2 * _LEAP_GAP + 1)
    found = (day_of(today.year - years_off if back else today.year + years_off, month, day) for years_off in years)
    return [each for each in found if each is not None and (each <= today if back else each >= today)]


def bare_weekday(weekday: int, today: date, direction: Direction) -> Day | Candidates:
    """The most recent or the next such day; on that weekday itself: today, or a week off?"""
    sign = -1 if direction is Direction.PAST else 1
    distance = (sign * (weekday - today.weekday())) % 7
    if distance == 0:
        return ask(How.WEEKDAY, today, today + timedelta(days=7 * sign))
    return Day(date=today + timedelta(days=distance * sign), how=How.WEEKDAY)


def last_weekday(weekday: int, today: date, direction: Direction) -> Day | Candidates:
    """The one before today; when it is only a day or two back, people may mean the week before."""
    back = (today.weekday() - weekday) % 7 or 7
    latest = today - timedelta(days=back)
    if back <= 2:
        return ask(How.WEEKDAY, latest, latest - timedelta(days=7))
    return certain(latest, How.WEEKDAY, today, direction)


def in_direction(direction: Direction, take: Callable[[Direction], Answer]) -> Answer:
    """The answer of a rule that knows past and future only; in any direction it is certain if both come to one day."""
    if direction is not Direction.ANY:
        return take(direction)
    past, future = take(Direction.PAST), take(Direction.FUTURE)
    if past is None or future is None:
        return None
    days = sorted({*_days(past), *_days(future)}, key=lambda day: day.date)
    if len(days) == 1 and (isinstance(past, Day) or isinstance(future, Day)):
        return days[0]
    return Candidates(options=tuple(days))


def _days(answer: Day | Candidates) -> tuple[Day, ...]:
    return (answer,) if isinstance(answer, Day) else answer.options


def _by_weekday(own: date, other: date, weekday: int, how: How) -> Day | Candidates:
    """The weekday settles the year where only one of the two has it."""
    if own.weekday() == weekday:
        return Day(date=own, how=how)
    return ask(how, other) if other.weekday() == weekday else ask(how, own, _nearest(own, weekday))


def _nearest(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
