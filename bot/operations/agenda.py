"""The open dates of visits, for somebody's own calendar. When a delegation travels is none of them."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.outbox.set_dates import clocks_of, team_dates
from bot.procedure.explain import Outlook
from bot.visits import Visit


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One step that is awaited by a day."""

    visit: Visit
    step: str
    day: date
    planned: bool  # set by people, not by the text


@dataclass(frozen=True, kw_only=True)
class Agenda:
    workspace: str
    visits: tuple[Visit, ...]
    entries: tuple[Entry, ...]  # soonest first
    at: datetime  # aware UTC


def entries_of(visit: Visit, outlook: Outlook) -> list[Entry]:
    own = {(step, each.date) for step, each in team_dates(visit).items()}
    text = {(clock.step, clock.due) for clock in outlook.open_clocks}
    return [
        Entry(visit=visit, step=step, day=day, planned=(step, day) in own - text)
        for step, day in ((clock.step, clock.due) for clock in clocks_of(visit, outlook.open_clocks))
    ]
