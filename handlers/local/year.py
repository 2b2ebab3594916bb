"""A made-up year of assessment visits: who follows up which, what happens, and when it is typed; all drawn from one
seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.names.states import states
from bot.procedure.calendar import plus
from handlers.local.console import YOU
from handlers.local.course import Course, workday

ZONE = "America/New_York"  # of the workspace
PEOPLE = (
    *((YOU, ZONE), ("li", "Asia/Bangkok"), ("bob", "Africa/Nairobi"), ("ana", "Europe/Vienna")),
    *(("omar", "Africa/Tunis"), ("chloe", "America/New_York"), ("raj", "Asia/Kolkata"), ("yuki", "Asia/Tokyo")),
    *(("sofia", "America/Santiago"), ("kofi", "Africa/Accra"), ("nina", "Europe/Zurich"), ("tom", "Pacific/Auckland")),
)
ALL, DESKS = "visits", ("desk-a", "desk-b")  # channels: one follows every visit, the others those of their people
OPENING = 5  # working days of January in which the visits of before are opened
MANY = 4  # people beside the last
YEARS = (-1, 0, 1)  # those of the year before are still followed up, those of the next one prepared


@dataclass(frozen=True, kw_only=True)
class Member:
    """One of the staff."""

    name: str
    zone: str
    desk: str
    away: tuple[date, date] | None  # first and last day
    cover: str
    muted: bool


@dataclass(frozen=True, kw_only=True)
class Visit:
    state: str
    ended: date
    officer: Member
    deputy: Member
    happens: tuple[tuple[date, str], ...]  # in order, each in the words in which it is recorded


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A line that somebody types."""

    at: datetime
    by: str
    channel: str  # "" for a direct message
    text: str
    about: str = ""  # the State


@dataclass(frozen=True, kw_only=True)
class Year:
    number: int
    staff: tuple[Member, ...]
    visits: tuple[Visit, ...]
    entries: tuple[Entry, ...]  # in the order of time


def made_up(visits: int, year: int, staff: int, seed: int) -> Year:
    """A year in which `visits` visits end, as many as in the year before and the year after."""
    dice = Random(seed)  # noqa: S311 - it has to be repeatable, not secret
    team = tuple(_member(dice, year, number, staff) for number in range(staff))
    chosen = dice.sample([state.name for state in states()], len(YEARS) * visits)
    begun = [_visit(dice, team, year, visits, number, state) for number, state in enumerate(chosen)]
    typed = [entry for number, visit in enumerate(begun) for entry in _typed(dice, year, number, visit)]
    entries = [entry for entry in (*typed, *_about_people(team, year)) if entry.at.year == year]
    met = {entry.about for entry in entries}
    return Year(
        number=year,
        staff=team,
        visits=tuple(visit for visit in begun if visit.state in met),
        entries=tuple(sorted(entries, key=lambda entry: entry.at)),
    )


# Who


def _member(dice: Random, year: int, number: int, staff: int) -> Member:
    """Every second person is away for two weeks of the summer; the last of many wants no direct messages."""
    name, zone = PEOPLE[number]
    start = plus(_monday(date(year, 6, 15)), 7 * dice.randint(0, 9))
    muted = number == staff - 1 >= MANY
    return Member(
        name=name,
        zone=zone,
        desk=DESKS[number % len(DESKS)],
        away=(start, plus(start, 11)) if number % 2 and not muted else None,
        cover=PEOPLE[(number + 1) % staff][0],
        muted=muted,
    )


def _about_people(team: tuple[Member, ...], year: int) -> Iterator[Entry]:
    for member in team:
        zone, opened = ZoneInfo(member.zone), workday(date(year, 1, 2), 1)
        if member.muted:
            yield Entry(at=datetime.combine(opened, time(10), zone), by=member.name, channel="", text="mute")
        if member.away:
            start, end = member.away
            line = f"away {start} to {end}, cover @{member.cover}"
            told = datetime.combine(workday(plus(start, -4), -1), time(15), zone)
            yield Entry(at=told, by=member.name, channel="", text=line)


# What is typed


def _typed(dice: Random, year: int, number: int, visit: Visit) -> Iterator[Entry]:
    """What happened before the year is entered in its first days, the rest on the day or up to three days later."""
    opened = workday(date(year, 1, 2), 1)
    for _ in range(number % OPENING):
        opened = workday(plus(opened, 1), 1)
    last = datetime.combine(opened, time(9, 30), ZoneInfo(visit.officer.zone))
    known = [(day, words) for day, words in visit.happens if visit.ended >= opened or day >= visit.ended]
    for place, (day, words) in enumerate(known):
        by = visit.officer if dice.random() < 0.8 else visit.deputy
        if by.away and by.away[0] <= day <= by.away[1]:
            by = visit.deputy if by is visit.officer else visit.officer
        by = by if place else visit.officer
        channel = dice.choices((visit.officer.desk, ALL, ""), (60, 15, 25))[0] if place else visit.officer.desk
        lag = dice.choices((0, 1, 2, 3), (70, 15, 10, 5))[0]
        hour = time(dice.randint(10, 16), dice.randint(0, 59))
        wanted = datetime.combine(workday(plus(day, lag), 1), hour, ZoneInfo(by.zone))
        last = max(wanted, last + timedelta(minutes=2))
        text = f"{visit.state} {words} {day}"
        yield Entry(at=last, by=by.name, channel=channel, text=text if place else f"new {text}", about=visit.state)
        if not place:
            soon, officer = last + timedelta(minutes=1), visit.officer.name
            named = f"{visit.state} deputy @{visit.deputy.name}"
            yield Entry(at=soon, by=officer, channel=visit.officer.desk, text=named, about=visit.state)
            yield Entry(at=soon, by=officer, channel=ALL, text=f"follow {visit.state}", about=visit.state)


# Which visits


def _visit(dice: Random, team: tuple[Member, ...], year: int, visits: int, number: int, state: str) -> Visit:
    span, place = divmod(number, visits)
    first = date(year + YEARS[span], 1, 1)
    day = plus(first, (365 * place + dice.randrange(365)) // visits)
    ended = plus(_monday(day), 4)
    return Visit(
        state=state,
        ended=ended,
        officer=team[number % len(team)],
        deputy=team[(number + 1) % len(team)],
        happens=Course(dice, ended).run(),
    )


def _monday(day: date) -> date:
    return plus(day, -day.weekday())
