"""The cases of time and planning: T1 to T5, P1 to P5."""

from collections.abc import Callable

from sqlalchemy import Engine

from storage.database import open_engine
from tests.faults.cases import NONE, POSTGRESQL, Case, Outcome, Play, Where
from tests.faults.editions import other_editions
from tests.faults.jumps import clock_jumps
from tests.faults.machine import courses
from tests.faults.mornings import calendar_days, clock_changes, hours
from tests.faults.planners import planners
from tests.faults.races import cancellations
from tests.faults.states import transitions
from tests.faults.traces import differences
from tests.faults.year import year


def on(play: Callable[[int, int, Engine], Outcome]) -> Play:
    def played(size: int, seed: int, where: Where) -> Outcome:
        engine = open_engine(where.url)
        try:
            return play(size, seed, engine)
        finally:
            engine.dispose()

    return played


def compared(size: int, seed: int, where: Where) -> Outcome:
    return hours(size, seed)


def traced(size: int, seed: int, where: Where) -> Outcome:
    return on(lambda size, seed, engine: differences(size, seed, engine, where.folder))(size, seed, where)


CASES = (
    Case(name="T1 every hour around a change of the clocks", size=1000, quick=40, play=compared, databases=(NONE,)),
    Case(name="T1 told around a change of the clocks", size=120, quick=6, play=on(clock_changes)),
    Case(name="T2 the clock jumps", size=200, quick=0, play=on(clock_jumps)),
    Case(name="T3 another edition of the time zones", size=20, quick=1, play=on(other_editions)),
    Case(name="T4 a year of visits", size=60, quick=1, play=on(year)),
    Case(name="T5 leap days, turns of the year, midnight", size=60, quick=3, play=on(calendar_days)),
    Case(name="P1 anything in any order", size=3000, quick=60, play=on(courses)),
    Case(name="P2 eight planners", size=200, quick=5, play=on(planners)),
    Case(name="P3 cancelled while it is sent", size=2000, quick=60, play=on(cancellations)),
    Case(name="P4 illegal transitions", size=1, quick=1, play=on(transitions)),
    Case(name="P5 the same trace as on SQLite", size=1000, quick=20, play=traced, databases=(POSTGRESQL,)),
)
