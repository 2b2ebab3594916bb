"""The dates that people set, told as such beside those of the text: by whom they are set, what the State was told."""

from datetime import date

from bot.operations.results import Effects, Status
from bot.outbox.set_dates import team_dates
from bot.procedure import STEPS, outlook
from bot.procedure.model import Actor, Move
from bot.visits import Change, DateKind, SetDate, Visit
from bot.wording import names
from bot.wording.days import full, left, short
from bot.wording.markup import bold, person


def _whose(step: str) -> str:
    whose = "the Chair's office" if STEPS[step].actor in (Actor.COMMITTEE, Actor.CHAIR) else "the team"
    return f"set by {whose}, not by the text"


def beside(status: Status, move: Move, by_the_text: str) -> str:
    """Until when by the text, and the dates that people gave; where the text gives none, theirs alone."""
    own = team_dates(status.visit).get(move.step)
    first = [] if own and move.due is None else [by_the_text]
    return "; ".join([*first, *([_own(own, status.today)] if own else []), *_told(status, move.step)])


def _own(given: SetDate, today: date) -> str:
    """Never "overdue": the text does not set it."""
    day, off = bold(full(given.date)), left(given.date, today)
    if given.date < today:
        return f"the date {_whose(given.step).replace(', not', ' and not')}, {day}, has passed, {off}"
    return f"by {day}, {off}, {_whose(given.step)}"


def _told(status: Status, step: str) -> list[str]:
    """What the State was told, and what the text gives it, where that is another day."""
    told = status.visit.told().get(step)
    counted = [fact for fact, _ in status.outlook.done]  # also those that are only supposed
    text = outlook(counted, status.today).evaluation.due.get(step) if told else None
    if told is None or text is None:
        return []
    other = f", the text until {short(text)}" if text != told else ""
    return [f"our letter gives the State until {short(told)}{other}"]


def why(visit: Visit, step: str) -> list[str]:
    """Beside the sum of the text."""
    told, own = visit.told().get(step), team_dates(visit).get(step)
    lines = [f"Our letter gives the State until {bold(full(told))}; of the two dates the later counts."] if told else []
    return [*lines, f"{bold(full(own.date))} is {_whose(step)}, by {person(own.by)}."] if own else lines


def others(status: Status) -> list[str]:
    """Dates for steps that nobody has to take yet."""
    result = status.outlook.evaluation
    moves = {move.step for move in (result.next_action, *result.parallel) if move}
    dates = [each for step, each in team_dates(status.visit).items() if step not in moves]
    return [
        f"Date set: {names.awaited(each.step)}, {_own(each, status.today)}."
        for each in sorted(dates, key=lambda each: each.date)
    ]


def stays(effects: Effects) -> list[str]:
    """After a correction: the State was told another day than the text gives now."""
    return [
        f"The State was told {full(told)}: that stays. The text now gives {full(text)}"
        + (", which is later and counts." if text > told else ".")
        for _, told, text in effects.told
    ]


def told(change: Change) -> str:
    """What a change did to a date that people set."""
    before, after = change.before, change.after
    step = (after or before)["step"]
    if DateKind((after or before)["kind"]) is DateKind.LETTER:
        was = f" (was {_day(before)})" if before else ""
        what = f"our letter gives the State until {_day(after)}" if after else "no date of our letter any more"
        return f"{what} for {names.awaited(step)}{was}"
    if not after:
        return f"{names.awaited(step)}: no date set any more (was {_day(before)})"
    was = f" (was {_day(before)})" if before else ""
    return f"{names.awaited(step)} by {full(date.fromisoformat(after['date']))}{was}, {_whose(step)}"


def _day(said: dict[str, str]) -> str:
    return short(date.fromisoformat(said["date"]))
