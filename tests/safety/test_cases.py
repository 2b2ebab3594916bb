"""A small part of `make chaos`: nothing of a hidden visit comes where it may not, whatever fails and whenever it is
hidden; workspaces in one database know nothing of each other."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults.cases import POSTGRESQL, SQLITE, Where
from tests.safety.canaries import canaries
from tests.safety.flips import BUSY, RECEIVED, Race, flips, ran, told_of_a_change
from tests.safety.tenants import confused
from tests.scheduler.scene import Scene


def test_no_canary_is_told_to_whom_it_is_not_known_and_none_is_logged(database_url: str, tmp_path: Path) -> None:
    canaries(40, 2020, Where(database=SQLITE, url=database_url, folder=tmp_path))


@pytest.mark.parametrize("backend", [SQLITE, POSTGRESQL])
def test_what_is_hidden_while_it_is_sent_is_gone_within_a_minute(engine: Engine) -> None:
    assert flips(30, 2020, engine).kills > 20


def test_a_late_announcement_that_is_hidden_keeps_the_reminders_it_took_over(engine: Engine) -> None:
    assert ran(engine, Race(what="late news", step=12, fault="busy")).wrong == ()


@pytest.mark.parametrize("backend", [SQLITE, POSTGRESQL])
def test_workspaces_in_one_database_know_nothing_of_each_other(engine: Engine) -> None:
    assert confused(engine, 2, 25, 2020) == []


def test_a_late_announcement_is_told_though_the_reminders_it_took_over_fall_away(engine: Engine) -> None:
    scene = Scene(SqlStore(engine), SqlOutbox(engine))
    beside = scene.opened(state="PE", follows=("C1",))
    told_of_a_change(scene, scene.opened(follows=("C1",)))
    scene.slack.answers.append(BUSY)
    assert scene.tick() == []
    scene.changed(beside, RECEIVED)
    scene.tick(timedelta(seconds=30))
    assert ["Kenya" in post.text for _, post in scene.slack.posts] == [True]
