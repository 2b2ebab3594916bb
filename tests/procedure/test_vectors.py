"""Every given vector in full: through evaluate, and through the command line as a person would run it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.procedure import evaluate
from tests.procedure.shapes import comparable, facts, plain
from tests.procedure.vectors import VECTORS, entries, today

TEN_KEYS = {
    *("phase", "due", "alternatives", "projected", "next_action"),
    *("parallel", "overdue", "lapsed", "remind_by", "warnings"),
}


def plan(lines: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "cli", "plan", "--jsonl"]
    return subprocess.run(command, input=lines, capture_output=True, text=True, cwd=root, timeout=60)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["name"])
def test_a_vector_is_reproduced_in_full(vector: dict[str, Any]) -> None:
    found = evaluate(facts(entries(vector)), today(vector))
    assert comparable(plain(found)) == comparable(vector["expect"])


def test_the_command_line_reproduces_every_vector() -> None:
    lines = "".join(json.dumps({"given": v["given"], "today": v["today"]}) + "\n" for v in VECTORS)
    done = plan(lines)
    assert (done.returncode, done.stderr) == (0, "")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(set(each) == TEN_KEYS for each in found)
    assert [comparable(each) for each in found] == [comparable(v["expect"]) for v in VECTORS]


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        '{"given": []}',
        '{"given": [], "today": "2024-02-30"}',
        '{"given": [{"step": "no_such_step", "date": "2024-01-01"}], "today": "2024-02-01"}',
        '{"given": [{"step": "visit_concluded"}], "today": "2024-02-01"}',
        '{"given": [{"step": "extension_decided", "date": "2024-01-01", "outcome": "perhaps"}], "today": "2024-02-01"}',
    ],
)
def test_a_bad_line_gives_one_clear_line_and_exit_code_2(line: str) -> None:
    done = plan(line + "\n")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_the_vectors_use_only_the_ten_keys() -> None:
    assert all(set(v["expect"]) <= TEN_KEYS for v in VECTORS)
