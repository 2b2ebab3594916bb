"""From the items of a line to facts of the procedure, asking for what is missing or ambiguous, one thing at a time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.dates.model import Candidates, Day, How, Offset, Reading, Unreadable
from bot.errors import CannotRecord, DateUnreadable, StepMissing
from bot.names.model import Meaning
from bot.operations.results import Ask, Choice, Option, Question, Refused
from bot.procedure.acceptance import InTheFuture, OutcomeMissing, judge
from bot.procedure.book import take
from bot.procedure.comments import comment_time
from bot.procedure.exchange import OUTCOMES
from bot.procedure.model import Fact
from bot.procedure.silence import SILENCE, meant
from bot.reading.model import Item, Line
from bot.visits import Visit

PLANS = ("dates_agreed", "visit_postponed")  # their own date is the day of the agreement: today unless it is typed
DECISION = "extension_decided"  # so is that of a decision whose end is typed


def facts_of(visit: Visit, line: Line, today: date) -> tuple[Fact, ...] | Question | Refused:
    """One fact for every item; a question or a refusal for the first that is not certain."""
    if not line.items:
        return Refused(problem=StepMissing())
    known = list(visit.facts())
    out: list[Fact] = []
    for place, item in enumerate(line.items):
        fact = _fact(visit, known, line, place, item, today)
        if not isinstance(fact, Fact):
            return fact
        out.append(fact)
        known.append(fact)
    return tuple(out)


def chosen(line: Line, place: int, **parts: object) -> Line:
    """The line with one item settled."""
    items = list(line.items)
    items[place] = replace(items[place], **parts)  # type: ignore[arg-type]
    return replace(line, items=tuple(items))


def certain(day: date) -> Day:
    return Day(date=day, how=How.ISO)


def _fact(
    visit: Visit, known: Sequence[Fact], line: Line, place: int, item: Item, today: date
) -> Fact | Question | Refused:
    meanings = _possible(known, item, today)
    if len(meanings) > 1:
        options = [Option(choice=Choice.STEP, line=chosen(line, place, meanings=(m,)), step=m.step) for m in meanings]
        return Question(ask=Ask.WHICH_STEP, options=tuple(options), visit=visit, text=line.text)
    meaning = meanings[0]
    line = chosen(line, place, meanings=meanings)
    days: dict[str, date] = {}
    for name in ("when", "until", "start", "end"):
        reading: Reading | None = getattr(item, name)
        match reading:
            case Day(date=day):
                days[name] = day
            case Candidates(options=days_read):
                possible = [o for o in days_read if name != "when" or o.date <= today]
                if not possible:
                    return Refused(problem=CannotRecord(InTheFuture(step=meaning.step, date=days_read[0].date)))
                return _which_day(visit, line, place, name, possible)
            case Unreadable(part=part) | Offset(of=part):
                return Refused(problem=DateUnreadable(part))
    return _complete(visit, known, line, place, meaning, days, today)


def _possible(known: Sequence[Fact], item: Item, today: date) -> tuple[Meaning, ...]:
    """The meanings that the procedure would take; all of them where it takes none or several."""
    day = item.when.date if isinstance(item.when, Day) else today
    possible = tuple(m for m in item.meanings if _fits(known, m, day, today))
    return possible or item.meanings


def _fits(known: Sequence[Fact], meaning: Meaning, day: date, today: date) -> bool:
    verdict = judge(known, Fact(step=meaning.step, date=day, outcome=meaning.outcome), today)
    missing = isinstance(verdict.refusal, OutcomeMissing)
    return (verdict.refusal is None or missing) and not verdict.doubts


def _complete(
    visit: Visit,
    known: Sequence[Fact],
    line: Line,
    place: int,
    meaning: Meaning,
    days: dict[str, date],
    today: date,
) -> Fact | Question:
    step, outcome = meaning.step, meaning.outcome
    if step == SILENCE:
        outcome = outcome or meant(known)
    if step in OUTCOMES and outcome is None:
        options = [
            Option(
                choice=Choice.OUTCOME,
                line=chosen(line, place, meanings=(Meaning(step=step, outcome=word),)),
                outcome=word,
            )
            for word in OUTCOMES[step]
        ]
        return Question(ask=Ask.OUTCOME, options=tuple(options), visit=visit, step=step)
    if outcome == "granted" and "until" not in days and not line.sure:
        question = _until(visit, known, line, place, today)
        if question is not None:
            return question
    when = days.get("when", today if step in (*PLANS, SILENCE) or (step == DECISION and "until" in days) else None)
    if when is None:
        days_offered = [certain(today), certain(today - timedelta(days=1))]
        return _which_day(visit, line, place, "when", days_offered, ask=Ask.WHEN)
    return Fact(
        step=step,
        date=when,
        start=days.get("start"),
        end=days.get("end"),
        until=days.get("until"),
        outcome=outcome if step in OUTCOMES else None,
        participants=outcome if step == "delegation_composed" else None,
        kind=visit.kind if step == "selected_for_visit" else None,
    )


def _until(visit: Visit, known: Sequence[Fact], line: Line, place: int, today: date) -> Question | None:
    """An extension has an end; without one the latest lawful day is assumed, with a warning (A9)."""
    time = comment_time(take(known, today))
    if time is None:
        return None
    options = (
        Option(choice=Choice.UNTIL, line=chosen(line, place, until=certain(time.cap)), day=time.cap),
        Option(choice=Choice.NO_END, line=replace(line, sure=True)),
    )
    return Question(ask=Ask.UNTIL, options=options, visit=visit, step="extension_decided")


def _which_day(
    visit: Visit, line: Line, place: int, name: str, days: Sequence[Day], ask: Ask = Ask.WHICH_DAY
) -> Question:
    item = line.items[place]
    line = chosen(line, place, among=(*item.among, *(day.date for day in days)))
    options = [Option(choice=Choice.DAY, line=chosen(line, place, **{name: day}), day=day.date) for day in days]
    step = item.meanings[0].step
    return Question(ask=ask, options=tuple(options), visit=visit, step=step, text=line.text)
