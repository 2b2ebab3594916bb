"""A person puts a reminder off to another day: the form with the day, and its submission."""

from datetime import timedelta
from typing import Any

from slack_bolt import Ack

from bot.dates.model import Day, How
from bot.names.model import Meaning
from bot.reading.model import Item, Line, Verb
from bot.wording import labels
from bot.wording.language import _
from handlers.day_form import day_of, open_form, opened_for, refuse
from handlers.desk import Desk
from handlers.requests import form_values, from_form

BEHIND = timedelta(hours=12)  # no zone of the world is further behind UTC


def handle_press(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    open_form(desk, ack, body, Verb.SNOOZE)


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, until = from_form(body), day_of(form_values(body))
    if until is None or until <= (desk.clock() - BEHIND).date():
        with desk.speaking_to(request):
            refuse(ack, _(labels.FORM_PAST if until else labels.FORM_NO_DAY))
        return
    visit, version, step = opened_for(request)
    item = Item(meanings=(Meaning(step=step),), when=None, until=Day(date=until, how=How.ISO))
    line = Line(verb=Verb.SNOOZE, text="", visit=visit, version=version, items=(item,))
    desk.submit(request, ack, "day", lambda: line)
