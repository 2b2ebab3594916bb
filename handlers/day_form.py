"""What the forms that ask for a day have in common: they open from a button, and the day is read from them."""

from datetime import date
from typing import Any

from slack_bolt import Ack

from bot.errors import BadInput
from bot.names.model import Meaning
from bot.procedure import STEPS
from bot.reading.model import Item, Line, Verb
from handlers.buttons import visit_and_step
from handlers.desk import Desk
from handlers.requests import Request, from_press, opened_on


def open_form(desk: Desk, ack: Ack, body: dict[str, Any], verb: Verb) -> None:
    """The button of a step; the form is that of a line with the verb."""
    ack()
    request = from_press(body)

    def line() -> Line:
        visit, step = visit_and_step(request.value)
        return Line(verb=verb, text="", visit=visit, items=(_item(step),), form=True)

    desk.explain(request, desk.line(request, line))


def opened_for(request: Request) -> tuple[int, int, str]:
    """The visit of a form, its version and the step; raises BadInput."""
    visit, version, step = opened_on(request)
    if step not in STEPS:
        raise BadInput("button", request.value[:50])
    return visit, version, step


def day_of(values: dict[str, str]) -> date | None:
    try:
        return date.fromisoformat(values.get("day", ""))
    except ValueError:
        return None


def refuse(ack: Ack, why: str) -> None:
    """Say on the field why the form is not taken."""
    ack(response_action="errors", errors={"day": why})


def _item(step: str) -> Item:
    return Item(meanings=(Meaning(step=step),), when=None)
