"""Every report on twelve made-up visits says what another program works out from their raw records."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.operations.reports import as_json, for_operator
from bot.procedure.exchange import fact_from
from bot.visits import Tally
from storage.store import SqlStore
from tests.reports import independent
from tests.reports.independent import Course, Raw
from tests.reports.seed import TODAY, made_up
from tests.storage.nouns import a_change, a_record, a_visit

NOON = datetime(2026, 4, 21, 16, tzinfo=UTC)
WINDOWS = {
    "": (date(2025, 4, 22), TODAY),
    "2025": (date(2025, 1, 1), date(2025, 12, 31)),
    "1 September 2024 to 28 February 2026": (date(2024, 9, 1), date(2026, 2, 28)),
}


def stored(store: SqlStore, seed: int) -> dict[int, Raw]:
    """The raw visits by the numbers under which they were stored, record by record."""
    raws: dict[int, Raw] = {}
    with store.begin("T1") as tx:
        for raw in made_up(seed):
            tallies = tuple(Tally(**tally) for tally in raw["tallies"])
            members = ("U1",) if raw["hidden"] else ()
            given = {"state": raw["state"], "kind": raw["kind"], "hidden": raw["hidden"], "members": members}
            visit, _ = tx.add(a_visit(**given, tallies=tallies), a_change(), [])
            for record in raw["records"]:
                visit, _ = tx.save(visit, a_change(), [a_record(fact=fact_from(record))])
            raws[visit.id] = raw
    return raws


def told(store: SqlStore, words: str, *, hidden: bool) -> list[list[Any]]:
    with store.begin("T1") as tx:
        return [list(row.values()) for row in as_json(for_operator(tx, words, NOON, hidden=hidden))["rows"]]


def expected(which: str, every: list[Course], window: tuple[date, date]) -> list[list[Any]]:
    inside = independent.ended(every, *window)
    match which:
        case "visits":
            return independent.visits(inside)
        case "timeliness":
            return independent.timeliness(inside)
        case "findings":
            return independent.tallied(inside, ("kind", "area"), ("count", "priority"))
        case _:
            return independent.tallied(inside, ("area",), ("count", "referred", "linked"), only="need")


@pytest.mark.parametrize("seed", range(2))
def test_every_report_of_every_window_agrees(store: SqlStore, seed: int) -> None:
    raws = stored(store, seed)
    shown = {number: raw for number, raw in raws.items() if not raw["hidden"]}
    for hidden, counted in ((False, shown), (True, raws)):
        every = independent.courses(counted, TODAY)
        for which in ("visits", "timeliness", "findings", "referrals"):
            for words, window in WINDOWS.items():
                assert told(store, f"{which} {words}", hidden=hidden) == expected(which, every, window), (which, words)


@pytest.mark.parametrize("seed", range(2))
def test_open_moves_agree(store: SqlStore, seed: int) -> None:
    every = independent.courses(stored(store, seed), TODAY)
    rows = told(store, "moves", hidden=True)
    order = [(independent.ORDER.index(row[0]), row[4] or "9999", row[1]) for row in rows]
    assert order == sorted(order)
    assert sorted(rows, key=str) == sorted(independent.moves(every), key=str)


@pytest.mark.parametrize("seed", range(2))
def test_the_oral_report_agrees(store: SqlStore, seed: int) -> None:
    every = independent.courses(stored(store, seed), TODAY)
    for words, window in WINDOWS.items():
        figures = {f"{part}.{name}": value for part, name, value in told(store, f"oral {words}", hidden=True)}
        timely = {name: value for name, value in figures.items() if name.startswith("improvements.")}
        assert {name: value for name, value in figures.items() if name not in timely} == independent.oral(
            every, *window
        )
        rows = independent.timeliness(independent.ended(every, *window))
        names = ("recorded", "on_time", "late", "passed", "earliest", "median", "latest")
        pairs = {f"improvements.{row[0]}.{n}": v for row in rows for n, v in zip(names, row[1:], strict=True)}
        assert timely == {name: value for name, value in pairs.items() if value is not None}


def test_what_was_corrected_or_taken_back_counts_as_it_stands(store: SqlStore) -> None:
    with store.begin("T1") as tx:
        visit, _ = tx.add(a_visit(), a_change(), [a_record()])
        late = fact_from({"step": "preliminary_assessment_submitted", "date": "2026-03-25"})
        visit, _ = tx.save(visit, a_change(), [a_record(fact=late)])
        visit, _ = tx.save(visit, a_change(), [a_record(fact=replace(late, date=date(2026, 3, 19)), replaces=2)])
        tx.save(visit, a_change(), [a_record(fact=None, withdraws=1)])
    assert told(store, "visits", hidden=True) == []
    with store.begin("T1") as tx:
        [found] = tx.visits()
        tx.save(found, a_change(), [a_record()])
    assert ["preliminary_assessment_submitted", 1, 1, 0, 0, -1, -1, -1] in told(store, "timeliness", hidden=True)
