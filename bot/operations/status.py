"""Questions about one visit: where it stands, why a date is what it is, what was done to it."""

from dataclasses import replace
from datetime import datetime

from bot import access
from bot.operations.effects import as_of, entries
from bot.operations.find import find_visit
from bot.operations.results import Ask, Choice, History, Option, Question, Refused, Result, Status, When, Why
from bot.operations.store import Transaction
from bot.operations.timeline import timeline_of
from bot.operations.today import view_day
from bot.operations.visible import linked
from bot.procedure import explain, outlook
from bot.procedure.model import Fact
from bot.reading.model import Line
from bot.visits import Asker, Record, Visit


def status(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Where a visit stands, whose move it is, until when, and what silence leads to."""
    visit = _asked(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    today = view_day(visit, tx.workspace(), now)
    view = outlook(visit.facts(), today, visit.told())
    return Status(visit=visit, outlook=view, today=today, linked=linked(tx, asker, visit))


def why(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """How a date came about. Without a step: that of the next action."""
    visit = _asked(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    today = view_day(visit, tx.workspace(), now)
    meanings = line.items[0].meanings if line.items else ()
    if len(meanings) > 1:
        return _which_step(visit, line)
    view = outlook(visit.facts(), today, visit.told())
    if meanings:
        step = meanings[0].step
    elif view.evaluation.next_action:
        step = view.evaluation.next_action.step
    else:
        return Status(visit=visit, outlook=view, today=today)
    explanation = explain(visit.facts(), today, step, visit.told())
    base = explanation.clock.base if explanation.clock else explanation.done
    return Why(visit=visit, explanation=explanation, base=_record_of(visit, base), tz=tx.workspace().tz)


def when(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Whether a step is recorded, and on which day; else by when it is awaited."""
    visit = _asked(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    if len({meaning.step for meaning in line.items[0].meanings}) > 1:
        return _which_step(visit, line)
    today = view_day(visit, tx.workspace(), now)
    told = Status(visit=visit, outlook=outlook(visit.facts(), today, visit.told()), today=today)
    return When(status=told, step=line.items[0].meanings[0].step)


def timeline(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Every step of a visit that has or had a date."""
    visit = _asked(tx, asker, line)
    return timeline_of(visit, view_day(visit, tx.workspace(), now)) if isinstance(visit, Visit) else visit


def history(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Everything that was done to a visit, with who, when, where and why."""
    visit = _asked(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    today = view_day(visit, tx.workspace(), now)
    changes, before = [], outlook((), today)
    for change in tx.changes(visit.id):
        after = outlook(as_of(visit, change.id).facts(), today)
        mine = [r for r in visit.records if r.change == change.id]
        changes.append((change, entries(visit, mine, before, after)))
        before = after
    return History(visit=visit, changes=tuple(changes), tz=tx.workspace().tz)


def _which_step(visit: Visit, line: Line) -> Question:
    meanings = line.items[0].meanings
    lines = [replace(line, visit=visit.id, items=(replace(line.items[0], meanings=(m,)),)) for m in meanings]
    options = tuple(Option(choice=Choice.STEP, line=one, step=m.step) for one, m in zip(lines, meanings, strict=True))
    return Question(ask=Ask.WHICH_STEP, options=options, visit=visit, text=line.text)


def _asked(tx: Transaction, asker: Asker, line: Line) -> Visit | Question | Refused:
    access.check(asker, tx.workspace())
    return find_visit(tx, asker, line)


def _record_of(visit: Visit, fact: Fact | None) -> Record | None:
    return next((r for r in reversed(visit.standing()) if r.fact is not None and r.fact == fact), None)
