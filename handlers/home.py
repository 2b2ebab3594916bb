"""A person opens their App Home, or chooses there which visits are listed."""

from typing import Any

from slack_bolt import Ack

from bot.operations.home import unpack
from handlers.desk import Desk
from handlers.requests import from_home, from_press


def handle_opened(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """Whoever comes too often sees what was there before."""
    ack()
    if body["event"].get("tab") == "home":  # the messages are another tab
        desk.home(from_home(body), lambda: None)


def handle_choice(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    ack()
    request = from_press(body)
    desk.explain(request, desk.home(request, lambda: unpack(request.value)))
