"""Who may see and do what: the one check that every operation passes. Deny by default."""

from bot.errors import NotAllowed
from bot.visits import Asker, AskerKind, Channel, Person


def check(asker: Asker) -> None:
    """Full members of the workspace, in channels of their own organization; everybody else gets nothing.

    Raises NotAllowed, which says nothing of any visit."""
    if asker.person.kind is not AskerKind.MEMBER or not may_read(asker.channel):
        raise NotAllowed(shared_channel=asker.channel.shared, unseen_channel=not asker.channel.seen)


def may_read(audience: Person | Channel) -> bool:
    """Whether a reminder or an announcement may be shown to these readers now."""
    if isinstance(audience, Person):
        return audience.kind is AskerKind.MEMBER
    return audience.seen and not audience.shared


def can_follow(channel: Channel) -> bool:
    """Whether reminders could be posted there."""
    return channel.member and not channel.direct and not channel.archived and may_read(channel)
