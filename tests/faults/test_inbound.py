"""A small part of `make chaos`: what comes in is done once or not at all, however often or broken it is sent."""

from pathlib import Path

import pytest

from tests.faults.cases import Case, Where
from tests.faults.inbound import CASES


@pytest.mark.parametrize(
    ("case", "backend"),
    [(case, backend) for case in CASES for backend in case.databases if case.quick],
    ids=lambda value: value.name if isinstance(value, Case) else value,
)
def test_nothing_is_lost_or_doubled(case: Case, backend: str, database_url: str, tmp_path: Path) -> None:
    outcome = case.play(case.quick, 2020, Where(database=backend, url=database_url, folder=tmp_path))
    assert (outcome.lost, outcome.doubled) == (0, 0)
