"""What a visit wants sent: a pure function of the visit, the day and the zones of those who are reminded."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.outbox.ladder import SNOOZED, instant, ladder
from bot.outbox.model import Plan, Rung
from bot.procedure.open_clocks import OpenClock
from bot.visits import Recipient, RecipientKind, Snooze, Visit

HORIZON = timedelta(days=120)  # how far ahead rungs are planned
EXTEND = timedelta(days=60)  # a plan that ends sooner than this is extended


def recipients(visit: Visit) -> tuple[Recipient, ...]:
    """The channels that follow and the officer, or the deputy where there is none."""
    channels = [Recipient(kind=RecipientKind.CHANNEL, id=channel) for channel in visit.follows]
    person = visit.officer or visit.deputy
    return (*channels, *([Recipient(kind=RecipientKind.PERSON, id=person)] if person else []))


def desired(visit: Visit, clocks: tuple[OpenClock, ...], zones: Mapping[Recipient, str], now: datetime) -> Plan:
    """The whole ladder of every open clock up to the horizon, rungs of the past included. `zones`: an IANA zone for
    every recipient; `now`: aware UTC."""
    until = now + HORIZON
    rungs: set[Rung] = set()
    for clock in clocks if not visit.withdrawn else ():
        for recipient in recipients(visit):
            mine = _rungs(visit.id, clock, recipient, zones[recipient], until)
            rungs |= _snoozed(mine, [s for s in visit.snoozes if (s.person, s.step) == (recipient.id, clock.step)])
    return Plan(rungs=frozenset(rungs), until=until)


def _rungs(visit: int, clock: OpenClock, recipient: Recipient, zone: str, until: datetime) -> set[Rung]:
    """One rung a day: where two fall on one morning, the later of the ladder stays."""
    by_morning = {morning: rung for rung, morning in ladder(clock, until.date())}
    rungs = (
        Rung(
            visit=visit,
            step=clock.step,
            rung=rung,
            recipient=recipient,
            date=clock.due,
            due_at=instant(morning, zone),
        )
        for morning, rung in by_morning.items()
    )
    return {rung for rung in rungs if rung.due_at <= until}


def _snoozed(rungs: set[Rung], snoozes: list[Snooze]) -> set[Rung]:
    """A snooze silences what comes before it and reminds once at its end; it ends with the date it was asked for."""
    for snooze in snoozes:
        if any(rung.date == snooze.date for rung in rungs):
            example = next(iter(rungs))
            later = {rung for rung in rungs if rung.due_at > snooze.until}
            at_end = {rung for rung in rungs if rung.due_at == snooze.until}
            rungs = later | (
                at_end or {replace(example, rung=f"{SNOOZED} {snooze.until:%Y-%m-%d}", due_at=snooze.until)}
            )
    return rungs


def snooze_limit(plan: Plan, recipient: Recipient, step: str, now: datetime) -> datetime | None:
    """The latest instant to which a person may put a reminder off: the last rung up to the date itself or, once
    that has passed, the next one. None where nothing is left to put off."""
    ahead = sorted(
        (rung for rung in plan.rungs if (rung.recipient, rung.step) == (recipient, step) and rung.due_at > now),
        key=lambda rung: rung.due_at,
    )
    to_the_date = [rung for rung in ahead if not rung.rung.startswith("+")]
    return to_the_date[-1].due_at if to_the_date else ahead[0].due_at if ahead else None
