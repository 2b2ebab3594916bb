"""Visits, changes and rungs for the tests of storage, with everything that a test does not speak of filled in."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.operations.store import Outbox, Store, Transaction
from bot.outbox.model import MessageKind, OutMessage, Place, Plan, Rung, Settlement, State
from bot.procedure.model import Fact
from bot.visits import COMPREHENSIVE, Change, ChangeKind, Recipient, RecipientKind, Record, Visit
from storage.outbox import LATE_EVERY

NOW = datetime(2026, 4, 21, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
MARIA = Recipient(kind=RecipientKind.PERSON, id="U1")
CHANNEL = Recipient(kind=RecipientKind.CHANNEL, id="C1")


def a_visit(**given: Any) -> Visit:
    values = {"state": "KE", "kind": COMPREHENSIVE, "rules": "S/2020/731", "rules_version": 1, "opened_at": NOW}
    return Visit(**{"id": 0, **values, **given})


def a_change(**given: Any) -> Change:
    values = {"kind": ChangeKind.RECORDED, "by": "U1", "at": NOW, "before": {}, "after": {}}
    return Change(**{"id": 0, "visit": 0, "version": 0, **values, **given})


def a_record(**given: Any) -> Record:
    fact = Fact(step="visit_concluded", date=date(2026, 3, 6))
    return Record(**{"id": 0, "change": 0, "fact": fact, "by": "U1", "at": NOW, **given})


def a_rung(**given: Any) -> Rung:
    values = {"visit": 0, "step": "state_comments", "rung": "-7", "recipient": MARIA, "date": date(2026, 5, 20)}
    return Rung(**{**values, "due_at": NOW + DAY, **given})


def a_plan(*rungs: Rung, standing: Iterable[Rung] | None = None) -> Plan:
    """What a posted reminder may still speak of is what is wanted, unless more is said to stand."""
    stand = frozenset((rung.step, rung.date) for rung in (rungs if standing is None else standing))
    return Plan(rungs=frozenset(rungs), until=NOW + 30 * DAY, standing=stand)


def opened(tx: Transaction, **given: Any) -> Visit:
    """A stored visit."""
    return tx.add(a_visit(**given), a_change(kind=ChangeKind.OPENED), [])[0]


def edited(tx: Transaction, visit: Visit, **given: Any) -> Visit:
    return tx.save(replace(visit, **given), a_change(), [])[0]


def planned(
    store: Store, visit: Visit, *rungs: Rung, now: datetime = NOW, standing: Iterable[Rung] | None = None
) -> int:
    with store.begin("T1") as tx:
        return tx.plan(visit, a_plan(*rungs, standing=standing), now)


def claimed(outbox: Outbox, now: datetime, limit: int = 50) -> list[OutMessage]:
    return list(outbox.claim("T1", now, timedelta(minutes=1), limit))


def gathered(store: Store, *messages: OutMessage, now: datetime = NOW, workspace: str = "T1") -> list[list[str]]:
    """The names of the rungs that each message says; those whose claim was lost are left out."""
    with store.begin(workspace) as tx:
        said = tx.gather(messages, now)
    return [[rung.rung for rung in said[message.id]] for message in messages if message.id in said]


def intended(
    store: Store, message: OutMessage, channel: str = "C1", now: datetime = NOW, workspace: str = "T1"
) -> bool:
    """Whether the claim still stood."""
    with store.begin(workspace) as tx:
        said = tx.gather([message], now)
        tx.intend(dict.fromkeys(said, Place(channel=channel)), now)
    return bool(said)


def settled(outbox: Outbox, message: OutMessage, settlement: Settlement) -> bool:
    return not outbox.settle([(message, settlement)])


def sent(store: Store, outbox: Outbox, now: datetime) -> list[Rung]:
    """Delivers all that is due and returns what was told. What comes late is let through a little at a time."""
    told: list[Rung] = []
    while messages := claimed(outbox, now) or claimed(outbox, now := now + LATE_EVERY):
        with store.begin("T1") as tx:
            said = tx.gather(messages, now)
            tx.intend(dict.fromkeys(said, Place(channel="D1")), now)
        mine = [message for message in messages if message.id in said]  # others may have cancelled the rest
        told += [rung for message in mine if message.kind is MessageKind.REMINDER for rung in said[message.id]]
        done = Settlement(state=State.SENT, next_attempt_at=now, slack_ts="1.0")
        assert outbox.settle([(message, done) for message in mine]) == set()
    return told
