"""The second computation must itself reproduce the given vectors before it may judge the first."""

from typing import Any

import pytest

from tests.procedure.oracle import timetable
from tests.procedure.vectors import VECTORS, entries, today


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["name"])
def test_the_second_computation_reproduces_a_vector(vector: dict[str, Any]) -> None:
    due, overdue, lapsed = timetable(entries(vector), today(vector))
    expect = vector["expect"]
    assert {step: day.isoformat() for step, day in due.items()} == expect.get("due", {})
    assert overdue == expect.get("overdue", [])
    assert lapsed == expect.get("lapsed", [])
