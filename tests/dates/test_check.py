"""`make check-dates`: what counts as right, asked, wrong and none, and that one wrong date fails the check."""

import json
from pathlib import Path

import pytest

from tests.dates.check import Verdict, labels, main, ours, verdict

ROW = {"lang": "en", "text": "tomorrow", "ref": "2026-04-20"}


def check(tmp_path: Path, **values: object) -> Verdict:
    path = tmp_path / "labels.jsonl"
    path.write_text(json.dumps({**ROW, **values}), encoding="utf-8")
    (label,) = labels(path)
    said = verdict(label, ours(label))
    assert main(path) == (said is Verdict.WRONG)
    return said


@pytest.mark.parametrize(
    ("text", "expect", "said"),
    [
        ("tomorrow", "2026-04-21", Verdict.RIGHT),
        ("tomorrow", "2026-04-22", Verdict.WRONG),
        ("tomorrow", None, Verdict.WRONG),
        ("tomorrow", ["2026-04-21"], Verdict.WRONG),
        ("soon", None, Verdict.RIGHT),
        ("soon", "2026-04-21", Verdict.NONE),
        ("Monday", "2026-04-27", Verdict.ASKED),
        ("Monday", ["2026-04-20"], Verdict.ASKED),
        ("Monday", None, Verdict.ASKED),
        ("Monday", "2026-05-04", Verdict.WRONG),
    ],
)
def test_a_reading_is_judged_by_its_label(text: str, expect: object, said: Verdict, tmp_path: Path) -> None:
    assert check(tmp_path, text=text, expect=expect) is said


def test_other_readings_and_the_direction_count(tmp_path: Path) -> None:
    assert check(tmp_path, expect="2026-04-22", alt=["2026-04-21"]) is Verdict.RIGHT
    assert check(tmp_path, text="Friday", expect="2026-04-17", direction="past") is Verdict.RIGHT


def test_nothing_may_be_read_where_there_is_no_date(tmp_path: Path) -> None:
    assert check(tmp_path, text="room 12") is Verdict.RIGHT
    assert check(tmp_path, text="Monday") is Verdict.WRONG


def test_needless_questions_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(tmp_path, text="Monday", expect="2026-04-27", cls="weekday")
    check(tmp_path, text="Monday", expect="2026-04-20", cls="today")
    printed = capsys.readouterr().out
    assert "needless: 0" in printed
    assert "needless: 1\n  en 'Monday' on 2026-04-20" in printed
