"""D12: Slack is out of reach for a day of virtual time. Everybody is told afterwards, once, and not all at once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.client import make_client
from handlers.courier import SlackCourier
from handlers.directory import Directory
from handlers.local import Fault, FaultKind, LocalServer
from handlers.local.model import BOT_ID, TEAM, Json
from handlers.local.server import no_faults
from scheduler.tick import Delivery
from storage.database import open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults.cases import Case, Outcome, Where
from tests.faults.crowd import DUE, WatchedSlack, gathered

OUTAGE = timedelta(hours=24)
AWAY, BACK = timedelta(minutes=5), timedelta(seconds=15)  # from one tick to the next
LEEWAY = timedelta(minutes=25)  # until the last has tried again, looked and waited
MINUTE, A_MINUTE = 60.0, 20  # seconds, messages


@dataclass
class Clock:
    now: datetime

    def __call__(self) -> datetime:
        return self.now


def unreachable(method: str, arguments: Json, count: int) -> Fault:
    return Fault(kind=FaultKind.DROP_BEFORE if count % 2 else FaultKind.ERROR_BEFORE)


def outage(size: int, seed: int, where: Where) -> Outcome:
    engine = open_engine(where.url)
    clock = Clock(now=DUE - AWAY)
    slack = WatchedSlack(clock)
    crowd = gathered(SqlStore(engine), slack, size)
    with LocalServer(slack, unreachable) as server:
        client = make_client(slack.bot_token, server.api_url)
        delivery = Delivery(
            store=SqlStore(engine),
            outbox=SqlOutbox(engine),
            couriers={TEAM: SlackCourier(client, Directory(client, TEAM), BOT_ID)},
            clock=clock,
        )
        _lived(delivery, clock, DUE + OUTAGE, AWAY)
        assert not slack.accepted
        server.faults = no_faults
        _lived(delivery, clock, clock.now + timedelta(minutes=size / A_MINUTE) + LEEWAY, BACK)
        delivery.stop()
    engine.dispose()
    tally = crowd.tally()
    assert tally.strange == 0
    assert _busiest(slack) <= A_MINUTE
    return Outcome(kills=1, lost=tally.lost, doubled=tally.doubled)


def _lived(delivery: Delivery, clock: Clock, until: datetime, step: timedelta) -> None:
    while clock.now < until:
        delivery.tick()
        clock.now += step


def _busiest(slack: WatchedSlack) -> int:
    """Messages of the busiest minute."""
    times = [float(post.ts) for post in slack.all_posts()]
    return max(sum(start <= each < start + MINUTE for each in times[place:]) for place, start in enumerate(times))


CASES = (Case(name="D12 a day without Slack", size=5_000, quick=40, play=outage),)
