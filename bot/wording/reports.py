"""Reports in words: the heads and cells of their tables, and what stands before and after them. Counts only, and neutral: of nobody's step is more said than when it was recorded."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from bot.operations.counting import Report, Value, Window
from bot.procedure.duties import DUTIES
from bot.procedure.model import Actor, Phase
from bot.visits import COMPREHENSIVE, FOLLOW_UP
from bot.wording import findings, names, oral
from bot.wording.days import lateness, short
from bot.wording.language import N_, _
from bot.wording.markup import bold

HEADS = {
    "visit": N_("No."),
    "state": N_("State"),
    "ended": N_("Ended"),
    "visit_kind": N_("Visit"),
    "phase": N_("Where it stands"),
    "step": N_("Step"),
    "recorded": N_("Recorded"),
    "on_time": N_("On time"),
    "late": N_("After the date"),
    "passed": N_("Date passed, not recorded"),
    "earliest": N_("Earliest"),
    "median": N_("Median"),
    "latest": N_("Latest"),
    "kind": N_("Finding"),
    "area": N_("Area"),
    "count": N_("Number"),
    "priority": N_("Priority"),
    "needs": N_("Needs"),
    "referred": N_("Referred"),
    "linked": N_("Linked to a project"),
    "actor": N_("Waits for"),
    "due": N_("Date"),
    "set": N_("Date set by people"),
    "year": N_("Year"),
    "duty": N_("Duty"),
    "owner": N_("Owner"),
    "planned": N_("Date set"),
    "done": N_("Recorded"),
}
KINDS = {COMPREHENSIVE: N_("comprehensive"), FOLLOW_UP: N_("follow-up")}
TITLES = {
    "visits": N_("Visits that ended"),
    "timeliness": N_("Timeliness"),
    "findings": N_("Findings as counts"),
    "referrals": N_("Assistance needs referred and linked to projects"),
    "duties": N_("Recurring duties"),
    "moves": N_("Open moves"),
    "oral": N_("Oral report to the Council"),
}
RULES = N_("A visit counts by its last day, both ends of the window included; cancelled visits never.")
NOTHING = "–"
NONE = N_("Nothing is recorded of that.")


def title(told: Report) -> str:
    name, within = bold(_(TITLES[told.which])), _within(told.window)
    match told.which:
        case "visits":
            return _("{title} {within}: {visits}.", title=name, within=within, visits=_visits(told))
        case "duties":
            return _("{title} {within}", title=name, within=within)
        case "moves":
            return _("{title} on {day}", title=name, day=short(told.today))
        case "oral":
            return _("{title}: figures {within}", title=name, within=within)
        case _other:
            return _("{title}, visits that ended {within}", title=name, within=within)


def _within(window: Window) -> str:
    if (window.first, window.last) == (date(window.first.year, 1, 1), date(window.first.year, 12, 31)):
        return _("in {year}", year=window.first.year)
    return _("from {start} to {end}", start=short(window.first), end=short(window.last))


def _visits(told: Report) -> str:
    kinds = Counter(row[told.columns.index("visit_kind")] for row in told.rows)
    between = _(" and ")
    parts = [_("{count} {kind}", count=kinds[kind], kind=_(word)) for kind, word in KINDS.items() if kinds[kind]]
    return f"{len(told.rows)} ({between.join(parts)})" if parts else _("none")


def head(told: Report) -> list[str]:
    return [_(HEADS[column]) for column in told.columns]


def cells(told: Report) -> list[list[str]]:
    """A duty of a year that is not over is not yet recorded, never late."""
    shown = [[_cell(column, value) for column, value in zip(told.columns, row, strict=True)] for row in told.rows]
    for row, texts in zip(told.rows, shown, strict=True) if told.which == "duties" else ():
        if row[-1] is None:
            texts[-1] = _("not recorded") if told.today.year > int(str(row[0])) else _("not yet recorded")
    return shown


def _cell(column: str, value: Value) -> str:
    if value is None:
        return _("all visits") if column == "state" else _("no date") if column == "due" else NOTHING
    if isinstance(value, date):
        return short(value)
    if column in ("earliest", "median", "latest") and isinstance(value, int | float):
        return lateness(value)
    return WORDS.get(column, str)(str(value))


WORDS: dict[str, Callable[[str], str]] = {
    "visit": lambda number: f"#{number}",
    "state": names.state,
    "visit_kind": lambda kind: _(KINDS[kind]),
    "phase": lambda phase: names.phase(Phase(phase)),
    "step": lambda step: _(oral.COMMENT_TIME[step]) if step in oral.COMMENT_TIME else names.awaited(step),
    "kind": lambda kind: _(findings.KINDS[kind]),
    "area": lambda area: _(findings.AREAS[area]),
    "duty": lambda duty: _(DUTIES[duty].name),
    "owner": _,
    "actor": lambda actor: names.actor(Actor(actor)),
}


def notes(told: Report) -> list[str]:
    """How it was counted."""
    if told.which == "duties":
        return []
    count = told.hidden or _("none")
    hidden = _("Hidden visits count only for those who know of them: {count} here.", count=count)
    if told.which == "moves":
        return [_("Of the open visits.") + f" {hidden}"]
    asked = _("Adopted, sent and considered: by that day. Asked: of those asked then, what is recorded until today.")
    return [" ".join([_(RULES), *([asked] if told.which == "oral" else []), hidden])]


def row(told: Sequence[str]) -> str:
    """A row of a table as a line."""
    return " · ".join(told)


def page(told: Report) -> list[str]:
    """All of a report in lines."""
    body = (
        oral.lines(told)
        if told.which == "oral"
        else [row(head(told)), *map(row, cells(told))]
        if told.rows
        else [_(NONE)]
    )
    return [title(told), *body, *notes(told)]


def more(left_out: int) -> str:
    return _(
        "and {count} more rows; all of them: rapporteur report, on the machine where Rapporteur runs", count=left_out
    )
