"""A small part of `make chaos`: workers are killed, stopped, paused, cut off and lied to while they send, and nothing
is lost, nothing arrives twice. What counts is the memory of the stand-in."""

from pathlib import Path

import pytest

from tests.faults import cards, deliveries, outage
from tests.faults.cases import POSTGRESQL, Case, Where

CASES = (*deliveries.CASES, *cards.CASES, *outage.CASES)


def also_at_small_size(case: Case, backend: str) -> bool:
    """A full disk below PostgreSQL takes rights that not everybody has."""
    return not (case.play is deliveries.full and backend == POSTGRESQL)


@pytest.mark.parametrize(
    ("case", "backend"),
    [(case, backend) for case in CASES for backend in case.databases if also_at_small_size(case, backend)],
    ids=lambda value: value.name if isinstance(value, Case) else value,
)
def test_nothing_is_lost_or_doubled(case: Case, backend: str, database_url: str, tmp_path: Path) -> None:
    outcome = case.play(case.quick, 2020, Where(database=backend, url=database_url, folder=tmp_path))
    assert (outcome.lost, outcome.doubled) == (0, 0)
