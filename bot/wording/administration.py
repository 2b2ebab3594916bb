"""What administrators see and set: the holidays of the workspace, and whom overdue steps reach."""

from collections.abc import Sequence

from bot.operations.people import Administration, Feeds, Holidays, Roles
from bot.visits import Holiday, Role, Workspace
from bot.wording import names
from bot.wording.days import full
from bot.wording.language import N_, _, ngettext
from bot.wording.markup import person_or_group, typed

WITHOUT = {  # what holds while nobody has the role
    Role.READER: N_("Nobody is named reader, so every full member may read."),
    Role.EDITOR: N_("Nobody is named editor, so whoever may read may record."),
}
NAMED = {
    Role.OPERATOR: N_("Operators: {people}."),
    Role.ADMINISTRATOR: N_("Administrators: {people}."),
    Role.EDITOR: N_("Editors: {people}."),
    Role.READER: N_("Readers: {people}."),
}
LANGUAGES = {"en": N_("English"), "fr": N_("French")}
MOVES = N_("Due dates do not move; only the days on which reminders are sent do.")


def administration(told: Administration) -> list[str]:
    workspace = told.workspace
    count = sum(holiday.date.year >= told.today.year for holiday in workspace.holidays)
    if workspace.escalates:
        overdue = _("What is overdue by three days goes to the deputy too. To change that: admin escalation off")
    else:
        overdue = _("What is overdue by three days does not go to the deputy. To change that: admin escalation on")
    if workspace.feeds:
        addresses = _("Calendars may have addresses. To change that: calendar feed off")
    else:
        addresses = _("Calendars have no addresses. To change that: calendar feed on")
    return [
        *_named(workspace),
        overdue,
        *([addresses] if workspace.address else []),
        _("Holidays: {count}. See them with: admin holidays", count=count),
        _(
            "In channels I speak {language}. To change that: language English, language French",
            language=_(LANGUAGES[told.workspace.language]),
        ),
        _("Due dates and channels live in the time zone {zone}.", zone=workspace.tz),
    ]


def feeds(told: Feeds) -> list[str]:
    if told.on:
        return [_("Calendars may have addresses now. Each reader gets their own with: calendar link")]
    stopped = ngettext(
        "{count} address is good no more.", "{count} addresses are good no more.", told.stopped, count=told.stopped
    )
    return [_("Calendars have no addresses any more."), *([stopped] if told.stopped else [])]


def roles(told: Roles) -> list[str]:
    given = told.workspace.roles
    open_to = [_(WITHOUT[role]) for role in WITHOUT if all(grant.role is not role for grant in given)]
    first = [_("Done.")] if told.changed else []
    how = _("To change that: admin editor @li, admin editor remove @li")
    return [*first, *_named(told.workspace), *open_to, how]


def _named(workspace: Workspace) -> list[str]:
    """Who has which role; nothing of roles that nobody has."""
    held = {role: [each.to for each in workspace.roles if each.role is role] for role in Role}
    held[Role.ADMINISTRATOR] = [*dict.fromkeys((*workspace.admins, *held[Role.ADMINISTRATOR]))]
    lines = {role: ", ".join(map(person_or_group, held[role])) for role in Role}
    return [_(NAMED[role], people=who) for role, who in lines.items() if who]


def holidays(told: Holidays) -> list[str]:
    if not told.changed:
        return _listed(told.listed)
    if not told.added and not told.removed:
        return [_("Nothing was changed: it is so already.")]
    added = [_added(told), *map(_line, told.added)] if told.added else []
    count = ngettext("{count} holiday removed:", "{count} holidays removed:", len(told.removed))
    removed = [count, *map(_line, told.removed)] if told.removed else []
    return [*added, *removed, _(MOVES)]


def _added(told: Holidays) -> str:
    count = len(told.added)
    if not told.state:
        return ngettext("{count} holiday added:", "{count} holidays added:", count)
    state = names.state(told.state)
    return ngettext("{count} holiday of {state} added:", "{count} holidays of {state} added:", count, state=state)


def _listed(found: Sequence[Holiday]) -> list[str]:
    if not found:
        return [_("There are no holidays. Add those of a State with: admin holidays from Kenya")]
    first = ngettext(
        "{count} holiday, on which no reminders are sent:",
        "{count} holidays, on which no reminders are sent:",
        len(found),
    )
    return [first, *map(_line, found)]


def _line(holiday: Holiday) -> str:
    return f"{full(holiday.date)}  {typed(holiday.name)}".rstrip()
