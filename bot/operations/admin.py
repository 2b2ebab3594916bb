"""What administrators set for the whole workspace: its holidays, its language, whether deputies hear of what is
overdue, and whether calendars have addresses."""

from dataclasses import replace
from datetime import date, datetime

from bot import access
from bot.errors import FormUnknown, NoHoliday, NoHolidaysKnown, StateUnknown
from bot.names.public_holidays import public_holidays
from bot.operations.ahead import ahead
from bot.operations.feed import switch_feeds
from bot.operations.find import near_states
from bot.operations.people import Administration, Holidays
from bot.operations.planning import replan_all
from bot.operations.results import Question, Refused, Result
from bot.operations.roles import roles
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.reading.model import Line
from bot.visits import Asker, Holiday, Person, Role, Workspace

Days = dict[date, Holiday]


ROLES = ("roles", *Role)


def admin(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Whatever is changed, all visits are planned anew. `named`: the people of the line as Slack describes them."""
    workspace, today = tx.workspace(), local_day(now, asker.person.tz)
    access.check(asker, workspace, Role.OPERATOR)
    subject, _, what = line.topic.partition(" ")
    if subject in ROLES:
        return roles(tx, asker, line, named, now)
    if subject == "holidays":
        return _holidays(tx, line, what, workspace, today, now)
    if line.leftover:
        return Refused(problem=FormUnknown(line.verb, line.leftover))
    if subject == "escalation":
        workspace = replace(workspace, escalates=what == "on")
        _save(tx, workspace, now)
    if subject == "feed":
        return switch_feeds(tx, workspace, on=what == "on")
    if subject == "language" and what:
        workspace = replace(workspace, language=what)
        tx.save_workspace(workspace)
    return Administration(workspace=workspace, today=today)


def _holidays(tx: Transaction, line: Line, what: str, workspace: Workspace, today: date, now: datetime) -> Result:
    before = {holiday.date: holiday for holiday in workspace.holidays}
    match what:
        case "from":
            after = _with_public(line, before, today)
        case _ if line.leftover or (what in ("add", "remove") and not line.items):
            return Refused(problem=FormUnknown(line.verb, line.leftover))
        case "add" | "remove":
            after = _with_day(line, before, today, add=what == "add")
        case "clear":
            after = {}
        case _:
            return Holidays(listed=tuple(day for day in workspace.holidays if day.date.year >= today.year))
    if not isinstance(after, dict):
        return after
    if after != before:
        _save(tx, replace(workspace, holidays=tuple(sorted(after.values()))), now)
    return Holidays(
        added=tuple(sorted(set(after.values()) - set(before.values()))),
        removed=tuple(before[day] for day in before if day not in after),
        state=line.state.states[0].code if line.state else "",
        changed=True,
    )


def _with_day(line: Line, known: Days, today: date, *, add: bool) -> Days | Question | Refused:
    day = ahead(line, "when", today)
    if not isinstance(day, date):
        return day
    if add:
        return {**known, day: Holiday(date=day, name=line.name)}
    return {key: known[key] for key in known if key != day} if day in known else Refused(problem=NoHoliday(day))


def _with_public(line: Line, known: Days, today: date) -> Days | Question | Refused:
    """The public holidays of a State, where none stands yet on the day; of this year and the next unless others are
    named."""
    if line.state is None:
        return Refused(problem=StateUnknown() if line.leftover else FormUnknown(line.verb, ()))
    if line.leftover:
        return Refused(problem=FormUnknown(line.verb, line.leftover))
    if not line.state.exact or len(line.state.states) > 1:
        return near_states(line)
    code, years = line.state.states[0].code, line.years or (today.year, today.year + 1)
    found = public_holidays(code, years)
    if not found:
        return Refused(problem=NoHolidaysKnown(code, years))
    return {**{day: Holiday(date=day, name=name) for day, name in found}, **known}


def _save(tx: Transaction, workspace: Workspace, now: datetime) -> None:
    tx.save_workspace(workspace)
    replan_all(tx, now)
