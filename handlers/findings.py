"""A person sends the form for findings as counts: it closes when every field holds numbers that agree."""

from typing import Any

from slack_bolt import Ack

from bot.dates.policy import Works
from bot.errors import BadInput
from bot.operations.filled_in import Filled
from bot.operations.findings import filled_in
from bot.reading.clean import clean
from bot.reading.findings import AREAS, KINDS
from bot.reading.model import Line, Verb
from handlers.desk import Desk
from handlers.forms import submitted
from handlers.requests import form_values, from_form, opened_on


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values = from_form(body), form_values(body)
    visit, version, kind = opened_on(request)
    if kind not in KINDS:
        raise BadInput("button", request.value[:50])

    def read(_: Works) -> Filled:
        found = filled_in(kind, {area: clean(values.get(area, "")) for area in AREAS})
        if isinstance(found, dict):
            return found
        return Line(
            verb=Verb.FINDINGS,
            text="",
            visit=visit,
            version=version,
            topic=kind,
            on=True,
            counts=found,
            reference=clean(values.get("reference", "")),
        )

    submitted(desk, ack, request, values, read)
