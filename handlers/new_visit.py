"""A person opens a visit by a form: the search for its State, and the submission."""

from typing import Any

from slack_bolt import Ack

from bot.messages.fields import option
from bot.names.states import states_like
from bot.operations.filled_in import new_visit
from bot.wording import names
from handlers.desk import Desk
from handlers.forms import submitted
from handlers.requests import form_values, from_form, from_search


def handle_search(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """The States whose names begin like what was typed, in any of the six languages."""
    request = from_search(body)
    with desk.speaking_to(request):
        ack(options=[option(each.code, names.state(each.code)) for each in states_like(request.text)])


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values = from_form(body), form_values(body)
    submitted(desk, ack, request, values, lambda _: new_visit(values, desk.clock().date()))
