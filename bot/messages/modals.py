"""What all modals are made of. Each carries ids only, and last of them the channel that it was opened in."""

from collections.abc import Sequence

from bot.messages.blocks import Block, Message, message
from bot.wording import forms


def waiting(channel: str) -> Block:
    """Stands there until what was asked for is known."""
    return _modal(channel, forms.name(), forms.cancel(), message([forms.wait()]).blocks)


def telling(told: Message, channel: str, *, last: bool) -> Block:
    """An answer in place of a form, or on top of it. `last`: closing it closes the form beneath it, too."""
    tabled = any(block["type"] == "table" for block in told.blocks)  # which no modal shows: its rows stand in the text
    blocks = message(told.text.splitlines()).blocks if tabled else told.blocks
    return {**_modal(channel, forms.name(), forms.end(), blocks), "clear_on_close": last}


def form(callback: str, value: str, title: str, submit: str, blocks: Sequence[Block]) -> Block:
    modal = _modal(value, title, forms.cancel(), blocks)
    return {**modal, "callback_id": callback, "submit": {"type": "plain_text", "text": submit}}


def _modal(value: str, title: str, close: str, blocks: Sequence[Block]) -> Block:
    return {
        "type": "modal",
        "private_metadata": value,
        "title": {"type": "plain_text", "text": title},
        "close": {"type": "plain_text", "text": close},
        "blocks": list(blocks),
    }
