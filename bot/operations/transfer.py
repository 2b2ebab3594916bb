"""Visits out of a workspace and into one: numbered within their file, and stored again, change by change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.errors import BadInput, DutyHere, Problem, VisitHere
from bot.operations.duty_reminders import plan
from bot.operations.kept import Kept, Placed, from_json, to_json
from bot.operations.planning import replan
from bot.operations.spreadsheet import from_csv, to_csv
from bot.operations.store import Transaction
from bot.visits import Change, Duty, Record, Visit

AHEAD = timedelta(hours=14)  # no zone of the world is further ahead of UTC


def export_visits(tx: Transaction, *, json: bool, hidden: bool) -> str:
    """`hidden`: hidden visits too."""
    kept = _collect(tx, hidden=hidden)
    return to_json(kept, tx.duties()) if json else to_csv(kept)


def import_visits(tx: Transaction, raw: bytes, now: datetime, *, json: bool, dry_run: bool) -> list[Placed]:
    """Every visit of the file and everything that is wrong with it; all are stored where nothing is."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return [Placed(place=1, found=BadInput("file", None))]
    placed = from_json(text) if json else from_csv(text, now, (now + AHEAD).date())
    placed += _already_here(tx, placed)
    if not (dry_run or any(isinstance(each.found, Problem) for each in placed)):
        _put(tx, [each.found for each in placed if isinstance(each.found, Kept)], now)
        for each in placed:
            if isinstance(each.found, Duty):
                tx.save_duty(each.found)
        plan(tx, now)
    return sorted(placed, key=lambda each: each.place)


def _collect(tx: Transaction, *, hidden: bool) -> list[Kept]:
    visits = [visit for visit in tx.visits() if hidden or not visit.hidden]
    numbers = {visit.id: number for number, visit in enumerate(visits, 1)}
    return [_numbered(visit, tx.changes(visit.id), numbers) for visit in visits]


def _numbered(visit: Visit, changes: Sequence[Change], numbers: Mapping[int, int]) -> Kept:
    """A visit that is followed up and not in the file is followed up no longer."""
    versions = {change.id: change.version for change in changes}
    places = {record.id: place for place, record in enumerate(visit.records, 1)}
    records = [
        replace(_renumbered(each, places), id=places[each.id], change=versions[each.change]) for each in visit.records
    ]
    number, earlier = numbers[visit.id], numbers.get(visit.follows_up or 0)
    return Kept(
        visit=replace(visit, id=number, follows_up=earlier, records=tuple(records)),
        changes=tuple(
            replace(each, id=each.version, visit=number, undoes=versions.get(each.undoes or 0)) for each in changes
        ),
    )


def _renumbered(record: Record, places: Mapping[int, int]) -> Record:
    """With the numbers that the records it speaks of have now."""
    return replace(record, replaces=places.get(record.replaces or 0), withdraws=places.get(record.withdraws or 0))


def _already_here(tx: Transaction, placed: Iterable[Placed]) -> Iterator[Placed]:
    """Those that the workspace has: a visit of the same kind to the same State in the same month; a recurring duty of
    the same year of which it knows something else."""
    duties = {(duty.key, duty.year): duty for duty in tx.duties()}
    here = {(visit.state, visit.kind, visit.month()): visit.id for visit in tx.visits()}
    for each in placed:
        if isinstance(each.found, Duty) and duties.get((each.found.key, each.found.year), each.found) != each.found:
            yield Placed(place=each.place, found=DutyHere(each.found.key, each.found.year))
        if isinstance(each.found, Kept):
            visit = each.found.visit
            if number := here.get((visit.state, visit.kind, visit.month())):
                yield Placed(place=each.place, found=VisitHere(visit.state, number))


def _put(tx: Transaction, kept: Sequence[Kept], now: datetime) -> None:
    """Store visits with their history, and plan their reminders from now on."""
    numbers: dict[int, int] = {}
    for each in kept:
        earlier = numbers.get(each.visit.follows_up or 0)
        stored = _put_one(tx, replace(each.visit, follows_up=earlier), each.changes)
        numbers[each.visit.id] = stored.id
        replan(tx, stored, now)


def _put_one(tx: Transaction, whole: Visit, changes: Sequence[Change]) -> Visit:
    """Change by change, so that each has its version and its records."""
    visit = replace(whole, id=0, version=0, records=())
    places: dict[int, int] = {}
    versions: dict[int, int] = {}
    for change in changes:
        mine = [record for record in whole.records if record.change == change.version]
        records = [replace(_renumbered(record, places), id=0, change=0) for record in mine]
        entry = replace(change, id=0, undoes=versions.get(change.undoes or 0))
        known = len(visit.records)
        visit, made = tx.save(visit, entry, records) if visit.id else tx.add(visit, entry, records)
        versions[change.version] = made.id
        places.update((old.id, new.id) for old, new in zip(mine, visit.records[known:], strict=True))
    return visit
