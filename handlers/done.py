"""A person presses "Record done": the form with the day, and its submission."""

from datetime import date, timedelta
from typing import Any

from slack_bolt import Ack

from bot.dates.model import Day, How
from bot.messages import Block, recorded_line
from bot.messages.forms import record_form
from bot.wording import labels
from handlers.buttons import visit_and_step
from handlers.day_form import day_of, open_form, refuse
from handlers.desk import Desk
from handlers.requests import form_values, from_form

AHEAD = timedelta(hours=14)  # no zone of the world is further ahead of UTC


def handle_press(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    open_form(desk, ack, body, _view)


def _view(visit: int, step: str, channel: str, today: date) -> Block:
    return record_form(visit, step, channel, today.isoformat())


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    values = form_values(body)
    day = day_of(values)
    if day is None or day > (desk.clock() + AHEAD).date():
        refuse(ack, labels.FORM_FUTURE if day else labels.FORM_NO_DAY)
        return
    request = from_form(body)
    visit, step = visit_and_step(request.value)
    line = recorded_line(visit, step, Day(date=day, how=How.ISO), values.get("reference", ""))
    if desk.line(request, lambda: line):
        ack()
    else:
        refuse(ack, labels.BUSY)
