"""A visit to Kenya in every phase, with the day on which it is looked at."""

from datetime import date

from bot.operations.timeline import Timeline, timeline_of
from tests.visits.made import day, fact, facts, visit

BEFORE = facts(selected_for_visit="2025-11-03", consent_requested="2025-11-10", consent_received="2025-12-19")
AGREED = fact("dates_agreed", "2026-01-09", start="2026-03-02", end="2026-03-06")
ENDED = [AGREED, *facts(visit_started="2026-03-02", visit_concluded="2026-03-06")]
DRAFTED = [
    *ENDED,
    *facts(expert_inputs_received="2026-03-12", preliminary_assessment_submitted="2026-03-20"),
    fact("draft_report_shared", "2026-04-20"),
]
MORE_TIME = fact("extension_decided", "2026-05-19", outcome="granted", until="2026-06-19")
SENT = [
    *DRAFTED,
    *facts(comments_received="2026-05-18", final_draft_submitted="2026-06-01", report_adopted="2026-06-19"),
    *facts(report_transmitted="2026-06-25", report_received="2026-07-01"),
    fact("confidentiality_reply", "2026-07-20", outcome="nothing"),
]
OVER = facts(
    implementation_response="2027-01-05", twelve_month_report="2027-03-19", twelve_month_considered="2027-04-09"
)
PHASES = {
    "nothing known": ([], "2026-01-05"),
    "not yet visited": ([*BEFORE, AGREED], "2026-01-15"),
    "on time": (DRAFTED, "2026-05-08"),
    "late": ([*ENDED, fact("preliminary_assessment_submitted", "2026-03-27")], "2026-05-08"),
    "more time": ([*DRAFTED, fact("extension_requested", "2026-05-15"), MORE_TIME], "2026-05-28"),
    "silence": ([*DRAFTED, fact("no_comments_letter_sent", "2026-05-25")], "2026-06-15"),
    "sent": (SENT, "2026-12-10"),
    "over": ([*SENT, *OVER], "2027-04-20"),
    "cancelled": ([*BEFORE, fact("visit_cancelled", "2026-01-12")], "2026-01-15"),
}


def timeline(phase: str) -> Timeline:
    known, today = PHASES[phase]
    return timeline_of(visit(*known), day(today))


def days(*texts: str) -> tuple[date, ...]:
    return tuple(map(day, texts))
