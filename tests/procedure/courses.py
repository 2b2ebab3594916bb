"""Random courses of visits for hypothesis: plausible ones, ones typed in a muddle, and wild ones; nothing of bot."""

from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from hypothesis import strategies as st

from tests.procedure.oracle import Entry


class Course(NamedTuple):
    entries: list[Entry]
    today: date


# step, the step it is counted from, earliest and latest day after that; some are left out.
WALK: list[tuple[str, str, int, int]] = [
    ("expert_inputs_received", "visit_concluded", 0, 40),
    ("preliminary_assessment_submitted", "visit_concluded", 2, 60),
    ("draft_report_shared", "visit_concluded", 20, 90),
    ("extension_requested", "draft_report_shared", 0, 45),
    ("extension_decided", "extension_requested", 0, 50),
    ("no_comments_letter_sent", "draft_report_shared", 20, 80),
    ("comments_received", "draft_report_shared", 0, 110),
    ("final_draft_submitted", "draft_report_shared", 25, 150),
    ("concerns_raised", "final_draft_submitted", 3, 60),
    ("draft_amended", "concerns_raised", 1, 60),
    ("report_adopted", "final_draft_submitted", 5, 150),
    ("report_transmitted", "report_adopted", 0, 60),
    ("report_received", "report_transmitted", 0, 60),
    ("confidentiality_reply", "report_transmitted", 1, 90),
    ("report_shared_restricted", "report_received", 31, 60),
    ("report_shared_with_partners", "confidentiality_reply", 0, 60),
    ("implementation_response", "report_transmitted", 20, 300),
    ("stocktaking_integrated", "implementation_response", 0, 60),
    ("twelve_month_report", "visit_concluded", 200, 600),
    ("twelve_month_considered", "twelve_month_report", 0, 90),
]
STEPS = [
    *("selected_for_visit", "consent_requested", "consent_received", "consent_declined", "consent_dispensed"),
    *("dates_agreed", "visit_started", "visit_concluded", "visit_postponed", "visit_cancelled", "visit_closed"),
    *("transport_unavailable_notice", "transport_solution", "press_release_issued", "delegation_composed"),
    *("partners_version_cleared", "list_changed", "comments_part_received"),
    *(step for step, _, _, _ in WALK),
]
FIRST_DAY = date(2023, 1, 1)
BEFORE = {
    "nothing": [],
    "consent": ["selected_for_visit", "consent_requested", "consent_received"],
    "declined": ["selected_for_visit", "consent_requested", "consent_declined", "consent_received", "dates_agreed"],
    "prepared": ["consent_received", "dates_agreed", "delegation_composed", "visit_started"],
    "postponed": ["consent_received", "dates_agreed", "visit_postponed", "visit_started"],
    "notice": ["consent_received", "dates_agreed", "transport_unavailable_notice", "transport_solution"],
    "cancelled": ["consent_received", "dates_agreed", "visit_cancelled"],
}


def extras(step: str, day: date, pick: int, original: date) -> dict[str, Any]:
    """What the step carries besides its date; pick chooses among the usual cases."""
    if step == "extension_decided":
        ends = [None, 10, 30, 45, 0]  # days after the original deadline; 45 is beyond the cap
        if pick % 3 == 0:
            return {"outcome": "denied"}
        end = ends[pick % 5]
        return {"outcome": "granted"} | ({} if end is None else {"until": original + timedelta(days=end)})
    if step == "confidentiality_reply":
        return {"outcome": ("nothing", "some", "whole")[pick % 3]}
    if step == "delegation_composed":
        return {"participants": "none"} if pick % 2 else {}
    if step in ("dates_agreed", "visit_postponed"):
        return {"start": day + timedelta(days=20), "end": day + timedelta(days=24)}
    return {}


def walk(dice: Random) -> Course:
    """What happened, in the order in which it happened; what is dated after today counts for nothing."""
    day = FIRST_DAY + timedelta(days=dice.randrange(730))
    before = dice.choice(sorted(BEFORE))
    entries = []
    for number, step in enumerate(BEFORE[before]):
        when = day + timedelta(days=10 * number - 90)
        entries.append(Entry(step, when, extras(step, when, dice.randrange(30), when)))
    if before != "cancelled" and dice.random() < 0.9:
        dates = {"visit_concluded": day}
        entries.append(Entry("visit_concluded", day, {}))
        for step, after, earliest, latest in WALK:
            if dice.random() < 0.8 and (after in dates or dice.random() < 0.3):
                when = dates.get(after, day + timedelta(days=60)) + timedelta(days=dice.randint(earliest, latest))
                original = dates.get("draft_report_shared", when) + timedelta(days=30)
                dates[step] = when
                entries.append(Entry(step, when, extras(step, when, dice.randrange(30), original)))
    if dice.random() < 0.15:
        entries.append(Entry("visit_closed", day + timedelta(days=dice.randint(400, 700)), {}))
    entries.sort(key=lambda entry: entry.day)
    return Course(entries, day + timedelta(days=dice.randint(-60, dice.choice([120, 200, 400, 700]))))


@st.composite
def plausible(draw: st.DrawFn) -> Course:
    """Evenly spread: drawn choice by choice, hypothesis would prefer the smallest dates and few steps."""
    return walk(draw(st.randoms(use_true_random=True)))


def talk(dice: Random) -> Course:
    """The State's time to comment, with several requests, decisions and a letter, entered in any order."""
    day = FIRST_DAY + timedelta(days=dice.randrange(365))
    steps = ["extension_requested", "extension_decided"] * 2 + ["no_comments_letter_sent", "comments_received"]
    steps = dice.sample([*steps, "final_draft_submitted"], dice.randint(1, 7))
    entries = [Entry("draft_report_shared", day, {})]
    for step in steps:
        when = day + timedelta(days=dice.choice([28, 29, 30, 31, 60, 61, dice.randint(0, 110)]))
        entries.append(Entry(step, when, extras(step, when, dice.randrange(30), day + timedelta(days=30))))
    if dice.random() < 0.7:
        entries.sort(key=lambda entry: entry.day)
    return Course(entries, day + timedelta(days=dice.randint(20, 130)))


@st.composite
def talks(draw: st.DrawFn) -> Course:
    return talk(draw(st.randoms(use_true_random=True)))


@st.composite
def muddled(draw: st.DrawFn) -> Course:
    """A plausible course with some entries typed late, and perhaps one step corrected at the end."""
    dice = draw(st.randoms(use_true_random=True))
    entries, today = walk(dice)
    for _ in range(dice.randrange(4) if entries else 0):
        entries.insert(dice.randrange(len(entries)), entries.pop(dice.randrange(len(entries))))
    if entries and dice.random() < 0.5:
        step, day, extra = dice.choice(entries)
        entries.append(Entry(step, day + timedelta(days=dice.randint(-20, 20)), extra))
    return Course(entries, today)


days = st.dates(FIRST_DAY, FIRST_DAY + timedelta(days=3 * 365))
wild_entries = st.builds(
    lambda step, day, pick, other: Entry(step, day, extras(step, day, pick, other)),
    st.sampled_from(STEPS),
    days,
    st.integers(0, 30),
    days,
)
wild = st.builds(Course, st.lists(wild_entries, max_size=25), days)
