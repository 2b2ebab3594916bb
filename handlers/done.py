"""A person presses "Record done": the form with the day, and its submission."""

from datetime import date, timedelta
from typing import Any

from slack_bolt import Ack

from bot.dates.model import Day, How
from bot.messages import form, recorded_line
from bot.wording import labels
from handlers.buttons import visit_and_step
from handlers.desk import Desk
from handlers.requests import form_values, from_form, from_press

AHEAD = timedelta(hours=14)  # no zone of the world is further ahead of UTC


def handle_press(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """The form needs no database: it opens before its three seconds are over."""
    ack()
    request = from_press(body)

    def open_form() -> None:
        desk.admit(request)
        visit, step = visit_and_step(request.value)
        view = form(visit, step, request.channel, desk.today(request.user).isoformat())
        desk.client.views_open(trigger_id=request.trigger, view=view)

    if not desk.put(request, open_form):
        desk.busy(request)


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    values = form_values(body)
    day = _day(values.get("day", ""))
    if day is None or day > (desk.clock() + AHEAD).date():
        ack(response_action="errors", errors={"day": labels.FORM_FUTURE if day else labels.FORM_NO_DAY})
        return
    request = from_form(body)
    visit, step = visit_and_step(request.value)
    line = recorded_line(visit, step, Day(date=day, how=How.ISO), values.get("reference", ""))
    if desk.line(request, lambda: line):
        ack()
    else:
        ack(response_action="errors", errors={"day": labels.BUSY})


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
