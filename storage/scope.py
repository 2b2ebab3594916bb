"""One transaction in one workspace: what all the queries of storage start from."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    CursorResult,
    Insert,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    literal,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql import FromClause
from sqlalchemy.types import TypeEngine

from storage.columns import as_ms


def insert_or(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that knows ON CONFLICT, in the dialect of the connection."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


@lru_cache
def _plain(value: date) -> int | str:
    """What JSON does not know, as it is stored."""
    return as_ms(value) if isinstance(value, datetime) else value.isoformat()


def given(dialect: str, types: Mapping[str, TypeEngine[Any]]) -> FromClause:
    """A table of rows that are handed over as one parameter, by `packed`: several times as fast as one by one."""
    if dialect == "postgresql":
        rows = func.json_to_recordset(cast(bindparam("rows", type_=Text), JSON))
        return rows.table_valued(*(column(name, kind) for name, kind in types.items())).render_derived(with_types=True)
    value = func.json_each(bindparam("rows", type_=Text)).table_valued("value").c.value
    return select(
        *(
            func.json_extract(value, f"$[{place}]", type_=kind).label(name)
            for place, (name, kind) in enumerate(types.items())
        )
    ).subquery()


def packed(dialect: str, rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """`rows`: each with the columns of `given`, in their order."""
    lists = dialect != "postgresql"
    return {"rows": json.dumps([list(row.values()) for row in rows] if lists else rows, default=_plain)}


def put(
    connection: Connection, insert: Insert, same: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]
) -> CursorResult[Any]:
    """Insert many rows: `same` is what all of them have, `rows` what each has."""
    columns, dialect = insert.table.c, connection.dialect.name
    each = given(dialect, {name: columns[name].type for name in rows[0]}).c
    # Without WHERE, SQLite takes ON CONFLICT for part of a join.
    chosen = select(*each, *(literal(value, columns[name].type) for name, value in same.items())).where(text("true"))
    return connection.execute(insert.from_select([*rows[0], *same], chosen), packed(dialect, rows))


class Scope:
    """A connection inside a transaction, and the workspace to which it is confined."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        self._connection = connection
        self._workspace = workspace

    def _insert(self, table: Table) -> postgresql.Insert | sqlite.Insert:
        return insert_or(self._connection, table)

    def _put(self, insert: Insert, same: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> CursorResult[Any]:
        return put(self._connection, insert, same, rows)

    def _in(self, table: Table) -> ColumnElement[bool]:
        """The condition that every query of a table starts with."""
        return table.c.workspace == self._workspace

    def _own(self, table: Table) -> ColumnElement[bool]:
        """The same of rows known by their ids. No index fits it: SQLite, which takes the rows of a workspace to be few,
        would read them all."""
        return table.c.workspace.concat("") == self._workspace


def hold(connection: Connection, workspace: str) -> None:
    """Transactions of one workspace wait for each other, as they do on SQLite: nobody plans from what another is
    changing, cancels a message to which another hands a rung, or overwrites what another has learned of a person."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(workspace, 0))))
