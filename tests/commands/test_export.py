"""`rapporteur export`: complete and readable, and the same again after an import, on both databases."""

import json
import shlex
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.errors import Problem
from bot.operations.store import Transaction
from bot.operations.transfer import export_visits, import_visits
from bot.procedure import STEPS, judge
from bot.procedure.exchange import OUTCOMES
from bot.procedure.model import Fact, Kind
from bot.reading.findings import AREAS, KINDS
from bot.visits import (
    COMPREHENSIVE,
    EVERYTHING,
    FOLLOW_UP,
    ChangeKind,
    DateKind,
    Partner,
    Record,
    SetDate,
    Snooze,
    Tally,
    Visit,
)
from cli import program
from storage.store import SqlStore
from tests.storage.nouns import a_change, a_record, a_visit, opened

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
NUMBERS = count()
STATES = ("KE", "PE", "CI", "FR", "KP")
DAYS = st.dates(min_value=date(2025, 1, 1), max_value=NOW.date())
MOMENTS = st.integers(0, 10**9).map(lambda ms: NOW - timedelta(milliseconds=ms))
PEOPLE, CHANNELS = st.sampled_from(["U1", "U2", "W3"]), st.sampled_from(["C1", "C2"])
WORDS = st.one_of(
    st.sampled_from(["", "=1+1", "'=1", "+41", "-x", "@li", "＝1", "\tx", "a\nb", 'say "no"', "CTC/2026/7, note; 2"]),
    st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12).map(str.strip),
)
NAMES = st.sampled_from(["ICAO", "=UNODC", "Interpol, Lyon"])
TALLIES = st.builds(
    Tally,
    kind=st.sampled_from(list(KINDS)),
    area=st.sampled_from(list(AREAS)),
    count=st.integers(0, 999),
    reference=WORDS,
)
STEP = st.sampled_from([key for key, step in STEPS.items() if step.kind is not Kind.DERIVED])


def many(each: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(each, max_size=2, unique=True).map(tuple)


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    step = draw(STEP)
    dates: dict[str, Any] = {name: draw(st.none() | DAYS) for name in ("start", "end", "until")}
    words: dict[str, Any] = {
        "participants": draw(st.sampled_from([None, "none"])),
        "kind": draw(st.sampled_from([None, FOLLOW_UP])),
    }
    return Fact(
        step=step, date=draw(DAYS), outcome=draw(st.sampled_from([None, *OUTCOMES.get(step, ())])), **dates, **words
    )


VISITS = st.builds(
    a_visit,
    state=st.sampled_from(STATES),
    kind=st.sampled_from([COMPREHENSIVE, FOLLOW_UP]),
    opened_at=MOMENTS,
    officer=st.just("") | PEOPLE,
    deputy=st.sampled_from(["", "U4"]),
    follows=many(CHANNELS),
    members=many(PEOPLE),
    delegates=many(PEOPLE),
    quiet=many(STEP) | st.just((EVERYTHING,)),
    unneeded=many(STEP),
    snoozes=many(st.builds(Snooze, person=PEOPLE, step=STEP, date=DAYS, until=MOMENTS)),
    dates=many(st.builds(SetDate, step=STEP, date=DAYS, kind=st.sampled_from(DateKind), by=PEOPLE, at=MOMENTS)),
    partners=st.lists(
        st.builds(Partner, name=NAMES, invited=st.none() | DAYS, received=st.none() | DAYS),
        max_size=2,
        unique_by=lambda partner: partner.name,
    ).map(tuple),
    tallies=st.lists(TALLIES, max_size=2, unique_by=lambda tally: (tally.kind, tally.area)).map(tuple),
)
RECORDS = st.builds(
    a_record, fact=facts(), by=PEOPLE, at=MOMENTS, reference=WORDS, among=many(DAYS), since=st.none() | DAYS
)
QUIET, WHO = st.lists(STEP | st.just(EVERYTHING)), st.lists(PEOPLE)
OFFICERS = st.fixed_dictionaries({"officer": st.just("") | PEOPLE, "deputy": st.just("")})
DATED = st.fixed_dictionaries({"step": STEP, "kind": st.sampled_from(DateKind).map(str), "date": DAYS.map(str)})
TOLD: tuple[
    tuple[ChangeKind, dict[str, Any], dict[str, Any]], ...
] = (  # what a change says besides its records: kind, before, after
    *((kind, {}, {}) for kind in (ChangeKind.RECORDED, ChangeKind.UNHIDDEN, ChangeKind.TALLIED)),
    (ChangeKind.CORRECTED, {}, {"heard": st.lists(CHANNELS)}),
    (ChangeKind.UNDONE, {}, {"heard": st.lists(CHANNELS)}),
    (ChangeKind.FOLLOWED, {}, {"channel": CHANNELS}),
    (ChangeKind.UNFOLLOWED, {"channel": CHANNELS}, {}),
    (ChangeKind.SNOOZED, {}, {"step": STEP, "until": MOMENTS.map(datetime.isoformat)}),
    (ChangeKind.REMINDERS, {"quiet": QUIET}, {"quiet": QUIET}),
    (ChangeKind.HIDDEN, {"follows": st.lists(CHANNELS)}, {"members": WHO}),
    (ChangeKind.MEMBERS, {"members": WHO}, {"members": WHO}),
    (ChangeKind.DELEGATES, {"delegates": WHO}, {"delegates": WHO}),
    (
        ChangeKind.PARTNERS,
        {},
        {"names": st.lists(NAMES), "what": st.just("invited"), "date": st.none() | DAYS.map(str)},
    ),
    (ChangeKind.UNNEEDED, {}, {"needed": st.lists(STEP), "unneeded": st.lists(STEP)}),
)
FORMS: list[tuple[ChangeKind, Any, Any]] = [
    (kind, st.fixed_dictionaries(old), st.fixed_dictionaries(new)) for kind, old, new in TOLD
]
FORMS += [(ChangeKind.OFFICERS, OFFICERS, OFFICERS), (ChangeKind.DATED, st.just({}) | DATED, DATED)]
CHANGES = st.sampled_from(FORMS).flatmap(
    lambda form: st.builds(
        a_change, kind=st.just(form[0]), before=form[1], after=form[2], by=PEOPLE, at=MOMENTS, words=WORDS,
        reason=WORDS, permalink=WORDS, channel=CHANNELS,
    )
)  # fmt: skip
# Of one visit: what it is, and what each change recorded, replaced or took back (a number of an earlier record).
SAID = st.lists(st.tuples(RECORDS, st.integers(0, 9)), max_size=5)
COURSES = st.tuples(VISITS, st.lists(st.tuples(CHANGES, SAID, st.integers(0, 9)), max_size=4))


def build(tx: Transaction, courses: Sequence[Any], *, plain: bool) -> None:
    """Store visits as they came about. `plain`: only what the procedure takes, and without corrections."""
    earlier: Visit | None = None
    for whole, course in courses:
        follows_up = earlier.id if earlier and (earlier.state, FOLLOW_UP) == (whole.state, whole.kind) else None
        opening = a_change(kind=ChangeKind.OPENED, at=whole.opened_at)
        earlier = visit = tx.add(replace(whole, follows_up=follows_up), opening, [])[0]
        versions = [tx.changes(visit.id)[0].id]
        for change, said, undone in course:
            records = _plain(visit, said) if plain else _any(visit, said)
            if not plain and undone < len(versions):
                change = replace(change, undoes=versions[undone])
            visit, made = tx.save(visit, change, records)
            versions.append(made.id)


def _plain(visit: Visit, said: Sequence[tuple[Record, int]]) -> list[Record]:
    known, out = list(visit.facts()), []
    for record, _ in said:
        verdict = judge(known, record.fact, NOW.date()) if record.fact else None
        if record.fact and verdict and not verdict.refusal and not verdict.doubts:
            known.append(record.fact)
            out.append(record)
    return out


def _any(visit: Visit, said: Sequence[tuple[Record, int]]) -> list[Record]:
    out = []
    for record, number in said:
        target = visit.records[number].id if number < len(visit.records) else None
        out.append(
            replace(record, fact=None, withdraws=target) if target and number % 2 else replace(record, replaces=target)
        )
    return out


def exported(store: SqlStore, workspace: str, *, json: bool) -> str:
    with store.begin(workspace) as tx:
        return export_visits(tx, json=json, hidden=True)


def imported(store: SqlStore, workspace: str, text: str, *, json: bool) -> None:
    with store.begin(workspace) as tx:
        placed = import_visits(tx, text.encode(), NOW, json=json, dry_run=False)
    assert [each for each in placed if isinstance(each.found, Problem)] == []


ON_BOTH = settings(
    max_examples=30,
    deadline=None,
    phases=[Phase.generate],  # a smaller example takes long to find
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@ON_BOTH
@given(courses=st.lists(COURSES, max_size=3))
def test_json_is_the_same_after_an_import(store: SqlStore, courses: list[Any]) -> None:
    here, there = f"T{next(NUMBERS)}A", f"T{next(NUMBERS)}B"
    with store.begin(here) as tx:
        build(tx, courses, plain=False)
    before = exported(store, here, json=True)
    imported(store, there, before, json=True)
    assert exported(store, there, json=True) == before
    assert exported(store, there, json=False) == exported(store, here, json=False)


@ON_BOTH
@given(courses=st.lists(COURSES, max_size=3))
def test_csv_is_the_same_after_an_import(store: SqlStore, courses: list[Any]) -> None:
    here, there = f"T{next(NUMBERS)}C", f"T{next(NUMBERS)}D"
    with store.begin(here) as tx:
        build(tx, courses, plain=True)
        ends = [(v.state, v.kind, f.date) for v in tx.visits() for f in v.facts() if f.step == "visit_concluded"]
    assume(len(set(ends)) == len(ends))  # the same visit twice is a problem of a spreadsheet
    before = exported(store, here, json=False)
    imported(store, there, before, json=False)
    assert exported(store, there, json=False) == before


def test_nothing_of_a_visit_is_left_out_of_json(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        opened(tx, officer="U1")
    (kept,) = json.loads(exported(store, "T1", json=True))["visits"]
    assert set(kept["visit"]) == {"id", "state", "kind", "rules", "rules_version", "opened_at", "officer", "version"}
    assert [change["kind"] for change in kept["changes"]] == ["opened"]


@pytest.mark.parametrize("backend", ["sqlite"])
@pytest.mark.parametrize("form", ["csv", "json"])
def test_hidden_visits_and_links_to_them_are_left_out_unless_they_are_wanted(
    store: SqlStore, database_url: str, form: str
) -> None:
    with store.begin("T1") as tx:
        earlier = opened(tx, state="PE", hidden=True, officer="U1")
        opened(tx, officer="U1", follows_up=earlier.id)

    def run(words: str) -> str:
        line = shlex.split(f"export --workspace T1 --format {form} {words}")
        return CliRunner().invoke(program, line, env={"DATABASE_URL": database_url}).stdout

    link = '"follows_up": 1' if form == "json" else "Kenya,comprehensive,1,"
    assert link in run("--hidden")
    assert not [told for told in (link, "PE", "Peru") if told in run("")]


def test_what_a_spreadsheet_would_calculate_is_text(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        tx.add(a_visit(officer="U1"), a_change(kind=ChangeKind.OPENED), [a_record(reference='=HYPERLINK("x")')])
    assert "\"'=HYPERLINK(" in exported(store, "T1", json=False)


def test_two_workspaces_of_one_database_are_exported_apart(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        opened(tx, officer="U1")
    assert json.loads(exported(store, "T2", json=True)) == {"visits": []}
