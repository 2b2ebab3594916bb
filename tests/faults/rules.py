"""The ladder of reminders written down a second time, as one would explain it: who is told of a visit, and when. Which
steps are open, and until when, comes from the procedure, which has an oracle of its own."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.outbox.desired import EXTEND, HORIZON
from bot.procedure import outlook, standstills
from bot.procedure.open_clocks import OpenClock
from bot.visits import Contact, Snooze, Visit, Workspace
from tests.faults.timeline import DAY, Key
from tests.faults.zones import clock_of, first_at

Mark = tuple[str, date]  # the rung, and the date it speaks of


@dataclass
class World:
    """Everything that decides who is told what."""

    workspace: Workspace
    contacts: dict[str, Contact]
    visits: dict[int, Visit]

    def off(self, day: date) -> bool:
        return day.isoweekday() > 5 or day in [holiday.date for holiday in self.workspace.holidays]

    def before(self, day: date) -> date:
        while self.off(day):
            day -= DAY
        return day

    def after(self, day: date) -> date:
        while self.off(day):
            day += DAY
        return day

    def here(self, person: str, day: date) -> bool:
        contact = self.contacts.get(person, Contact(id=person))
        away = contact.away
        return bool(person) and not contact.gone and not (away and away.start <= day <= away.end)

    def muted(self, person: str) -> bool:
        return person in self.contacts and self.contacts[person].muted

    def zone(self, to: str) -> str:
        return (to in self.contacts and self.contacts[to].tz) or self.workspace.tz

    def nine(self, day: date, to: str) -> datetime:
        return first_at(day, time(9), clock_of(self.zone(to)))

    def decent(self, at: datetime, to: str) -> datetime:
        """The first moment from `at` on when people may be told something."""
        shows = clock_of(self.zone(to)).shows(at)
        if not self.off(shows.date()) and 9 <= shows.hour < 18:
            return at
        return self.nine(self.after(shows.date() if shows.hour < 9 else shows.date() + DAY), to)


def wanted(world: World, visit: Visit, today: date, last: date) -> dict[Key, datetime]:
    """Whom to tell what, and when, up to about `last`."""
    found: dict[Key, datetime] = {}
    for step, mornings in _mornings(world, visit, today, last):
        if step in visit.quiet or "*" in visit.quiet or visit.withdrawn:
            continue
        everybody = dict.fromkeys(to for morning, mark in mornings for to in _told(world, visit, morning, mark[0]))
        for to in everybody:
            mine = {morning: mark for morning, mark in mornings if to in _told(world, visit, morning, mark[0])}
            for snooze in visit.snoozes:
                if snooze.person == to and snooze.step == step:
                    mine = _put_off(world, mine, snooze)
            for morning, (rung, about) in mine.items():
                found[visit.id, step, rung, to, about] = world.nine(morning, to)
    return found


def _mornings(world: World, visit: Visit, today: date, last: date) -> Iterator[tuple[str, list[tuple[date, Mark]]]]:
    """Of each step its rungs; of two on one morning the later in the list counts."""
    for clock in outlook(visit.facts(), today).open_clocks:
        yield clock.step, list(_ladder(world, clock, last))
    for still in standstills(visit.facts(), last):
        weeks = range(14, (last - still.since).days, 14)
        found = [(world.after(still.since + n * DAY), (f"~{n}", still.since)) for n in weeks]
        yield still.step, [(day, mark) for day, mark in found if still.until is None or day < still.until]


def _ladder(world: World, clock: OpenClock, last: date) -> Iterator[tuple[date, Mark]]:
    if clock.alternatives:
        first = min(clock.alternatives)
        yield world.before(first - 7 * DAY), ("alternative", first)
    short = [3, 1] if clock.days < 15 else [14, 7, 2]
    for n in [60, 30, 14, 7] if clock.unit.value == "months" else short:
        yield world.before(clock.due - n * DAY), (f"-{n}", clock.due)
    yield world.before(clock.due), ("0", clock.due)
    if clock.overdue_after:
        for n in (1, 3, 7, *range(14, (last - clock.overdue_after).days, 7)):
            yield world.after(clock.overdue_after + n * DAY), (f"+{n}", clock.due)


def _told(world: World, visit: Visit, morning: date, rung: str) -> list[str]:
    late = int(rung) if rung.startswith("+") else 0
    told = list(visit.follows)
    if late > 7 and told:
        return told
    owner = visit.officer or visit.deputy
    people = [owner] if owner else []
    if owner and not world.here(owner, morning):
        away = world.contacts[owner].away
        stand_ins = [who for who in (away.cover if away else "", visit.deputy) if world.here(who, morning)]
        listening = [who for who in stand_ins if not world.muted(who)]
        admins = [who for who in world.workspace.admins if world.here(who, morning)]
        people = listening[:1] or admins or stand_ins[:1] or people
    escalated = late in (3, 7) and world.workspace.escalates and world.here(visit.deputy, morning)
    loud = [who for who in [*people, *([visit.deputy] if escalated else [])] if not world.muted(who)]
    return [*told, *(people if late and not told else []), *loud]


def _put_off(world: World, mine: dict[date, Mark], snooze: Snooze) -> dict[date, Mark]:
    end = world.after(clock_of(world.zone(snooze.person)).shows(snooze.until).date())
    left = {day: mark for day, mark in mine.items() if mark[1] != snooze.date or day >= end}
    if left != mine and world.here(snooze.person, end) and left.get(end, ("alternative",))[0] == "alternative":
        left[end] = (f"snooze {snooze.until:%Y-%m-%d}", snooze.date)
    return left


@dataclass
class Promise:
    at: datetime
    state: str = "open"  # "off", "told"


@dataclass
class Ledger:
    """What was promised to whom, and what came of it."""

    world: World
    promises: dict[int, dict[Key, Promise]] = field(default_factory=lambda: defaultdict(dict))  # by visit
    reach: dict[int, datetime] = field(default_factory=dict)  # by visit: how far was looked ahead
    told: list[tuple[datetime, str, frozenset[Key]]] = field(default_factory=list)
    mornings: dict[Key, date] = field(default_factory=dict)  # of what was not late, where its recipient was

    def planned(self, visit: int, want: dict[Key, datetime], now: datetime) -> None:
        """The visit, or what it rests on, has changed. What is late by less than a day is told all the same to whom it
        was promised before, or to who comes in the place of such a one."""
        mine = self.promises[visit]
        left = [key for key, promise in mine.items() if promise.state == "open" and key not in want]
        for key in left:
            mine[key].state = "off"
            if mine[key].at > self.reach[visit]:  # that far nobody had looked ahead
                del mine[key]
        self.reach[visit] = now + HORIZON
        places = {(step, rung, about) for _, step, rung, _, about in left}
        for key, at in want.items():
            _, step, rung, _, about = key
            old = mine.get(key)
            recent = at > (now - DAY if old or (step, rung, about) in places else now)
            if (old and old.state == "open") or (recent and not (old and old.state == "told")):
                mine[key] = Promise(at)

    def extended(self, now: datetime) -> None:
        """Time alone makes the bot look further ahead."""
        self.reach = {visit: until if until >= now + EXTEND else now + HORIZON for visit, until in self.reach.items()}

    def live(self, begin: datetime, end: datetime) -> None:
        """Everybody is told what is due to them, in one message."""
        due = defaultdict[str, list[tuple[Key, Promise]]](list)
        for promises in self.promises.values():
            for key, promise in promises.items():
                if promise.state == "open" and promise.at < end:
                    due[key[3]].append((key, promise))
        for to, found in due.items():
            while waiting := [
                (self.world.decent(max(promise.at, begin), to), promise)
                for _, promise in found
                if promise.state == "open"
            ]:
                at = min(ready for ready, _ in waiting)
                if at >= end:
                    break
                self._tell(
                    at, to, [(key, promise) for key, promise in found if promise.state == "open" and promise.at <= at]
                )

    def _tell(self, at: datetime, to: str, due: list[tuple[Key, Promise]]) -> None:
        for _, promise in due:
            promise.state = "told"
        self.told.append((at, to, frozenset(key for key, _ in due)))
        if all(promise.at == at for _, promise in due):
            self.mornings |= {key: clock_of(self.world.zone(to)).shows(at).date() for key, _ in due}
