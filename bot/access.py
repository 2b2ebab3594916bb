"""Who may see and do what: the one check that every operation passes. Deny by default."""

from bot.errors import NotAllowed, RoleMissing
from bot.visits import Asker, AskerKind, Channel, Person, Role, Visit, Workspace


def check(asker: Asker, workspace: Workspace, role: Role = Role.READER) -> None:
    """Full members of the workspace, in channels of their own organization, as far as their roles go; everybody else
    gets nothing. `role`: what the operation is for.

    Raises NotAllowed or RoleMissing, which say nothing of any visit."""
    admit(asker)
    if not may(asker.person, workspace, role):
        given = [grant.to for grant in workspace.roles if grant.role is Role.ADMINISTRATOR]
        raise RoleMissing(role, tuple(dict.fromkeys((*workspace.admins, *given))))


def admit(asker: Asker) -> None:
    """The part of the check that needs no workspace. Raises NotAllowed."""
    channel, member = asker.channel, asker.person.kind is AskerKind.MEMBER
    if not member or unsafe(channel):
        raise NotAllowed(
            shared_channel=channel.shared, unseen_channel=not channel.seen, guests=member and channel.guests
        )


def may(person: Person, workspace: Workspace, role: Role) -> bool:
    """Whether somebody may do what the role is for. Where nobody is named reader, every full member reads; where nobody
    is named editor, whoever reads records."""
    if person.kind is not AskerKind.MEMBER:
        return False
    held = {grant.role for grant in workspace.roles if grant.to == person.id or grant.to in person.groups}
    if person.id in workspace.admins or Role.ADMINISTRATOR in held:
        return True
    named = {grant.role for grant in workspace.roles}
    match role:
        case Role.READER:
            return bool(held & {Role.READER, Role.EDITOR}) or Role.READER not in named
        case Role.EDITOR:
            return Role.EDITOR in held or (Role.EDITOR not in named and may(person, workspace, Role.READER))
        case _:
            return role in held


def sees(asker: Asker, visit: Visit) -> bool:
    """A hidden visit is spoken of in direct conversations with those who know of it, and nowhere else."""
    return not visit.hidden or (asker.channel.direct and visit.known_to(asker.person.id))


def may_be_told(audience: Person | Channel, visit: Visit) -> bool:
    """Whether a message to these readers may speak of the visit."""
    return not visit.hidden or (isinstance(audience, Person) and visit.known_to(audience.id))


def unfit(audience: Person | Channel, workspace: Workspace) -> str:
    """Why a reminder or an announcement may not be shown to these readers now; "" where it may."""
    reason = outsider(audience)
    if reason or isinstance(audience, Channel) or may(audience, workspace, Role.READER):
        return reason
    return "role"


def outsider(audience: Person | Channel) -> str:
    """Why nothing at all is for these readers, whatever their roles; "" where something may be."""
    if isinstance(audience, Channel):
        return unsafe(audience)
    return "" if audience.kind is AskerKind.MEMBER else audience.kind.value


def unsafe(channel: Channel) -> str:
    """Why nothing is shown in a channel; "" where it may be."""
    return "unseen" if not channel.seen else "shared" if channel.shared else "guests" if channel.guests else ""


def can_follow(channel: Channel) -> bool:
    """Whether reminders could be posted there."""
    return channel.member and not channel.direct and not channel.archived and not unsafe(channel)


def state_view(asker: Asker, visit: Visit) -> bool:
    """Whether the asker stands for the visited State, and may be shown its own dates and moves here."""
    known = asker.person.kind in (AskerKind.MEMBER, AskerKind.GUEST, AskerKind.EXTERNAL)
    return known and asker.channel.direct and not visit.hidden and asker.person.id in visit.delegates
