"""What the status of a visit says first, in every phase and in every branch: written by hand from the procedure, never
taken over from what the bot says. Whose move it is, until when, how many days that is, and what silence leads to."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Golden:
    day: str  # on which it is asked
    lines: tuple[str, ...]  # typed before, on the same day
    says: str  # the status begins with these lines


LETTER = (
    "If nothing arrives: the Executive Directorate sends a letter and two more weeks run, then the draft may go "
    "forward without comments (V(o))."
)
WITHOUT = "If nothing arrives: the Executive Directorate submits the final draft without comments (V(o), VI.4(e))."
RESTRICTED = (
    "If nothing arrives: the report is shared only with the partners that took part, with a disclaimer, and the State "
    "is told (V(u))."
)
NOTHING = "If nothing happens: the text states no consequence."
MOVES = "If it is late: the State keeps its full 30 days and every later date moves."
RECEIPT = "Counted from transmission until the date of receipt is recorded."

PROPOSED = ("new Kenya", "Kenya proposals submitted 12 January 2026")
SELECTED = (*PROPOSED, "Kenya selected 26 January 2026")
ASKED = (*SELECTED, "Kenya consent requested 2 February 2026")
CONSENTED = (*ASKED, "Kenya consent received 16 February 2026")
AGREED = (*CONSENTED, "Kenya dates agreed 2-6 March 2026 on 17 February 2026")
STARTED = (*AGREED, "Kenya visit started 2 March 2026")
ENDED = ("new Kenya ended 6 March 2026",)
INPUTS = (*ENDED, "Kenya inputs received 12 March 2026")
ASSESSED = (*INPUTS, "Kenya preliminary assessment submitted 20 March 2026")
DRAFTED = (*ASSESSED, "Kenya draft shared 20 April 2026")
COMMENTED = (*DRAFTED, "Kenya comments received 18 May 2026")
SUBMITTED = (*COMMENTED, "Kenya final draft submitted 2 June 2026")
ADOPTED = (*SUBMITTED, "Kenya report adopted 10 July 2026")
SENT = (*ADOPTED, "Kenya transmitted 14 July 2026")
RECEIVED = (*ADOPTED, "Kenya transmitted and received 14 July 2026")
REPLIED = (*RECEIVED, "Kenya confidentiality reply nothing 3 August 2026")
SHARED = (*REPLIED, "Kenya shared with partners 4 August 2026")
RESPONDED = (*SHARED, "Kenya implementation response received 11 January 2027")
REPORTED = (*RESPONDED, "Kenya stocktaking updated 18 January 2027", "Kenya twelve month report submitted 1 March 2027")
REQUESTED = (*DRAFTED, "Kenya extension requested 18 May 2026")
GRANTED = (*REQUESTED, "Kenya extension granted until 10 June 2026 on 20 May 2026")
WARNED = (*DRAFTED, "Kenya letter sent 22 May 2026")

PHASES = {
    "proposed": Golden(
        day="2026-01-20",
        lines=PROPOSED,
        says="Kenya: waiting for the Committee: the selection of the State, no deadline in the text; open for 8 days.",
    ),
    "selected": Golden(
        day="2026-02-02",
        lines=SELECTED,
        says="Kenya: waiting for the Executive Directorate: the request for consent, no deadline in the text; open for "
        "7 days.",
    ),
    "consent": Golden(
        day="2026-03-02",
        lines=ASKED,
        says="Kenya: waiting for the visited State: consent to the visit, no deadline in the text; open for 28 days."
        f"\n{NOTHING}",
    ),
    "no consent": Golden(
        day="2026-02-12",
        lines=(*ASKED, "Kenya consent not given 9 February 2026"),
        says="Kenya: consent not given; no clock runs. The Committee may change its list.",
    ),
    "preparation, no dates": Golden(
        day="2026-02-23",
        lines=CONSENTED,
        says="Kenya: waiting for the Executive Directorate: agreement on the dates, no deadline in the text; open for "
        "7 days.",
    ),
    "preparation": Golden(
        day="2026-02-23",
        lines=AGREED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the start of the visit, agreed for Monday 2 "
        "March 2026, 7 days left.",
    ),
    "preparation, the day has passed": Golden(
        day="2026-03-04",
        lines=AGREED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the start of the visit, agreed for Monday 2 "
        "March 2026, not recorded yet.\nDid the visit start? If it did not, the texts do not say what follows.",
    ),
    "visit": Golden(
        day="2026-03-04",
        lines=STARTED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the end of the visit, agreed for Friday 6 "
        "March 2026, 2 days left.",
    ),
    "visit, the last day has passed": Golden(
        day="2026-03-09",
        lines=STARTED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the end of the visit, agreed for Friday 6 "
        "March 2026, not recorded yet.\nDid the visit end? If it was cut short, its last day is the day on which it "
        "ended.",
    ),
    "reporting": Golden(
        day="2026-03-11",
        lines=ENDED,
        says="Kenya, March 2026: waiting for the participating experts: the experts' written inputs, due Friday 13 "
        f"March 2026, 2 days left.\n{NOTHING}",
    ),
    "reporting, overdue": Golden(
        day="2026-03-24",
        lines=INPUTS,
        says="Kenya, March 2026: waiting for the Executive Directorate: the preliminary assessment to the Committee, "
        f"due Friday 20 March 2026, overdue by 4 days.\n{NOTHING}",
    ),
    "reporting, the draft": Golden(
        day="2026-04-16",
        lines=ASSESSED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the draft report to the State, due Monday 20 "
        f"April 2026, 4 days left.\n{MOVES}",
    ),
    "comments": Golden(
        day="2026-05-12",
        lines=DRAFTED,
        says="Kenya, March 2026: waiting for the visited State: comments on the draft report, due Wednesday 20 May "
        f"2026, 8 days left.\n{LETTER}",
    ),
    "finalizing": Golden(
        day="2026-05-25",
        lines=COMMENTED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the final draft to the Committee, due Tuesday "
        f"2 June 2026, 8 days left.\n{NOTHING}",
    ),
    "finalizing, overdue": Golden(
        day="2026-06-05",
        lines=COMMENTED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the final draft to the Committee, due Tuesday "
        f"2 June 2026, overdue by 3 days.\n{NOTHING}",
    ),
    "committee": Golden(
        day="2026-06-16",
        lines=SUBMITTED,
        says="Kenya, March 2026: waiting for the Committee: adoption of the report, no deadline in the text; open for "
        "14 days.",
    ),
    "transmission": Golden(
        day="2026-07-13",
        lines=ADOPTED,
        says="Kenya, March 2026: waiting for the Chair: transmission of the adopted report, no deadline in the text; "
        "open for 3 days.",
    ),
    "follow-up": Golden(
        day="2026-08-06",
        lines=RECEIVED,
        says="Kenya, March 2026: waiting for the visited State: word on what stays confidential, due Thursday 13 "
        f"August 2026, 7 days left.\n{RESTRICTED}",
    ),
    "follow-up, the response": Golden(
        day="2026-11-16",
        lines=SHARED,
        says="Kenya, March 2026: waiting for the visited State: the response on implementation, due Thursday 14 "
        f"January 2027, 59 days left.\n{NOTHING}",
    ),
    "follow-up, the response late": Golden(
        day="2027-01-25",
        lines=SHARED,
        says="Kenya, March 2026: waiting for the visited State: the response on implementation, the period ended on "
        f"Thursday 14 January 2027, 11 days ago; nothing received.\n{NOTHING}",
    ),
    "follow-up, the stocktaking": Golden(
        day="2027-01-13",
        lines=RESPONDED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the response fed into the stocktaking, no "
        "deadline in the text; open for 2 days.",
    ),
    "follow-up, the twelve months": Golden(
        day="2027-01-28",
        lines=REPORTED[:-1],
        says="Kenya, March 2026: waiting for the Executive Directorate: the twelve-month report to the Committee, due "
        f"Saturday 6 March 2027, 37 days left.\n{NOTHING}",
    ),
    "follow-up, past the strictest date": Golden(
        day="2027-03-08",
        lines=REPORTED[:-1],
        says="Kenya, March 2026: waiting for the Executive Directorate: the twelve-month report to the Committee, the "
        f"strictest date, Saturday 6 March 2027, has passed; other passages allow more time.\n{NOTHING}",
    ),
    "follow-up, the consideration": Golden(
        day="2027-03-08",
        lines=REPORTED,
        says="Kenya, March 2026: waiting for the Committee: the Committee's consideration of the twelve-month report, "
        "no deadline in the text; open for 7 days.",
    ),
    "complete": Golden(
        day="2027-03-30",
        lines=(*REPORTED, "Kenya twelve month report considered 29 March 2027"),
        says="Kenya, March 2026: all steps recorded; nobody's move.",
    ),
    "cancelled": Golden(
        day="2026-02-25",
        lines=(*AGREED[:-1], "Kenya visit cancelled 24 February 2026"),
        says="Kenya: cancelled; no clock runs.",
    ),
}

BRANCHES = {
    "extension granted": Golden(
        day="2026-06-01",
        lines=GRANTED,
        says="Kenya, March 2026: waiting for the visited State: comments on the draft report, due Wednesday 10 June "
        f"2026, 9 days left.\n{WITHOUT}",
    ),
    "extension denied": Golden(
        day="2026-05-19",
        lines=(*REQUESTED, "Kenya extension denied 19 May 2026"),
        says="Kenya, March 2026: waiting for the visited State: comments on the draft report, due Wednesday 20 May "
        f"2026, 1 day left.\n{LETTER}",
    ),
    "extension denied, no comments": Golden(
        day="2026-05-26",
        lines=(*REQUESTED, "Kenya extension denied 19 May 2026"),
        says="Kenya, March 2026: waiting for the Executive Directorate: the official letter that gives two more weeks, "
        "no deadline in the text; open for 6 days.",
    ),
    "extension pending": Golden(
        day="2026-05-19",
        lines=REQUESTED,
        says="Kenya, March 2026: waiting for the Committee: a decision on the request for more time, no deadline in "
        "the text; open for 1 day.",
    ),
    "extension pending past the deadline": Golden(
        day="2026-05-28",
        lines=REQUESTED,
        says="Kenya, March 2026: waiting for the Committee: a decision on the request for more time, no deadline in "
        "the text; open for 10 days.",
    ),
    "no comments, no request": Golden(
        day="2026-05-22",
        lines=DRAFTED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the official letter that gives two more weeks, "
        "no deadline in the text; open for 2 days.",
    ),
    "the two weeks of the letter": Golden(
        day="2026-06-01",
        lines=WARNED,
        says="Kenya, March 2026: waiting for the visited State: comments on the draft report, due Friday 5 June 2026, "
        f"4 days left.\n{WITHOUT}",
    ),
    "no comments after the letter": Golden(
        day="2026-06-10",
        lines=WARNED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the final draft to the Committee, no deadline "
        "in the text; open for 5 days.",
    ),
    "no comments after an extension": Golden(
        day="2026-06-12",
        lines=GRANTED,
        says="Kenya, March 2026: waiting for the Executive Directorate: the final draft to the Committee, no deadline "
        "in the text; open for 2 days.",
    ),
    "comments inside the two weeks": Golden(
        day="2026-06-02",
        lines=(*WARNED, "Kenya comments received 1 June 2026"),
        says="Kenya, March 2026: waiting for the Executive Directorate: the final draft to the Committee, due Tuesday "
        f"16 June 2026, 14 days left.\n{NOTHING}",
    ),
    "concern in the Committee": Golden(
        day="2026-06-10",
        lines=(*SUBMITTED, "Kenya concern raised 8 June 2026"),
        says="Kenya, March 2026: waiting for the Committee: the amended draft after a member's concern, no deadline in "
        "the text; open for 2 days.",
    ),
    "draft amended": Golden(
        day="2026-06-16",
        lines=(*SUBMITTED, "Kenya concern raised 8 June 2026", "Kenya draft amended 15 June 2026"),
        says="Kenya, March 2026: waiting for the Committee: adoption of the report, no deadline in the text; open for "
        "14 days.",
    ),
    "receipt not recorded": Golden(
        day="2026-08-06",
        lines=SENT,
        says="Kenya, March 2026: waiting for the visited State: word on what stays confidential, due Thursday 13 "
        f"August 2026, 7 days left.\n{RECEIPT}",
    ),
    "receipt not recorded after thirty days": Golden(
        day="2026-08-20",
        lines=SENT,
        says="Kenya, March 2026: waiting for the visited State: the date on which the State received the report, no "
        f"deadline in the text; open for 37 days.\n{NOTHING}",
    ),
    "parts stay confidential": Golden(
        day="2026-08-06",
        lines=(*RECEIVED, "Kenya confidentiality reply some 3 August 2026"),
        says="Kenya, March 2026: waiting for the Executive Directorate: the partners' version without the confidential "
        "parts, no deadline in the text; open for 3 days.",
    ),
    "nothing stays confidential": Golden(
        day="2026-08-04",
        lines=REPLIED,
        says="Kenya, March 2026: waiting for the Executive Directorate: sharing of the report with United Nations "
        "partners, no deadline in the text; open for 1 day.",
    ),
    "all of it stays confidential": Golden(
        day="2026-08-04",
        lines=(*RECEIVED, "Kenya confidentiality reply whole 3 August 2026"),
        says="Kenya, March 2026: waiting for the visited State: the response on implementation, due Thursday 14 "
        f"January 2027, 163 days left.\n{NOTHING}",
    ),
    "no word on confidentiality": Golden(
        day="2026-08-17",
        lines=RECEIVED,
        says="Kenya, March 2026: waiting for the Executive Directorate: sharing of the report with the participants "
        "only, no deadline in the text; open for 4 days.",
    ),
    "a late word on confidentiality": Golden(
        day="2026-09-03",
        lines=(
            *RECEIVED,
            "Kenya shared restricted 17 August 2026",
            "Kenya confidentiality reply nothing 1 September 2026",
        ),
        says="Kenya, March 2026: waiting for the Executive Directorate: sharing of the report with United Nations "
        "partners, no deadline in the text; open for 2 days.",
    ),
    "the State never consents": Golden(
        day="2026-12-02",
        lines=ASKED,
        says="Kenya: waiting for the visited State: consent to the visit, no deadline in the text; open for 303 days."
        f"\n{NOTHING}",
    ),
    "the Council decides otherwise": Golden(
        day="2026-02-23",
        lines=(*ASKED, "Kenya consent dispensed 16 February 2026"),
        says="Kenya: waiting for the Executive Directorate: agreement on the dates, no deadline in the text; open for "
        "21 days.",
    ),
    "postponed": Golden(
        day="2026-02-27",
        lines=(
            *CONSENTED,
            "Kenya dates agreed 2-6 March 2026 on 17 February 2026",
            "Kenya visit postponed 25 February 2026",
        ),
        says="Kenya: waiting for the Executive Directorate: agreement on the dates, no deadline in the text; open for "
        "11 days.",
    ),
    "postponed to new dates": Golden(
        day="2026-02-27",
        lines=(*AGREED, "Kenya visit postponed to 6-10 April 2026"),
        says="Kenya, April 2026: waiting for the Executive Directorate: the start of the visit, agreed for Monday 6 "
        "April 2026, 38 days left.",
    ),
    "no transport": Golden(
        day="2026-02-20",
        lines=(*CONSENTED, "Kenya no transport 18 February 2026"),
        says="Kenya: waiting for the Executive Directorate: agreement on the dates, no deadline in the text; open for "
        "4 days.\nAlso open: another solution for transport (the Executive Directorate), no deadline in the text; open "
        "for 2 days.",
    ),
    "no interpretation": Golden(
        day="2026-02-20",
        lines=(*CONSENTED, "Kenya no interpretation 18 February 2026"),
        says="Kenya: waiting for the Executive Directorate: agreement on the dates, no deadline in the text; open for "
        "4 days.\nAlso open: another solution for interpretation (the Executive Directorate), no deadline in the text; "
        "open for 2 days.",
    ),
    "no outside experts": Golden(
        day="2026-03-11",
        lines=(
            *AGREED,
            "Kenya delegation composed without outside experts 20 February 2026",
            "Kenya ended 6 March 2026",
        ),
        says="Kenya, March 2026: waiting for the Executive Directorate: the preliminary assessment to the Committee, "
        f"due Friday 20 March 2026, 9 days left.\n{NOTHING}",
    ),
    "agency material cleared": Golden(
        day="2026-02-23",
        lines=(*CONSENTED, "Kenya waiver cleared 20 February 2026"),
        says="Kenya: waiting for the Executive Directorate: agreement on the dates, no deadline in the text; open for "
        "7 days.",
    ),
    "follow-up visit": Golden(
        day="2027-05-17",
        lines=("new Kenya follow-up ended 7 May 2027", "Kenya follow-up inputs received 13 May 2027"),
        says="Kenya follow-up, May 2027: waiting for the Executive Directorate: the preliminary assessment to the "
        f"Committee, due Friday 21 May 2027, 4 days left.\n{NOTHING}",
    ),
    "immediate follow-up": Golden(
        day="2026-03-11",
        lines=(*ENDED, "Kenya immediate follow up approved 6 March 2026", "Kenya needs referred 10 March 2026"),
        says="Kenya, March 2026: waiting for the participating experts: the experts' written inputs, due Friday 13 "
        f"March 2026, 2 days left.\n{NOTHING}",
    ),
    "closed by the team": Golden(
        day="2027-04-06",
        lines=(
            *SHARED,
            "Kenya twelve month report submitted 1 March 2027",
            "Kenya twelve month report considered 29 March 2027",
            "Kenya visit closed 5 April 2027 because no response came",
        ),
        says="Kenya, March 2026: closed by the team on Monday 5 April 2027; nobody's move.",
    ),
}
