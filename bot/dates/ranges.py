"""Two dates in one phrase, as the dates of a visit or an absence are written: "2-6 March 2026". Each half takes from
the other what it leaves out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.dates.lattice import Path, Ways, languages_of, paths
from bot.dates.match import DAY
from bot.dates.model import Candidates, Day, Direction, How, Unreadable
from bot.dates.policy import ask, day_of

_HALVES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<w>W)?{DAY}[-./]?(?P<m>M)?[-./]?(?P<y>4)?",
        rf"(?P<w>W)?(?P<m>M)[-./]?{DAY}[-./]?(?P<y>4)?",
        rf"(?P<w>W)?(?P<y>4)?[-./]?(?P<m>M){DAY}(?P<w2>W)?",
        r"(?P<w>W)?(?P<y>4)(?P<s>[-/.])(?P<m>[12])(?P=s)(?P<d>[12])",
    )
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


def parse_range(
    tokens: tuple[str, ...], ways: Ways, today: date, direction: Direction, longest: int
) -> Ends | Unreadable | None:
    """First and last day; without a year, of the range that ends nearest to today (future: of one that is not over, if
    there is any). None: no range; Unreadable: an impossible one, or one of more than `longest` days."""
    impossible = False
    for path in sorted(paths(tokens, ways), key=lambda path: not languages_of(path)):
        said = tuple(lexeme for lexeme in path if lexeme.letter not in "zTA")
        said = said[1:] if said and said[0].letter == "a" else said  # "from"
        for first, last in _pairs(said):
            ends = _between(first, last, today, direction, longest)
            if ends:
                return ends
            impossible = impossible or bool(first.month or last.month)
    return Unreadable(part=" ".join(tokens)) if impossible else None


def _pairs(path: Path) -> Iterator[tuple[_Half, _Half]]:
    for place, lexeme in enumerate(path):
        if lexeme.letter in "~-":
            first, last = _half(path[:place]), _half(path[place + 1 :])
            if first and last:
                yield first, last


def _between(first: _Half, last: _Half, today: date, direction: Direction, longest: int) -> Ends | None:
    months = [half.month for half in (first, last) if half.month]
    spans = _spans(first, last, (months[0], months[-1]), today, longest) if months else []
    if not spans:
        return None
    ahead = direction is Direction.FUTURE
    if ahead:
        spans.sort(key=lambda span: span[1] < today)
    (start, end), how = spans[0], How.FULL if first.year or last.year else How.DAY_MONTH
    if how is How.DAY_MONTH and len(spans) > 1 and abs((end - today).days) > (_DOUBTFUL_AHEAD if ahead else _DOUBTFUL):
        starts, lasts = ask(how, start, spans[1][0]), ask(how, end, spans[1][1])
        return (starts, lasts) if starts and lasts else None
    return Day(date=start, how=how), Day(date=end, how=how)


def _half(path: Path) -> _Half | None:
    letters = "".join(lexeme.letter for lexeme in path)
    match = next(filter(None, (pattern.fullmatch(letters) for pattern in _HALVES)), None)
    if match is None:
        return None
    said = {
        name: value
        for name, letter in match.groupdict().items()
        if letter and isinstance(value := path[match.start(name)].value, int)
    }
    weekday = said.get("w", said.get("w2"))
    return _Half(day=said["d"], month=said.get("m"), year=said.get("y"), weekday=weekday)


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
