"""The stored rungs follow the plan: nothing is planned twice, nothing told is told again, nothing old floods."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, select

from bot.errors import VisitChanged
from bot.outbox.model import MessageKind, Rung, Settlement, State
from bot.visits import Recipient, RecipientKind, Visit
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import gates, messages, rungs
from tests.storage.nouns import (
    CHANNEL,
    DAY,
    MARIA,
    NOW,
    a_plan,
    a_rung,
    claimed,
    edited,
    gathered,
    intended,
    opened,
    planned,
    sent,
    settled,
)
from tests.storage.threads import side_by_side

LATER = NOW + 2 * DAY
SECOND = timedelta(seconds=1)
SENT = Settlement(state=State.SENT, next_attempt_at=LATER, slack_ts="1.0")
TODAY = a_rung()
TOMORROW = a_rung(rung="-2", due_at=LATER)
MOVED = a_rung(rung="-7", date=date(2026, 6, 20), due_at=LATER)


@pytest.fixture
def visit(store: SqlStore) -> Visit:
    with store.begin("T1") as tx:
        return opened(tx)


def states(engine: Engine) -> list[State]:
    with engine.connect() as connection:
        return list(connection.execute(select(messages.c.state).order_by(messages.c.id)).scalars())


def test_planning_again_changes_nothing(store: SqlStore, visit: Visit) -> None:
    assert planned(store, visit, TODAY, TOMORROW) == 2
    assert planned(store, visit, TODAY, TOMORROW) == 0


def test_an_instant_finer_than_a_millisecond_is_not_planned_again(store: SqlStore, visit: Visit) -> None:
    fine = a_rung(due_at=(NOW + DAY).replace(microsecond=1234))
    assert planned(store, visit, fine) == 1
    assert planned(store, visit, fine) == 0


def test_rungs_of_one_recipient_at_one_instant_share_a_message(
    store: SqlStore, outbox: SqlOutbox, visit: Visit
) -> None:
    with store.begin("T1") as tx:
        other = opened(tx, state="PE")
    mine = (TODAY, a_rung(step="follow_up"), a_rung(recipient=CHANNEL))
    planned(store, visit, *mine)
    planned(store, other, TODAY)
    due = claimed(outbox, NOW + DAY)
    with store.begin("T1") as tx:
        said = tx.gather(due, NOW + DAY)
    carried = {message.recipient: {(rung.visit, rung.step) for rung in said[message.id]} for message in due}
    both = {(visit.id, "state_comments"), (visit.id, "follow_up"), (other.id, "state_comments")}
    assert carried == {MARIA: both, CHANNEL: {(visit.id, "state_comments")}}


def test_a_moved_date_cancels_its_rungs_and_makes_new_ones(
    engine: Engine, store: SqlStore, outbox: SqlOutbox, visit: Visit
) -> None:
    planned(store, visit, TODAY)
    assert planned(store, visit, MOVED) == 2
    assert states(engine) == [State.CANCELLED, State.PENDING]
    assert sent(store, outbox, LATER) == [replace(MOVED, visit=visit.id)]


def test_a_date_moved_back_revives_its_rungs(store: SqlStore, outbox: SqlOutbox, visit: Visit) -> None:
    for wanted in (TODAY, MOVED, TODAY):
        planned(store, visit, wanted)
    assert sent(store, outbox, LATER) == [replace(TODAY, visit=visit.id)]


def test_what_was_sent_is_never_sent_again(store: SqlStore, outbox: SqlOutbox, visit: Visit) -> None:
    planned(store, visit, TODAY)
    assert len(sent(store, outbox, NOW + DAY)) == 1
    for wanted in ((MOVED,), (TODAY,), ()):
        planned(store, visit, *wanted, now=NOW + DAY)
        planned(store, visit, TODAY)  # even if the clock goes back
    assert sent(store, outbox, LATER) == []


def test_a_message_keeps_the_rungs_of_other_visits(
    engine: Engine, store: SqlStore, outbox: SqlOutbox, visit: Visit
) -> None:
    with store.begin("T1") as tx:
        other = opened(tx)
    planned(store, visit, TODAY)
    planned(store, other, TODAY)
    planned(store, visit)
    assert states(engine) == [State.PENDING]
    assert sent(store, outbox, LATER) == [replace(TODAY, visit=other.id)]
    # Cancelled before its message went out without it: it may still be told, on another day.
    assert planned(store, visit, TODAY) == 1


def test_a_visit_opened_late_does_not_flood_but_what_waits_is_sent_late(
    store: SqlStore, outbox: SqlOutbox, visit: Visit
) -> None:
    planned(store, visit, TODAY)
    assert planned(store, visit, TODAY, a_rung(rung="-14", due_at=NOW), now=LATER) == 0
    assert sent(store, outbox, LATER) == [replace(TODAY, visit=visit.id)]


def test_a_rung_that_is_wanted_again_is_sent_up_to_a_day_late(store: SqlStore, outbox: SqlOutbox, visit: Visit) -> None:
    planned(store, visit, TODAY)
    planned(store, visit)
    assert planned(store, visit, TODAY, now=NOW + 2 * DAY) == 0
    assert planned(store, visit, TODAY, now=NOW + 2 * DAY - SECOND) == 1
    assert sent(store, outbox, LATER) == [replace(TODAY, visit=visit.id)]


def test_who_takes_over_gets_what_the_other_was_about_to_get(store: SqlStore, outbox: SqlOutbox, visit: Visit) -> None:
    planned(store, visit, TODAY)
    deputy = Recipient(kind=RecipientKind.PERSON, id="U2")
    taken, other = replace(TODAY, recipient=deputy), replace(TODAY, recipient=deputy, rung="-14")
    assert planned(store, visit, taken, other, now=NOW + DAY + SECOND) == 2
    assert sent(store, outbox, LATER) == [replace(taken, visit=visit.id)]


def test_a_changed_zone_moves_a_rung_to_its_new_instant(
    engine: Engine, store: SqlStore, outbox: SqlOutbox, visit: Visit
) -> None:
    planned(store, visit, TODAY)
    assert planned(store, visit, replace(TODAY, due_at=LATER)) == 1
    assert states(engine) == [State.CANCELLED, State.PENDING]
    assert claimed(outbox, NOW + DAY) == []
    assert sent(store, outbox, LATER) == [replace(TODAY, visit=visit.id, due_at=LATER)]


def test_a_rung_cancelled_while_posting_waits_for_the_outcome(store: SqlStore, outbox: SqlOutbox, visit: Visit) -> None:
    planned(store, visit, TODAY)
    (message,) = claimed(outbox, NOW + DAY)
    assert intended(store, message)
    assert planned(store, visit, standing=[TODAY]) == 1
    assert gathered(store, message) == [[]]
    assert planned(store, visit, TODAY, now=LATER) == 1
    assert gathered(store, message) == [["-7"]]
    assert planned(store, visit, standing=[TODAY]) == 1
    assert settled(outbox, message, SENT)
    assert planned(store, visit, TODAY) == 0


def test_a_rung_cancelled_while_posting_comes_back_when_slack_did_not_take_it(
    store: SqlStore, outbox: SqlOutbox, visit: Visit
) -> None:
    planned(store, visit, TODAY)
    (message,) = claimed(outbox, NOW + DAY)
    assert intended(store, message)
    planned(store, visit, standing=[TODAY])
    assert settled(outbox, message, Settlement(state=State.PENDING, next_attempt_at=LATER))
    assert planned(store, visit, TODAY) == 1
    assert sent(store, outbox, LATER) == [replace(TODAY, visit=visit.id)]


def edits(engine: Engine) -> list[int | None]:
    """Of the messages whose edit waits, or was made: which they are."""
    with engine.connect() as connection:
        query = select(messages.c.edits).where(messages.c.kind == MessageKind.EDIT).order_by(messages.c.id)
        return list(connection.execute(query).scalars())


def test_a_posted_reminder_is_edited_when_it_stands_no_more_and_when_it_stands_again(
    engine: Engine, store: SqlStore, outbox: SqlOutbox, visit: Visit
) -> None:
    planned(store, visit, TODAY)
    (message,) = claimed(outbox, NOW + DAY)
    assert intended(store, message)
    assert settled(outbox, message, SENT)
    assert planned(store, visit, standing=[TODAY]) == 0  # not wanted any more, but what it says is true
    assert (planned(store, visit), planned(store, visit)) == (1, 0)
    assert edits(engine) == [message.id]
    (edit,) = claimed(outbox, NOW)
    assert (edit.kind, edit.recipient) == (MessageKind.EDIT, MARIA)
    assert gathered(store, edit) == [["-7"]]
    assert (planned(store, visit, TODAY), planned(store, visit, TODAY)) == (1, 0)
    assert edits(engine) == [message.id]  # one edit at a time is enough: it says what is true when it is made
    assert intended(store, edit)
    assert planned(store, visit) == 1
    assert edits(engine) == [message.id] * 2


def test_a_reminder_that_is_being_posted_while_it_is_settled_is_edited_afterwards(
    engine: Engine, store: SqlStore, outbox: SqlOutbox, visit: Visit
) -> None:
    planned(store, visit, TODAY)
    (message,) = claimed(outbox, NOW + DAY)
    assert intended(store, message)
    planned(store, visit)
    assert edits(engine) == [message.id]
    assert settled(outbox, message, SENT)
    assert planned(store, visit) == 0


def test_a_plan_made_from_an_older_version_is_refused(store: SqlStore, visit: Visit) -> None:
    with store.begin("T1") as tx:
        edited(tx, visit)
    with pytest.raises(VisitChanged):
        planned(store, visit, TODAY)


def test_eight_planners_of_one_workspace_leave_each_rung_once(
    engine: Engine, store: SqlStore, outbox: SqlOutbox
) -> None:
    with store.begin("T1") as tx:
        visits = [opened(tx) for _ in range(8)]

    def plan_all(thread: int) -> None:
        for turn in range(24):
            planned(store, visits[(thread + turn) % 8], *((TODAY, TOMORROW) if turn % 3 else (TOMORROW,)))
        for visit in visits[thread:] + visits[:thread]:
            planned(store, visit, TODAY, TOMORROW)

    side_by_side(plan_all)
    assert sum(state is State.PENDING for state in states(engine)) == 2
    assert len(sent(store, outbox, LATER)) == 16


def test_four_who_plan_while_four_deliver_lose_nothing_and_tell_nothing_twice(
    store: SqlStore, outbox: SqlOutbox
) -> None:
    with store.begin("T1") as tx:
        visits = [opened(tx) for _ in range(8)]

    def plan_or_deliver(thread: int) -> list[Rung]:
        told: list[Rung] = []
        for turn in range(24):
            if thread % 2:
                told += sent(store, outbox, LATER)  # whose clock is ahead of the planners'
            else:
                planned(store, visits[(thread + turn) % 8], *((TODAY, TOMORROW) if turn % 3 else (TOMORROW,)))
        return told

    told = [rung for mine in side_by_side(plan_or_deliver) for rung in mine]
    for visit in visits:
        planned(store, visit, TODAY, TOMORROW)
    told += sent(store, outbox, LATER + DAY)
    assert sorted(told) == sorted(replace(rung, visit=visit.id) for visit in visits for rung in (TODAY, TOMORROW))


POOL = [
    a_rung(rung=str(days), date=date(2026, 5, 20 + moved), recipient=to, due_at=NOW + days * DAY)
    for days in (1, 2, 3)
    for moved in (0, 1)
    for to in (MARIA, CHANNEL)
]
turns = st.lists(st.tuples(st.sets(st.sampled_from(POOL)), st.integers(0, 1), st.booleans()), max_size=6)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=turns)
def test_whatever_the_plans_nothing_wanted_is_lost_and_nothing_is_told_twice(
    engine: Engine, store: SqlStore, outbox: SqlOutbox, turns: list[tuple[set[Rung], int, bool]]
) -> None:
    with engine.begin() as connection:
        connection.execute(delete(gates))  # time begins anew with every example
    with store.begin("T1") as tx:
        visit = opened(tx)
    now, waiting, told, cancelled = NOW, set[Rung](), set[Rung](), set[Rung]()
    for wanted, days, deliver in turns:
        now += days * DAY
        planned(store, visit, *wanted, now=now)
        assert planned(store, visit, *wanted, now=now) == 0
        handed_over = {occasion(rung) for rung in waiting - wanted}
        late = {rung for rung in wanted if rung in cancelled or occasion(rung) in handed_over}
        cancelled = (cancelled | waiting) - wanted
        waiting = {
            rung for rung in wanted - told if rung in waiting or rung.due_at > (now - DAY if rung in late else now)
        }
        if deliver:
            due = {rung for rung in waiting if rung.due_at <= now}
            assert sorted(sent(store, outbox, now)) == sorted(replace(rung, visit=visit.id) for rung in due)
            waiting, told = waiting - due, told | due
        assert slots(engine) == sorted({(rung.recipient.id, rung.due_at) for rung in waiting})
    planned(store, visit)
    assert slots(engine) == []


def occasion(rung: Rung) -> tuple[str, str, date]:
    return (rung.step, rung.rung, rung.date)


def slots(engine: Engine) -> list[tuple[object, ...]]:
    """Of all pending messages, which recipient gets them when; each carries at least one live rung."""
    carried = select(rungs.c.message).where(rungs.c.state == "live")
    query = select(messages.c.recipient, messages.c.due_at).where(messages.c.state == State.PENDING)
    query = query.where(messages.c.kind == MessageKind.REMINDER)
    with engine.connect() as connection:
        pending = sorted(tuple(row) for row in connection.execute(query))
        assert pending == sorted(tuple(row) for row in connection.execute(query.where(messages.c.id.in_(carried))))
    return pending


def test_horizons_are_those_of_visits_that_stand(store: SqlStore, outbox: SqlOutbox, visit: Visit) -> None:
    with store.begin("T2") as tx:
        other = opened(tx)
    with store.begin("T1") as tx:
        opened(tx, withdrawn=True)
        tx.plan(visit, a_plan(), NOW)
    assert outbox.horizons("T1") == [(visit.id, NOW + 30 * DAY)]
    assert outbox.horizons("T2") == [(other.id, None)]  # never planned
