"""D13: known mistakes, and the faults of Slack that bring each to light every time; the real courier under the same
fault does right."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from slack_sdk import WebClient

from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, Place, Sent, Unknown
from handlers.client import make_client
from handlers.courier import SlackCourier
from handlers.directory import Directory
from handlers.local import Fault, FaultKind, Faults, LocalServer, LocalSlack
from handlers.local.model import BOT_ID, TEAM, Json
from scheduler.tick import Delivery
from scheduler.timing import Timing
from storage.database import open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults import cases
from tests.faults.cases import Case, Where
from tests.faults.crowd import DUE, Tally, gathered

TIMEOUT, LATE = 0.3, 0.5  # seconds
VERY_LATE = 3600.0  # not before the stand-in stops
ONE_IN = 10  # posts
TIMING = Timing()


@dataclass
class Clock:
    now: datetime = DUE + timedelta(minutes=1)

    def __call__(self) -> datetime:
        return self.now


class Blind(SlackCourier):
    """Resends what it does not know about, without looking: posts first, then marks."""

    def find(self, place: Place, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
        return ()


class Hopeful(SlackCourier):
    """Takes a message for sent before Slack says so: marks first, then posts."""

    def post(self, place: Place, post: Post) -> Outcome:
        outcome = super().post(place, post)
        return Sent(channel=place.channel, ts="1.0") if isinstance(outcome, Unknown) else outcome


def careful_client(slack: LocalSlack, server: LocalServer) -> WebClient:
    return make_client(slack.bot_token, server.api_url, TIMEOUT)


def default_client(slack: LocalSlack, server: LocalServer) -> WebClient:
    return WebClient(slack.bot_token, base_url=server.api_url)


def one_post_in(many: int, kind: FaultKind, seconds: float) -> Faults:
    def fault(method: str, arguments: Json, count: int) -> Fault | None:
        return Fault(kind=kind, seconds=seconds) if method == "chat.postMessage" and count % many == 1 else None

    return fault


@dataclass(frozen=True, kw_only=True)
class Trial:
    fault: FaultKind
    seconds: float = LATE  # where the fault takes some
    courier: type[SlackCourier] = SlackCourier
    client: Callable[[LocalSlack, LocalServer], WebClient] = careful_client
    settle: timedelta = TIMING.settle


TRIALS = {
    "posts, then marks": Trial(fault=FaultKind.ERROR_AFTER, courier=Blind),
    "marks, then posts": Trial(fault=FaultKind.ERROR_BEFORE, courier=Hopeful),
    "client retries": Trial(fault=FaultKind.DROP_AFTER, client=default_client),
    "does not settle": Trial(fault=FaultKind.LATE, seconds=VERY_LATE, settle=timedelta(0)),
}


def outcome_of(trial: Trial, size: int, store: SqlStore, outbox: SqlOutbox) -> Tally:
    clock = Clock()
    slack = LocalSlack(clock)
    crowd = gathered(store, slack, size)
    with LocalServer(slack, one_post_in(ONE_IN, trial.fault, trial.seconds)) as server:
        client = trial.client(slack, server)
        delivery = Delivery(
            store=store,
            outbox=outbox,
            couriers={TEAM: trial.courier(client, Directory(client, TEAM), BOT_ID)},
            clock=clock,
            timing=Timing(settle=trial.settle),
        )
        delivery.tick()
        if trial.settle:
            server.faults = lambda *_: None
            time.sleep(LATE)  # what Slack accepts late has come by then
            clock.now += trial.settle
        delivery.tick()
        delivery.stop()
    return crowd.tally()


def tried(trial: Trial) -> Callable[[int, int, Where], cases.Outcome]:
    def play(size: int, seed: int, where: Where) -> cases.Outcome:
        engine = open_engine(where.url)
        tally = outcome_of(trial, size, SqlStore(engine), SqlOutbox(engine))
        engine.dispose()
        return cases.Outcome(kills=-(-size // ONE_IN), lost=tally.lost, doubled=tally.doubled)

    return play


CASES = tuple(
    Case(name=f"D13 wrong: {name}", size=1_000, play=tried(trial), wrong=True) for name, trial in TRIALS.items()
)
