"""Half a page on a visit, for a meeting: neutral, with no names of people."""

from bot.operations.papers import Note
from bot.procedure.model import Fact
from bot.visits import DateKind
from bot.wording import names
from bot.wording.brief import more_time, part, pending, recorded, set_date
from bot.wording.days import full, short
from bot.wording.language import N_, _
from bot.wording.standing import stands

CONSENT = ("consent_requested", "consent_received", "consent_declined", "consent_dispensed")
TO_THE_STATE = (
    *("draft_report_shared", "comments_reminder_sent", "no_comments_letter_sent"),
    *("report_transmitted", "report_shared_restricted"),
)


def note(told: Note) -> list[str]:
    view, dates = told.outlook.evaluation, told.visit.dates
    ahead = sorted(view.projected.items(), key=lambda pair: pair[1])
    sent = [recorded(fact) for fact in _recorded(told, TO_THE_STATE)]
    due = view.due.get("comments_received")
    until = [_("time for observations until {day}", day=short(due))] if due else []
    parts = {
        N_("*Where it stands*"): [stands(told.outlook)],
        N_("*Next steps*"): pending(told) or [_("nothing is awaited of anybody")],
        N_("*Then, if all goes on time*"): [
            _("{what} {day}", what=names.awaited(step), day=short(day)) for step, day in ahead
        ],
        N_("*Consent*"): [recorded(fact) for fact in _recorded(told, CONSENT)] or [_("nothing recorded")],
        N_("*What the State was told*"): [*sent, *until, *(set_date(d) for d in dates if d.kind is DateKind.LETTER)],
        N_("*More time for comments*"): more_time(told),
    }
    title = _("*Note*: {visit}, as of {day}", visit=names.visit(told.visit), day=full(told.today))
    return [title, *(line for head, said in parts.items() for line in part(_(head), said))]


def _recorded(told: Note, steps: tuple[str, ...]) -> list[Fact]:
    return [fact for fact, _ in told.outlook.done if fact.step in steps]
