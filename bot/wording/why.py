"""Why a date is what it is, so that anyone can check the sum by hand."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.operations.results import Why
from bot.procedure import RULES, STEPS
from bot.procedure.calendar import add, is_weekend
from bot.procedure.clocks import Clock
from bot.procedure.comments import EXTENSION_DAYS, CommentTime
from bot.procedure.explain import Explanation, Silence
from bot.procedure.model import Period, Unit
from bot.wording import names, set_dates
from bot.wording.days import full, lateness, short, weekday
from bot.wording.language import N_, _, ngettext
from bot.wording.markup import bold, person, typed
from bot.wording.standing import CONSEQUENCES

BASES = (  # of the dates that other passages support
    N_("12 months after {step}"),
    N_("Annex row 2: 30 days after the preliminary assessment"),
    N_("Annex row 3: 2 1/2 months read as 75 days"),
    N_("Annex row 3: 2 months and 15 days"),
    N_("Annex row 4: 3 months read as 90 days"),
    N_("Annex row 4: 3 calendar months"),
    N_("Annex row 5: within 12 months of the visit"),
    N_("30 days from transmission"),
    N_("six months from transmission"),
)


def why(told: Why) -> list[str]:
    found, name = told.explanation, bold(names.visit(told.visit))
    version = told.visit.rules_version
    lines = [
        names.labelled(name, _sum(told)),
        _(
            "Rule: {rules}, annex, {passage} (rule version {version}).",
            rules=RULES,
            passage=_(found.step.citation),
            version=version,
        ),
    ]
    if found.comments is not None:
        lines += _extension(found.comments, found)
    lines += set_dates.why(told.visit, found.step.key)
    if found.clock is not None:
        if _counted(found, found.clock) != found.clock.due:
            lines.append(_("The date that counts: {day}.", day=bold(full(found.clock.due))))
        lines.append(_weekday(found.clock.due))
    if found.alternatives:
        shown = names.listed(f"{short(option.date)} ({basis(option.basis)})" for option in found.alternatives)
        lines.append(_("Other passages support: {dates}.", dates=shown))
    if found.done is not None:
        day, how = full(found.done.date), lateness(found.days_late)
        lines.append(_("Done {day}, {how}.", day=day, how=how) if how else _("Done {day}.", day=day))
    elif found.silence is not Silence.NOT_STATED or found.clock is not None:
        lines.append(_(CONSEQUENCES[found.silence]))
    return lines


def _sum(told: Why) -> str:
    found, step = told.explanation, names.awaited(told.explanation.step.key)
    clock = found.clock
    if clock is None:
        if found.projected is not None:
            day = short(found.projected)
            when = _("no date runs yet; {day} if every open step happens on its day.", day=day)
            return names.labelled(step, when)
        return names.labelled(step, _("no date runs. {trigger}", trigger=_trigger(found)))
    base = f"{names.happened(clock.base)} {bold(full(clock.base.date))}{_recorded(told)}"
    facts = {"day": bold(full(_counted(found, clock))), "base": base, "period": period(clock.period)}
    other = _counted(found, clock) != clock.due
    due = (
        _("by the text {day} = {base} + {period}.", **facts) if other else _("due {day} = {base} + {period}.", **facts)
    )
    total = names.labelled(step, due)
    if clock.provisional:
        return " ".join([total, _("The date of receipt is not recorded: it would count instead.")])
    return total


def _counted(found: Explanation, clock: Clock) -> date:
    """By the text, before more time was granted, a letter was sent or the State was told another day."""
    return found.comments.original if found.comments else add(clock.base.date, clock.period)


def _trigger(found: Explanation) -> str:
    if found.step.period is None:
        return _("The text gives no number of days for this step.")
    trigger = names.lowered(names.step(found.step.trigger or ""))
    return _("Its {period} start with: {trigger}.", period=period(found.step.period), trigger=trigger)


def basis(text: str) -> str:
    """Keys of steps become their names: "12 months after the final draft to the Committee"."""
    step = next((word for word in text.split() if word in STEPS), "")
    return _(text.replace(step, "{step}"), step=names.awaited(step)) if step else _(text)


def period(length: Period) -> str:
    match length.unit:
        case Unit.DAYS:
            return ngettext("{count} day", "{count} days", length.count)
        case Unit.WEEKS:
            return ngettext("{count} week", "{count} weeks", length.count)
        case Unit.MONTHS:
            return ngettext("{count} month", "{count} months", length.count)


def _recorded(told: Why) -> str:
    base = told.base
    if base is None:
        return ""
    day = base.at.astimezone(ZoneInfo(told.tz)).date()
    known = _("recorded {day} by {person}", day=short(day), person=person(base.by))
    reference = _(", ref. {reference}", reference=typed(base.reference)) if base.reference else ""
    return f" ({known}{reference})"


def _extension(time: CommentTime, found: Explanation) -> list[str]:
    """Used and left, the cap, the letter, a request that waits."""
    used = max(0, (time.extended - time.original).days) if time.extended else 0
    left = max(0, EXTENSION_DAYS - used)
    lines = [
        _(
            "Extension used: {used} of {whole} days, {left} left; latest possible date {day} (VI.4(d)).",
            used=used,
            whole=EXTENSION_DAYS,
            left=left,
            day=short(time.cap),
        )
    ]
    if time.extended:
        lines.append(_("Extended to {day}.", day=bold(full(time.extended))))
    if time.letter and time.letter_end:
        sent, end = short(time.letter.date), bold(full(time.letter_end))
        lines.append(_("Letter of {day} + 2 weeks = {end} (V(o)).", day=sent, end=end))
    if found.pending:
        day = short(found.pending.date)
        lines.append(_("A request of {day} waits for the Committee; no period for its decision.", day=day))
    return lines


def _weekday(day: date) -> str:
    if is_weekend(day):
        return _("Weekday: {weekday}; the text says nothing about weekends, the date stays.", weekday=weekday(day))
    return _("Weekday: {weekday}.", weekday=weekday(day))
