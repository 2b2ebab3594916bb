"""Cards: the one live message of a visit in each channel that follows it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot import access
from bot.operations.channels import OUTSIDERS
from bot.operations.results import Card, Status
from bot.operations.store import Transaction
from bot.operations.today import local_day, view_day
from bot.operations.told import Gone, Reader, Withheld
from bot.outbox.model import MessageKind, OutMessage, State
from bot.procedure import outlook
from bot.visits import Visit


def card(
    message: OutMessage, visit: Visit | None, reader: Reader, unfit: str, status: Callable[[Visit], Status]
) -> Card | Withheld | None:
    """What a card says; None where its channel does not follow the visit any more."""
    if visit is None or visit.withdrawn or message.recipient.id not in visit.follows:
        return None
    if unfit or not access.may_be_told(reader, visit):
        return Withheld(reason=unfit)
    return Card(status=status(visit))


def posted_card(tx: Transaction, posted: OutMessage, said: Card | Withheld | None) -> Card | Gone | None:
    """What becomes of one that was posted: it is taken away where it has nothing left to say and where outsiders read
    along; once more, where the attempt to do so broke off."""
    standing = posted.state is State.SENT
    if standing and isinstance(said, Card):
        return replace(said, posted=posted)
    if standing and isinstance(said, Withheld) and said.reason not in OUTSIDERS:
        return None
    tx.drop([posted.id], "taken away")
    return Gone(posted=posted)


def each_morning(tx: Transaction, now: datetime) -> None:
    """Once a day of the workspace: days pass on the cards of visits that wait for somebody."""
    workspace = tx.workspace()
    if tx.first_time(f"cards {local_day(now, workspace.tz)}", now):
        for visit in tx.visits():
            if visit.follows and outlook(visit.facts(), view_day(visit, workspace, now)).evaluation.next_action:
                tx.refresh_cards(visit, now)


def post_anew(tx: Transaction, edit: OutMessage, now: datetime) -> None:
    """Where the post that was to be edited is a card that somebody deleted."""
    card = tx.message(edit.edits or 0)
    visit = tx.visit(card.visit or 0) if card and card.kind is MessageKind.CARD and card.state is State.SENT else None
    if card and visit:
        tx.drop([card.id], "deleted in Slack")
        tx.refresh_cards(visit, now)
