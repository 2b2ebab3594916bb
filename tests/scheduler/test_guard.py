"""A clock that jumps: nothing is told too early, nothing is lost or doubled, and an outage of Slack stops nobody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from bot.procedure.model import Fact
from bot.visits import AskerKind, Contact, Person
from scheduler.guard import ASK_AGAIN, CONFIRM_EVERY, Guard
from storage.tables import messages
from tests.scheduler.scene import FACTS, OPENED, SECOND, Scene

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
WRONG_FROM, WRONG_FOR = OPENED + 6 * HOUR, 3 * HOUR
ZONES = (
    *("Pacific/Auckland", "Asia/Tokyo", "Asia/Kolkata", "Africa/Nairobi", "Europe/Paris", "Atlantic/Azores"),
    *("America/Sao_Paulo", "America/Halifax", "America/New_York", "America/Denver", "Pacific/Honolulu", "UTC"),
)


Told = tuple[str, datetime]


@dataclass
class Host:
    """A computer whose wall clock may be wrong, and Slack, whose clock is right."""

    truth: datetime = OPENED
    wrong: timedelta = timedelta(0)
    reached: bool = True  # Slack
    asked: int = 0

    def wall(self) -> datetime:
        return self.truth + self.wrong

    def elapsed(self) -> float:
        return (self.truth - OPENED).total_seconds()

    def slack(self) -> datetime | None:
        self.asked += 1
        return self.truth if self.reached else None

    def guard(self) -> Guard:
        return Guard(self.wall, self.elapsed, [self.slack])


@pytest.fixture
def host() -> Host:
    return Host()


@pytest.mark.parametrize("wrong", [-DAY, -121 * SECOND, 121 * SECOND, DAY])
def test_a_clock_that_slack_contradicts_at_the_start_is_not_trusted(wrong: timedelta, host: Host) -> None:
    host.wrong = wrong
    guard = host.guard()
    assert not guard()
    assert not guard.trusted


def test_a_clock_that_agrees_is_confirmed_once_an_hour(host: Host) -> None:
    guard = host.guard()
    for _ in range(int(CONFIRM_EVERY / 60)):
        assert guard()
        host.truth += MINUTE
    assert guard()
    assert host.asked == 2


def test_a_clock_that_slowly_goes_wrong_is_found_out(host: Host) -> None:
    guard = host.guard()
    for _ in range(120):
        assert guard()
        host.truth, host.wrong = host.truth + HOUR, host.wrong + SECOND
    host.wrong += SECOND
    assert not guard()


def test_it_complains_once_and_trusts_again_when_slack_agrees(host: Host, caplog: pytest.LogCaptureFixture) -> None:
    guard = host.guard()
    assert guard()
    host.wrong = HOUR
    assert [guard() for _ in range(5)] == [False] * 5
    assert caplog.text.count("nothing is sent until they agree") == 1
    host.wrong = timedelta(0)
    assert guard()
    assert guard.trusted


def test_a_jump_that_puts_the_clock_right_is_taken_on(host: Host) -> None:
    host.wrong, host.reached = HOUR, False
    guard = host.guard()
    assert guard()  # nobody can know
    host.wrong, host.reached = timedelta(0), True
    assert guard()
    asked = host.asked
    assert guard()
    assert host.asked == asked


def test_an_outage_of_slack_stops_nobody_and_slack_is_asked_now_and_then(host: Host) -> None:
    host.reached = False
    guard = host.guard()
    for _ in range(10):
        assert guard()
        host.truth += timedelta(seconds=ASK_AGAIN / 2)
    assert host.asked == 5


def test_a_jump_during_an_outage_stops_until_the_clock_is_back(host: Host) -> None:
    guard = host.guard()
    assert guard()
    host.reached, host.wrong = False, -HOUR
    assert not guard()
    host.wrong = timedelta(0)
    assert guard()


def test_a_clock_once_contradicted_is_not_believed_by_itself(host: Host) -> None:
    host.wrong = HOUR
    guard = host.guard()
    assert not guard()
    host.reached = False
    assert not guard()


# Many reminders are due within two days.


@pytest.fixture
def crowd(scene: Scene, engine: Engine) -> list[Told]:
    """Who is to be told within three days, and when."""
    for number, zone in enumerate(ZONES):
        officer = f"U{number}"
        scene.slack.readers[officer] = Person(id=officer, kind=AskerKind.MEMBER, tz=zone)
        with scene.store.begin("T1") as tx:
            tx.save_contacts([Contact(id=officer, tz=zone)])
        shared = date(2026, 4, 20) + number % 2 * DAY
        scene.opened(*FACTS[:-1], Fact(step="draft_report_shared", date=shared), officer=officer)
    soon = select(messages.c.recipient, messages.c.due_at).where(messages.c.due_at < OPENED + 3 * DAY)
    with engine.begin() as connection:
        rows = connection.execute(soon).all()
    assert len(rows) > len(ZONES)
    return sorted((f"D-{officer}", at) for officer, at in rows)


def lived_through(scene: Scene, host: Host, jump: timedelta, trusted: Callable[[], bool]) -> list[Told]:
    """Who was told, and when by the right time, while the clock jumps and some hours later is put right."""
    delivery = scene.delivery(clock=host.wall, trusted=trusted)
    told: list[Told] = []
    while host.truth < OPENED + 3 * DAY:
        host.truth += HOUR
        host.wrong = jump if WRONG_FROM <= host.truth < WRONG_FROM + WRONG_FOR else timedelta(0)
        before = len(scene.slack.posts)
        delivery.tick()
        told += [(to, host.truth) for to in scene.slack.told[before:]]
    delivery.stop()
    return sorted(told)


def early(told: list[Told], crowd: list[Told]) -> list[Told]:
    return [(to, at) for (to, at), (_, due) in zip(told, crowd, strict=True) if at < due - MINUTE]


@pytest.mark.parametrize("jump", [-SECOND, -MINUTE, -HOUR, -DAY, HOUR, DAY])
def test_a_clock_that_jumps_tells_nobody_early_and_everybody_once(
    jump: timedelta, scene: Scene, host: Host, crowd: list[Told]
) -> None:
    told = lived_through(scene, host, jump, host.guard())
    assert [to for to, _ in told] == [to for to, _ in crowd]
    assert early(told, crowd) == []


@pytest.mark.parametrize("backend", ["sqlite"])
def test_unguarded_it_would_tell_somebody_early(scene: Scene, host: Host, crowd: list[Told]) -> None:
    assert early(lived_through(scene, host, HOUR, lambda: True), crowd)
