"""The one sentence of every phase and every special case, by hand: (case, facts, today, sentence after the name)."""

from bot.procedure.model import Fact
from tests.visits.made import fact, facts
from tests.wording.known import (
    ADOPTED,
    AGREED,
    ASKED,
    CONSENT,
    DONE,
    DRAFT,
    ENDED,
    FINAL,
    GRANTED,
    LETTER,
    OVER,
    RECEIVED,
    SENT,
    SHARED,
    STARTED,
)

ED, STATE, EXPERTS = "*the Executive Directorate*", "*the visited State*", "*the participating experts*"
COMMENTS = f"waiting for {STATE}: comments on the draft report"
SENTENCES: list[tuple[str, list[Fact], str, str]] = [
    ("proposed", [], "2026-01-05", "waiting for *the Committee*: the selection of the State, no deadline in the text."),
    (
        "selected",
        facts(selected_for_visit="2026-01-02"),
        "2026-01-05",
        f"waiting for {ED}: the request for consent, no deadline in the text; open for 3 days.",
    ),
    (
        "consent",
        CONSENT[:1],
        "2026-01-20",
        f"waiting for {STATE}: consent to the visit, no deadline in the text; open for 15 days.",
    ),
    (
        "no consent",
        [*CONSENT[:1], fact("consent_declined", "2026-01-15")],
        "2026-01-20",
        "consent not given; no clock runs. The Committee may change its list.",
    ),
    (
        "preparation",
        CONSENT,
        "2026-01-16",
        f"waiting for {ED}: agreement on the dates, no deadline in the text; open for 1 day.",
    ),
    (
        "preparation, dates agreed",
        AGREED,
        "2026-02-20",
        f"waiting for {ED}: the start of the visit, agreed for *Monday 2 March 2026*, 10 days left.",
    ),
    (
        "preparation, the day has passed",
        AGREED,
        "2026-03-04",
        f"waiting for {ED}: the start of the visit, agreed for *Monday 2 March 2026*, not recorded yet.",
    ),
    (
        "visit",
        STARTED,
        "2026-03-06",
        f"waiting for {ED}: the end of the visit, agreed for *Friday 6 March 2026*, today.",
    ),
    (
        "reporting",
        ENDED,
        "2026-03-10",
        "waiting for *the participating experts*: the experts' written inputs, due *Friday 13 March 2026*, "
        "3 days left.",
    ),
    (
        "reporting, the experts are late",
        ENDED,
        "2026-03-14",
        f"waiting for {EXPERTS}: the experts' written inputs, the period ended on *Friday 13 March 2026*, 1 day ago; "
        "nothing received.",
    ),
    (
        "reporting, overdue",
        [*ENDED, fact("delegation_composed", "2026-02-01", participants="none")],
        "2026-03-21",
        f"waiting for {ED}: the preliminary assessment to the Committee, due *Friday 20 March 2026*, overdue by 1 day.",
    ),
    ("comments", DRAFT, "2026-05-08", f"{COMMENTS}, due *Wednesday 20 May 2026*, 12 days left."),
    ("comments, the last day", DRAFT, "2026-05-20", f"{COMMENTS}, due *Wednesday 20 May 2026*, today."),
    (
        "comments, letter due",
        DRAFT,
        "2026-05-22",
        f"waiting for {ED}: the official letter that gives two more weeks, no deadline in the text; open for 2 days.",
    ),
    ("comments, letter running", LETTER, "2026-05-25", f"{COMMENTS}, due *Thursday 4 June 2026*, 10 days left."),
    (
        "comments, request pending",
        ASKED,
        "2026-05-25",
        "waiting for *the Committee*: a decision on the request for more time, no deadline in the text; "
        "open for 15 days.",
    ),
    ("comments, extended", GRANTED, "2026-05-25", f"{COMMENTS}, due *Wednesday 10 June 2026*, 16 days left."),
    (
        "finalizing",
        FINAL[:-1],
        "2026-06-01",
        f"waiting for {ED}: the final draft to the Committee, due *Tuesday 2 June 2026*, 1 day left.",
    ),
    (
        "finalizing without comments",
        LETTER,
        "2026-06-06",
        f"waiting for {ED}: the final draft to the Committee, no deadline in the text; open for 2 days.",
    ),
    (
        "Committee",
        FINAL,
        "2026-06-10",
        "waiting for *the Committee*: adoption of the report, no deadline in the text; open for 8 days.",
    ),
    (
        "Committee, a concern",
        [*FINAL, fact("concerns_raised", "2026-06-08")],
        "2026-06-08",
        "waiting for *the Committee*: the amended draft after a member's concern, no deadline in the text.",
    ),
    (
        "transmission",
        ADOPTED,
        "2026-07-05",
        "waiting for *the Chair*: transmission of the adopted report, no deadline in the text; open for 4 days.",
    ),
    (
        "follow-up, provisional receipt",
        SENT,
        "2026-07-08",
        f"waiting for {STATE}: word on what stays confidential, due *Wednesday 5 August 2026*, 28 days left.",
    ),
    (
        "follow-up, receipt wanted",
        SENT,
        "2026-08-20",
        f"waiting for {STATE}: the date on which the State received the report, no deadline in the text; "
        "open for 45 days.",
    ),
    (
        "follow-up, a date on a weekend",
        RECEIVED,
        "2026-07-20",
        f"waiting for {STATE}: word on what stays confidential, due *Sunday 9 August 2026*, 20 days left.",
    ),
    (
        "follow-up, restricted sharing due",
        RECEIVED,
        "2026-08-20",
        f"waiting for {ED}: sharing of the report with the participants only, no deadline in the text; "
        "open for 11 days.",
    ),
    (
        "follow-up, no response",
        [*RECEIVED, SHARED[0]],
        "2027-01-20",
        f"waiting for {STATE}: the response on implementation, the period ended on *Sunday 10 January 2027*, "
        "10 days ago; nothing received.",
    ),
    (
        "follow-up, past the strictest date",
        [*RECEIVED, *SHARED, DONE[0]],
        "2027-03-10",
        f"waiting for {ED}: the twelve-month report to the Committee, the strictest date, *Saturday 6 March 2027*, "
        "has passed; other passages allow more time.",
    ),
    ("complete", OVER, "2027-04-02", "all steps recorded; nobody's move."),
    ("cancelled", [*AGREED, fact("visit_cancelled", "2026-02-01")], "2026-02-02", "cancelled; no clock runs."),
]
