"""`rapporteur report`: the operator's figures from the database, as text, CSV and JSON."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli import program
from storage.store import SqlStore
from tests.storage.nouns import a_change, a_record, a_visit


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder without a .env, an environment without a token."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)


@pytest.fixture
def url(store: SqlStore, database_url: str) -> str:
    """Of a database in which Kenya and, hidden, France ended on 6 March 2026."""
    with store.begin("T1") as tx:
        for given in ({}, {"state": "FR", "hidden": True, "members": ("U1",)}):
            tx.add(a_visit(**given), a_change(), [a_record()])
    return database_url


def run(url: str, *words: str) -> Result:
    return CliRunner().invoke(program, ["report", *words, "--workspace", "T1"], env={"DATABASE_URL": url})


def test_csv_and_json_hold_the_same_rows(url: str) -> None:
    written = run(url, "visits", "--window", "2026", "--format", "csv").stdout
    [row] = csv.DictReader(written.splitlines())
    assert row["state"] == "KE"
    told = json.loads(run(url, "visits", "2026", "--format", "json").stdout)
    assert (told["first"], told["last"], told["hidden"]) == ("2026-01-01", "2026-12-31", 0)
    assert [{name: str(value) for name, value in each.items()} for each in told["rows"]] == [row]


def test_hidden_visits_count_only_where_that_is_said(url: str) -> None:
    assert "France" not in run(url, "visits", "2026").stdout
    shown = run(url, "visits", "2026", "--hidden").stdout
    assert "France" in shown
    assert "Hidden visits count only for those who know of them: 1 here." in shown


def test_the_oral_report_is_a_page(url: str) -> None:
    page = run(url, "oral", "2026").stdout
    assert page.startswith("Oral report to the Council: figures in 2026\nOverall work: 1 comprehensive visit and")


@pytest.mark.parametrize("words", [["nothing"], ["visits", "soon"], ["visits", "--window", "soon"], ["3", "April"]])
def test_what_is_no_report_is_one_clear_line(url: str, words: list[str]) -> None:
    result = run(url, *words)
    assert result.exit_code == 2
    assert "I did not understand" in result.stderr
    assert len(result.stderr.splitlines()) == 1
