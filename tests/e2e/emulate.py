"""The program emulate: Slack's Web API again, written by others. It keeps what it is given and knows triggers."""

import json
import subprocess
import time
import urllib.request
from typing import Any, Self

from tests.e2e.local_slack import ROOT, free_port

PROGRAM = ROOT / "node_modules" / ".bin" / "emulate"
TOKEN = "test_token_admin"


class Emulate:
    """One running workspace; a context manager."""

    def __init__(self) -> None:
        port = free_port()
        self._url = f"http://127.0.0.1:{port}/api"
        options = ["--service", "slack", "--port", str(port)]
        self._process = subprocess.Popen([str(PROGRAM), *options], stdout=subprocess.DEVNULL)

    def __enter__(self) -> Self:
        end = time.monotonic() + 30
        while True:
            try:
                self.user = str(self.call("auth.test")["user_id"])
                break
            except OSError:
                assert time.monotonic() < end, "emulate did not start"
                time.sleep(0.1)
        self.channel = str(self.call("conversations.list")["channels"][0]["id"])
        return self

    def __exit__(self, *error: object) -> None:
        self._process.terminate()
        self._process.wait(10)

    def call(self, method: str, **words: Any) -> dict[str, Any]:
        """Fails where it is refused."""
        headers = {"Content-Type": "application/json; charset=utf-8", "Authorization": f"Bearer {TOKEN}"}
        request = urllib.request.Request(f"{self._url}/{method}", json.dumps(words).encode(), headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            found: dict[str, Any] = json.load(answer)
        assert found["ok"], f"{method}: {found}"
        return found

    def message(self, text: str, blocks: list[dict[str, Any]]) -> None:
        self.call("chat.postMessage", channel=self.channel, text=text, blocks=blocks)

    def modal(self, view: dict[str, Any]) -> None:
        self.call("views.open", trigger_id=self.call("views.generateTriggerId")["trigger_id"], view=view)

    def home(self, view: dict[str, Any]) -> None:
        self.call("views.publish", user_id=self.user, view=view)
