"""What becomes of a message after an attempt, and the port through which it is posted. Pure; storage writes the
result."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.outbox.model import (
    MessageKind,
    NotAccepted,
    Outcome,
    OutMessage,
    Place,
    Refused,
    Sent,
    Settlement,
    State,
    Unknown,
)
from bot.visits import Channel, Person, Recipient

FIRST_BACKOFF, LAST_BACKOFF = timedelta(seconds=5), timedelta(minutes=15)
PAUSE = timedelta(minutes=15)  # a workspace whose token Slack refuses
LOOK_AGAIN = timedelta(minutes=1)  # while nobody can look whether a message was posted
UNREAD = timedelta(hours=24)  # after which a message of which nobody knows is given up, never resent
HELD = timedelta(hours=1)  # between two tries of what its place refuses
STALE = timedelta(days=7)  # older announcements are told no more
ON_TIME = timedelta(minutes=15)  # later than this, the message says that it is late


@dataclass(frozen=True, kw_only=True)
class Post:
    """A message as Slack takes it. `marker` finds it again."""

    marker: str
    text: str
    blocks: list[dict[str, Any]]


class Courier(Protocol):
    """Carries messages of one workspace to Slack. No method raises for what Slack or the network does."""

    def conversation(self, recipient: Recipient, known: str) -> str | Outcome:
        """The conversation to post in; `known` is the stored direct conversation, "" for none."""

    def audience(self, recipient: Recipient) -> Person | Channel | Outcome:
        """Who would read it, as Slack says now."""

    def post(self, place: Place, post: Post) -> Outcome:
        """In the channel itself where there is no such thread any more."""

    def update(self, channel: str, ts: str, post: Post) -> Outcome:
        """Put `post` in the place of a posted message; harmless when repeated."""

    def find(self, place: Place, marker: str, since: datetime) -> tuple[str, ...] | Outcome:
        """The ts of all our own messages with that marker, oldest first; () where there is certainly none."""

    def delete(self, channel: str, ts: str) -> Outcome:
        """Sent also where it was gone already."""

    def publish(self, person: str, view: dict[str, Any]) -> Outcome:
        """Put a view in the place of a person's App Home; harmless when repeated."""

    def pin(self, channel: str, ts: str) -> None:
        """As far as Slack lets us."""

    def time(self) -> datetime | None:
        """What Slack's clock says (to the second, aware UTC); None where Slack cannot be reached."""


def settle(message: OutMessage, outcome: Outcome, now: datetime, wait: timedelta) -> Settlement:
    """`wait`: how long after an unknown outcome Slack may still accept the request. What is certainly not in Slack is
    never given up: composed anew, it says what then stands."""
    match outcome:
        case Sent(channel=channel, ts=ts):
            return Settlement(state=State.SENT, next_attempt_at=now, slack_channel=channel, slack_ts=ts)
        case Unknown(reason=reason) if message.kind is not MessageKind.EDIT:
            return Settlement(state=State.UNCERTAIN, next_attempt_at=now + wait, error=reason)
        case Refused(reason=reason, workspace=True):
            return Settlement(state=State.PENDING, next_attempt_at=now + PAUSE, error=reason, count_attempt=False)
        case Refused(reason=reason):
            state = State.CANCELLED if message.kind is MessageKind.EDIT else State.DEAD
            return Settlement(state=state, next_attempt_at=now, error=reason)
        case NotAccepted(reason=reason, retry_after=float() | int() as seconds):
            later = now + timedelta(seconds=seconds)
            return Settlement(state=State.PENDING, next_attempt_at=later, error=reason, count_attempt=False)
        case NotAccepted(reason=reason) | Unknown(reason=reason):
            return Settlement(state=State.PENDING, next_attempt_at=now + backoff(message.attempts), error=reason)


def jittered(seconds: float, marker: str) -> float:
    """A little longer than asked, another little for every message, so that not all come back at once."""
    return seconds * (1 + int(marker[:4], 16) / 0xFFFF / 10)


def unread(message: OutMessage, reason: str, now: datetime) -> Settlement:
    """Nobody could look whether it was posted: look again later, and hold it for a person in the end (never resend)."""
    given_up = message.last_attempt_at is not None and now - message.last_attempt_at > UNREAD
    return Settlement(state=State.DEAD if given_up else State.UNCERTAIN, next_attempt_at=now + LOOK_AGAIN, error=reason)


def backoff(attempts: int) -> timedelta:
    """Twice as long after every attempt, up to a quarter of an hour."""
    doubled: timedelta = FIRST_BACKOFF * 2 ** min(attempts, 10)
    return min(doubled, LAST_BACKOFF)


def is_late(message: OutMessage, now: datetime) -> bool:
    return now - message.due_at > ON_TIME
