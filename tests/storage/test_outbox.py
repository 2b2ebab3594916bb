"""Claims, fences and gates: a message is in one pair of hands at a time, and only that one writes it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import IntegrityError

from bot.outbox.model import MessageKind, OutMessage, Settlement, State
from bot.visits import Change, Recipient, RecipientKind
from storage.outbox import SHARE, SqlOutbox
from storage.store import SqlStore
from tests.storage.nouns import CHANNEL, DAY, MARIA, NOW, a_change, a_rung, a_visit, claimed, opened, planned
from tests.storage.threads import side_by_side

LEASE = timedelta(minutes=1)
RETRY = Settlement(state=State.PENDING, next_attempt_at=NOW)


def announced(store: SqlStore, *channels: str, workspace: str = "T1") -> Change:
    recipients = [Recipient(kind=RecipientKind.CHANNEL, id=channel) for channel in channels]
    with store.begin(workspace) as tx:
        _, change = tx.add(a_visit(), a_change(), [])
        tx.announce(change, recipients, NOW)
    return change


@pytest.fixture
def message(store: SqlStore, outbox: SqlOutbox) -> OutMessage:
    announced(store, "C1")
    return claimed(outbox, NOW)[0]


def intended(store: SqlStore, message: OutMessage) -> bool:
    with store.begin("T1") as tx:
        return tx.intend(message, "C1", NOW)


def test_an_announcement_is_queued_once_for_each_recipient(store: SqlStore, outbox: SqlOutbox) -> None:
    change = announced(store, "C1")
    with store.begin("T1") as tx:
        tx.announce(change, [CHANNEL, MARIA], NOW)
        tx.announce(change, [], NOW)
    due = claimed(outbox, NOW)
    assert [(message.recipient, message.change, message.visit) for message in due] == [
        (CHANNEL, change.id, change.visit),
        (MARIA, change.id, change.visit),
    ]
    assert {message.kind for message in due} == {MessageKind.ANNOUNCEMENT}


def test_a_claim_takes_what_is_due_oldest_first_in_its_own_workspaces(store: SqlStore, outbox: SqlOutbox) -> None:
    for workspace in ("T1", "T2", "T3"):
        announced(store, "C1", workspace=workspace)
    assert outbox.claim(["T1", "T2"], NOW - DAY, LEASE, 5) == []
    assert [message.workspace for message in outbox.claim(["T1", "T2"], NOW, LEASE, 5)] == ["T1", "T2"]
    assert outbox.claim([], NOW, LEASE, 5) == []


def test_a_busy_workspace_does_not_keep_others_waiting(store: SqlStore, outbox: SqlOutbox) -> None:
    announced(store, *(f"C{number}" for number in range(40)))
    announced(store, "C1", workspace="T2")
    due = outbox.claim(["T1", "T2"], NOW, LEASE, 5)
    assert [message.workspace for message in due] == ["T1", "T1", "T1", "T1", "T2"]
    assert len(claimed(outbox, NOW)) == SHARE


def test_no_message_is_in_two_hands(store: SqlStore, outbox: SqlOutbox) -> None:
    for workspace in ("T1", "T2"):
        announced(store, *(f"C{number}" for number in range(100)), workspace=workspace)

    def claim_all(_: int) -> list[OutMessage]:
        mine: list[OutMessage] = []
        while some := outbox.claim(["T1", "T2"], NOW, LEASE, 5):
            mine.extend(some)
        return mine

    taken = [message.id for mine in side_by_side(claim_all) for message in mine]
    assert len(taken) == len(set(taken))
    rest = outbox.claim(["T1", "T2"], NOW, LEASE, 200)  # what a claimer passed over because another was at it
    assert len(taken) + len(rest) == 200


def test_a_lease_that_ran_out_while_posting_makes_a_message_uncertain(
    store: SqlStore, outbox: SqlOutbox, message: OutMessage
) -> None:
    assert claimed(outbox, NOW) == []
    (again,) = claimed(outbox, NOW + LEASE)
    assert (again.state, again.attempts) == (State.PENDING, 0)
    assert intended(store, again)
    (unknown,) = claimed(outbox, NOW + 2 * LEASE)
    assert (unknown.state, unknown.attempts, unknown.slack_channel) == (State.UNCERTAIN, 1, "C1")
    assert len({message.token, again.token, unknown.token}) == 3
    assert message.marker == unknown.marker


def test_who_lost_the_claim_writes_nothing(store: SqlStore, outbox: SqlOutbox, message: OutMessage) -> None:
    (newer,) = claimed(outbox, NOW + LEASE)
    assert not intended(store, message)
    with store.begin("T1") as tx:
        assert not tx.drop(message, "lost")
    assert not outbox.settle(message, RETRY)
    assert not intended(store, replace(newer, token=""))
    with store.begin("T2") as tx:
        assert not tx.intend(newer, "C1", NOW)
    assert intended(store, newer)


def test_the_first_and_the_last_attempt_are_kept(store: SqlStore, outbox: SqlOutbox, message: OutMessage) -> None:
    assert intended(store, message)
    assert outbox.settle(message, replace(RETRY, error="timeout"))
    (again,) = claimed(outbox, NOW + DAY)
    with store.begin("T1") as tx:
        assert tx.intend(again, "C1", NOW + DAY)
    (now,) = claimed(outbox, NOW + 2 * DAY)
    assert (now.first_attempt_at, now.last_attempt_at, now.attempts) == (NOW, NOW + DAY, 2)
    assert (again.error, again.slack_channel) == ("timeout", "C1")


def test_a_sent_message_is_settled_once_and_claimed_no_more(
    store: SqlStore, outbox: SqlOutbox, message: OutMessage
) -> None:
    assert intended(store, message)
    result = Settlement(state=State.SENT, next_attempt_at=NOW, slack_channel="C1", slack_ts="1.0")
    assert outbox.settle(message, result)
    assert not outbox.settle(message, result)
    assert claimed(outbox, NOW + DAY) == []


def test_an_attempt_that_does_not_count_is_taken_back_once(
    store: SqlStore, outbox: SqlOutbox, message: OutMessage
) -> None:
    uncounted = replace(RETRY, count_attempt=False)
    assert intended(store, message)
    assert outbox.settle(message, uncounted)
    (again,) = claimed(outbox, NOW)
    assert again.attempts == 0
    assert outbox.settle(again, uncounted)
    assert claimed(outbox, NOW)[0].attempts == 0


def test_sent_without_the_timestamp_that_slack_gave_is_refused(outbox: SqlOutbox, message: OutMessage) -> None:
    with pytest.raises(IntegrityError):
        outbox.settle(message, Settlement(state=State.SENT, next_attempt_at=NOW))


def test_a_state_that_is_none_is_refused(engine: Engine, message: OutMessage) -> None:
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text("UPDATE messages SET state = 'lost'"))


def test_a_dropped_message_is_cancelled(store: SqlStore, outbox: SqlOutbox, message: OutMessage) -> None:
    with store.begin("T1") as tx:
        assert tx.drop(message, "nothing left to say")
    assert not intended(store, message)
    assert claimed(outbox, NOW + DAY) == []


@pytest.mark.parametrize("key", ["post", "to:C1"])
def test_a_gate_holds_its_messages_back_until_it_opens(store: SqlStore, outbox: SqlOutbox, key: str) -> None:
    announced(store, "C1")
    announced(store, "C1", workspace="T2")
    outbox.gate("T1", "to:C2", NOW + DAY)
    outbox.gate("T1", key, NOW + LEASE)
    outbox.gate("T1", key, NOW)  # a gate that is closed for longer stays so
    assert [message.workspace for message in outbox.claim(["T1", "T2"], NOW, LEASE, 5)] == ["T2"]
    assert len(claimed(outbox, NOW + LEASE)) == 1


def test_reminders_that_are_due_together_become_one(store: SqlStore, outbox: SqlOutbox) -> None:
    with store.begin("T1") as tx:
        visit = opened(tx)
    planned(store, visit, a_rung(), a_rung(rung="-2", due_at=NOW + 2 * DAY), a_rung(rung="0", due_at=NOW + 4 * DAY))
    first, second = claimed(outbox, NOW + 3 * DAY)
    with store.begin("T1") as tx:
        tx.absorb(first, NOW + 3 * DAY)
        assert [rung.rung for rung in tx.rungs(first.id)] == ["-7", "-2"]
        assert tx.rungs(second.id) == []
    with store.begin("T1") as tx:
        tx.absorb(second, NOW + 3 * DAY)  # its claim is gone
        assert not tx.intend(second, "D1", NOW + 3 * DAY)
        assert len(tx.rungs(first.id)) == 2
    assert outbox.next_due(["T1"]) == NOW + DAY


def test_what_may_have_been_posted_takes_nothing_more_on(store: SqlStore, outbox: SqlOutbox) -> None:
    with store.begin("T1") as tx:
        visit = opened(tx)
    planned(store, visit, a_rung(), a_rung(rung="-2", due_at=NOW + 2 * DAY))
    (first,) = claimed(outbox, NOW + DAY)
    assert intended(store, first)
    unknown, second = claimed(outbox, NOW + 2 * DAY)
    with store.begin("T1") as tx:
        tx.absorb(unknown, NOW + 2 * DAY)
        assert [len(tx.rungs(message.id)) for message in (unknown, second)] == [1, 1]


def test_the_next_instant_is_that_of_the_earliest_live_message(store: SqlStore, outbox: SqlOutbox) -> None:
    assert outbox.next_due(["T1"]) is None
    announced(store, "C1", workspace="T2")
    with store.begin("T1") as tx:
        visit = opened(tx)
    planned(store, visit, a_rung())
    assert outbox.next_due(["T1"]) == NOW + DAY
    assert outbox.next_due(["T1", "T2"]) == NOW


def test_what_is_due_is_found_by_the_index(engine: Engine, store: SqlStore, outbox: SqlOutbox) -> None:
    announced(store, *(f"C{number}" for number in range(300)))
    statements: list[tuple[str, Any]] = []
    with engine.begin() as connection:
        connection.execute(text("UPDATE messages SET state = 'cancelled' WHERE id > 5"))
        connection.execute(text("ANALYZE"))
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append((call[2], call[3])))
    outbox.next_due(["T1"])
    explain = "EXPLAIN QUERY PLAN " if engine.dialect.name == "sqlite" else "EXPLAIN "
    sql, parameters = statements[-1]
    with engine.begin() as connection:
        rows = connection.exec_driver_sql(explain + sql, parameters).all()
    assert any("ix_messages_due" in str(row) for row in rows)
