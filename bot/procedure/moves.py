"""Whose move it is: the open steps of the phase, in order (4.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.procedure.book import Book
from bot.procedure.clocks import Clock, experts_take_part
from bot.procedure.comments import CommentTime
from bot.procedure.model import Move, Phase
from bot.procedure.table import ORDER, STEPS

SOON = timedelta(days=14)
AGREED = ("visit_started", "visit_concluded")  # their dates are agreed, so they are never late (A32)
NOTICES = {
    "transport_solution": "transport_unavailable_notice",
    "interpretation_solution": "interpretation_unavailable_notice",
}


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What the open steps are worked out from."""

    book: Book
    today: date
    clocks: dict[str, Clock]
    comments: CommentTime | None
    phase: Phase
    overdue: frozenset[str]
    lapsed: frozenset[str]

    def open(self, *steps: str) -> list[str]:
        return [step for step in steps if not self.book.has(step)]


@dataclass(frozen=True, kw_only=True)
class Open:
    """Steps that lead, steps that are ordered by rule 2, and steps that stand after them in any case."""

    lead: tuple[str, ...] = ()
    ordered: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def agreed(book: Book) -> tuple[date | None, date | None] | None:
    """The agreed first and last day; None where no dates stand."""
    dates = [fact for fact in book.entries if fact.step in ("dates_agreed", "visit_postponed")]
    if not dates or (dates[-1].start is None and dates[-1].end is None):
        return None
    return dates[-1].start, dates[-1].end


def moves(situation: Situation) -> tuple[Move, ...]:
    """All open steps, the next action first. Overdue steps of earlier phases stand last, oldest first (rule 5)."""
    opened = _collect(situation)
    lead, after = set(opened.lead), set(opened.after)
    middle = sorted((s for s in opened.ordered if s not in lead | after), key=lambda s: _rank(s, situation))
    listed = [*opened.lead, *middle, *opened.after]
    if not listed:
        return ()  # nothing is collected in this phase: there is no next action
    late = [step for step in situation.overdue if step not in listed]
    late.sort(key=lambda s: (situation.clocks[s].due, ORDER[s]))
    return tuple(Move(step=s, actor=STEPS[s].actor, due=_due(s, situation)) for s in [*listed, *late])


def undated(move: Move, today: date) -> bool:
    """Whether a step has no date, or one that was agreed and has passed."""
    return move.due is None or (move.step in AGREED and move.due < today)


def _due(step: str, situation: Situation) -> date | None:
    if step in AGREED:
        first, last = agreed(situation.book) or (None, None)
        return first if step == "visit_started" else last
    clock = situation.clocks.get(step)
    return clock.due if clock else None


def _rank(step: str, situation: Situation) -> tuple[int, date, int]:
    """Rule 2: overdue, due within 14 days, no deadline, due later; ties in the order of the table."""
    due = _due(step, situation)
    if step in situation.overdue:
        group = 0
    elif due is not None:
        group = 1 if due <= situation.today + SOON else 3
    else:
        group = 2
    return group, due or date.min, ORDER[step]


def _collect(situation: Situation) -> Open:
    match situation.phase:
        case Phase.PROPOSED:
            return Open(ordered=("selected_for_visit",))
        case Phase.SELECTED:
            return Open(ordered=("consent_requested",))
        case Phase.CONSENT:
            return Open(ordered=("consent_received",))
        case Phase.PREPARATION:
            step = "visit_started" if agreed(situation.book) else "dates_agreed"
            return Open(ordered=(step, *_solutions(situation.book)))
        case Phase.VISIT:
            return Open(ordered=("visit_concluded", *_solutions(situation.book)))
        case Phase.REPORTING:
            return _reporting(situation)
        case Phase.COMMENTS:
            return _comments(situation)
        case Phase.FINALIZING:
            return Open(ordered=("final_draft_submitted",))
        case Phase.COMMITTEE:
            concern = situation.book.unanswered("concerns_raised", "draft_amended")
            return Open(ordered=("draft_amended" if concern else "report_adopted",))
        case Phase.TRANSMISSION:
            return Open(ordered=("report_transmitted",))
        case Phase.FOLLOW_UP:
            return _follow_up(situation)
        case Phase.COMPLETE:
            return Open(ordered=tuple(_sharing(situation)) if _replied_late(situation) else ())
        case Phase.NO_CONSENT | Phase.CANCELLED:
            return Open()


def _solutions(book: Book) -> Iterable[str]:
    return [solution for solution, notice in NOTICES.items() if book.unanswered(notice, solution)]


def _reporting(situation: Situation) -> Open:
    inputs = situation.open("expert_inputs_received") if experts_take_part(situation.book) else []
    rest = situation.open("preliminary_assessment_submitted", "draft_report_shared")
    if situation.book.has("preliminary_assessment_submitted"):
        return Open(ordered=tuple(rest), after=tuple(inputs))
    return Open(ordered=(*inputs, *rest))


def _comments(situation: Situation) -> Open:
    time = situation.comments
    if time is not None and time.pending(situation.today):
        return Open(lead=("extension_decided",), ordered=("comments_received",))
    if "comments_received" in situation.overdue:
        return Open(lead=("no_comments_letter_sent",), ordered=("comments_received",))
    return Open(ordered=("comments_received",))


def _follow_up(situation: Situation) -> Open:
    response = situation.open("implementation_response") or situation.open("stocktaking_integrated")
    report = situation.open("twelve_month_report") or situation.open("twelve_month_considered")
    book = situation.book
    proven = book.has("confidentiality_reply") and not book.has("report_received")
    return Open(
        ordered=(*_sharing(situation), *response, *report),
        after=("report_received",) if proven else (),
    )


def _replied_late(situation: Situation) -> bool:
    """Whether a reply reopens sharing: it came after its date, or the report was shared with participants only."""
    reply, clock = situation.book.last.get("confidentiality_reply"), situation.clocks.get("confidentiality_reply")
    late = reply is not None and (clock is None or reply.date > clock.due)
    return late or (reply is not None and situation.book.has("report_shared_restricted"))


def _sharing(situation: Situation) -> list[str]:
    """Track 1: the reply, then sharing; the date of receipt where the provisional 30 days are over (A17, A18)."""
    book, reply = situation.book, situation.book.last.get("confidentiality_reply")
    if reply is not None:
        if reply.outcome == "whole":
            return []
        if reply.outcome == "some" and not book.has("report_shared_with_partners"):
            cleared = situation.open("partners_version_cleared")
            if cleared:
                return cleared
        return situation.open("report_shared_with_partners")
    if "confidentiality_reply" in situation.lapsed:
        return [] if book.has("report_shared_with_partners") else situation.open("report_shared_restricted")
    clock = situation.clocks.get("confidentiality_reply")
    if clock is not None and clock.provisional and situation.today > clock.due:
        return ["report_received"]
    return ["confidentiality_reply"]
