"""The timetable of a visit for a person at a terminal."""

from collections.abc import Sequence
from datetime import date

from bot.procedure import Fact, outlook
from bot.procedure.explain import Outlook
from bot.wording import names, oddities
from bot.wording.days import full, lateness, short
from bot.wording.language import _


def timetable(facts: Sequence[Fact], today: date) -> str:
    """Every clock with its date, whose move it is, and what else the texts support. Plain text, no markup."""
    view = outlook(facts, today)
    lines = [_("As of {day}: {phase}.", day=full(today), phase=names.phase(view.evaluation.phase)), ""]
    dates = {**view.evaluation.due, **view.evaluation.projected}
    lines += [_line(view, step, day) for step, day in sorted(dates.items(), key=lambda pair: pair[1])]
    move = view.evaluation.next_action
    if move is not None:
        actor, step = names.actor(move.actor), names.awaited(move.step)
        if move.due:
            lines += ["", _("Next: {actor}: {step} by {day}.", actor=actor, step=step, day=full(move.due))]
        else:
            lines += ["", _("Next: {actor}: {step}, no deadline in the text.", actor=actor, step=step)]
    lines += [oddities.warning(text) for text in view.evaluation.warnings]
    return "\n".join(lines)


def _line(view: Outlook, step: str, day: date) -> str:
    done = {fact.step: (fact.date, late) for fact, late in view.done}
    if step in done:
        when, late = done[step]
        note = _("done {day}", day=short(when)) + (f", {lateness(late)}" if late is not None else "")
    elif step in view.evaluation.overdue:
        note = _("overdue")
    elif step in view.evaluation.lapsed:
        note = _("ended, nothing received")
    else:
        note = _("if all before it happens on its day") if step in view.evaluation.projected else ""
    others = ", ".join(short(option.date) for option in view.evaluation.alternatives.get(step, ()))
    remarks = [note] if note else []
    if step in view.evaluation.remind_by:
        remarks.append(_("the text says nothing about weekends"))
    if others:
        remarks.append(_("other passages: {days}", days=others))
    remark = names.listed(remarks)
    return f"{short(day):<18} {names.awaited(step):<46} {remark}".rstrip()
