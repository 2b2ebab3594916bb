"""What is well and what is wrong with the bot itself: findings from what storage and Slack say. Pure; nothing of any
visit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby

from bot.outbox.model import OutMessage
from bot.visits import Recipient

SKEW = timedelta(seconds=120)  # between our clock and Slack's; beyond it nothing is sent
SILENT = timedelta(minutes=2)  # without a tick
CURRENT = "current"  # the schema of this version
UNSUPPORTED = "UnsupportedDatabase"  # the error of storage where DATABASE_URL names none that we know


class Check(StrEnum):
    """In this order."""

    SETTINGS = "settings"
    ADMINS = "administrators"
    DATABASE = "database"
    SCHEMA = "schema"
    TICK = "last tick"
    SLACK = "Slack"
    SCOPES = "scopes"
    CLOCK = "clock"
    MESSAGES = "messages"


@dataclass(frozen=True, kw_only=True)
class Finding:
    check: Check
    ok: bool
    about: tuple[str, ...] = ()  # names: of what was found, or of what is missing or wrong
    span: timedelta | None = None  # since the last tick; by how much our clock is ahead of Slack's; None: not known
    stuck: tuple[OutMessage, ...] = ()  # to one recipient, oldest first


@dataclass(frozen=True, kw_only=True)
class Stored:
    """What the database says."""

    now: datetime  # by the clock that delivery goes by
    name: str = ""  # of the kind of database
    error: str = ""  # why it cannot be used
    schema: str = ""
    last_tick: datetime | None = None
    undelivered: tuple[OutMessage, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Connected:
    """What Slack says."""

    workspace: str = ""
    error: str = ""  # why the token does not work
    refused: bool = False  # by Slack; False: Slack cannot be reached
    lacking: tuple[str, ...] | None = None  # scopes; None: Slack does not say
    time: datetime | None = None


def findings(
    missing: Sequence[str], admins: tuple[str, ...], slack: Connected | None, stored: Stored
) -> Iterator[Finding]:
    """`missing`: names of settings; `slack`: None where there is no token."""
    yield from of_settings(missing)
    yield Finding(check=Check.ADMINS, ok=bool(admins), about=admins)
    yield from _of_database(stored)
    if slack is not None:
        yield from _of_slack(slack, stored.now)
    if slack is not None and slack.workspace and stored.schema == CURRENT:
        yield from _of_messages(stored.undelivered)


def of_settings(wrong: Sequence[str]) -> Iterator[Finding]:
    """`wrong`: names of those that are missing, or what is wrong with some."""
    if not wrong:
        yield Finding(check=Check.SETTINGS, ok=True)
    for each in wrong:
        yield Finding(check=Check.SETTINGS, ok=False, about=(each,))


def _of_database(stored: Stored) -> Iterator[Finding]:
    if stored.error:
        yield Finding(check=Check.DATABASE, ok=False, about=(stored.error,))
        return
    yield Finding(check=Check.DATABASE, ok=True, about=(stored.name,))
    yield Finding(check=Check.SCHEMA, ok=stored.schema == CURRENT, about=(stored.schema,))
    if stored.schema == CURRENT:
        ago = _between(stored.last_tick, stored.now)
        yield Finding(check=Check.TICK, ok=ago is not None and abs(ago) <= SILENT, span=ago)


def _of_slack(slack: Connected, now: datetime) -> Iterator[Finding]:
    if slack.error:
        yield Finding(check=Check.SLACK, ok=False, about=(slack.error, *(["refused"] if slack.refused else [])))
        return
    yield Finding(check=Check.SLACK, ok=True, about=(slack.workspace,))
    if slack.lacking is not None:
        yield Finding(check=Check.SCOPES, ok=not slack.lacking, about=slack.lacking)
    ahead = _between(slack.time, now)
    yield Finding(check=Check.CLOCK, ok=ahead is not None and abs(ahead) <= SKEW, span=ahead)


def _between(earlier: datetime | None, later: datetime) -> timedelta | None:
    return None if earlier is None else later - earlier


def _of_messages(undelivered: Sequence[OutMessage]) -> Iterator[Finding]:
    """One for each recipient and state."""
    if not undelivered:
        yield Finding(check=Check.MESSAGES, ok=True)
    ordered = sorted(undelivered, key=lambda message: (*_place(message), message.due_at))
    for _, stuck in groupby(ordered, _place):
        yield Finding(check=Check.MESSAGES, ok=False, stuck=tuple(stuck))


def _place(message: OutMessage) -> tuple[Recipient, str]:
    return message.recipient, message.state
