"""A person sends the form for findings as counts: it closes when every field holds numbers that agree."""

from typing import Any

from slack_bolt import Ack

from bot.errors import BadInput
from bot.messages import of_problem
from bot.operations.findings import filled_in
from bot.reading.clean import clean
from bot.reading.findings import AREAS, KINDS
from bot.reading.model import Line, Verb
from handlers.desk import Desk
from handlers.requests import form_values, from_form, opened_on


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values = from_form(body), form_values(body)
    visit, version, kind = opened_on(request)
    if kind not in KINDS:
        raise BadInput("button", request.value[:50])
    found = filled_in(kind, {area: clean(values.get(area, "")) for area in AREAS})
    if isinstance(found, dict):
        with desk.speaking_to(request):
            ack(response_action="errors", errors={area: of_problem(problem).text for area, problem in found.items()})
        return
    line = Line(
        verb=Verb.FINDINGS,
        text="",
        visit=visit,
        version=version,
        topic=kind,
        on=True,
        counts=found,
        reference=clean(values.get("reference", "")),
    )
    desk.submit(request, ack, next(iter(AREAS)), lambda: line)
