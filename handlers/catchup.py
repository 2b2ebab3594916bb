"""A person sends the form for a visit already under way: it closes when all that was filled in can be recorded."""

from typing import Any

from slack_bolt import Ack

from bot.dates.policy import Works
from bot.operations.filled_in import Filled
from bot.operations.forms import filled_in, known_from
from bot.reading.clean import clean
from bot.reading.model import Line, Verb
from handlers.desk import Desk
from handlers.forms import AHEAD, submitted
from handlers.requests import form_values, from_form, opened_on


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values = from_form(body), form_values(body)
    visit, version, known = opened_on(request)
    facts, latest = known_from(known), (desk.clock() + AHEAD).date()

    def read(_: Works) -> Filled:
        found = filled_in(values, facts, latest)
        if isinstance(found, dict):
            return found
        reference = clean(values.get("reference", ""))
        return Line(verb=Verb.RECORD, text="catchup", visit=visit, version=version, items=found, reference=reference)

    submitted(desk, ack, request, values, read)
