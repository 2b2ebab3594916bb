"""What follows from how an attempt ended: a card is pinned, or posted anew; what cannot be delivered is told to the log
and to those who can put it right."""

import logging
from datetime import datetime

from bot.operations.cards import post_anew
from bot.operations.channels import OUTSIDERS
from bot.operations.store import Store, Transaction
from bot.outbox.delivery import Courier
from bot.outbox.model import MessageKind, OutMessage, Settlement, State

log = logging.getLogger(__name__)

MISSING = "message_not_found"  # Slack's word
HOLDABLE = (MessageKind.REMINDER, MessageKind.ANNOUNCEMENT, MessageKind.DUTY, MessageKind.CARD)


def conclude(store: Store, courier: Courier, message: OutMessage, how: Settlement, now: datetime) -> None:
    """`how`: as it was written."""
    if how.state is State.SENT and message.kind is MessageKind.CARD:
        courier.pin(how.slack_channel, how.slack_ts)
    elif how.error == MISSING and message.kind is MessageKind.EDIT:
        with store.begin(message.workspace) as tx:
            post_anew(tx, message, now)
    elif how.error and how.state is State.CANCELLED and message.kind is MessageKind.EDIT:
        log.error("what was posted could not be changed", extra={"row": message.id, "error": how.error})
    elif how.state is State.DEAD:
        log.error("a message is given up", extra={"row": message.id, "error": how.error})
        with store.begin(message.workspace) as tx:
            complain(tx, message, "given_up", now)


def complain(tx: Transaction, message: OutMessage, reason: str, now: datetime) -> None:
    """To the log and to the administrators, but not to the one who cannot be reached. Of outsiders who read along those
    have heard whom it concerns; where one of them cannot hear, the administrators do."""
    to, administrators = message.recipient, tx.workspace().administrators
    log.error("a message cannot be delivered", extra={"row": message.id, "recipient": to.id, "error": reason})
    about = f"{to.kind}:{to.id}:{reason}" if message.kind in HOLDABLE and reason not in OUTSIDERS else ""
    if message.kind is MessageKind.NOTICE and to.id not in administrators:
        about = message.about
    if about:
        tx.notify([who for who in administrators if who != to.id], about, now)
