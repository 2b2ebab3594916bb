"""What people do to visits, at random: each edit takes a visit and returns what is recorded and what is changed."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, TypeVar

from bot.operations.planning import learn, replan_all
from bot.operations.store import Transaction
from bot.outbox.ladder import instant
from bot.procedure import outlook
from bot.procedure.model import Fact
from bot.visits import EVERYTHING, Absence, AskerKind, Contact, Holiday, Person, Record, Snooze, Visit
from tests.faults.timeline import DAY
from tests.storage.nouns import a_record

SPINE = (
    *("visit_concluded", "preliminary_assessment_submitted", "draft_report_shared", "comments_received"),
    *("final_draft_submitted", "report_adopted", "report_transmitted", "report_received", "implementation_response"),
)
ZONES = ("America/New_York", "Europe/Paris", "Asia/Kathmandu", "Pacific/Auckland", "America/Santiago", "Africa/Cairo")
T = TypeVar("T")
Edit = tuple[list[Record], dict[str, Any]]
VISIT_EDITS = ("record", "record", "record", "correct", "withdraw", "staff", "follow", "silence", "snooze")
PEOPLE_EDITS = ("absent", "muted", "moved", "holiday", "escalation")


@dataclass(frozen=True, kw_only=True)
class Hand:
    chance: Random
    people: list[str]
    channels: list[str]

    def opening(self, today: date) -> tuple[Fact, dict[str, Any]]:
        fact = Fact(step=SPINE[0], date=today - self.chance.randrange(40) * DAY)
        follows = tuple(self.chance.sample(self.channels, self.chance.choice([0, 1, 1, 2])))
        return fact, {"officer": self._somebody(), "deputy": self._somebody(), "follows": follows}

    def edit(self, name: str, visit: Visit, today: date) -> Edit:
        made: Edit = getattr(self, f"_{name}")(visit, today)
        return made

    def _record(self, visit: Visit, today: date) -> Edit:
        known = {fact.step for fact in visit.facts()}
        following = next((step for step in SPINE if step not in known), SPINE[-1])
        step = self.chance.choice([following, following, "visit_closed"]) if len(known) > 5 else following
        return [a_record(fact=Fact(step=step, date=today - self.chance.randrange(3) * DAY))], {}

    def _correct(self, visit: Visit, today: date) -> Edit:
        old = self.chance.choice(visit.standing())
        fact = old.fact
        assert fact is not None
        moved = replace(fact, date=min(today, fact.date + self.chance.randrange(-9, 4) * DAY))
        return [a_record(fact=moved, replaces=old.id)], {}

    def _withdraw(self, visit: Visit, today: date) -> Edit:
        last = visit.standing()[-1]
        return ([a_record(fact=None, withdraws=last.id)] if len(visit.standing()) > 1 else []), {}

    def _staff(self, visit: Visit, today: date) -> Edit:
        return [], {self.chance.choice(["officer", "officer", "deputy"]): self._somebody()}

    def _follow(self, visit: Visit, today: date) -> Edit:
        return [], {"follows": _toggled(visit.follows, self.chance.choice(self.channels))}

    def _silence(self, visit: Visit, today: date) -> Edit:
        steps = [clock.step for clock in outlook(visit.facts(), today).open_clocks]
        return [], {"quiet": _toggled(visit.quiet, self.chance.choice([*steps, *visit.quiet, EVERYTHING]))}

    def _snooze(self, visit: Visit, today: date) -> Edit:
        clocks = outlook(visit.facts(), today).open_clocks
        person = self.chance.choice([visit.officer, visit.officer, visit.deputy])
        if not clocks or not person:
            return [], {}
        clock = self.chance.choice(clocks)
        about = self.chance.choice([clock.due, clock.due, *clock.alternatives])
        until = instant(today + self.chance.randrange(1, 20) * DAY, self.chance.choice(ZONES))
        mine = Snooze(person=person, step=clock.step, date=about, until=until)
        return [], {"snoozes": (*(s for s in visit.snoozes if (s.person, s.step) != (person, clock.step)), mine)}

    def upheaval(self, name: str, tx: Transaction, today: date, now: datetime) -> Person | None:
        """What concerns every visit; the person as Slack describes them from now on."""
        contact = tx.contact(self.chance.choice(self.people))
        match name:
            case "absent":
                tx.save_contacts([replace(contact, away=self._absence(today))])
            case "muted":
                tx.save_contacts([replace(contact, muted=not contact.muted)])
            case "moved":
                person = a_person(contact.id, self.chance.choice(ZONES))
                learn(tx, [person], now)
                return person
            case "holiday":
                day = Holiday(date=today + self.chance.randrange(30) * DAY)
                days = tuple(sorted(_toggled(tx.workspace().holidays, day)))
                tx.save_workspace(replace(tx.workspace(), holidays=days))
            case _:
                tx.save_workspace(replace(tx.workspace(), escalates=not tx.workspace().escalates))
        replan_all(tx, now)
        return None

    def _somebody(self) -> str:
        return self.chance.choice(["", *self.people])

    def _absence(self, today: date) -> Absence | None:
        start = today + self.chance.randrange(-2, 15) * DAY
        length = timedelta(days=self.chance.randrange(14))
        return self.chance.choice([None, *[Absence(start=start, end=start + length, cover=self._somebody())] * 3])


def a_person(person: str, zone: str) -> Person:
    return Person(id=person, kind=AskerKind.MEMBER, tz=zone)


def met(tx: Transaction, zones: dict[str, str]) -> list[Person]:
    """People of whom the bot has heard already."""
    tx.save_contacts([Contact(id=person, tz=zone) for person, zone in zones.items()])
    return [a_person(person, zone) for person, zone in zones.items()]


def _toggled(these: tuple[T, ...], one: T) -> tuple[T, ...]:
    return tuple(each for each in these if each != one) if one in these else (*these, one)
