"""The dates that people set for steps, as clocks beside those of the text."""

from bot.procedure.model import Unit
from bot.procedure.open_clocks import OpenClock, waited_for
from bot.visits import DateKind, SetDate, Visit


def team_dates(visit: Visit) -> dict[str, SetDate]:
    """Those that count, by step: until it is recorded, or waited for no more. The same on whatever day."""
    mine = [each for each in visit.dates if each.kind is DateKind.TEAM]
    facts = visit.facts() if mine else ()
    return {each.step: each for each in mine if waited_for(facts, each.step) and not _answered(visit, each)}


def clocks_of(visit: Visit, clocks: tuple[OpenClock, ...]) -> tuple[OpenClock, ...]:
    """`clocks`, those of the text, after those that people set: of two reminders on one morning the later in this order
    is sent. What cannot be overdue by the text is told after its date all the same."""
    by_the_text = {(clock.step, clock.due) for clock in clocks}
    own = (
        OpenClock(
            step=step,
            due=each.date,
            days=(each.date - each.at.date()).days,
            unit=Unit.DAYS,
            overdue_after=each.date,
            alternatives=(),
        )
        for step, each in team_dates(visit).items()
        if (step, each.date) not in by_the_text
    )
    return (*own, *clocks)


def _answered(visit: Visit, given: SetDate) -> bool:
    """Whether the step was recorded after the date was given, even where it is waited for once more."""
    return any(
        record.fact is not None and record.fact.step == given.step and record.at > given.at and record.replaces is None
        for record in visit.standing()
    )
