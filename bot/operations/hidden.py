"""Hidden visits: known to their members only, by direct message."""

from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import HiddenAlready, MembersWanted, NotHidden, NotNamed, PersonUnfit
from bot.operations.find import find_visit
from bot.operations.planning import change, learn, save
from bot.operations.results import Members, Refused, Result
from bot.operations.store import Transaction
from bot.reading.model import Line, Verb
from bot.visits import Asker, ChangeKind, Person, Role, Visit


def hide(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Hide a visit, or show it again. Nothing of a hidden visit waits to be posted in a channel, and what was posted
    there is taken away. `named`: further members, as Slack describes them."""
    access.check(asker, tx.workspace(), Role.EDITOR)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    if line.verb is Verb.UNHIDE:
        return _unhide(tx, asker, line, visit, now)
    unfit = [person.id for person in named if access.unfit(person, tx.workspace())]
    if unfit:
        return Refused(problem=PersonUnfit(unfit[0]))
    members = tuple(dict.fromkeys((*visit.members, asker.person.id, *line.people)))
    if visit.hidden:
        new = set(line.people) - set(visit.members)
        return (
            _with_members(tx, asker, line, visit, members, now) if new else Refused(problem=HiddenAlready(visit.state))
        )
    learn(tx, named, now)
    told = {"before": {"follows": list(visit.follows)}, "after": {"members": list(members)}}
    entry = change(asker, visit, ChangeKind.HIDDEN, now, words=line.text, reason=line.reason, **told)
    return save(tx, asker, replace(visit, hidden=True, follows=(), members=members), entry, now)


def _unhide(tx: Transaction, asker: Asker, line: Line, visit: Visit, now: datetime) -> Result:
    if not visit.hidden:
        return Refused(problem=NotHidden(visit.state))
    entry = change(asker, visit, ChangeKind.UNHIDDEN, now, words=line.text, reason=line.reason)
    return save(tx, asker, replace(visit, hidden=False, members=()), entry, now)


def members(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Say who knows of a hidden visit, or change it; somebody always does."""
    workspace = tx.workspace()
    access.check(asker, workspace, Role.READER if line.on is None else Role.EDITOR)
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    if line.on is None:
        return Members(visit=visit)
    if not visit.hidden:
        return Refused(problem=NotHidden(visit.state))
    if not line.on:
        strangers = [person for person in line.people if person not in visit.members]
        if strangers:
            return Refused(problem=NotNamed(strangers[0]))
        left = tuple(person for person in visit.members if person not in line.people)
        if not (left or visit.officer or visit.deputy):
            return Refused(problem=MembersWanted(visit.state))
        return _with_members(tx, asker, line, visit, left, now)
    unfit = [person.id for person in named if access.unfit(person, workspace)]
    if unfit:
        return Refused(problem=PersonUnfit(unfit[0]))
    learn(tx, named, now)
    together = tuple(dict.fromkeys((*visit.members, *line.people)))
    return _with_members(tx, asker, line, visit, together, now)


def _with_members(
    tx: Transaction, asker: Asker, line: Line, visit: Visit, members: tuple[str, ...], now: datetime
) -> Result:
    if members == visit.members:
        return Members(visit=visit)
    told = {"before": {"members": list(visit.members)}, "after": {"members": list(members)}}
    entry = change(asker, visit, ChangeKind.MEMBERS, now, words=line.text, **told)
    return save(tx, asker, replace(visit, members=members), entry, now)
