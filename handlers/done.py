"""A person presses "Record done": the form with the day, and its submission."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from slack_bolt import Ack

from bot.dates.model import Day, How
from bot.messages import recorded_line
from bot.reading.clean import clean
from bot.reading.model import Verb
from bot.wording import labels
from bot.wording.language import _
from handlers.day_form import day_of, open_form, opened_for, refuse
from handlers.desk import Desk
from handlers.requests import form_values, from_form

AHEAD = timedelta(hours=14)  # no zone of the world is further ahead of UTC


def handle_press(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    open_form(desk, ack, body, Verb.RECORD)


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, values = from_form(body), form_values(body)
    day = day_of(values)
    if day is None or day > (desk.clock() + AHEAD).date():
        with desk.speaking_to(request):
            refuse(ack, _(labels.FORM_FUTURE if day else labels.FORM_NO_DAY))
        return
    visit, version, step = opened_for(request)
    line = recorded_line(visit, step, Day(date=day, how=How.ISO), clean(values.get("reference", "")))
    desk.submit(request, ack, "day", lambda: replace(line, version=version))
