"""The clock hands visits over on the day for which it was arranged: all at once, and once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, update

from bot.visits import ChangeKind, Handover, Visit
from scheduler.replan import Horizon
from storage.tables import records
from tests.scheduler.scene import DUE, Scene

ARRANGED = Handover(
    person="U1", to="U2", day=date(2026, 5, 13), by="U3", direct=False, words="handover <@U1> to <@U2>", reason=""
)


def horizon(scene: Scene) -> Horizon:
    return Horizon(store=scene.store, outbox=scene.outbox, couriers={"T1": scene.slack}, clock=scene.clock)


def arrange(scene: Scene, arranged: Handover = ARRANGED) -> None:
    with scene.store.begin("T1") as tx:
        tx.save_workspace(replace(tx.workspace(), handovers=(*tx.workspace().handovers, arranged)))


def handed_over(scene: Scene) -> list[tuple[str, int]]:
    """The officer of every visit, and how often that was changed."""
    with scene.store.begin("T1") as tx:
        kinds = [(visit.officer, [change.kind for change in tx.changes(visit.id)]) for visit in tx.visits()]
    return [(officer, each.count(ChangeKind.OFFICERS)) for officer, each in kinds]


def test_of_processes_that_see_to_it_at_the_same_moment_one_does_it(scene: Scene) -> None:
    for _ in range(2):
        scene.opened(officer="U1", follows=("C1",))
    arrange(scene)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: horizon(scene).tick(), range(4)))
    assert handed_over(scene) == [("U2", 1), ("U2", 1)]


def test_handovers_of_one_day_follow_one_another(scene: Scene) -> None:
    scene.opened(officer="U1")
    arrange(scene, replace(ARRANGED, person="U2", to="U4"))
    arrange(scene, replace(ARRANGED, day=date(2026, 5, 12)))
    assert scene.clock.now == DUE
    horizon(scene).tick()
    assert handed_over(scene) == [("U4", 2)]


def test_where_one_visit_cannot_be_handed_over_none_is_and_it_is_tried_again(
    scene: Scene, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    _, broken = (scene.opened(officer="U1") for _ in range(2))
    arrange(scene)
    spoil(engine, broken, "nonsense")
    horizon(scene).tick()
    assert handed_over(scene) == [("U1", 0), ("U1", 0)]
    assert "could not be seen to" in caplog.text
    spoil(engine, broken, "visit_concluded")
    horizon(scene).tick()
    assert handed_over(scene) == [("U2", 1), ("U2", 1)]


def spoil(engine: Engine, visit: Visit, step: str) -> None:
    with engine.begin() as connection:
        connection.execute(update(records).where(records.c.visit == visit.id).values(step=step))
