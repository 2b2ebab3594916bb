"""Why a date is what it is, so that anyone can check the sum by hand."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.operations.results import Why
from bot.procedure import RULES, STEPS
from bot.procedure.calendar import add, is_weekend
from bot.procedure.comments import EXTENSION_DAYS, CommentTime
from bot.procedure.explain import Explanation, Silence
from bot.procedure.model import Period, Unit
from bot.wording import names, set_dates
from bot.wording.days import full, lateness, short, weekday
from bot.wording.markup import bold, person, typed
from bot.wording.standing import CONSEQUENCES


def why(told: Why) -> list[str]:
    found, name = told.explanation, bold(names.visit(told.visit))
    lines = [
        f"{name}: {_sum(told)}",
        f"Rule: {RULES}, annex, {found.step.citation} (rule version {told.visit.rules_version}).",
    ]
    if found.comments is not None:
        lines += _extension(found.comments, found)
    lines += set_dates.why(told.visit, found.step.key)
    if found.clock is not None:
        lines.append(_weekday(found.clock.due))
    if found.alternatives:
        shown = "; ".join(f"{short(option.date)} ({basis(option.basis)})" for option in found.alternatives)
        lines.append(f"Other passages support: {shown}.")
    if found.done is not None:
        how = lateness(found.days_late)
        lines.append(f"Done {full(found.done.date)}" + (f", {how}." if how else "."))
    elif found.silence is not Silence.NOT_STATED or found.clock is not None:
        lines.append(CONSEQUENCES[found.silence])
    return lines


def _sum(told: Why) -> str:
    found, step = told.explanation, names.awaited(told.explanation.step.key)
    clock = found.clock
    if clock is None:
        if found.projected is not None:
            return f"{step}: no date runs yet; {short(found.projected)} if every open step happens on its day."
        return f"{step}: no date runs. {_trigger(found)}"
    base = f"{names.happened(clock.base)} {bold(full(clock.base.date))}{_recorded(told)}"
    counted = found.comments.original if found.comments else add(clock.base.date, clock.period)
    total = f"{step}: due {bold(full(counted))} = {base} + {period(clock.period)}."
    if clock.provisional:
        total += " The date of receipt is not recorded: it would count instead."
    return total


def _trigger(found: Explanation) -> str:
    if found.step.period is None:
        return "The text gives no number of days for this step."
    trigger = STEPS[found.step.trigger or ""].name
    return f"Its {period(found.step.period)} start with: {names.lowered(trigger)}."


def basis(text: str) -> str:
    """Keys of steps become their names: "12 months after the final draft to the Committee"."""
    return " ".join(names.awaited(word) if word in STEPS else word for word in text.split())


def period(length: Period) -> str:
    units = {Unit.DAYS: "day", Unit.WEEKS: "week", Unit.MONTHS: "month"}
    return f"{length.count} {units[length.unit]}" + ("" if length.count == 1 else "s")


def _recorded(told: Why) -> str:
    base = told.base
    if base is None:
        return ""
    day = base.at.astimezone(ZoneInfo(told.tz)).date()
    reference = f", ref. {typed(base.reference)}" if base.reference else ""
    return f" (recorded {short(day)} by {person(base.by)}{reference})"


def _extension(time: CommentTime, found: Explanation) -> list[str]:
    """Used and left, the cap, the letter, a request that waits."""
    used = max(0, (time.extended - time.original).days) if time.extended else 0
    left = max(0, EXTENSION_DAYS - used)
    lines = [
        f"Extension used: {used} of {EXTENSION_DAYS} days, {left} left; latest possible date {short(time.cap)} (VI.4(d))."
    ]
    if time.extended:
        lines.append(f"Extended to {bold(full(time.extended))}.")
    if time.letter and time.letter_end:
        lines.append(f"Letter of {short(time.letter.date)} + 2 weeks = {bold(full(time.letter_end))} (V(o)).")
    if found.pending:
        lines.append(f"A request of {short(found.pending.date)} waits for the Committee; no period for its decision.")
    return lines


def _weekday(day: date) -> str:
    stays = "; the text says nothing about weekends, the date stays" if is_weekend(day) else ""
    return f"Weekday: {weekday(day)}{stays}."
