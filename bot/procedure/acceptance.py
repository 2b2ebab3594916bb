"""What a new record has to pass (4.5, 4.6, A9): refusals, what needs a yes, and what is accepted with a remark.
Typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.procedure.book import Book, Conflict, conflict, take
from bot.procedure.comments import comment_time
from bot.procedure.model import Fact, Kind
from bot.procedure.silence import SILENCE, NotSilent, objection
from bot.procedure.table import ORDER, SPINE, STEPS


@dataclass(frozen=True, kw_only=True)
class InTheFuture:
    """A record is of something that happened."""

    step: str
    date: date


@dataclass(frozen=True, kw_only=True)
class Backwards:
    """An agreed last day before the first."""

    start: date
    end: date


@dataclass(frozen=True, kw_only=True)
class DatesMissing:
    """Dates were agreed, but which?"""


@dataclass(frozen=True, kw_only=True)
class OutcomeMissing:
    """A decision or a reply of which nobody said what it was."""

    step: str


@dataclass(frozen=True, kw_only=True)
class EndTooEarly:
    """An extension that would end before the original deadline."""

    until: date
    original: date


@dataclass(frozen=True, kw_only=True)
class BeyondCap:
    """An extension past the last day the text allows: recorded only when a person insists that it was decided so
    (A9)."""

    until: date
    original: date
    cap: date


@dataclass(frozen=True, kw_only=True)
class Again:
    """The step stands recorded already: to the letter the same, or otherwise."""

    step: str
    recorded: date
    same: bool


@dataclass(frozen=True, kw_only=True)
class OutOfOrder:
    """Accepted with a remark: people record late and mistype."""

    other: str
    other_date: date


@dataclass(frozen=True, kw_only=True)
class BeforeReply:
    """Accepted with a remark: sharing before the State said what stays confidential."""


@dataclass(frozen=True, kw_only=True)
class StillTold:
    """Accepted with a remark: the State was told that it has time until a day that had not passed."""

    step: str
    until: date


Refusal = InTheFuture | Backwards | DatesMissing | OutcomeMissing | EndTooEarly | NotSilent | Conflict
Doubt = BeyondCap | Again
Remark = OutOfOrder | BeforeReply | StillTold

AFTER = {  # what happens after a step that starts no clock of it
    **dict.fromkeys(("comments_reminder_sent", "comments_part_received"), "draft_report_shared"),
    "observations_discussed": "comments_received",
    "concerns_raised": "final_draft_submitted",
    "publication_agreed": "report_adopted",
    **dict.fromkeys(("needs_referred", "partner_feedback_held", "followup_recommended"), "visit_concluded"),
}
GOES_ON = {  # what is done once the State's time for a step is over
    "no_comments_letter_sent": "comments_received",
    "report_shared_restricted": "confidentiality_reply",
}


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """refusal: it cannot be recorded; doubts: only after a yes; remarks: recorded, and said."""

    refusal: Refusal | None
    doubts: tuple[Doubt, ...]
    remarks: tuple[Remark, ...]


def judge(facts: Sequence[Fact], new: Fact, today: date, told: Mapping[str, date] | None = None) -> Verdict:
    """May `new` be entered after `facts`? A correction is judged against the facts without the one it corrects."""
    book = take(facts, today, told)
    refusal = _shape(new, today) or _extension_end(book, new) or _noise(book, new) or conflict(book, new)
    return Verdict(refusal=refusal, doubts=tuple(_doubts(book, new)), remarks=tuple(_remarks(book, new)))


def _shape(new: Fact, today: date) -> Refusal | None:
    if new.date > today:
        return InTheFuture(step=new.step, date=new.date)
    if new.start and new.end and new.end < new.start:
        return Backwards(start=new.start, end=new.end)
    if new.step == "dates_agreed" and not (new.start and new.end):
        return DatesMissing()
    if new.step in ("extension_decided", "confidentiality_reply", SILENCE) and new.outcome is None:
        return OutcomeMissing(step=new.step)
    return None


def _extension_end(book: Book, new: Fact) -> Refusal | None:
    time = comment_time(book)
    if new.step == "extension_decided" and new.until and time and new.until < time.original:
        return EndTooEarly(until=new.until, original=time.original)
    return None


def _noise(book: Book, new: Fact) -> Refusal | None:
    return objection(book, new) if new.step == SILENCE else None


def _doubts(book: Book, new: Fact) -> list[Doubt]:
    doubts: list[Doubt] = []
    time = comment_time(book)
    if new.step == "extension_decided" and new.until and time and new.until > time.cap:
        doubts.append(BeyondCap(until=new.until, original=time.original, cap=time.cap))
    recorded = book.last.get(new.step)
    if recorded is not None and (new in book.entries or not STEPS[new.step].repeats):
        doubts.append(Again(step=new.step, recorded=recorded.date, same=new in book.entries))
    return doubts


def _remarks(book: Book, new: Fact) -> list[Remark]:
    remarks: list[Remark] = [OutOfOrder(other=step, other_date=book.last[step].date) for step in _wrong(book, new)]
    told = book.told.get(GOES_ON.get(new.step, ""))
    if told and new.date <= told and not book.has(GOES_ON[new.step]):
        remarks.append(StillTold(step=GOES_ON[new.step], until=told))
    if new.step == "report_shared_with_partners" and not book.has("confidentiality_reply"):
        remarks.append(BeforeReply())
    return remarks


def _wrong(book: Book, new: Fact) -> list[str]:
    """The nearest step, if any, that should lie on the other side of the new one."""
    if new.step not in SPINE:
        before = AFTER.get(new.step) or STEPS[new.step].trigger or ""
        preparing = STEPS[new.step].kind is Kind.CHECKLIST  # in any order
        return [before] if book.has(before) and book.last[before].date > new.date and not preparing else []
    wrong = [
        step
        for step in SPINE
        if book.has(step)
        and not _parallel(step, new.step)
        and book.last[step].date != new.date
        and (book.last[step].date > new.date) == (ORDER[step] < ORDER[new.step])
    ]
    return sorted(wrong, key=lambda step: abs(ORDER[step] - ORDER[new.step]))[:1]


def _parallel(*steps: str) -> bool:
    """Whether neither waits for the other: the twelve-month report runs from the end of the visit, whatever else is
    done."""
    return "twelve_month_report" in steps and min(ORDER[step] for step in steps) > ORDER["visit_concluded"]
