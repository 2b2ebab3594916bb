"""When App Homes are shown anew: once what they show has changed, and in the morning. It may happen twice and harms
nobody, so that all there is to remember is from when on each is due."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.outbox.ladder import instant
from bot.procedure.calendar import plus
from bot.reading.model import Verb
from bot.visits import Contact, Visit

# Who has not looked for so long is spared the calls: it is made anew in any case when they open it.
LOOKED = timedelta(days=30)
AGAIN = timedelta(minutes=1)  # after an attempt of which nothing came
FAR = datetime.max.replace(tzinfo=UTC)


def outdate(tx: Transaction, now: datetime, visit: Visit | None = None) -> None:
    """Have them shown anew; of a visit, to those who follow it up or stand for its State, and to those who chose to see
    others' visits too."""
    _hurry(tx, [contact for contact in tx.contacts().values() if _shows(contact, visit, now)], now)


def outdate_all(tx: Transaction, now: datetime, people: Collection[str] | None = None) -> None:
    """Also to those who have not looked for long: what stands there may be known to them no more. `people`: to these
    alone."""
    _hurry(tx, tx.contacts(people).values(), now)


def claim(tx: Transaction, now: datetime, limit: int) -> Collection[Contact]:
    """Those who are to be shown theirs anew, whoever waits longest first; where nothing comes of it, soon again."""
    contacts = tx.contacts()
    due = sorted((at, key) for key, contact in contacts.items() if (at := _due_at(contact)) and at <= now)
    chosen = [contacts[key] for _, key in due[:limit]]
    _set(tx, chosen, now + AGAIN)
    return tx.contacts([contact.id for contact in chosen]).values()  # as they are stored


def shown(tx: Transaction, claimed: Contact, zone: str, now: datetime) -> None:
    """Next in the morning, unless it has become due meanwhile."""
    contact = tx.contact(claimed.id)
    if _due_at(contact) == _due_at(claimed):
        _set(tx, [contact], next_morning(contact, zone, now))


def next_morning(contact: Contact, zone: str, now: datetime) -> datetime | None:
    """09:00 where the person is, `zone` where that is not known; None for who has not looked for long."""
    if contact.home is None or contact.home.opened_at <= now - LOOKED:
        return None
    zone = contact.tz or zone
    today = local_day(now, zone)
    return next(at for day in (today, plus(today, 1)) if (at := instant(day, zone)) > now)


def _shows(contact: Contact, visit: Visit | None, now: datetime) -> bool:
    if contact.home is None or contact.home.opened_at <= now - LOOKED:
        return False
    chose_others = not contact.home.choice.startswith(f"{Verb.MINE}:")
    return visit is None or chose_others or contact.id in (visit.officer, visit.deputy, *visit.delegates)


def _due_at(contact: Contact) -> datetime | None:
    return contact.home.due_at if contact.home else None


def _hurry(tx: Transaction, contacts: Collection[Contact], now: datetime) -> None:
    """Who waits already keeps their place."""
    _set(tx, [contact for contact in contacts if (_due_at(contact) or FAR) > now], now)


def _set(tx: Transaction, contacts: Collection[Contact], due_at: datetime | None) -> None:
    tx.save_contacts([replace(each, home=replace(each.home, due_at=due_at)) for each in contacts if each.home])
