"""The checklist of a visit, one line a step: done, not needed or open, and by whom."""

from bot.operations.before_visit import Checklist, Prepared
from bot.procedure import STEPS
from bot.visits import Change
from bot.wording import names
from bot.wording.days import day_and_month, short
from bot.wording.markup import bold, person

NOT_NEEDED, NEEDED = "Not needed", "Needed"


def title(told: Checklist) -> str:
    done = sum(each.record is not None for each in told.steps)
    unneeded = sum(each.record is None and each.unneeded is not None for each in told.steps)
    left = len(told.steps) - done - unneeded
    counts = f"{done} done, {unneeded} not needed, {left} open"
    return f"{bold(names.visit(told.visit))}, checklist: {counts}. Nothing of it holds the visit back."


def step(prepared: Prepared) -> str:
    return f"{STEPS[prepared.step].name}: {_state(prepared)}{_instead(prepared)}"


def _state(prepared: Prepared) -> str:
    if prepared.record and prepared.record.fact:
        return f"{bold('done')} {short(prepared.record.fact.date)}, {person(prepared.record.by)}"
    if prepared.unneeded:
        return f"not needed, {person(prepared.unneeded.by)}"
    return "open"


def _instead(prepared: Prepared) -> str:
    notice, solution = prepared.notice, prepared.solution
    if notice is None or notice.fact is None:
        return ""
    told = f"; {names.past(notice.fact.step)}, {short(notice.fact.date)}, {person(notice.by)}"
    if solution is None or solution.fact is None:
        return f"{told}; the Executive Directorate looks for another solution (VI.2)"
    return f"{told}; {names.past(solution.fact.step)} {short(solution.fact.date)}, {person(solution.by)}"


def done_today(told: Checklist) -> str:
    """With the day, for a button stays when the day has passed."""
    return f"Done today, {day_and_month(told.today)}"


def marked(change: Change) -> str:
    return f"{STEPS[change.after['step']].name}: {'needed' if change.after['needed'] else 'not needed'}"
