"""Why the procedure does not take a record, and the line that corrects one."""

from datetime import date

from babel.dates import format_date

from bot.errors import ReasonMissing
from bot.names.steps import words_for
from bot.procedure import STEPS
from bot.procedure.acceptance import Backwards, DatesMissing, EndTooEarly, InTheFuture, OutcomeMissing
from bot.procedure.book import Conflict
from bot.procedure.model import Fact
from bot.procedure.silence import SILENCE, NotSilent
from bot.wording import names
from bot.wording.days import full, short
from bot.wording.language import ENGLISH


def correction(found: ReasonMissing) -> str:
    """The line that would correct it, as somebody could type it."""
    fact = found.fact
    if not isinstance(fact, Fact):
        raise AssertionError("neither a change nor a fact")
    said = [
        "" if fact.step == SILENCE else fact.outcome,
        f"{_typed_day(fact.start)} to {_typed_day(fact.end)}" if fact.start else _typed_day(fact.date),
        f"until {_typed_day(fact.until)}" if fact.until else "",
    ]
    words = "confidentiality reply" if fact.step == "confidentiality_reply" else words_for(fact.step)
    return " ".join(filter(None, [f"correct #{found.visit} {words}", *said]))


def _typed_day(day: date | None) -> str:
    return format_date(day, "d MMMM y", ENGLISH) if day else ""


def refused(refusal: object) -> str:
    match refusal:
        case InTheFuture(step=step, date=day):
            planned = (
                " Planned dates: new Kenya 2-6 March 2027." if step in ("visit_started", "visit_concluded") else ""
            )
            return f"{names.capital(names.past(step))}: {full(day)} is in the future; a record is of something that happened. Check the date.{planned}"
        case Backwards(start=start, end=end):
            return f"The last day, {short(end)}, is before the first, {short(start)}. Check the dates."
        case DatesMissing():
            return "Which dates? Type both days: Kenya dates agreed 2-6 March 2027"
        case OutcomeMissing(step=step):
            return f"{STEPS[step].name}: what was the answer? Type granted or denied; nothing, some or whole."
        case NotSilent():
            return _not_silent(refusal)
        case EndTooEarly(until=until, original=original):
            return f"An extension until {short(until)} would end before the original date, {short(original)}. Check the date."
        case Conflict() as found:
            return _conflict(found)
        case _:
            raise AssertionError(f"no sentence for {type(refusal).__name__}")


def _not_silent(found: NotSilent) -> str:
    what = names.awaited(found.step)
    if found.received:
        return f"{names.capital(what)}: recorded for {full(found.received)}, so something was received. Check it with: history Kenya"
    if found.pending:
        return f"A request for more time waits for the Committee; that nothing came of {what} can be confirmed only after its decision."
    if found.until is None:
        return f"Not possible yet: no period for {what} has begun. See where the visit stands with: status Kenya"
    return f"The State has time until {full(found.until)} for {what}; that nothing came can be confirmed only after that day."


def _conflict(found: Conflict) -> str:
    step, other = names.past(found.step), names.past(found.other)
    if found.other_date is None:
        return f"Not possible yet: {step} needs this first: {other}."
    if found.step == "report_shared_restricted":
        return f"Not possible yet: the State has 30 days from {short(found.other_date)} to say what stays confidential (V(u)). Check the date."
    return (
        f"The order is not possible: {step} on that day, but {other} is recorded for {full(found.other_date)}. "
        "Check the date, or correct the other one."
    )
