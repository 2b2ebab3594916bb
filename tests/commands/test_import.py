"""`rapporteur import`: what a spreadsheet may say, every problem by its line, all or nothing."""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from typer.testing import CliRunner, Result

import app
from bot.names.states import states
from bot.operations.kept import Kept
from bot.operations.spreadsheet import from_csv
from bot.visits import Duty, Visit
from cli import program
from handlers.local import LocalServer, LocalSlack
from handlers.local.model import TEAM
from storage.store import SqlStore
from storage.tables import messages

DOCUMENT = (Path(__file__).parents[2] / "docs" / "import.md").read_text(encoding="utf-8")
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
HEAD = "visit,state,step,date,until,outcome,officer,reference,by,hidden,channels,follows_up,at"


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def backend() -> str:
    return "sqlite"


def run(line: str, database_url: str, **environment: str) -> Result:
    return CliRunner().invoke(program, shlex.split(line), env={"DATABASE_URL": database_url, **environment})


def write(*lines: str, head: str = HEAD) -> None:
    Path("visits.csv").write_text("\n".join((head, *lines)), encoding="utf-8")


def stored(store: SqlStore, workspace: str = "T1") -> list[Visit]:
    with store.begin(workspace) as tx:
        return list(tx.visits())


def read(*lines: str, head: str = HEAD) -> list[str]:
    """The problems of a spreadsheet, as their lines and the classes."""
    found = from_csv("\n".join((head, *lines)), NOW, NOW.date())
    return [f"{each.place} {type(each.found).__name__}" for each in found if not isinstance(each.found, Kept)]


def test_the_examples_of_the_document_do_what_it_says(database_url: str, store: SqlStore) -> None:
    (sheet,) = re.findall(r"```csv\n(.*?)```", DOCUMENT, re.DOTALL)
    Path("visits.csv").write_text(sheet, encoding="utf-8")
    for example in "\n".join(re.findall(r"```console\n(.*?)```", DOCUMENT, re.DOTALL)).split("$ ")[1:]:
        typed, _, printed = example.strip().partition("\n")
        command, _, into = typed.partition(" > ")
        result = run(command.removeprefix("rapporteur "), database_url)
        if into:
            Path(into).write_bytes(result.stdout_bytes)
        else:
            assert result.output.rstrip("\n") == printed
    assert stored(store, "T0123ABC") != []
    assert [each.facts() for each in stored(store, "T0456DEF")] == [each.facts() for each in stored(store, "T0123ABC")]


def test_every_problem_is_listed_by_its_line_and_nothing_is_stored(database_url: str, store: SqlStore) -> None:
    write(
        "1,Kenya,visit ended,2026-03-06,,,U1,,,,,,",
        "1,Kenia,draft shared,2026-02-30,,,,,,,,,",
        "2,Congo,lunch,06/03/2026,,,me,,,perhaps,#visits,7,",
        "3,Peru,extension granted,2026-03-06,2026-13-01,maybe,,,,,,,yesterday",
    )
    result = run("import visits.csv --workspace T1", database_url)
    assert result.exit_code == 2
    assert re.findall(r"^line (\d+): (\w+)", result.stderr, re.MULTILINE) == [
        *[("3", "state"), ("3", "date")],
        *[("4", word) for word in ("state", "hidden", "follows_up", "channels", "officer", "step", "date")],
        *[("5", word) for word in ("at", "officer", "outcome", "until")],
    ]
    assert result.stderr.endswith("13 problems; nothing was stored.\n")
    assert stored(store) == []


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (["1,Kenya,draft shared,2026-03-06,,,U1,,,,,,", "1,,draft shared,2026-03-06,,,,,,,,,"], ["3 AlreadyRecorded"]),
        (["1,Kenya,report adopted,2026-03-06,,,U1,,,,,,", "1,,final draft,2026-04-06,,,,,,,,,"], ["3 CannotRecord"]),
        (["1,Kenya,draft shared,2027-03-06,,,U1,,,,,,"], ["2 CannotRecord"]),
        (["1,Kenya,extension_decided,2026-03-06,,,U1,,,,,,"], ["2 CannotRecord"]),
        (["1,Kenya,letter_period,2026-03-06,,,U1,,,,,,"], ["2 BadInput"]),
        (["1,Kenya,,,,,,,,,,,"], ["2 BadInput"]),
        (["1,Kenya,,,,,U1,,,yes,C1,,"], ["2 BadInput"]),
        (["1,Kenya,,,,,,,U1,yes,,,"], ["2 BadInput"]),
        (["1,Kenya,,,,,U1,,,,,,2027-01-01T00:00:00+00:00"], ["2 BadInput"]),
        (["1,Kenya,,,,,U1,,,,,,,,more"], ["2 BadInput"]),
        (['1,"Kenya'], ["2 BadInput"]),
        (["1,Kenya,visit ended,2026-03-06,,,U1,,,,,,", '1,"Kenya"x'], ["3 BadInput"]),
        (["1,Kenya,visit ended,0001-01-01,,,U1,,,,,,"], ["2 BadInput"]),
        (["1,Kenya,visit ended,2026-03-06,,,U1," + "x" * 201 + ",,,,,"], ["2 BadInput"]),
        (["1,Kenya,visit ended,2026-03-06,,,U1,,,,,,", "2,KE,visit ended,2026-03-06,,,U1,,,,,,"], ["3 VisitTwice"]),
        ([",Kenya,visit ended,2026-03-06,,,U1,,,,,,", ",KE,draft shared,2026-04-06,,,U1,,,,,,"], ["3 LineDiffers"]),
        (["1,Peru,visit ended,2026-03-06,,,U1,,,,,,", "2,KE,visit ended,2026-03-06,,,U1,,,,,1,"], ["3 BadInput"]),
        (["1,Ken\0ya"], ["1 BadInput"]),
        (["1"], ["2 BadInput", "2 BadInput"]),
        (["", "1,Kenya,visit ended,2026-03-06,,,U1,,,,,,", ",,,", "1,,,2026-03-06,,,,,,,,,"], ["5 BadInput"]),
        ([" 1 , KE , visit ended , 2026-03-06 ,,,U1,,,,,,", "1,KE,draft shared,2026-04-06,,,,,,,,,"], []),
    ],
)
def test_each_problem_has_its_line(lines: list[str], problems: list[str]) -> None:
    assert read(*lines) == problems


def test_the_first_line_has_to_name_known_columns() -> None:
    assert read("KE,draft shared", head="State,Step,finding") == ["1 BadInput", "1 BadInput"]


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("state,step,date,date", "KE,visit ended,2026-03-06,2026-03-07"),
        ("state,step,date,officer,deputy", "KE,visit ended,2026-03-06,U1,U1"),
        ("state,step,date,officer,participants", "KE,delegation_composed,2026-03-06,U1,nobody"),
        ("state,step,date,officer,selected_as", "KE,selected_for_visit,2026-03-06,U1,big"),
    ],
)
def test_what_would_be_lost_or_misread_is_a_problem(head: str, line: str) -> None:
    assert [found.partition(" ")[2] for found in read(line, head=head)] == ["BadInput"]


def test_a_long_cell_is_not_repeated_in_full(database_url: str) -> None:
    write(f"1,{'K' * 9999},visit ended,2026-03-06,,,U1,,,,,,")
    assert len(run("import visits.csv --workspace T1", database_url).stderr) < 250


@pytest.mark.parametrize(
    "sheet", ["\n\nstate;step;date;by\nKE;visit ended;2026-03-06;U1", "state\tby\tstep\tdate\nKE\tU1"]
)
def test_empty_lines_before_the_names_and_tabs_are_taken(sheet: str) -> None:
    assert [isinstance(each.found, Kept) for each in from_csv(sheet, NOW, NOW.date())] == [True]


def test_what_spreadsheet_programs_make_of_it_is_taken() -> None:
    rows = "Kenya;visit ended;2026-03-06;U1;'=1+1\r\nKenya;draft shared;2026-04-06;;'x\r\n"
    (found,) = from_csv(f"State;STEP;date;officer;reference\r\n{rows}", NOW, NOW.date())
    assert isinstance(found.found, Kept)
    assert [record.reference for record in found.found.visit.records] == ["=1+1", "'x"]
    assert found.found.visit.month() == (2026, 3)


def test_a_file_that_is_no_text_is_one_problem(database_url: str) -> None:
    Path("visits.csv").write_bytes("state,step,date\nCôte d'Ivoire".encode("cp1252"))
    assert run("import visits.csv --workspace T1", database_url).stderr.startswith("line 1: file cannot be read")


def test_a_visit_that_is_here_is_refused_and_so_is_all_the_rest(database_url: str, store: SqlStore) -> None:
    write("1,Kenya,visit ended,2026-03-06,,,U1,,,,,,")
    assert run("import visits.csv --workspace T1", database_url).output == "Imported: 1 visit with 1 record.\n"
    write("1,Peru,visit ended,2026-03-06,,,U1,,,,,,", "2,Kenya,visit ended,2026-03-05,,,U1,,,,,,")
    assert (
        "line 3: This visit to Kenya is here already, as #1"
        in run("import visits.csv --workspace T1", database_url).stderr
    )
    assert [visit.state for visit in stored(store)] == ["KE"]


def test_a_dry_run_stores_nothing(database_url: str, store: SqlStore) -> None:
    write("1,Kenya,visit ended,2026-03-06,,,U1,,,,,,")
    assert run("import visits.csv --dry-run --workspace T1", database_url).exit_code == 0
    assert stored(store) == []


def test_what_has_passed_is_not_reminded_of(database_url: str, store: SqlStore, engine: Engine) -> None:
    today = app.now().date()
    write(f"1,Kenya,visit ended,{date(today.year - 1, today.month, 1)},,,U1,,,,C1,,")
    before = app.now()
    run("import visits.csv --workspace T1", database_url)
    with engine.begin() as connection:
        assert connection.execute(select(func.min(messages.c.due_at))).scalar_one() > before
        assert connection.execute(select(func.count()).where(messages.c.kind == "announcement")).scalar_one() == 0


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer(LocalSlack(app.now)) as running:
        yield running


def test_the_workspace_is_that_of_the_token(database_url: str, store: SqlStore, server: LocalServer) -> None:
    write("1,Kenya,visit ended,2026-03-06,,,U1,,,,,,")
    environment = {"SLACK_BOT_TOKEN": server.slack.bot_token, "SLACK_API_URL": server.api_url}
    run("import visits.csv", database_url, **environment)
    assert [visit.state for visit in stored(store, TEAM)] == ["KE"]
    assert run("import visits.csv", database_url).stderr.startswith("Which workspace?")


def test_what_is_not_as_export_writes_it_is_said_by_visit(database_url: str, store: SqlStore) -> None:
    write("1,Kenya,visit ended,2026-03-06,,,U1,,,,,,", "2,Peru,visit ended,2026-03-06,,,U1,,,,,,")
    run("import visits.csv --workspace T1", database_url)
    good = run("export --format json --workspace T1", database_url).stdout
    for before, after, part in (
        ('"KE"', '"KX"', "visit 1: state"),
        ('"visit_concluded"', '"lunch"', "visit 1: records"),
        ('"2026-03-06"', '"2026-03-36"', "visit 1: visit.records.0.fact.date"),
        ('"version": 2', '"version": 3', "visit 1: changes"),
        ('"U1"', '"U1> <!channel"', "visit 1: people"),
        ("Z", "", "visit 1: moments"),
        ("{", "", "file: file"),
    ):
        Path("bad.json").write_text(good.replace(before, after, 1), encoding="utf-8")
        result = run("import bad.json --workspace T2", database_url)
        assert result.stderr.startswith(f"{part} is not as export writes it")
    assert stored(store, "T2") == []


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("tallies", {"tallies": [{"kind": "recommendation", "area": "moon", "count": 1}]}),
        ("tallies", {"tallies": [{"kind": "text", "area": "other", "count": 1}]}),
        ("tallies", {"tallies": [{"kind": "need", "area": "other", "count": 3, "priority": 4}]}),
        ("tallies", {"tallies": [{"kind": "need", "area": "other", "count": -1}]}),
        ("tallies", {"tallies": [{"kind": "need", "area": "other", "count": 1}] * 2}),
        ("partners", {"partners": [{"name": "ICAO"}, {"name": "icao"}]}),
        ("days", {"partners": [{"name": "ICAO", "invited": "0001-01-01"}]}),
        ("moments", {"opened_at": "0001-01-01T00:00:00+14:00"}),
        ("hidden", {"hidden": True, "follows": ["C1"]}),
        ("steps", {"unneeded": ["*"]}),
        ("changes", {"version": 10**9}),
    ],
)
def test_json_that_no_export_writes_is_refused(
    database_url: str, store: SqlStore, part: str, said: dict[str, object]
) -> None:
    write("1,Kenya,visit ended,2026-03-06,,,U1,,,,,,")
    run("import visits.csv --workspace T1", database_url)
    file = json.loads(run("export --format json --workspace T1", database_url).stdout)
    file["visits"][0]["visit"] |= said
    Path("bad.json").write_text(json.dumps(file), encoding="utf-8")
    stderr = run("import bad.json --workspace T2", database_url).stderr
    assert stderr.startswith(f"visit 1: {part} is not as export writes it")
    assert stored(store, "T2") == []


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "officers", "after": {"officer": 3}},
        {"kind": "followed", "after": {}},
        {"kind": "dated", "after": {"step": "lunch", "kind": "team", "date": "2026-06-12"}},
        {"kind": "dated"},
        {"kind": "partners", "after": {"names": ["ICAO"], "what": "ate", "date": None}},
        {"kind": "reminders", "after": {"quiet": "*"}},
        {"kind": "recorded", "after": {"officer": "U1"}},
    ],
)
def test_a_history_that_could_not_be_shown_is_refused_by_visit_and_change(
    database_url: str, store: SqlStore, said: dict[str, object]
) -> None:
    write("1,Kenya,visit ended,2026-03-06,,,U1,,,,,,")
    run("import visits.csv --workspace T1", database_url)
    file = json.loads(run("export --format json --workspace T1", database_url).stdout)
    file["visits"][0]["changes"][1] |= said
    Path("bad.json").write_text(json.dumps(file), encoding="utf-8")
    stderr = run("import bad.json --workspace T2", database_url).stderr
    assert stderr.startswith("visit 1: changes.2 is not as export writes it")
    assert stored(store, "T2") == []


def test_recurring_duties_come_with_the_visits_and_are_stored_once(database_url: str, store: SqlStore) -> None:
    duty = Duty(key="oral_report", year=2026, date=date(2026, 6, 12), done=date(2026, 3, 12), channel="C1", by="U1")
    with store.begin("T1") as tx:
        tx.save_duty(duty)
    text = run("export --format json --workspace T1", database_url).stdout
    Path("all.json").write_text(text, encoding="utf-8")
    for _ in range(2):
        assert run("import all.json --workspace T2", database_url).exit_code == 0
    with store.begin("T2") as tx:
        assert list(tx.duties()) == [duty]
        tx.save_duty(replace(duty, done=None))
    stderr = run("import all.json --workspace T2", database_url).stderr
    assert stderr.startswith("file: Something else is known here of the oral report in 2026")
    Path("bad.json").write_text(text.replace("oral_report", "lunch"), encoding="utf-8")
    assert "duties.1 is not as export writes it" in run("import bad.json --workspace T3", database_url).stderr


def test_every_state_is_read_by_the_name_that_export_writes() -> None:
    rows = "\n".join(f'"{state.name}",,,U1' for state in states())
    found = from_csv(f"state,step,date,officer\n{rows}", NOW, NOW.date())
    assert [each.found.visit.state for each in found if isinstance(each.found, Kept)] == [
        each.code for each in states()
    ]
