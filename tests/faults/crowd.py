"""Thousands of reminders that fall due together, and the count of what arrived, by the stand-in's own memory."""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Any

from bot.names.states import states
from bot.operations.planning import replan
from handlers.local import LocalSlack, PostedMessage
from storage.store import SqlStore
from tests.storage.nouns import a_change, a_record, a_visit
from tests.visits.made import fact

FACTS = (fact("visit_concluded", "2026-03-06"), fact("draft_report_shared", "2026-04-20"))
DUE = datetime(2026, 5, 13, 13, tzinfo=UTC)  # 09:00 in New York, a week before comments are due
CHANNELS = 4  # that follow a visit; its officer is reminded as well


def ticking(origin: float) -> Callable[[], datetime]:
    """The same clock for all processes of this machine: a minute past DUE when time.monotonic() was `origin`."""
    return lambda: DUE + timedelta(minutes=1, seconds=time.monotonic() - origin)


class WatchedSlack(LocalSlack):
    """Remembers how much was posted, and how long what was deleted had stood there."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(clock)
        self.accepted = 0
        self.healed: list[float] = []  # seconds

    def add_message(self, message: PostedMessage) -> PostedMessage:
        self.accepted += 1
        return super().add_message(message)

    def change_message(self, channel: str, ts: str, **changes: Any) -> PostedMessage:
        message = super().change_message(channel, ts, **changes)
        if message.deleted:
            self.healed.append(time.monotonic() - message.accepted)
        return message


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Of what stands in Slack."""

    lost: int
    doubled: int
    strange: int  # posts that nobody should have got, or with another visit's name


@dataclass(frozen=True, kw_only=True)
class Crowd:
    """Who has to be told of which State, each exactly once."""

    slack: LocalSlack
    expected: dict[str, str]  # channel or person -> name of the State

    def tally(self) -> Tally:
        posts = [(self._recipient(post), post) for post in self.slack.all_posts() if not post.deleted]
        times = Counter(to for to, _ in posts)
        markers = Counter(_marker(post) for _, post in posts)
        return Tally(
            lost=sum(times[to] == 0 for to in self.expected),
            doubled=max(sum(n - 1 for n in times.values()), sum(n - 1 for n in markers.values())),
            strange=sum(self.expected.get(to, "?") not in post.text for to, post in posts),
        )

    def _recipient(self, post: PostedMessage) -> str:
        return self.slack.channels[post.channel].with_user or post.channel


def _marker(post: PostedMessage) -> str:
    """Both places of the marker agree."""
    assert post.metadata is not None
    marker = str(post.metadata["event_payload"]["id"])
    assert post.blocks[0]["block_id"] == marker
    return marker


def gathered(store: SqlStore, slack: LocalSlack, size: int) -> Crowd:
    """`size` recipients whose reminders were planned a day before they fall due."""
    expected: dict[str, str] = {}
    with store.begin(slack.team) as tx:
        for number, state in zip(range(0, size, CHANNELS + 1), cycle(states())):
            channels = [slack.add_channel(f"visit-{number}-{each}") for each in range(CHANNELS)]
            officer = slack.add_person(f"officer-{number}")
            visit = a_visit(state=state.code, follows=tuple(channels), officer=officer)
            stored, _ = tx.add(visit, a_change(), [a_record(fact=each) for each in FACTS])
            replan(tx, stored, DUE - timedelta(days=1))
            expected |= dict.fromkeys([*channels, officer], state.name)
    return Crowd(slack=slack, expected=expected)
