"""People and channels as Slack describes them now, remembered for a few minutes.

What cannot be seen counts as unfit."""

import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.visits import AskerKind, Channel, Person

REMEMBERED = 300.0  # seconds
MISSING = ("user_not_found", "users_not_found", "user_not_visible", "channel_not_found")
DEFAULT_ZONE = "America/New_York"
TRADITIONAL = "zh-Hant"

T = TypeVar("T")


class Memory(Generic[T]):
    """Answers of Slack, each asked for again once it is too old."""

    def __init__(self, ask: Callable[[str], T], elapsed: Callable[[], float]) -> None:
        self._ask, self._elapsed = ask, elapsed
        self._known: dict[str, tuple[float, T]] = {}
        self._lock = threading.Lock()

    def __call__(self, key: str) -> T:
        now = self._elapsed()
        with self._lock:
            known = self._known.get(key)
        if known is not None and now - known[0] <= REMEMBERED:
            return known[1]
        fresh = self._ask(key)
        with self._lock:
            self._known[key] = (now, fresh)
        return fresh


class Directory:
    """Raises SlackApiError where Slack refuses for another reason than that the thing cannot be seen."""

    def __init__(self, client: WebClient, team: str, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._client, self._team = client, team
        self.person = Memory(self._person, elapsed)
        self._channels = Memory(self._channel, elapsed)
        self.direct = Memory(self._direct, elapsed)  # the conversation between a person and the bot

    def channel(self, channel: str) -> Channel:
        if channel.startswith("D"):
            return Channel(id=channel, direct=True)
        return self._channels(channel)

    def _direct(self, user: str) -> str:
        return str(self._client.conversations_open(users=user)["channel"]["id"])

    def _person(self, user: str) -> Person:
        try:
            found = self._client.users_info(user=user, include_locale=True)["user"]
        except SlackApiError as error:
            if error.response.get("error") not in MISSING:
                raise
            return Person(id=user, kind=AskerKind.UNKNOWN, tz=DEFAULT_ZONE)
        kind, zone = self._kind(found), _zone(found.get("tz"))
        return Person(id=user, kind=kind, tz=zone, language=_language(str(found.get("locale") or "en")))

    def _kind(self, found: dict[str, Any]) -> AskerKind:
        if found.get("deleted"):
            return AskerKind.DEACTIVATED
        if found.get("is_bot"):
            return AskerKind.BOT
        if found.get("is_stranger") or found.get("team_id", self._team) != self._team:
            return AskerKind.EXTERNAL
        if found.get("is_restricted") or found.get("is_ultra_restricted"):
            return AskerKind.GUEST
        return AskerKind.MEMBER

    def _channel(self, channel: str) -> Channel:
        """As Slack shows it."""
        try:
            found = self._client.conversations_info(channel=channel)["channel"]
        except SlackApiError as error:
            if error.response.get("error") not in MISSING:
                raise
            return Channel(id=channel, seen=False, member=False)
        return Channel(
            id=channel,
            direct=bool(found.get("is_im")),
            shared=any(found.get(f"is_{how}shared") for how in ("ext_", "pending_ext_", "org_")),
            archived=bool(found.get("is_archived")),
            member=bool(found.get("is_member", True)),
        )


def _language(locale: str) -> str:
    """Two letters of "fr-FR"; for Chinese, also which characters."""
    return TRADITIONAL if locale in ("zh-TW", "zh-HK") else locale.split("-")[0]


def _zone(name: object) -> str:
    """The zone of a profile, where it is one that we know."""
    try:
        return ZoneInfo(str(name)).key if name else DEFAULT_ZONE
    except (ZoneInfoNotFoundError, ValueError):
        return DEFAULT_ZONE
