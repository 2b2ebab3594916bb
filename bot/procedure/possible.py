"""What may be recorded of a visit on a day, the likeliest first."""

from collections.abc import Sequence
from datetime import date

from bot.procedure.acceptance import Refusal, judge
from bot.procedure.evaluation import evaluate
from bot.procedure.exchange import OUTCOMES
from bot.procedure.model import Fact, Kind
from bot.procedure.table import STEPS


def possible(facts: Sequence[Fact], today: date) -> tuple[str, ...]:
    """Every step that would be taken without a question, the open ones first, then in the order of the table."""
    now = evaluate(facts, today)
    awaited = [move.step for move in (now.next_action, *now.parallel) if move]
    known = [step for step, row in STEPS.items() if row.kind is not Kind.DERIVED]
    ordered = dict.fromkeys((*awaited, *known))
    return tuple(step for step in ordered if any(_taken(facts, each, today) for each in _made(step, today)))


def objection(facts: Sequence[Fact], step: str, today: date) -> Refusal | None:
    """Why it would not be taken, whatever is said of it."""
    refusals = [judge(facts, each, today).refusal for each in _made(step, today)]
    return refusals[0] if all(refusals) else None


def _made(step: str, today: date) -> list[Fact]:
    """The step with all that may have to be said of it."""
    return [Fact(step=step, date=today, start=today, end=today, outcome=each) for each in OUTCOMES.get(step, (None,))]


def _taken(facts: Sequence[Fact], new: Fact, today: date) -> bool:
    verdict = judge(facts, new, today)
    return verdict.refusal is None and not verdict.doubts
