"""Putting a reminder off: personal, never moves the date, never past the last rung."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot import access
from bot.dates.model import Reading
from bot.errors import NothingToSnooze, TooEarly
from bot.names.model import Meaning
from bot.operations.ahead import ahead
from bot.operations.anchors import counted
from bot.operations.facts import certain, chosen
from bot.operations.find import find_visit
from bot.operations.homes import outdate_all
from bot.operations.planning import change, plan_of, replan
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result, Snoozed
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.operations.visible import visit_seen
from bot.outbox.desired import snooze_limit
from bot.outbox.ladder import ALTERNATIVE, tomorrow
from bot.reading.model import Item, Line
from bot.visits import Asker, ChangeKind, Recipient, RecipientKind, Snooze, Visit

SNOOZE_DAYS = (1, 3)  # offered


def snooze(tx: Transaction, asker: Asker, visit_id: int, step: str, wanted: date, now: datetime) -> Result:
    """Do not remind the asker of the step before 09:00 of the wanted day; what others get stays as it is."""
    access.check(asker, tx.workspace())
    visit, zone = visit_seen(tx, asker, visit_id), asker.person.tz
    if visit is None or visit.withdrawn:
        return Refused(problem=NothingToSnooze())
    today = local_day(now, zone)
    days = (wanted - today).days
    if days <= 0:
        return Refused(problem=TooEarly(wanted, today + timedelta(days=1)))
    me = _person(asker)
    bare = replace(visit, snoozes=tuple(s for s in visit.snoozes if (s.person, s.step) != (me.id, step)))
    plan = plan_of(tx, bare, now)
    limit = snooze_limit(plan, me, step, now)
    if limit is None:
        return Refused(problem=NothingToSnooze())
    days = min(days, (limit - now).days + 2)  # more would not change anything
    until = tomorrow(now, zone, days, tx.workspace().works)
    coming = [r for r in plan.rungs if (r.recipient, r.step) == (me, step) and r.due_at > now]
    next_one = min(coming, key=lambda rung: (rung.rung == ALTERNATIVE, rung.due_at))
    mine = Snooze(person=me.id, step=step, date=next_one.date, until=min(until, limit))
    entry = change(asker, visit, ChangeKind.SNOOZED, now, after={"step": step, "until": mine.until.isoformat()})
    stored, _ = tx.save(replace(bare, snoozes=(*bare.snoozes, mine)), entry)
    replan(tx, stored, now)
    outdate_all(tx, now, [me.id])
    due = None if next_one.rung.startswith("~") else next_one.date
    return Snoozed(visit=stored, step=step, due=due, until=mine.until, tz=zone, shortened=limit < until)


def put_off(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """The same in words. Without a step: the only one of which the asker is reminded."""
    access.check(asker, tx.workspace())
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    line = counted(visit, line, local_day(now, asker.person.tz), tx.workspace().works)
    typed = {meaning.step for item in line.items for meaning in item.meanings}
    steps = [step for step in own_steps(tx, asker, visit, now) if not typed or step in typed]
    if not steps:
        return Refused(problem=NothingToSnooze())
    until = line.items[0].until if line.items else None
    lines = [replace(line, visit=visit.id, items=(_item(step, until),)) for step in steps]
    if len(steps) > 1:
        named = [Option(choice=Choice.STEP, line=one, step=step) for one, step in zip(lines, steps, strict=True)]
        return Question(ask=Ask.WHICH_STEP, options=tuple(named), visit=visit, text=line.text)
    today = local_day(now, asker.person.tz)
    if until is None:
        days = [today + timedelta(days=count) for count in SNOOZE_DAYS]
        ends = [Option(choice=Choice.DAY, line=chosen(lines[0], 0, until=certain(day)), day=day) for day in days]
        return Question(ask=Ask.PUT_OFF, options=tuple(ends), visit=visit, step=steps[0])
    end = ahead(lines[0], "until", today + timedelta(days=1))
    return snooze(tx, asker, visit.id, steps[0], end, now) if isinstance(end, date) else end


def _person(asker: Asker) -> Recipient:
    return Recipient(kind=RecipientKind.PERSON, id=asker.person.id)


def _item(step: str, until: Reading | None) -> Item:
    return Item(meanings=(Meaning(step=step),), when=None, until=until)


def own_steps(tx: Transaction, asker: Asker, visit: Visit, now: datetime) -> list[str]:
    """The open steps of which the asker is still reminded, soonest first."""
    coming = [r for r in plan_of(tx, visit, now).rungs if r.recipient == _person(asker) and r.due_at > now]
    today = local_day(now, asker.person.tz)
    opened = [rung for rung in coming if not rung.rung.startswith("~") or rung.date <= today]
    return list(dict.fromkeys(rung.step for rung in sorted(opened, key=lambda rung: (rung.due_at, rung.step))))
