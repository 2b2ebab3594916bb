"""Half a page on a visit, for a meeting: neutral, with no names of people."""

from bot.operations.papers import Note
from bot.procedure.model import Fact
from bot.visits import DateKind
from bot.wording import names
from bot.wording.brief import more_time, part, pending, set_date
from bot.wording.days import full, short
from bot.wording.markup import bold
from bot.wording.standing import stands

CONSENT = ("consent_requested", "consent_received", "consent_declined", "consent_dispensed")
TO_THE_STATE = (
    *("draft_report_shared", "comments_reminder_sent", "no_comments_letter_sent"),
    *("report_transmitted", "report_shared_restricted"),
)


def note(told: Note) -> list[str]:
    view, dates = told.outlook.evaluation, told.visit.dates
    ahead = sorted(view.projected.items(), key=lambda pair: pair[1])
    sent = [_fact(fact) for fact in _recorded(told, TO_THE_STATE)]
    due = view.due.get("comments_received")
    until = [f"time for observations until {short(due)}"] if due else []
    parts = {
        "Where it stands": [stands(told.outlook)],
        "Next steps": pending(told) or ["nothing is awaited of anybody"],
        "Then, if all goes on time": [f"{names.awaited(step)} {short(day)}" for step, day in ahead],
        "Consent": [_fact(fact) for fact in _recorded(told, CONSENT)] or ["nothing recorded"],
        "What the State was told": [*sent, *until, *(set_date(d) for d in dates if d.kind is DateKind.LETTER)],
        "More time for comments": more_time(told),
    }
    title = f"{bold('Note')}: {names.visit(told.visit)}, as of {full(told.today)}"
    return [title, *(line for head, said in parts.items() for line in part(head, said))]


def _recorded(told: Note, steps: tuple[str, ...]) -> list[Fact]:
    return [fact for fact, _ in told.outlook.done if fact.step in steps]


def _fact(fact: Fact) -> str:
    return f"{names.happened(fact)} {short(fact.date)}"
