"""The count of what arrived sees a bug: four known mistakes each show as a loss or a double, and the real courier under
the same fault does not."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from slack_sdk import WebClient

from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, Sent, Unknown
from handlers.client import make_client
from handlers.courier import SlackCourier
from handlers.directory import Directory
from handlers.local import Fault, FaultKind, Faults, LocalServer, LocalSlack
from handlers.local.model import BOT_ID, TEAM, Json
from scheduler.tick import Delivery, Timing
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults.crowd import DUE, Tally, gathered

TIMEOUT, LATE = 0.3, 0.5  # seconds
VERY_LATE = 2.0  # later than the rest of a tick takes
FINE = Tally(lost=0, doubled=0, strange=0)
TIMING = Timing()


@dataclass
class Clock:
    now: datetime = DUE + timedelta(minutes=1)

    def __call__(self) -> datetime:
        return self.now


class Blind(SlackCourier):
    """Resends what it does not know about, without looking."""

    def find(self, channel: str, marker: str, since: datetime) -> str | Outcome | None:
        return None


class Hopeful(SlackCourier):
    """Takes a message for sent before Slack says so."""

    def post(self, channel: str, post: Post) -> Outcome:
        outcome = super().post(channel, post)
        return Sent(channel=channel, ts="1.0") if isinstance(outcome, Unknown) else outcome


def careful_client(slack: LocalSlack, server: LocalServer) -> WebClient:
    return make_client(slack.bot_token, server.api_url, TIMEOUT)


def default_client(slack: LocalSlack, server: LocalServer) -> WebClient:
    return WebClient(slack.bot_token, base_url=server.api_url)


def first_post(kind: FaultKind, seconds: float) -> Faults:
    def fault(method: str, arguments: Json, count: int) -> Fault | None:
        return Fault(kind=kind, seconds=seconds) if (method, count) == ("chat.postMessage", 1) else None

    return fault


@dataclass(frozen=True, kw_only=True)
class Trial:
    fault: FaultKind
    seconds: float = LATE  # where the fault takes some
    seen: Tally = FINE
    courier: type[SlackCourier] = SlackCourier
    client: Callable[[LocalSlack, LocalServer], WebClient] = careful_client
    settle: timedelta = TIMING.settle


TRIALS = {
    "resends without looking": Trial(
        fault=FaultKind.ERROR_AFTER, courier=Blind, seen=Tally(lost=0, doubled=1, strange=0)
    ),
    "takes it for sent too early": Trial(
        fault=FaultKind.ERROR_BEFORE, courier=Hopeful, seen=Tally(lost=1, doubled=0, strange=0)
    ),
    "lets the client retry": Trial(
        fault=FaultKind.DROP_AFTER, client=default_client, seen=Tally(lost=0, doubled=1, strange=0)
    ),
    "looks before Slack has settled": Trial(
        fault=FaultKind.LATE, seconds=VERY_LATE, settle=timedelta(0), seen=Tally(lost=0, doubled=1, strange=0)
    ),
}


def outcome_of(trial: Trial, server: LocalServer, store: SqlStore, outbox: SqlOutbox) -> Tally:
    slack, clock = server.slack, Clock()
    crowd = gathered(store, slack, 5)
    server.faults = first_post(trial.fault, trial.seconds)
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
        wait_for_slack(trial)
        clock.now += trial.settle
    delivery.tick()
    wait_for_slack(trial)
    return crowd.tally()


def wait_for_slack(trial: Trial) -> None:
    """What it accepts late has come by then."""
    if trial.fault is FaultKind.LATE:
        time.sleep(trial.seconds)


@pytest.mark.parametrize("trial", TRIALS.values(), ids=TRIALS)
def test_a_known_mistake_is_seen(trial: Trial, server: LocalServer, store: SqlStore, outbox: SqlOutbox) -> None:
    assert outcome_of(trial, server, store, outbox) == trial.seen


@pytest.mark.parametrize("fault", list(FaultKind))
def test_one_fault_of_each_kind_loses_and_doubles_nothing(
    fault: FaultKind, server: LocalServer, store: SqlStore, outbox: SqlOutbox
) -> None:
    assert outcome_of(Trial(fault=fault), server, store, outbox) == FINE
