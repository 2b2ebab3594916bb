"""A throwaway Slack on loopback (the program local-slack), driven as its users through its control API.

Unlike Slack it shows every message to everybody, drops metadata, ignores tokens and the limits of history, and knows
no guests."""

import json
import socket
import subprocess
import time
import urllib.request
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Self

from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "node_modules" / "local-slack-linux-x64" / "bin" / "local-slack"
TEAM, APP, BOT = "T01TEST", "A01APP", "U0BOT"
BOT_TOKEN, APP_TOKEN = "xoxb-end-to-end", "xapp-end-to-end"
MARIA, LI = "U01MARIA", "U02LI"
VISITS = "C01VISITS"

WORKSPACE = {
    "workspace": {"name": "End to end", "domain": "end-to-end", "teamId": TEAM},
    "app": {"appId": APP, "botUserId": BOT, "botName": "rapporteur", "botToken": BOT_TOKEN, "appToken": APP_TOKEN},
    "users": [
        {"id": MARIA, "name": "maria", "tz": "Europe/Paris"},
        {"id": LI, "name": "li", "tz": "Asia/Shanghai"},
    ],
    "channels": [{"id": VISITS, "name": "visits", "members": [MARIA, LI, BOT]}],
}

WAIT = 30  # seconds; a busy machine is slow

Message = dict[str, Any]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def words_of(message: Message) -> str:
    """Everything that a reader sees, and a little more."""
    return f"{message.get('text', '')} {json.dumps(message.get('blocks', []), ensure_ascii=False)}"


class Slack:
    """One running workspace; a context manager."""

    def __init__(self, folder: Path) -> None:
        config = folder / "workspace.json"
        config.write_text(json.dumps(WORKSPACE))
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.api_url = f"{self.url}/api/"
        options = ["--config", str(config), "--port", str(port), "--base-host", "127.0.0.1"]
        self._process = subprocess.Popen([str(PROGRAM), *options], stdout=subprocess.DEVNULL)

    def __enter__(self) -> Self:
        end = time.monotonic() + 20
        while True:
            try:
                self.connections()
                return self
            except OSError:
                assert time.monotonic() < end, "local-slack did not start"
                time.sleep(0.1)

    def __exit__(self, *error: object) -> None:
        self._process.terminate()
        self._process.wait(10)

    # What people do

    def command(self, text: str, *expect: str, user: str = MARIA, channel: str = VISITS) -> Message:
        """Type `/visit <text>` and wait for the answer that holds all of `expect`."""
        seen = len(self.messages(channel))
        self._control("command", channel=channel, user=user, command="/visit", text=text)
        return self.wait_for(channel, *expect, after=seen)

    def say(self, text: str, *expect: str, user: str = MARIA, channel: str = "") -> Message:
        """Write a message (to the bot in private unless a channel is given) and wait for the answer."""
        channel = channel or self.direct(user)
        seen = len(self.messages(channel)) + 1  # what is said is itself a message
        self._control("message", channel=channel, user=user, text=text)
        return self.wait_for(channel, *expect, after=seen)

    def press(self, message: Message, label: str, *expect: str, user: str = MARIA) -> Message:
        """Press a button by its label and wait for what is said next."""
        action = next(
            {"type": "button", "action_id": e["action_id"], "block_id": block.get("block_id"), "value": e.get("value")}
            for block in message["blocks"]
            for e in [*block.get("elements", []), block.get("accessory", {})]
            if e.get("type") == "button" and label in e["text"]["text"]
        )
        seen = len(self.messages(message["channel"]))
        self._control("interact", channel=message["channel"], messageTs=message["ts"], user=user, action=action)
        return self.wait_for(message["channel"], *expect, after=seen)

    # What can be seen

    def direct(self, user: str) -> str:
        """The conversation of the bot with a person; opened where there is none yet."""
        answer = self._post("api/conversations.open", {"users": user}, BOT_TOKEN)
        return str(answer["channel"]["id"])

    def messages(self, channel: str) -> list[Message]:
        """Everything in a conversation, oldest first, ephemeral messages too."""
        found: list[Message] = self._get(f"_control/messages/{channel}")["messages"]
        return found

    def wait_for(self, channel: str, *expect: str, after: int = 0) -> Message:
        """The first message of the bot that holds all of `expect`, among those after the first `after`."""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            for message in self.messages(channel)[after:]:
                if message["user"] == BOT and all(word.lower() in words_of(message).lower() for word in expect):
                    return message
            time.sleep(0.1)
        said = "\n".join(f"  {message['user']}: {words_of(message)}" for message in self.messages(channel)[after:])
        raise AssertionError(f"nothing with {expect} in {WAIT} s; since then:\n{said or '  silence'}")

    def post(self, channel: str, text: str, blocks: list[dict[str, Any]]) -> None:
        """Post as the bot would; fails where it is refused."""
        answer = self._post("api/chat.postMessage", {"channel": channel, "text": text, "blocks": blocks}, BOT_TOKEN)
        assert answer["ok"], answer

    def trigger(self) -> str:
        """Of a command, as a bot hears it: good for half an hour, any number of times."""
        heard = SimpleQueue[str]()
        client = SocketModeClient(APP_TOKEN, web_client=WebClient(BOT_TOKEN, self.api_url))
        client.socket_mode_request_listeners.append(lambda _, request: heard.put(request.payload["trigger_id"]))
        client.connect()
        self._control("command", channel=VISITS, user=MARIA, command="/visit", text="")
        found = heard.get(timeout=WAIT)
        client.close()
        return found

    def modal(self, trigger: str, view: dict[str, Any]) -> None:
        """Open it as the bot would."""
        answer = self._post("api/views.open", {"trigger_id": trigger, "view": view}, BOT_TOKEN)
        assert answer["ok"], answer

    def home(self, view: dict[str, Any]) -> None:
        """Publish it as the bot would, to Maria."""
        answer = self._post("api/views.publish", {"user_id": MARIA, "view": view}, BOT_TOKEN)
        assert answer["ok"], answer

    def connections(self) -> int:
        """How often a bot has connected in Socket Mode since the start."""
        return sum("socket connected" in line["summary"] for line in self.log())

    def acknowledged(self) -> bool:
        """Whether every command, button and event so far was acknowledged."""
        kinds = [line["kind"] for line in self.log()]
        return kinds.count("ack") == sum(kinds.count(kind) for kind in ("slash_commands", "interactive", "events_api"))

    def log(self) -> list[dict[str, Any]]:
        """All traffic with the bot, oldest first: kind, summary, detail."""
        lines: list[dict[str, Any]] = self._get("_control/log")["log"]
        return lines

    def _control(self, deed: str, **words: Any) -> None:
        self._post(f"_control/{deed}", words)

    def _get(self, path: str) -> Any:
        with urllib.request.urlopen(f"{self.url}/{path}", timeout=10) as answer:
            return json.load(answer)

    def _post(self, path: str, body: dict[str, Any], token: str = "") -> Any:
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        request = urllib.request.Request(f"{self.url}/{path}", json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)
