"""Putting a reminder off: personal, never moves the date, never past the last rung."""

from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import NothingToSnooze
from bot.operations.planning import change, plan_of, replan
from bot.operations.results import Refused, Result, Snoozed
from bot.operations.store import Transaction
from bot.outbox.desired import snooze_limit
from bot.outbox.ladder import tomorrow
from bot.visits import Asker, ChangeKind, Recipient, RecipientKind, Snooze


def snooze(tx: Transaction, asker: Asker, visit_id: int, step: str, days: int, now: datetime) -> Result:
    """Do not remind the asker of the step for `days` days (1 or 3); what others get stays as it is."""
    access.check(asker)
    visit = tx.visit(visit_id)
    if visit is None or visit.withdrawn:
        return Refused(problem=NothingToSnooze())
    me = Recipient(kind=RecipientKind.PERSON, id=asker.person.id)
    bare = replace(visit, snoozes=tuple(s for s in visit.snoozes if (s.person, s.step) != (me.id, step)))
    plan = plan_of(tx, bare, now)
    limit = snooze_limit(plan, me, step, now)
    if limit is None:
        return Refused(problem=NothingToSnooze())
    wanted = tomorrow(now, asker.person.tz, days)
    due = next(rung.date for rung in plan.rungs if (rung.recipient, rung.step) == (me, step))
    mine = Snooze(person=me.id, step=step, date=due, until=min(wanted, limit))
    entry = change(asker, visit, ChangeKind.SNOOZED, now, after={"step": step, "until": mine.until.isoformat()})
    stored, _ = tx.save(replace(bare, snoozes=(*bare.snoozes, mine)), entry)
    replan(tx, stored, now)
    return Snoozed(visit=stored, step=step, due=due, until=mine.until, tz=asker.person.tz, shortened=limit < wanted)
