"""`bot.operations.store.Store` on SQL: a transaction is put together from the nouns that it knows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Engine, RowMapping, delete, select

from bot.visits import Absence, Contact, Duty, Grant, Handover, Holiday, HomeTab, Role, Workspace
from storage.messages import Messages
from storage.plan import Plans
from storage.scope import hold
from storage.tables import channels, duties, inbound_seen, people, workspaces
from storage.visits import Visits

PLAIN = ("id", "tz", "channel", "muted", "gone", "feed", "feed_since")  # fields of a contact, columns as they are
TAB = [field.name for field in fields(HomeTab)]


class SqlTransaction(Visits, Plans, Messages):
    """All of bot.operations.store.Transaction."""

    def workspace(self) -> Workspace:
        row = self._connection.execute(select(workspaces).where(workspaces.c.id == self._workspace)).mappings().first()
        if row is None:
            return Workspace(id=self._workspace)
        days = tuple(Holiday(date=date.fromisoformat(day), name=name) for day, name in row["holidays"].items())
        roles = tuple(Grant(role=Role(role), to=to) for role, to in row["roles"])
        arranged = tuple(Handover(**{**each, "day": date.fromisoformat(each["day"])}) for each in row["handovers"])
        lists = {"admins": tuple(row["admins"]), "roles": roles, "holidays": tuple(sorted(days)), "handovers": arranged}
        return Workspace(**{**row, **lists})

    def save_workspace(self, workspace: Workspace) -> None:
        days = {holiday.date.isoformat(): holiday.name for holiday in workspace.holidays}
        roles = [(grant.role, grant.to) for grant in workspace.roles]
        plain = {
            name: getattr(workspace, name) for name in ("tz", "language", "admins", "escalates", "address", "feeds")
        }
        arranged = [{**asdict(each), "day": each.day.isoformat()} for each in workspace.handovers]
        values = {**plain, "roles": roles, "holidays": days, "handovers": arranged}
        insert = self._insert(workspaces).on_conflict_do_update(index_elements=["id"], set_=values)
        self._connection.execute(insert, {"id": self._workspace, **values})

    def contacts(self, ids: Collection[str] | None = None) -> Mapping[str, Contact]:
        if ids is not None and not ids:
            return {}
        wanted = self._in(people) if ids is None else self._in(people) & people.c.id.in_(ids)
        rows = self._connection.execute(select(people).where(wanted).order_by(people.c.id)).mappings()
        return {row["id"]: _contact(row) for row in rows}

    def contact(self, person: str) -> Contact:
        return self.contacts([person]).get(person) or Contact(id=person)

    def fed(self, feed: str) -> Contact | None:
        wanted = select(people).where(self._in(people), people.c.feed == feed)
        row = self._connection.execute(wanted).mappings().first()
        return None if row is None else _contact(row)

    def save_contacts(self, contacts: Sequence[Contact]) -> None:
        rows = [{"workspace": self._workspace, **_columns(contact)} for contact in contacts]
        insert = self._insert(people)
        values = {name: insert.excluded[name] for name in _columns(Contact(id="")) if name != "id"}
        if rows:
            self._connection.execute(
                insert.on_conflict_do_update(index_elements=["workspace", "id"], set_=values), rows
            )

    def save_unfit_channel(self, channel: str, reason: str) -> bool:
        if not reason:
            gone = delete(channels).where(self._in(channels), channels.c.id == channel)
            return self._connection.execute(gone).rowcount == 1
        insert = self._insert(channels).on_conflict_do_update(
            index_elements=["workspace", "id"], set_={"unfit": reason}, where=channels.c.unfit != reason
        )
        row = {"workspace": self._workspace, "id": channel, "unfit": reason}
        return self._connection.execute(insert.returning(channels.c.id), row).first() is not None

    def duties(self, year: int | None = None) -> Sequence[Duty]:
        wanted = select(duties).where(self._in(duties)).order_by(duties.c.year, duties.c.key)
        rows = self._connection.execute(wanted if year is None else wanted.where(duties.c.year == year)).mappings()
        return [Duty(**{field.name: row[field.name] for field in fields(Duty)}) for row in rows]

    def save_duty(self, duty: Duty) -> None:
        values = asdict(duty)
        insert = self._insert(duties).on_conflict_do_update(index_elements=["workspace", "key", "year"], set_=values)
        self._connection.execute(insert, {"workspace": self._workspace, **values})

    @contextmanager
    def trial(self) -> Iterator[None]:
        savepoint = self._connection.begin_nested()
        try:
            yield
        finally:
            savepoint.rollback()

    def first_time(self, key: str, now: datetime) -> bool:
        insert = self._insert(inbound_seen).on_conflict_do_nothing().returning(inbound_seen.c.key)
        row = {"workspace": self._workspace, "key": key, "seen_at": now}
        return self._connection.execute(insert, row).scalar() is not None


def _contact(row: RowMapping) -> Contact:
    away = None if row["start"] is None else Absence(start=row["start"], end=row["end"], cover=row["cover"])
    tab = None if row["opened_at"] is None else HomeTab(**{name: row[name] for name in TAB})
    return Contact(away=away, home=tab, **{name: row[name] for name in PLAIN})


def _columns(contact: Contact) -> dict[str, Any]:
    away = contact.away
    plain = {name: getattr(contact, name) for name in PLAIN}
    absence = {"start": away.start, "end": away.end, "cover": away.cover} if away else {}
    tab = asdict(contact.home) if contact.home else {"opened_at": None, "first": False, "choice": "", "due_at": None}
    return {"start": None, "end": None, "cover": "", **plain, **absence, **tab}


class SqlStore:
    """Every transaction is confined to the workspace that it was begun for."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def begin(self, workspace: str) -> Iterator[SqlTransaction]:
        with self._engine.begin() as connection:
            hold(connection, workspace)
            yield SqlTransaction(connection, workspace)
