"""The words on buttons and forms."""

UNDO = "Undo"
WHY = "Why this date"
HISTORY = "History"
POSTPONED, CANCELLED = "Postponed", "Cancelled"
OPENED_FOLLOW_UP = "Record it on the earlier visit"
FOLLOWED_UP = "Record: follow-up visit opened"
DONE = "Record done"
NOTHING = "Nothing was received"
SNOOZE = {1: "Snooze: tomorrow", 3: "Snooze: 3 days"}
ANOTHER_DAY = "Snooze: another day"
NEWS = "What has changed:"  # in a digest

FORM_TITLE, FORM_SNOOZE_TITLE = "Record a step", "Put a reminder off"  # at most 24 characters
FORM_SUBMIT, FORM_SNOOZE_SUBMIT, FORM_CLOSE = "Record", "Put off", "Cancel"
FORM_DAY = "On which day did it happen?"
FORM_SNOOZE_DAY = "On which day are you to be reminded again?"
FORM_SNOOZE_HINT = "Only your own reminder moves, never past the last one before the date; the date stays."
FORM_REFERENCE = "Reference (document symbol or letter number)"
FORM_HINT = "Dates and references only: no findings, no names of persons."
FORM_CATCHUP_TITLE, FORM_CATCHUP_SUBMIT = "Dates known so far", "Record all"
FINDINGS = "Findings as counts"
FORM_FINDINGS_SUBMIT = "Count"
FORM_FINDINGS_HINT = "Counts only: no titles, no text, no names."
FILL_IN = "Fill in the dates"
FORM_NO_DAY = "Choose the day, or write it as YYYY-MM-DD."
FORM_PAST = "This day is not ahead; choose tomorrow or a later one."
FORM_LATE = "The form came too late for Slack to open it. Press the button once more."
FORM_FUTURE = "This day is in the future; a record is of something that happened."

TOO_MANY = "These were many requests within a minute, so nothing was done. Please try again in {seconds} seconds."
BUSY = "Too much is going on at this moment, so nothing was done. Please try again in a minute."
UNEXPECTED = (
    "Something went wrong on our side and nothing was stored. If it happens again, report this number: {reference}"
)
