"""What administrators see and set: the holidays of the workspace, and whom overdue steps reach."""

from collections.abc import Sequence

from bot.operations.people import Administration, Holidays
from bot.visits import Holiday
from bot.wording import names
from bot.wording.days import full
from bot.wording.markup import person, typed

MOVES = "Due dates do not move; only the days on which reminders are sent do."


def administration(told: Administration) -> list[str]:
    workspace = told.workspace
    count = sum(holiday.date.year >= told.today.year for holiday in workspace.holidays)
    overdue = "goes to the deputy too" if workspace.escalates else "does not go to the deputy"
    return [
        f"Administrators: {', '.join(map(person, workspace.admins))}.",
        f"What is overdue by three days {overdue}. To change that: admin escalation {'off' if workspace.escalates else 'on'}",
        f"Holidays: {count}. See them with: admin holidays",
        f"Due dates and channels live in the time zone {workspace.tz}.",
    ]


def holidays(told: Holidays) -> list[str]:
    if not told.changed:
        return _listed(told.listed)
    if not told.added and not told.removed:
        return ["Nothing was changed: it is so already."]
    origin = f" of {names.state(told.state)}" if told.state else ""
    added = [f"{_count(told.added)}{origin} added:", *map(_line, told.added)] if told.added else []
    removed = [f"{_count(told.removed)} removed:", *map(_line, told.removed)] if told.removed else []
    return [*added, *removed, MOVES]


def _listed(found: Sequence[Holiday]) -> list[str]:
    if not found:
        return ["There are no holidays. Add those of a State with: admin holidays from Kenya"]
    return [f"{_count(found)}, on which no reminders are sent:", *map(_line, found)]


def _count(found: Sequence[Holiday]) -> str:
    return "1 holiday" if len(found) == 1 else f"{len(found)} holidays"


def _line(holiday: Holiday) -> str:
    return f"{full(holiday.date)}  {typed(holiday.name)}".rstrip()
