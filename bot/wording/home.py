"""The App Home: what needs its reader now, the visits they chose, the workspace at a glance, settings."""

from collections import Counter

from bot.operations.home import Home, Need
from bot.procedure.model import Actor
from bot.reading.model import Verb
from bot.wording import absence, administration, lists, names, standing
from bot.wording.language import N_, _, ngettext, spoken
from bot.wording.markup import bold

TITLES = {
    Verb.MINE: N_("Your visits, by next date"),
    Verb.LIST: N_("Open visits, by next date"),
    Verb.OVERDUE: N_("Visits with something late"),
}
FILTERS = {"scope": N_("Which visits"), "state": N_("Which State"), "actor": N_("Whose move")}
SCOPES = {
    Verb.MINE: N_("Visits: mine"),
    Verb.LIST: N_("Visits: all that are open"),
    Verb.OVERDUE: N_("Visits: with something late"),
}


def needs_title() -> str:
    return _("What needs you now")


def explanation() -> list[str]:
    """Once, to who opens it for the first time."""
    return [
        _("This page is yours alone: first what needs you now, then the visits that you follow, by next date."),
        _("The buttons record, explain and put off; what was stored is told under Messages, too."),
        _("Whatever is done here can also be typed under Messages. To see how: help"),
    ]


def nothing_needed() -> str:
    return _("Nothing needs you now: nothing of yours is late or due within a week.")


def need(told: Need) -> str:
    status, move = told.status, told.move
    line = names.labelled(bold(names.visit(status.visit)), standing.waiting(status, move))
    if move.step in status.outlook.unconfirmed:
        line += " " + _("Nobody has confirmed yet that nothing was received.")
    return line


def more_needed(hidden: int) -> str:
    return ngettext("and {count} step more; see them with: mine", "and {count} steps more; see them with: mine", hidden)


def no_rows(home: Home) -> str:
    if home.choice.state or home.choice.actor or home.choice.scope not in lists.EMPTY:
        return _("No open visit is like that.")
    return _(lists.EMPTY[home.choice.scope])


def any_state() -> str:
    return _("State: all")


def state(code: str) -> str:
    return _("State: {state}", state=names.state(code))


def any_actor() -> str:
    return _("Move: anybody's")


def actor(whose: Actor) -> str:
    return _("Move: {actor}", actor=_(names.ACTORS[whose]))


def show() -> str:
    return _("Show")


def back() -> str:
    return _("Previous page")


def onward() -> str:
    return _("Next page")


def page(home: Home, pages: int) -> str:
    return _("Page {page} of {pages}, {count} visits.", page=home.choice.page + 1, pages=pages, count=home.count)


def glance_title() -> str:
    return _("The workspace at a glance")


def glance(home: Home) -> list[str]:
    late = sum(bool(row.outlook.evaluation.overdue) for row in home.live)
    moves = Counter(move.actor for row in home.live if (move := row.outlook.evaluation.next_action))
    whose = " · ".join(f"{_(names.ACTORS[each])} {moves[each]}" for each in Actor if moves[each])
    count = ngettext("{count} visit open", "{count} visits open", len(home.live))
    rest = _("{late} with something late, {mine} yours", late=late, mine=home.mine)
    return [f"{count}, {rest}.", *([_("Whose move it is: {whose}.", whose=whose)] if whose else [])]


def settings_title() -> str:
    return _("Your settings")


def settings(home: Home) -> list[str]:
    away = home.contact.away if home.contact.away and home.contact.away.end >= home.today else None
    return [
        _("Reminders by direct message: off; what is overdue still reaches the channels that follow.")
        if home.contact.muted
        else _("Reminders by direct message: on."),
        _("Away: {span}.", span=absence.span(away))
        if away
        else _("Away: no. To say when: away 20 December to 5 January, cover @li"),
        _(
            "Language: {language}, and time zone: {zone}, both from your Slack profile.",
            language=_(administration.LANGUAGES[spoken()]),
            zone=home.asker.person.tz,
        ),
    ]


def mute() -> str:
    return _("Turn reminders off")


def unmute() -> str:
    return _("Turn reminders on")


def is_back() -> str:
    return _("I am back")


def workspace_title() -> str:
    return _("Settings of the workspace")
