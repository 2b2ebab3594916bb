"""Handing over all visits of one person to another: at once, or by the clock on a day to come."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zlib import crc32

from bot import access
from bot.errors import AboutPeople, CoverSelf, FormUnknown, NothingToHandOver, PersonUnfit, Problem
from bot.operations.ahead import ahead
from bot.operations.follow import save_officers
from bot.operations.people import HandedOver, Handovers
from bot.operations.planning import learn
from bot.operations.results import Ask, Choice, Option, Question, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import day_of, local_day
from bot.operations.visible import visits_seen
from bot.reading.model import Line
from bot.visits import Asker, AskerKind, Channel, Handover, Person, RecipientKind, Role, Visit, Workspace


def handover(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Hand over what a person follows, as far as the asker sees it, after a yes to the list; or show or end what is
    arranged. `named`: the people of the line as Slack describes them."""
    workspace, person = tx.workspace(), line.person or asker.person.id
    access.check(asker, workspace, Role.EDITOR if line.cover or line.topic else Role.READER)
    problem = _wrong(line, person, named, workspace)
    if problem is not None:
        return Refused(problem=problem)
    if not line.cover:
        return _arranged(tx, workspace, person if line.topic else line.person, off=bool(line.topic))
    today = day_of(asker, workspace, now)
    day = ahead(line, "when", local_day(now, asker.person.tz)) if line.items else today
    if not isinstance(day, date):
        return day
    learn(tx, named, now)
    arranged = Handover(
        person=person,
        to=line.cover,
        day=day,
        by=asker.person.id,
        direct=asker.channel.direct,
        words=line.text,
        reason=line.reason,
    )
    return _handed_over(tx, asker, line, arranged, now, later=day > today)


def _handed_over(
    tx: Transaction, asker: Asker, line: Line, arranged: Handover, now: datetime, *, later: bool
) -> HandedOver | Question | Refused:
    """Listed first. Applied, the line carries what the list was made from: should that have changed, it is shown
    again."""
    person, to, workspace = arranged.person, arranged.to, tx.workspace()
    visits = _followed(visits_seen(tx, asker), person)
    if not visits:
        return Refused(problem=NothingToHandOver(person))
    pairs = tuple(_passed(visit, person, to) for visit in visits)
    before = next((each for each in workspace.handovers if later and each.person == person), None)
    told = HandedOver(person=person, to=to, day=arranged.day if later else None, visits=pairs, replaces=before)
    seen = crc32(repr([(visit.id, visit.version) for visit in visits]).encode())
    if line.applied != seen:
        apply = Option(choice=Choice.APPLY, line=replace(line, person=person, applied=seen))
        cancel = Option(choice=Choice.CANCEL, line=Line(verb=line.verb, text="", person=person))
        return Question(ask=Ask.HANDOVER, options=(apply, cancel), handover=told)
    if later:
        others = (each for each in workspace.handovers if each.person != person)
        tx.save_workspace(replace(workspace, handovers=(*others, arranged)))
    else:
        _carry(tx, asker, arranged, now)
    return told


def due_today(workspace: Workspace, now: datetime) -> list[Handover]:
    """What was arranged for a day that has begun in the workspace."""
    today = local_day(now, workspace.tz)
    return sorted((each for each in workspace.handovers if each.day <= today), key=lambda one: one.day)


def carry_out(tx: Transaction, takers: Mapping[str, Person], now: datetime) -> None:
    """What is due today is done now, with all visits that whoever arranged it sees now; announced wherever they are
    followed, for nobody is answered. `takers`: who takes over, as Slack describes them now; the others wait. To who may
    not, nothing is passed on, and whoever arranged it is told."""
    workspace = tx.workspace()
    due = [each for each in due_today(workspace, now) if each.to in takers]
    if not due:
        return
    left = tuple(each for each in workspace.handovers if each not in due)
    tx.save_workspace(replace(workspace, handovers=left))
    for each in due:
        if reason := access.unfit(takers[each.to], workspace):
            tx.notify([each.by], f"{RecipientKind.PERSON}:{each.to}:{reason}:{each.person}", now)
            continue
        who = Person(id=each.by, kind=AskerKind.MEMBER, tz=workspace.tz)
        where = Channel(id="", direct=each.direct)
        _carry(tx, Asker(workspace=workspace.id, person=who, channel=where), each, now)


def _carry(tx: Transaction, asker: Asker, arranged: Handover, now: datetime) -> None:
    for visit in _followed(visits_seen(tx, asker), arranged.person):
        save_officers(tx, asker, *_passed(visit, arranged.person, arranged.to), arranged.words, arranged.reason, now)


def _wrong(line: Line, person: str, named: Sequence[Person], workspace: Workspace) -> Problem | None:
    if line.state or line.visit:
        return AboutPeople()
    if line.leftover or (line.topic and line.cover) or (line.items and not line.cover):
        return FormUnknown(line.verb, line.leftover)
    if line.cover == person:
        return CoverSelf()
    unfit = any(each.id == line.cover and access.unfit(each, workspace) for each in named)
    return PersonUnfit(line.cover) if unfit else None


def _arranged(tx: Transaction, workspace: Workspace, person: str, *, off: bool) -> Handovers:
    """What is arranged for a person, "" for everybody; `off`: no longer."""
    shown = tuple(each for each in workspace.handovers if person in ("", each.person))
    if off and shown:
        left = tuple(each for each in workspace.handovers if each not in shown)
        tx.save_workspace(replace(workspace, handovers=left))
    return Handovers(handovers=shown, ended=off)


def _followed(visits: Sequence[Visit], person: str) -> list[Visit]:
    return [visit for visit in visits if person in (visit.officer, visit.deputy)]


def _passed(visit: Visit, person: str, to: str) -> tuple[Visit, Visit]:
    """As it is and as it becomes; nobody is both officer and deputy."""
    officer, deputy = (to if one == person else one for one in (visit.officer, visit.deputy))
    return visit, replace(visit, officer=officer, deputy=deputy if deputy != officer else "")
