"""The clocks that have started: what each counts from, how long, and the dates that other passages support (section
3)."""

from dataclasses import dataclass, replace
from datetime import date

from bot.procedure.book import Book
from bot.procedure.calendar import add, add_months, plus
from bot.procedure.comments import CommentTime
from bot.procedure.model import Alternative, Fact, Period
from bot.procedure.table import PERIODS

FROM_THE_VISIT = (
    "expert_inputs_received",
    "preliminary_assessment_submitted",
    "draft_report_shared",
    "twelve_month_report",
)
FROM_RECEIPT = ("confidentiality_reply", "implementation_response")
TWELVE_MONTHS_AFTER = ("preliminary_assessment_submitted", "final_draft_submitted", "report_adopted")  # A20


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A period that a record started."""

    step: str
    base: Fact
    period: Period
    due: date  # the date that counts: base + period, or the extended or letter end, or what the State was told
    provisional: bool = False  # counted from transmission until the receipt is known: cannot be overdue (A17)


def experts_take_part(book: Book) -> bool:
    composed = book.last.get("delegation_composed")
    return composed is None or composed.participants != "none"


def clocks(book: Book, comments: CommentTime | None) -> dict[str, Clock]:
    """Every clock that has started, done or not, in no particular order."""
    found = [*_visit_clocks(book), *_comment_clocks(book, comments), *_receipt_clocks(book)]
    return {clock.step: replace(clock, due=max(clock.due, book.told.get(clock.step, clock.due))) for clock in found}


def _clock(step: str, base: Fact | None, *, provisional: bool = False) -> list[Clock]:
    if base is None:
        return []
    period = PERIODS[step]
    return [Clock(step=step, base=base, period=period, due=add(base.date, period), provisional=provisional)]


def _visit_clocks(book: Book) -> list[Clock]:
    steps = FROM_THE_VISIT if experts_take_part(book) else FROM_THE_VISIT[1:]
    return [clock for step in steps for clock in _clock(step, book.last.get("visit_concluded"))]


def _comment_clocks(book: Book, time: CommentTime | None) -> list[Clock]:
    received = book.last.get("comments_received")
    out: list[Clock] = []
    if time is not None:
        for clock in _clock("comments_received", time.draft):
            out += [replace(clock, step="extension_requested"), replace(clock, due=time.running)]
    if received is not None and (time is None or time.counts(received)):
        out += _clock("final_draft_submitted", received)
    return out


def _receipt_clocks(book: Book) -> list[Clock]:
    received, sent = book.last.get("report_received"), book.last.get("report_transmitted")
    return [c for step in FROM_RECEIPT for c in _clock(step, received or sent, provisional=received is None)]


def alternatives(book: Book, running: dict[str, Clock]) -> dict[str, tuple[Alternative, ...]]:
    """The dates other passages support, where they differ from the due date."""
    options = {
        **_visit_alternatives(book, running),
        **_comment_alternatives(book),
        **_receipt_alternatives(book),
    }
    out: dict[str, tuple[Alternative, ...]] = {}
    for step, listed in options.items():
        due = running[step].due if step in running else None
        kept = tuple(Alternative(date=day, basis=basis) for day, basis in listed if day != due)
        if kept:
            out[step] = kept
    return out


Options = dict[str, list[tuple[date, str]]]


def _visit_alternatives(book: Book, running: dict[str, Clock]) -> Options:
    if not book.has("visit_concluded"):
        return {}
    assessed = book.day("preliminary_assessment_submitted") or running["preliminary_assessment_submitted"].due
    twelve = [
        (add_months(book.last[step].date, 12), f"12 months after {step}")
        for step in TWELVE_MONTHS_AFTER
        if book.has(step)
    ]
    return {
        "draft_report_shared": [(plus(assessed, 30), "Annex row 2: 30 days after the preliminary assessment")],
        "twelve_month_report": twelve,
    }


def _comment_alternatives(book: Book) -> Options:
    ended = book.day("visit_concluded")
    if ended is None or not book.has("draft_report_shared"):
        return {}
    return {
        "comments_received": [
            (plus(ended, 75), "Annex row 3: 2 1/2 months read as 75 days"),
            (plus(add_months(ended, 2), 15), "Annex row 3: 2 months and 15 days"),
        ],
        "final_draft_submitted": [
            (plus(ended, 90), "Annex row 4: 3 months read as 90 days"),
            (add_months(ended, 3), "Annex row 4: 3 calendar months"),
        ],
    }


def _receipt_alternatives(book: Book) -> Options:
    ended, sent, received = book.day("visit_concluded"), book.day("report_transmitted"), book.day("report_received")
    out: Options = {"confidentiality_reply": [], "implementation_response": []}
    if ended is not None and (sent is not None or received is not None):
        out["implementation_response"].append((add_months(ended, 12), "Annex row 5: within 12 months of the visit"))
    if sent is not None and received is not None and sent != received:
        out["confidentiality_reply"].append((plus(sent, 30), "30 days from transmission"))
        out["implementation_response"].append((add_months(sent, 6), "six months from transmission"))
    return out
