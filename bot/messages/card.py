"""The card of a visit as a message: a title, three lines, small print, buttons."""

from bot.messages import buttons
from bot.messages.blocks import Button, Message, actions, header, message
from bot.operations.results import Card
from bot.wording import card, standing


def of_card(told: Card) -> Message:
    status = told.status
    title, small = card.title(status), [card.small(status)]
    lines = [standing.sentence(status), card.done(status), card.ahead(status)]
    whole, shown = message([title, *lines], small=small), message(lines, small=small)
    controls = [buttons.about(each, title) if isinstance(each, Button) else each for each in buttons.of_status(status)]
    return Message(text=whole.text, blocks=[header(title), *shown.blocks, *actions(controls)])
