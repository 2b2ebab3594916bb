"""What operations return about people and the workspace, as bot.operations.results does about visits."""

from dataclasses import dataclass
from datetime import date

from bot.visits import Absence, Handover, Holiday, Visit, Workspace


@dataclass(frozen=True, kw_only=True)
class Away:
    """An absence: shown, stored or ended."""

    person: str
    own: bool  # the asker's own
    absence: Absence | None  # None: not away
    before: Absence | None = None  # what was replaced or ended
    ended: bool = False  # the asker wanted it ended
    admins: bool = False  # whether the workspace has other administrators to be reminded in the last resort
    alone: tuple[Visit, ...] = ()  # the person's visits without deputy, where no cover is named


@dataclass(frozen=True, kw_only=True)
class Muted:
    muted: bool  # as it is now


@dataclass(frozen=True, kw_only=True)
class HandedOver:
    """What becomes of the visits of one person."""

    person: str
    to: str
    day: date | None  # on which the clock does it; None: at once
    visits: tuple[tuple[Visit, Visit], ...]  # as they are and as they become
    replaces: Handover | None = None  # what was arranged for that person before


@dataclass(frozen=True, kw_only=True)
class Handovers:
    """What is arranged, or was until it was ended."""

    handovers: tuple[Handover, ...]
    ended: bool


@dataclass(frozen=True, kw_only=True)
class Administration:
    """The workspace's own settings."""

    workspace: Workspace
    today: date


@dataclass(frozen=True, kw_only=True)
class Holidays:
    """The workspace's holidays: listed, or changed."""

    listed: tuple[Holiday, ...] = ()  # of this year and later, by date; empty where they were changed
    added: tuple[Holiday, ...] = ()
    removed: tuple[Holiday, ...] = ()
    state: str = ""  # ISO code of whose public holidays were added
    changed: bool = False  # False: they were only asked for


@dataclass(frozen=True, kw_only=True)
class Roles:
    """Who may do what here."""

    workspace: Workspace
    changed: bool = False


@dataclass(frozen=True, kw_only=True)
class Feed:
    """The address at which the asker's calendar is fetched."""

    address: str  # said this once: only a hash of the secret in it is kept; "": it was taken back


@dataclass(frozen=True, kw_only=True)
class Feeds:
    """Whether calendars have addresses here, as was just set."""

    on: bool
    stopped: int  # addresses that are good no more
