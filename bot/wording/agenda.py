"""The open dates of visits in words: what is said of the calendar file, and what stands in it."""

from bot.operations.agenda import Agenda, Entry
from bot.procedure import STEPS
from bot.wording import names
from bot.wording.language import N_, _, ngettext

NONE = N_("No open step of these visits has a date, so there is no calendar.")
NOT_YOURS = N_("You are officer or deputy of no open visit. All that you may see: calendar all")
AS_OF_NOW = N_("As of today: when dates move, ask again; importing it once more moves them. Travel dates are left out.")
ADDRESS = N_(
    "The address of your own calendar: the dates of the visits whose officer or deputy you are. Whoever has it can read them, so keep it to yourself. It is shown this once; I keep no copy."
)
FETCHED = N_(
    "In Outlook, Google or Apple Calendar, add it as a subscription, from the web. They fetch it when they choose, some only once a day. Travel dates are left out. To end it: calendar revoke"
)
REVOKED = N_("The address of your calendar is good no more. A new one: calendar link")


def lines(told: Agenda) -> list[str]:
    if not told.visits:
        return [_(NOT_YOURS)]
    if not told.entries:
        return [_(NONE)]
    count, visits = len(told.entries), " · ".join(map(names.visit, told.visits))
    return [
        ngettext(
            "A calendar with {count} date comes by direct message: {visits}.",
            "A calendar with {count} dates comes by direct message: {visits}.",
            count,
            visits=visits,
        )
    ]


def title() -> str:
    return _("Dates of visits")


def summary(entry: Entry) -> str:
    return names.labelled(names.visit(entry.visit), names.awaited(entry.step))


def description(entry: Entry) -> str:
    who = _("Waiting for {actor}.", actor=names.actor(STEPS[entry.step].actor))
    return who + " " + (_("Date set by people, not by the text.") if entry.planned else _("By S/2020/731."))
