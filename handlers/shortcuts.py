"""A person chooses a shortcut: to record what a message says, which is kept with it, or to open a visit."""

from dataclasses import replace
from typing import Any

from slack_bolt import Ack

from bot.reading.model import Line, Verb
from handlers.desk import Desk
from handlers.requests import from_shortcut

RECORD, NEW = "record_message", "new_visit"  # callback ids, as in the manifest


def handle_record(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    """The form starts from what is read in the message; nothing is recorded by that."""
    ack()
    request = from_shortcut(body)
    desk.explain(request, desk.typed(request, _to_record))


def handle_new(desk: Desk, ack: Ack, body: dict[str, Any]) -> None:
    ack()
    request = from_shortcut(body)
    desk.explain(request, desk.line(request, lambda: Line(verb=Verb.NEW, text="", form=True)))


def _to_record(said: Line) -> Line:
    blank = Line(verb=Verb.RECORD, text="", form=True)
    state = said.state if said.state and said.state.exact else None
    if said.verb is not Verb.RECORD:
        return replace(blank, state=state, visit=said.visit if state is None else None)
    return replace(said, text="", state=state, items=said.items[:1], leftover=(), nothing_came=False, form=True)
