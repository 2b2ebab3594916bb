"""Claims, fences and gates: a message is in one pair of hands at a time, and only that one writes it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import IntegrityError

from bot.outbox.model import MessageKind, OutMessage, Settlement, State
from bot.visits import Change, Recipient, RecipientKind
from storage.claim import LATE_AT_ONCE
from storage.outbox import LATE_EVERY, SqlOutbox
from storage.store import SqlStore
from tests.storage.nouns import (
    CHANNEL,
    DAY,
    MARIA,
    NOW,
    a_change,
    a_rung,
    a_visit,
    claimed,
    gathered,
    intended,
    opened,
    planned,
    sent,
    settled,
)
from tests.storage.threads import side_by_side

LEASE = timedelta(minutes=1)
RETRY = Settlement(state=State.PENDING, next_attempt_at=NOW)


def announced(store: SqlStore, *channels: str, workspace: str = "T1", at: datetime = NOW) -> Change:
    recipients = [Recipient(kind=RecipientKind.CHANNEL, id=channel) for channel in channels]
    with store.begin(workspace) as tx:
        _, change = tx.add(a_visit(), a_change(), [])
        tx.announce(change, recipients, at)
    return change


@pytest.fixture
def message(store: SqlStore, outbox: SqlOutbox) -> OutMessage:
    announced(store, "C1")
    return claimed(outbox, NOW)[0]


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


def test_a_claim_takes_what_is_due_oldest_first_in_its_own_workspace(store: SqlStore, outbox: SqlOutbox) -> None:
    announced(store, "C1", "C2")
    announced(store, "C1", workspace="T2")
    assert outbox.claim("T1", NOW - DAY, LEASE, 5) == []
    assert [message.recipient.id for message in outbox.claim("T1", NOW, LEASE, 5)] == ["C1", "C2"]
    assert outbox.claim("T3", NOW, LEASE, 5) == []


def test_a_claim_takes_one_message_to_a_recipient(store: SqlStore, outbox: SqlOutbox) -> None:
    for _ in range(2):
        announced(store, "C1", "C2")
    assert [[message.recipient.id for message in claimed(outbox, NOW)] for _ in range(3)] == [["C1", "C2"]] * 2 + [[]]


def test_two_messages_to_one_recipient_are_kept_apart(engine: Engine, store: SqlStore) -> None:
    paced = SqlOutbox(engine, pace=timedelta(seconds=1))
    for _ in range(2):
        announced(store, "C1")
    moments = (NOW, NOW + timedelta(seconds=0.9), NOW + timedelta(seconds=1))
    assert [len(claimed(paced, moment)) for moment in moments] == [1, 0, 1]


def test_what_comes_late_is_let_through_a_few_at_a_time_and_keeps_nothing_else_waiting(
    store: SqlStore, outbox: SqlOutbox
) -> None:
    announced(store, *(f"C{number}" for number in range(12)))
    late = NOW + timedelta(minutes=16)
    assert len(claimed(outbox, late)) == LATE_AT_ONCE
    announced(store, "C99", at=late)
    assert [message.recipient.id for message in claimed(outbox, late)] == ["C99"]
    assert [len(claimed(outbox, late + turn * LATE_EVERY)) for turn in (1, 2)] == [5, 2]


def test_an_edit_is_never_slowed_as_late_nor_slows_what_is(store: SqlStore, outbox: SqlOutbox) -> None:
    cards = [f"C{number}" for number in range(LATE_AT_ONCE + 1)]
    with store.begin("T1") as tx:
        visit, _ = tx.add(replace(a_visit(), follows=tuple(cards)), a_change(), [])
        tx.refresh_cards(visit, NOW)
    sent(store, outbox, NOW)
    with store.begin("T1") as tx:
        tx.refresh_cards(visit, NOW)
    announced(store, "C0")
    late = NOW + timedelta(minutes=16)
    assert [message.kind for message in claimed(outbox, late)] == [MessageKind.EDIT] * len(cards)
    assert [message.kind for message in claimed(outbox, late)] == [MessageKind.ANNOUNCEMENT]


def test_no_message_is_in_two_hands(store: SqlStore, outbox: SqlOutbox) -> None:
    announced(store, *(f"C{number}" for number in range(200)))

    def claim_all(_: int) -> list[OutMessage]:
        mine: list[OutMessage] = []
        while some := outbox.claim("T1", NOW, LEASE, 5):
            mine.extend(some)
        return mine

    taken = [message.id for mine in side_by_side(claim_all) for message in mine]
    assert len(taken) == len(set(taken))
    rest = outbox.claim("T1", NOW, LEASE, 200)  # what a claimer passed over because another was at it
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
        assert not tx.hold(message, "is_archived", NOW, DAY)
    assert not settled(outbox, message, RETRY)
    assert not intended(store, replace(newer, token=""))
    assert not intended(store, newer, workspace="T2")
    assert intended(store, newer)


def test_of_many_results_only_those_of_lost_claims_are_lost(store: SqlStore, outbox: SqlOutbox) -> None:
    announced(store, "C1", "C2", "C3")
    mine = claimed(outbox, NOW)
    stolen = claimed(outbox, NOW + LEASE, 1)
    assert outbox.settle([(message, RETRY) for message in mine]) == {stolen[0].id}
    assert [message.recipient.id for message in claimed(outbox, NOW)] == ["C2", "C3"]


def test_the_first_and_the_last_attempt_are_kept(store: SqlStore, outbox: SqlOutbox, message: OutMessage) -> None:
    assert intended(store, message)
    assert settled(outbox, message, replace(RETRY, error="timeout"))
    (again,) = claimed(outbox, NOW + DAY)
    assert intended(store, again, now=NOW + DAY)
    assert settled(outbox, again, RETRY)
    (now,) = claimed(outbox, NOW + 2 * DAY)
    assert (now.first_attempt_at, now.last_attempt_at, now.attempts) == (NOW, NOW + DAY, 2)
    assert (again.error, again.slack_channel) == ("timeout", "C1")


def test_a_sent_message_is_settled_once_and_claimed_no_more(
    store: SqlStore, outbox: SqlOutbox, message: OutMessage
) -> None:
    assert intended(store, message)
    result = Settlement(state=State.SENT, next_attempt_at=NOW, slack_channel="C1", slack_ts="1.0")
    assert settled(outbox, message, result)
    assert not settled(outbox, message, result)
    assert claimed(outbox, NOW + DAY) == []


def test_an_attempt_that_does_not_count_is_taken_back_once(
    store: SqlStore, outbox: SqlOutbox, message: OutMessage
) -> None:
    uncounted = replace(RETRY, count_attempt=False)
    assert intended(store, message)
    assert settled(outbox, message, uncounted)
    (again,) = claimed(outbox, NOW)
    assert again.attempts == 0
    assert settled(outbox, again, uncounted)
    assert claimed(outbox, NOW)[0].attempts == 0


def test_sent_without_the_timestamp_that_slack_gave_is_refused(outbox: SqlOutbox, message: OutMessage) -> None:
    with pytest.raises(IntegrityError):
        settled(outbox, message, Settlement(state=State.SENT, next_attempt_at=NOW))


def test_a_state_that_is_none_is_refused(engine: Engine, message: OutMessage) -> None:
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text("UPDATE messages SET state = 'lost'"))


def test_a_dropped_message_is_cancelled(store: SqlStore, outbox: SqlOutbox, message: OutMessage) -> None:
    with store.begin("T1") as tx:
        tx.drop(tx.gather([message], NOW), "nothing left to say")
    assert not intended(store, message)
    assert claimed(outbox, NOW + DAY) == []


@pytest.mark.parametrize("key", ["post", "to:C1"])
def test_a_gate_holds_its_messages_back_until_it_opens(store: SqlStore, outbox: SqlOutbox, key: str) -> None:
    announced(store, "C1")
    announced(store, "C1", workspace="T2")
    outbox.gate("T1", "to:C2", NOW + DAY)
    outbox.gate("T1", key, NOW + LEASE)
    outbox.gate("T1", key, NOW)  # a gate that is closed for longer stays so
    assert [len(outbox.claim(workspace, NOW, LEASE, 5)) for workspace in ("T1", "T2")] == [0, 1]
    assert len(claimed(outbox, NOW + LEASE)) == 1


def test_reminders_that_are_due_together_become_one(store: SqlStore, outbox: SqlOutbox) -> None:
    with store.begin("T1") as tx:
        visit = opened(tx)
    planned(store, visit, a_rung(), a_rung(rung="-2", due_at=NOW + 2 * DAY), a_rung(rung="0", due_at=NOW + 4 * DAY))
    (first,) = claimed(outbox, NOW + 3 * DAY)
    assert gathered(store, first, now=NOW + 3 * DAY) == [["-7", "-2"]]
    assert claimed(outbox, NOW + 3 * DAY) == []
    assert outbox.next_due(["T1"]) == NOW + DAY


def test_what_another_holds_is_taken_over_too_and_lost_to_the_other(store: SqlStore, outbox: SqlOutbox) -> None:
    with store.begin("T1") as tx:
        visit = opened(tx)
    planned(store, visit, a_rung(), a_rung(rung="-2", due_at=NOW + 2 * DAY))
    (first,) = claimed(outbox, NOW + 2 * DAY, 1)
    (second,) = claimed(outbox, NOW + 2 * DAY, 1)
    assert gathered(store, first, now=NOW + 2 * DAY) == [["-7", "-2"]]
    assert gathered(store, second, now=NOW + 2 * DAY) == []


def test_what_may_have_been_posted_takes_nothing_more_on(store: SqlStore, outbox: SqlOutbox) -> None:
    with store.begin("T1") as tx:
        visit = opened(tx)
    planned(store, visit, a_rung(), a_rung(rung="-2", due_at=NOW + 2 * DAY))
    (first,) = claimed(outbox, NOW + DAY)
    assert intended(store, first)
    (unknown,), (second,) = claimed(outbox, NOW + 2 * DAY), claimed(outbox, NOW + 2 * DAY)
    assert gathered(store, unknown, second, now=NOW + 2 * DAY) == [["-7"], ["-2"]]


def test_what_is_held_is_told_of_once_and_goes_out_with_the_next(store: SqlStore, outbox: SqlOutbox) -> None:
    with store.begin("T1") as tx:
        visit = opened(tx)
    planned(store, visit, a_rung(), a_rung(rung="-2", due_at=NOW + 2 * DAY))
    (first,) = claimed(outbox, NOW + DAY)
    with store.begin("T1") as tx:
        assert tx.hold(first, "user_disabled", NOW + DAY, 2 * DAY)
    assert [message.state for message in outbox.undelivered("T1", NOW)] == [State.HELD]
    (second,) = claimed(outbox, NOW + 2 * DAY)
    with store.begin("T1") as tx:
        assert not tx.hold(second, "user_disabled", NOW + 2 * DAY, DAY)
    (again,) = claimed(outbox, NOW + 3 * DAY)
    assert gathered(store, again, now=NOW + 3 * DAY) == [["-7", "-2"]]


def test_a_notice_waits_once_for_each_administrator(store: SqlStore, outbox: SqlOutbox) -> None:
    for _ in range(2):
        with store.begin("T1") as tx:
            tx.notify(["U8", "U9"], "channel:C1:is_archived", NOW)
    due = claimed(outbox, NOW)
    assert [(message.kind, message.recipient.id, message.about) for message in due] == [
        (MessageKind.NOTICE, admin, "channel:C1:is_archived") for admin in ("U8", "U9")
    ]


def test_a_notice_that_is_on_its_way_leaves_room_for_another(store: SqlStore, outbox: SqlOutbox) -> None:
    for _ in range(2):
        with store.begin("T1") as tx:
            tx.notify(["U8"], "channel:C1:is_archived", NOW)
        (message,) = claimed(outbox, NOW)
        assert intended(store, message, channel="D1")
    assert settled(outbox, message, RETRY)
    assert len(claimed(outbox, NOW + LEASE)) == 1


def test_an_audit_waits_for_its_time_and_leaves_what_was_asked_for_later(
    store: SqlStore, outbox: SqlOutbox, message: OutMessage
) -> None:
    for day in (3, 1, 2):
        outbox.audit([message], NOW + day * DAY)
    outbox.audit([], NOW)
    assert outbox.audits("T1", NOW, 5) == outbox.audits("T2", NOW + 3 * DAY, 5) == []
    assert [found.id for found in outbox.audits("T1", NOW + 2 * DAY, 5)] == [message.id]
    outbox.audited(message, NOW + 2 * DAY)
    assert outbox.audits("T1", NOW + 3 * DAY - LEASE, 5) == []
    assert [found.id for found in outbox.audits("T1", NOW + 3 * DAY, 5)] == [message.id]
    outbox.audited(message, NOW + 3 * DAY)
    assert outbox.audits("T1", NOW + 4 * DAY, 5) == []


def test_nothing_is_audited_while_slack_wants_no_looks(outbox: SqlOutbox, message: OutMessage) -> None:
    outbox.audit([message], NOW)
    outbox.gate("T2", "look", NOW + DAY)
    outbox.gate("T1", "post", NOW + DAY)
    assert len(outbox.audits("T1", NOW, 5)) == 1
    outbox.gate("T1", "look", NOW + DAY)
    assert outbox.audits("T1", NOW + DAY - LEASE, 5) == []
    assert len(outbox.audits("T1", NOW + DAY, 5)) == 1


def test_every_so_many_of_what_was_sent_are_sampled(store: SqlStore, outbox: SqlOutbox) -> None:
    announced(store, *(f"C{number}" for number in range(9)))
    for message in claimed(outbox, NOW):
        assert intended(store, message)
        assert settled(outbox, message, Settlement(state=State.SENT, next_attempt_at=NOW, slack_ts="1.0"))
    for day in range(3):
        outbox.sample("T1", NOW, 3, NOW + day * DAY)
        assert len(outbox.audits("T1", NOW + day * DAY, 9)) == 3 * (day + 1)


def test_a_sign_of_life_is_the_latest(outbox: SqlOutbox) -> None:
    assert outbox.last_beat("tick") is None
    for moment in (NOW, NOW + DAY):
        outbox.beat("tick", moment)
    assert outbox.last_beat("tick") == NOW + DAY


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
