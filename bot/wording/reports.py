"""Reports in words: the heads and cells of their tables, what stands before and after them, and the page for the
Chair's oral report. Counts only, and neutral: of nobody's step is more said than when it was recorded."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from bot.operations.counting import TIMED, Report, Value, Window
from bot.procedure.duties import DUTIES
from bot.procedure.model import Actor, Phase
from bot.visits import COMPREHENSIVE, FOLLOW_UP
from bot.wording import findings, names
from bot.wording.days import days, lateness, short
from bot.wording.markup import bold

HEADS = {
    "visit": "No.",
    "state": "State",
    "ended": "Ended",
    "visit_kind": "Visit",
    "phase": "Where it stands",
    "step": "Step",
    "recorded": "Recorded",
    "on_time": "On time",
    "late": "After the date",
    "passed": "Date passed, not recorded",
    "earliest": "Earliest",
    "median": "Median",
    "latest": "Latest",
    "kind": "Finding",
    "area": "Area",
    "count": "Number",
    "priority": "Priority",
    "needs": "Needs",
    "referred": "Referred",
    "linked": "Linked to a project",
    "actor": "Waits for",
    "due": "Date",
    "set": "Date set by people",
    "year": "Year",
    "duty": "Duty",
    "owner": "Owner",
    "planned": "Date set",
    "done": "Recorded",
}
KINDS = {COMPREHENSIVE: "comprehensive", FOLLOW_UP: "follow-up"}
COMMENT_TIME = {
    "extension_requested": "more time asked for",
    "extension_granted": "more time granted",
    "extension_denied": "more time not granted",
    "no_comments_letter_sent": "letters that give two more weeks",
    "without_comments": "final drafts submitted without comments",
}
ANSWERS = {
    "consented": "consent given",
    "silent": "no answer yet",
    "declined": "consent not given",
    "other": "went on without a recorded answer",
}
PROGRESS = {"done": "done", "in_part": "done in part", "not_done": "not done", "unknown": "no word of progress"}
NOTHING = "–"
NONE = "Nothing is recorded of that."


def title(told: Report) -> str:
    match told.which:
        case "visits":
            return f"{bold('Visits that ended')} {_within(told.window)}: {_visits(told)}."
        case "timeliness":
            return f"{bold('Timeliness')}, visits that ended {_within(told.window)}"
        case "findings":
            return f"{bold('Findings as counts')}, visits that ended {_within(told.window)}"
        case "referrals":
            return (
                f"{bold('Assistance needs referred and linked to projects')}, visits that ended {_within(told.window)}"
            )
        case "duties":
            return f"{bold('Recurring duties')} {_within(told.window)}"
        case "moves":
            return f"{bold('Open moves')} on {short(told.today)}"
        case _:
            return f"{bold('Oral report to the Council')}: figures {_within(told.window)}"


def _within(window: Window) -> str:
    if (window.first, window.last) == (date(window.first.year, 1, 1), date(window.first.year, 12, 31)):
        return f"in {window.first.year}"
    return f"from {short(window.first)} to {short(window.last)}"


def _visits(told: Report) -> str:
    kinds = Counter(row[told.columns.index("visit_kind")] for row in told.rows)
    parts = [f"{kinds[kind]} {word}" for kind, word in KINDS.items() if kinds[kind]]
    return f"{len(told.rows)} ({' and '.join(parts)})" if parts else "none"


def head(told: Report) -> list[str]:
    return [HEADS[column] for column in told.columns]


def cells(told: Report) -> list[list[str]]:
    """A duty of a year that is not over is not yet recorded, never late."""
    shown = [[_cell(column, value) for column, value in zip(told.columns, row, strict=True)] for row in told.rows]
    for row, texts in zip(told.rows, shown, strict=True) if told.which == "duties" else ():
        if row[-1] is None:
            texts[-1] = "not recorded" if told.today.year > int(str(row[0])) else "not yet recorded"
    return shown


def _cell(column: str, value: Value) -> str:
    if value is None:
        return "all visits" if column == "state" else "no date" if column == "due" else NOTHING
    if isinstance(value, date):
        return short(value)
    if column in ("earliest", "median", "latest") and isinstance(value, int | float):
        return lateness(value)
    return WORDS.get(column, str)(str(value))


WORDS: dict[str, Callable[[str], str]] = {
    "visit": lambda number: f"#{number}",
    "state": names.state,
    "visit_kind": lambda kind: KINDS[kind],
    "phase": lambda phase: names.PHASES[Phase(phase)],
    "step": lambda step: COMMENT_TIME.get(step) or names.awaited(step),
    "kind": lambda kind: findings.KINDS[kind],
    "area": lambda area: findings.AREAS[area],
    "duty": lambda duty: DUTIES[duty].name,
    "actor": lambda actor: names.ACTORS[Actor(actor)],
}


def notes(told: Report) -> list[str]:
    """How it was counted."""
    hidden = f"Hidden visits count only for those who know of them: {told.hidden or 'none'} here."
    if told.which == "duties":
        return []
    if told.which == "moves":
        return [f"Of the open visits. {hidden}"]
    if told.which == "oral":
        asked = "Adopted, sent and considered: by that day. Asked: of those asked then, what is recorded until today."
        return [f"{_rules()} {asked} {hidden}"]
    return [f"{_rules()} {hidden}"]


def _rules() -> str:
    return "A visit counts by its last day, both ends of the window included; cancelled visits never."


def oral(told: Report) -> list[str]:
    """One page: overall work, consent, recommendations, improvements."""
    parts: dict[str, Figures] = {}
    for part, name, value in told.rows:
        parts.setdefault(str(part), {})[str(name)] = value if isinstance(value, int | float) else None
    return [
        f"{bold('Overall work')}: {_work(parts['work'])}",
        f"{bold('Consent')}: {_consent(parts['consent'])}",
        f"{bold('Recommendations')}: {_recommendations(parts['recommendations'])}",
        f"{bold('Improvements')}: {_improvements(parts['improvements'])}",
    ]


Figures = dict[str, float | None]


def _work(of: Figures) -> str:
    ended = f"{_many(of[COMPREHENSIVE], 'comprehensive visit')} and {_many(of[FOLLOW_UP], 'follow-up visit')} ended."
    reports = f"{_many(of['report_adopted'], 'report')} adopted, {of['report_transmitted']} sent to the State."
    return f"{ended} {reports} {_many(of['twelve_month_considered'], 'twelve-month report')} considered."


def _consent(of: Figures) -> str:
    answers = ", ".join(f"{words} {of[answer]}" for answer, words in ANSWERS.items())
    listed = f"{_many(of['on_list'], 'State')} put on the list; {of['asked']} asked: {answers}."
    spread = [f"{name} {days(count)}" for name in ("median", "shortest", "longest") if (count := of[name]) is not None]
    return f"{listed} From request to consent: {', '.join(spread)}." if spread else listed


def _recommendations(of: Figures) -> str:
    progress = ", ".join(f"{of[name]} {words}" for name, words in PROGRESS.items())
    made = f"{_many(of['recommendations'], 'recommendation')}, {of['priority']} of them priority: {progress}."
    needs = f"{_many(of['needs'], 'assistance need')}: {of['referred']} referred, {of['linked']} linked to a project."
    return f"{made} {needs}"


def _improvements(of: Figures) -> str:
    """Timeliness: what the records can say of them."""
    lines = [_timely(of, step) for step in TIMED if of.get(f"{step}.median") is not None]
    rest = "; ".join(f"{words} {of[f'{name}.recorded']}" for name, words in COMMENT_TIME.items())
    return "\n".join([f"timeliness, as far as the records go. {names.capital(rest)}.", *lines])


def _timely(of: Figures, step: str) -> str:
    on_time, judged = of[f"{step}.on_time"], sum(of[f"{step}.{name}"] or 0 for name in ("on_time", "late"))
    median = lateness(of[f"{step}.median"])
    return f"{names.capital(names.awaited(step))}: {on_time} of {judged} on time, median {median}"


def _many(count: float | None, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def row(told: Sequence[str]) -> str:
    """A row of a table as a line."""
    return " · ".join(told)


def page(told: Report) -> list[str]:
    """All of a report in lines."""
    body = oral(told) if told.which == "oral" else [row(head(told)), *map(row, cells(told))] if told.rows else [NONE]
    return [title(told), *body, *notes(told)]


def more(left_out: int) -> str:
    return f"and {left_out} more rows; all of them: rapporteur report, on the machine where Rapporteur runs"
