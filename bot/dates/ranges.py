"""Two dates in one phrase, as the dates of a visit or an absence are written: "2-6 March 2026". Each half takes from
the other what it leaves out."""

import re
from dataclasses import dataclass
from datetime import date

from bot.dates.grammar import DAY, ISO, MONTH, WEEKDAY, YEAR, month_number, weekday_number
from bot.dates.model import Candidates, Day, Direction, How, Unreadable
from bot.dates.policy import ask, day_of
from bot.dates.text import unjoin

_TO = re.compile(r" (?:to|until|till|-) ")
_HALVES = (
    re.compile(ISO),
    re.compile(rf"(?:{WEEKDAY} )?{DAY}(?:(?: of)? {MONTH})?(?: {YEAR})?"),
    re.compile(rf"(?:{WEEKDAY} )?{MONTH} {DAY}(?: {YEAR})?"),
)
_DOUBTFUL = 120  # days: without a year, a range whose nearest end is further off than this is asked
_DOUBTFUL_AHEAD = 270  # days: the same, where it has to lie ahead
VISIT = 92  # days: a visit takes days; more is a slip in a month or a year

Ends = tuple[Day, Day] | tuple[Candidates, Candidates]


@dataclass(frozen=True, kw_only=True)
class _Half:
    """What one side of a range says."""

    day: int
    month: int | None
    year: int | None
    weekday: int | None  # 0 is Monday

    def agrees(self, day: date) -> bool:
        return self.weekday is None or self.weekday == day.weekday()


def parse_range(folded: str, today: date, direction: Direction, longest: int) -> Ends | Unreadable | None:
    """First and last day; without a year, of the range that ends nearest to today (future: of one that is not over, if
    there is any). None: no range; Unreadable: an impossible one, or one of more than `longest` days."""
    phrase = folded.removeprefix("from ")
    halves = _TO.split(phrase) if _TO.search(phrase) else phrase.split("-")
    read = [half for half in (_half(unjoin(half.strip())) for half in halves) if half]
    months = [half.month for half in read if half.month]
    if len(halves) != 2 or len(read) != 2 or not months:
        return None
    first, last = read
    spans = _spans(first, last, (months[0], months[-1]), today, longest)
    if not spans:
        return Unreadable(part=folded)
    ahead = direction is Direction.FUTURE
    if ahead:
        spans.sort(key=lambda span: span[1] < today)
    (start, end), how = spans[0], How.FULL if first.year or last.year else How.DAY_MONTH
    if how is How.DAY_MONTH and len(spans) > 1 and abs((end - today).days) > (_DOUBTFUL_AHEAD if ahead else _DOUBTFUL):
        return ask(how, start, spans[1][0]), ask(how, end, spans[1][1])
    return Day(date=start, how=how), Day(date=end, how=how)


def _half(text: str) -> _Half | None:
    match = next(filter(None, (pattern.fullmatch(text) for pattern in _HALVES)), None)
    if match is None:
        return None
    said = match.groupdict()
    month, year, weekday = said["month"], said["year"], said.get("weekday")
    return _Half(
        day=int(said["day"]),
        month=(int(month) if month.isdigit() else month_number(month)) if month else None,
        year=int(year) if year else None,
        weekday=weekday_number(weekday) if weekday else None,
    )


def _spans(first: _Half, last: _Half, months: tuple[int, int], today: date, longest: int) -> list[tuple[date, date]]:
    """The ranges that the two halves may mean, one for each possible year; those that end nearest to today first."""
    over_new_year = months[0] > months[1]  # 28 December - 3 January
    if last.year:
        years = [last.year]
    elif first.year:
        years = [first.year + over_new_year]
    else:
        years = [today.year - 1, today.year, today.year + 1]
    pairs = (
        (day_of(first.year or year - over_new_year, months[0], first.day), day_of(year, months[1], last.day))
        for year in years
    )
    spans = [
        (start, end)
        for start, end in pairs
        if start and end and 0 <= (end - start).days <= longest and first.agrees(start) and last.agrees(end)
    ]
    return sorted(spans, key=lambda span: abs((span[1] - today).days))
