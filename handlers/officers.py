"""A person says by a form who follows a visit up."""

from typing import Any

from slack_bolt import Ack

from bot.operations.filled_in import officers
from handlers.desk import Desk
from handlers.forms import carried_by, submitted
from handlers.requests import form_values, from_form


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values = from_form(body), form_values(body)
    carried = carried_by(request, desk.clock())
    submitted(desk, ack, request, values, lambda _: officers(values, carried))
