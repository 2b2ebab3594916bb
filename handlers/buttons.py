"""A person presses a button: an answer to a question, undo, why, history, snooze."""

from datetime import datetime, timedelta
from typing import Any

from slack_bolt import Ack

from bot.errors import BadInput
from bot.operations.results import Result
from bot.operations.snooze import snooze
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.procedure import STEPS
from bot.reading.packed import unpack
from bot.visits import Asker
from handlers.desk import Desk
from handlers.requests import from_press


def handle_line(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """The button carries a line; it is performed as if it had been typed."""
    ack()
    request = from_press(body)
    desk.explain(request, desk.line(request, lambda: unpack(request.value)))


def handle_snooze(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """ "snooze:3:0": three days; the value says of what."""
    ack()
    request = from_press(body)

    def put_off(tx: Transaction, asker: Asker, now: datetime) -> Result:
        visit, step = visit_and_step(request.value)
        days = timedelta(days=int(request.action.split(":")[1]))
        return snooze(tx, asker, visit, step, local_day(now, asker.person.tz) + days, now)

    desk.explain(request, desk.operation(request, put_off))


def visit_and_step(value: str) -> tuple[int, str]:
    """From "12:comments_received"; raises BadInput."""
    visit, _, step = value.partition(":")
    if not visit.isascii() or not visit.isdigit() or step not in STEPS:
        raise BadInput("button", value[:50])
    return int(visit), step
