"""Nothing came from the State: that somebody should confirm it, who did, and what follows."""

from bot.operations.results import Status
from bot.procedure.explain import Outlook
from bot.procedure.silence import SILENCE
from bot.visits import Visit
from bot.wording import names
from bot.wording.days import short
from bot.wording.language import N_, _
from bot.wording.markup import person

CONFIRM = N_("confirm that nothing was received, or record what came.")
WALK_ON = {
    "no_comments_letter_sent": N_(
        "Next: send the official letter that gives two more weeks (V(o)). When it is sent: {state} letter sent"
    ),
    "final_draft_submitted": N_(
        "Next: submit the final draft without comments (V(o), VI.4(e)). Then: {state} final draft submitted"
    ),
    "report_shared_restricted": N_(
        "Next: share the report only with the partners that took part, with the disclaimer of restricted "
        "distribution, and tell the State (V(u)). Then: {state} report shared restricted"
    ),
}


def silences(status: Status) -> list[str]:
    """What of the State did not come, by whom it was confirmed, and what follows; or that somebody should confirm it."""
    records = [r for r in status.visit.standing() if r.fact and r.fact.step == SILENCE]
    confirmed = [
        _(
            "{what} {day} by {person}.",
            what=names.capital(names.happened(r.fact)),
            day=short(r.fact.date),
            person=person(r.by),
        )
        for r in records
        if r.fact
    ]
    asked = [names.labelled(names.capital(names.awaited(step)), _(CONFIRM)) for step in status.outlook.unconfirmed]
    return [*confirmed, *(asked or ([walk(status.visit, status.outlook)] if records else []))]


def walk(visit: Visit, outlook: Outlook) -> str:
    """What is to be done next; "" where nothing follows from the silence."""
    step = walks_on(outlook)
    return _(WALK_ON[step], state=names.state(visit.state)) if step else ""


def walks_on(outlook: Outlook) -> str:
    """The open step that follows once nothing came from the State; the final draft only if that were the comments."""
    result = outlook.evaluation
    opened = [move.step for move in (*([result.next_action] if result.next_action else []), *result.parallel)]
    follow = [step for step in opened if step != "final_draft_submitted" or "comments_received" in result.lapsed]
    return next((step for step in follow if step in WALK_ON), "")
