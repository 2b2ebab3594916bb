"""Why the procedure does not take a record, and the line that corrects one."""

from datetime import date

from babel.dates import format_date

from bot.errors import ReasonMissing
from bot.names.steps import words_for
from bot.procedure.acceptance import Backwards, DatesMissing, EndTooEarly, InTheFuture, OutcomeMissing
from bot.procedure.book import Conflict
from bot.procedure.model import Fact
from bot.procedure.silence import SILENCE, NotSilent
from bot.wording import names
from bot.wording.days import full, short
from bot.wording.language import ENGLISH, _


def correction(found: ReasonMissing) -> str:
    """The line that would correct it, as somebody could type it."""
    fact = found.fact
    if not isinstance(fact, Fact):
        raise AssertionError("neither a change nor a fact")
    until = ["until", _typed_day(fact.until)] if fact.until else []
    days = [_typed_day(fact.start), "to", _typed_day(fact.end)] if fact.start else [_typed_day(fact.date)]
    words = ["confidentiality", "reply"] if fact.step == "confidentiality_reply" else [words_for(fact.step)]
    outcome = "" if fact.step == SILENCE else fact.outcome or ""
    return " ".join(filter(None, ["correct", f"#{found.visit}", *words, outcome, *days, *until]))


def _typed_day(day: date | None) -> str:
    return format_date(day, "d MMMM y", ENGLISH) if day else ""


def refused(refusal: object) -> str:
    match refusal:
        case InTheFuture(step=step, date=day):
            ahead = _("{day} is in the future; a record is of something that happened. Check the date.", day=full(day))
            said = names.labelled(names.capital(names.past(step)), ahead)
            if step not in ("visit_started", "visit_concluded"):
                return said
            return " ".join([said, _("Planned dates: new Kenya 2-6 March 2027.")])
        case Backwards(start=start, end=end):
            return _(
                "The last day, {end}, is before the first, {start}. Check the dates.",
                end=short(end),
                start=short(start),
            )
        case DatesMissing():
            return _("Which dates? Type both days: Kenya dates agreed 2-6 March 2027")
        case OutcomeMissing(step=step):
            return _(
                "{step}: what was the answer? Type granted or denied; nothing, some or whole.", step=names.step(step)
            )
        case NotSilent():
            return _not_silent(refusal)
        case EndTooEarly(until=until, original=original):
            return _(
                "An extension until {until} would end before the original date, {day}. Check the date.",
                until=short(until),
                day=short(original),
            )
        case Conflict() as found:
            return _conflict(found)
        case _:
            raise AssertionError(f"no sentence for {type(refusal).__name__}")


def _not_silent(found: NotSilent) -> str:
    what = names.awaited(found.step)
    if found.received:
        return _(
            "{step}: recorded for {day}, so something was received. Check it with: history Kenya",
            step=names.capital(what),
            day=full(found.received),
        )
    if found.pending:
        return _(
            "A request for more time waits for the Committee; that nothing came of {step} can be confirmed only after its "
            "decision.",
            step=what,
        )
    if found.until is None:
        return _(
            "Not possible yet: no period for {step} has begun. See where the visit stands with: status Kenya", step=what
        )
    return _(
        "The State has time until {day} for {step}; that nothing came can be confirmed only after that day.",
        day=full(found.until),
        step=what,
    )


def _conflict(found: Conflict) -> str:
    step, other = names.past(found.step), names.past(found.other)
    if found.other_date is None:
        return _("Not possible yet: {step} needs this first: {other}.", step=step, other=other)
    if found.step == "report_shared_restricted":
        return _(
            "Not possible yet: the State has 30 days from {day} to say what stays confidential (V(u)). Check the date.",
            day=short(found.other_date),
        )
    return _(
        "The order is not possible: {step} on that day, but {other} is recorded for {day}. Check the date, or correct the "
        "other one.",
        step=step,
        other=other,
        day=full(found.other_date),
    )
