"""Planning and storing: every change of a visit is saved, its reminders re-planned and it is announced in one
transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.operations.effects import changed
from bot.operations.results import Changed
from bot.operations.store import Transaction
from bot.operations.today import day_of, view_day
from bot.outbox.desired import desired, recipients
from bot.outbox.model import Plan
from bot.procedure import outlook
from bot.procedure.acceptance import Remark
from bot.visits import Asker, Change, ChangeKind, Person, Recipient, RecipientKind, Record, Visit


def plan_of(tx: Transaction, visit: Visit, now: datetime) -> Plan:
    """What the visit wants sent; pure but for the zones it looks up."""
    workspace = tx.workspace()
    zones = {r: (tx.zone(r.id) if r.kind is RecipientKind.PERSON else "") or workspace.tz for r in recipients(visit)}
    clocks = outlook(visit.facts(), view_day(visit, workspace, now)).open_clocks
    return desired(visit, clocks, zones, now)


def replan(tx: Transaction, visit: Visit, now: datetime) -> int:
    """Make the stored plan the wanted one; the number of rows that changed."""
    return tx.plan(visit, plan_of(tx, visit, now), now)


def learn_zone(tx: Transaction, person: Person, now: datetime) -> None:
    """Remember a person's zone; where it has changed, their reminders move to their new nine o'clock."""
    if tx.zone(person.id) == person.tz:
        return
    tx.save_zone(person.id, person.tz)
    for visit in tx.visits():
        if person.id in (visit.officer, visit.deputy):
            replan(tx, visit, now)


def save(
    tx: Transaction,
    asker: Asker,
    visit: Visit,
    change: Change,
    now: datetime,
    records: Sequence[Record] = (),
    remarks: Sequence[Remark] = (),
    undone: Change | None = None,
) -> Changed:
    """Store, re-plan, announce in the channels that follow, but not where the change was made and answered."""
    stored, made = tx.save(visit, change, records)
    replan(tx, stored, now)
    tx.announce(made, _elsewhere(asker, stored), now)
    return changed(stored, made, day_of(asker, tx.workspace(), now), remarks, undone)


def _elsewhere(asker: Asker, visit: Visit) -> list[Recipient]:
    return [Recipient(kind=RecipientKind.CHANNEL, id=c) for c in visit.follows if c != asker.channel.id]


def change(asker: Asker, visit: Visit, kind: ChangeKind, now: datetime, **more: Any) -> Change:
    """A line of history about to be stored. `more`: the fields of Change that a change of this kind has."""
    return Change(
        id=0,
        visit=visit.id,
        version=visit.version + 1,
        kind=kind,
        by=asker.person.id,
        at=now,
        channel=asker.channel.id,
        **more,
    )
