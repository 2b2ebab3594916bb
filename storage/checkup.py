"""What the database says of itself and of delivery, for `rapporteur doctor`. Changes nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.operations.doctor import Stored
from storage.clock import clock_of
from storage.database import SchemaState, UnsupportedDatabase, open_engine, schema_state
from storage.outbox import SqlOutbox

REMEMBERED = timedelta(days=30)  # what was given up longer ago is of no use to anybody
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def examined(url: str, workspace: str, host: Callable[[], datetime]) -> Stored:
    """`workspace`: whose messages are looked at, "" where it is not known. Whatever is wrong is in what is returned,
    and nothing of the URL: it may be secret."""
    try:
        engine = open_engine(url)
        try:
            return _seen(engine, workspace, host)
        finally:
            engine.dispose()
    except (SQLAlchemyError, CommandError, UnsupportedDatabase, ValueError) as error:
        return Stored(now=host(), error=type(error).__name__)


def _seen(engine: Engine, workspace: str, host: Callable[[], datetime]) -> Stored:
    name = NAMES[engine.dialect.name]
    absent = name == "SQLite" and not Path(engine.url.database or "").is_file()  # connecting would make it
    schema = SchemaState.EMPTY if absent else schema_state(engine)
    if schema is not SchemaState.CURRENT:
        return Stored(now=host(), name=name, schema=schema)
    outbox, now = SqlOutbox(engine), clock_of(engine, host)()
    return Stored(
        now=now,
        name=name,
        schema=schema,
        last_tick=outbox.last_beat("tick"),
        undelivered=tuple(outbox.undelivered(workspace, now - REMEMBERED)) if workspace else (),
    )
