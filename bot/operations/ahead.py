"""Settling a typed day that has to lie ahead."""

from datetime import date

from bot.dates.model import Candidates, Day, Offset, Unreadable
from bot.errors import DateUnreadable, TooEarly
from bot.operations.facts import certain, chosen
from bot.operations.results import Ask, Choice, Option, Question, Refused
from bot.reading.model import Line


def ahead(line: Line, name: str, since: date) -> date | Question | Refused:
    """The day that the line's item has under this name, not before `since`; asks where several are possible."""
    match getattr(line.items[0], name):
        case Day(date=day):
            return day if day >= since else Refused(problem=TooEarly(day, since))
        case Candidates(options=read):
            days = [option.date for option in read]
        case Unreadable(part=part) | Offset(of=part):
            return Refused(problem=DateUnreadable(part))
    possible = [day for day in days if day >= since]
    if not possible:
        return Refused(problem=TooEarly(days[0], since))
    if len(possible) == 1 < len(days):
        return possible[0]
    options = [Option(choice=Choice.DAY, line=chosen(line, 0, **{name: certain(day)}), day=day) for day in possible]
    return Question(ask=Ask.WHICH_DAY, options=tuple(options))
