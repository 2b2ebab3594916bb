"""What administrators see and set: the holidays of the workspace, and whom overdue steps reach."""

from collections.abc import Sequence

from bot.operations.people import Administration, Holidays, Roles
from bot.visits import Holiday, Role, Workspace
from bot.wording import names
from bot.wording.days import full
from bot.wording.language import N_, _
from bot.wording.markup import person_or_group, typed

WITHOUT = {  # what holds while nobody has the role
    Role.READER: "Nobody is named reader, so every full member may read.",
    Role.EDITOR: "Nobody is named editor, so whoever may read may record.",
}
LANGUAGES = {"en": N_("English"), "fr": N_("French")}
MOVES = "Due dates do not move; only the days on which reminders are sent do."


def administration(told: Administration) -> list[str]:
    workspace = told.workspace
    count = sum(holiday.date.year >= told.today.year for holiday in workspace.holidays)
    overdue = "goes to the deputy too" if workspace.escalates else "does not go to the deputy"
    return [
        *_named(workspace),
        f"What is overdue by three days {overdue}. To change that: admin escalation {'off' if workspace.escalates else 'on'}",
        f"Holidays: {count}. See them with: admin holidays",
        _(
            "In channels I speak {language}. To change that: language English, language French",
            language=_(LANGUAGES[told.workspace.language]),
        ),
        f"Due dates and channels live in the time zone {workspace.tz}.",
    ]


def roles(told: Roles) -> list[str]:
    given = told.workspace.roles
    open_to = [WITHOUT[role] for role in WITHOUT if all(grant.role is not role for grant in given)]
    first = ["Done."] if told.changed else []
    return [*first, *_named(told.workspace), *open_to, "To change that: admin editor @li, admin editor remove @li"]


def _named(workspace: Workspace) -> list[str]:
    """Who has which role; nothing of roles that nobody has."""
    held = {role: [each.to for each in workspace.roles if each.role is role] for role in Role}
    held[Role.ADMINISTRATOR] = [*dict.fromkeys((*workspace.admins, *held[Role.ADMINISTRATOR]))]
    lines = {role: ", ".join(map(person_or_group, held[role])) for role in Role}
    return [f"{role.capitalize()}s: {who}." for role, who in lines.items() if who]


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
