"""The phase of a visit: that of the furthest record that a phase holds from, whatever the dates (4.1, 4.4, 4.6)."""

from bot.procedure.book import Book
from bot.procedure.model import Phase

HOLDS_FROM: tuple[tuple[Phase, tuple[str, ...]], ...] = (
    (Phase.FOLLOW_UP, ("report_transmitted", "report_received")),
    (Phase.TRANSMISSION, ("report_adopted",)),
    (Phase.COMMITTEE, ("final_draft_submitted",)),
    (Phase.FINALIZING, ("comments_received",)),
    (Phase.COMMENTS, ("draft_report_shared",)),
    (Phase.REPORTING, ("visit_concluded",)),
    (Phase.VISIT, ("visit_started",)),
    (Phase.PREPARATION, ("consent_received", "consent_dispensed", "dates_agreed", "visit_postponed")),
    (Phase.CONSENT, ("consent_requested",)),
    (Phase.SELECTED, ("selected_for_visit",)),
)
BEFORE_THE_VISIT = (Phase.PREPARATION, Phase.CONSENT, Phase.SELECTED, Phase.PROPOSED)
CLOSING = ("implementation_response", "stocktaking_integrated", "twelve_month_report", "twelve_month_considered")


def shared(book: Book) -> bool:
    """Whether sharing is done: in full, restricted, or not at all because the whole report stays confidential."""
    reply = book.last.get("confidentiality_reply")
    return (
        book.has("report_shared_with_partners")
        or book.has("report_shared_restricted")
        or (reply is not None and reply.outcome == "whole")
    )


def phase(book: Book, *, comments_lapsed: bool) -> Phase:
    if book.has("visit_cancelled"):
        return Phase.CANCELLED
    found = next((p for p, steps in HOLDS_FROM if any(map(book.has, steps))), Phase.PROPOSED)
    if found is Phase.COMMENTS and comments_lapsed:
        return Phase.FINALIZING
    if found in BEFORE_THE_VISIT and _consent_not_given(book):
        return Phase.NO_CONSENT
    if book.has("visit_closed") or (found is Phase.FOLLOW_UP and shared(book) and all(map(book.has, CLOSING))):
        return Phase.COMPLETE
    return found


def _consent_not_given(book: Book) -> bool:
    """The State said no and has not consented since. Dates agreed after a first no mean a yes that nobody recorded; a
    decision of the Council to go without consent outweighs it (¶5)."""
    said_no, said_yes = book.place("consent_declined"), book.place("consent_received")
    if book.has("consent_dispensed") or said_no <= said_yes:
        return False
    return said_yes >= 0 or said_no > book.place("dates_agreed", "visit_postponed")
