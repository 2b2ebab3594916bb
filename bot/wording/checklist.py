"""The checklist of a visit, one line a step: done, not needed or open, and by whom."""

from bot.operations.before_visit import Checklist, Prepared
from bot.visits import Change
from bot.wording import names
from bot.wording.days import short
from bot.wording.language import _
from bot.wording.markup import bold, person


def title(told: Checklist) -> str:
    done = sum(each.record is not None for each in told.steps)
    unneeded = sum(each.record is None and each.unneeded is not None for each in told.steps)
    left = len(told.steps) - done - unneeded
    return _(
        "{visit}, checklist: {done} done, {unneeded} not needed, {left} open. Nothing of it holds the visit back.",
        visit=bold(names.visit(told.visit)),
        done=done,
        unneeded=unneeded,
        left=left,
    )


def step(prepared: Prepared) -> str:
    return names.labelled(names.step(prepared.step), names.listed([_state(prepared), *_instead(prepared)]))


def _state(prepared: Prepared) -> str:
    record = prepared.record
    if record and record.fact:
        return _("*done* {day}, {person}", day=short(record.fact.date), person=person(record.by))
    if prepared.unneeded:
        return _("not needed, {person}", person=person(prepared.unneeded.by))
    return _("open")


def _instead(prepared: Prepared) -> list[str]:
    notice, solution = prepared.notice, prepared.solution
    if notice is None or notice.fact is None:
        return []
    told = f"{names.past(notice.fact.step)}, {short(notice.fact.date)}, {person(notice.by)}"
    if solution is None or solution.fact is None:
        return [told, _("the Executive Directorate looks for another solution (VI.2)")]
    found = _("{what} {day}", what=names.past(solution.fact.step), day=short(solution.fact.date))
    return [told, f"{found}, {person(solution.by)}"]


def which_done(place: int) -> str:
    """For the place-th group of steps."""
    return _("What else is done?") if place else _("What is done?")


def which_unneeded(place: int) -> str:
    return _("What else is not needed?") if place else _("What is not needed?")


def which_day() -> str:
    return _("Done on which day?")


def marked(change: Change) -> str:
    states = {"needed": _("needed"), "unneeded": _("not needed")}
    said = [(names.listed(map(names.step, change.after[key])), state) for key, state in states.items()]
    return names.listed(names.labelled(steps, state) for steps, state in said if steps)
