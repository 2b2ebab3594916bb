"""`rapporteur doctor` against real databases and the stand-in for Slack: a line for each finding, and no traceback."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, update
from typer.testing import CliRunner, Result

from bot.operations.doctor import Check, Finding
from bot.outbox.model import State
from bot.wording.doctor import finding, span
from cli import program
from handlers.local.model import TEAM
from handlers.local.server import LocalServer
from handlers.local.workspace import LocalSlack
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import messages
from tests.storage.nouns import CHANNEL, a_plan, a_rung, opened

NOW = datetime.now(UTC)
HOUR = timedelta(hours=1)
PASSWORD = "swordfish"
TOKENS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "DATABASE_URL", "RAPPORTEUR_ADMINS")

Environment = dict[str, str]


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder without a .env, an environment without settings."""
    monkeypatch.chdir(tmp_path)
    for name in TOKENS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer(LocalSlack(lambda: datetime.now(UTC))) as running:
        yield running


@pytest.fixture
def connected(server: LocalServer) -> Environment:
    return {
        "SLACK_BOT_TOKEN": server.slack.bot_token,
        "SLACK_SIGNING_SECRET": server.slack.signing_secret,
        "SLACK_API_URL": server.api_url,
        "RAPPORTEUR_ADMINS": "U0123ABC",
    }


@pytest.fixture
def well(connected: Environment, database_url: str, outbox: SqlOutbox) -> Environment:
    """A bot that has ticked a moment ago."""
    outbox.beat("tick", datetime.now(UTC))
    return {**connected, "DATABASE_URL": database_url}


def doctor(environment: Environment) -> Result:
    return CliRunner().invoke(program, ["doctor"], env=environment)


def wrong(environment: Environment) -> list[str]:
    """What is wrong; the exit code tells it too."""
    result = doctor(environment)
    found = [line.removeprefix("wrong ") for line in result.stdout.splitlines() if not line.startswith("ok ")]
    assert result.exit_code == bool(found)
    assert isinstance(result.exception, SystemExit | None)
    assert "Traceback" not in result.output
    return found


def stuck(store: SqlStore, engine: Engine, state: State, error: str) -> None:
    """Two messages to Maria and one to a channel, none of which can be delivered."""
    with store.begin(TEAM) as tx:
        visit = opened(tx)
        given = {"visit": visit.id, "date": NOW.date()}
        maria = [a_rung(**given, rung=f"-{each}", due_at=NOW + each * HOUR) for each in (1, 2)]
        tx.plan(visit, a_plan(*maria, a_rung(**given, recipient=CHANNEL, due_at=NOW + HOUR)), NOW)
    with engine.begin() as connection:
        connection.execute(update(messages).values(state=state, error=error))


def test_where_all_is_well_every_line_says_so(well: Environment, backend: str) -> None:
    result = doctor(well)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0, lines
    assert [line.removeprefix("ok    ").split(":")[0] for line in lines] == [check.value for check in Check]
    assert {"sqlite": "ok    database: SQLite", "postgresql": "ok    database: PostgreSQL"}[backend] in lines


def test_without_anything_it_says_what_is_missing_and_makes_no_database(tmp_path: Path) -> None:
    checks = [line.split(":")[0] for line in wrong({})]
    assert checks == ["settings", "settings", "administrators", "schema"]
    assert list(tmp_path.iterdir()) == []


def test_settings_that_cannot_be_used_are_all_named() -> None:
    lines = wrong({"SLACK_BOT_TOKEN": "abc", "PORT": "0"})
    assert [line.split(":")[:2] for line in lines] == [["settings", " SLACK_BOT_TOKEN"], ["settings", " PORT"]]


@pytest.mark.parametrize(
    "url",
    [
        f"postgres://nobody:{PASSWORD}@127.0.0.1:1/visits",
        f"postgres://nobody:{PASSWORD}@127.0.0.1:none/visits",
        f"mysql://nobody:{PASSWORD}@127.0.0.1/visits",
        f"{PASSWORD}",
    ],
)
def test_a_database_that_cannot_be_used_is_one_line_and_no_secret(url: str, connected: Environment) -> None:
    (line,) = wrong({**connected, "DATABASE_URL": url})
    assert line.startswith("database: ")
    assert PASSWORD not in doctor({**connected, "DATABASE_URL": url}).output


def test_a_file_that_is_no_database_is_found_out(connected: Environment, tmp_path: Path) -> None:
    (tmp_path / "rapporteur.db").write_text("Dear diary, " * 1000)
    (line,) = wrong(connected)
    assert line.startswith("database: it cannot be used (DatabaseError)")


def test_a_schema_of_another_version_names_the_command(connected: Environment, blank_url: str) -> None:
    (line,) = wrong({**connected, "DATABASE_URL": blank_url})
    assert line == "schema: it is empty, not this version's. Run: rapporteur migrate"


def test_a_token_that_slack_refuses(well: Environment) -> None:
    (line,) = wrong({**well, "SLACK_BOT_TOKEN": "xoxb-1"})
    assert line.startswith("Slack: it refuses SLACK_BOT_TOKEN (invalid_auth).")


def test_slack_out_of_reach(well: Environment) -> None:
    (line,) = wrong({**well, "SLACK_API_URL": "http://127.0.0.1:1/api/"})
    assert line.startswith("Slack: it cannot be reached (ConnectionRefusedError).")


def test_missing_scopes_are_named(well: Environment, server: LocalServer) -> None:
    server.scopes -= {"im:write", "channels:history"}
    (line,) = wrong(well)
    assert line.startswith("scopes: missing: channels:history, im:write.")


def test_administrators_are_to_be_named(well: Environment) -> None:
    (line,) = wrong({**well, "RAPPORTEUR_ADMINS": ""})
    assert line.endswith("Set RAPPORTEUR_ADMINS to Slack user ids.")


def test_a_clock_that_does_not_tick(well: Environment, outbox: SqlOutbox) -> None:
    outbox.beat("tick", datetime.now(UTC) - 3 * HOUR)
    (line,) = wrong(well)
    assert line.startswith("last tick: 3 hours ago. Is it running?")


def test_a_clock_that_never_ticked(connected: Environment, database_url: str) -> None:
    (line,) = wrong({**connected, "DATABASE_URL": database_url})
    assert line.startswith("last tick: never. Is it running?")


@pytest.mark.parametrize(("skew", "words"), [(-5.5 * HOUR, "ahead of"), (5.5 * HOUR, "behind")])
def test_a_clock_that_is_wrong(skew: timedelta, words: str, well: Environment, server: LocalServer) -> None:
    server.slack.skew = skew
    (line,) = wrong(well)
    assert line.startswith(f"clock: ours is 5 hours {words} Slack's, so that nothing is sent.")


def test_what_is_held_is_a_line_for_each_recipient_and_nothing_of_the_visit(
    well: Environment, store: SqlStore, engine: Engine
) -> None:
    stuck(store, engine, State.HELD, "is_archived")
    to_channel, to_maria = sorted(wrong(well))
    assert to_channel.startswith("messages: 1 to the channel C1 held since")
    assert "it is archived. Unarchive it" in to_channel
    assert to_maria.startswith("messages: 2 to the person U1 held since")
    assert "Kenya" not in to_channel + to_maria


def test_what_was_given_up_is_to_be_told_by_hand(well: Environment, store: SqlStore, engine: Engine) -> None:
    stuck(store, engine, State.DEAD, "not_in_channel")
    assert all("given up" in line and "not_in_channel" in line for line in wrong(well))


def test_a_clock_of_slack_that_cannot_be_asked_is_said() -> None:
    assert finding(Finding(check=Check.CLOCK, ok=False)) == "wrong clock: Slack's could not be asked. Try again."


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "0 seconds"),
        (1, "1 second"),
        (-90, "90 seconds"),
        (150, "2 minutes"),
        (86400, "24 hours"),
        (2e5, "2 days"),
    ],
)
def test_spans_are_said_in_the_largest_unit_of_which_there_are_two(seconds: float, words: str) -> None:
    assert span(timedelta(seconds=seconds)) == words
