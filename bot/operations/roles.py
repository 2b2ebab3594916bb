"""Who may do what in the workspace: roles, given to people and to user groups."""

from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import AdministratorsWanted, FormUnknown, NotNamed, PersonUnfit, Problem, SettingsName
from bot.operations.homes import outdate_all
from bot.operations.people import Roles
from bot.operations.planning import learn, replan_all
from bot.operations.results import Refused, Result
from bot.operations.store import Transaction
from bot.reading.model import Line
from bot.visits import Asker, AskerKind, Grant, Person, Role, Workspace


def roles(tx: Transaction, asker: Asker, line: Line, named: tuple[Person, ...], now: datetime) -> Result:
    """Show the roles, or give or take one; only administrators change them. `named`: the people of the line as Slack
    describes them."""
    workspace = tx.workspace()
    subject, _, how = line.topic.partition(" ")
    access.check(asker, workspace, Role.ADMINISTRATOR if how else Role.OPERATOR)
    to = (*line.people, *line.groups)
    if line.leftover or (how and not to):
        return Refused(problem=FormUnknown(line.verb, line.leftover))
    if not how:
        return Roles(workspace=workspace)
    grants = {Grant(role=Role(subject), to=each) for each in to}
    problem = _wrong(workspace, Role(subject), to, named, add=how == "add")
    if problem is not None:
        return Refused(problem=problem)
    after = {*workspace.roles, *grants} if how == "add" else {*workspace.roles} - grants
    changed = replace(workspace, roles=tuple(sorted(after)))
    tx.save_workspace(changed)
    learn(tx, named, now)
    replan_all(tx, now)
    outdate_all(tx, now)
    return Roles(workspace=changed, changed=True)


def _wrong(
    workspace: Workspace, role: Role, to: tuple[str, ...], named: tuple[Person, ...], *, add: bool
) -> Problem | None:
    if add:
        unfit = [person.id for person in named if person.kind is not AskerKind.MEMBER]
        return PersonUnfit(unfit[0]) if unfit else None
    fixed = [each for each in to if role is Role.ADMINISTRATOR and each in workspace.admins]
    if fixed:
        return SettingsName(fixed[0])
    held = {grant.to for grant in workspace.roles if grant.role is role}
    strangers = [each for each in to if each not in held]
    if strangers:
        return NotNamed(strangers[0])
    last = role is Role.ADMINISTRATOR and not workspace.admins and held == set(to)
    return AdministratorsWanted() if last else None
