"""The command line: what it prints, and the one clear line it prints where something is wrong."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli import program
from settings import read_settings

WORKSPACE = (
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_SIGNING_SECRET",
    "DATABASE_URL",
    "RAPPORTEUR_COMMAND",
    "RAPPORTEUR_ADMINS",
)


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder without a .env, an environment without settings."""
    monkeypatch.chdir(tmp_path)
    for name in WORKSPACE:
        monkeypatch.delenv(name, raising=False)


def run(*words: str, typed: str = "", **environment: str) -> Result:
    return CliRunner().invoke(program, words, input=typed, env=environment)


def test_a_timetable_ahead_is_looked_at_from_the_end_of_the_visit() -> None:
    printed = run("plan", "--ended", "2127-03-05").stdout
    assert printed.startswith("As of Wednesday 5 March 2127: report being drafted.")
    assert "Sat 19 April 2127" in printed
    assert "the text says nothing about weekends" in printed


def test_a_timetable_shows_what_is_done_late_and_next() -> None:
    records = ("--record", "draft_report_shared=2026-04-22", "--record", "no_comments_letter_sent=2026-06-01")
    printed = run("plan", "--ended", "2026-03-06", *records, "--today", "2026-06-20").stdout
    assert "done Wed 22 April 2026, 2 days late" in printed
    assert "ended, nothing received" in printed
    assert "Next: the Executive Directorate: the final draft to the Committee, no deadline in the text." in printed


def test_json_lines_come_back_in_order_with_all_ten_keys() -> None:
    typed = "".join(
        json.dumps({"given": [{"step": "visit_concluded", "date": day}], "today": day}) + "\n"
        for day in ("2024-03-15", "2024-03-16")
    )
    answers = [json.loads(line) for line in run("plan", "--jsonl", typed=typed + "\n").stdout.splitlines()]
    assert [answer["due"]["draft_report_shared"] for answer in answers] == ["2024-04-29", "2024-04-30"]
    assert {len(answer) for answer in answers} == {10}


@pytest.mark.parametrize(
    ("words", "typed", "line"),
    [
        (("plan",), "", "--ended is missing"),
        (("plan", "--ended", "6 March"), "", 'ended "6 March" is no date; write YYYY-MM-DD.'),
        (("plan", "--record", "dinner=2026-01-01"), "", 'step "dinner" is no step of the procedure'),
        (("plan", "--jsonl"), "{", 'line 1: json "{" is not JSON'),
        (("plan", "--jsonl"), '{"given": 1}', "line 1: given"),
        (("console", "--today", "someday"), "", 'today "someday" is no date'),
    ],
)
def test_bad_input_is_one_clear_line_and_exit_2(words: tuple[str, ...], typed: str, line: str) -> None:
    result = run(*words, typed=typed)
    assert result.exit_code == 2
    assert result.stderr.startswith(line)
    assert result.stderr.count("\n") == 1


def test_all_settings_that_cannot_be_used_are_reported_at_once() -> None:
    result = run(
        "worker",
        SLACK_BOT_TOKEN="abc",
        RAPPORTEUR_TIMEZONE="Mars",
        RAPPORTEUR_ADMINS="U0123ABC, @li",
        PORT="0",
        RAPPORTEUR_PUBLIC_URL="http://visits.example.org",
    )
    assert result.exit_code == 2
    lines = result.stderr.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "SLACK_BOT_TOKEN",
        "RAPPORTEUR_TIMEZONE",
        "RAPPORTEUR_ADMINS",
        "RAPPORTEUR_PUBLIC_URL",
        "PORT",
    ]
    assert lines[2].startswith("RAPPORTEUR_ADMINS: no Slack user ids: @li; write them like U0123ABC")


@pytest.mark.parametrize(
    ("typed", "admins"),
    [("", ()), (" U0123ABC,W0123ABC , U0123ABC,", ("U0123ABC", "W0123ABC")), ("U1B U2B", ("U1B", "U2B"))],
)
def test_administrators_are_slack_user_ids_with_commas(
    typed: str, admins: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORTEUR_ADMINS", typed)
    assert read_settings().admins == admins


@pytest.mark.parametrize(
    ("typed", "token", "where"),
    [
        ("https://visits.example.org/", "", "https://visits.example.org"),
        ("https://example.org:8443/visits", "", "https://example.org:8443/visits"),
        ("https://visits.example.org", "xapp-1", ""),
        ("", "", ""),
    ],
)
def test_calendars_are_fetched_at_the_public_address_of_http_mode(
    typed: str, token: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORTEUR_PUBLIC_URL", typed)
    monkeypatch.setenv("SLACK_APP_TOKEN", token)
    assert read_settings().feeds_at == where


@pytest.mark.parametrize(
    ("command", "environment", "line"),
    [
        ("worker", {}, "SLACK_BOT_TOKEN is not set"),
        ("web", {"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_SIGNING_SECRET is not set"),
        ("migrate", {"DATABASE_URL": "mysql://localhost/visits"}, "DATABASE_URL has to be like"),
        ("migrate", {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/visits"}, "The database cannot be used"),
        (
            "worker",
            {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_API_URL": "http://127.0.0.1:9/api/"},
            "Slack cannot be reached",
        ),
    ],
)
def test_what_keeps_it_from_starting_is_one_clear_line(command: str, environment: dict[str, str], line: str) -> None:
    result = run(command, **environment)
    assert result.exit_code == 2
    assert result.stderr.startswith(line)


def test_a_database_is_migrated_and_says_what_it_was() -> None:
    assert run("migrate", DATABASE_URL="sqlite:///visits.db").stdout == "The database was empty; it is current now.\n"
    assert run("migrate", DATABASE_URL="sqlite:///visits.db").stdout == "The database was current; it is current now.\n"


def test_the_manifest_has_the_command_of_the_settings() -> None:
    printed = json.loads(run("manifest", RAPPORTEUR_COMMAND="/mission").stdout)
    assert printed["features"]["slash_commands"][0]["command"] == "/mission"


def test_start_without_tokens_says_so_in_two_lines_and_opens_the_console() -> None:
    lines = run("start", typed="/visit list\n:quit\n").stdout.splitlines()
    assert lines[0].startswith("There are no Slack tokens")
    assert "docs/connect-slack.md" in lines[1]
    assert lines[2] == "maria, #visits> /visit list"


def test_the_demonstration_opens_with_three_visits() -> None:
    assert "3 visits open" in run("console", "--demo", "--today", "2026-04-21", typed="/visit list\n").stdout
