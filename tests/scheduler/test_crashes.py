"""A process dies between any two steps of a delivery, before or after each commit, or a step fails; the next one
finishes: nobody is left out, nobody is told twice."""

import pytest
from sqlalchemy import Engine

from tests.faults.fate import Failed, told
from tests.scheduler.scene import Killed


@pytest.mark.parametrize("answers_lost", [False, True])
@pytest.mark.parametrize("blow", [Killed, Failed])
def test_a_blow_at_any_step_neither_loses_nor_doubles(
    blow: type[BaseException], answers_lost: bool, engine: Engine
) -> None:
    steps = 0
    for at, times in told(engine, blow, answers_lost, 2):
        assert set(times.values()) == {1}, f"struck at step {at}"
        steps = at
    assert steps > (10 if answers_lost else 20)
