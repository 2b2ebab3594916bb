"""A person says by a form what is prepared for a visit, and what need not be."""

from typing import Any

from slack_bolt import Ack

from bot.operations.filled_in import ticked
from handlers.desk import Desk
from handlers.forms import carried_by, submitted
from handlers.requests import form_values, from_form


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values = from_form(body), form_values(body)
    carried, (*_, before) = carried_by(request, desk.clock()), request.value.split(":")
    submitted(desk, ack, request, values, lambda _: ticked(values, before, carried))
