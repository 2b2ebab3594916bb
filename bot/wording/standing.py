"""Where a visit stands, in one sentence first: who, what, until when, days left or late, what silence leads to."""

from datetime import date

from bot.operations.results import Effects, Status
from bot.procedure.explain import Outlook, Silence
from bot.procedure.model import Actor, Move, Phase
from bot.procedure.moves import AGREED
from bot.procedure.silence import SILENCE
from bot.procedure.table import SPINE, STEPS
from bot.visits import Visit
from bot.wording import names, partners, set_dates, silence
from bot.wording.days import days, full, lateness, left, short
from bot.wording.markup import bold, person

PERIODS = ("comments_received", "confidentiality_reply")  # when they end, another step opens
CONSEQUENCES = {
    Silence.LETTER: "If nothing arrives: the Executive Directorate sends a letter and two more weeks run, then the draft may "
    "go forward without comments (V(o)).",
    Silence.WITHOUT_COMMENTS: "If nothing arrives: the Executive Directorate submits the final draft without comments (V(o), "
    "VI.4(e)).",
    Silence.RESTRICTED: "If nothing arrives: the report is shared only with the partners that took part, with a disclaimer, "
    "and the State is told (V(u)).",
    Silence.RECEIPT_WANTED: "Counted from transmission until the date of receipt is recorded.",
    Silence.LATER_STEPS_MOVE: "If it is late: the State keeps its full 30 days and every later date moves.",
    Silence.NOT_STATED: "If nothing happens: the text states no consequence.",
}
ASKED = {  # of agreed dates that have passed (A32)
    "visit_started": "Did the visit start? If it did not, the texts do not say what follows.",
    "visit_concluded": "Did the visit end? If it was cut short, its last day is the day on which it ended.",
}
PIECE = "comments_part_received"  # repeats
WHO_IS_LATE = (Actor.ED,)  # of the others one says that a period ended, never that they are overdue


def headline(status: Status) -> str:
    """The one sentence."""
    name, result = bold(names.visit(status.visit)), status.outlook.evaluation
    if result.next_action is None:
        return f"{name}: {closing(status.outlook)}"
    return f"{name}: {waiting(status, result.next_action)}"


def waiting(status: Status, move: Move) -> str:
    """Who, what, until when."""
    return f"waiting for {bold(names.ACTORS[move.actor])}: {names.awaited(move.step)}, {when(status, move)}."


def closing(outlook: Outlook) -> str:
    match outlook.evaluation.phase:
        case Phase.NO_CONSENT:
            return "consent not given; no clock runs. The Committee may change its list."
        case Phase.CANCELLED:
            return "cancelled; no clock runs."
        case _:
            return f"{stands(outlook)}; nobody's move."


def stands(outlook: Outlook) -> str:
    """The phase; a visit that the team closed may lack steps (4.4)."""
    closed = [fact.date for fact, _ in outlook.done if fact.step == "visit_closed"]
    return f"closed by the team on {bold(full(closed[-1]))}" if closed else names.PHASES[outlook.evaluation.phase]


def when(status: Status, move: Move) -> str:
    """Until when, and how far off that is; beside it the dates that people gave."""
    return set_dates.beside(status, move, _by_the_text(status, move))


def _by_the_text(status: Status, move: Move) -> str:
    today = status.today
    if move.due is None:
        return f"no deadline in the text{_open_for(status.outlook, move.step, today)}"
    if move.step in AGREED:
        ahead = f"agreed for {bold(full(move.due))}"
        return f"{ahead}, {left(move.due, today)}" if move.due >= today else f"{ahead}, not recorded yet"
    if move.due < today:
        return _passed(status, move.step, move.actor, move.due)
    return f"due {bold(full(move.due))}, {left(move.due, today)}"


def _passed(status: Status, step: str, actor: Actor, due: date) -> str:
    """A date that has passed: late, ended, or not late all the same."""
    result, day = status.outlook.evaluation, bold(full(due))
    if step in result.overdue and actor in WHO_IS_LATE:
        return f"due {day}, overdue by {days((status.today - due).days)}"
    if step in (*result.overdue, *result.lapsed):
        return f"the period ended on {day}, {left(due, status.today)}; {partners.came(status.visit, step)}"
    if step == "twelve_month_report":  # A20
        return f"the strictest date, {day}, has passed; other passages allow more time"
    if step == "comments_received":  # A10
        return f"{day} has passed; a request for more time is pending"
    return f"counted from transmission to {day}; the date of receipt is not recorded"  # A17


def _open_for(outlook: Outlook, step: str, today: date) -> str:
    """How long a step without a deadline has been open: since the latest milestone, what triggered it, or the period
    that ended before it."""
    result, trigger = outlook.evaluation, STEPS[step].trigger
    ended = [result.due[s] for s in PERIODS if s in (*result.lapsed, *result.overdue)]
    opened = [fact.date for fact, _ in outlook.done if fact.step in SPINE or fact.step == trigger]
    since = max((day for day in [*ended, *opened] if day <= today), default=today)
    return f"; open for {days((today - since).days)}" if since < today else ""


def consequence(outlook: Outlook) -> str:
    move = outlook.evaluation.next_action
    if move is None or move.step in AGREED:
        return ""
    return CONSEQUENCES[outlook.silence[move.step]] if move.due or move.actor is Actor.STATE else ""


def also_open(status: Status) -> list[str]:
    return [
        f"Also open: {names.awaited(move.step)} ({names.ACTORS[move.actor]}), {when(status, move)}."
        for move in status.outlook.evaluation.parallel
    ]


def done(outlook: Outlook) -> str:
    parts = []
    pieces = [fact.date for fact, _ in outlook.done if fact.step == PIECE]
    for fact, late in outlook.done:
        if fact.step == SILENCE:
            continue  # told by itself, with who confirmed it
        if fact.step == PIECE:
            parts += [f"comments in parts: {', '.join(map(short, pieces))}"] if fact.date == pieces[0] else []
            continue
        how = lateness(late)
        parts.append(f"{names.happened(fact)} on {short(fact.date)}" + (f" ({how})" if how else ""))
    return "Done: " + " · ".join(parts) if parts else "Nothing recorded yet."


def missing(outlook: Outlook, today: date) -> str:
    """Milestones that were passed over without a record, with the date where it lies ahead."""
    due = outlook.evaluation.due
    parts = [
        names.past(step) + (f" (due {short(due[step])})" if step in due and due[step] >= today else "")
        for step in outlook.missing
    ]
    return "Not recorded: " + " · ".join(parts) if parts else ""


def ahead(outlook: Outlook) -> str:
    """Dates that do not run yet, were every open step to happen on its day."""
    dates = outlook.evaluation.projected
    shown = [f"{names.awaited(s)} {short(d)}" for s, d in sorted(dates.items(), key=lambda pair: pair[1])]
    return "Then, if all goes on time: " + " · ".join(shown) if shown else ""


def ended(outlook: Outlook) -> list[str]:
    """Periods that ended without the step."""
    due = outlook.evaluation.due
    return [
        f"The period for {names.awaited(step)} ended on {short(due[step])}; nothing received."
        for step in outlook.evaluation.lapsed
    ]


WARNED = {
    "consent_received": "consent to the visit",
    "extension_requested": "the request for more time",
    "extension_decided": "the extension",
    "no_comments_letter_sent": "the letter",
    "comments_received": "the comments",
    "final_draft_submitted": "the final draft",
    "report_received": "receipt of the report",
    "visit_postponed": "the postponement",
    "visit_cancelled": "the cancellation",
}


def warning(text: str) -> str:
    """A remark of the evaluation, "step: what", as a sentence."""
    step, _, what = text.partition(": ")
    return f"Note: {WARNED.get(step) or names.awaited(step)}: {what}."


def passed(status: Status) -> str:
    """The start or the end of a visit, where it was agreed for a day that has passed and is not recorded."""
    move = status.outlook.evaluation.next_action
    due = move.due if move and move.step in AGREED else None
    return move.step if move and due and due < status.today else ""


def on_the_day(day: date) -> str:
    return f"Yes, on {short(day)}"


def reopened(effects: Effects, now: str = "is") -> list[str]:
    day = effects.reopened
    return [f"The visit {now} open again: it was closed on {full(day)}."] if day else []


def links(status: Status) -> list[str]:
    """The visit that it follows up, and those that follow it up."""
    own = status.visit.follows_up
    return [
        f"{'Follows up' if other.id == own else 'Followed up by'} {names.visit(other)} ({number(other)})."
        for other in status.linked
    ]


def follows(visit: Visit) -> str:
    officer = person(visit.officer) if visit.officer else "nobody"
    return f"Officer: {officer}" + (f", deputy: {person(visit.deputy)}" if visit.deputy else "")


def number(visit: Visit) -> str:
    return f"#{visit.id}"


def status_lines(status: Status) -> list[str]:
    """The whole answer: the sentence, what silence leads to, what else is open, what is done, remarks."""
    outlook = status.outlook
    lines = [
        headline(status),
        consequence(outlook),
        ASKED.get(passed(status), ""),
        *also_open(status),
        *set_dates.others(status),
        partners.line(status.visit),
        *ended(outlook),
        *silence.silences(status),
        done(outlook),
        missing(outlook, status.today),
        ahead(outlook),
        *map(warning, outlook.evaluation.warnings),
        *links(status),
        f"{follows(status.visit)} · visit {number(status.visit)}",
    ]
    return [line for line in lines if line]
