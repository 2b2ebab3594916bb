"""A small part of `make chaos`: time, planning and the states of messages. What was told is what was wanted, once, by
other rules, another clock or the other database."""

from pathlib import Path

import pytest

from tests.faults.cases import NONE, Case, Where
from tests.faults.chaos_plans import CASES


@pytest.mark.parametrize(
    ("case", "backend"),
    [(case, backend) for case in CASES for backend in case.databases if case.quick and backend != NONE],
    ids=lambda value: value.name if isinstance(value, Case) else value,
)
def test_nothing_is_lost_or_doubled(case: Case, backend: str, database_url: str, tmp_path: Path) -> None:
    outcome = case.play(case.quick, 2020, Where(database=backend, url=database_url, folder=tmp_path))
    assert (outcome.lost, outcome.doubled) == (0, 0)


@pytest.mark.parametrize("case", [case for case in CASES if NONE in case.databases], ids=lambda case: case.name)
def test_both_implementations_agree(case: Case, tmp_path: Path) -> None:
    case.play(case.quick, 2020, Where(database=NONE, url="", folder=tmp_path))
