"""What the forms have in common: choosing a visit or a step asks for the form anew; what is filled in is judged before
it is acknowledged."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from slack_bolt import Ack

from bot.dates.policy import Works, on_weekdays
from bot.errors import BadInput, Problem
from bot.messages import of_problem
from bot.messages.fields import option
from bot.names.model import Meaning
from bot.operations.fill_in import visits_like
from bot.operations.filled_in import Carried, Filled
from bot.operations.today import local_day
from bot.procedure import STEPS
from bot.reading.model import Item, Line, Verb
from bot.visits import Visit
from bot.wording import forms
from handlers.desk import Desk
from handlers.requests import Request, callback, form_values, from_press, from_search

AHEAD = timedelta(hours=14)  # no zone of the world is further ahead of UTC


def handle_choice(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """A visit or a step was chosen: the form is made for it, and keeps what else was filled in."""
    ack()
    request, values, verb = from_press(body), form_values(body), verb_of(body)
    visit = values.get("visit", "")
    step = next((each for name, each in values.items() if name == f"step:{visit}"), "")
    items = (Item(meanings=(Meaning(step=step),), when=None),) if step in STEPS else ()
    if visit.isascii() and visit.isdigit():
        desk.line(request, lambda: Line(verb=verb, text="", visit=int(visit), items=items, form=True))


def handle_search(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """The visits that fit what was typed, where there are too many to be listed. Slack waits for the answer."""
    request = from_search(body)
    found: tuple[Visit, ...] = ()
    with suppress(Problem):
        asker = desk.asker(request)  # Slack is not asked within a transaction
        with desk.store.begin(request.team) as tx:
            found = visits_like(tx, asker, request.text)
    with desk.speaking_to(request):
        ack(options=[option(str(visit.id), forms.visit(visit)) for visit in found])


def submitted(
    desk: Desk, ack: Ack, request: Request, values: Mapping[str, str], read: Callable[[Works], Filled]
) -> None:
    """`read` makes a line of what was filled in; it is read once more where the working days are known."""
    found, first = read(on_weekdays), next(iter(values))  # for what is said of no field, or of one not there yet
    if isinstance(found, Line):
        desk.submit(request, ack, first, lambda: _certain(read(desk.works(request.team))))
        return
    with desk.speaking_to(request):
        told = {name if name in values else first: of_problem(problem).text for name, problem in found.items()}
        ack(response_action="errors", errors=told)


def _certain(found: Filled) -> Line:
    if isinstance(found, Line):
        return found
    raise next(iter(found.values()))


def carried_by(request: Request, now: datetime) -> Carried:
    """From "12:3:America/New_York"; raises BadInput."""
    visit, version, zone = [*request.value.split(":"), "", "", ""][:3]
    try:
        ZoneInfo(zone or "UTC")
    except (KeyError, ValueError, OSError):
        raise BadInput("button", request.value[:50]) from None
    if any(each and not (each.isascii() and each.isdigit()) for each in (visit, version)):
        raise BadInput("button", request.value[:50])
    return Carried(
        visit=int(visit) if visit else None,
        version=int(version) if version else None,
        language=request.language,
        today=local_day(now, zone or "UTC"),
        latest=(now + AHEAD).date(),
    )


def verb_of(body: Any) -> Verb:
    """For what a form is; raises BadInput."""
    try:
        return Verb(callback(body))
    except ValueError:
        raise BadInput("callback_id", None) from None
