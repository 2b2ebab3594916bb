"""The recurring duties in words. Never "overdue": the texts give no days, and dates set by the team are not theirs."""

from datetime import date

from bot.operations.yearly import Duties
from bot.procedure.duties import DUTIES
from bot.reading.duties import NAMES
from bot.visits import Duty
from bot.wording.days import left, short
from bot.wording.markup import bold, person


def words_for(key: str) -> str:
    """The words by which it is named in a line."""
    return NAMES[key].split("|")[0]


REMINDER = "Of the recurring duties, not yet recorded:"
HOW = (
    "To record one, or to set a date, type: duty oral report recorded 12 March, or: duty annual list by 15 January. "
    f"They are called {', '.join(map(words_for, NAMES))}."
)


def duties(told: Duties) -> list[str]:
    lines = [_duty(duty, told.today) for duty in told.duties]
    if told.reminder:
        return [REMINDER, *lines, f"Record it with: duty {words_for(told.duties[0].key)} recorded today"]
    first = told.duties[0]
    return [bold(f"Recurring duties, {first.year}"), *lines, HOW] if len(lines) > 1 else [f"{first.year}: {lines[0]}"]


def _duty(duty: Duty, today: date) -> str:
    row = DUTIES[duty.key]
    said = ". ".join(filter(None, (_date(duty, today), _done(duty, today))))
    return f"{bold(row.name)}: {row.owner}; in the text: {row.frequency} ({row.citation}). {said}."


def _date(duty: Duty, today: date) -> str:
    if duty.date is None:
        return ""
    if duty.done is None and duty.date < today:
        return f"The date set by the team, {short(duty.date)}, has passed"
    when = "" if duty.done else f", {left(duty.date, today)}"
    return f"Date set by the team: {short(duty.date)}{when}"


def _done(duty: Duty, today: date) -> str:
    if duty.done:
        return f"Recorded {short(duty.done)} by {person(duty.by)}"
    return "Not yet recorded this year" if duty.year == today.year else f"Not recorded for {duty.year}"
