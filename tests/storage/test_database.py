"""Opening a database, its settings, and the schema from empty to current."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, cast

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Engine, MetaData, insert, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from bot.visits import EVERYTHING, Contact, Workspace
from storage.database import (
    ReferencesBroken,
    SchemaOutdated,
    SchemaState,
    UnsupportedDatabase,
    ensure_schema,
    migrate,
    open_engine,
    schema_state,
)
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import inbound_seen, metadata
from tests.storage.nouns import NOW, claimed, edited, gathered, opened

only_sqlite = pytest.mark.parametrize("backend", ["sqlite"])
only_postgresql = pytest.mark.parametrize("backend", ["postgresql"])

# In every table of the first schema; the instants are long ago.
FIRST_ROWS = """
INSERT INTO workspaces VALUES ('T1', 'Africa/Nairobi');
INSERT INTO gates VALUES ('T1', 'other', 1);
INSERT INTO inbound_seen VALUES ('T1', 'Ev1', 1);
INSERT INTO people (workspace, person, channel, tz) VALUES ('T1', 'U1', 'D1', 'Europe/Paris');
INSERT INTO visits (workspace, state, kind, rules, rules_version, opened_at, withdrawn, officer, deputy, version)
    VALUES ('T1', 'KE', 'comprehensive', 'S/2020/731', 1, 1, false, 'U1', 'U2', 2);
INSERT INTO changes (workspace, visit, version, kind, "by", "at", channel, words, reason, undoes, before, after)
    VALUES ('T1', 1, 1, 'opened', 'U1', 1, 'C1', 'new visit Kenya', '', NULL, '{}', '{}'),
           ('T1', 1, 2, 'undone', 'U1', 1, 'C1', 'undo', '', 1, '{"officer": "U1"}', '{}');
INSERT INTO follows VALUES ('T1', 1, 'C1', 0);
INSERT INTO snoozes VALUES ('T1', 1, 0, 'U1', 'state_comments', '2026-05-20', 1);
INSERT INTO records (workspace, visit, change, replaces, "by", "at", reference, step, date)
    VALUES ('T1', 1, 1, NULL, 'U1', 1, '', 'visit_concluded', '2026-03-06'),
           ('T1', 1, 2, 1, 'U1', 1, 'note 7', 'visit_concluded', '2026-03-07');
INSERT INTO messages (workspace, kind, recipient_kind, recipient, marker, state, due_at, next_attempt_at, attempts,
                      change, visit, slack_channel, slack_ts, error)
    VALUES ('T1', 'announcement', 'channel', 'C1', 'm1', 'sent', 1000, 2000, 3, 1, 1, 'C1', '1.0', 'late'),
           ('T1', 'reminder', 'person', 'U1', 'm2', 'pending', 4000, 5000, 0, NULL, NULL, '', '', '');
INSERT INTO rungs (workspace, visit, step, rung, recipient_kind, recipient, date, due_at, state, message)
    VALUES ('T1', 1, 'state_comments', '-7', 'person', 'U1', '2026-05-20', 1, 'live', 2),
           ('T1', 1, 'state_comments', '0', 'person', 'U1', '2026-05-20', 1, 'cancelled', NULL)
"""
ADDED: dict[str, dict[str, Any]] = {
    "workspaces": {"language": "en", "admins": [], "roles": [], "escalates": True, "holidays": {}, "handovers": []}
    | {"address": "", "feeds": False},
    "visits": {
        "quiet": [],
        "hidden": False,
        "members": [],
        "delegates": [],
        "follows_up": None,
        "unneeded": [],
        "dates": [],
        "partners": [],
        "tallies": [],
    },
    "people": {"muted": False, "gone": False, "start": None, "end": None, "cover": ""}
    | {"opened_at": None, "first": False, "choice": "", "due_at": None, "feed": None, "feed_since": None},
    "changes": {"tz": "", "permalink": ""},
    "records": {"since": None, "among": []},
    "messages": {"edits": None, "about": "", "told_by": None, "slack_thread": ""},
}


def answers(engine: Engine, *questions: str) -> list[Any]:
    with engine.connect() as connection:
        return [connection.execute(text(question)).scalar() for question in questions]


def schema(engine: Engine) -> Sequence[Any]:
    """Every table, constraint and index as the database itself describes them, alembic's own table left out.
    Not to be null is compared once: new servers name it too, after the column as it was called at first."""
    queries = {
        "sqlite": "SELECT name, sql FROM sqlite_master",
        "postgresql": """
            SELECT table_name || '.' || column_name, data_type || is_nullable
            FROM information_schema.columns WHERE table_schema = 'public'
            UNION SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION SELECT conname, pg_get_constraintdef(oid)
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'""",
    }
    with engine.connect() as connection:
        rows = connection.execute(text(queries[engine.dialect.name])).all()
    return sorted((name, _lines(sql)) for name, sql in rows if "alembic" not in name)


def _lines(sql: str | None) -> list[str]:
    """Without quotes: SQLite puts the name of a table that was renamed between some."""
    return sorted(line.strip(" ,\t") for line in (sql or "").replace('"', "").splitlines())


def test_migrating_an_empty_database_makes_the_tables_of_the_code(blank_engine: Engine) -> None:
    migrate(blank_engine)
    with blank_engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    migrated = schema(blank_engine)
    with blank_engine.begin() as connection:
        metadata.drop_all(connection)
        metadata.create_all(connection)
    assert schema(blank_engine) == migrated


def make_first(engine: Engine) -> None:
    """The schema of 0.1.0, with rows."""
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement in FIRST_ROWS.split(";"):
            connection.execute(text(statement))


def contents(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table but alembic's."""
    stored = MetaData()
    stored.reflect(engine)
    tables = [table for table in stored.sorted_tables if "alembic" not in table.name]
    with engine.connect() as connection:
        found = {table.name: connection.execute(select(table).order_by(*table.primary_key)) for table in tables}
        return {name: [dict(row) for row in rows.mappings()] for name, rows in found.items()}


def test_an_older_database_keeps_its_rows(blank_engine: Engine) -> None:
    make_first(blank_engine)
    before = contents(blank_engine)
    assert all(before.values())
    migrate(blank_engine)
    for person in before["people"]:
        person["id"] = person.pop("person")
    carried = {name: [row | ADDED.get(name, {}) for row in rows] for name, rows in before.items()}
    assert contents(blank_engine) == {**carried, "audits": [], "heartbeats": [], "channels": [], "duties": []}


def test_an_older_database_works_with_the_code_of_today(blank_engine: Engine) -> None:
    make_first(blank_engine)
    migrate(blank_engine)
    store, outbox = SqlStore(blank_engine), SqlOutbox(blank_engine)
    with store.begin("T1") as tx:
        visit = tx.visits()[0]
        assert [record.reference for record in visit.standing()] == ["note 7"]
        assert (visit.follows, len(visit.snoozes), visit.quiet) == (("C1",), 1, ())
        assert tx.workspace() == Workspace(id="T1", tz="Africa/Nairobi")
        assert tx.contact("U1") == Contact(id="U1", tz="Europe/Paris", channel="D1")
        assert edited(tx, visit, quiet=(EVERYTHING,)).version == 3
        assert opened(tx).id == 2
    (message,) = claimed(outbox, NOW)
    assert gathered(store, message) == [["-7"]]


def test_what_was_said_of_one_step_of_the_checklist_is_read_as_of_several(blank_engine: Engine) -> None:
    make_first(blank_engine)
    with blank_engine.begin() as connection:
        said = '{"step" : "transport_arranged", "needed" : false}'
        change = text("UPDATE changes SET kind = 'unneeded', after = :said WHERE version = 2")
        connection.execute(change, {"said": said})
    migrate(blank_engine)
    with SqlStore(blank_engine).begin("T1") as tx:
        assert tx.changes(1)[-1].after == {"needed": [], "unneeded": ["transport_arranged"]}


def test_a_migration_that_fails_leaves_the_older_database_whole(blank_engine: Engine) -> None:
    make_first(blank_engine)
    with blank_engine.begin() as connection:
        connection.execute(text("CREATE TABLE heartbeats (in_the_way INTEGER PRIMARY KEY)"))  # of the last step
    before = (schema(blank_engine), contents(blank_engine))
    with pytest.raises(DBAPIError):
        migrate(blank_engine)
    assert (schema(blank_engine), contents(blank_engine)) == before
    assert schema_state(blank_engine) is SchemaState.OUTDATED


@only_sqlite
def test_a_migration_that_ends_with_a_broken_reference_changes_nothing(blank_engine: Engine) -> None:
    make_first(blank_engine)
    with closing(sqlite3.connect(str(blank_engine.url.database))) as unchecked:
        unchecked.execute("DELETE FROM visits")
        unchecked.commit()
    before = (schema(blank_engine), contents(blank_engine))
    with pytest.raises(ReferencesBroken):
        migrate(blank_engine)
    assert (schema(blank_engine), contents(blank_engine)) == before
    assert answers(blank_engine, "PRAGMA foreign_keys") == [1]


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
def test_postgresql_notices_a_silent_network(engine: Engine) -> None:
    with closing(engine.raw_connection()) as borrowed:
        given = cast("psycopg.Connection", borrowed.driver_connection).info.get_parameters()
    assert int(given["keepalives_idle"]) + int(given["keepalives_count"]) * int(given["keepalives_interval"]) <= 15
    assert int(given["tcp_user_timeout"]) <= 15000


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
