"""Visits come back as they were stored, to their own workspace, and nobody overwrites what they have not seen."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from bot.errors import VisitChanged
from bot.procedure.model import Fact
from bot.visits import Absence, Change, ChangeKind, Contact, Holiday, HomeTab, Record, Snooze, Visit, Workspace
from storage.store import SqlStore
from tests.storage.nouns import DAY, NOW, a_change, a_plan, a_record, a_visit, edited, opened
from tests.storage.threads import THREADS, side_by_side

WORKSPACES = (f"T{number}" for number in count(100))  # one per example: an example is as good as a clean database

words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
instants = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda instant: instant.replace(microsecond=instant.microsecond // 1000 * 1000)
)
json = st.dictionaries(words, st.none() | st.booleans() | st.integers(-(2**31), 2**31) | words | st.lists(words))
facts = st.builds(Fact, step=words, date=st.dates(), start=st.none() | st.dates(), until=st.none() | st.dates())
entries = st.builds(
    Record,
    id=st.just(0),
    change=st.just(0),
    fact=facts,
    by=words,
    at=instants,
    reference=words,
    since=st.none() | st.dates(),
    among=st.lists(st.dates(), max_size=4).map(tuple),
)
snoozes = st.builds(Snooze, person=words, step=words, date=st.dates(), until=instants)
whole_visits = st.builds(
    Visit,
    id=st.just(0),
    state=words,
    kind=words,
    rules=words,
    rules_version=st.integers(1, 9),
    opened_at=instants,
    withdrawn=st.booleans(),
    records=st.just(()),
    officer=words,
    deputy=words,
    follows=st.lists(words, unique=True).map(tuple),
    snoozes=st.lists(snoozes).map(tuple),
    quiet=st.lists(words).map(tuple),
    version=st.just(0),
)
some_changes = st.builds(
    a_change, kind=st.sampled_from(ChangeKind), by=words, at=instants, tz=words, words=words, before=json, after=json
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(visit=whole_visits, edit=whole_visits, change=some_changes, first=st.lists(entries), more=st.lists(entries))
def test_a_whole_visit_comes_back_as_it_was_stored(
    store: SqlStore, visit: Visit, edit: Visit, change: Change, first: list[Record], more: list[Record]
) -> None:
    workspace = next(WORKSPACES)
    with store.begin(workspace) as tx:
        stored, opening = tx.add(visit, change, first)
        assert tx.visit(stored.id) == stored
    assert replace(stored, id=0, version=0, records=()) == visit
    assert [replace(record, id=0, change=0) for record in stored.records] == first
    with store.begin(workspace) as tx:
        again = replace(edit, id=stored.id, version=stored.version, records=stored.records)
        newer, change = tx.save(again, change, more)
    assert newer.records[: len(first)] == stored.records
    assert [replace(record, id=0, change=0) for record in newer.records[len(first) :]] == more
    with store.begin(workspace) as tx:
        assert tx.visit(stored.id) == newer
        assert tx.visits() == ([] if newer.withdrawn else [newer])
        assert tx.changes(stored.id) == [opening, change]
    assert (opening.version, change.version) == (1, 2)


def test_corrections_and_withdrawals_point_to_the_records_they_mean(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        visit, _ = tx.add(a_visit(), a_change(), [a_record()])
        first = visit.records[0].id
        fact = Fact(step="visit_concluded", date=date(2026, 3, 7))
        visit, _ = tx.save(visit, a_change(), [a_record(fact=fact, replaces=first)])
        assert visit.facts() == (fact,)
        visit, _ = tx.save(visit, a_change(), [a_record(fact=None, withdraws=visit.records[-1].id)])
        assert tx.visit(visit.id) == visit
        assert visit.facts() == (Fact(step="visit_concluded", date=date(2026, 3, 6)),)


def test_visits_come_oldest_first_each_with_its_own_parts(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        kenya, _ = tx.add(a_visit(follows=("C1", "C2")), a_change(), [a_record()])
        peru, _ = tx.add(a_visit(state="PE", follows=("C2",)), a_change(), [a_record(), a_record()])
        assert tx.visits() == [kenya, peru]


def test_two_workspaces_never_see_each_other(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        visit, change = tx.add(a_visit(follows=("C1",)), a_change(), [a_record()])
        tx.save_workspace(Workspace(id="T1", tz="Africa/Nairobi"))
        tx.save_contacts([Contact(id="U1", channel="D1")])
        assert tx.first_time("key", NOW)
    with store.begin("T2") as tx:
        assert tx.visit(visit.id) is None
        assert tx.visits() == []
        assert tx.changes(visit.id) == []
        assert tx.last_change_by("U1", [visit.id]) is None
        assert tx.contacts() == {}
        assert tx.workspace() == Workspace(id="T2")
        assert tx.first_time("key", NOW)
        with pytest.raises(VisitChanged):
            tx.save(visit, a_change(), [])
        with pytest.raises(VisitChanged):
            tx.plan(visit, a_plan(), NOW)
    with store.begin("T1") as tx:
        assert tx.visit(visit.id) == visit
        assert tx.changes(visit.id) == [change]


def test_a_change_of_what_somebody_else_changed_is_refused_and_leaves_nothing(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        visit = opened(tx)
    with store.begin("T1") as tx:
        edited(tx, visit, officer="U1")
    with pytest.raises(VisitChanged) as refusal, store.begin("T1") as tx:  # noqa: PT012 - the whole transaction
        tx.save_contacts([Contact(id="U2", channel="D2")])
        tx.save(replace(visit, officer="U2"), a_change(by="U2"), [a_record()])
    assert (refusal.value.visit, refusal.value.since) == (visit.id, 1)
    with store.begin("T1") as tx:
        now = tx.visit(visit.id)
        assert now is not None
        assert (now.officer, now.version, now.records) == ("U1", 2, ())
        assert tx.contacts() == {}


def test_an_error_rolls_everything_back(store: SqlStore) -> None:
    with pytest.raises(ZeroDivisionError), store.begin("T1") as tx:  # noqa: PT012 - the whole transaction
        tx.add(a_visit(), a_change(), [a_record()])
        tx.first_time("key", NOW)
        raise ZeroDivisionError
    with store.begin("T1") as tx:
        assert tx.visits() == []
        assert tx.first_time("key", NOW)


def test_of_1600_concurrent_edits_none_is_lost_silently(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        number = opened(tx).id

    def edit_200_times(thread: int) -> tuple[list[str], int]:
        won, refused = [], 0
        for turn in range(200):
            with store.begin("T1") as tx:
                visit = tx.visit(number)
            assert visit is not None
            words = f"{thread}.{turn}"
            try:
                with store.begin("T1") as tx:
                    tx.save(replace(visit, officer=words), a_change(words=words), [])
                won.append(words)
            except VisitChanged:
                refused += 1
        return won, refused

    results = side_by_side(edit_200_times)
    with store.begin("T1") as tx:
        history, visit = tx.changes(number), tx.visit(number)
    reported = [words for won, _ in results for words in won]
    assert sorted(change.words for change in history[1:]) == sorted(reported)
    assert len(reported) + sum(refused for _, refused in results) == THREADS * 200
    assert visit is not None
    assert (visit.version, visit.officer) == (len(history), history[-1].words)


def test_loading_takes_as_many_queries_for_fifty_visits_as_for_one(engine: Engine, store: SqlStore) -> None:
    statements: list[str] = []
    with store.begin("T1") as tx:
        for _ in range(50):
            tx.add(a_visit(follows=("C1",)), a_change(), [a_record()])
        event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
        assert len(tx.visits()) == 50
    assert len(statements) == 4


def test_records_and_changes_are_only_ever_inserted(engine: Engine, store: SqlStore) -> None:
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    with store.begin("T1") as tx:
        visit, change = tx.add(a_visit(), a_change(), [a_record()])
        visit, _ = tx.save(visit, a_change(undoes=change.id), [a_record(fact=None, withdraws=visit.records[0].id)])
        tx.plan(visit, a_plan(), NOW)
    assert not [
        sql for sql in statements if sql.startswith(("UPDATE rec", "UPDATE cha", "DELETE FROM rec", "DELETE FROM cha"))
    ]


def test_the_last_change_by_a_person_is_one_that_can_be_undone(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        assert tx.last_change_by("U1", []) is None
        visit, opening = tx.add(a_visit(), a_change(kind=ChangeKind.OPENED), [])
        visit, recorded = tx.save(visit, a_change(), [])
        visit, _ = tx.save(visit, a_change(by="U2"), [])
        visit, _ = tx.save(visit, a_change(kind=ChangeKind.SNOOZED), [])
        assert tx.last_change_by("U1", [visit.id]) == recorded
        assert tx.last_change_by("U1", [visit.id + 1]) is None
        tx.save(visit, a_change(kind=ChangeKind.UNDONE, undoes=recorded.id), [])
        assert tx.last_change_by("U1", [visit.id]) == opening


def test_a_workspace_keeps_the_zone_it_was_given(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        assert tx.workspace() == Workspace(id="T1")
        days = (Holiday(date=date(2026, 12, 25), name="Christmas"), Holiday(date=date(2027, 1, 1)))
        changed = Workspace(id="T1", tz="Africa/Nairobi", admins=("U1", "U2"), escalates=False, holidays=days)
        changed = replace(changed, address="https://visits.example.org", feeds=True)
        tx.save_workspace(changed)
        opened(tx)
        assert tx.workspace() == changed


def test_what_is_remembered_of_a_person_is_kept(store: SqlStore) -> None:
    away = Absence(start=date(2026, 12, 20), end=date(2027, 1, 5), cover="U2")
    one = Contact(id="U1", tz="Africa/Nairobi", channel="D1", away=away)
    tab = HomeTab(opened_at=NOW, first=True, choice="mine:KE::0", due_at=NOW + DAY)
    two = Contact(id="U2", muted=True, gone=True, home=tab, feed="abc", feed_since=NOW)
    with store.begin("T1") as tx:
        assert tx.contact("U1") == Contact(id="U1")
        tx.save_contacts([Contact(id="U1", tz="Asia/Tokyo"), two])
        tx.save_contacts([one])
        tx.save_contacts([])
        assert tx.contacts() == {"U1": one, "U2": two}
        assert tx.contacts(["U2", "U3"]) == {"U2": two}
        assert (tx.fed("abc"), tx.fed("ab")) == (two, None)
        tx.save_contacts([replace(one, away=None)])
        assert tx.contact("U1") == replace(one, away=None)


def test_of_eight_who_bring_the_same_key_one_is_first(store: SqlStore) -> None:
    def bring(_: int) -> int:
        first = 0
        for turn in range(20):
            with store.begin("T1") as tx:
                first += tx.first_time(f"ev:{turn}", NOW + DAY)
        return first

    assert sum(side_by_side(bring)) == 20
