"""The command `rapporteur`. Each command is a few lines that call app.py or bot/."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any, NoReturn
from zoneinfo import ZoneInfo

import typer
from typer.main import get_command

import app
from bot import logs, wording
from bot.dates import exchange as dates_exchange
from bot.dates import read
from bot.dates.model import Candidates, Day, Direction
from bot.errors import BadInput, DateUnreadable, Problem
from bot.messages.blocks import plain
from bot.operations import exchange as record_exchange
from bot.operations import reports
from bot.operations.doctor import of_settings
from bot.operations.transfer import export_visits, import_visits
from bot.procedure import exchange as procedure_exchange
from bot.procedure.exchange import day_from, facts_from, json_from
from bot.wording import transfer
from bot.wording.doctor import finding
from bot.wording.rehearsal import title
from bot.wording.reports import page
from handlers.local import console as local_console
from handlers.local.demo import demo as made_up
from handlers.local.rehearsal import COMMAND, Rehearsal, printed
from handlers.local.year import PEOPLE, ZONE
from handlers.local.year import made_up as made_up_year
from handlers.manifest import manifest as made_manifest
from settings import Settings, SettingsProblem, read_settings


class Shape(StrEnum):
    TEXT = "text"
    CSV = "csv"
    JSON = "json"


class Form(StrEnum):
    CSV = "csv"
    JSON = "json"


program = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


def main() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # whatever the locale says
    logs.set_up()
    get_command(program)()  # program() would print what an unexpected error says


@program.callback()
def rapporteur() -> None:
    """Keep the follow-up clocks of assessment visits (S/2020/731)."""


def fail(problem: Problem, where: str = "") -> NoReturn:
    """One clear line on stderr, exit 2."""
    typer.echo(where + wording.problem(problem), err=True)
    raise typer.Exit(2)


@program.command()
def plan(
    ended: Annotated[str | None, typer.Option(help="The last day of the visit, YYYY-MM-DD.")] = None,
    record: Annotated[list[str] | None, typer.Option(help="step=YYYY-MM-DD, as often as needed.")] = None,
    today: Annotated[str | None, typer.Option(help="The day to look from, YYYY-MM-DD; today if not given.")] = None,
    jsonl: Annotated[bool, typer.Option(help="Read and write JSON, one object a line.")] = False,
) -> None:
    """Print the timetable of a visit, or evaluate many as JSON lines."""
    if jsonl:
        return each_line(procedure_exchange.answer)
    try:
        facts = facts_from(ended, record or [])
        if not facts:
            raise BadInput("--ended", None)
        # A timetable may be asked for ahead: without --today it is looked at from the last record at the earliest.
        day = day_from("today", today) if today else max(app.now().date(), *(fact.date for fact in facts))
    except BadInput as problem:
        fail(problem)
    typer.echo(wording.timetable(facts, day))


def each_line(answer: Callable[[object], dict[str, Any]]) -> None:
    """Answer JSON with JSON, line by line, in order; a line that cannot be answered ends it."""
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            typer.echo(json.dumps(answer(json_from(line))))
        except BadInput as problem:
            fail(problem, f"line {number}: ")


@program.command()
def read_date(
    text: Annotated[str, typer.Argument(help="The words of a date.")] = "",
    today: Annotated[str | None, typer.Option(help="The day to read from, YYYY-MM-DD; today if not given.")] = None,
    lang: Annotated[str, typer.Option(help="Your language: en, fr, es, ru, zh or ar.")] = "",
    direction: Annotated[Direction, typer.Option(help="What happened, or what is agreed.")] = Direction.FUTURE,
    jsonl: Annotated[bool, typer.Option(help="Read and write JSON, one object a line.")] = False,
) -> None:
    """Say which day the words of a date mean, in six languages."""
    if jsonl:
        return each_line(dates_exchange.answer)
    try:
        day = day_from("today", today) if today else app.now().date()
    except BadInput as problem:
        fail(problem)
    reading = read(text, day, direction, language=lang[:2].lower())
    if not isinstance(reading, Day | Candidates):
        fail(DateUnreadable(text))
    typer.echo(wording.echo(reading, lang[:2].lower()))


@program.command()
def read_record(
    text: Annotated[str, typer.Argument(help="A line as it is typed to the bot.")] = "",
    today: Annotated[str | None, typer.Option(help="The day to read from, YYYY-MM-DD; today if not given.")] = None,
    lang: Annotated[str, typer.Option(help="Your language: en, fr, es, ru, zh or ar.")] = "",
    jsonl: Annotated[bool, typer.Option(help="Read and write JSON, one object a line.")] = False,
) -> None:
    """Say as JSON what a line would record, and what would be asked first."""
    if jsonl:
        return each_line(record_exchange.answer)
    try:
        request = {"text": text, "today": today or app.now().date().isoformat(), "lang": lang}
        typer.echo(json.dumps(record_exchange.answer(request), ensure_ascii=False, indent=2))
    except BadInput as problem:
        fail(problem)


@program.command()
def console(
    today: Annotated[str | None, typer.Option(help="The day on which it starts, YYYY-MM-DD.")] = None,
    demo: Annotated[bool, typer.Option(help="Open with three visits in different phases.")] = False,
) -> None:
    """Try everything in a local workspace without Slack."""
    try:
        start = _noon(day_from("today", today), _settings().timezone) if today else app.now()
    except BadInput as problem:
        fail(problem)
    run_console(start, demo=demo)


@program.command()
def start() -> None:
    """Connect to Slack if there are tokens; open the console if there are none."""
    settings = _settings()
    if not settings.connects:
        typer.echo("There are no Slack tokens: this is a local workspace without Slack, and nothing in it is kept.")
        typer.echo(
            "docs/connect-slack.md says how to connect a real one in five minutes. :help says what you can do here."
        )
        run_console(app.now(), demo=False)
    elif settings.slack_app_token:
        _run(app.run_worker, settings)
    else:
        _run(partial(app.run_web, with_clock=True), settings)


@program.command()
def web() -> None:
    """Serve HTTP mode; run `rapporteur worker` beside it."""
    _run(partial(app.run_web, with_clock=False), _settings())


@program.command()
def worker() -> None:
    """Send what falls due, and listen in Socket Mode where SLACK_APP_TOKEN is set."""
    _run(app.run_worker, _settings())


@program.command()
def migrate() -> None:
    """Bring the database to the schema of this version."""
    _run(lambda settings: typer.echo(f"The database was {app.migrate(settings)}; it is current now."), _settings())


@program.command()
def manifest() -> None:
    """Print the app manifest for api.slack.com, with the command's name from the settings."""
    typer.echo(made_manifest(_settings().command))


@program.command()
def doctor() -> None:
    """Say what is well and what is wrong, and what to do about it; exit 1 where anything is wrong."""
    try:
        findings = list(app.diagnose(read_settings()))
    except SettingsProblem as problem:
        findings = list(of_settings(str(problem).splitlines()))
    for each in findings:
        typer.echo(finding(each))
    raise typer.Exit(any(not each.ok for each in findings))


WORKSPACE = typer.Option(help="Slack id of the workspace, T...; that of SLACK_BOT_TOKEN if not given.")


@program.command()
def export(
    form: Annotated[Form, typer.Option("--format", help="csv to read and fill in; json holds everything.")] = Form.CSV,
    hidden: Annotated[bool, typer.Option(help="Hidden visits too.")] = False,
    workspace: Annotated[str, WORKSPACE] = "",
) -> None:
    """Print the visits of a workspace, as import takes them."""
    with _clearly(), app.unit_of_work(_settings(), workspace) as tx:
        text = export_visits(tx, json=form is Form.JSON, hidden=hidden)
    typer.echo(text, nl=form is Form.JSON)


@program.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A .json or .csv file.", exists=True, dir_okay=False)],
    dry_run: Annotated[bool, typer.Option(help="Only say what is wrong.")] = False,
    workspace: Annotated[str, WORKSPACE] = "",
) -> None:
    """Store the visits of a file: all of them, or none and every problem by its line."""
    raw, as_json = file.read_bytes(), file.suffix.casefold() == ".json"
    with _clearly(), app.unit_of_work(_settings(), workspace) as tx:
        placed = import_visits(tx, raw, app.now(), json=as_json, dry_run=dry_run)
    wrong = transfer.problems(placed, json=as_json)
    typer.echo("\n".join(wrong) or transfer.imported(placed, dry_run=dry_run), err=bool(wrong))
    raise typer.Exit(2 if wrong else 0)


@program.command()
def report(
    what: Annotated[list[str], typer.Argument(help="visits, timeliness, findings, referrals, duties, moves or oral.")],
    window: Annotated[str, typer.Option(help='"2026", or two dates; the last 12 months if not given.')] = "",
    shape: Annotated[Shape, typer.Option("--format", help="text to read; csv and json to reckon with.")] = Shape.TEXT,
    hidden: Annotated[bool, typer.Option(help="Hidden visits too.")] = False,
    workspace: Annotated[str, WORKSPACE] = "",
) -> None:
    """Print a report of what is recorded."""
    try:
        with _clearly(), app.unit_of_work(_settings(), workspace) as tx:
            told = reports.for_operator(tx, " ".join([*what, window]), app.now(), hidden=hidden)
    except Problem as problem:
        fail(problem)
    match shape:
        case Shape.CSV:
            typer.echo(reports.as_csv(told), nl=False)
        case Shape.JSON:
            typer.echo(json.dumps(reports.as_json(told), indent=2))
        case Shape.TEXT:
            typer.echo(plain("\n".join(page(told))))


@program.command()
def rehearse(
    visits: Annotated[int, typer.Option(min=1, max=60, help="How many visits end in the year.")] = 20,
    year: Annotated[int, typer.Option(min=2000, max=2100, help="Which year is played.")] = 2026,
    staff: Annotated[int, typer.Option(min=2, max=len(PEOPLE), help="How many people follow the visits up.")] = 6,
    seed: Annotated[int, typer.Option(help="Another number makes up another year.")] = 1,
) -> None:
    """Play a made-up year with the real bot: every message that it sends, and last how many everybody got."""
    typer.echo(title(visits, year, staff, seed))
    with app.local_workspace(datetime(year, 1, 1, 12, tzinfo=UTC), COMMAND, ZONE) as (outgoing, bot, clock):
        played = made_up_year(visits, year, staff, seed)
        for line in printed(played, Rehearsal(played, outgoing, bot, clock).play()):
            typer.echo(line)


def run_console(begin: datetime, *, demo: bool) -> None:
    settings = _settings()
    interactive = sys.stdin.isatty()
    with app.local(begin, settings.command, settings.timezone) as console:
        if demo:
            for line in made_up(begin.date()):
                for shown in console.line(f"{settings.command} {line}"):
                    typer.echo(shown)
        local_console.run(console, input, typer.echo, echo=not interactive)


def _noon(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(12), ZoneInfo(zone))


def _settings() -> Settings:
    try:
        return read_settings()
    except SettingsProblem as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(2) from None


def _run(what: Callable[[Settings], None], settings: Settings) -> None:
    with _clearly():
        what(settings)


@contextmanager
def _clearly() -> Iterator[None]:
    """Anything that keeps the bot from starting is one clear line."""
    try:
        yield
    except app.CannotStart as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(2) from None


if __name__ == "__main__":
    main()
