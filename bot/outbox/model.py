"""Messages to be sent: a message is one row for one recipient; the rungs it carries say why. No text is stored."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.visits import Recipient


class MessageKind(StrEnum):
    REMINDER = "reminder"  # everything that falls due for one recipient at one instant: morning message, digest
    ANNOUNCEMENT = "announcement"  # a change told to a channel that follows
    EDIT = "edit"  # of a posted reminder, part of which no longer stands
    NOTICE = "notice"  # to an administrator: something cannot be delivered
    DUTY = "duty"  # reminders of recurring duties, all of one morning
    CARD = "card"  # of a visit in a channel that follows it: posted once, then brought up to date by edits


class State(StrEnum):
    PENDING = "pending"
    POSTING = "posting"  # the intent is committed; the call may have been made
    UNCERTAIN = "uncertain"  # nobody knows whether Slack took it: look before any resend
    SENT = "sent"
    HELD = "held"  # its place refuses it, or those there may not read it; tried again now and then
    DEAD = "dead"  # given up: nobody knows whether it was posted, or Slack does not take it
    CANCELLED = "cancelled"  # nothing left to say
    EXPIRED = "expired"  # its rungs went out with another message


LIVE = (State.PENDING, State.POSTING, State.UNCERTAIN, State.HELD)
UNPOSTED = (State.PENDING, State.HELD)  # certainly not in Slack


@dataclass(frozen=True, kw_only=True, order=True)
class Rung:
    """One reminder of a ladder. (visit, step, rung, recipient, date) is unique for ever."""

    visit: int
    step: str
    rung: str  # "-14", "0", "+3": days from the date; "~14": days since a step without a date is awaited; "snooze ..."
    recipient: Recipient
    date: date  # the date it speaks of: due date, alternative, or since when a step without a date is awaited
    due_at: datetime  # aware UTC instant at which to send


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a visit wants sent: its whole ladder up to the horizon, past rungs included."""

    rungs: frozenset[Rung]
    until: datetime  # the horizon: nothing later is planned yet
    standing: frozenset[tuple[str, date]]  # (step, date) that a posted reminder may still speak of


@dataclass(frozen=True, kw_only=True)
class OutMessage:
    """A row of the outbox as the clock sees it."""

    id: int
    workspace: str
    kind: MessageKind
    recipient: Recipient
    marker: str  # uuid4: how the post is found again in Slack
    state: State
    due_at: datetime
    next_attempt_at: datetime
    attempts: int  # sends whose intent was committed
    change: int | None = None  # announcements: the change that they tell
    visit: int | None = None
    edits: int | None = None  # EDIT: the message that it changes; the visit is that of the message
    about: str = ""  # NOTICE: whom what cannot reach, "channel:C1:is_archived"; DUTY: the morning, "2026-06-12"
    told_by: int | None = None  # ANNOUNCEMENT, EXPIRED: the message that told its change with others
    token: str = ""  # of the claim that holds it
    first_attempt_at: datetime | None = None
    last_attempt_at: datetime | None = None
    slack_channel: str = ""  # where it was posted or is about to be (D... for people)
    slack_thread: str = ""  # the ts of the card below which it was posted or is about to be; "" for none
    slack_ts: str = ""
    error: str = ""

    @property
    def place(self) -> "Place":
        return Place(channel=self.slack_channel, thread=self.slack_thread)


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where in Slack a message is posted."""

    channel: str
    thread: str = ""  # the ts of the message below which it is; "" for none


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """What becomes of a message after an attempt; written by one fenced update."""

    state: State
    next_attempt_at: datetime
    slack_channel: str = ""
    slack_ts: str = ""
    error: str = ""
    count_attempt: bool = True  # False: the attempt does not count (rate limited)


@dataclass(frozen=True, kw_only=True)
class Sent:
    channel: str
    ts: str


@dataclass(frozen=True, kw_only=True)
class NotAccepted:
    """Slack certainly did not take it: try again after `retry_after` seconds (None: our own backoff)."""

    reason: str
    retry_after: float | None = None


@dataclass(frozen=True, kw_only=True)
class Refused:
    """Slack refused it for good: this target, the whole workspace (`workspace`), or our own mistake."""

    reason: str
    workspace: bool = False


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """It may or may not have been posted."""

    reason: str


Outcome = Sent | NotAccepted | Refused | Unknown
