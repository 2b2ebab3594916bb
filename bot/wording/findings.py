"""Findings as counts, in a table and on the form."""

from bot.operations.findings import Findings, FindingsForm, figures_of
from bot.reading.findings import KINDS as ORDER
from bot.reading.findings import OF
from bot.visits import Tally
from bot.wording import names
from bot.wording.language import N_, _
from bot.wording.markup import bold

KINDS = {
    "recommendation": N_("Recommendations"),
    "need": N_("Assistance needs"),
    "offer": N_("Assistance offered"),
    "good_practice": N_("Good practices"),
    "concern": N_("Areas of concern"),
}
AREAS = {
    "legal_criminal_justice": N_("Legal and criminal justice"),
    "terrorist_financing": N_("Financing of terrorism"),
    "law_enforcement": N_("Law enforcement"),
    "international_cooperation": N_("International cooperation"),
    "border_management": N_("Border management"),
    "ict": N_("ICT and counter-terrorism"),
    "countering_violent_extremism": N_("Countering violent extremism"),
    "prisons": N_("Prisons"),
    "rights_and_law": N_("Human rights and other law"),
    "gender": N_("Gender"),
    "technical_assistance": N_("Technical assistance"),
    "other": N_("Other"),
}
FIGURES = {
    "priority": N_("priority"),
    "done": N_("done"),
    "in_part": N_("in part"),
    "not_done": N_("not done"),
    "referred": N_("referred"),
    "linked": N_("linked"),
}
HEAD = [N_("Finding"), N_("Area"), N_("Number"), N_("Of them"), N_("Reference")]
NOTE = N_("Counts only, shown in direct messages only.")
NOTHING = "–"


def title(told: Findings) -> str:
    name, state = bold(names.visit(told.visit)), names.state(told.visit.state)
    if not told.private:
        return _(
            "{visit}: findings counted. They are shown in a direct message: findings {state}", visit=name, state=state
        )
    if told.visit.tallies:
        return _("{visit}: findings as counts.", visit=name)
    return _(
        "{visit}: no findings are counted. Count them with: findings {state} recommendations border 12, 3 priority",
        visit=name,
        state=state,
    )


def rows(told: Findings) -> list[list[str]]:
    """With the head; none where they are not shown."""
    order = {(kind, area): place for place, (kind, area) in enumerate((k, a) for k in ORDER for a in AREAS)}
    shown = sorted(told.visit.tallies, key=lambda tally: order[tally.kind, tally.area]) if told.private else []
    return [[_(head) for head in HEAD], *map(_row, shown)] if shown else []


def _row(tally: Tally) -> list[str]:
    parts = figures(tally).partition(", ")[2] or NOTHING
    return [_(KINDS[tally.kind]), _(AREAS[tally.area]), str(tally.count), parts, tally.reference or NOTHING]


def figures(tally: Tally) -> str:
    """As they can be typed: "12, 3 priority"."""
    return ", ".join(_figure(name, number) for name, number in figures_of(tally))


def _figure(name: str, number: int) -> str:
    return _("{count} {kind}", count=number, kind=_(FIGURES[name])) if name in FIGURES else str(number)


def choose(asked: FindingsForm) -> str:
    return _("{visit}: findings as counts. Of which kind?", visit=bold(names.visit(asked.visit)))


def hint(kind: str) -> str:
    """How a field is filled in."""
    parts = (_figure(name, number) for number, name in zip((3, 5, 2, 1), OF.get(kind, ()), strict=False))
    return _("Numbers from 0 to 999 only, as in: {example}", example=", ".join(["12", *parts]))
