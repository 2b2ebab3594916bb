"""Everything that talks to Slack, in and out. `register` is the complete list of what the bot listens to."""

import re
from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App

from bot.messages.forms import CATCHUP, FINDINGS
from bot.messages.home import CHOOSE
from bot.reading.model import Verb
from handlers import (
    buttons,
    catchup,
    channel_events,
    checklist,
    findings,
    forms,
    home,
    lines,
    new_visit,
    officers,
    shortcuts,
    step_form,
)
from handlers.desk import Desk

Handler = Callable[[Desk, Ack, dict[str, Any]], None]


def register(app: App, desk: Desk) -> None:
    """Tell Bolt what to call. Every handler acknowledges first; the work runs on the desk's queue."""
    app.command(desk.command)(_with(desk, lines.handle_command))
    app.event("message")(_with(desk, lines.handle_message))
    app.event("app_mention")(_with(desk, lines.handle_mention))
    app.event("app_home_opened")(_with(desk, home.handle_opened))
    app.action(re.compile(rf"^{CHOOSE}:(scope|state|actor|page:\d+)$"))(_with(desk, home.handle_choice))
    for change in ("channel_shared", "channel_unshared", "member_joined_channel", "member_left_channel"):
        app.event(change)(_with(desk, channel_events.handle_change))
    app.action(re.compile(r"^line:\d+$"))(_with(desk, buttons.handle_line))
    app.action(re.compile(r"^snooze:\d+:\d+$"))(_with(desk, buttons.handle_snooze))
    app.action(re.compile(r"^done:\d+$"))(_with(desk, step_form.handle_done))
    app.action(re.compile(r"^another_day:\d+$"))(_with(desk, step_form.handle_another_day))
    app.action(re.compile(r"^(visit|step:\d+)$"))(_with(desk, forms.handle_choice))
    app.shortcut(shortcuts.RECORD)(_with(desk, shortcuts.handle_record))
    app.shortcut(shortcuts.NEW)(_with(desk, shortcuts.handle_new))
    app.options("visit")(_with(desk, forms.handle_search))
    app.options("state")(_with(desk, new_visit.handle_search))
    for verb in step_form.VERBS:
        app.view(verb.value)(_with(desk, step_form.handle_submission))
    app.view(Verb.NEW.value)(_with(desk, new_visit.handle_submission))
    app.view(Verb.OFFICER.value)(_with(desk, officers.handle_submission))
    app.view(Verb.CHECKLIST.value)(_with(desk, checklist.handle_submission))
    app.view(FINDINGS)(_with(desk, findings.handle_submission))
    app.view(CATCHUP)(_with(desk, catchup.handle_submission))


def _with(desk: Desk, handler: Handler) -> Callable[..., None]:
    def listener(ack: Ack, body: dict[str, Any]) -> None:
        handler(desk, ack, body)

    return listener
