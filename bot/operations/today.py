"""Which day it is, and for whom: the asker's zone for what they type, the workspace's for due dates."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.visits import Asker, Visit, Workspace


def local_day(now: datetime, zone: str) -> date:
    """The calendar date of an aware instant in an IANA zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def view_day(visit: Visit, workspace: Workspace, now: datetime) -> date:
    """The day on which a visit is looked at: the workspace's, or the next if somebody east of it recorded that day."""
    return max((local_day(now, workspace.tz), *(fact.date for fact in visit.facts())))


def day_of(asker: Asker, workspace: Workspace, now: datetime) -> date:
    """The later of the asker's day and the workspace's: by it what they type is judged."""
    return max(local_day(now, asker.person.tz), local_day(now, workspace.tz))
