"""The words on buttons and forms, to be said with `_`."""

from bot.wording.language import N_, _

UNDO = N_("Undo")
WHY = N_("Why this date")
HISTORY, TIMELINE, CHECKLIST = N_("History"), N_("Timeline"), N_("Checklist")
TICK_OFF = N_("Fill in the checklist")
MORE_TIME = N_("More time for comments")
POSTPONED, CANCELLED = N_("Postponed"), N_("Cancelled")
OPENED_FOLLOW_UP = N_("Record it on the earlier visit")
FOLLOWED_UP = N_("Record: follow-up visit opened")
DONE = N_("Record done")
YES, OTHER_DAY = N_("Yes"), N_("Another day")
NOTHING = N_("Nothing was received")
SNOOZE = {1: N_("Snooze: tomorrow"), 3: N_("Snooze: 3 days")}
ANOTHER_DAY = N_("Snooze: another day")
NEWS = N_("What has changed:")  # in a digest

FORM_SNOOZE_HINT = N_("Only your own reminder moves, never past the last one before the date; the date stays.")
FORM_REFERENCE = N_("Reference (document symbol or letter number)")
FORM_HINT = N_("Dates and references only: no findings, no names of persons.")
FORM_CATCHUP_TITLE, FORM_CATCHUP_SUBMIT = N_("Dates known so far"), N_("Record all")
FINDINGS = N_("Findings as counts")
FORM_FINDINGS_SUBMIT = N_("Count")
FORM_FINDINGS_HINT = N_("Counts only: no titles, no text, no names.")
FILL_IN = N_("Fill in the dates")
FORM_NO_DAY = N_("Choose the day, or write it as YYYY-MM-DD.")

TOO_MANY = N_("These were many requests within a minute, so nothing was done. Please try again in {seconds} seconds.")
NO_FILE = N_("The file could not be sent by direct message; ask for it again in a few minutes.")
BUSY = N_("Too much is going on at this moment, so nothing was done. Please try again in a minute.")
UNEXPECTED = N_(
    "Something went wrong on our side and nothing was stored. If it happens again, report this number: {reference}"
)


def about(label: str, what: str) -> str:
    """A button, to who hears it."""
    return _("{button}: {visit}", button=label, visit=what)
