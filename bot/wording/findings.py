"""Findings as counts, in a table and on the form."""

from bot.operations.findings import Findings, FindingsForm, figures_of
from bot.reading.findings import KINDS as ORDER
from bot.reading.findings import OF
from bot.visits import Tally
from bot.wording import names
from bot.wording.markup import bold

KINDS = {
    "recommendation": "Recommendations",
    "need": "Assistance needs",
    "offer": "Assistance offered",
    "good_practice": "Good practices",
    "concern": "Areas of concern",
}
AREAS = {
    "legal_criminal_justice": "Legal and criminal justice",
    "terrorist_financing": "Financing of terrorism",
    "law_enforcement": "Law enforcement",
    "international_cooperation": "International cooperation",
    "border_management": "Border management",
    "ict": "ICT and counter-terrorism",
    "countering_violent_extremism": "Countering violent extremism",
    "prisons": "Prisons",
    "rights_and_law": "Human rights and other law",
    "gender": "Gender",
    "technical_assistance": "Technical assistance",
    "other": "Other",
}
FIGURES = {
    "priority": "priority",
    "done": "done",
    "in_part": "in part",
    "not_done": "not done",
    "referred": "referred",
    "linked": "linked",
}
HEAD = ["Finding", "Area", "Number", "Of them", "Reference"]
NOTE = "Counts only, shown in direct messages only."
NOTHING = "–"


def title(told: Findings) -> str:
    name, state = bold(names.visit(told.visit)), names.state(told.visit.state)
    if not told.private:
        return f"{name}: findings counted. They are shown in a direct message: findings {state}"
    if told.visit.tallies:
        return f"{name}: findings as counts."
    return f"{name}: no findings are counted. Count them with: findings {state} recommendations border 12, 3 priority"


def rows(told: Findings) -> list[list[str]]:
    """Without the head; none where they are not shown."""
    order = {(kind, area): place for place, (kind, area) in enumerate((k, a) for k in ORDER for a in AREAS)}
    shown = sorted(told.visit.tallies, key=lambda tally: order[tally.kind, tally.area]) if told.private else []
    return [_row(tally) for tally in shown]


def _row(tally: Tally) -> list[str]:
    parts = figures(tally).partition(", ")[2] or NOTHING
    return [KINDS[tally.kind], AREAS[tally.area], str(tally.count), parts, tally.reference or NOTHING]


def figures(tally: Tally) -> str:
    """As they can be typed: "12, 3 priority"."""
    return ", ".join(
        f"{number} {FIGURES[name]}" if name in FIGURES else str(number) for name, number in figures_of(tally)
    )


def choose(asked: FindingsForm) -> str:
    return f"{bold(names.visit(asked.visit))}: findings as counts. Of which kind?"


def hint(kind: str) -> str:
    """How a field is filled in."""
    parts = (f"{number} {FIGURES[name]}" for number, name in zip((3, 5, 2, 1), OF.get(kind, ()), strict=False))
    return f"Numbers from 0 to 999 only, as in: {', '.join(['12', *parts])}"
