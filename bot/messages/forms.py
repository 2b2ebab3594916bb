"""The forms behind buttons. They carry ids only, the version of the visit that they were opened for, and the channel
they were opened in."""

from collections.abc import Sequence

from bot.messages.blocks import Block, message
from bot.procedure import STEPS
from bot.wording import labels, names
from bot.wording.markup import bold

RECORD, SNOOZE = "record_done", "snooze_until"  # callback ids


def record_form(visit: int, step: str, version: int, channel: str, today: str) -> Block:
    """Behind "Record done"; `today`, YYYY-MM-DD, is what it starts from."""
    reference = {
        "type": "input",
        "block_id": "reference",
        "optional": True,
        "label": {"type": "plain_text", "text": labels.FORM_REFERENCE},
        "hint": {"type": "plain_text", "text": labels.FORM_HINT},
        "element": {"type": "plain_text_input", "action_id": "reference", "max_length": 60},
    }
    inputs = [*message([bold(STEPS[step].name)]).blocks, _day(labels.FORM_DAY, today), reference]
    return _form(RECORD, f"{visit}:{step}:{version}:{channel}", labels.FORM_TITLE, labels.FORM_SUBMIT, inputs)


def snooze_form(visit: int, step: str, version: int, channel: str, first: str) -> Block:
    """Behind "another day"; `first`, YYYY-MM-DD, is what it starts from."""
    hint = {"hint": {"type": "plain_text", "text": labels.FORM_SNOOZE_HINT}}
    what = message([bold(names.capital(names.awaited(step)))]).blocks
    inputs = [*what, _day(labels.FORM_SNOOZE_DAY, first) | hint]
    value = f"{visit}:{step}:{version}:{channel}"
    return _form(SNOOZE, value, labels.FORM_SNOOZE_TITLE, labels.FORM_SNOOZE_SUBMIT, inputs)


def _form(callback: str, value: str, title: str, submit: str, blocks: Sequence[Block]) -> Block:
    return {
        "type": "modal",
        "callback_id": callback,
        "private_metadata": value,
        "title": {"type": "plain_text", "text": title},
        "submit": {"type": "plain_text", "text": submit},
        "close": {"type": "plain_text", "text": labels.FORM_CLOSE},
        "blocks": list(blocks),
    }


def _day(label: str, day: str) -> Block:
    return {
        "type": "input",
        "block_id": "day",
        "label": {"type": "plain_text", "text": label},
        "element": {"type": "datepicker", "action_id": "day", "initial_date": day},
    }
