"""What the forms that ask for a day have in common: they open from a button, and the day is read from them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from slack_bolt import Ack

from bot.errors import BadInput
from bot.messages import Block, said
from bot.visits import Role
from bot.wording import labels
from bot.wording.language import _
from handlers.buttons import visit_and_step
from handlers.desk import Desk, Said
from handlers.requests import Request, from_press

# Of a visit, a step, the visit's version, the channel, and today where the person is.
View = Callable[[int, str, int, str, date], Block]


def open_form(desk: Desk, ack: Ack, body: dict[str, Any], view: View, role: Role) -> None:
    """For those who may do what it is for, once for each press, within three seconds: then Slack opens it no more."""
    ack()
    pressed = from_press(body)
    # Each press opens one, also from the same answer, which stays.
    request = replace(pressed, key=f"open:{pressed.trigger}", ephemeral=False)

    def show() -> Said | None:
        visit, step = visit_and_step(request.value)
        version = desk.version(request, visit, role)
        if version is None:
            return None
        shown = view(visit, step, version, request.channel, desk.today(request.user))
        return None if desk.opened(request, shown) else (said(_(labels.FORM_LATE)), False)

    desk.explain(request, desk.put(request, show))


def opened_for(request: Request) -> tuple[int, str, int]:
    """The visit, the step and the visit's version of a form; raises BadInput."""
    value, _, version = request.value.rpartition(":")
    if not version.isascii() or not version.isdigit():
        raise BadInput("button", request.value[:50])
    return *visit_and_step(value), int(version)


def day_of(values: dict[str, str]) -> date | None:
    try:
        return date.fromisoformat(values.get("day", ""))
    except ValueError:
        return None


def refuse(ack: Ack, why: str) -> None:
    """Say on the field why the form is not taken; where nothing is said, it is, and closes."""
    ack(response_action="errors", errors={"day": why}) if why else ack()
