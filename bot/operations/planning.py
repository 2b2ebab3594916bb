"""Planning and storing: every change of a visit is saved, its reminders re-planned and it is announced in one
transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import access
from bot.operations.effects import changed
from bot.operations.homes import outdate, outdate_all
from bot.operations.results import Changed
from bot.operations.store import Transaction
from bot.operations.today import day_of, view_day
from bot.outbox.desired import HORIZON, Circle, desired
from bot.outbox.model import Plan
from bot.procedure import outlook, standstills
from bot.procedure.acceptance import Remark
from bot.visits import Asker, Change, ChangeKind, Contact, Person, Recipient, RecipientKind, Record, Visit

HEARD = "heard"  # in Change.after
FOLLOWERS = (ChangeKind.FOLLOWED, ChangeKind.OFFICERS, ChangeKind.UNDONE)  # may change who is told, and where
KNOWERS = (ChangeKind.HIDDEN, ChangeKind.MEMBERS, ChangeKind.OFFICERS, ChangeKind.UNDONE)  # may change who knows


def plan_of(tx: Transaction, visit: Visit, now: datetime, until: datetime | None = None) -> Plan:
    """What the visit wants sent up to the horizon; pure but for what it looks up. `until`: another horizon."""
    workspace, until = tx.workspace(), until or now + HORIZON
    facts, told = visit.facts(), visit.told()
    clocks = outlook(facts, view_day(visit, workspace, now), told).open_clocks
    circle = Circle(workspace=workspace, contacts=tx.contacts())
    return desired(visit, clocks, standstills(facts, until.date(), told), circle, until)


def replan(tx: Transaction, visit: Visit, now: datetime, until: datetime | None = None) -> int:
    """Make the stored plan the wanted one; the number of rungs that changed."""
    return tx.plan(visit, plan_of(tx, visit, now, until), now)


def replan_all(tx: Transaction, now: datetime) -> None:
    """After something that every visit's plan rests on: holidays, absences, who works here."""
    for visit in tx.visits():
        replan(tx, visit, now)
    outdate(tx, now)


def settle_in(tx: Transaction, tz: str, admins: tuple[str, ...], address: str, now: datetime) -> None:
    """What the settings say of the workspace; where they say something new, everything is planned anew."""
    before = tx.workspace()
    after = replace(before, tz=tz, admins=admins, address=address)
    tx.save_workspace(after)
    if after != before:
        replan_all(tx, now)


def learn(tx: Transaction, people: Iterable[Person], now: datetime) -> None:
    """Remember what Slack says of people; where their zone has changed, or whether they work here, reminders move."""
    found = {person.id: person for person in people}
    known = tx.contacts(found)
    workspace, before = tx.workspace(), {key: known.get(key) or Contact(id=key) for key in found}
    after = {key: _heard(before[key], person) for key, person in found.items()}
    if after == before:
        return
    tx.save_contacts([contact for key, contact in after.items() if contact != before[key]])
    home = workspace.tz  # what is planned with until a person's own zone is known
    outdate_all(tx, now, [key for key, new in after.items() if new.gone != before[key].gone])
    moved = {key for key, new in after.items() if (new.tz, new.gone) != (before[key].tz or home, before[key].gone)}
    if moved:
        everybody = moved & {*workspace.administrators, *(c.away.cover for c in tx.contacts().values() if c.away)}
        for visit in tx.visits():
            if everybody or moved & {visit.officer, visit.deputy, *visit.members}:
                replan(tx, visit, now)


def _heard(contact: Contact, person: Person) -> Contact:
    """Whose calendar was fetched at an address has it no more once they have left."""
    gone = bool(access.outsider(person))
    kept: dict[str, Any] = {"feed": None, "feed_since": None} if gone else {}
    return replace(contact, tz=person.tz, gone=gone, **kept)


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
    tx.refresh_cards(stored, now)
    if made.kind in (*KNOWERS, ChangeKind.DELEGATES):
        outdate_all(tx, now)
    else:
        outdate(tx, now, stored)
    if stored.hidden and made.kind in KNOWERS:
        tx.retract(stored, now)  # from whoever does not know of it any more
    if made.kind in FOLLOWERS:
        for channel in stored.follows:
            tx.save_unfit_channel(channel, "")  # whoever follows it up from now on hears of outsiders there
    tx.announce(made, _elsewhere(asker, stored, made), now)
    return changed(stored, made, day_of(asker, tx.workspace(), now), remarks, undone)


def _elsewhere(asker: Asker, visit: Visit, change: Change) -> list[Recipient]:
    if change.kind is ChangeKind.TALLIED:
        return []  # findings are spoken of in direct messages only
    channels = dict.fromkeys((*visit.follows, *change.after.get(HEARD, ())))
    return [Recipient(kind=RecipientKind.CHANNEL, id=c) for c in channels if c != asker.channel.id]


def heard(visit: Visit, changes: Iterable[Change]) -> dict[str, Any]:
    """For `Change.after`: the channels in which what is corrected or undone was typed, so that they hear of it too."""
    channels = {c.channel for c in changes if c.channel.startswith("C") and not visit.hidden}
    return {HEARD: sorted(channels)} if channels else {}


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
        tz=asker.person.tz,
        permalink=asker.permalink,
        **more,
    )
