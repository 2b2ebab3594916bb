"""`rapporteur read-record`: what a line would record, for people and line by line for other programs."""

import json

from typer.testing import CliRunner

from cli import program

LINE = "draft shared with Kenya yesterday"


def test_one_line_is_answered() -> None:
    printed = CliRunner().invoke(program, ["read-record", LINE, "--today", "2026-05-08"]).stdout
    assert json.loads(printed)["date"] == "2026-05-07"


def test_many_lines_are_answered_in_order() -> None:
    requests = [{"text": text, "today": "2026-05-08"} for text in (LINE, "肯尼亚草稿昨天已发送", "nothing")]
    typed = "\n".join(json.dumps(request, ensure_ascii=False) for request in requests)
    printed = CliRunner().invoke(program, ["read-record", "--jsonl"], input=typed).stdout
    answers = [json.loads(line) for line in printed.splitlines()]
    assert [answer["asks"] for answer in answers] == [[], [], ["state", "step", "date", "leftover:nothing"]]


def test_a_bad_day_is_one_clear_line() -> None:
    result = CliRunner().invoke(program, ["read-record", LINE, "--today", "soon"])
    assert result.exit_code == 2
    assert result.stderr == 'today "soon" is no date; write YYYY-MM-DD.\n'
