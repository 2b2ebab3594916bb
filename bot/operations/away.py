"""Who is away, who stands in for them, and who wants no direct messages: about a person, in all visits at once."""

from dataclasses import replace
from datetime import date, datetime

from bot import access
from bot.errors import AboutPeople, CoverSelf, FormUnknown, PersonUnfit, Problem
from bot.operations.ahead import ahead
from bot.operations.find import is_over
from bot.operations.people import Away, Muted
from bot.operations.planning import learn, replan_all
from bot.operations.results import Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.operations.visible import visits_seen
from bot.reading.model import Line, Verb
from bot.visits import Absence, Asker, Contact, Person, Role, Visit, Workspace


def away(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Say from when to when somebody is away, end that, or show it; of others only for administrators. `named`: the
    people of the line as Slack describes them."""
    workspace, person = tx.workspace(), line.person or asker.person.id
    access.check(asker, workspace, Role.READER if person == asker.person.id else Role.ADMINISTRATOR)
    problem = _wrong(line, person, named, workspace)
    if problem is not None:
        return Refused(problem=problem)
    today = local_day(now, asker.person.tz)
    absence = _absence(line, today) if line.items else None
    if isinstance(absence, Question | Refused):
        return absence
    learn(tx, named, now)
    contact = tx.contact(person)
    before = contact.away if contact.away and contact.away.end >= today else None
    shown = Away(
        person=person,
        own=person == asker.person.id,
        absence=before,
        admins=bool({*workspace.administrators} - {person}),
    )
    if absence or line.topic:
        _save(tx, replace(contact, away=absence), now)
        shown = replace(shown, absence=absence, before=before, ended=absence is None)
    return replace(shown, alone=_alone(tx, asker, person) if shown.absence and not shown.absence.cover else ())


def mute(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Send the asker no reminders by direct message any more, or send them again."""
    access.check(asker, tx.workspace())
    if line.state or line.visit:
        return Refused(problem=AboutPeople())
    muted, contact = line.verb is Verb.MUTE, tx.contact(asker.person.id)
    if contact.muted != muted:
        _save(tx, replace(contact, muted=muted), now)
    return Muted(muted=muted)


def _wrong(line: Line, person: str, named: tuple[Person, ...], workspace: Workspace) -> Problem | None:
    if line.state or line.visit:
        return AboutPeople()
    if line.leftover or (line.topic and line.items) or (line.cover and not line.items):
        return FormUnknown(line.verb, line.leftover)
    if line.cover == person:
        return CoverSelf()
    unfit = [each.id for each in named if access.unfit(each, workspace)]
    return PersonUnfit(unfit[0]) if unfit else None


def _absence(line: Line, today: date) -> Absence | Question | Refused:
    """It may have begun already, but not be over."""
    single = line.items[0].when is not None
    start = ahead(line, "when", today) if single else ahead(line, "start", date.min)
    if not isinstance(start, date):
        return start
    end = start if single else ahead(line, "end", max(start, today))
    return Absence(start=start, end=end, cover=line.cover) if isinstance(end, date) else end


def _alone(tx: Transaction, asker: Asker, person: str) -> tuple[Visit, ...]:
    """The open visits of which the person is reminded and nobody else could be."""
    mine = (
        visit for visit in visits_seen(tx, asker) if (visit.officer or visit.deputy) == person and not is_over(visit)
    )
    return tuple(visit for visit in mine if visit.deputy in ("", person))


def _save(tx: Transaction, contact: Contact, now: datetime) -> None:
    tx.save_contacts([contact])
    replan_all(tx, now)
