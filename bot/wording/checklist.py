"""The checklist of a visit, one line a step: done, not needed or open, and by whom."""

from bot.operations.before_visit import Checklist, Prepared
from bot.visits import Change
from bot.wording import names
from bot.wording.days import day_and_month, short
from bot.wording.language import N_, _
from bot.wording.markup import bold, person

NOT_NEEDED, NEEDED = N_("Not needed"), N_("Needed")


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


def done_today(told: Checklist) -> str:
    """With the day, for a button stays when the day has passed."""
    return _("Done today, {day}", day=day_and_month(told.today))


def marked(change: Change) -> str:
    return names.labelled(names.step(change.after["step"]), _("needed") if change.after["needed"] else _("not needed"))
