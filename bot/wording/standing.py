"""Where a visit stands, in one sentence first: who, what, until when, days left or late, what silence leads to."""

from datetime import date

from bot.operations.results import Effects, Status
from bot.procedure.explain import Outlook, Silence
from bot.procedure.model import Actor, Move, Phase
from bot.procedure.moves import AGREED
from bot.procedure.silence import SILENCE
from bot.procedure.table import SPINE, STEPS
from bot.visits import Visit
from bot.wording import names, oddities, partners, set_dates, silence
from bot.wording.days import days, full, lateness, left, short
from bot.wording.language import N_, _
from bot.wording.markup import bold, person

PERIODS = ("comments_received", "confidentiality_reply")  # when they end, another step opens
CONSEQUENCES = {
    Silence.LETTER: N_(
        "If nothing arrives: the Executive Directorate sends a letter and two more weeks run, then the draft may "
        "go forward without comments (V(o))."
    ),
    Silence.WITHOUT_COMMENTS: N_(
        "If nothing arrives: the Executive Directorate submits the final draft without comments (V(o), VI.4(e))."
    ),
    Silence.RESTRICTED: N_(
        "If nothing arrives: the report is shared only with the partners that took part, with a disclaimer, "
        "and the State is told (V(u))."
    ),
    Silence.RECEIPT_WANTED: N_("Counted from transmission until the date of receipt is recorded."),
    Silence.LATER_STEPS_MOVE: N_("If it is late: the State keeps its full 30 days and every later date moves."),
    Silence.NOT_STATED: N_("If nothing happens: the text states no consequence."),
}
ASKED = {  # of agreed dates that have passed (A32)
    "visit_started": N_("Did the visit start? If it did not, the texts do not say what follows."),
    "visit_concluded": N_("Did the visit end? If it was cut short, its last day is the day on which it ended."),
}
PIECE = "comments_part_received"  # repeats
WHO_IS_LATE = (Actor.ED,)  # of the others one says that a period ended, never that they are overdue


def headline(status: Status) -> str:
    """The one sentence."""
    name, result = bold(names.visit(status.visit)), status.outlook.evaluation
    if result.next_action is None:
        return names.labelled(name, closing(status.outlook))
    return names.labelled(name, waiting(status, result.next_action))


def sentence(status: Status) -> str:
    """The same where the visit is named already."""
    move = status.outlook.evaluation.next_action
    return names.capital(waiting(status, move) if move else closing(status.outlook))


def waiting(status: Status, move: Move) -> str:
    """Who, what, until when."""
    actor, step = bold(names.actor(move.actor)), names.awaited(move.step)
    return _("waiting for {actor}: {step}, {when}.", actor=actor, step=step, when=when(status, move))


def closing(outlook: Outlook) -> str:
    match outlook.evaluation.phase:
        case Phase.NO_CONSENT:
            return _("consent not given; no clock runs. The Committee may change its list.")
        case Phase.CANCELLED:
            return _("cancelled; no clock runs.")
        case _:
            return _("{phase}; nobody's move.", phase=stands(outlook))


def stands(outlook: Outlook) -> str:
    """The phase; a visit that the team closed may lack steps (4.4)."""
    closed = [fact.date for fact, _ in outlook.done if fact.step == "visit_closed"]
    if closed:
        return _("closed by the team on {day}", day=bold(full(closed[-1])))
    return names.phase(outlook.evaluation.phase)


def when(status: Status, move: Move) -> str:
    """Until when, and how far off that is; beside it the dates that people gave."""
    return set_dates.beside(status, move, _by_the_text(status, move))


def _by_the_text(status: Status, move: Move) -> str:
    today = status.today
    if move.due is None:
        since = _open_for(status.outlook, move.step, today)
        return _("no deadline in the text; open for {days}", days=since) if since else _("no deadline in the text")
    day, off = bold(full(move.due)), left(move.due, today)
    if move.step in AGREED:
        ahead = move.due >= today
        return (
            _("agreed for {day}, {left}", day=day, left=off)
            if ahead
            else _("agreed for {day}, not recorded yet", day=day)
        )
    if move.due < today:
        return _passed(status, move.step, move.actor, move.due)
    return _("due {day}, {left}", day=day, left=off)


def _passed(status: Status, step: str, actor: Actor, due: date) -> str:
    """A date that has passed: late, ended, or not late all the same."""
    result, day = status.outlook.evaluation, bold(full(due))
    if step in result.overdue and actor in WHO_IS_LATE:
        return _("due {day}, overdue by {days}", day=day, days=days((status.today - due).days))
    if step in (*result.overdue, *result.lapsed):
        off, came = left(due, status.today), partners.came(status.visit, step)
        return _("the period ended on {day}, {left}; {came}", day=day, left=off, came=came)
    if step == "twelve_month_report":  # A20
        return _("the strictest date, {day}, has passed; other passages allow more time", day=day)
    if step == "comments_received":  # A10
        return _("{day} has passed; a request for more time is pending", day=day)
    return _("counted from transmission to {day}; the date of receipt is not recorded", day=day)  # A17


def _open_for(outlook: Outlook, step: str, today: date) -> str:
    """How long a step without a deadline has been open: since the latest milestone, what triggered it, or the period
    that ended before it."""
    result, trigger = outlook.evaluation, STEPS[step].trigger
    ended = [result.due[s] for s in PERIODS if s in (*result.lapsed, *result.overdue)]
    opened = [fact.date for fact, _ in outlook.done if fact.step in SPINE or fact.step == trigger]
    since = max((day for day in [*ended, *opened] if day <= today), default=today)
    return days((today - since).days) if since < today else ""


def consequence(outlook: Outlook) -> str:
    move = outlook.evaluation.next_action
    if move is None or move.step in AGREED:
        return ""
    return _(CONSEQUENCES[outlook.silence[move.step]]) if move.due or move.actor is Actor.STATE else ""


def also_open(status: Status) -> list[str]:
    return [
        _(
            "Also open: {step} ({actor}), {when}.",
            step=names.awaited(move.step),
            actor=names.actor(move.actor),
            when=when(status, move),
        )
        for move in status.outlook.evaluation.parallel
    ]


def done(outlook: Outlook) -> str:
    parts = []
    pieces = [fact.date for fact, _ in outlook.done if fact.step == PIECE]
    for fact, late in outlook.done:
        if fact.step == SILENCE:
            continue  # told by itself, with who confirmed it
        if fact.step == PIECE:
            several = _("comments in parts: {days}", days=", ".join(map(short, pieces)))
            parts += [several] if fact.date == pieces[0] else []
            continue
        what, day, how = names.happened(fact), short(fact.date), lateness(late)
        parts.append(
            _("{what} on {day} ({how})", what=what, day=day, how=how)
            if how
            else _("{what} on {day}", what=what, day=day)
        )
    return _("Done: {steps}", steps=" · ".join(parts)) if parts else _("Nothing recorded yet.")


def missing(outlook: Outlook, today: date) -> str:
    """Milestones that were passed over without a record, with the date where it lies ahead."""
    due = outlook.evaluation.due
    parts = [
        _("{step} (due {day})", step=names.past(step), day=short(due[step]))
        if step in due and due[step] >= today
        else names.past(step)
        for step in outlook.missing
    ]
    return _("Not recorded: {steps}", steps=" · ".join(parts)) if parts else ""


def ahead(outlook: Outlook) -> str:
    """Dates that do not run yet, were every open step to happen on its day."""
    dates = outlook.evaluation.projected
    shown = [f"{names.awaited(s)} {short(d)}" for s, d in sorted(dates.items(), key=lambda pair: pair[1])]
    return _("Then, if all goes on time: {steps}", steps=" · ".join(shown)) if shown else ""


def ended(outlook: Outlook) -> list[str]:
    """Periods that ended without the step."""
    due = outlook.evaluation.due
    return [
        _("The period for {step} ended on {day}; nothing received.", step=names.awaited(step), day=short(due[step]))
        for step in outlook.evaluation.lapsed
    ]


def passed(status: Status) -> str:
    """The start or the end of a visit, where it was agreed for a day that has passed and is not recorded."""
    move = status.outlook.evaluation.next_action
    due = move.due if move and move.step in AGREED else None
    return move.step if move and due and due < status.today else ""


def asked(status: Status) -> str:
    step = passed(status)
    return _(ASKED[step]) if step else ""


def on_the_day(day: date) -> str:
    return _("Yes, on {day}", day=short(day))


def reopened(effects: Effects, *, stored: bool = True) -> list[str]:
    if effects.reopened is None:
        return []
    day = full(effects.reopened)
    if stored:
        return [_("The visit is open again: it was closed on {day}.", day=day)]
    return [_("The visit would be open again: it was closed on {day}.", day=day)]


def links(status: Status) -> list[str]:
    """The visit that it follows up, and those that follow it up."""
    own = status.visit.follows_up
    return [
        _("Follows up {visit} ({number}).", visit=names.visit(other), number=number(other))
        if other.id == own
        else _("Followed up by {visit} ({number}).", visit=names.visit(other), number=number(other))
        for other in status.linked
    ]


def follows(visit: Visit) -> str:
    officer = person(visit.officer) if visit.officer else _("nobody")
    if visit.deputy:
        return _("Officer: {officer}, deputy: {deputy}", officer=officer, deputy=person(visit.deputy))
    return _("Officer: {officer}", officer=officer)


def number(visit: Visit) -> str:
    return f"#{visit.id}"


def status_lines(status: Status) -> list[str]:
    """Most of the answer: the sentence, what silence leads to, what else is open, remarks."""
    outlook = status.outlook
    lines = [
        headline(status),
        consequence(outlook),
        asked(status),
        *also_open(status),
        *set_dates.others(status),
        partners.line(status.visit),
        *ended(outlook),
        *silence.silences(status),
        *map(oddities.warning, outlook.evaluation.warnings),
        *links(status),
    ]
    return [line for line in lines if line]


def small(status: Status) -> list[str]:
    """The rest of it: what is done, what is not recorded, what lies ahead, who follows the visit."""
    lines = [
        done(status.outlook),
        missing(status.outlook, status.today),
        ahead(status.outlook),
        _("{officers} · visit {number}", officers=follows(status.visit), number=number(status.visit)),
    ]
    return [line for line in lines if line]
