"""Plans are extended before they end; doing it again changes nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, func, select

from bot.errors import VisitChanged
from bot.outbox.desired import EXTEND, HORIZON
from scheduler.replan import Horizon
from storage.outbox import SqlOutbox
from storage.store import SqlStore, SqlTransaction
from storage.tables import rungs
from tests.scheduler.scene import DUE, OPENED, Clock, Scene


def horizon(scene: Scene, **given: object) -> Horizon:
    values = {"store": scene.store, "outbox": scene.outbox, "workspaces": {"T1"}, "clock": scene.clock}
    return Horizon(**{**values, **given})  # type: ignore[arg-type]


def planned(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(rungs)).scalar_one()


def test_a_plan_whose_end_comes_near_is_extended_and_only_then(scene: Scene, engine: Engine) -> None:
    scene.opened(officer="U1")
    scene.clock.now = OPENED + HORIZON - EXTEND
    before = planned(engine)
    assert horizon(scene).tick() == 0
    scene.clock.now += timedelta(seconds=1)
    assert horizon(scene).tick() == 1
    extended = planned(engine)
    assert extended > before
    assert horizon(scene).tick() == 0
    assert planned(engine) == extended


def test_a_plan_extended_in_time_reminds_for_as_long_as_the_step_is_open(scene: Scene) -> None:
    scene.opened(officer="U1")
    scene.clock.now = DUE + timedelta(hours=1)  # 09:00 in New York comes later in winter
    for _ in range(40):
        scene.clock.now += timedelta(days=7)
        horizon(scene).tick()
        assert scene.tick() == ["D-U1"]


def test_a_visit_that_is_changed_at_that_moment_is_left_to_that_change(scene: Scene) -> None:
    class Busy(SqlStore):
        @contextmanager
        def begin(self, workspace: str) -> Iterator[SqlTransaction]:
            with super().begin(workspace) as tx:
                yield tx
                raise VisitChanged(visit=1, since=1)

    scene.opened(officer="U1")
    scene.clock = Clock(OPENED + HORIZON)
    assert horizon(scene, store=Busy(scene.store._engine)).tick() == 0
    assert horizon(scene).tick() == 1


def test_one_visit_that_cannot_be_planned_does_not_stop_the_rest(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    for officer in ("U1", "U2"):
        scene.opened(officer=officer)
    with scene.store.begin("T1") as tx:
        tx.save_zone("U1", "Nowhere/Land")
    scene.clock.now = OPENED + HORIZON
    assert horizon(scene).tick() == 1
    assert "could not be extended" in caplog.text


def test_what_is_not_ours_or_not_there_is_left_alone(scene: Scene, engine: Engine) -> None:
    class Stale(SqlOutbox):
        def short_horizons(self, before: datetime) -> Sequence[tuple[str, int]]:
            return [("T1", 99)]

    assert horizon(scene, outbox=Stale(engine)).tick() == 0
    scene.opened(officer="U1")
    scene.clock.now = OPENED + HORIZON
    assert horizon(scene, workspaces={"T2"}).tick() == 0
    assert horizon(scene).tick() == 1
