"""A visit with its whole history, on its way out of a workspace or into one, and the JSON that holds all of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.errors import NotAsExported, Problem
from bot.names.states import states
from bot.operations.findings import agrees, counted, figures_of
from bot.operations.kept_changes import CHANNEL, PERSON, is_told
from bot.procedure import RULES, RULES_VERSION, STEPS
from bot.procedure.duties import DUTIES
from bot.procedure.exchange import OUTCOMES, YEARS
from bot.procedure.model import Kind
from bot.reading.findings import AREAS, KINDS
from bot.visits import COMPREHENSIVE, EVERYTHING, FOLLOW_UP, Change, ChangeKind, Duty, Record, Tally, Visit


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A visit with its history. Visits are numbered in the order of their file, its changes by their versions, its
    records in their order, both from 1."""

    visit: Visit
    changes: tuple[Change, ...]


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Something and where it stands: on which line of a spreadsheet, or with which visit of a JSON file."""

    place: int
    found: Kept | Duty | Problem


@dataclass(frozen=True, kw_only=True)
class File:
    visits: tuple[Kept, ...]
    duties: tuple[Duty, ...] = ()


@cache
def _adapter() -> TypeAdapter[File]:
    return TypeAdapter(File)


def to_json(kept: Sequence[Kept], duties: Sequence[Duty]) -> str:
    return (
        _adapter().dump_json(File(visits=tuple(kept), duties=tuple(duties)), indent=1, exclude_defaults=True).decode()
    )


def from_json(text: str) -> list[Placed]:
    """Every visit and every recurring duty of the file, or what is wrong with it."""
    try:
        file = _adapter().validate_json(text)
    except ValidationError as error:
        return [Placed(place=_visit_of(each["loc"]), found=_unreadable(each["loc"])) for each in error.errors()]
    if "\\u0000" in text:
        return [Placed(place=0, found=NotAsExported("text"))]  # which PostgreSQL does not store
    duties = [
        Placed(place=0, found=duty if _is_duty(duty) else NotAsExported(f"duties.{place}"))
        for place, duty in enumerate(file.duties, 1)
    ]
    return duties + [
        Placed(place=place, found=NotAsExported(part) if (part := _unsound(kept, place)) else kept)
        for place, kept in enumerate(file.visits, 1)
    ]


def _visit_of(path: Sequence[int | str]) -> int:
    return path[1] + 1 if len(path) > 1 and isinstance(path[1], int) else 0


def _unreadable(path: Sequence[int | str]) -> Problem:
    return NotAsExported(".".join(map(str, path[2:] if _visit_of(path) else path)) or "file")


def _unsound(kept: Kept, place: int) -> str:
    """The part of a visit that the rest of the program could not live with; "" where there is none."""
    visit, changes, records = kept.visit, kept.changes, kept.visit.records
    steps = (
        {*visit.unneeded, *visit.quiet} - {EVERYTHING}
        | {each.step for each in visit.dates}
        | {each.step for each in visit.snoozes}
    )
    moments = [visit.opened_at, *(each.until for each in visit.snoozes), *(each.at for each in visit.dates)]
    moments += [*(each.at for each in changes), *(each.at for each in records)]
    people = [visit.officer, visit.deputy, *visit.members, *visit.delegates, *(each.by for each in visit.dates)]
    people += [*(each.by for each in changes), *(each.by for each in records), *(each.person for each in visit.snoozes)]
    checks = {
        "number": visit.id == place,
        "follows_up": visit.follows_up is None or 0 < visit.follows_up < place,
        "state": visit.state in {state.code for state in states()},
        "kind": visit.kind in (COMPREHENSIVE, FOLLOW_UP),
        "rules": (visit.rules, visit.rules_version) == (RULES, RULES_VERSION),
        "changes": [visit.version, *(change.version for change in changes)]
        == [len(changes), *range(1, len(changes) + 1)]
        and [change.kind is ChangeKind.OPENED for change in changes[:1]] == [True]
        and all(change.visit == visit.id and (change.undoes or 0) < change.version for change in changes),
        **{f"changes.{change.version}": is_told(change) for change in changes},
        "records": [record.id for record in records] == list(range(1, len(records) + 1))
        and [r.change for r in records] == sorted(r.change for r in records if 0 < r.change <= visit.version)
        and all(map(_is_entry, records)),
        "steps": steps <= {*STEPS} and EVERYTHING not in visit.unneeded,
        "moments": all(each.tzinfo and each.year in YEARS for each in moments),
        "people": all(not each or PERSON.fullmatch(each) for each in people),
        "days": all(day.year in YEARS for day in _days(visit)),
        "hidden": not visit.hidden or bool(not visit.follows and any((visit.officer, visit.deputy, *visit.members))),
        "tallies": len({(each.kind, each.area) for each in visit.tallies}) == len(visit.tallies)
        and all(map(_is_count, visit.tallies)),
        "partners": len({each.name.casefold() for each in visit.partners} - {""}) == len(visit.partners),
        "follows": all(map(CHANNEL.fullmatch, visit.follows)),
    }
    return next((part for part, sound in checks.items() if not sound), "")


def _is_entry(record: Record) -> bool:
    fact, before = record.fact, [each for each in (record.replaces, record.withdraws) if each is not None]
    if fact is None or record.withdraws is not None:
        return fact is None and len(before) == 1 and 0 < before[0] < record.id
    known = fact.step in STEPS and STEPS[fact.step].kind is not Kind.DERIVED
    return (
        known and fact.outcome in (None, *OUTCOMES.get(fact.step, ())) and all(0 < each < record.id for each in before)
    )


def _is_duty(duty: Duty) -> bool:
    years = [duty.year, *(day.year for day in (duty.date, duty.done) if day)]
    named = (not duty.by or PERSON.fullmatch(duty.by)) and (not duty.channel or CHANNEL.fullmatch(duty.channel))
    return duty.key in DUTIES and all(year in YEARS for year in years) and bool(named)


def _days(visit: Visit) -> Iterator[date]:
    """Every one that something is counted from or shown for."""
    facts = [record.fact for record in visit.records if record.fact is not None]
    days = [day for fact in facts for day in (fact.date, fact.start, fact.end, fact.until)]
    days += [day for each in visit.partners for day in (each.invited, each.received)]
    yield from (day for day in days if day is not None)
    yield from (each.date for each in visit.dates)
    yield from (each.date for each in visit.snoozes)


def _is_count(tally: Tally) -> bool:
    """Whether it could have been counted here: known words, and no figures but those that such findings have."""
    if tally.kind not in KINDS or tally.area not in AREAS:
        return False
    figures = figures_of(tally)
    blank = Tally(kind=tally.kind, area=tally.area, count=0, reference=tally.reference)
    return counted(blank, figures) == tally and agrees(tally) and all(0 <= number < 1000 for _, number in figures)
