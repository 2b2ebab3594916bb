"""Plans are extended before they end; doing it again changes nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, func, select, update

from bot.errors import VisitChanged
from bot.outbox.desired import EXTEND, HORIZON
from scheduler.replan import Horizon
from storage.outbox import SqlOutbox
from storage.store import SqlStore, SqlTransaction
from storage.tables import records, rungs
from tests.scheduler.scene import DUE, OPENED, Clock, Scene


def horizon(scene: Scene, **given: object) -> Horizon:
    values = {"store": scene.store, "outbox": scene.outbox, "couriers": {"T1": scene.slack}, "clock": scene.clock}
    return Horizon(**{**values, **given})  # type: ignore[arg-type]


def planned(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(rungs)).scalar_one()


def test_a_plan_whose_end_comes_near_is_extended_and_only_then(scene: Scene, engine: Engine) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.clock.now = OPENED + HORIZON - EXTEND
    before = planned(engine)
    assert horizon(scene).tick() == 0
    assert planned(engine) == before
    scene.clock.now += timedelta(seconds=1)
    assert horizon(scene).tick() == 0
    extended = planned(engine)
    assert extended > before
    assert horizon(scene).tick() == 0
    assert planned(engine) == extended


def test_what_is_planned_otherwise_than_wanted_is_found_and_put_right(
    scene: Scene, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    """Only a mistake of ours, or another edition of the time zones, brings this about."""
    scene.opened(officer="U1")
    with engine.begin() as connection:
        connection.execute(update(rungs).where(rungs.c.rung == "0").values(state="cancelled"))
    assert [horizon(scene).tick() for _ in range(2)] == [1, 0]
    assert "were put right visit=1 count=1" in caplog.text


def test_a_plan_extended_in_time_reminds_for_as_long_as_the_step_is_open(scene: Scene) -> None:
    scene.opened(follows=("C1",))
    scene.clock.now = DUE + timedelta(hours=1)  # 09:00 in New York comes later in winter
    horizon(scene).tick()
    scene.tick()
    for _ in range(40):
        scene.clock.now += timedelta(days=7)
        horizon(scene).tick()
        assert scene.tick() == ["C1"]


def test_a_visit_that_is_changed_at_that_moment_is_left_to_that_change(scene: Scene) -> None:
    class Busy(SqlStore):
        @contextmanager
        def begin(self, workspace: str) -> Iterator[SqlTransaction]:
            with super().begin(workspace) as tx:
                yield tx
                raise VisitChanged(visit=1, since=1)

    scene.opened(officer="U1")
    before, scene.clock = planned(scene.store._engine), Clock(OPENED + HORIZON)
    horizon(scene, store=Busy(scene.store._engine)).tick()
    assert planned(scene.store._engine) == before
    horizon(scene).tick()
    assert planned(scene.store._engine) > before


def test_one_visit_that_cannot_be_planned_does_not_stop_the_rest(
    scene: Scene, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    first, _ = (scene.opened(follows=(channel,)) for channel in ("C1", "C2"))
    with engine.begin() as connection:
        connection.execute(update(records).where(records.c.visit == first.id).values(step="nonsense"))
    before, scene.clock.now = planned(engine), OPENED + HORIZON
    horizon(scene).tick()
    assert planned(engine) > before
    assert "could not be planned" in caplog.text


def test_what_is_not_ours_or_not_there_is_left_alone(scene: Scene, engine: Engine) -> None:
    class Stale(SqlOutbox):
        def horizons(self, workspace: str) -> Sequence[tuple[int, datetime | None]]:
            return [(99, None)]

    assert horizon(scene, outbox=Stale(engine)).tick() == 0
    scene.opened(follows=("C1",))
    before, scene.clock.now = planned(engine), OPENED + HORIZON
    horizon(scene, couriers={"T2": scene.slack}).tick()
    assert planned(engine) == before
