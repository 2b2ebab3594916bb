"""Where and when clocks are changed and what they show then, read by the C library and not by Python."""

import os
import time
import zoneinfo
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from functools import cache
from importlib.resources import files
from itertools import zip_longest
from pathlib import Path

from tests.faults.timeline import DAY

QUARTER = timedelta(minutes=15)
NINE = clock_time(9)
FROM, TO = 2024, 2032
FIRST, LAST, A_DAY = 1_230_768_000, 2_019_686_400, 86_400  # 2009 to 2033
# One of every kind stands first; what was changed outside of these years has its own.
ZONES: dict[str, tuple[int, int]] = {
    "America/New_York": (FROM, TO),
    "America/Santiago": (FROM, TO),  # at midnight, as in the next five
    "America/Havana": (FROM, TO),
    "Africa/Cairo": (FROM, TO),
    "Asia/Beirut": (FROM, TO),
    "Atlantic/Azores": (FROM, TO),
    "America/Nuuk": (FROM, TO),
    "Australia/Lord_Howe": (FROM, TO),  # by half an hour
    "Antarctica/Troll": (FROM, TO),  # by two hours
    "Pacific/Chatham": (FROM, TO),  # at a quarter to three
    "Africa/Casablanca": (FROM, TO),  # around Ramadan
    "America/Sao_Paulo": (2017, 2019),  # given up
    "Pacific/Apia": (2011, 2012),  # a day was left out
    "Asia/Tehran": (2020, 2022),  # given up; on working days
    "Europe/Paris": (FROM, TO),
    "Europe/London": (FROM, TO),
    "Europe/Dublin": (FROM, TO),  # winter time is the exception
    "Europe/Istanbul": (2015, 2016),  # stayed on summer time
    "Europe/Moscow": (2010, 2014),
    "Europe/Chisinau": (FROM, TO),
    "America/St_Johns": (FROM, TO),
    "America/Los_Angeles": (FROM, TO),
    "America/Asuncion": (2023, 2024),
    "America/Scoresbysund": (2023, TO),
    "Asia/Jerusalem": (FROM, TO),
    "Asia/Gaza": (FROM, TO),
    "Asia/Amman": (2021, 2022),
    "Asia/Almaty": (2024, 2024),
    "Asia/Pyongyang": (2015, 2018),
    "Africa/El_Aaiun": (FROM, TO),
    "Africa/Juba": (2021, 2021),
    "Australia/Sydney": (FROM, TO),
    "Pacific/Auckland": (FROM, TO),
    "Pacific/Norfolk": (FROM, TO),
    "Pacific/Easter": (FROM, TO),
    "Pacific/Bougainville": (2014, 2015),
}
MIDNIGHT = tuple(list(ZONES)[1:7])


@dataclass(frozen=True, kw_only=True, eq=False)
class Wall:
    """A clock on the wall: since when it is how far ahead of Greenwich."""

    since: tuple[datetime, ...]
    ahead: tuple[timedelta, ...]

    def shows(self, at: datetime) -> datetime:
        """Naive, as it is read there at an aware instant."""
        place = bisect_right(self.since, at) - 1
        return at.astimezone(UTC).replace(tzinfo=None) + self.ahead[place]


def file_of(zone: str) -> Path:
    """What Python reads of this zone."""
    found = [path for folder in zoneinfo.TZPATH if (path := Path(folder) / zone).is_file()]
    return found[0] if found else Path(str(files("tzdata").joinpath("zoneinfo", zone)))


def clock_of(zone: str) -> Wall:
    path = file_of(zone)
    return _read(path, path.read_bytes())


@cache
def _read(path: Path, content: bytes) -> Wall:
    """As the C library understands the file, of whatever edition."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = f":{path}"
    time.tzset()
    try:
        return _scanned()
    finally:
        os.environ.pop("TZ")
        os.environ.update({"TZ": before} if before else {})
        time.tzset()


def _scanned() -> Wall:
    since, ahead = [datetime.min.replace(tzinfo=UTC)], [_ahead(FIRST)]
    for second in range(FIRST, LAST, A_DAY):
        if _ahead(second) != _ahead(second + A_DAY):
            following = range(second, second + A_DAY + 1)
            old = _ahead(second)
            at = second + bisect_left(following, True, key=lambda when: _ahead(when) != old)
            since.append(datetime.fromtimestamp(at, UTC))
            ahead.append(_ahead(at))
    return Wall(since=tuple(since), ahead=tuple(ahead))


def _ahead(second: int) -> timedelta:
    return timedelta(seconds=time.localtime(second).tm_gmtoff)


@cache
def first_at(day: date, hour: clock_time, clock: Wall) -> datetime:
    """The first instant (UTC) at which the wall shows that hour or a later one."""
    wanted = datetime.combine(day, hour)
    around = (wanted.replace(tzinfo=UTC) + days * DAY for days in (-2, -1, 0, 1, 2))
    ahead = max(clock.shows(at) - at.replace(tzinfo=None) for at in around)
    found = (wanted - ahead).replace(tzinfo=UTC)
    while clock.shows(found) < wanted:
        found += QUARTER
    return found


def changes(zone: str) -> list[date]:
    """The days (of Greenwich) on which the clocks are changed there."""
    first, last = ZONES[zone]
    return [at.date() for at in clock_of(zone).since if first <= at.year <= last]


def all_changes() -> Iterator[tuple[str, date]]:
    """The first of every zone, in the order of the zones, then the second, ..."""
    each = [[(zone, day) for day in changes(zone)] for zone in ZONES]
    for together in zip_longest(*each):
        yield from (change for change in together if change)
