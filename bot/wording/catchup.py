"""What the form for a visit already under way says."""

from bot.operations.forms import CatchUp
from bot.wording import names
from bot.wording.language import N_, _, ngettext
from bot.wording.markup import bold

PARTS = {  # of the names of its fields
    "dates_agreed": N_("Dates of the visit agreed on"),
    "dates_agreed:start": N_("Agreed first day"),
    "dates_agreed:end": N_("Agreed last day"),
    "extension_decided:outcome": N_("More time: what was decided?"),
    "extension_decided:until": N_("More time granted until"),
    "confidentiality_reply:outcome": N_("What stays confidential?"),
}


def catchup(told: CatchUp) -> str:
    visit = bold(names.visit(told.visit))
    if not told.steps:
        return _(
            "{visit}: every date that the form asks for is recorded. To change one, type: correct Kenya draft 20 April 2026",
            visit=visit,
        )
    return ngettext(
        "{visit}: {count} date is not recorded yet. Fill it in if you know it.",
        "{visit}: {count} dates are not recorded yet. Fill in those you know; all are stored at once, or none.",
        len(told.steps),
        visit=visit,
    )


def field(name: str) -> str:
    return _(PARTS[name]) if name in PARTS else names.capital(names.past(name))
