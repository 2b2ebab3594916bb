"""One transaction in one workspace: what all the queries of storage start from."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Connection, Table, bindparam, func, literal, select
from sqlalchemy.dialects import postgresql, sqlite


def insert_or(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that knows ON CONFLICT, in the dialect of the connection."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def _term(column: ColumnElement[Any], values: list[Any]) -> ColumnElement[Any]:
    """The values of a column in the SELECT of an INSERT: an array, or the one value that all rows have."""
    if values.count(values[0]) == len(values):
        return literal(values[0], column.type)
    return func.unnest(bindparam(None, values, ARRAY(column.type)))


class Scope:
    """A connection inside a transaction, and the workspace to which it is confined."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        self._connection = connection
        self._workspace = workspace

    def _insert(self, table: Table) -> postgresql.Insert | sqlite.Insert:
        return insert_or(self._connection, table)

    def _put(self, insert: postgresql.Insert | sqlite.Insert, rows: Sequence[Mapping[str, Any]]) -> None:
        """Many rows with the same columns: on PostgreSQL in one statement, several times as fast as row by row."""
        if isinstance(insert, postgresql.Insert) and rows:
            columns = {name: [row[name] for row in rows] for name in rows[0]}
            terms = [_term(insert.table.c[name], values) for name, values in columns.items()]
            self._connection.execute(insert.from_select(list(columns), select(*terms)))
        elif rows:
            self._connection.execute(insert, rows)

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
