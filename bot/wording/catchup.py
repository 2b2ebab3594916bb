"""What the form for a visit already under way says."""

from bot.operations.forms import CatchUp
from bot.wording import names
from bot.wording.markup import bold

PARTS = {  # of the names of its fields
    "dates_agreed": "Dates of the visit agreed on",
    "dates_agreed:start": "Agreed first day",
    "dates_agreed:end": "Agreed last day",
    "extension_decided:outcome": "More time: what was decided?",
    "extension_decided:until": "More time granted until",
    "confidentiality_reply:outcome": "What stays confidential?",
}


def catchup(told: CatchUp) -> str:
    visit = bold(names.visit(told.visit))
    if not told.steps:
        return f"{visit}: every date that the form asks for is recorded. To change one, type: correct Kenya draft 20 April 2026"
    return f"{visit}: {len(told.steps)} dates are not recorded yet. Fill in those you know; all are stored at once, or none."


def field(name: str) -> str:
    return PARTS.get(name) or names.capital(names.past(name))
