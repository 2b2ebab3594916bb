"""What stands in the logs: our own sentences and facts that look as they should, and nothing that anybody typed."""

import ast
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.access import outsider, unsafe
from bot.logs import ERRORS, FIELDS, FRAMES, AllowList
from bot.visits import AskerKind, Channel, Person
from tests.conversations.conftest import conversation
from tests.handlers.test_web import Heard

ROOT = Path(__file__).parents[2]
OURS, FOREIGN = "handlers.errors", ("slack_bolt.App", "sqlalchemy.engine", "gunicorn.error", "py.warnings", "root")
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
WITHHELD = (
    *("Maria", "maria", "Kenya", "Kenya draft shared yesterday", "<@U1>", "a\nb", "", "1\n", "U1 is Maria", None, "²"),
    *("xoxb-1-2-abc", "xapp-1-A1", "https://hooks.slack.com/commands/T1/2/abc", "maria@example.org", "+254 700 000000"),
    *("HTTP 503 Kenya", "not_in_channel: Kenya", "ValueError: Kenya", "1a2b3c4d5", "1A2B3C4D"),
)


def line(name: str = OURS, text: object = "it happened", **attributes: Any) -> str:
    """As a record is written, without its time."""
    record = logging.makeLogRecord(
        {"name": name, "msg": text, "levelname": "ERROR", "pathname": f"{ROOT}/handlers/errors.py", "lineno": 7}
    )
    record.__dict__.update(attributes)
    return AllowList().format(record).partition(" ")[2]


def raised(error: BaseException) -> tuple[Any, ...]:
    try:
        raise error
    except BaseException:
        return sys.exc_info()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("reference", "1a2b3c4d"),
        ("workspace", "T0LOCAL1"),
        ("visit", 12),
        ("row", 123_456_789),
        ("count", 0),
        ("seconds", -3600),
        ("port", 8000),
        *(("recipient", each) for each in ("U1", "W0123ABCD", "C1", "D1", "G1")),
        *(("error", each) for each in ("ValueError", "OSError", "NotConnected", "gaierror", "SSLEOFError")),
        *(("error", each) for each in ("not_in_channel", "ratelimited", "is_archived", "guests", "HTTP 503")),
    ],
)
def test_a_fact_that_looks_as_it_should_is_said(field: str, value: Any) -> None:
    assert line(**{field: value}) == f"ERROR {OURS}: it happened {field}={value}"


def test_why_access_withholds_is_said() -> None:
    channels = [Channel(id="C1", seen=False), Channel(id="C1", shared=True), Channel(id="C1", guests=True)]
    people = [outsider(Person(id="U1", kind=kind, tz="UTC")) for kind in AskerKind if kind is not AskerKind.MEMBER]
    for why in ("role", *map(unsafe, channels), *people):
        assert line(error=why).endswith(f" error={why}")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", WITHHELD)
def test_a_fact_that_does_not_is_withheld(field: str, value: Any) -> None:
    assert line(**{field: value}) == f"ERROR {OURS}: it happened {field}=withheld"


@settings(max_examples=200)
@given(st.text(min_size=1))
def test_nothing_that_is_typed_makes_a_difference_to_a_log(text: str) -> None:
    first, *others = [
        [
            line(text="%s went wrong", args=(typed,)),
            line(text=ValueError(typed)),
            line(words=typed, token=typed),
            line(**dict.fromkeys(FIELDS, typed + " ")),
            line(exc_info=raised(ValueError(typed)), exc_text=typed, stack_info=typed),
            *(
                line(name, typed, args=args, **dict.fromkeys(FIELDS, typed))
                for name in FOREIGN
                for args in ((), (typed,))
            ),
        ]
        for typed in ("another", text)
    ]
    assert others == [first]
    assert all("\n" not in each for each in first if "ValueError" not in each)


def test_a_line_of_a_library_says_where_it_comes_from() -> None:
    said = line("slack_bolt.App", "canary %s", args=("word",), pathname=subprocess.__file__, lineno=12)
    assert said == "ERROR slack_bolt.App: subprocess.py:12"


def test_an_error_shows_its_classes_and_frames_and_the_whole_chain() -> None:
    try:
        try:
            int("canary-word")
        except ValueError:
            raise KeyError("canary-word") from None
    except KeyError:
        said = line(exc_info=sys.exc_info()).splitlines()
    here = test_an_error_shows_its_classes_and_frames_and_the_whole_chain
    first = here.__code__.co_firstlineno
    place = "    tests/access/test_logs.py:{} " + here.__name__
    assert said[1:] == ["  KeyError", place.format(first + 5), "  ValueError", place.format(first + 3)]


def test_endless_errors_are_cut() -> None:
    def again() -> None:
        again()

    with pytest.raises(RecursionError) as endless:
        again()
    endless.value.__cause__ = ValueError()
    endless.value.__cause__.__cause__ = endless.value
    said = line(exc_info=(RecursionError, endless.value, endless.tb)).splitlines()
    assert len(said) <= 1 + ERRORS * (1 + FRAMES)


def log_calls() -> Iterator[tuple[str, ast.Call]]:
    folders = (ROOT / folder for folder in ("bot", "handlers", "scheduler", "storage"))
    for path in (*ROOT.glob("*.py"), *(path for folder in folders for path in folder.rglob("*.py"))):
        text = path.read_text()
        for node in ast.walk(ast.parse(text)) if "import logging" in text else ():
            called = node.func if isinstance(node, ast.Call) and node.args else None
            if (
                isinstance(node, ast.Call)
                and isinstance(called, ast.Attribute)
                and called.attr in LEVELS
                and ast.unparse(called) != "app.error"
            ):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_every_line_that_we_log_is_a_constant_sentence_with_facts_of_the_table() -> None:
    calls = list(log_calls())
    assert len(calls) > 20
    for place, call in calls:
        assert ast.unparse(call.func).startswith("log."), place
        assert [type(getattr(each, "value", None)) for each in call.args] == [str], place
        given = {each.arg: each.value for each in call.keywords}
        assert given.keys() <= {"extra", "exc_info"}, place
        extra = given.get("extra", ast.Dict(keys=[], values=[]))
        assert isinstance(extra, ast.Dict), place
        assert {getattr(key, "value", None) for key in extra.keys} <= FIELDS.keys(), place


# Whole processes


def terminal(program: str) -> str:
    """What a process writes to stderr."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert "canary" not in done.stderr + done.stdout
    assert str(ROOT) not in done.stderr
    return done.stderr


def test_what_nobody_catches_is_logged_like_everything_else() -> None:
    said = terminal("""
import logging, sys, threading, warnings
from bot.logs import set_up
set_up()

class Canary:
    def __del__(self): raise KeyError("canary")

def fail(): raise ValueError("canary")

threading.Thread(target=fail).start()
Canary()
warnings.warn("canary")
logging.getLogger("slack_sdk").error("canary %d", "canary")
raise OSError("canary")
""")
    for each in (
        "  ValueError\n",
        "  KeyError\n",
        " WARNING py.warnings: ",
        " ERROR slack_sdk: <string>:14",
        "  OSError\n",
    ):
        assert each in said
    assert said.count("bot.logs: an error that nobody caught") == 3


def test_the_command_says_of_an_unexpected_error_no_more_than_where_it_was() -> None:
    said = terminal("""
import sys, app, cli
def now(): raise ValueError("canary")
app.now = now
sys.argv = ["rapporteur", "read-date", "tomorrow"]
cli.main()
""")
    assert "CRITICAL bot.logs: an error that nobody caught\n  ValueError\n" in said


# The whole bot


@pytest.mark.parametrize("backend", ["sqlite"])
def test_the_reference_that_a_person_is_shown_finds_one_line_and_that_line_tells_nothing(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with conversation(database_url) as talk:
        talk.command("new Kenya ended 6 March 2026")
        with talk.rapporteur.engine.begin() as connection:
            connection.exec_driver_sql(
                "CREATE TRIGGER broken BEFORE INSERT ON records BEGIN SELECT RAISE(ABORT, 'canary'); END"
            )
        shown = talk.command("Kenya draft shared 20 April 2026").text
    assert "Something went wrong" in shown
    assert "canary" not in shown
    reference = shown.split(":")[-1].strip()
    said = caplog.text
    assert [each.partition(" ")[2] for each in said.splitlines() if reference in each] == [
        f"ERROR handlers.errors: unexpected error reference={reference}"
    ]
    assert "  IntegrityError SQLITE_CONSTRAINT_TRIGGER\n" in said
    for secret in ("canary", "Kenya", "maria", talk.slack.bot_token, talk.slack.signing_secret, "http"):
        assert secret not in said


@pytest.mark.parametrize("body", [b"payload=%7B%22canary", b"payload=[]", b'{"canary": "word"', b"canary"])
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "application/json"])
def test_of_a_signed_request_that_cannot_be_read_no_body_is_logged(
    body: bytes, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    web = Heard()
    web.build()
    web(body, CONTENT_TYPE=kind)
    assert "canary" not in caplog.text
