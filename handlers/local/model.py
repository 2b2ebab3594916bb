"""What the stand-in remembers: people, conversations, messages, views, calls, in Slack's words."""

import time
from dataclasses import dataclass, field
from typing import Any

TEAM, APP, BOT_ID = "T0LOCAL1", "A0LOCAL1", "B0LOCAL1"

Json = dict[str, Any]  # an object of Slack's JSON: its shape is Slack's, not ours


class SlackError(Exception):
    """Slack's refusal, by Slack's own name for it ("channel_not_found")."""

    def __init__(self, name: str, problems: list[str] | None = None) -> None:
        super().__init__(name)
        self.name = name
        self.problems = problems or []  # what is wrong with blocks or a view, for the developer


@dataclass(frozen=True, kw_only=True)
class Person:
    id: str
    name: str
    team: str
    tz: str
    locale: str
    restricted: bool  # any guest
    ultra_restricted: bool  # a guest of one channel
    stranger: bool  # from another organization, met in a shared channel
    deleted: bool
    is_bot: bool


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A conversation: a channel, or a direct one between the bot and a person."""

    id: str
    name: str  # "" for a direct one
    private: bool = False
    shared: bool = False  # with another organization
    pending_shared: bool = False  # an invitation to share is out
    archived: bool = False
    with_user: str = ""  # the person of a direct conversation
    members: frozenset[str] = frozenset()

    @property
    def is_im(self) -> bool:
        return bool(self.with_user)


@dataclass(frozen=True, kw_only=True)
class UserGroup:
    id: str
    name: str  # its handle: "ops" is typed as @ops
    users: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Uploaded:
    """A file; its content comes after its name."""

    id: str
    name: str
    length: int
    alt_text: str = ""  # of a picture, for who cannot see it
    title: str = ""
    content: bytes = b""


@dataclass(frozen=True, kw_only=True)
class PostedMessage:
    channel: str
    ts: str
    user: str
    bot_id: str = ""  # "" for what a person typed
    text: str = ""
    blocks: tuple[Json, ...] = ()
    metadata: Json | None = None
    files: tuple["Uploaded", ...] = ()
    thread_ts: str = ""
    edited: bool = False
    deleted: bool = False  # kept in memory, gone for everyone in Slack
    ephemeral_to: str = ""  # the only person who sees it
    accepted: float = field(default_factory=time.monotonic, compare=False)

    def as_json(self, *, with_metadata: bool = True) -> Json:
        """As Slack's methods and payloads show it."""
        found: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text, "team": TEAM}
        if self.bot_id:
            found |= {"bot_id": self.bot_id, "app_id": APP}
        if self.blocks:
            found["blocks"] = list(self.blocks)
        if self.metadata and with_metadata:
            found["metadata"] = self.metadata
        if self.files:
            found["files"] = [{"id": file.id, "name": file.name, "title": file.title} for file in self.files]
        if self.thread_ts:
            found["thread_ts"] = self.thread_ts
        if self.edited:
            found["edited"] = {"user": self.user, "ts": self.ts}
        return found


@dataclass(frozen=True, kw_only=True)
class View:
    """A modal or a Home tab as its user sees it."""

    id: str
    user: str
    body: Json  # type, title, blocks, callback_id, private_metadata ...
    hash: str
    open: bool = True
    previous: str = ""  # id of the modal beneath it
    errors: Json = field(default_factory=dict)  # block_id -> what the app said is wrong with the entry

    def as_json(self) -> Json:
        """As Slack's methods and payloads show it."""
        return {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            "state": {"values": {}},
            **self.body,
            "id": self.id,
            "team_id": TEAM,
            "app_id": APP,
            "bot_id": BOT_ID,
            "hash": self.hash,
            "previous_view_id": self.previous or None,
            "root_view_id": self.id,
        }


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call of the Web API or of a response_url, as received."""

    method: str
    arguments: Json


@dataclass(frozen=True, kw_only=True)
class Control:
    """Something in a message or view that a person can press or fill in."""

    block_id: str
    action_id: str
    kind: str  # Slack's element type: "button", "datepicker", ...
    label: str
    value: Any = None  # what it holds
    tells: bool = False  # the bot hears of a choice at once


@dataclass(kw_only=True)
class ResponseUrl:
    """Where answers to one command or press go, and how often they still may."""

    channel: str
    user: str
    source: PostedMessage | None  # the message whose button was pressed
    expires: float  # of the workspace's clock, in seconds
    uses: int = 5  # left
