"""What is odd about the records, each as long as its cause lasts (4.6). For people who know the procedure: "step:
what"."""

from collections.abc import Iterator

from bot.procedure.calendar import add_months
from bot.procedure.comments import CommentTime
from bot.procedure.moves import Situation, agreed


def warnings(now: Situation) -> tuple[str, ...]:
    return (*_stops(now), *_consent(now), *_extension(now), *_comments(now), *_receipt(now), *_twelve_months(now))


def _stops(now: Situation) -> Iterator[str]:
    for fact in now.book.refused:
        yield f"{fact.step}: refused, the visit is recorded as concluded"


def _consent(now: Situation) -> Iterator[str]:
    consented = now.book.has("consent_received") or now.book.has("consent_dispensed")
    if agreed(now.book) and not consented:
        yield "consent_received: not recorded"


def _extension(now: Situation) -> Iterator[str]:
    time = now.comments
    if time is None:
        return
    if any(request.date > time.original for request in time.requests):
        yield "extension_requested: after the original deadline; does not suspend the letter"
    awaited = not now.book.has("comments_received") and not now.book.has("final_draft_submitted")
    if awaited and now.today > time.cap and time.undecided(now.today):
        yield f"extension_requested: undecided on {time.cap}, when nothing can be granted any more"
    if time.decision is None or time.extended is None:
        return
    if time.decision.until is None:
        yield "extension_decided: no end date recorded; the latest date of VI.4(d) is assumed"
    elif time.extended > time.cap:
        yield f"extension_decided: beyond {time.cap}, 30 days after the original deadline (VI.4(d))"


def _comments(now: Situation) -> Iterator[str]:
    time = now.comments
    if time is None:
        return
    if time.early_letter is not None:
        yield "no_comments_letter_sent: starts no period, the time for comments was still running"
    comments = now.book.last.get("comments_received")
    if comments is not None and not time.on_time(comments):
        if time.moves_on:
            yield "comments_received: after the time had run out; no 15 days in the text"
        else:
            yield f"comments_received: later than {time.running}; the 15 days are inferred"
    if _too_early(now, time):
        yield "final_draft_submitted: dated while the time for comments was running"


def _too_early(now: Situation, time: CommentTime) -> bool:
    final, comments = now.book.last.get("final_draft_submitted"), now.book.last.get("comments_received")
    if final is None or (comments is not None and comments.date <= final.date):
        return False
    return final.date <= time.running or time.pending(final.date) is not None


def _receipt(now: Situation) -> Iterator[str]:
    if now.book.has("report_transmitted") and not now.book.has("report_received"):
        yield "report_received: not recorded; counted from transmission"
    response, ended = now.clocks.get("implementation_response"), now.book.day("visit_concluded")
    if response is not None and ended is not None and response.due > add_months(ended, 12):
        yield "implementation_response: six months from receipt ends after 12 months from the visit"


def _twelve_months(now: Situation) -> Iterator[str]:
    report = now.clocks.get("twelve_month_report")
    waited = report is not None and now.today > report.due and not now.book.has("twelve_month_report")
    if waited and "twelve_month_report" not in now.overdue | now.lapsed:
        yield "twelve_month_report: past the strictest date"
