"""Modals: one opens at once, before anything is looked up, and then shows what comes of it. And the App Home."""

import logging
import time
from dataclasses import replace

from slack_sdk import WebClient

from bot.messages import Block
from bot.messages.modals import waiting
from bot.outbox.model import Sent
from handlers.courier import outcome
from handlers.requests import OURS, Request

USED = "exchanged_trigger_id"  # of Slack: something was opened with it already, so this is a repeat
OUTDATED = "hash_conflict"  # of Slack: the view is another than the person saw
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds: a modal that our acknowledgement puts up takes a moment to be there
log = logging.getLogger(__name__)


def opened(client: WebClient, request: Request) -> Request | None:
    """The request with the modal that will show what comes of it; as it was where Slack opens none any more; None for a
    repeat."""
    try:
        view = client.views_open(trigger_id=request.trigger, view=waiting(request.channel))["view"]
    except Exception as error:
        reason = outcome(error).reason
        if reason == USED:
            return None
        log.warning("a form could not be opened", extra={"error": reason})
        return request
    return replace(request, view=view["id"], hash=view["hash"])


def pushed(request: Request) -> Block:
    """What the acknowledgement of a form puts on top of it: the form stays as it was filled in."""
    return {**waiting(request.channel), "external_id": request.view}


def shown(client: WebClient, request: Request, view: Block) -> bool:
    """Whether the person sees it, or has something newer in its place; not where the modal was closed or Slack does not
    take it."""
    place = {"external_id" if request.view.startswith(OURS) else "view_id": request.view, "hash": request.hash or None}
    for pause in (*PAUSES, None):
        try:
            client.views_update(view=view, **place)
        except Exception as error:
            found = outcome(error)
            if found.reason == OUTDATED:
                return True
            if found.reason != "not_found":
                log.warning("an answer could not be shown in its form", extra={"error": found.reason})
                return False
            if pause is None or request.hash:  # it was there
                return False
            time.sleep(pause)
        else:
            return True
    return False


def published(client: WebClient, request: Request, home: Block) -> str:
    """Why the person does not see it; OUTDATED: their App Home is another by now than they saw. "" where they do."""
    try:
        client.views_publish(user_id=request.user, view=home, hash=request.home or None)
    except Exception as error:
        found = outcome(error)
        reason = "" if isinstance(found, Sent) else found.reason
        log.warning("an App Home could not be shown", extra={"error": reason})
        return reason
    return ""
