"""The texts of letters, to be copied, in the language that was asked for. Square brackets hold what only people
know: addressee, signatory, symbols."""

from bot.operations.papers import Letter
from bot.reading.papers import LetterKind
from bot.wording import names
from bot.wording.days import full
from bot.wording.language import N_, _
from bot.wording.letters import en, fr
from bot.wording.markup import bold

TITLES: dict[str, str] = {  # also on buttons
    LetterKind.CONSENT: N_("Request for consent"),
    LetterKind.DRAFT: N_("Transmittal of the draft"),
    LetterKind.REMINDER: N_("Reminder about comments"),
    LetterKind.EXTENSION: N_("Request for more time, for the Committee"),
    LetterKind.NO_OBSERVATIONS: N_("No observations: two more weeks"),
    LetterKind.TRANSMISSION: N_("Transmission of the report"),
    LetterKind.RESTRICTED: N_("Notice of restricted sharing"),
}
COUNTED = (LetterKind.DRAFT, LetterKind.NO_OBSERVATIONS)  # with a date that is counted from their own


def text(told: Letter) -> str:
    """Plain: nothing in it is markup."""
    return fr.text(told) if told.lang == "fr" else en.text(told)


def heading(told: Letter) -> list[str]:
    """What is said before the text, with what speaks against sending it now."""
    name = names.labelled(bold(names.visit(told.visit)), names.lowered(_(TITLES[told.kind])))
    copy = _("For you to copy: I send no letters. What stands in [square brackets] is yours to fill in.")
    lines = [f"{name}. {copy}"]
    if told.sent:
        lines.append(_("It is recorded as sent on {day}.", day=full(told.dated)))
    elif told.kind in COUNTED:
        lines.append(_("Its dates are counted from {day}; on another day, ask for it again.", day=full(told.dated)))
    if told.too_early:
        first = full(told.too_early)
        lines.append(_("It is too early for this letter: {day} is the first day on which it counts.", day=first))
    if told.answered and not told.sent:
        what, day = names.happened(told.answered), full(told.answered.date)
        lines.append(_("Note: {what} on {day}.", what=what, day=day))
    return lines
