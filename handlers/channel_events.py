"""A channel is shared, or no longer, or somebody joins or leaves it: outsiders may read along from now on."""

from typing import Any

from slack_bolt import Ack

from bot.operations.channels import heard
from handlers.desk import Desk
from handlers.requests import changed_channel


def handle_change(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """One that is lost is made up for when the next message goes there; one that is repeated tells nothing new."""
    ack()
    channel = changed_channel(body)
    desk.directory.forget_channel(channel)
    desk.work.put(lambda: _look(desk, channel))


def _look(desk: Desk, channel: str) -> None:
    found = desk.directory.channel(channel)
    with desk.store.begin(desk.directory.team) as tx:  # as the event's team another one may be named that shares it
        heard(tx, found, desk.clock())
