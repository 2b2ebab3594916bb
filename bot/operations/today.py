"""Which day it is, and for whom: the asker's zone for what they type, the workspace's for due dates."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.visits import Asker, Workspace


def local_day(now: datetime, zone: str) -> date:
    """The calendar date of an aware instant in an IANA zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def day_of(asker: Asker, workspace: Workspace, now: datetime) -> date:
    """The later of the asker's day and the workspace's: what somebody east of the workspace records today counts at
    once."""
    return max(local_day(now, asker.person.tz), local_day(now, workspace.tz))
