"""A visit in its stages, as lists of facts, for tests of sentences."""

from tests.visits.made import fact, facts

ENDED = facts(visit_concluded="2026-03-06")
DRAFT = [*ENDED, *facts(expert_inputs_received="2026-03-12", preliminary_assessment_submitted="2026-03-20")]
DRAFT += facts(draft_report_shared="2026-04-20")
FINAL = [*DRAFT, *facts(comments_received="2026-05-18", final_draft_submitted="2026-06-02")]
ADOPTED = [*FINAL, fact("report_adopted", "2026-07-01")]
SENT = [*ADOPTED, fact("report_transmitted", "2026-07-06")]
RECEIVED = [*SENT, fact("report_received", "2026-07-10")]
SHARED = [*facts(report_shared_restricted="2026-08-20", implementation_response="2026-12-01")]
DONE = [*facts(stocktaking_integrated="2026-12-10", twelve_month_report="2027-03-01")]
OVER = [*RECEIVED, *SHARED, *DONE, fact("twelve_month_considered", "2027-04-01")]
CONSENT = facts(consent_requested="2026-01-05", consent_received="2026-01-15")
AGREED = [*CONSENT, fact("dates_agreed", "2026-01-20", start="2026-03-02", end="2026-03-06")]
STARTED = [*AGREED, fact("visit_started", "2026-03-02")]
ASKED = [*DRAFT, fact("extension_requested", "2026-05-10")]
GRANTED = [*DRAFT, fact("extension_decided", "2026-05-12", outcome="granted", until="2026-06-10")]
LETTER = [*DRAFT, fact("no_comments_letter_sent", "2026-05-21")]
