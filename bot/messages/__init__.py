"""Message(text, blocks), built from wording: the one table from result to message."""

from bot.errors import Problem
from bot.messages import buttons
from bot.messages.blocks import Block, Message, message
from bot.messages.buttons import recorded_line
from bot.operations import results as r
from bot.procedure import STEPS
from bot.reading.model import Verb
from bot.wording import changes, help, labels, lists, questions, reminders, standing, why
from bot.wording.markup import bold
from bot.wording.problems import problem

MAX_ROWS = 40  # visits in one list; a section holds them all

__all__ = ["Block", "Message", "recorded_line"]


def build(result: r.Result, command: str) -> Message:
    """What the asker is told. `command`: how the bot is called here, "/visit"."""
    match result:
        case r.Changed():
            return message(changes.changed(result), buttons.of_change(result))
        case r.Status():
            return message(standing.status_lines(result), buttons.of_status(result))
        case r.Why():
            return message(why.why(result))
        case r.Listing():
            return _listing(result, command)
        case r.History():
            return message(lists.history(result))
        case r.Snoozed():
            return message([changes.snoozed(result)])
        case r.Help():
            return message(help.help_lines(command, result.topic))
        case r.Question():
            return message([questions.question(result)], buttons.of_question(result))
        case r.Refused():
            return of_problem(result.problem)


def is_public(result: r.Result) -> bool:
    """Recorded facts are shown in the channel; questions, answers and errors to the asker alone."""
    return isinstance(result, r.Changed)


def of_problem(found: Problem) -> Message:
    return message([problem(found)])


def said(text: str) -> Message:
    return message([text])


def announced(result: r.Changed) -> Message:
    """A change as the other channels that follow the visit are told."""
    return message(changes.changed(result, told=True))


def reminded(told: r.Reminder) -> Message:
    """Every line with its own buttons, so that it is plain what they are about."""
    first = reminders.preamble(told)
    lines = [reminders.line(due) for due in told.due]
    whole = message([*first, *lines])
    blocks: list[Block] = [*message(first).blocks] if first else []
    for place, (due, line) in enumerate(zip(told.due, lines, strict=True)):
        blocks += message([line], buttons.of_reminder(place, due.status.visit, due.rung.step)).blocks
    return Message(text=whole.text, blocks=blocks if len(blocks) <= MAX_ROWS else whole.blocks)


def form(visit: int, step: str, channel: str, today: str) -> Block:
    """The form behind "Record done", for the channel it was opened in; `today`, YYYY-MM-DD, is what it starts from. It
    carries ids only."""
    return {
        "type": "modal",
        "callback_id": "record_done",
        "private_metadata": f"{visit}:{step}:{channel}",
        "title": {"type": "plain_text", "text": labels.FORM_TITLE},
        "submit": {"type": "plain_text", "text": labels.FORM_SUBMIT},
        "close": {"type": "plain_text", "text": labels.FORM_CLOSE},
        "blocks": [
            *message([bold(STEPS[step].name)]).blocks,
            {
                "type": "input",
                "block_id": "day",
                "label": {"type": "plain_text", "text": labels.FORM_DAY},
                "element": {"type": "datepicker", "action_id": "day", "initial_date": today},
            },
            {
                "type": "input",
                "block_id": "reference",
                "optional": True,
                "label": {"type": "plain_text", "text": labels.FORM_REFERENCE},
                "hint": {"type": "plain_text", "text": labels.FORM_HINT},
                "element": {"type": "plain_text_input", "action_id": "reference", "max_length": 60},
            },
        ],
    }


def _listing(result: r.Listing, command: str) -> Message:
    glance = result.scope is Verb.GLANCE
    shown = result.mine if glance else result.rows
    rows = lists.rows(shown[:MAX_ROWS])
    hidden = len(shown) - len(rows)
    more = [lists.more(hidden)] if hidden > 0 else []
    small = [lists.forms(command)] if glance else []
    return message([lists.title(result), *rows, *more], small=small)
