"""A post of which nobody knows whether Slack took it: looked up before any resend, never given up lightly."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.outbox.delivery import LOOK_AGAIN
from bot.outbox.model import NotAccepted, Refused, Unknown
from tests.scheduler.scene import SECOND, TIMING, Killed, Scene

UNKNOWN = Unknown(reason="TimeoutError")


def test_an_unknown_outcome_is_looked_up_after_the_settle_delay_and_found(officer: Scene) -> None:
    officer.slack.lost_answers = [UNKNOWN]
    assert officer.tick() == ["D-U1"]
    assert officer.next_due() == TIMING.settle
    assert officer.tick(TIMING.settle - SECOND) == []
    assert officer.slack.looked == 0
    assert officer.tick(SECOND) == []
    assert officer.slack.looked == 1
    assert officer.tick(TIMING.settle) == []
    assert officer.slack.looked == 1


def test_what_a_dead_process_left_is_not_looked_up_before_the_settle_delay(officer: Scene) -> None:
    officer.slack.answers = [Killed()]
    short = replace(TIMING, lease=30 * SECOND)
    dying = officer.delivery(timing=short)
    with pytest.raises(Killed):
        dying.tick()
    dying.stop()
    assert officer.tick(30 * SECOND) == []
    assert officer.slack.looked == 0
    assert officer.next_due() == TIMING.settle  # it may have called up to the end of its lease
    assert officer.tick(TIMING.settle) == ["D-U1"]


def test_what_is_certainly_not_in_slack_is_posted_once_more_under_the_same_marker(officer: Scene) -> None:
    officer.slack.answers = [UNKNOWN]
    assert officer.tick() == []
    assert officer.tick(TIMING.settle) == ["D-U1"]
    assert len(officer.slack.tried) == 2
    assert len(set(officer.slack.tried)) == 1
    assert officer.tick(TIMING.settle) == []


@pytest.mark.parametrize("answer", [NotAccepted(reason="HTTP 500"), Refused(reason="not_in_channel")])
def test_what_nobody_can_look_up_is_not_resent_but_looked_up_again(
    answer: NotAccepted | Refused, officer: Scene
) -> None:
    officer.slack.lost_answers = [UNKNOWN]
    officer.tick()
    officer.slack.looks = [answer, answer]
    assert officer.tick(TIMING.settle) == []
    assert officer.next_due() == LOOK_AGAIN
    assert [officer.tick(LOOK_AGAIN) for _ in range(3)] == [[], [], []]
    assert officer.slack.looked == 3


def test_what_slack_forbids_to_look_up_for_a_day_is_held_and_the_log_says_so(
    officer: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    officer.slack.lost_answers = [UNKNOWN]
    officer.tick()
    officer.slack.looks = [Refused(reason="not_in_channel")]
    assert officer.tick(timedelta(hours=25)) == []
    assert "is given up row=1 error=not_in_channel" in caplog.text
    officer.slack.looks = [()]
    assert officer.tick(LOOK_AGAIN) == []
    assert officer.slack.looked == 1


def test_days_without_slack_lose_nothing(officer: Scene) -> None:
    """It was down over a week-end, and so was Slack when we came back early on Monday."""
    officer.slack.answers = [UNKNOWN]
    officer.tick()
    officer.slack.looks = [NotAccepted(reason="HTTP 500")]
    assert officer.tick(timedelta(days=5, hours=-3)) == []
    assert officer.tick(LOOK_AGAIN) == []  # at six in the morning
    assert officer.tick(timedelta(hours=3)) == ["D-U1"]
