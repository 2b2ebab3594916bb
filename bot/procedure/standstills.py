"""When a visit waits for a step that has no date, or whose agreed date has passed: as a function of its facts alone, so
that whoever plans from it plans the same on any day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.procedure.calendar import plus
from bot.procedure.evaluation import last_day, situation
from bot.procedure.model import Fact, Phase
from bot.procedure.moves import SOON, Situation, agreed, moves, undated
from bot.procedure.silence import SILENCE


@dataclass(frozen=True, kw_only=True)
class Standstill:
    """A stretch of days on which such a step is the next action."""

    step: str
    since: date
    until: date | None  # the first day on which it is that no more; None: no end in sight


def standstills(facts: Sequence[Fact], horizon: date, told: Mapping[str, date] | None = None) -> tuple[Standstill, ...]:
    """In order, from the latest fact to the day after `horizon` (in the east that is reached first), if nothing more is
    recorded. That nothing came changes nothing."""
    facts = [fact for fact in facts if fact.step != SILENCE]
    if not facts:
        return ()
    first = max(fact.date for fact in facts)
    later = {day for day in _turns(situation(facts, first, told)) if first < day <= plus(horizon, 1)}
    starts: list[tuple[date | None, str | None]] = []
    for day in (first, *sorted(later)):
        step = _without_date(situation(facts, day, told))
        if not starts or starts[-1][1] != step:
            starts.append((day, step))
    return tuple(
        Standstill(step=step, since=since, until=until)
        for (since, step), (until, _) in pairwise([*starts, (None, None)])
        if since and step
    )


def _without_date(now: Situation) -> str | None:
    """The next action, if it has no date, or was agreed for a day that has passed. A visit that is complete is not
    followed up, even where sharing reopened."""
    first = next(iter(moves(now)), None)
    waits = first is not None and undated(first, now.today) and now.phase is not Phase.COMPLETE
    return first.step if first and waits else None


def _turns(now: Situation) -> Iterator[date]:
    """The days on which time alone can change whose move it is: a date comes near (4.3 rule 2) or has passed, a step is
    late."""
    dates = [clock.due for clock in now.clocks.values()]
    dates += [day for day in agreed(now.book) or () if day]
    yield from (day - SOON for day in dates)
    late = (last_day(now.book, clock, now.comments, now.today) for clock in now.clocks.values())
    dates += [day for day in late if day]
    yield from (plus(day, 1) for day in dates)
