"""A person records a step by a form, corrects it, supposes it or puts its reminder off: the buttons that open it, and
its submission."""

from typing import Any

from slack_bolt import Ack

from bot.names.model import Meaning
from bot.operations.filled_in import Carried, about_step
from bot.reading.model import Item, Line, Verb
from handlers.buttons import visit_and_step
from handlers.desk import Desk
from handlers.forms import carried_by, submitted, verb_of
from handlers.requests import form_values, from_form, from_press

VERBS = (Verb.RECORD, Verb.CORRECT, Verb.WHATIF, Verb.SNOOZE)


def handle_done(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """ "Record done", of one step."""
    _open(desk, ack, body, Verb.RECORD)


def handle_another_day(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """ "Snooze: another day", of one step."""
    _open(desk, ack, body, Verb.SNOOZE)


def _open(desk: Desk, ack: Ack, body: dict[str, Any], verb: Verb) -> None:
    ack()
    request = from_press(body)

    def line() -> Line:
        visit, step = visit_and_step(request.value)
        item = Item(meanings=(Meaning(step=step),), when=None)
        return Line(verb=verb, text="", visit=visit, items=(item,), form=True)

    desk.explain(request, desk.line(request, line))


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values, verb = from_form(body), form_values(body), verb_of(body)
    carried: Carried = carried_by(request, desk.clock())
    submitted(desk, ack, request, values, lambda works: about_step(verb, values, carried, works))
