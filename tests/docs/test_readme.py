"""The examples of the README, run as they stand there."""

import re
import shlex
from datetime import UTC, datetime
from pathlib import Path

from typer.testing import CliRunner

import app
import cli

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```console\n(.*?)\n```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
NOON = datetime(2026, 4, 21, 16, tzinfo=UTC)


def test_the_ten_lines_print_what_the_readme_shows() -> None:
    transcript = BLOCKS[0]
    typed = re.findall(r"^maria, .*?> (.*)$", transcript, re.MULTILINE)
    assert len(typed) == 10
    shown: list[str] = []
    with app.local(NOON, "/visit", "America/New_York") as console:
        for line in typed:
            shown += [console.prompt() + line, *console.line(line)]
    assert "\n".join(shown) == transcript


def test_the_timetable_is_what_the_readme_shows() -> None:
    command, _, printed = BLOCKS[1].partition("\n")
    result = CliRunner().invoke(cli.program, shlex.split(command.removeprefix("$ rapporteur ")))
    assert result.exit_code == 0
    assert result.output.rstrip("\n") == printed
