"""Visits, records and results of made-up facts, for the tests of everything that is pure."""

from datetime import UTC, date, datetime
from typing import Any

from bot.operations.results import Status
from bot.procedure import outlook
from bot.procedure.model import Fact
from bot.visits import COMPREHENSIVE, Change, ChangeKind, Record, Visit

NOW = datetime(2026, 4, 21, 13, tzinfo=UTC)
TODAY = NOW.date()


def day(text: str) -> date:
    return date.fromisoformat(text)


def fact(step: str, when: str, **given: Any) -> Fact:
    """Dates as YYYY-MM-DD."""
    days: dict[str, Any] = {name: day(given.pop(name)) for name in ("start", "end", "until") if name in given}
    return Fact(step=step, date=day(when), **days, **given)


def facts(**days: str) -> list[Fact]:
    """In the order given: facts(visit_concluded="2026-03-06", ...)."""
    return [fact(step, when) for step, when in days.items()]


def record(number: int, of: Fact | None, **given: Any) -> Record:
    return Record(**{"id": number, "change": number, "fact": of, "by": "U1", "at": NOW, **given})


def change(kind: ChangeKind, **given: Any) -> Change:
    values = {"id": 1, "visit": 1, "version": 1, "by": "U1", "at": NOW, "before": {}, "after": {}}
    return Change(**{**values, "kind": kind, **given})


def visit(*known: Fact, **given: Any) -> Visit:
    """A visit to Kenya on which these facts were recorded one by one."""
    values = {"id": 1, "state": "KE", "kind": COMPREHENSIVE, "rules": "S/2020/731", "rules_version": 1}
    records = tuple(record(number, each) for number, each in enumerate(known, 1))
    return Visit(**{**values, "opened_at": NOW, "records": records, **given})


def status(known: list[Fact], today: str, **given: Any) -> Status:
    return Status(visit=visit(*known, **given), outlook=outlook(known, day(today)), today=day(today))
