"""One transaction in one workspace: what all the queries of storage start from."""

from sqlalchemy import ColumnElement, Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.visits import Workspace
from storage.tables import workspaces


def insert_or(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that knows ON CONFLICT, in the dialect of the connection."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


class Scope:
    """A connection inside a transaction, and the workspace to which it is confined."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        self._connection = connection
        self._workspace = workspace

    def _insert(self, table: Table) -> postgresql.Insert | sqlite.Insert:
        return insert_or(self._connection, table)

    def _in(self, table: Table) -> ColumnElement[bool]:
        """The condition that every query of a table starts with."""
        return table.c.workspace == self._workspace

    def _hold(self) -> None:
        """Writers of one workspace wait for each other from here to the end of the transaction, as they do on SQLite:
        nobody cancels a message to which another is handing a rung, or composes one from what is being changed."""
        new = Workspace(id=self._workspace)
        row = {"id": new.id, "tz": new.tz, "admins": (), "escalates": new.escalates, "holidays": {}}
        insert = self._insert(workspaces)
        # An update that changes nothing locks the row whether it was there or not.
        self._connection.execute(
            insert.on_conflict_do_update(index_elements=["id"], set_={"id": insert.excluded.id}), row
        )
