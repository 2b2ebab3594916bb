"""Every branch of the procedure, walked from the proposal of a visit to its end: one line a day, as it is typed, and
what the answer says. The days and dates are counted by hand."""

from collections.abc import Iterable
from datetime import date, datetime, time

from tests.conversations.conftest import ZONE, Conversation

Walk = tuple[tuple[str, str, str], ...]  # day, line, and what the answer has to say

PLANNED: Walk = (
    ("2026-01-12", "new Kenya", "Opened: Kenya"),
    (
        "2026-01-12",
        "Kenya proposals submitted today",
        "the Committee: the selection of the State, no deadline in the text",
    ),
    (
        "2026-01-26",
        "Kenya selected today",
        "the Executive Directorate: the request for consent, no deadline in the text",
    ),
    ("2026-02-02", "Kenya consent requested today", "the visited State: consent to the visit, no deadline in the text"),
)
AGREED: Walk = (
    ("2026-02-16", "Kenya consent received today", "the Executive Directorate: agreement on the dates, no deadline"),
    (
        "2026-02-17",
        "Kenya dates agreed 2-6 March",
        "the start of the visit, agreed for Monday 2 March 2026, 13 days left",
    ),
)
STARTED: Walk = (("2026-03-02", "Kenya visit started today", "the end of the visit, agreed for Friday 6 March 2026"),)
ENDED: Walk = (
    ("2026-03-06", "Kenya wrap up held today", "Recorded"),
    ("2026-03-06", "Kenya visit ended today", "the experts' written inputs by Friday 13 March 2026; the preliminary"),
    ("2026-03-09", "Kenya press release issued today", "Recorded"),
)
REPORTED: Walk = (
    ("2026-03-12", "Kenya inputs received today", "1 day early"),
    ("2026-03-20", "Kenya preliminary assessment submitted today", "on time"),
    ("2026-04-20", "Kenya draft shared today", "comments on the draft report by Wednesday 20 May 2026"),
)
HELD = (*PLANNED, *AGREED, *STARTED, *ENDED, *REPORTED)
COMMENTED: Walk = (
    ("2026-05-18", "Kenya comments received today", "the final draft to the Committee by Tuesday 2 June 2026"),
    (
        "2026-06-02",
        "Kenya final draft submitted today",
        "the Committee: adoption of the report, no deadline in the text",
    ),
)
SUBMITTED: Walk = (
    (
        "2026-06-29",
        "Kenya final draft submitted 26 June",
        "the Committee: adoption of the report, no deadline in the text",
    ),
)
ADOPTED: Walk = (
    (
        "2026-07-10",
        "Kenya report adopted today",
        "the Chair: transmission of the adopted report, no deadline in the text",
    ),
    (
        "2026-07-14",
        "Kenya transmitted and received today",
        "word on what stays confidential by Thursday 13 August 2026",
    ),
)
SHARED: Walk = (
    ("2026-08-03", "Kenya confidentiality reply nothing today", "sharing of the report with United Nations partners"),
    ("2026-08-04", "Kenya shared with partners today", "the response on implementation, due Thursday 14 January 2027"),
)
CLOSED: Walk = (
    ("2027-01-11", "Kenya implementation response received today", "3 days early"),
    (
        "2027-01-18",
        "Kenya stocktaking updated today",
        "the twelve-month report to the Committee, due Saturday 6 March 2027",
    ),
    ("2027-03-01", "Kenya twelve month report submitted today", "5 days early"),
    ("2027-03-29", "Kenya twelve month report considered today", "All steps recorded; nobody's move."),
)
REQUESTED: Walk = (
    (
        "2026-05-18",
        "Kenya extension requested today",
        "the Committee: a decision on the request for more time, no deadline",
    ),
)
LETTER: Walk = (
    ("2026-05-21", "Kenya", "the Executive Directorate: the official letter that gives two more weeks, no deadline"),
    ("2026-05-22", "Kenya letter sent today", "comments on the draft report Wed 20 May 2026 → Fri 5 June 2026"),
)


def walk(talk: Conversation, *parts: Walk) -> None:
    """Every line at noon of its day; every answer says what it has to."""
    for day, line, says in (step for part in parts for step in part):
        talk.clock.now = datetime.combine(date.fromisoformat(day), time(12), ZONE)
        assert says in talk.command(line).text, (day, line)


def recorded(talk: Conversation, steps: Iterable[str]) -> bool:
    return set(steps) <= {step for step, _ in talk.steps()}


def test_an_extension_is_granted(talk: Conversation) -> None:
    granted: Walk = (
        (
            "2026-05-20",
            "Kenya extension granted until 10 June",
            "comments on the draft report Wed 20 May 2026 → Wed 10 June",
        ),
        ("2026-06-10", "Kenya comments received today", "the final draft to the Committee by Thursday 25 June 2026"),
        ("2026-06-24", "Kenya final draft submitted today", "1 day early"),
    )
    walk(talk, HELD, REQUESTED, granted, ADOPTED, SHARED, CLOSED)


def test_an_extension_is_denied(talk: Conversation) -> None:
    denied: Walk = (("2026-05-19", "Kenya extension denied today", "due Wednesday 20 May 2026, 1 day left"),)
    late: Walk = (
        ("2026-06-05", "Kenya comments received today", "16 days late"),
        ("2026-06-08", "Kenya", "the final draft to the Committee, due Saturday 20 June 2026, 12 days left"),
    )
    walk(talk, HELD, REQUESTED, denied, LETTER, late, SUBMITTED, ADOPTED, SHARED, CLOSED)


def test_an_extension_is_pending_past_the_deadline(talk: Conversation) -> None:
    pending: Walk = (
        ("2026-05-25", "Kenya", "a decision on the request for more time, no deadline in the text; open for 7 days"),
        ("2026-05-25", "Kenya", "Wednesday 20 May 2026 has passed; a request for more time is pending"),
        ("2026-05-25", "overdue", "Nothing is overdue."),
        ("2026-05-27", "Kenya extension granted until 19 June", "Wed 20 May 2026 → Fri 19 June 2026"),
        ("2026-06-12", "Kenya comments received today", "7 days early"),
    )
    walk(talk, HELD, REQUESTED, pending, SUBMITTED, ADOPTED, SHARED, CLOSED)


def test_no_comments_and_no_request_lead_to_the_letter(talk: Conversation) -> None:
    silent: Walk = (
        ("2026-06-05", "Kenya", "comments on the draft report, due Friday 5 June 2026, today"),
        ("2026-06-08", "Kenya", "the Executive Directorate: the final draft to the Committee, no deadline in the text"),
    )
    walk(talk, HELD, LETTER, silent, SUBMITTED, ADOPTED, SHARED, CLOSED)
    assert not recorded(talk, ["comments_received"])


def test_no_comments_after_an_extension_need_no_letter(talk: Conversation) -> None:
    granted: Walk = (
        ("2026-05-20", "Kenya extension granted until 10 June", "Wed 10 June 2026"),
        ("2026-06-11", "Kenya", "the Executive Directorate: the final draft to the Committee, no deadline in the text"),
        (
            "2026-06-11",
            "Kenya",
            "The period for comments on the draft report ended on Wed 10 June 2026; nothing received.",
        ),
    )
    walk(talk, HELD, REQUESTED, granted, SUBMITTED, ADOPTED, SHARED, CLOSED)


def test_comments_come_inside_the_two_weeks_of_the_letter(talk: Conversation) -> None:
    second_chance: Walk = (
        ("2026-06-01", "Kenya comments received today", "12 days late"),
        ("2026-06-02", "Kenya", "the final draft to the Committee, due Tuesday 16 June 2026, 14 days left"),
        ("2026-06-16", "Kenya final draft submitted today", "on time"),
    )
    walk(talk, HELD, LETTER, second_chance, ADOPTED, SHARED, CLOSED)


def test_a_member_raises_a_concern_and_another_one(talk: Conversation) -> None:
    concerns: Walk = (
        ("2026-06-08", "Kenya considered today", "Recorded"),
        (
            "2026-06-08",
            "Kenya concern raised today",
            "the Committee: the amended draft after a member's concern, no deadline",
        ),
        ("2026-06-15", "Kenya draft amended today", "the Committee: adoption of the report, no deadline in the text"),
        ("2026-06-17", "Kenya concern raised today", "the amended draft after a member's concern"),
        ("2026-06-22", "Kenya draft amended today", "the Committee: adoption of the report"),
    )
    walk(talk, HELD, COMMENTED, concerns, ADOPTED, SHARED, CLOSED)


def test_parts_stay_confidential(talk: Conversation) -> None:
    parts: Walk = (
        (
            "2026-08-03",
            "Kenya confidentiality reply some today",
            "the partners' version without the confidential parts",
        ),
        ("2026-08-10", "Kenya partners version cleared today", "sharing of the report with United Nations partners"),
        ("2026-08-12", "Kenya shared with partners today", "the response on implementation"),
    )
    walk(talk, HELD, COMMENTED, ADOPTED, parts, CLOSED)


def test_nothing_stays_confidential(talk: Conversation) -> None:
    walk(talk, HELD, COMMENTED, ADOPTED, SHARED, CLOSED)
    assert talk.command("overdue").text == "Nothing is overdue."


def test_no_word_on_confidentiality_comes_and_then_a_late_one(talk: Conversation) -> None:
    silent: Walk = (
        ("2026-08-13", "Kenya", "word on what stays confidential, due Thursday 13 August 2026, today"),
        (
            "2026-08-14",
            "Kenya",
            "the Executive Directorate: sharing of the report with the participants only, no deadline",
        ),
        ("2026-08-17", "Kenya shared restricted today", "the response on implementation, due Thursday 14 January 2027"),
        ("2026-09-01", "Kenya confidentiality reply nothing today", "19 days late"),
        ("2026-09-01", "Kenya", "the Executive Directorate: sharing of the report with United Nations partners"),
        ("2026-09-03", "Kenya shared with partners today", "the response on implementation"),
    )
    walk(talk, HELD, COMMENTED, ADOPTED, silent, CLOSED)


def test_a_state_never_consents(talk: Conversation) -> None:
    silent: Walk = (
        ("2026-12-02", "Kenya", "the visited State: consent to the visit, no deadline in the text; open for 303 days"),
        ("2026-12-02", "overdue", "Nothing is overdue."),
        ("2026-12-07", "Kenya list changed today", "annual list changed by the Committee on Monday 7 December 2026"),
        ("2026-12-07", "programme 2026", "Consent requested, no answer recorded:\nKenya (#1), Mon 2 February 2026"),
    )
    walk(talk, PLANNED, silent)


def test_consent_is_not_given_and_given_later(talk: Conversation) -> None:
    declined: Walk = (
        (
            "2026-02-09",
            "Kenya consent not given today",
            "Consent not given; no clock runs. The Committee may change its list.",
        ),
    )
    walk(talk, PLANNED, declined, AGREED, STARTED, ENDED, REPORTED, COMMENTED, ADOPTED, SHARED, CLOSED)


def test_the_council_decides_otherwise(talk: Conversation) -> None:
    dispensed: Walk = (
        ("2026-02-16", "Kenya consent dispensed today", "the Executive Directorate: agreement on the dates"),
        ("2026-02-17", "Kenya dates agreed 2-6 March", "agreed for Monday 2 March 2026"),
    )
    walk(talk, PLANNED, dispensed, STARTED, ENDED, REPORTED, COMMENTED, ADOPTED, SHARED, CLOSED)
    assert not recorded(talk, ["consent_received"])


def test_a_visit_is_postponed(talk: Conversation) -> None:
    first: Walk = (
        ("2026-02-10", "Kenya consent received today", "agreement on the dates"),
        ("2026-02-11", "Kenya dates agreed 16-20 February", "agreed for Monday 16 February 2026"),
        ("2026-02-13", "Kenya visit postponed today", "the Executive Directorate: agreement on the dates, no deadline"),
        ("2026-02-13", "Kenya", "consent given on Tue 10 February 2026"),
        ("2026-02-17", "Kenya dates agreed 2-6 March", "agreed for Monday 2 March 2026"),
        ("2026-02-17", "Kenya", "the draft report to the State Mon 20 April 2026"),
    )
    walk(talk, PLANNED, first, STARTED, ENDED, REPORTED, COMMENTED, ADOPTED, SHARED, CLOSED)


def test_a_visit_is_cancelled(talk: Conversation) -> None:
    cancelled: Walk = (
        ("2026-02-24", "Kenya visit cancelled today", "Cancelled; no clock runs."),
        ("2026-03-02", "Kenya list changed today", "Recorded"),
        ("2026-03-02", "list", "No open visits."),
        ("2026-03-02", "programme 2026", "Cancelled:\nKenya, March 2026 (#1), Tue 24 February 2026"),
    )
    walk(talk, PLANNED, AGREED, cancelled)


def test_transport_and_interpretation_cannot_be_provided(talk: Conversation) -> None:
    notices: Walk = (
        ("2026-02-18", "Kenya no transport today", "Recorded"),
        ("2026-02-18", "Kenya", "another solution for transport (the Executive Directorate), no deadline in the text"),
        ("2026-02-20", "Kenya no interpretation today", "Recorded"),
        ("2026-02-23", "Kenya other transport found today", "Recorded"),
        (
            "2026-02-24",
            "Kenya other interpretation found today",
            "the start of the visit, agreed for Monday 2 March 2026",
        ),
        ("2026-02-24", "checklist Kenya", "Wed 18 February 2026, @maria; other transport found Mon 23 February 2026"),
    )
    walk(talk, PLANNED, AGREED, notices, STARTED, ENDED, REPORTED, COMMENTED, ADOPTED, SHARED, CLOSED)
    assert "another solution" not in talk.command("Kenya").text


def test_no_organization_can_send_an_expert(talk: Conversation) -> None:
    alone: Walk = (
        ("2026-02-18", "Kenya partners invited today", "Recorded"),
        ("2026-02-23", "Kenya information gathered today", "information from UN and others gathered"),
        (
            "2026-02-24",
            "Kenya delegation composed without outside experts today",
            "delegation composed without outside",
        ),
    )
    ended: Walk = (
        (
            "2026-03-06",
            "Kenya visit ended today",
            "running: the preliminary assessment to the Committee by Friday 20 March",
        ),
        ("2026-03-20", "Kenya preliminary assessment submitted today", "on time"),
        ("2026-04-20", "Kenya draft shared today", "comments on the draft report by Wednesday 20 May 2026"),
    )
    walk(talk, PLANNED, AGREED, alone, STARTED, ended, COMMENTED, ADOPTED, SHARED, CLOSED)


def test_confidential_material_of_an_agency_is_cleared(talk: Conversation) -> None:
    waiver: Walk = (
        ("2026-02-23", "Kenya waiver cleared today", "waiver for confidential agency material on Monday 23"),
    )
    walk(talk, PLANNED, AGREED, waiver, STARTED, ENDED, REPORTED, COMMENTED, ADOPTED, SHARED, CLOSED)


def test_a_follow_up_visit_runs_the_same_course(talk: Conversation) -> None:
    followed: Walk = (
        ("2027-04-05", "Kenya follow up recommended today", "further follow-up recommended on Monday 5 April 2027"),
        ("2027-04-06", "new Kenya follow-up 3-7 May 2027", "Opened: Kenya follow-up, May 2027"),
        (
            "2027-04-06",
            "Kenya, March 2026 follow up visit opened today",
            "follow-up visit opened on Tuesday 6 April 2027",
        ),
        ("2027-04-06", "Kenya follow-up selected today", "State selected by the Committee for a follow-up visit"),
        ("2027-04-06", "Kenya follow-up consent received today", "agreed for Monday 3 May 2027, 27 days left"),
        ("2027-05-03", "Kenya follow-up visit started today", "agreed for Friday 7 May 2027"),
        ("2027-05-07", "Kenya follow-up visit ended today", "the draft report to the State by Monday 21 June 2027"),
        ("2027-05-21", "Kenya follow-up preliminary assessment submitted today", "on time"),
        ("2027-06-21", "Kenya follow-up draft shared today", "comments on the draft report by Wednesday 21 July 2027"),
        ("2027-06-21", "Kenya follow-up", "Follows up Kenya, March 2026 (#1)."),
        (
            "2027-07-20",
            "Kenya follow-up comments received today",
            "the final draft to the Committee by Wednesday 4 August",
        ),
        ("2027-08-04", "Kenya follow-up final draft submitted today", "on time"),
        ("2027-09-01", "Kenya follow-up report adopted today", "the Chair"),
        ("2027-09-06", "Kenya follow-up transmitted and received today", "by Wednesday 6 October 2027"),
        ("2027-10-01", "Kenya follow-up confidentiality reply whole today", "due Monday 6 March 2028"),
        ("2028-03-06", "Kenya follow-up implementation response received today", "on time"),
        ("2028-03-13", "Kenya follow-up stocktaking updated today", "due Sunday 7 May 2028"),
        ("2028-05-05", "Kenya follow-up twelve month report submitted today", "2 days early"),
        ("2028-05-22", "Kenya follow-up twelve month report considered today", "All steps recorded; nobody's move."),
    )
    walk(talk, HELD, COMMENTED, ADOPTED, SHARED, CLOSED, followed)


def test_immediate_follow_up_is_agreed_in_the_wrap_up(talk: Conversation) -> None:
    agreed: Walk = (
        ("2026-03-06", "Kenya immediate follow up approved today", "immediate follow-up agreed by the State"),
    )
    referred: Walk = (
        ("2026-04-27", "Kenya needs referred today", "assistance needs referred to partners on Monday 27"),
    )
    walk(talk, PLANNED, AGREED, STARTED, agreed, ENDED, REPORTED, referred, COMMENTED, ADOPTED, SHARED, CLOSED)


def test_a_state_that_does_not_report_is_closed_and_reopened(talk: Conversation) -> None:
    """Nothing of the State comes in after transmission; the team closes it once the report was considered."""
    unanswered: Walk = (
        ("2026-08-17", "Kenya shared restricted today", "the response on implementation, due Thursday 14 January 2027"),
        ("2027-01-18", "Kenya", "the period ended on Thursday 14 January 2027, 4 days ago; nothing received"),
        ("2027-03-01", "Kenya twelve month report submitted today", "5 days early"),
        ("2027-03-29", "Kenya twelve month report considered today", "the response on implementation"),
        ("2027-04-05", "Kenya close, no response came", "Closed by the team on Monday 5 April 2027; nobody's move."),
        ("2027-05-03", "Kenya implementation response received today", "109 days late"),
        ("2027-05-03", "Kenya", "the Executive Directorate: the response fed into the stocktaking"),
        ("2027-05-10", "Kenya stocktaking updated today", "All steps recorded; nobody's move."),
    )
    walk(talk, HELD, COMMENTED, ADOPTED, unanswered)
