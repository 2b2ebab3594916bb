"""Reminders of the recurring duties: one message a morning for each who is told, planned ahead and made of what is true
when it is sent."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.operations.yearly import of_year
from bot.outbox.desired import HORIZON
from bot.outbox.duties import mornings
from bot.outbox.ladder import instant
from bot.outbox.model import OutMessage
from bot.visits import Duty, Recipient, RecipientKind


def plan(tx: Transaction, now: datetime) -> None:
    """What is planned already stays as it is; what is wanted no more has nothing to say when its time comes."""
    workspace = tx.workspace()
    today, last = local_day(now, workspace.tz), local_day(now + HORIZON, workspace.tz)
    wanted = {
        (to, morning)
        for duty, told in _open(tx, today.year)
        for morning in mornings(duty, last, workspace.works)
        if today <= morning <= last
        for to in told
    }
    due = ((to, morning, instant(morning, workspace.tz)) for to, morning in sorted(wanted))
    tx.remind_of_duties([(to, morning.isoformat(), due_at) for to, morning, due_at in due if due_at > now])


def pass_on(tx: Transaction, channel: str, morning: str, now: datetime) -> None:
    """Outsiders read along in the channel: the administrators are told instead, in a message that names it ("2026-06-12
    C1")."""
    tx.remind_of_duties([(who, f"{morning} {channel}", now) for who in _administrators(tx)])


def of_morning(tx: Transaction, message: OutMessage, today: date) -> tuple[Duty, ...]:
    """Of which duties it reminds, as things stand; what a later morning says too is left to it."""
    day, _, channel = message.about.partition(" ")
    to = Recipient(kind=RecipientKind.CHANNEL, id=channel) if channel else message.recipient
    morning = date.fromisoformat(day)
    works = tx.workspace().works

    def newest(duty: Duty) -> date | None:
        return max((day for day in mornings(duty, today, works) if day <= today), default=None)

    return tuple(duty for duty, told in _open(tx, morning.year) if to in told and newest(duty) == morning)


def _open(tx: Transaction, year: int) -> Iterator[tuple[Duty, tuple[Recipient, ...]]]:
    """The duties around a year that are not done, with who is told: the channel in which they were spoken of last, else
    the administrators. A workspace where nobody spoke of any is left alone."""
    duties = [duty for around in (year - 1, year, year + 1) for duty in of_year(tx, around)]
    administrators = _administrators(tx) if any(duty.by for duty in duties) else ()
    channels: dict[str, str] = {}
    for duty in duties:
        channels[duty.key] = duty.channel or channels.get(duty.key, "")
        channel = Recipient(kind=RecipientKind.CHANNEL, id=channels[duty.key])
        if not duty.done:
            yield duty, (channel,) if channel.id else administrators


def _administrators(tx: Transaction) -> tuple[Recipient, ...]:
    people = tx.workspace().administrators
    contacts = tx.contacts(people)
    reached = [who for who in people if who not in contacts or not contacts[who].muted]
    return tuple(Recipient(kind=RecipientKind.PERSON, id=who) for who in reached)
