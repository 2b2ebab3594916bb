"""When a visit waits for a step that has no date: as a function of its facts alone, so that whoever plans from it plans
the same on any day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.procedure.calendar import plus
from bot.procedure.evaluation import last_day, situation
from bot.procedure.model import Fact, Phase
from bot.procedure.moves import SOON, Situation, agreed, moves


@dataclass(frozen=True, kw_only=True)
class Standstill:
    """A stretch of days on which a step without a date is the next action."""

    step: str
    since: date
    until: date | None  # the first day on which it is that no more; None: no end in sight


def standstills(facts: Sequence[Fact], horizon: date) -> tuple[Standstill, ...]:
    """In order, from the latest fact to the day after `horizon` (in the east that is reached first), if nothing more is
    recorded."""
    if not facts:
        return ()
    first = max(fact.date for fact in facts)
    later = {day for day in _turns(situation(facts, first)) if first < day <= plus(horizon, 1)}
    starts: list[tuple[date | None, str | None]] = []
    for day in (first, *sorted(later)):
        step = _without_date(situation(facts, day))
        if not starts or starts[-1][1] != step:
            starts.append((day, step))
    return tuple(
        Standstill(step=step, since=since, until=until)
        for (since, step), (until, _) in pairwise([*starts, (None, None)])
        if since and step
    )


def _without_date(now: Situation) -> str | None:
    """The next action, if it has no date. A visit that is complete is not followed up, even where sharing reopened."""
    opened = moves(now)
    waits = bool(opened) and opened[0].due is None and now.phase is not Phase.COMPLETE
    return opened[0].step if waits else None


def _turns(now: Situation) -> Iterator[date]:
    """The days on which time alone can change whose move it is: a date comes near (4.3 rule 2) or has passed, a step is
    late."""
    dates = [clock.due for clock in now.clocks.values()]
    dates += [day for day in agreed(now.book) or () if day]
    yield from (day - SOON for day in dates)
    late = (last_day(now.book, clock, now.comments, now.today) for clock in now.clocks.values())
    dates += [day for day in late if day]
    yield from (plus(day, 1) for day in dates)
