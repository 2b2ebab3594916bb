"""Visits and their history: a visit is loaded whole, in one query per table, and saved once per change."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, RowMapping, Table, and_, delete, insert, select, update

from bot.errors import VisitChanged
from bot.procedure.model import Fact
from bot.visits import FOR_GOOD, Change, DateKind, Partner, Record, SetDate, Snooze, Tally, Visit
from storage.scope import Scope
from storage.tables import changes, follows, records, snoozes, visits

FACT = [field.name for field in fields(Fact)]
CHANGE = [field.name for field in fields(Change)]
SNOOZE = [field.name for field in fields(Snooze)]
ENTRY = [field.name for field in fields(Record) if field.name not in ("id", "fact")]
PARTS = ("records", "follows", "snoozes")  # in tables of their own
LISTS = ("quiet", "members", "delegates", "unneeded")  # stored as JSON
NOTED: dict[str, type] = {"dates": SetDate, "partners": Partner, "tallies": Tally}  # the same, of these nouns
OWN = [field.name for field in fields(Visit) if field.name not in ("id", *PARTS)]


class Visits(Scope):
    """The part of a transaction that knows visits."""

    def visit(self, visit_id: int) -> Visit | None:
        found = self._load(visits.c.id == visit_id)
        return found[0] if found else None

    def visits(self, ids: Collection[int] | None = None) -> Sequence[Visit]:
        return self._load(~visits.c.withdrawn if ids is None else visits.c.id.in_(ids))

    def add(self, visit: Visit, change: Change, records: Sequence[Record]) -> tuple[Visit, Change]:
        visit = replace(visit, version=1)
        key = self._connection.execute(
            insert(visits).returning(visits.c.id), {"workspace": self._workspace, **_own(visit)}
        ).scalar_one()
        return self._append(replace(visit, id=key), change, records)

    def save(self, visit: Visit, change: Change, records: Sequence[Record] = ()) -> tuple[Visit, Change]:
        newer = replace(visit, version=visit.version + 1)
        written = self._connection.execute(
            update(visits)
            .where(self._in(visits), visits.c.id == visit.id, visits.c.version == visit.version)
            .values(_own(newer))
        )
        if written.rowcount == 0:
            raise VisitChanged(visit=visit.id, since=visit.version)
        for table in (follows, snoozes):
            self._connection.execute(delete(table).where(self._in(table), table.c.visit == visit.id))
        return self._append(newer, change, records)

    def changes(self, visit_id: int) -> Sequence[Change]:
        rows = self._connection.execute(
            select(changes).where(self._in(changes), changes.c.visit == visit_id).order_by(changes.c.version)
        )
        return [_change(row) for row in rows.mappings()]

    def last_change_by(self, person: str, visits: Collection[int]) -> Change | None:
        undone = select(changes.c.undoes).where(self._in(changes), changes.c.undoes.is_not(None))
        row = self._connection.execute(
            select(changes)
            .where(self._in(changes), changes.c.by == person, changes.c.visit.in_(visits))
            .where(changes.c.kind.not_in(FOR_GOOD))
            .where(changes.c.id.not_in(undone))
            .order_by(changes.c.id.desc())
            .limit(1)
        )
        found = row.mappings().first()
        return None if found is None else _change(found)

    def _append(self, visit: Visit, change: Change, entries: Sequence[Record]) -> tuple[Visit, Change]:
        """Write what hangs on a visit whose own row is written. Records get their ids in the order given."""
        key = {"workspace": self._workspace, "visit": visit.id}
        change = replace(change, visit=visit.id, version=visit.version)
        values = {"workspace": self._workspace, **_pick(change, CHANGE)}
        del values["id"]
        number = self._connection.execute(insert(changes).returning(changes.c.id), values).scalar_one()
        stored = [replace(entry, change=number) for entry in entries]
        if stored:
            ids = self._connection.execute(
                insert(records).returning(records.c.id, sort_by_parameter_order=True),
                [{**key, **_entry(entry)} for entry in stored],
            ).scalars()
            stored = [replace(entry, id=one) for entry, one in zip(stored, ids, strict=True)]
        self._spread(follows, key, [{"channel": channel} for channel in visit.follows])
        self._spread(snoozes, key, [asdict(snooze) for snooze in visit.snoozes])
        return replace(visit, records=(*visit.records, *stored)), replace(change, id=number)

    def _spread(self, table: Table, key: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._connection.execute(
                insert(table), [{**key, **row, "position": position} for position, row in enumerate(rows)]
            )

    def _load(self, condition: ColumnElement[bool]) -> Sequence[Visit]:
        wanted = and_(self._in(visits), condition)
        rows = self._connection.execute(select(visits).where(wanted).order_by(visits.c.id)).mappings().all()
        if not rows:
            return []
        entries = self._parts(records, wanted, records.c.id)
        channels = self._parts(follows, wanted, follows.c.position)
        asleep = self._parts(snoozes, wanted, snoozes.c.position)
        return [
            Visit(
                id=row["id"],
                records=tuple(_record(part) for part in entries[row["id"]]),
                follows=tuple(part["channel"] for part in channels[row["id"]]),
                snoozes=tuple(Snooze(**{name: part[name] for name in SNOOZE}) for part in asleep[row["id"]]),
                **{name: row[name] for name in OWN} | {name: tuple(row[name]) for name in LISTS} | _noted(row),
            )
            for row in rows
        ]

    def _parts(
        self, table: Table, wanted: ColumnElement[bool], order: Column[Any]
    ) -> Mapping[int, Sequence[RowMapping]]:
        """The rows of a table that belong to the wanted visits, by visit."""
        found = self._connection.execute(
            select(table).where(self._in(table), table.c.visit.in_(select(visits.c.id).where(wanted))).order_by(order)
        )
        by_visit = defaultdict[int, list[RowMapping]](list)
        for row in found.mappings():
            by_visit[row["visit"]].append(row)
        return by_visit


def _pick(noun: Visit | Change | Record, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(noun, name) for name in names}


def _own(visit: Visit) -> dict[str, Any]:
    return {**_pick(visit, OWN), **{name: [_plain(asdict(one)) for one in getattr(visit, name)] for name in NOTED}}


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    """As JSON takes it."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in fields.items()}


def _noted(row: RowMapping) -> dict[str, Any]:
    return {name: tuple(noun(**_typed(noun, each)) for each in row[name]) for name, noun in NOTED.items()}


def _typed(noun: type, stored: dict[str, Any]) -> dict[str, Any]:
    """What JSON made plain, as it was."""
    instants = {"at": datetime.fromisoformat}
    days = dict.fromkeys(("date", "invited", "received"), date.fromisoformat)
    kinds = {"kind": DateKind} if noun is SetDate else {}
    back: dict[str, Callable[[str], Any]] = {**instants, **days, **kinds}
    return {name: back[name](value) if name in back and value is not None else value for name, value in stored.items()}


def _entry(record: Record) -> dict[str, Any]:
    fact = dict.fromkeys(FACT) if record.fact is None else asdict(record.fact)
    return {**_pick(record, ENTRY), **fact, "among": [day.isoformat() for day in record.among]}


def _record(row: RowMapping) -> Record:
    fact = None if row["step"] is None else Fact(**{name: row[name] for name in FACT})
    among = tuple(map(date.fromisoformat, row["among"]))
    return Record(id=row["id"], fact=fact, **{name: row[name] for name in ENTRY} | {"among": among})


def _change(row: RowMapping) -> Change:
    return Change(**{name: row[name] for name in CHANGE})
