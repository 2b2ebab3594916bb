"""A second computation of the numbered dates, done as one would with a diary, a calendar and a pencil.

Written from section 2.1 of the specification and the readings A1-A9, A17, A20 and 4.6 alone; it imports nothing of bot.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any, NamedTuple


class Entry(NamedTuple):
    """One line of the diary; extra holds start, end, until, outcome, participants, kind, linked_to."""

    step: str
    day: date
    extra: dict[str, Any]


class Timetable(NamedTuple):
    due: dict[str, date]
    overdue: list[str]
    lapsed: list[str]


REPEATING = {
    *("extension_requested", "extension_decided", "concerns_raised", "draft_amended"),
    *("transport_unavailable_notice", "interpretation_unavailable_notice"),
}
CALLS_OFF = {"visit_postponed", "visit_cancelled"}
# Each list: no step may carry an earlier date than the ones before it (4.5).
IN_ORDER = (
    ["visit_started", "visit_concluded"],
    ["final_draft_submitted", "report_adopted", "report_transmitted", "report_received"],
    ["report_adopted", "report_shared_with_partners"],
    ["report_adopted", "report_shared_restricted"],
)


def months_later(day: date, months: int) -> date:
    """The same day number some months on, clipped to the end of the month (A2)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_later(day: date, days: int) -> date:
    return day + timedelta(days=days)


def last(diary: list[Entry], step: str) -> Entry | None:
    found = [entry for entry in diary if entry.step == step]
    return found[-1] if found else None


def out_of_order(diary: list[Entry], new: Entry) -> bool:
    """Whether the entry may not follow what the diary already holds (4.5, 4.6)."""
    days = {entry.step: entry.day for entry in diary if entry.step != new.step}
    for steps in IN_ORDER:
        if new.step in steps:
            place = steps.index(new.step)
            if any(s in days and days[s] > new.day for s in steps[:place]):
                return True
            if any(s in days and days[s] < new.day for s in steps[place + 1 :]):
                return True
    if new.step == "report_shared_restricted":
        sent = days.get("report_received") or days.get("report_transmitted")
        return sent is not None and new.day <= days_later(sent, 30)
    if new.step == "report_received" and "report_shared_restricted" in days:
        return days["report_shared_restricted"] <= days_later(new.day, 30)
    if new.step == "extension_decided":
        asked = [e.day for e in diary if e.step == "extension_requested"]
        decided = [place for place, e in enumerate(diary) if e.step == "extension_decided"]
        since = [e.day for e in diary[decided[-1] :] if e.step == "extension_requested"] if decided else asked
        return bool(asked) and new.day < min(since or asked)
    if new.step == "visit_closed":
        return "twelve_month_considered" not in days or new.day < days["twelve_month_considered"]
    return False


def keep_diary(entries: list[Entry], today: date) -> list[Entry]:
    """What stands on a day, in the order of entry: nothing later than today, replaced, voided or out of order."""
    diary: list[Entry] = []
    for new in entries:
        over = new.step in CALLS_OFF and (end := last(diary, "visit_concluded")) and new.day >= end.day
        if new.day > today or over or out_of_order(diary, new):
            continue
        gone = set() if new.step in REPEATING else {new.step}
        if new.step == "visit_postponed":
            gone |= {"dates_agreed", "visit_started"}
        if new.step == "implementation_response":
            gone.add("visit_closed")  # 4.4: the response reopens what the team had closed
        diary = [entry for entry in diary if entry.step not in gone]
        diary.append(new)
    # Calling off a visit that has ended is refused, in whichever order the two were entered.
    ended = last(diary, "visit_concluded")
    if ended and (idle := [e for e in diary if e.step in CALLS_OFF and e.day >= ended.day]):
        return keep_diary([entry for entry in entries if entry not in idle], today)
    return diary


class CommentPeriod:
    """The thirty days, what the Committee added to them, and the two weeks of the letter (A5-A14)."""

    def __init__(self, diary: list[Entry], shared: date) -> None:
        self.original = days_later(shared, 30)
        self.cap = days_later(shared, 60)
        talk = [e for e in diary if e.step in ("extension_requested", "extension_decided")]
        # An end before the original deadline is refused; the request stays pending.
        self.talk = [
            e
            for e in talk
            if e.extra.get("outcome") != "granted" or e.extra.get("until", self.original) >= self.original
        ]
        self.extended = self.granted_by(date.max)
        self.letter_end: date | None = None
        letter = last(diary, "no_comments_letter_sent")
        if letter and letter.day > (self.granted_by(letter.day) or self.original) and not self.pending_on(letter.day):
            self.letter_end = days_later(letter.day, 14)
        self.end = max(self.original, self.extended or self.original, self.letter_end or self.original)

    def granted_by(self, day: date) -> date | None:
        """The end that the Committee had granted by a day: its last decision governs."""
        decisions = [e for e in self.talk if e.step == "extension_decided" and e.day <= day]
        if not decisions or decisions[-1].extra.get("outcome") != "granted":
            return None
        return decisions[-1].extra.get("until", self.cap)  # type: ignore[no-any-return]

    def pending_on(self, day: date) -> bool:
        """Whether a request made in time lay undecided on a day; after the cap nothing can be granted."""
        waiting = False
        for entry in self.talk:
            if entry.day <= day:
                in_time = entry.day <= self.original
                waiting = False if entry.step == "extension_decided" else waiting or in_time
        return waiting and day <= self.cap

    def starts_fifteen_days(self, comments: date) -> bool:
        """A8: in time, or late but before the letter or inside its two weeks."""
        handed_over = self.extended is not None or self.letter_end is not None
        return comments <= self.end or self.pending_on(comments) or not handed_over

    def is_over(self, today: date) -> bool:
        """The State is no longer waited for: the two weeks or the extension ended."""
        return today > self.end and not self.pending_on(today) and bool(self.extended or self.letter_end)


def timetable(entries: list[Entry], today: date) -> Timetable:
    diary = keep_diary(entries, today)
    day = {entry.step: entry.day for entry in diary}
    if "visit_cancelled" in day:
        return Timetable({}, [], [])
    due: dict[str, date] = {}
    awaited: set[str] = set()
    lapsed: set[str] = set()

    if ended := day.get("visit_concluded"):
        delegation = last(diary, "delegation_composed")
        if not (delegation and delegation.extra.get("participants") == "none"):
            due["expert_inputs_received"] = days_later(ended, 7)
        due["preliminary_assessment_submitted"] = days_later(ended, 14)
        due["draft_report_shared"] = days_later(ended, 45)
        due["twelve_month_report"] = months_later(ended, 12)
        if "draft_report_shared" not in day:
            awaited.add("expert_inputs_received")
        if "final_draft_submitted" not in day:
            awaited |= {"preliminary_assessment_submitted", "draft_report_shared"}
        elif today > months_later(day["final_draft_submitted"], 12):
            awaited.add("twelve_month_report")

    came = day.get("comments_received")
    if shared := day.get("draft_report_shared"):
        period = CommentPeriod(diary, shared)
        due["extension_requested"] = period.original
        due["comments_received"] = period.end
        if not came:
            submitted = "final_draft_submitted" in day
            if period.is_over(today) or (submitted and today > period.end):
                lapsed.add("comments_received")
            elif not submitted and not period.pending_on(today):
                awaited.add("comments_received")
        elif period.starts_fifteen_days(came):
            due["final_draft_submitted"] = days_later(came, 15)
    elif came:
        due["final_draft_submitted"] = days_later(came, 15)
    if "report_adopted" not in day:
        awaited.add("final_draft_submitted")

    received = day.get("report_received")
    if counted_from := received or day.get("report_transmitted"):
        due["confidentiality_reply"] = days_later(counted_from, 30)
        due["implementation_response"] = months_later(counted_from, 6)
    if received:
        awaited.add("implementation_response")
        if "confidentiality_reply" not in day and today > due["confidentiality_reply"]:
            lapsed.add("confidentiality_reply")

    overdue = {step for step in awaited & set(due) if due[step] < today and step not in day}
    if "visit_closed" in day:
        lapsed, overdue = lapsed | overdue, set()
    return Timetable(due, sorted(overdue), sorted(lapsed))
