"""What becomes of a message after an attempt."""

from datetime import timedelta
from typing import Any

import pytest

from bot.outbox.delivery import backoff, is_late, jittered, settle, unread
from bot.outbox.model import MessageKind, NotAccepted, Outcome, OutMessage, Refused, Sent, Settlement, State, Unknown
from bot.visits import Recipient, RecipientKind
from tests.visits.made import NOW

WAIT = timedelta(seconds=40)
MINUTE = timedelta(minutes=1)


def a_message(**given: Any) -> OutMessage:
    values = {
        **{"id": 1, "workspace": "T1", "kind": MessageKind.REMINDER, "marker": "m", "state": State.POSTING},
        **{"recipient": Recipient(kind=RecipientKind.CHANNEL, id="C1"), "due_at": NOW, "next_attempt_at": NOW},
    }
    return OutMessage(**{**values, "attempts": 0, **given})


def a_settlement(state: State, after: timedelta, **given: Any) -> Settlement:
    return Settlement(state=state, next_attempt_at=NOW + after, **given)


@pytest.mark.parametrize(
    ("outcome", "settled"),
    [
        (Sent(channel="C1", ts="1.2"), a_settlement(State.SENT, 0 * WAIT, slack_channel="C1", slack_ts="1.2")),
        (Unknown(reason="timeout"), a_settlement(State.UNCERTAIN, WAIT, error="timeout")),
        (Refused(reason="is_archived"), a_settlement(State.DEAD, 0 * WAIT, error="is_archived")),
        (
            Refused(reason="token_revoked", workspace=True),
            a_settlement(State.PENDING, 15 * MINUTE, error="token_revoked", count_attempt=False),
        ),
        (
            NotAccepted(reason="ratelimited", retry_after=30),
            a_settlement(State.PENDING, timedelta(seconds=30), error="ratelimited", count_attempt=False),
        ),
        (
            NotAccepted(reason="ratelimited", retry_after=0.5),
            a_settlement(State.PENDING, timedelta(seconds=0.5), error="ratelimited", count_attempt=False),
        ),
        (NotAccepted(reason="refused"), a_settlement(State.PENDING, timedelta(seconds=5), error="refused")),
    ],
)
def test_every_outcome_settles_a_message(outcome: Outcome, settled: Settlement) -> None:
    assert settle(a_message(), outcome, NOW, WAIT) == settled


def test_what_is_certainly_not_in_slack_is_never_given_up() -> None:
    outcome = NotAccepted(reason="refused")
    assert settle(a_message(attempts=1000), outcome, NOW, WAIT) == a_settlement(
        State.PENDING, 15 * MINUTE, error="refused"
    )


def test_an_edit_may_simply_be_made_again_and_matters_no_more_where_it_is_refused() -> None:
    edit = a_message(kind=MessageKind.EDIT)
    unknown = settle(edit, Unknown(reason="timeout"), NOW, WAIT)
    assert unknown == a_settlement(State.PENDING, timedelta(seconds=5), error="timeout")
    refused = settle(edit, Refused(reason="message_not_found"), NOW, WAIT)
    assert refused == a_settlement(State.CANCELLED, 0 * WAIT, error="message_not_found")


def test_what_slack_limits_comes_back_a_little_later_than_asked_and_not_all_at_once() -> None:
    waits = {jittered(30, marker) for marker in ("0000-", "8000-", "ffff-")}
    assert min(waits) == 30
    assert len(waits) == 3
    assert max(waits) == pytest.approx(33)


def test_the_wait_doubles_up_to_a_quarter_of_an_hour() -> None:
    seconds = [backoff(attempts).total_seconds() for attempts in range(10)]
    assert seconds == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]
    assert backoff(10**6) == 15 * MINUTE


@pytest.mark.parametrize(
    ("last", "state"),
    [(None, State.UNCERTAIN), (timedelta(hours=24), State.UNCERTAIN), (timedelta(hours=25), State.DEAD)],
)
def test_what_nobody_can_look_up_is_looked_up_again_and_never_resent(last: timedelta | None, state: State) -> None:
    message = a_message(last_attempt_at=None if last is None else NOW - last)
    assert unread(message, "missing_scope", NOW) == a_settlement(state, MINUTE, error="missing_scope")


@pytest.mark.parametrize(("minutes", "late"), [(-5, False), (0, False), (15, False), (16, True)])
def test_a_message_is_late_after_a_quarter_of_an_hour(minutes: int, late: bool) -> None:
    assert is_late(a_message(), NOW + minutes * MINUTE) is late
