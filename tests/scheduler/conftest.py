"""The scene on which the clock acts."""

import pytest

from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.scheduler.scene import Scene


@pytest.fixture
def scene(store: SqlStore, outbox: SqlOutbox) -> Scene:
    return Scene(store, outbox)


@pytest.fixture
def officer(scene: Scene) -> Scene:
    """One visit with one recipient: the officer."""
    scene.opened(officer="U1")
    return scene
