"""T1, T5: around every change of the clocks, on leap days and at the turn of the year, the reminder of each day is told
once, at nine o'clock where its recipient is."""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, product
from unittest.mock import patch

from sqlalchemy import Engine

from bot.operations.today import local_day
from bot.outbox import ladder
from bot.procedure.calendar import is_weekend
from bot.procedure.model import Fact
from bot.visits import AskerKind, Contact, Person, Workspace
from tests.faults.cases import Outcome
from tests.faults.timeline import DAY, timeline
from tests.faults.zones import MIDNIGHT, NINE, QUARTER, all_changes, clock_of, first_at

HOURS = [time(number // 4, number % 4 * 15) for number in range(96)]
HOUR = timedelta(hours=1)
SPECIAL = ("2024-02-29", "2025-12-31", "2026-01-01", "2027-12-31", "2028-02-29", "2028-12-29", "2029-01-01")


def hours(size: int, seed: int) -> Outcome:
    """T1. `size`: changes of the clocks. Every quarter of an hour of the days around becomes the right instant, as if
    reminders were sent at that hour."""
    for zone, day in islice(all_changes(), size):
        clock = clock_of(zone)
        for near, hour in product((day - DAY, day, day + DAY), HOURS):
            with patch.object(ladder, "HOUR", hour):
                assert ladder.instant(near, zone) == first_at(near, hour, clock), (zone, near, hour)
    return Outcome()


def clock_changes(size: int, seed: int, engine: Engine) -> Outcome:
    """T1. `size`: changes of the clocks."""
    lost = doubled = 0
    for zone, day in islice(all_changes(), size):
        missing, extra = told_around(engine, zone, [day + n * DAY for n in range(-2, 4)], follows=())
        lost, doubled = lost + missing, doubled + extra
    return Outcome(lost=lost, doubled=doubled)


def calendar_days(size: int, seed: int, engine: Engine) -> Outcome:
    """T5. `size`: days that are special somewhere. The visit is followed by a channel too, which lives in that zone."""
    lost = doubled = 0
    for zone, day in islice(special_days(), size):
        missing, extra = told_around(engine, zone, [day + n * DAY for n in range(-1, 3)], follows=("C1",))
        lost, doubled = lost + missing, doubled + extra
        compare_days(zone, day)
    return Outcome(lost=lost, doubled=doubled)


def special_days() -> Iterator[tuple[str, date]]:
    changed = ((zone, day) for zone, day in all_changes() if zone in MIDNIGHT)
    for text in SPECIAL:
        for zone in (*MIDNIGHT, "America/New_York"):
            yield zone, date.fromisoformat(text)
            yield from islice(changed, 2)
    yield from changed


def compare_days(zone: str, day: date) -> None:
    """It is the same day there for both, at every quarter of an hour."""
    start = datetime.combine(day - DAY, time(), UTC)
    for number in range(3 * 96):
        at = start + number * QUARTER
        assert local_day(at, zone) == clock_of(zone).shows(at).date(), (zone, at)


def told_around(engine: Engine, zone: str, days: Collection[date], follows: tuple[str, ...]) -> tuple[int, int]:
    """A visit is due on each of these days: of how many nobody was told, and how many posts were too many."""
    first, last = min(days), max(days)
    clock = clock_of(zone)
    scene = timeline(engine, datetime.combine(first - DAY, time(9), UTC))
    scene.slack.readers["U1"] = Person(id="U1", kind=AskerKind.MEMBER, tz=zone)
    with scene.store.begin("T1") as tx:
        tx.save_contacts([Contact(id="U1", tz=zone)])
        tx.save_workspace(Workspace(id="T1", tz=zone))
    for day in days:
        scene.opened(*due_on(day), now=scene.clock.now, officer="U1", follows=follows)
    scene.live(datetime.combine(last + DAY, time(), UTC))
    mornings = {day: first_at(day, NINE, clock) for day in (first - DAY, *days, last + DAY)}
    right = {at for day, at in mornings.items() if clock.shows(at).date() == day and not is_weekend(day)}
    due = {mornings[day] for day in days} & right
    lost = doubled = 0
    for to in ("U1", *follows):
        told = [said.at for said in scene.said if said.to == to]
        lost += len(due.difference(told))
        doubled += len(told) - len(right.intersection(told))
    for shown in map(clock.shows, right):
        assert abs(shown - datetime.combine(shown, NINE)) <= HOUR
    return lost, doubled


def due_on(day: date) -> tuple[Fact, ...]:
    """Of a visit whose comments are due then."""
    ago = {"visit_concluded": 75, "preliminary_assessment_submitted": 61, "draft_report_shared": 30}
    return tuple(Fact(step=step, date=day - timedelta(days=days)) for step, days in ago.items())
