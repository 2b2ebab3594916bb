"""The texts of letters, to be copied; what stands around them is said in English. Square brackets hold what only people
know: addressee, signatory, symbols."""

from bot.operations.papers import Letter
from bot.reading.papers import LetterKind
from bot.wording import names
from bot.wording.days import full
from bot.wording.letters import en, fr
from bot.wording.markup import bold

TITLES: dict[str, str] = {  # also on buttons
    LetterKind.CONSENT: "Request for consent",
    LetterKind.DRAFT: "Transmittal of the draft",
    LetterKind.REMINDER: "Reminder about comments",
    LetterKind.EXTENSION: "Request for more time, for the Committee",
    LetterKind.NO_OBSERVATIONS: "No observations: two more weeks",
    LetterKind.TRANSMISSION: "Transmission of the report",
    LetterKind.RESTRICTED: "Notice of restricted sharing",
}
COUNTED = (LetterKind.DRAFT, LetterKind.NO_OBSERVATIONS)  # with a date that is counted from their own


def text(told: Letter) -> str:
    """Plain: nothing in it is markup."""
    return fr.text(told) if told.lang == "fr" else en.text(told)


def heading(told: Letter) -> list[str]:
    """What is said before the text, with what speaks against sending it now."""
    name = f"{bold(names.visit(told.visit))}: {names.lowered(TITLES[told.kind])}"
    lines = [f"{name}. For you to copy: I send no letters. What stands in [square brackets] is yours to fill in."]
    if told.sent:
        lines.append(f"It is recorded as sent on {full(told.dated)}.")
    elif told.kind in COUNTED:
        lines.append(f"Its dates are counted from {full(told.dated)}; on another day, ask for it again.")
    if told.too_early:
        lines.append(f"It is too early for this letter: {full(told.too_early)} is the first day on which it counts.")
    if told.answered and not told.sent:
        lines.append(f"Note: {names.happened(told.answered)} on {full(told.answered.date)}.")
    return lines
