"""A year lived by the real bot in the local workspace: every message that it sent, and how many each recipient got."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.procedure.calendar import is_weekend, plus
from bot.wording import rehearsal as wording
from handlers.local.console import Bot, LocalClock
from handlers.local.drawing import draw
from handlers.local.model import Json
from handlers.local.mrkdwn import plain
from handlers.local.outgoing import Outgoing
from handlers.local.year import ALL, DESKS, ZONE, Entry, Year

COMMAND = "/visit"
PLAN_AHEAD = timedelta(days=14)  # in earnest it is hourly, and finds nothing that a fortnight would not


class LivingBot(Bot, Protocol):
    def deliver(self) -> object:
        """A tick that plans nothing ahead."""


class NotTaken(Exception):
    """A line of the course that the bot did not take as it was meant."""


@dataclass(frozen=True, kw_only=True)
class Delivered:
    at: datetime  # in the recipient's zone
    to: str
    text: str
    change: bool  # an announcement, or the card of a visit


class Rehearsal:
    """In a fresh local workspace, whose clock stands at the beginning of the year."""

    def __init__(self, year: Year, outgoing: Outgoing, bot: LivingBot, clock: LocalClock) -> None:
        self._year, self._outgoing, self._slack = year, outgoing, outgoing.slack
        self._bot, self._clock, self._planned = bot, clock, clock.now
        self._heard = 0  # calls to the stand-in that were looked at
        self._people = {person.name: person.id for person in self._slack.people.values()}
        for member in year.staff:
            if member.name not in self._people:
                self._people[member.name] = self._slack.add_person(member.name, tz=member.zone)
        members = list(self._people.values())
        self._channels = {name: self._slack.add_channel(name, members=members) for name in (ALL, *DESKS)}

    def play(self) -> Iterator[Delivered]:
        """In the order of time."""
        for entry in self._year.entries:
            yield from self._live(entry.at)
            self._type(entry)
        yield from self._live(datetime(self._year.number + 1, 1, 1, tzinfo=UTC))

    def _live(self, until: datetime) -> Iterator[Delivered]:
        until = until.astimezone(UTC)
        while (due := self._bot.next_due()) and due < until:
            self._clock.now = max(due, self._clock.now)
            if self._clock.now < self._planned + PLAN_AHEAD:
                self._bot.deliver()
            else:
                self._bot.tick()
                self._planned = self._clock.now
            yield from self._news()
            if self._bot.next_due() == due:
                self._clock.now += timedelta(minutes=1)  # it waits for another attempt
        self._clock.now = max(until, self._clock.now)

    def _type(self, entry: Entry) -> None:
        """Where the bot asks back, its first suggestion is taken."""
        user = self._people[entry.by]
        place = self._channels[entry.channel] if entry.channel else self._slack.direct(user)
        self._outgoing.command(user, place, COMMAND, self._outgoing.typed(entry.text))
        self._bot.drain()
        answer = self._slack.messages(place, viewer=user)[-1]
        if answer.ephemeral_to and entry.about:
            buttons = draw(answer.blocks, answer.text, self._slack.name_of).buttons
            if not buttons:
                raise NotTaken(entry.text, answer.text)
            self._outgoing.press(user, answer, buttons[0])
            self._bot.drain()

    def _news(self) -> list[Delivered]:
        """What was posted since the last look, beside answers."""
        calls, self._heard = self._slack.calls[self._heard :], len(self._slack.calls)
        posts = [call.arguments for call in calls if call.method == "chat.postMessage"]
        delivered = [self._delivered(post) for post in posts if post.get("metadata")]
        return sorted(delivered, key=lambda each: (each.to, each.text))

    def _delivered(self, post: Json) -> Delivered:
        person = self._slack.people.get(self._slack.channels[post["channel"]].with_user)
        return Delivered(
            at=self._clock.now.astimezone(ZoneInfo(person.tz if person else ZONE)),
            to=f"@{person.name}" if person else f"#{self._slack.name_of(post['channel'])}",
            text=plain(post["text"], self._slack.name_of),
            change=not _reminds({block["type"] for block in post["blocks"]}),
        )


def _reminds(kinds: set[str]) -> bool:
    """A reminder has buttons; so has a card, but under a title."""
    return "actions" in kinds and "header" not in kinds


def printed(year: Year, delivered: Iterable[Delivered]) -> Iterator[str]:
    """The people, the channels, every message, and the table last."""
    yield from _people(year)
    count: dict[str, list[Delivered]] = {f"@{member.name}": [] for member in year.staff}
    count |= {f"#{name}": [] for name in (ALL, *DESKS)}
    for each in delivered:
        count[each.to].append(each)
        yield wording.message(each.at, each.to, each.text)
    yield wording.table([_load(year.number, to, got) for to, got in count.items()])


def _people(year: Year) -> Iterator[str]:
    for member in year.staff:
        officer = [visit.state for visit in year.visits if visit.officer is member]
        deputy = [visit.state for visit in year.visits if visit.deputy is member]
        yield wording.member(member.name, member.zone, (officer, deputy), member.away, member.cover)
        if member.muted:
            yield wording.muted(member.name)
    for name in (ALL, *DESKS):
        yield wording.channel(name, [visit.state for visit in year.visits if name in (ALL, visit.officer.desk)])


def _load(year: int, to: str, got: list[Delivered]) -> wording.Load:
    length = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    return wording.Load(
        to=to,
        messages=len(got),
        changes=sum(each.change for each in got),
        weeks=length / 7,
        days=sum(not is_weekend(plus(date(year, 1, 1), day)) for day in range(length)),
        busiest_week=_most(each.at.isocalendar()[:2] for each in got),
        busiest_day=_most(each.at.date() for each in got),
    )


def _most(groups: Iterable[object]) -> int:
    return max(Counter(groups).values(), default=0)
