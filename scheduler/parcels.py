"""What is told, made ready for the courier."""

from dataclasses import dataclass

from bot.messages import edited, noticed, of_duties, reminded
from bot.messages.card import of_card
from bot.operations.results import Card, Edited, Notice, Reminder
from bot.operations.told import Gone, Later, Told, Withheld
from bot.operations.yearly import Duties
from bot.outbox.delivery import Post
from bot.outbox.model import Outcome, OutMessage, Place, Refused, Settlement, State
from bot.wording.language import speaking


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """A message whose intent is committed."""

    message: OutMessage
    place: Place
    post: Post | None  # None: what was posted is deleted
    ts: str = ""  # of the post in whose place it is put


def parcel_of(message: OutMessage, where: str, told: Told, lang: str) -> Parcel | None:
    """None where nothing is to be posted now. `lang`: of those who will read it."""
    with speaking(lang):
        return _packed(message, where, told)


def _packed(message: OutMessage, where: str, told: Told) -> Parcel | None:
    thread = ""
    posted: OutMessage | None = None
    match told:
        case Reminder(thread=thread):
            said = reminded(told)
        case Duties():
            said = of_duties(told)
        case Notice():
            said = noticed(told)
        case Card(posted=posted):
            said = of_card(told)
        case Edited(posted=posted):
            said = edited(told)
        case Gone(posted=posted):
            return Parcel(message=message, place=posted.place, post=None, ts=posted.slack_ts)
        case _:
            return None
    if posted is None:
        post = Post(marker=message.marker, text=said.text, blocks=said.blocks)
        return Parcel(message=message, place=Place(channel=where, thread=thread), post=post)
    post = Post(marker=posted.marker, text=said.text, blocks=said.blocks)
    return Parcel(message=message, place=posted.place, post=post, ts=posted.slack_ts)


def kept_back(message: OutMessage, told: Told) -> Outcome | Settlement | None:
    """What becomes of a message that is not posted although there is something to say."""
    match told:
        case Later(until=until):
            state = State.HELD if message.state is State.HELD else State.PENDING  # the administrators know of it
            return Settlement(state=state, next_attempt_at=until, error=message.error)
        case Withheld(reason=reason):
            return Refused(reason=reason)
    return None
