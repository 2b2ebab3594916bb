"""The stand-in's memory: one workspace with its people, conversations, messages and views, open to inspection.

What Slack's methods do with it is in the modules named after them; nothing here knows HTTP."""

import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from handlers.local.model import (
    APP,
    BOT_ID,
    TEAM,
    Call,
    Channel,
    Json,
    Person,
    PostedMessage,
    ResponseUrl,
    SlackError,
    Uploaded,
    UserGroup,
    View,
)

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 30 * 60


class LocalSlack:
    """One workspace. Safe to use from any thread; whoever reads several things together holds `lock`."""

    team, app, bot_id = TEAM, APP, BOT_ID

    def __init__(self, clock: Callable[[], datetime], *, bot_name: str = "rapporteur", domain: str = "local") -> None:
        self.clock = clock
        self.skew, self.history_lag, self.history_page = timedelta(), timedelta(), 999  # see history and Date
        self.domain, self.url = domain, ""  # url: where it is served, once it is
        self.bot_token = f"xoxb-{secrets.token_hex(12)}"
        self.signing_secret = secrets.token_hex(16)
        self.lock = threading.Condition()
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.usergroups: dict[str, UserGroup] = {}
        self.views: dict[str, View] = {}  # modals
        self.homes: dict[str, View] = {}  # by user
        self.uploads: dict[str, Uploaded] = {}  # files by id, also those that are nowhere yet
        self.pins: set[tuple[str, str]] = set()
        self.calls: list[Call] = []
        self.response_urls: dict[str, ResponseUrl] = {}
        self._messages: dict[str, dict[str, PostedMessage]] = {}  # by channel and ts
        self._triggers: dict[str, tuple[str, float]] = {}  # id -> user ("" when used), until when it works
        self._numbers, self._last_ts = 0, 0
        self.bot_user = self.add_person(bot_name, is_bot=True)

    def add_person(
        self,
        name: str,
        *,
        tz: str = "America/New_York",
        locale: str = "en-US",
        restricted: bool = False,
        ultra_restricted: bool = False,
        stranger: bool = False,
        deleted: bool = False,
        is_bot: bool = False,
        team: str = "",
    ) -> str:
        """The new person's id. A stranger belongs to another team unless one is given."""
        person = Person(
            id=self.new_id("U"),
            name=name,
            team=team or ("T0OTHER1" if stranger else self.team),
            tz=tz,
            locale=locale,
            restricted=restricted or ultra_restricted,
            ultra_restricted=ultra_restricted,
            stranger=stranger,
            deleted=deleted,
            is_bot=is_bot,
        )
        with self.lock:
            self.people[person.id] = person
        return person.id

    def add_channel(
        self,
        name: str,
        *,
        private: bool = False,
        members: Iterable[str] = (),
        shared: bool = False,
        pending_shared: bool = False,
        archived: bool = False,
        with_bot: bool = True,
    ) -> str:
        everyone = {*members, self.bot_user} if with_bot else set(members)
        channel = Channel(
            id=self.new_id("C"),
            name=name,
            private=private,
            shared=shared,
            pending_shared=pending_shared,
            archived=archived,
            members=frozenset(everyone),
        )
        with self.lock:
            self.channels[channel.id] = channel
        return channel.id

    def add_usergroup(self, name: str, users: Iterable[str]) -> str:
        group = self.new_id("S")
        with self.lock:
            self.usergroups[group] = UserGroup(id=group, name=name, users=tuple(users))
        return group

    def change_person(self, user: str, **changes: Any) -> None:
        with self.lock:
            self.people[user] = replace(self.people[user], **changes)

    def change_channel(self, channel: str, **changes: Any) -> None:
        with self.lock:
            self.channels[channel] = replace(self.channels[channel], **changes)

    def direct(self, user: str) -> str:
        """The id of the direct conversation between this person and the bot, opened if need be."""
        with self.lock:
            for channel in self.channels.values():
                if channel.with_user == user:
                    return channel.id
            members = frozenset({user, self.bot_user})
            channel = Channel(id=self.new_id("D"), name="", private=True, with_user=user, members=members)
            self.channels[channel.id] = channel
            return channel.id

    def name_of(self, thing: str) -> str:
        """The name of a person, channel or group, or the id itself when nobody has it: the look-up for drawing."""
        with self.lock:
            found = self.people.get(thing) or self.channels.get(thing) or self.usergroups.get(thing)
            return found.name if found else thing

    def messages(self, channel: str, *, viewer: str = "") -> list[PostedMessage]:
        """Everything ever said there, oldest first; for a viewer, only what that person sees now."""
        with self.lock:
            found = list(self._messages.get(channel, {}).values())
        return [m for m in found if not viewer or (not m.deleted and m.ephemeral_to in ("", viewer))]

    def all_posts(self) -> list[PostedMessage]:
        """What the bot posted anywhere, ephemeral ones aside, deleted ones included, in order of acceptance."""
        with self.lock:
            said = [m for channel in self._messages.values() for m in channel.values()]
        return sorted((m for m in said if m.bot_id and not m.ephemeral_to), key=lambda m: m.ts)

    def message(self, channel: str, ts: str) -> PostedMessage:
        with self.lock:
            message = self._messages.get(channel, {}).get(ts)
        if message is None or message.deleted:
            raise SlackError("message_not_found")
        return message

    def say(self, user: str, channel: str, text: str, *, thread_ts: str = "") -> PostedMessage:
        """A person writes; nothing is sent to the bot (that is outgoing.py)."""
        return self.add_message(PostedMessage(channel=channel, ts="", user=user, text=text, thread_ts=thread_ts))

    def add_message(self, message: PostedMessage) -> PostedMessage:
        """Accept a message; its ts is given here."""
        with self.lock:
            message = replace(message, ts=self.new_ts(), blocks=self._with_ids(message.blocks))
            self._messages.setdefault(message.channel, {})[message.ts] = message
            self.lock.notify_all()
        return message

    def change_message(self, channel: str, ts: str, **changes: Any) -> PostedMessage:
        with self.lock:
            message = replace(self.message(channel, ts), **changes)
            message = replace(message, blocks=self._with_ids(message.blocks))
            self._messages[channel][ts] = message
            self.lock.notify_all()
        return message

    def _with_ids(self, blocks: Iterable[Json]) -> tuple[Json, ...]:
        """Slack names the blocks that the app did not name."""
        return tuple(block if block.get("block_id") else {**block, "block_id": self.new_id("b")} for block in blocks)

    def put_view(self, view: View) -> View:
        """Show a view, new or changed, under a new hash."""
        with self.lock:
            blocks = list(self._with_ids(view.body.get("blocks", ())))
            view = replace(view, body={**view.body, "blocks": blocks}, hash=self.new_id("h"))
            if view.body["type"] == "home":
                self.homes[view.user] = view
            else:
                self.views[view.id] = view
            self.lock.notify_all()
        return view

    def modal(self, user: str) -> View | None:
        """The modal on top for this person."""
        with self.lock:
            mine = [view for view in self.views.values() if view.user == user and view.open]
        return mine[-1] if mine else None

    def new_trigger(self, user: str) -> str:
        with self.lock:
            trigger = f"{self.new_id('')}.{secrets.token_hex(8)}"
            self._triggers[trigger] = (user, self.clock().timestamp() + TRIGGER_SECONDS)
        return trigger

    def use_trigger(self, trigger: str) -> str:
        """The user who made it; it works once, for three seconds of the workspace's clock."""
        with self.lock:
            if trigger not in self._triggers:
                raise SlackError("invalid_trigger_id")
            user, until = self._triggers[trigger]
            if not user:
                raise SlackError("exchanged_trigger_id")
            if self.clock().timestamp() > until:
                raise SlackError("expired_trigger_id")
            self._triggers[trigger] = ("", until)
        return user

    def new_response_url(self, channel: str, user: str, source: PostedMessage | None = None) -> str:
        """The path of a new response_url."""
        key, expires = secrets.token_hex(12), self.clock().timestamp() + RESPONSE_SECONDS
        with self.lock:
            self.response_urls[key] = ResponseUrl(channel=channel, user=user, source=source, expires=expires)
        return f"/response/{key}"

    def new_id(self, letter: str) -> str:
        with self.lock:
            self._numbers += 1
            return f"{letter}{self._numbers:08d}"

    def new_ts(self) -> str:
        """A moment as Slack writes it: the clock's, but unique and increasing."""
        with self.lock:
            self._last_ts = max(self._last_ts + 1, int((self.clock() + self.skew).timestamp()) * 1_000_000 + 100)
            seconds, rest = divmod(self._last_ts, 1_000_000)
        return f"{seconds}.{rest:06d}"

    def wait_for(self, condition: Callable[[], Any], seconds: float = 5.0) -> Any:
        """Wait until the condition holds (looked at whenever something is said or shown) and return it.

        TimeoutError otherwise."""
        with self.lock:
            if not self.lock.wait_for(condition, seconds):
                raise TimeoutError(f"nothing of the kind within {seconds} s")
            return condition()
