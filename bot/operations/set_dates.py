"""Dates that people set for steps: the team or the Chair's office for what they follow up, and what the State was
told."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from bot import access
from bot.dates.model import Candidates, Day
from bot.errors import DateSetAlready, IsAhead, NoDateSet, NotAwaited
from bot.names.model import Meaning
from bot.operations.ahead import ahead
from bot.operations.anchors import counted
from bot.operations.facts import chosen
from bot.operations.find import find_visit
from bot.operations.planning import change, save
from bot.operations.preview import ask, is_applied, would
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of, view_day
from bot.procedure import STEPS, explain, outlook
from bot.procedure.open_clocks import waited_for
from bot.reading.model import Line
from bot.reading.set_dates import LETTER, OBJECTION
from bot.visits import Asker, ChangeKind, DateKind, Role, SetDate, Visit

OBJECTED = ("extension_decided", "report_adopted", "twelve_month_considered")  # what the Committee decides in silence
OF_THE_STATE = ("comments_received", "confidentiality_reply", "implementation_response")  # what letters give a date for


def set_date(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Give an open step of a visit a date, or take it away."""
    workspace = tx.workspace()
    access.check(asker, workspace, Role.EDITOR)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    line = replace(line, visit=visit.id)
    step = _step(visit, line, view_day(visit, workspace, now))
    if not isinstance(step, str):
        return step
    kind = DateKind.LETTER if line.topic == LETTER else DateKind.TEAM
    if line.on is False:
        return _stored(tx, asker, line, visit, step, kind, None, now)
    today = day_of(asker, workspace, now)
    line = counted(visit, line, today, workspace.works)
    given = line.items[0].when  # to the Committee
    read = given.options if isinstance(given, Candidates) else (given,) if isinstance(given, Day) else ()
    if read and all(each.date > today for each in read):
        return Refused(problem=IsAhead(read[0].date))
    day = ahead(line, "until", _started(visit, step, today) if kind is DateKind.LETTER else today)
    if not isinstance(day, date):
        return day
    return _stored(tx, asker, line, visit, step, kind, day, now)


def _step(visit: Visit, line: Line, today: date) -> str | Question | Refused:
    """The step that is meant: it is named, or the only one of its sort that is open; of several asked."""
    named = {meaning.step: meaning for item in line.items for meaning in item.meanings}
    if line.on is False:
        kind = DateKind.LETTER if line.topic == LETTER else DateKind.TEAM
        steps = [each.step for each in visit.dates if each.kind is kind and (each.step in named or not named)]
    elif line.topic == OBJECTION:
        steps = [step for step in _before_the_committee(visit) if not named or {step, STEPS[step].trigger} & {*named}]
    elif line.topic == LETTER:
        steps = [step for step in _of_the_state(visit, today) if not named or step in named]
    else:
        steps = [step for step in named if waited_for(visit.facts(), step)]
    if len(steps) == 1:
        return steps[0]
    if not steps and line.on is False:
        return Refused(problem=NoDateSet(next(iter(named), "")))
    if not steps:
        return Refused(problem=NotAwaited(visit.state, next(iter(named), "")))
    return _which(visit, line, steps)


def _which(visit: Visit, line: Line, steps: Iterable[str]) -> Question:
    lines = {step: chosen(line, 0, meanings=(Meaning(step=step),)) for step in steps}
    options = tuple(Option(choice=Choice.STEP, line=one, step=step) for step, one in lines.items())
    return Question(ask=Ask.WHICH_STEP, options=options, visit=visit, text=line.text)


def _before_the_committee(visit: Visit) -> list[str]:
    """What it was given to decide and has not decided."""
    facts = visit.facts()
    given = {fact.step for fact in facts}
    return [step for step in OBJECTED if STEPS[step].trigger in given and waited_for(facts, step)]


def _of_the_state(visit: Visit, today: date) -> list[str]:
    running = {clock.step for clock in outlook(visit.facts(), today, visit.told()).open_clocks}
    return [step for step in OF_THE_STATE if step in running]


def _started(visit: Visit, step: str, today: date) -> date:
    """The day from which the time of the State counts."""
    clock = explain(visit.facts(), today, step).clock
    return clock.base.date if clock else today


def _stored(
    tx: Transaction, asker: Asker, line: Line, visit: Visit, step: str, kind: DateKind, day: date | None, now: datetime
) -> Result:
    """The date in the place of the one before; None: there is none any more. What gives the State less time is shown
    first."""
    old = next((each for each in visit.dates if (each.step, each.kind) == (step, kind)), None)
    if old and old.date == day:
        return Refused(problem=DateSetAlready(step, day))
    new = (SetDate(step=step, date=day, kind=kind, by=asker.person.id, at=now),) if day else ()
    told = {"step": step, "kind": kind}
    entry = change(
        asker,
        visit,
        ChangeKind.DATED,
        now,
        words=line.text,
        reason=line.reason,
        before={**told, "date": old.date.isoformat()} if old else {},
        after={**told, "date": day.isoformat()} if day else {},
    )
    after = replace(visit, dates=(*(each for each in visit.dates if each is not old), *new))
    if not is_applied(line, visit):
        shown = would(after, entry, (), day_of(asker, tx.workspace(), now))
        if any(new_day < old_day for _, old_day, new_day in shown.effects.moved):  # the State would lose time
            return ask(Ask.PREVIEW, Choice.APPLY, line, visit, shown)
    return save(tx, asker, after, entry, now)
