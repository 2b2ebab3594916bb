"""The engine with the settings that both databases need, and the state of the schema."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url

DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",  # as Heroku writes it
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
QUIET = {"hide_parameters": True}  # they hold what people typed, and errors are logged
SQLITE = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "foreign_keys=ON")
POSTGRESQL = "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"
# A network that swallows everything ends a wait after about 14 seconds; the limits above are kept by a server that is
# out of reach then, and TCP would wait for hours. The first three for an answer, the last (in milliseconds) for the
# receipt of what was sent.
SILENT = {"keepalives_idle": 5, "keepalives_interval": 3, "keepalives_count": 3, "tcp_user_timeout": 12_000}
CONNECTIONS = 20  # 16 worker threads, the ticks of the scheduler, health


class SchemaState(StrEnum):
    CURRENT = "current"
    OUTDATED = "outdated"
    EMPTY = "empty"


class SchemaOutdated(Exception):
    """A PostgreSQL database is migrated on command only, never by whichever process starts first."""


class ReferencesBroken(Exception):
    """After a migration a row refers to another that is not there. Nothing was changed."""


@dataclass(eq=False)
class UnsupportedDatabase(Exception):
    """Neither SQLite nor PostgreSQL. Carries the scheme alone: the rest of a URL may be secret."""

    scheme: str


def open_engine(url: str) -> Engine:
    """An engine on `sqlite:///path`, `postgres://...` or `postgresql://...`; connects at first use. The engines of a
    process on one database share their connections and compiled statements. Raises UnsupportedDatabase."""
    try:
        parsed = make_url(url)
    except ValueError:  # a port that is no number
        raise UnsupportedDatabase("") from None
    driver = DRIVERS.get(parsed.drivername)
    if driver is None:
        raise UnsupportedDatabase(parsed.drivername)
    parsed = parsed.set(drivername=driver)
    if driver == "sqlite":
        return _open_sqlite(parsed.set(database=str(Path(parsed.database or "").absolute()))).execution_options()
    return _open_postgresql(parsed).execution_options()


def schema_state(engine: Engine) -> SchemaState:
    with engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None:
        return SchemaState.EMPTY
    return SchemaState.CURRENT if revision == _newest() else SchemaState.OUTDATED


@cache  # it loads every migration
def _newest() -> str | None:
    return ScriptDirectory.from_config(_alembic()).get_current_head()


def migrate(engine: Engine) -> None:
    """Bring the schema to the newest version, in one transaction. Raises ReferencesBroken."""
    config = _alembic()
    with engine.connect() as connection, _tables_replaced(connection), connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise ReferencesBroken


@contextmanager
def _tables_replaced(connection: Connection) -> Iterator[None]:
    """SQLite alters most things by replacing the table. While it checks references, that counts as deleting what others
    refer to; and the check cannot be switched inside a transaction."""
    if connection.dialect.name != "sqlite":
        yield
        return
    cursor = connection.connection.cursor()  # of the driver: the connection itself would begin a transaction
    cursor.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        cursor.execute("PRAGMA foreign_keys=ON")


def ensure_schema(engine: Engine) -> None:
    """SQLite is migrated where needed; on PostgreSQL an older or empty schema raises SchemaOutdated."""
    if schema_state(engine) is SchemaState.CURRENT:
        return
    if engine.dialect.name != "sqlite":
        raise SchemaOutdated
    migrate(engine)


def _alembic() -> Config:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")  # found in the installed package too
    return config


@lru_cache(maxsize=8)
def _open_postgresql(url: URL) -> Engine:
    return create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_pre_ping=True,
        connect_args={"options": POSTGRESQL, "connect_timeout": 10, **SILENT},
        **QUIET,
    )


@lru_cache(maxsize=8)
def _open_sqlite(url: URL) -> Engine:
    # One connection: every transaction takes the write lock anyway, and threads queue for a connection in turn,
    # whereas SQLite wakes those who wait for its lock at random.
    engine = create_engine(
        url, poolclass=QueuePool, pool_size=1, max_overflow=0, connect_args={"isolation_level": None}, **QUIET
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    for pragma in SQLITE:
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    # A deferred transaction that reads first and then writes fails at once when another one wrote in between.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
