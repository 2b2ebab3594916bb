"""The address at which a person's calendar is fetched without Slack. Whoever has it needs nothing else, so that only a
hash of the secret in it is kept; what is shown there is what the person may see at that moment."""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from secrets import token_urlsafe

from bot import access
from bot.errors import AboutPeople, FeedAlready, NoFeed, NoFeeds
from bot.operations.agenda import Agenda
from bot.operations.lists import own_calendar
from bot.operations.people import Feed, Feeds
from bot.operations.results import Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.reading.model import Line
from bot.visits import Asker, Contact, Workspace

SECRET = 32  # bytes


def link(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Give the asker an address; a second one only where the first was taken back."""
    workspace = tx.workspace()
    access.check(asker, workspace)
    if line.state or line.visit:
        return Refused(problem=AboutPeople())
    if not (workspace.address and workspace.feeds):
        return Refused(problem=NoFeeds(bool(workspace.address), workspace.administrators))
    contact = tx.contact(asker.person.id)
    if contact.feed_since:
        return Refused(problem=FeedAlready(local_day(contact.feed_since, asker.person.tz)))
    secret = token_urlsafe(SECRET)
    tx.save_contacts([replace(contact, feed=_hash(secret), feed_since=now)])
    return Feed(address=f"{workspace.address}/calendar/{secret}.ics")


def revoke(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    access.check(asker, tx.workspace())
    contact = tx.contact(asker.person.id)
    if line.state or line.visit:
        return Refused(problem=AboutPeople())
    if contact.feed is None:
        return Refused(problem=NoFeed())
    _stop(tx, [contact])
    return Feed(address="")


def switch_feeds(tx: Transaction, workspace: Workspace, *, on: bool) -> Result:
    """Off, every address is good no more, also when they are turned on again."""
    if on and not workspace.address:
        return Refused(problem=NoFeeds(served=False))
    tx.save_workspace(replace(workspace, feeds=on))
    stopped = [] if on else [contact for contact in tx.contacts().values() if contact.feed]
    _stop(tx, stopped)
    return Feeds(on=on, stopped=len(stopped))


def owner(tx: Transaction, secret: str) -> str:
    """Whose calendar it is. Raises NoFeed."""
    contact = tx.fed(_hash(secret))
    if contact is None or not tx.workspace().feeds:
        raise NoFeed
    return contact.id


def fetched(tx: Transaction, asker: Asker, secret: str, now: datetime) -> Agenda:
    """What stands in it now. Raises NoFeed, NotAllowed or RoleMissing."""
    access.check(asker, tx.workspace())
    if owner(tx, secret) != asker.person.id:
        raise NoFeed
    return own_calendar(tx, asker, now)


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _stop(tx: Transaction, contacts: list[Contact]) -> None:
    tx.save_contacts([replace(contact, feed=None, feed_since=None) for contact in contacts])
