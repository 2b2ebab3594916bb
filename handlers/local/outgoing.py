"""What people do, sent to the bot as Slack sends it: signed requests for commands, presses, submissions and events."""

import hashlib
import hmac
import http.client
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode, urlsplit

from handlers.local import views
from handlers.local.answers import chosen, find_control, missing_entries, state_of
from handlers.local.chat import show_answer
from handlers.local.model import Control, Json, PostedMessage, View
from handlers.local.server import LocalServer

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


@dataclass(frozen=True, kw_only=True)
class Answered:
    """One request to the bot and what came of it."""

    content_type: str
    content: str
    status: int = 0  # 0: no answer at all
    body: str = ""
    seconds: float = 0.0  # until the answer was there

    def answer(self) -> Json:
        """The body as Slack reads it: an object, or a text to show."""
        if self.status != 200 or not self.body:
            return {}
        return json.loads(self.body) if self.body.startswith("{") else {"text": self.body}


class Outgoing:
    """Slack's side of the conversation with one bot that listens at `bot_url`."""

    def __init__(
        self,
        server: LocalServer,
        bot_url: str,
        *,
        now: Callable[[], float] = time.time,  # for the signature, which a bot compares with the real time
        patience: float = 10.0,  # seconds; Slack itself gives up after three, which is for tests to judge
    ) -> None:
        self.server = server
        self.slack = server.slack
        self.bot_url = bot_url
        self.now = now
        self.patience = patience

    # What people do

    def command(self, user: str, channel: str, command: str, text: str) -> Answered:
        """A slash command; a text in the acknowledgement is shown to the one who typed it."""
        place = self.slack.channels[channel]
        form = {
            "team_id": self.slack.team,
            "team_domain": self.slack.domain,
            "channel_id": channel,
            "channel_name": self._channel_name(channel),
            "user_id": user,
            "user_name": self.slack.name_of(user),
            "command": command,
            "text": text,
            "api_app_id": self.slack.app,
            "is_enterprise_install": "false",
            "response_url": self._response_url(channel, user),
            "trigger_id": self.slack.new_trigger(user),
        }
        answered = self.send(FORM, urlencode(form))
        if answered.answer().get("text") or answered.answer().get("blocks"):
            show_answer(self.slack, place.id, user, answered.answer())
        return answered

    def press(
        self, user: str, where: PostedMessage | View, wanted: str | Control, value: Any = None, **typed: Any
    ) -> Answered:
        """Press a button, or choose `value` in another element, of a message, modal or Home tab. `typed`: what stands
        in the other fields of a modal."""
        block, element = find_control(
            where.blocks if isinstance(where, PostedMessage) else where.body["blocks"], wanted
        )
        choice = chosen(element, element.get("value") if element["type"] == "button" else value)
        action = {"action_id": element["action_id"], "block_id": block["block_id"], "action_ts": self.slack.new_ts()}
        action |= {name: each for name, each in {**choice, "text": element.get("text")}.items() if each is not None}
        payload = {**self._interaction("block_actions", user), "actions": [action]}
        if isinstance(where, View):
            container = {"type": "view", "view_id": where.id}
            entries = typed if element["type"] == "button" else {**typed, element["action_id"]: value}
            view = {**where.as_json(), "state": state_of(where.body["blocks"], entries)}
            return self._interact({**payload, "container": container, "view": view})
        return self._interact({**payload, **self._message_context(user, where)})

    def shortcut(self, user: str, callback_id: str, message: PostedMessage | None = None) -> Answered:
        """Choose a shortcut: from the menu of a message, or the one that is everywhere."""
        if message is None:
            return self._interact({**self._interaction("shortcut", user), "callback_id": callback_id})
        payload = {**self._interaction("message_action", user), "callback_id": callback_id, "message_ts": message.ts}
        payload |= {"message": message.as_json(with_metadata=False), "channel": {"id": message.channel}}
        return self._interact({**payload, "response_url": self._response_url(message.channel, user)})

    def search(self, user: str, view: View, action: str, text: str) -> list[Json]:
        """The options that the bot offers for what is typed in a field of a modal."""
        block, _ = find_control(view.body["blocks"], action)
        payload = {**self._interaction("block_suggestion", user), "action_id": action, "block_id": block["block_id"]}
        payload |= {"value": text, "container": {"type": "view", "view_id": view.id}, "view": view.as_json()}
        found: list[Json] = self._interact(payload).answer().get("options", [])
        return found

    def submit(self, view_id: str, user: str, values: Json) -> Answered | None:
        """Press the modal's submit button with these entries, by action_id or block_id.

        None when Slack would not send it because something required is empty; the view then carries the errors."""
        view = self.slack.views[view_id]
        state = state_of(view.body["blocks"], values)
        missing = missing_entries(view.body["blocks"], state)
        if missing:
            self.slack.put_view(replace(view, errors=missing))
            return None
        payload = {**self._interaction("view_submission", user), "response_urls": []}
        answered = self._interact({**payload, "view": {**view.as_json(), "state": state}})
        if answered.status == 200:
            answer, now = answered.answer(), self.slack.views[view_id]
            # A views.update that the bot sent after this answer may have been faster than the answer.
            if answer.get("response_action") != "update" or now.hash == view.hash:
                views.settle_submission(self.slack, now, answer)
        return answered

    def close(self, view_id: str, user: str) -> Answered | None:
        """Close a modal; the bot hears of it only if it asked to."""
        view = self.slack.views[view_id]
        views.close(self.slack, view)
        if not view.body.get("notify_on_close"):
            return None
        payload = {**self._interaction("view_closed", user), "is_cleared": False}
        return self._interact({**payload, "view": view.as_json()})

    def event_message(self, user: str, channel: str, text: str, *, thread_ts: str = "") -> Answered:
        """A person writes to the bot in their direct conversation."""
        message = self.slack.say(user, channel, text, thread_ts=thread_ts)
        return self.event({**self._spoken(message), "type": "message", "channel_type": "im"})

    def event_mention(self, user: str, channel: str, text: str, *, thread_ts: str = "") -> Answered:
        """A person writes in a channel and names the bot (put in front unless the text does)."""
        name = f"<@{self.slack.bot_user}>"
        message = self.slack.say(user, channel, text if name in text else f"{name} {text}", thread_ts=thread_ts)
        return self.event({**self._spoken(message), "type": "app_mention"})

    def event_home_opened(self, user: str) -> Answered:
        home = self.slack.homes.get(user)
        event = {"type": "app_home_opened", "user": user, "channel": self.slack.direct(user), "tab": "home"}
        return self.event({**event, "event_ts": self.slack.new_ts(), **({"view": home.as_json()} if home else {})})

    def event_member(self, user: str, channel: str, *, joins: bool = True) -> Answered:
        """Somebody, or the bot, becomes a member of a channel, or leaves it."""
        members = self.slack.channels[channel].members
        self.slack.change_channel(channel, members=members | {user} if joins else members - {user})
        kind = "member_joined_channel" if joins else "member_left_channel"
        return self.event({"type": kind, "user": user, "channel": channel, "event_ts": self.slack.new_ts()})

    def event_shared(self, channel: str, *, shared: bool = True) -> Answered:
        """A channel is shared with another organization, or no longer."""
        self.slack.change_channel(channel, shared=shared)
        kind = "channel_shared" if shared else "channel_unshared"
        return self.event({"type": kind, "channel": channel, "event_ts": self.slack.new_ts()})

    def event(self, event: Json) -> Answered:
        """Any event, in its envelope."""
        authorization = {"enterprise_id": None, "team_id": self.slack.team, "user_id": self.slack.bot_user}
        envelope = {
            "type": "event_callback",
            "team_id": self.slack.team,
            "api_app_id": self.slack.app,
            "event_id": self.slack.new_id("Ev"),
            "event_time": int(self.slack.clock().timestamp()),
            "authorizations": [{**authorization, "is_bot": True, "is_enterprise_install": False}],
            "is_ext_shared_channel": self.slack.channels[event["channel"]].shared,
            "event": event,
        }
        return self.send(JSON, json.dumps(envelope))

    def typed(self, text: str) -> str:
        """What Slack makes of typed text: &, <, > escaped, known @names and #names turned into ids."""
        for plain, escaped in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
            text = text.replace(plain, escaped)
        ids = {f"@{p.name}": f"<@{p.id}>" for p in self.slack.people.values()}
        ids |= {f"@{g.name}": f"<!subteam^{g.id}|@{g.name}>" for g in self.slack.usergroups.values()}
        ids |= {f"#{c.name}": f"<#{c.id}|{c.name}>" for c in self.slack.channels.values()}
        return re.sub(r"(?<![\w&])[@#][\w.-]*\w", lambda match: ids.get(match[0], match[0]), text)

    # On the wire

    def sign(self, body: str, timestamp: str) -> str:
        """The value of X-Slack-Signature."""
        message = f"v0:{timestamp}:{body}".encode()
        return "v0=" + hmac.new(self.slack.signing_secret.encode(), message, hashlib.sha256).hexdigest()

    def send(self, content_type: str, content: str, headers: dict[str, str] | None = None) -> Answered:
        """Post a signed body; no answer is a status of 0 with Slack's word for it."""
        timestamp = str(int(self.now()))
        signed = {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": self.sign(content, timestamp)}
        signed["Content-Type"] = content_type
        sent = Answered(content_type=content_type, content=content)
        address = urlsplit(self.bot_url)
        connection = http.client.HTTPConnection(address.netloc, timeout=self.patience)
        start = time.monotonic()
        try:
            connection.request("POST", address.path or "/", content.encode(), {**signed, **(headers or {})})
            response = connection.getresponse()
            status, body = response.status, response.read().decode()
        except TimeoutError:
            status, body = 0, "operation_timeout"
        except (OSError, http.client.HTTPException):
            status, body = 0, "dispatch_failed"
        finally:
            connection.close()
        return replace(sent, status=status, body=body, seconds=time.monotonic() - start)

    def again(self, answered: Answered, number: int = 1) -> Answered:
        """The same request once more, as Slack retries an event."""
        headers = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"}
        return self.send(answered.content_type, answered.content, headers)

    # The parts of payloads

    def _interact(self, payload: Json) -> Answered:
        return self.send(FORM, urlencode({"payload": json.dumps(payload)}))

    def _interaction(self, kind: str, user: str) -> Json:
        person = self.slack.people[user]
        return {
            "type": kind,
            "user": {"id": user, "username": person.name, "name": person.name, "team_id": person.team},
            "team": {"id": self.slack.team, "domain": self.slack.domain},
            "api_app_id": self.slack.app,
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": self.slack.new_trigger(user),
        }

    def _message_context(self, user: str, message: PostedMessage) -> Json:
        """Where a button was pressed. Slack leaves an ephemeral message itself out."""
        container = {"type": "message", "message_ts": message.ts, "channel_id": message.channel}
        context: Json = {
            "container": {**container, "is_ephemeral": bool(message.ephemeral_to)},
            "channel": {"id": message.channel, "name": self._channel_name(message.channel)},
            "response_url": self._response_url(message.channel, user, message),
            "state": {"values": {}},
        }
        return context if message.ephemeral_to else {**context, "message": message.as_json(with_metadata=False)}

    def _spoken(self, message: PostedMessage) -> Json:
        return {**message.as_json(), "channel": message.channel, "event_ts": message.ts}

    def _response_url(self, channel: str, user: str, source: PostedMessage | None = None) -> str:
        return self.server.url + self.slack.new_response_url(channel, user, source)

    def _channel_name(self, channel: str) -> str:
        place = self.slack.channels[channel]
        if place.is_im:
            return "directmessage"
        return "privategroup" if place.private else place.name
