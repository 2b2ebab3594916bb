"""The timetable of a visit for a person at a terminal."""

from collections.abc import Sequence
from datetime import date

from bot.procedure import Fact, outlook
from bot.procedure.explain import Outlook
from bot.wording import names, standing
from bot.wording.days import full, lateness, short


def timetable(facts: Sequence[Fact], today: date) -> str:
    """Every clock with its date, whose move it is, and what else the texts support. Plain text, no markup."""
    view = outlook(facts, today)
    lines = [f"As of {full(today)}: {names.PHASES[view.evaluation.phase]}.", ""]
    dates = {**view.evaluation.due, **view.evaluation.projected}
    lines += [_line(view, step, day) for step, day in sorted(dates.items(), key=lambda pair: pair[1])]
    move = view.evaluation.next_action
    if move is not None:
        due = f" by {full(move.due)}" if move.due else ", no deadline in the text"
        lines += ["", f"Next: {names.ACTORS[move.actor]}: {names.awaited(move.step)}{due}."]
    lines += [standing.warning(text) for text in view.evaluation.warnings]
    return "\n".join(lines)


def _line(view: Outlook, step: str, day: date) -> str:
    done = {fact.step: (fact.date, late) for fact, late in view.done}
    if step in done:
        when, late = done[step]
        note = f"done {short(when)}" + (f", {lateness(late)}" if late is not None else "")
    elif step in view.evaluation.overdue:
        note = "overdue"
    elif step in view.evaluation.lapsed:
        note = "ended, nothing received"
    else:
        note = "if all before it happens on its day" if step in view.evaluation.projected else ""
    others = ", ".join(short(option.date) for option in view.evaluation.alternatives.get(step, ()))
    remarks = [note] if note else []
    if step in view.evaluation.remind_by:
        remarks.append("the text says nothing about weekends")
    if others:
        remarks.append(f"other passages: {others}")
    return f"{short(day):<18} {names.awaited(step):<46} {'; '.join(remarks)}".rstrip()
