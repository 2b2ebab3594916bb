"""`bot.operations.store.Store` on SQL: a transaction is put together from the nouns that it knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Column, Engine, select

from bot.visits import Workspace
from storage.messages import Messages
from storage.plan import Plans
from storage.tables import inbound_seen, people, workspaces
from storage.visits import Visits


class SqlTransaction(Visits, Plans, Messages):
    """All of bot.operations.store.Transaction."""

    def workspace(self) -> Workspace:
        row = self._connection.execute(select(workspaces).where(workspaces.c.id == self._workspace)).mappings().first()
        return Workspace(id=self._workspace) if row is None else Workspace(**row)

    def save_workspace(self, workspace: Workspace) -> None:
        insert = self._insert(workspaces)
        self._connection.execute(
            insert.on_conflict_do_update(index_elements=["id"], set_={"tz": insert.excluded.tz}),
            {"id": self._workspace, "tz": workspace.tz},
        )

    def zone(self, person: str) -> str:
        return self._known(person, people.c.tz)

    def save_zone(self, person: str, tz: str) -> None:
        self._learn(person, tz=tz)

    def direct_channel(self, person: str) -> str:
        return self._known(person, people.c.channel)

    def save_direct_channel(self, person: str, channel: str) -> None:
        self._learn(person, channel=channel)

    def first_time(self, key: str, now: datetime) -> bool:
        insert = self._insert(inbound_seen).on_conflict_do_nothing().returning(inbound_seen.c.key)
        row = {"workspace": self._workspace, "key": key, "seen_at": now}
        return self._connection.execute(insert, row).scalar() is not None

    def _known(self, person: str, column: Column[str]) -> str:
        mine = select(column).where(self._in(people), people.c.person == person)
        return self._connection.execute(mine).scalar() or ""

    def _learn(self, person: str, **learned: str) -> None:
        row = {"workspace": self._workspace, "person": person, "channel": "", "tz": "", **learned}
        insert = self._insert(people).on_conflict_do_update(index_elements=["workspace", "person"], set_=learned)
        self._connection.execute(insert, row)


class SqlStore:
    """Every transaction is confined to the workspace that it was begun for."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def begin(self, workspace: str) -> Iterator[SqlTransaction]:
        with self._engine.begin() as connection:
            yield SqlTransaction(connection, workspace)
