"""People and channels as Slack describes them now, remembered for a few minutes.

What cannot be seen counts as unfit."""

import logging
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.visits import AskerKind, Channel, Person
from bot.wording.language import ENGLISH
from handlers.requests import HOME

REMEMBERED, GROUPS_REMEMBERED = 300.0, 60.0  # seconds
PAGE = 500
MANY = 50  # people to ask for one by one, at most: beyond, all are listed
MISSING = ("user_not_found", "users_not_found", "user_not_visible", "channel_not_found")
DEFAULT_ZONE = "America/New_York"
TRADITIONAL = "zh-Hant"
OUTSIDERS = (AskerKind.GUEST, AskerKind.EXTERNAL, AskerKind.UNKNOWN)  # bots and who is gone do not read along

log = logging.getLogger(__name__)
T = TypeVar("T")


class Memory(Generic[T]):
    """Answers of Slack, each asked for again once it is too old. Who wants one that is being asked for waits for it."""

    def __init__(self, ask: Callable[[str], T], elapsed: Callable[[], float], seconds: float) -> None:
        self._ask, self._elapsed, self._seconds = ask, elapsed, seconds
        self._known: dict[str, tuple[float, Future[T]]] = {}
        self._lock = threading.Lock()

    def __call__(self, key: str, *, fresh: bool = False) -> T:
        with self._lock:
            known = None if fresh else self.known(key)
            answer = known or self._new(key)
        if not known:
            try:
                answer.set_result(self._ask(key))
            except BaseException as error:  # whoever waits for it hears of it too
                self.forget(key)
                answer.set_exception(error)
        return answer.result()

    def known(self, key: str) -> Future[T] | None:
        since, answer = self._known.get(key, (0.0, None))
        return answer if self._elapsed() - since <= self._seconds else None

    def last(self, key: str) -> T | None:
        """What was answered last, however old; nothing is asked."""
        _, answer = self._known.get(key, (0.0, None))
        return answer.result() if answer and answer.done() and not answer.exception() else None

    def learn(self, key: str, answer: T) -> None:
        self._new(key).set_result(answer)

    def forget(self, key: str) -> None:
        """Also what is being asked for now."""
        self._known.pop(key, None)

    def _new(self, key: str) -> Future[T]:
        answer = Future[T]()
        self._known[key] = (self._elapsed(), answer)
        return answer


class Directory:
    """Raises SlackApiError where Slack refuses for another reason than that the thing cannot be seen."""

    def __init__(self, client: WebClient, team: str, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._client, self.team = client, team
        self._people = Memory(self._person, elapsed, REMEMBERED)
        self._groups = Memory(self._all_groups, elapsed, GROUPS_REMEMBERED)
        self._channels = Memory(self._channel, elapsed, REMEMBERED)
        self.direct = Memory(self._direct, elapsed, REMEMBERED)  # the conversation between a person and the bot

    def person(self, user: str) -> Person:
        return replace(self._people(user), groups=self._groups("").get(user, frozenset()))

    def zone(self, user: str) -> str:
        return self._people(user).tz

    def language(self, user: str) -> str:
        """As far as it is known without asking Slack."""
        known = self._people.last(user)
        return known.language if known else ENGLISH

    def channel(self, channel: str, *, fresh: bool = False) -> Channel:
        """`fresh`: what Slack says now, not what it said some minutes ago. The App Home is as private as a direct
        conversation."""
        if channel == HOME or channel.startswith("D"):
            return Channel(id=channel, direct=True)
        return self._channels(channel, fresh=fresh)

    def permalink(self, channel: str, stamp: str) -> str:
        """Of a message; "" where Slack does not say: nothing fails for the want of it."""
        try:
            return str(self._client.chat_getPermalink(channel=channel, message_ts=stamp)["permalink"])
        except (SlackApiError, OSError) as error:
            reason = error.response.get("error") if isinstance(error, SlackApiError) else type(error).__name__
            log.warning("a message has no permalink", extra={"error": reason})
            return ""

    def forget_channel(self, channel: str) -> None:
        self._channels.forget(channel)

    def _direct(self, user: str) -> str:
        return str(self._client.conversations_open(users=user)["channel"]["id"])

    def _person(self, user: str) -> Person:
        try:
            return self._described(self._client.users_info(user=user, include_locale=True)["user"])
        except SlackApiError as error:
            if error.response.get("error") not in MISSING:
                raise
            return Person(id=user, kind=AskerKind.UNKNOWN, tz=DEFAULT_ZONE)

    def _described(self, found: dict[str, Any]) -> Person:
        language = _language(str(found.get("locale") or "en"))
        return Person(id=str(found["id"]), kind=self._kind(found), tz=_zone(found.get("tz")), language=language)

    def _kind(self, found: dict[str, Any]) -> AskerKind:
        if found.get("deleted"):
            return AskerKind.DEACTIVATED
        if found.get("is_bot"):
            return AskerKind.BOT
        if found.get("is_stranger") or found.get("team_id", self.team) != self.team:
            return AskerKind.EXTERNAL
        if found.get("is_restricted") or found.get("is_ultra_restricted"):
            return AskerKind.GUEST
        return AskerKind.MEMBER

    def _all_groups(self, _: str) -> Mapping[str, frozenset[str]]:
        """By person. Where Slack does not list them nobody is in any: groups give rights."""
        try:
            listed = self._client.usergroups_list(include_users=True)["usergroups"]
        except SlackApiError as error:
            log.warning("the user groups are not listed", extra={"error": error.response.get("error")})
            return {}
        found = defaultdict[str, set[str]](set)
        for group in listed:
            for user in group.get("users") or ():
                found[user].add(group["id"])
        return {user: frozenset(groups) for user, groups in found.items()}

    def _channel(self, channel: str) -> Channel:
        """As Slack shows it."""
        try:
            found = self._client.conversations_info(channel=channel)["channel"]
            described = Channel(
                id=channel,
                direct=bool(found.get("is_im")),
                shared=any(found.get(f"is_{how}shared") for how in ("ext_", "pending_ext_", "org_")),
                archived=bool(found.get("is_archived")),
                member=bool(found.get("is_member", True)),
            )
            if described.direct or described.shared or described.archived:
                return described
            return replace(described, guests=self._read_by_outsiders(channel))
        except SlackApiError as error:
            if error.response.get("error") not in MISSING:
                raise
            return Channel(id=channel, seen=False, member=False)

    def _read_by_outsiders(self, channel: str) -> bool:
        pages = self._client.conversations_members(channel=channel, limit=PAGE)
        members = [str(user) for page in pages for user in page["members"]]
        if sum(not self._people.known(user) for user in members) > MANY:
            for page in self._client.users_list(limit=PAGE, include_locale=True):
                for found in page["members"]:
                    self._people.learn(found["id"], self._described(found))
        return any(self._people(user).kind in OUTSIDERS for user in members)


def _language(locale: str) -> str:
    """Two letters of "fr-FR"; for Chinese, also which characters."""
    return TRADITIONAL if locale in ("zh-TW", "zh-HK") else locale.split("-")[0]


def _zone(name: object) -> str:
    """The zone of a profile, where it is one that we know."""
    try:
        return ZoneInfo(str(name)).key if name else DEFAULT_ZONE
    except (ZoneInfoNotFoundError, ValueError):
        return DEFAULT_ZONE
