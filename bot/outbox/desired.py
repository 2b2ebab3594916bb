"""What a visit wants sent: a pure function of the visit and of those around it, the same on whatever day it is asked
for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.outbox.ladder import AFTER, ALTERNATIVE, SNOOZED, Send, instant, ladder, shift, waiting
from bot.outbox.model import Plan, Rung
from bot.outbox.set_dates import clocks_of, team_dates
from bot.procedure.calendar import plus
from bot.procedure.open_clocks import OpenClock
from bot.procedure.standstills import Standstill
from bot.visits import EVERYTHING, Contact, Recipient, RecipientKind, Snooze, Visit, Workspace

HORIZON = timedelta(days=120)  # how far ahead rungs are planned
EXTEND = timedelta(days=60)  # a plan that ends sooner than this is extended
ESCALATED = ("+3", "+7")  # go to the deputy too


@dataclass(frozen=True, kw_only=True)
class Circle:
    """The workspace of a visit and what is remembered of its people; who is not among them counts as reachable."""

    workspace: Workspace
    contacts: Mapping[str, Contact]

    def contact(self, person: str) -> Contact:
        return self.contacts.get(person) or Contact(id=person)

    def zone(self, recipient: Recipient) -> str:
        own = self.contact(recipient.id).tz if recipient.kind is RecipientKind.PERSON else ""
        return own or self.workspace.tz

    def reachable(self, day: date, *people: str) -> tuple[str, ...]:
        return tuple(person for person in people if person and self.contact(person).reachable(day))


def responsible(visit: Visit, day: date, circle: Circle) -> tuple[str, ...]:
    """Who is reminded of the visit on a day: the officer (where there is none, the deputy); in their absence their
    cover, else the deputy, else the administrators; of those stand-ins first who takes direct messages. Where nobody is
    left it stays with the person: nothing vanishes. Of a hidden visit only its members are."""
    person = visit.officer or visit.deputy
    if not person or circle.reachable(day, person):
        return (person,) if person else ()
    contact = circle.contact(person)
    cover = contact.away.cover if contact.away and not contact.gone else ""
    stand_ins = circle.reachable(day, cover if visit.known_to(cover) else "", visit.deputy)
    listening = tuple(each for each in stand_ins if not circle.contact(each).muted)
    others = visit.members if visit.hidden else circle.workspace.administrators
    return listening[:1] or circle.reachable(day, *others) or stand_ins[:1] or (person,)


def desired(
    visit: Visit, clocks: tuple[OpenClock, ...], stills: tuple[Standstill, ...], circle: Circle, until: datetime
) -> Plan:
    """All rungs of every open clock, every date that people set and every standstill of a step without one, up to
    `until` (aware UTC), those of the past included."""
    if visit.withdrawn:
        return Plan(rungs=frozenset(), until=until, standing=frozenset())
    clocks, own = clocks_of(visit, clocks), team_dates(visit)
    stills = tuple(still for still in stills if still.step not in own)
    last, works = plus(until.date(), 1), circle.workspace.works  # in the east it is that day already
    sends = [(clock.step, send) for clock in clocks for send in ladder(clock, last, works)]
    sends += [(still.step, send) for still in stills for send in waiting(still, last, works)]
    mornings: defaultdict[tuple[str, Recipient], dict[date, Send]] = defaultdict(dict)
    channels = [Recipient(kind=RecipientKind.CHANNEL, id=channel) for channel in visit.follows]
    for step, send in sends:
        if step not in visit.quiet and EVERYTHING not in visit.quiet:
            for recipient in (*channels, *_people(visit, send, circle)):
                mornings[step, recipient][send.morning] = send
    rungs = (rung for (step, to), found in mornings.items() for rung in _rungs(visit, step, to, found, circle))
    standing = {(clock.step, day) for clock in clocks for day in (clock.due, *clock.alternatives)}
    standing |= {(still.step, still.since) for still in stills}
    return Plan(
        rungs=frozenset(rung for rung in rungs if rung.due_at <= until), until=until, standing=frozenset(standing)
    )


def _people(visit: Visit, send: Send, circle: Circle) -> Iterator[Recipient]:
    """After a week overdue it is told to the channels only; to a person, whether muted or not, where none follows."""
    late = send.rung.startswith("+")
    if late and visit.follows and int(send.rung) > AFTER[-1]:
        return
    people = responsible(visit, send.morning, circle)
    escalated = send.rung in ESCALATED and circle.workspace.escalates
    deputy = circle.reachable(send.morning, visit.deputy) if escalated else ()
    for person in (*people, *deputy):
        insists = late and not visit.follows and person in people
        if insists or not circle.contact(person).muted:
            yield Recipient(kind=RecipientKind.PERSON, id=person)


def _rungs(visit: Visit, step: str, to: Recipient, found: dict[date, Send], circle: Circle) -> Iterator[Rung]:
    """The rungs of one step for one recipient, one a morning at most."""
    zone = circle.zone(to)
    for snooze in visit.snoozes:
        if (snooze.person, snooze.step) == (to.id, step):
            found = _snoozed(found, snooze, zone, circle)
    for send in found.values():
        due_at = instant(send.morning, zone)
        yield Rung(visit=visit.id, step=step, rung=send.rung, recipient=to, date=send.date, due_at=due_at)


def _snoozed(found: dict[date, Send], snooze: Snooze, zone: str, circle: Circle) -> dict[date, Send]:
    """A snooze silences what comes before it and reminds once at its end, if that person can be reached then; it ends
    with the date it was asked for."""
    end = shift(snooze.until.astimezone(ZoneInfo(zone)).date(), 1, circle.workspace.works)
    left = {day: send for day, send in found.items() if day >= end or send.date != snooze.date}
    if len(left) == len(found):
        return found
    if (end not in left or left[end].rung == ALTERNATIVE) and circle.reachable(end, snooze.person):
        left[end] = Send(f"{SNOOZED} {snooze.until:%Y-%m-%d}", end, snooze.date)
    return left


def snooze_limit(plan: Plan, recipient: Recipient, step: str, now: datetime) -> datetime | None:
    """The latest instant to which a person may put a reminder off: the last rung up to the date itself; once that has
    passed, or where there is none, the next one. None where nothing is left to put off."""
    ahead = sorted(
        (rung for rung in plan.rungs if (rung.recipient, rung.step) == (recipient, step) and rung.due_at > now),
        key=lambda rung: rung.due_at,
    )
    to_the_date = [rung for rung in ahead if not rung.rung.startswith(("+", "~"))]
    return to_the_date[-1].due_at if to_the_date else ahead[0].due_at if ahead else None
