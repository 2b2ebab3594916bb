"""The dates that people set, told as such beside those of the text: by whom they are set, what the State was told."""

from collections.abc import Callable
from datetime import date

from bot.operations.results import Effects, Status
from bot.outbox.set_dates import team_dates
from bot.procedure import STEPS, outlook
from bot.procedure.model import Actor, Move
from bot.visits import Change, DateKind, SetDate, Visit
from bot.wording import names
from bot.wording.days import full, left, short
from bot.wording.language import N_, _
from bot.wording.markup import bold, person

WHOSE = {  # by whether it is a step of the Committee or its Chair
    True: N_("set by the Chair's office, not by the text"),
    False: N_("set by the team, not by the text"),
}
PASSED = {
    True: N_("the date set by the Chair's office and not by the text, {day}, has passed, {left}"),
    False: N_("the date set by the team and not by the text, {day}, has passed, {left}"),
}


def _of_the_chair(step: str) -> bool:
    return STEPS[step].actor in (Actor.COMMITTEE, Actor.CHAIR)


def _whose(step: str) -> str:
    return _(WHOSE[_of_the_chair(step)])


def beside(status: Status, move: Move, by_the_text: str) -> str:
    """Until when by the text, and the dates that people gave; where the text gives none, theirs alone."""
    own = team_dates(status.visit).get(move.step)
    first = [] if own and move.due is None else [by_the_text]
    return names.listed([*first, *([_own(own, status.today)] if own else []), *_told(status, move.step)])


def _own(given: SetDate, today: date) -> str:
    """Never "overdue": the text does not set it."""
    day, off = bold(full(given.date)), left(given.date, today)
    if given.date < today:
        return _(PASSED[_of_the_chair(given.step)], day=day, left=off)
    return _("by {day}, {left}, {whose}", day=day, left=off, whose=_whose(given.step))


def _told(status: Status, step: str) -> list[str]:
    """What the State was told, and what the text gives it, where that is another day."""
    told = status.visit.told().get(step)
    counted = [fact for fact, _ in status.outlook.done]  # also those that are only supposed
    text = outlook(counted, status.today).evaluation.due.get(step) if told else None
    if told is None or text is None:
        return []
    if text == told:
        return [_("our letter gives the State until {day}", day=short(told))]
    return [_("our letter gives the State until {day}, the text until {text}", day=short(told), text=short(text))]


def why(visit: Visit, step: str) -> list[str]:
    """Beside the sum of the text."""
    told, own = visit.told().get(step), team_dates(visit).get(step)
    lines = []
    if told:
        day = bold(full(told))
        lines.append(_("Our letter gives the State until {day}; of the two dates the later counts.", day=day))
    if own:
        day, by = bold(full(own.date)), person(own.by)
        lines.append(_("{day} is {whose}, by {person}.", day=day, whose=_whose(step), person=by))
    return lines


def others(status: Status) -> list[str]:
    """Dates for steps that nobody has to take yet."""
    result = status.outlook.evaluation
    moves = {move.step for move in (result.next_action, *result.parallel) if move}
    dates = [each for step, each in team_dates(status.visit).items() if step not in moves]
    return [
        _("Date set: {step}, {date}.", step=names.awaited(each.step), date=_own(each, status.today))
        for each in sorted(dates, key=lambda each: each.date)
    ]


FIRST_STAYS = N_("The State was told {day}: that stays. The text now gives {text}.")
LATER_COUNTS = N_("The State was told {day}: that stays. The text now gives {text}, which is later and counts.")


def stays(effects: Effects) -> list[str]:
    """After a correction: the State was told another day than the text gives now."""
    return [
        _(LATER_COUNTS if text > told else FIRST_STAYS, day=full(told), text=full(text))
        for _step, told, text in effects.told
    ]


def told(change: Change) -> str:
    """What a change did to a date that people set."""
    before, after = change.before, change.after
    step = (after or before)["step"]
    said = {"step": names.awaited(step), "whose": _whose(step), "was": _day(before), "day": _day(after, full)}
    if DateKind((after or before)["kind"]) is DateKind.LETTER:
        if not after:
            return _("no date of our letter any more for {step} (was {was})", **said)
        if before:
            return _("our letter gives the State until {day} for {step} (was {was})", **said | {"day": _day(after)})
        return _("our letter gives the State until {day} for {step}", **said | {"day": _day(after)})
    if not after:
        return _("{step}: no date set any more (was {was})", **said)
    return _("{step} by {day} (was {was}), {whose}", **said) if before else _("{step} by {day}, {whose}", **said)


def _day(said: dict[str, str], written: Callable[[date], str] = short) -> str:
    return written(date.fromisoformat(said["date"])) if said else ""
