"""Channels in which outsiders read along: those who follow up what the channel follows are told once, and again when it
happens again."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot import access
from bot.operations.store import Transaction
from bot.visits import Channel, RecipientKind, Visit

OUTSIDERS = ("shared", "guests")  # of what access.unsafe says


def heard(tx: Transaction, channel: Channel, now: datetime) -> None:
    """Take note of what Slack says of a channel now, and take its cards away where outsiders are there. One that cannot
    be seen stays what it was."""
    reason = access.unsafe(channel)
    if channel.seen and tx.save_unfit_channel(channel.id, reason) and reason:
        following = [visit for visit in tx.visits() if channel.id in visit.follows]
        people = list(dict.fromkeys(_concerned(tx, following)))
        tx.notify(people, f"{RecipientKind.CHANNEL}:{channel.id}:{reason}", now)
        for visit in following:
            tx.refresh_cards(visit, now)


def _concerned(tx: Transaction, visits: Sequence[Visit]) -> Iterator[str]:
    """Of each visit the officer, else the deputy, else the administrators."""
    gone = {contact.id for contact in tx.contacts().values() if contact.gone}
    for visit in visits:
        here = [who for who in (visit.officer, visit.deputy) if who and who not in gone]
        yield from here[:1] or tx.workspace().administrators
