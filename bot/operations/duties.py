"""The recurring duties: shown, recorded, given a date. They are about no visit."""

from dataclasses import replace
from datetime import date, datetime

from bot import access
from bot.dates.model import Candidates, Day
from bot.errors import DateUnreadable, FormUnknown, IsAhead
from bot.operations.ahead import ahead
from bot.operations.duty_reminders import plan
from bot.operations.facts import certain, chosen
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of
from bot.operations.yearly import Duties, of_year
from bot.reading.duties import DATE, DONE
from bot.reading.model import Line
from bot.visits import Asker, Duty, Role


def duties(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Show those of a year; or say of one that it was done, or by when it is to be, or that it is not so."""
    workspace = tx.workspace()
    access.check(asker, workspace, Role.EDITOR if line.name else Role.READER)
    if line.leftover:
        return Refused(problem=FormUnknown("duties", line.leftover))
    today = day_of(asker, workspace, now)
    if not line.name:
        return Duties(duties=of_year(tx, line.years[0] if line.years else today.year), today=today)
    day = _day(line, today)
    if isinstance(day, Question | Refused):
        return day
    before = _meant(tx, line, day, today)
    duty = replace(before, date=day) if line.topic == DATE else replace(before, done=day)
    if duty != before:
        by = before.by if line.topic == DATE and before.done else asker.person.id  # who recorded it stays named
        duty = replace(duty, by=by, channel=asker.channel.id if access.can_follow(asker.channel) else "")
        tx.save_duty(duty)
        plan(tx, now)
    return Duties(duties=(duty,), today=today)


def _meant(tx: Transaction, line: Line, day: date | None, today: date) -> Duty:
    """That of the year in which the day lies; where something is taken away, of the nearest year in which it stands."""
    years = (day.year,) if day else (today.year, today.year + 1, today.year - 1)
    found = [next(duty for duty in of_year(tx, year) if duty.key == line.name) for year in years]
    return next((duty for duty in found if getattr(duty, line.topic)), found[0])


def _day(line: Line, today: date) -> date | Question | Refused | None:
    if not line.items:
        return None
    return _past(line, today) if line.topic == DONE else ahead(line, "when", today)


def _past(line: Line, today: date) -> date | Question | Refused:
    """The day on which it was done; asks where several are possible."""
    when = line.items[0].when
    if not isinstance(when, Day | Candidates):
        return Refused(problem=DateUnreadable(line.text))
    read = (when,) if isinstance(when, Day) else when.options
    days = [option.date for option in read if option.date <= today]
    if not days:
        return Refused(problem=IsAhead(read[0].date))
    if isinstance(when, Day):
        return days[0]
    options = [Option(choice=Choice.DAY, line=chosen(line, 0, when=certain(day)), day=day) for day in days]
    return Question(ask=Ask.WHICH_DAY, options=tuple(options))
