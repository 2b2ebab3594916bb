"""What stands in Slack twice: looked for when it was asked for, and never sooner than Slack wants to hear from us."""

from datetime import datetime, timedelta

import pytest

from bot.outbox.delivery import LOOK_AGAIN
from bot.outbox.model import NotAccepted, Outcome, Place
from tests.scheduler.scene import DUE, SECOND, TIMING, Messenger, Scene

LIMITED = NotAccepted(reason="ratelimited", retry_after=600)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def doubled(scene: Scene) -> Scene:
    """Three messages, each twice in Slack and to be looked at now."""
    scene.opened(follows=("C1", "C2", "C3"))
    assert len(scene.tick()) == 3
    scene.slack.posts *= 2
    scene.outbox.sample("T1", DUE - MINUTE, 1, DUE)
    return scene


def test_slack_is_not_asked_for_another_look_before_it_wants_to(doubled: Scene) -> None:
    doubled.slack.looks = [LIMITED]
    assert [doubled.sweep(), doubled.sweep(5 * MINUTE)] == [0, 0]
    assert doubled.slack.looked == 1
    assert doubled.sweep(5 * MINUTE) == 3


def test_a_deletion_that_slack_puts_off_waits_with_all_others(doubled: Scene) -> None:
    class Busy(Messenger):
        def delete(self, channel: str, ts: str) -> Outcome:
            self.deleted.append(ts)
            return LIMITED

    kept, doubled.slack = doubled.slack, Busy(posts=doubled.slack.posts)
    assert [doubled.sweep(), doubled.sweep(5 * MINUTE)] == [0, 0]
    assert (doubled.slack.looked, len(doubled.slack.deleted)) == (1, 1)
    doubled.slack = kept
    assert doubled.sweep(5 * MINUTE) == 3


def test_a_look_that_breaks_stops_no_other_and_is_tried_again(doubled: Scene, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Messenger):
        def find(self, place: Place, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
            if place.channel == "C1":
                raise KeyError
            return super().find(place, marker, since)

    kept, doubled.slack = doubled.slack, Broken(posts=doubled.slack.posts)
    assert doubled.sweep() == 2
    assert "could not be looked at" in caplog.text
    doubled.slack = kept
    assert [doubled.sweep(LOOK_AGAIN - SECOND), doubled.sweep(SECOND)] == [0, 1]


@pytest.mark.parametrize("asked", [(TIMING.settle, TIMING.audit), (TIMING.audit, TIMING.settle)])
def test_every_look_that_was_asked_for_is_made_at_its_time(asked: tuple[timedelta, ...], officer: Scene) -> None:
    officer.tick()
    officer.outbox.sample("T1", DUE - MINUTE, 1, DUE)
    (message,) = officer.outbox.audits("T1", DUE, 1)
    assert officer.sweep() == 0
    for delay in asked:
        officer.outbox.audit([message], DUE + delay)
    officer.slack.posts *= 2  # a paused process has posted
    assert officer.sweep(TIMING.settle) == 1
    officer.slack.posts += officer.slack.posts[:1]  # Slack was slow with another
    assert officer.sweep(TIMING.audit - TIMING.settle) == 1
    assert officer.sweep(TIMING.audit) == 0
