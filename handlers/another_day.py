"""A person puts a reminder off to another day: the form with the day, and its submission."""

from datetime import date, timedelta
from typing import Any

from slack_bolt import Ack

from bot.messages import Block
from bot.messages.forms import snooze_form
from bot.operations.snooze import snooze
from bot.wording import labels
from handlers.buttons import visit_and_step
from handlers.day_form import day_of, open_form, refuse
from handlers.desk import Desk
from handlers.requests import form_values, from_form

BEHIND = timedelta(hours=12)  # no zone of the world is further behind UTC


def handle_press(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    open_form(desk, ack, body, _view)


def _view(visit: int, step: str, channel: str, today: date) -> Block:
    return snooze_form(visit, step, channel, (today + timedelta(days=1)).isoformat())


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    day = day_of(form_values(body))
    if day is None or day <= (desk.clock() - BEHIND).date():
        refuse(ack, labels.FORM_PAST if day else labels.FORM_NO_DAY)
        return
    request, until = from_form(body), day
    visit, step = visit_and_step(request.value)
    if desk.operation(request, lambda tx, asker, now: snooze(tx, asker, visit, step, until, now)):
        ack()
    else:
        refuse(ack, labels.BUSY)
