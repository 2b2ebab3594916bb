"""A person puts a reminder off to another day: the form with the day, and its submission."""

from datetime import date, datetime, timedelta
from typing import Any

from slack_bolt import Ack

from bot import access
from bot.errors import VisitChanged
from bot.messages import Block
from bot.messages.forms import snooze_form
from bot.operations.results import Result
from bot.operations.snooze import snooze
from bot.operations.store import Transaction
from bot.operations.visible import visit_seen
from bot.visits import Asker, Role
from bot.wording import labels
from bot.wording.language import _
from handlers.day_form import day_of, open_form, opened_for, refuse
from handlers.desk import Desk
from handlers.requests import form_values, from_form

BEHIND = timedelta(hours=12)  # no zone of the world is further behind UTC


def handle_press(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    open_form(desk, ack, body, _view, Role.READER)


def _view(visit: int, step: str, version: int, channel: str, today: date) -> Block:
    return snooze_form(visit, step, version, channel, (today + timedelta(days=1)).isoformat())


def handle_submission(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    request, until = from_form(body), day_of(form_values(body))
    if until is None or until <= (desk.clock() - BEHIND).date():
        with desk.speaking_to(request):
            refuse(ack, _(labels.FORM_PAST if until else labels.FORM_NO_DAY))
        return
    visit, step, version = opened_for(request)

    def put_off(tx: Transaction, asker: Asker, now: datetime) -> Result:
        access.check(asker, tx.workspace())
        seen = visit_seen(tx, asker, visit)
        if seen and seen.version != version:
            raise VisitChanged(visit, version)
        return snooze(tx, asker, visit, step, until, now)

    refuse(ack, desk.operation(request, put_off))
