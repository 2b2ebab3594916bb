"""Where a visit stands on a day: one pure computation from its facts (S/2020/731, annex; readings of the
specification, 3.2)."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.procedure.book import Book, take
from bot.procedure.calendar import add, add_months, is_weekend, last_weekday
from bot.procedure.clocks import FROM_THE_VISIT, Clock, alternatives, clocks, experts_take_part
from bot.procedure.comments import CommentTime, comment_time
from bot.procedure.model import Evaluation, Fact, Phase
from bot.procedure.moves import Situation, agreed, moves
from bot.procedure.phases import phase
from bot.procedure.table import PERIODS
from bot.procedure.warnings import warnings


def evaluate(facts: Sequence[Fact], today: date) -> Evaluation:
    """Where the visit stands on `today`. `facts` are in order of entry; those dated later are left out of account."""
    return evaluation(situation(facts, today))


def situation(facts: Sequence[Fact], today: date, told: Mapping[str, date] | None = None) -> Situation:
    """What `evaluate` and `explain` both read from. `told`: until when the State was told, by step, that it has time:
    it is not shortened by what the text gives."""
    book = take(facts, today, told)
    time = comment_time(book)
    running = clocks(book, time)
    lapsed = _lapsed(book, today, running, time)
    now = phase(book, comments_lapsed="comments_received" in lapsed)
    if now in (Phase.CANCELLED, Phase.NO_CONSENT):
        return Situation(
            book=book, today=today, clocks={}, comments=None, phase=now, overdue=frozenset(), lapsed=frozenset()
        )
    overdue = _overdue(book, today, running, time) - lapsed
    if book.has("visit_closed"):
        overdue, lapsed = frozenset(), lapsed | overdue
    return Situation(book=book, today=today, clocks=running, comments=time, phase=now, overdue=overdue, lapsed=lapsed)


def evaluation(now: Situation) -> Evaluation:
    due = {step: clock.due for step, clock in now.clocks.items()}
    opened = moves(now)
    return Evaluation(
        phase=now.phase,
        due=due,
        alternatives=alternatives(now.book, now.clocks) if now.clocks else {},
        projected=_projected(now),
        next_action=opened[0] if opened else None,
        parallel=opened[1:],
        overdue=tuple(sorted(now.overdue)),
        lapsed=tuple(sorted(now.lapsed)),
        remind_by={step: last_weekday(day) for step, day in due.items() if is_weekend(day)},
        warnings=warnings(now),
    )


def _lapsed(book: Book, today: date, running: dict[str, Clock], time: CommentTime | None) -> frozenset[str]:
    """Periods that ended and that the procedure has moved on from: comments (A12, A14), the confidentiality reply
    (A18)."""
    out: set[str] = set()
    if time is not None and not book.has("comments_received") and today > time.running:
        over = time.moves_on and time.pending(today) is None
        if over or book.has("final_draft_submitted"):
            out.add("comments_received")
    reply = running.get("confidentiality_reply")
    if reply and not reply.provisional and today > reply.due and not book.has("confidentiality_reply"):
        out.add("confidentiality_reply")
    return frozenset(out)


def awaited(book: Book, step: str) -> bool:
    """Whether an unrecorded step is still waited for (4.3 rule 6)."""
    match step:
        case "expert_inputs_received":
            return not book.has("draft_report_shared")
        case "preliminary_assessment_submitted" | "draft_report_shared" | "comments_received":
            return not book.has("final_draft_submitted")
        case "final_draft_submitted":
            return not book.has("report_adopted")
        case _:
            return True


def last_day(book: Book, clock: Clock, time: CommentTime | None, today: date) -> date | None:
    """The last day on which the step of a clock is not late; None: it cannot be late."""
    if clock.provisional:  # A17
        return None
    # A10. Asked of the cap once that has passed: what was planned from it until then stays where it is.
    if clock.step == "comments_received" and time and time.pending(min(today, time.cap)):
        return max(time.cap, clock.due)
    if clock.step == "twelve_month_report":  # A20: twelve months from the final draft have to pass too
        final = book.day("final_draft_submitted")
        return max(clock.due, add_months(final, 12)) if final else None
    return clock.due


def _overdue(book: Book, today: date, running: dict[str, Clock], time: CommentTime | None) -> frozenset[str]:
    """Steps past their last day that are still awaited."""
    never = ("extension_requested", "confidentiality_reply")  # an option; a reply lapses instead (A18)
    return frozenset(
        step
        for step, clock in running.items()
        if step not in never
        and (last := last_day(book, clock, time, today)) is not None
        and today > last
        and not book.has(step)
        and awaited(book, step)
    )


def _projected(now: Situation) -> dict[str, date]:
    """Dates whose trigger has not happened, every open step taken to happen on its due date (4.6)."""
    if now.phase is Phase.COMPLETE:
        return {}
    found = _before_the_end(now) if not now.book.has("visit_concluded") else {}
    found.update(_before_the_draft(now, found) if not now.book.has("draft_report_shared") else _after_the_draft(now))
    return {step: day for step, day in found.items() if step not in now.clocks and not now.book.has(step)}


def _before_the_end(now: Situation) -> dict[str, date]:
    _, last = agreed(now.book) or (None, None)
    if last is None or now.phase in (Phase.NO_CONSENT, Phase.CANCELLED):
        return {}
    steps = FROM_THE_VISIT if experts_take_part(now.book) else FROM_THE_VISIT[1:]
    ends = max(last, now.today)
    return {step: add(ends, PERIODS[step]) for step in steps}


def _before_the_draft(now: Situation, found: dict[str, date]) -> dict[str, date]:
    if now.book.has("final_draft_submitted"):
        return {}
    clock = now.clocks.get("draft_report_shared")
    draft = max(clock.due, now.today) if clock else found.get("draft_report_shared")
    if draft is None:
        return {}
    comments = add(draft, PERIODS["comments_received"])
    return {"comments_received": comments, "final_draft_submitted": add(comments, PERIODS["final_draft_submitted"])}


def _after_the_draft(now: Situation) -> dict[str, date]:
    time = now.comments
    if time is None or now.today > time.running:
        return {}
    return {"final_draft_submitted": add(time.running, PERIODS["final_draft_submitted"])}
