"""A workspace of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.local_slack import Slack


@pytest.fixture
def slack(tmp_path: Path) -> Iterator[Slack]:
    with Slack(tmp_path) as workspace:
        yield workspace
