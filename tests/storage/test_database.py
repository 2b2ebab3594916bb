"""Opening a database, its settings, and the schema from empty to current."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Engine, insert, select, text
from sqlalchemy.exc import StatementError

from storage.database import (
    SchemaOutdated,
    SchemaState,
    UnsupportedDatabase,
    ensure_schema,
    migrate,
    open_engine,
    schema_state,
)
from storage.tables import inbound_seen, metadata

only_sqlite = pytest.mark.parametrize("backend", ["sqlite"])
only_postgresql = pytest.mark.parametrize("backend", ["postgresql"])


def answers(engine: Engine, *questions: str) -> list[Any]:
    with engine.connect() as connection:
        return [connection.execute(text(question)).scalar() for question in questions]


def schema(engine: Engine) -> Sequence[Any]:
    """Every table, constraint and index as the database itself describes them, alembic's own table left out."""
    queries = {
        "sqlite": "SELECT name, sql FROM sqlite_master",
        "postgresql": """
            SELECT table_name || '.' || column_name, data_type || is_nullable
            FROM information_schema.columns WHERE table_schema = 'public'
            UNION SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION SELECT conname, pg_get_constraintdef(oid)
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace""",
    }
    with engine.connect() as connection:
        rows = connection.execute(text(queries[engine.dialect.name])).all()
    return sorted((name, _lines(sql)) for name, sql in rows if "alembic" not in name)


def _lines(sql: str | None) -> list[str]:
    return sorted(line.strip(" ,\t") for line in (sql or "").splitlines())


def test_migrating_an_empty_database_makes_the_tables_of_the_code(blank_engine: Engine) -> None:
    migrate(blank_engine)
    with blank_engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    migrated = schema(blank_engine)
    with blank_engine.begin() as connection:
        metadata.drop_all(connection)
        metadata.create_all(connection)
    assert schema(blank_engine) == migrated


def test_a_migration_can_be_repeated(engine: Engine) -> None:
    migrate(engine)
    assert schema_state(engine) is SchemaState.CURRENT
    ensure_schema(engine)


@only_sqlite
def test_an_empty_sqlite_database_migrates_by_itself(blank_engine: Engine) -> None:
    assert schema_state(blank_engine) is SchemaState.EMPTY
    ensure_schema(blank_engine)
    assert schema_state(blank_engine) is SchemaState.CURRENT


@only_postgresql
def test_an_empty_postgresql_database_waits_for_the_command(blank_engine: Engine) -> None:
    with pytest.raises(SchemaOutdated):
        ensure_schema(blank_engine)
    assert schema_state(blank_engine) is SchemaState.EMPTY


@only_postgresql
def test_an_outdated_postgresql_database_waits_for_the_command(engine: Engine) -> None:
    claim_version(engine, "0000")
    with pytest.raises(SchemaOutdated):
        ensure_schema(engine)
    assert schema_state(engine) is SchemaState.OUTDATED


@only_sqlite
def test_a_database_of_a_version_we_do_not_know_is_left_alone(engine: Engine) -> None:
    claim_version(engine, "9999")
    before = schema(engine)
    with pytest.raises(CommandError):
        ensure_schema(engine)
    assert schema(engine) == before


def claim_version(engine: Engine, version: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})


@only_sqlite
def test_sqlite_writes_ahead_waits_for_locks_and_checks_references(engine: Engine) -> None:
    pragmas = ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
    assert answers(engine, *(f"PRAGMA {pragma}" for pragma in pragmas)) == ["wal", 2, 10000, 1]


@only_postgresql
def test_postgresql_gives_up_on_slow_statements_and_locks(engine: Engine) -> None:
    limits = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
    assert answers(engine, *(f"SHOW {limit}" for limit in limits)) == ["15s", "5s", "30s"]


@only_postgresql
@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_postgresql_url_is_accepted_as_heroku_writes_it(blank_url: str, scheme: str) -> None:
    engine = open_engine(blank_url.replace("postgresql", scheme, 1))
    assert answers(engine, "SELECT 1") == [1]
    engine.dispose()


def test_another_database_is_refused_without_repeating_its_secrets() -> None:
    with pytest.raises(UnsupportedDatabase) as refusal:
        open_engine("mysql://someone:secret@somewhere/db")
    assert refusal.value.scheme == "mysql"
    assert "secret" not in str(refusal.value)


def test_an_instant_comes_back_in_utc_to_the_millisecond(engine: Engine) -> None:
    nairobi = timezone(timedelta(hours=3))
    given = datetime(2026, 3, 6, 12, 30, 0, 123999, tzinfo=nairobi)
    with engine.begin() as connection:
        connection.execute(insert(inbound_seen), {"workspace": "T1", "key": "k", "seen_at": given})
        stored = connection.execute(select(inbound_seen.c.seen_at)).scalar_one()
    assert stored == datetime(2026, 3, 6, 9, 30, 0, 123000, tzinfo=UTC)
    assert stored.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(engine: Engine) -> None:
    naive = datetime(2026, 3, 6)  # noqa: DTZ001 - what is refused
    with engine.begin() as connection, pytest.raises(StatementError, match="zone"):
        connection.execute(insert(inbound_seen), {"workspace": "T1", "key": "k", "seen_at": naive})
