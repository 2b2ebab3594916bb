"""`rapporteur read-date`: one date in words for people, or many as JSON lines for programs."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli import program

FRIDAY = ("--today", "2026-11-20")


def run(*words: str, typed: str | bytes = "") -> Result:
    return CliRunner().invoke(program, ("read-date", *words), input=typed)


def answers(*requests: dict[str, str | None]) -> list[dict[str, Any]]:
    typed = "".join(json.dumps({"ref": "2026-11-20", **request}, ensure_ascii=False) + "\n" for request in requests)
    return [json.loads(line) for line in run("--jsonl", typed=typed + "\n").stdout.splitlines()]


def test_a_person_gets_one_clear_line_or_the_days_to_choose_from() -> None:
    assert run("next friday", *FRIDAY).stdout == "Friday 27 November 2026\n"
    assert run("10 days after 1 March 2027", *FRIDAY).stdout.startswith(
        "Thursday 11 March 2027 = Monday 1 March 2027 + 10"
    )
    assert run("vendredi", *FRIDAY, "--lang", "fr").stdout.splitlines() == [
        "Which day?",
        "- vendredi 20 novembre 2026",
        "- vendredi 27 novembre 2026",
    ]
    assert run("21 November 2026", *FRIDAY, "--direction", "past").stdout.startswith("Is this the day?\n- Saturday 21")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("soon", *FRIDAY), 'I cannot read "soon" as a date.'),
        (("friday", "--today", "then"), 'today "then" is no date; write YYYY-MM-DD.'),
    ],
)
def test_what_cannot_be_read_is_one_line_and_exit_2(words: tuple[str, ...], line: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(line)


def test_json_lines_come_back_in_order_with_all_four_keys() -> None:
    date, asked, none, past = answers(
        {"text": "下周五"},
        {"text": "03/04/2027", "lang": "fr-FR"},
        {"text": "soon", "lang": None},
        {"text": "Friday the 13th", "direction": "past"},
    )
    assert date == {"outcome": "date", "date": "2026-11-27", "candidates": [], "reading": "weekday"}
    assert asked["candidates"] == [{"date": "2027-04-03", "reading": "full"}, {"date": "2027-03-04", "reading": "full"}]
    assert (asked["outcome"], asked["date"], asked["reading"]) == ("candidates", None, None)
    assert none == {"outcome": "unreadable", "date": None, "candidates": [], "reading": None}
    assert past["date"] == "2026-11-13"


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (b"\xff\n", 'json "\ufffd" is not JSON'),
        (b"[" * 100_000, "json"),
        (b"[]", 'request "[]" is no request'),
        (b'{"ref": "2026-11-20"}', "text has to be the words of a date."),
        (b'{"text": "x"}', "ref is no date; write YYYY-MM-DD."),
        (b'{"text": "x", "ref": "2026-11-20", "lang": 5}', 'lang "5" is no language'),
        (b'{"text": "x", "ref": "2026-11-20", "direction": "up"}', 'direction "up" is no direction'),
    ],
)
def test_a_bad_line_is_named_after_the_answers_before_it(second: bytes, said: str) -> None:
    result = run("--jsonl", typed=b'{"text": "x", "ref": "2026-11-20"}\n' + second)
    assert (result.exit_code, result.stdout.count("\n")) == (2, 1)
    assert result.stderr.startswith(f"line 2: {said}")


def test_utf_8_is_spoken_whatever_the_locale_says() -> None:
    command = [str(Path(sys.executable).with_name("rapporteur")), "read-date", "--jsonl"]
    line = '{"text": "٦ مارس ٢٠٢٧", "ref": "2026-11-20"}\n{"text": "六", "ref": "шесть"}'.encode()
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, input=line, env=environment, capture_output=True, timeout=60, check=False)
    assert json.loads(done.stdout)["date"] == "2027-03-06"
    assert done.stderr.decode().startswith('line 2: ref "шесть" is no date')
