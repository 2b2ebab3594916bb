"""A person sends the form for a visit already under way: it closes when all that was filled in can be recorded."""

from typing import Any

from slack_bolt import Ack

from bot.messages import of_problem
from bot.operations.forms import filled_in, known_from
from bot.reading.clean import clean
from bot.reading.model import Line, Verb
from handlers.desk import Desk
from handlers.forms import AHEAD
from handlers.requests import form_values, from_form, opened_on


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values = from_form(body), form_values(body)
    visit, version, known = opened_on(request)
    found = filled_in(values, known_from(known), (desk.clock() + AHEAD).date())
    if isinstance(found, dict):
        with desk.speaking_to(request):
            ack(response_action="errors", errors={field: of_problem(problem).text for field, problem in found.items()})
        return
    line = Line(
        verb=Verb.RECORD,
        text="catchup",
        visit=visit,
        version=version,
        items=found,
        reference=clean(values.get("reference", "")),
    )
    desk.submit(request, ack, found[0].meanings[0].step, lambda: line)
