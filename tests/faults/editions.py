"""T3: another edition of the time zones is installed between plan and send. The hourly safety net plans anew: reminders
move, none is lost, none is told twice."""

import tempfile
import zoneinfo
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

from sqlalchemy import Engine

from bot.procedure.calendar import is_weekend
from bot.visits import AskerKind, Contact, Person
from tests.faults.cases import Outcome
from tests.faults.mornings import due_on
from tests.faults.timeline import DAY, Timeline, timeline
from tests.faults.zones import NINE, clock_of, file_of, first_at

ZONE, HOUR = "Europe/Paris", timedelta(hours=1)
EDITIONS = ("Europe/Paris", "Etc/GMT-1", "Etc/GMT-2", "Europe/Istanbul", "Atlantic/Azores", "Asia/Kathmandu")
START = datetime(2026, 3, 17, 12, tzinfo=UTC)  # the clocks change in Paris on 29 March
DAYS = [START.date() + number * DAY for number in range(1, 20)]


@contextmanager
def editions() -> Iterator[Path]:
    """A folder in which Python looks for zones first."""
    before = zoneinfo.TZPATH
    with tempfile.TemporaryDirectory() as folder:
        zoneinfo.reset_tzpath([folder, *before])
        try:
            yield Path(folder)
        finally:
            zoneinfo.reset_tzpath(before)
            zoneinfo.ZoneInfo.clear_cache()


def other_editions(size: int, seed: int, engine: Engine) -> Outcome:
    """`size`: courses of three weeks; `healed`: reminders that were moved."""
    chance, lost, doubled, moved = Random(seed), 0, 0, 0
    for _ in range(size):
        with editions() as folder:
            scene = opened(engine)
            moved += lived(scene, folder, chance)
        told = [key for said in scene.said for key in said.keys if key[2] == "0"]
        lost += len({day for day in DAYS if not is_weekend(day)} - {key[-1] for key in told})
        keys = [key for said in scene.said for key in said.keys]
        doubled += len(keys) - len(set(keys))
    assert moved or not size
    return Outcome(kills=moved, lost=lost, doubled=doubled)


def opened(engine: Engine) -> Timeline:
    """A visit is due on every day."""
    scene = timeline(engine, START)
    scene.slack.readers["U1"] = Person(id="U1", kind=AskerKind.MEMBER, tz=ZONE)
    with scene.store.begin("T1") as tx:
        tx.save_contacts([Contact(id="U1", tz=ZONE)])
    for day in DAYS:
        scene.opened(*due_on(day), now=START, officer="U1")
    return scene


def lived(scene: Timeline, folder: Path, chance: Random) -> int:
    """The number of reminders that were moved."""
    end = datetime.combine(DAYS[-1] + 2 * DAY, NINE, UTC)
    hours = sorted(chance.sample(range(1, (end - START) // HOUR), 4))
    moved = 0
    for here, following in pairwise([*(START + hour * HOUR for hour in hours), end]):
        scene.live(here)
        install(folder, chance.choice(EDITIONS))
        moved += scene.horizon()
        assert scene.horizon() == 0
        before = len(scene.said)
        scene.live(following)
        assert [said.at for said in scene.said[before:] if not right(said.at)][1:] == []  # what was late already
    return moved


def install(folder: Path, like: str) -> None:
    path = folder / ZONE
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(file_of(like).read_bytes())
    zoneinfo.ZoneInfo.clear_cache()


def right(at: datetime) -> bool:
    """Whether it is nine o'clock by the edition that is installed."""
    return any(first_at(at.date() + n * DAY, NINE, clock_of(ZONE)) == at for n in (-1, 0, 1))
