"""Who knows of a visit, who stands for its State, and what those are shown."""

from datetime import date

from bot.operations.results import Delegates, Members, StateView, StateViews
from bot.wording import entries, names
from bot.wording.days import full, left
from bot.wording.markup import bold


def members(told: Members) -> str:
    visit = told.visit
    if not visit.hidden:
        return f"{bold(names.visit(visit))} is not hidden: all who may read know of it."
    return f"{bold(names.visit(visit))} is hidden, {entries.members(visit.members)}."


def delegates(told: Delegates) -> str:
    return f"{bold(names.visit(told.visit))}: {entries.delegates(told.visit.delegates)}."


def state_views(told: StateViews) -> list[str]:
    return [line for view in told.views for line in _state_view(view)]


def _state_view(view: StateView) -> list[str]:
    """What is awaited of the State first, then what has happened."""
    awaited = [f"{names.awaited(move.step)}, {_until(view, move.due)}" for move in view.moves]
    first = "; ".join(awaited) if awaited else "nothing is due from the State now"
    done = [f"{names.happened(fact)}: {full(fact.date)}" for fact in view.done]
    return [f"{bold(names.visit(view.visit))}: {first}.", *done]


def _until(view: StateView, due: date | None) -> str:
    return f"due {bold(full(due))}, {left(due, view.today)}" if due else "no date"
