"""Why a date is what it is: the sum, the rule and what silence leads to, from the same computation as the date
itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.procedure.clocks import Clock
from bot.procedure.comments import CommentTime
from bot.procedure.evaluation import evaluation, situation
from bot.procedure.model import Alternative, Evaluation, Fact, Step
from bot.procedure.moves import Situation
from bot.procedure.open_clocks import OpenClock, open_clocks
from bot.procedure.silence import unconfirmed
from bot.procedure.table import SPINE, STEPS


class Silence(StrEnum):
    """What the procedure does when an open step does not happen."""

    LETTER = "letter"  # V(o): a letter and two more weeks
    WITHOUT_COMMENTS = "without_comments"  # V(o), VI.4(e): the final draft goes forward
    RESTRICTED = "restricted"  # V(u): shared with participants only
    RECEIPT_WANTED = "receipt_wanted"  # A17: the date of receipt is asked for
    LATER_STEPS_MOVE = "later_steps_move"  # every later date follows the real one
    NOT_STATED = "not_stated"


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """Everything a person needs to check a date by hand."""

    step: Step
    done: Fact | None  # the record, where the step has happened
    days_late: int | None  # done: positive late, negative early; None: nothing to judge by
    clock: Clock | None  # None: no clock has started
    comments: CommentTime | None  # for the comments: original, extended, letter end and cap
    pending: Fact | None  # a request for more time that waits for the Committee
    alternatives: tuple[Alternative, ...]
    projected: date | None
    silence: Silence


def explain(facts: Sequence[Fact], today: date, step: str, told: Mapping[str, date] | None = None) -> Explanation:
    """`step` is a key of STEPS; any step can be explained, with a clock or without."""
    now = situation(facts, today, told)
    result = evaluation(now)
    time = now.comments if step in ("comments_received", "extension_requested") else None
    return Explanation(
        step=STEPS[step],
        done=now.book.last.get(step),
        days_late=days_late(now, step),
        clock=now.clocks.get(step),
        comments=time,
        pending=time.pending(today) if time else None,
        alternatives=result.alternatives.get(step, ()),
        projected=result.projected.get(step),
        silence=silence(now, step),
    )


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """An evaluation with what people ask next: how late each done step was, and what silence leads to."""

    evaluation: Evaluation
    done: tuple[tuple[Fact, int | None], ...]  # the records that count, with days late where there was a clock
    silence: dict[str, Silence]  # for every open step
    open_clocks: tuple[OpenClock, ...]  # what reminders are planned from
    unconfirmed: tuple[str, ...]  # periods of the State that passed, and nobody confirmed yet that nothing came
    missing: tuple[str, ...]  # milestones passed over: not recorded between the first and the latest one recorded


def outlook(facts: Sequence[Fact], today: date, told: Mapping[str, date] | None = None) -> Outlook:
    """`told` as in `situation`."""
    now = situation(facts, today, told)
    result = evaluation(now)
    opened = [m.step for m in (*([result.next_action] if result.next_action else []), *result.parallel)]
    return Outlook(
        evaluation=result,
        done=tuple((fact, days_late(now, fact.step)) for fact in now.book.entries),
        silence={step: silence(now, step) for step in opened},
        open_clocks=open_clocks(now),
        unconfirmed=unconfirmed(now.book, today) if now.clocks else (),
        missing=_missing(now),
    )


def _missing(now: Situation) -> tuple[str, ...]:
    """Earlier milestones do not hold a visit back, but that they are not recorded is shown (4.1)."""
    recorded = [place for place, step in enumerate(SPINE) if now.book.has(step)]
    passed = SPINE[recorded[0] : recorded[-1]] if recorded else ()
    return tuple(step for step in passed if not now.book.has(step) and step not in now.overdue | now.lapsed)


def days_late(now: Situation, step: str) -> int | None:
    """Days after the date (negative: before); comments are judged by the original or extended deadline (4.6)."""
    fact, clock = now.book.last.get(step), now.clocks.get(step)
    if fact is None or clock is None or step == "extension_requested":
        return None
    due = clock.due
    if step == "comments_received" and now.comments is not None:
        due = max(now.comments.original, now.comments.extended or now.comments.original)
    return (fact.date - due).days


def silence(now: Situation, step: str) -> Silence:
    if step == "comments_received":
        moves_on = now.comments is not None and now.comments.moves_on
        return Silence.WITHOUT_COMMENTS if moves_on else Silence.LETTER
    if step == "confidentiality_reply":
        clock = now.clocks.get(step)
        return Silence.RECEIPT_WANTED if clock is not None and clock.provisional else Silence.RESTRICTED
    return Silence.LATER_STEPS_MOVE if step == "draft_report_shared" else Silence.NOT_STATED
