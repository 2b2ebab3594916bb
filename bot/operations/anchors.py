"""Days that were counted from a step, "30 days after the draft": the visit knows when the step happened."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.dates import offset_day
from bot.dates.model import Candidates, Day, Direction, Offset, Reading
from bot.dates.policy import Works
from bot.errors import AnchorMissing, DateUnreadable
from bot.names.model import Meaning
from bot.names.steps import read_anchor
from bot.operations.facts import chosen
from bot.procedure.book import take
from bot.procedure.model import Fact
from bot.reading.model import Item, Line
from bot.visits import Visit

_DIRECTIONS = {
    "when": Direction.PAST,
    "until": Direction.FUTURE,
    "start": Direction.FUTURE,
    "end": Direction.FUTURE,
}
_MOST = 4  # candidates


def counted(visit: Visit, line: Line, today: date, works: Works) -> Line:
    """The line with a day in the place of every distance from a step; the earlier steps of the line count too.

    Raises AnchorMissing where that step is not recorded."""
    known = list(visit.facts())
    for place, item in enumerate(line.items):
        for name, direction in _DIRECTIONS.items():
            offset = getattr(item, name)
            if isinstance(offset, Offset):
                days = [offset_day(offset, d, today, direction, works) for d in _recorded(offset, known, today)]
                line = chosen(line, place, **{name: _united(days)})
        known += _fact(line.items[place])
    return line


def _recorded(offset: Offset, known: Sequence[Fact], today: date) -> list[date]:
    """The days of the steps that its words may mean, as far as they are recorded."""
    step = read_anchor(offset.of, before=offset.before)
    if step is None:
        raise DateUnreadable(offset.of)
    days = dict.fromkeys(_days(step.meanings, known, today))
    if not days:
        raise AnchorMissing(tuple(dict.fromkeys(meaning.step for meaning in step.meanings)))
    return list(days)


def _days(meanings: Sequence[Meaning], known: Sequence[Fact], today: date) -> Iterator[date]:
    book = take(known, today)
    for meaning in meanings:
        fact = book.last.get(meaning.step)
        if fact and meaning.outcome in (None, fact.outcome):
            yield fact.date


def _united(readings: Sequence[Reading]) -> Reading:
    """The only one; of several, all of their days to choose from."""
    if len(readings) == 1:
        return readings[0]
    options = [r.options if isinstance(r, Candidates) else (r,) for r in readings if isinstance(r, Candidates | Day)]
    return Candidates(options=tuple(day for each in options for day in each)[:_MOST])


def _fact(item: Item) -> Iterator[Fact]:
    if isinstance(item.when, Day) and len(item.meanings) == 1:
        yield Fact(step=item.meanings[0].step, date=item.when.date, outcome=item.meanings[0].outcome)
