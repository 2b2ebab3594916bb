"""What the forms that ask for a day have in common: they open from a button, and the day is read from them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from slack_bolt import Ack

from bot.messages import Block
from handlers.buttons import visit_and_step
from handlers.desk import Desk
from handlers.requests import from_press

View = Callable[[int, str, str, date], Block]  # of a visit, a step, the channel, and today where the person is


def open_form(desk: Desk, ack: Ack, body: dict[str, Any], view: View) -> None:
    """A form needs no database: it opens before its three seconds are over."""
    ack()
    request = from_press(body)

    def show() -> None:
        desk.admit(request)
        visit, step = visit_and_step(request.value)
        shown = view(visit, step, request.channel, desk.today(request.user))
        desk.client.views_open(trigger_id=request.trigger, view=shown)

    if not desk.put(request, show):
        desk.busy(request)


def day_of(values: dict[str, str]) -> date | None:
    try:
        return date.fromisoformat(values.get("day", ""))
    except ValueError:
        return None


def refuse(ack: Ack, why: str) -> None:
    """Say on the field why the form is not taken."""
    ack(response_action="errors", errors={"day": why})
