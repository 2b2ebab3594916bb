"""Who knows of a visit, who stands for its State, and what those are shown."""

from datetime import date

from bot.operations.results import Delegates, Members, StateView, StateViews
from bot.wording import entries, names
from bot.wording.days import full, left
from bot.wording.language import _
from bot.wording.markup import bold


def members(told: Members) -> str:
    name = bold(names.visit(told.visit))
    if not told.visit.hidden:
        return _("{visit} is not hidden: all who may read know of it.", visit=name)
    return _("{visit} is hidden, {members}.", visit=name, members=entries.members(told.visit.members))


def delegates(told: Delegates) -> str:
    name = bold(names.visit(told.visit))
    return names.labelled(name, entries.delegates(told.visit.delegates)) + "."


def state_views(told: StateViews) -> list[str]:
    return [line for view in told.views for line in _state_view(view)]


def _state_view(view: StateView) -> list[str]:
    """What is awaited of the State first, then what has happened."""
    awaited = [f"{names.awaited(move.step)}, {_until(view, move.due)}" for move in view.moves]
    first = names.listed(awaited) if awaited else _("nothing is due from the State now")
    done = [names.labelled(names.happened(fact), full(fact.date)) for fact in view.done]
    return [names.labelled(bold(names.visit(view.visit)), first) + ".", *done]


def _until(view: StateView, due: date | None) -> str:
    return _("due {day}, {left}", day=bold(full(due)), left=left(due, view.today)) if due else _("no date")
