"""Who may see and do what: the one check that every operation passes. Deny by default."""

from bot.errors import NotAdministrator, NotAllowed
from bot.visits import Asker, AskerKind, Channel, Person, Workspace


def check(asker: Asker) -> None:
    """Full members of the workspace, in channels of their own organization; everybody else gets nothing.

    Raises NotAllowed, which says nothing of any visit."""
    if asker.person.kind is not AskerKind.MEMBER or not may_read(asker.channel):
        raise NotAllowed(shared_channel=asker.channel.shared, unseen_channel=not asker.channel.seen)


def unfit(audience: Person | Channel) -> str:
    """Why a reminder or an announcement may not be shown to these readers now; "" where it may."""
    if isinstance(audience, Person):
        return "" if audience.kind is AskerKind.MEMBER else audience.kind.value
    return "unseen" if not audience.seen else "shared" if audience.shared else ""


def check_admin(asker: Asker, workspace: Workspace) -> None:
    """For what concerns everybody. Raises NotAdministrator for all but the workspace's administrators."""
    check(asker)
    if asker.person.id not in workspace.admins:
        raise NotAdministrator(workspace.admins)


def may_read(audience: Person | Channel) -> bool:
    return not unfit(audience)


def can_follow(channel: Channel) -> bool:
    """Whether reminders could be posted there."""
    return channel.member and not channel.direct and not channel.archived and may_read(channel)
