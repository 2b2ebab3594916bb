"""The examples of the README, run as they stand there."""

import re
import shlex
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, update
from typer.testing import CliRunner

import app
import cli
from bot.outbox.model import State
from handlers.local import LocalServer, LocalSlack
from handlers.local.model import TEAM
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import messages
from tests.storage.nouns import CHANNEL, a_plan, a_rung, opened

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


@pytest.mark.parametrize("backend", ["sqlite"])
def test_the_doctor_says_what_the_readme_shows(
    database_url: str, store: SqlStore, engine: Engine, outbox: SqlOutbox
) -> None:
    outbox.beat("tick", app.now() - timedelta(hours=3, minutes=30))
    with store.begin(TEAM) as tx:
        due = datetime(2026, 5, 13, 13, tzinfo=UTC)
        tx.plan(opened(tx), a_plan(a_rung(visit=1, recipient=CHANNEL, due_at=due)), due - timedelta(days=1))
    with engine.begin() as connection:
        connection.execute(update(messages).values(state=State.HELD, error="is_archived"))
    with LocalServer(LocalSlack(app.now)) as server:
        server.scopes -= {"im:write"}
        environment = {
            "DATABASE_URL": database_url,
            "RAPPORTEUR_ADMINS": "U0123ABC",
            "SLACK_API_URL": server.api_url,
            "SLACK_BOT_TOKEN": server.slack.bot_token,
            "SLACK_SIGNING_SECRET": server.slack.signing_secret,
        }
        printed = CliRunner().invoke(cli.program, ["doctor"], env=environment).output
    (shown,) = [block for block in BLOCKS if block.startswith("$ rapporteur doctor\n")]
    assert f"$ rapporteur doctor\n{printed}" == f"{shown}\n"


def test_the_timetable_is_what_the_readme_shows() -> None:
    command, _, printed = BLOCKS[1].partition("\n")
    result = CliRunner().invoke(cli.program, shlex.split(command.removeprefix("$ rapporteur ")))
    assert result.exit_code == 0
    assert result.output.rstrip("\n") == printed


def test_dates_are_read_as_the_readme_shows() -> None:
    (block,) = [block for block in BLOCKS if block.startswith("$ rapporteur read-date")]
    for example in block.removeprefix("$ ").split("\n$ "):
        command, _, printed = example.partition("\n")
        result = CliRunner().invoke(cli.program, shlex.split(command.removeprefix("rapporteur ")))
        assert result.output.rstrip("\n") == printed
