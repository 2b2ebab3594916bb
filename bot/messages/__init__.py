"""Message(text, blocks), built from wording: the one table from result to message."""

from collections.abc import Sequence

from bot.errors import Problem
from bot.messages import buttons
from bot.messages.blocks import Block, Message, message
from bot.messages.buttons import recorded_line
from bot.operations import people
from bot.operations import results as r
from bot.operations.upcoming import Reminders
from bot.reading.model import Verb
from bot.wording import (
    absence,
    administration,
    changes,
    help,
    insiders,
    labels,
    lists,
    notices,
    questions,
    readings,
    reminders,
    standing,
    upcoming,
    why,
)
from bot.wording.problems import problem

MAX_ROWS = 40  # visits in one list; a section holds them all

__all__ = ["Block", "Message", "recorded_line"]


def build(result: r.Result, command: str, lang: str = "en") -> Message:
    """What the asker is told. `command`: how the bot is called here, "/visit"; `lang`: in which days are told that were
    typed, as `Person.language`."""
    echo = readings.told(result, lang)
    match result:
        case r.Changed():
            first, *rest = changes.changed(result)
            return message([first, *echo, *rest], buttons.of_change(result))
        case r.Status():
            return message(standing.status_lines(result), buttons.of_status(result))
        case r.Why():
            return message(why.why(result))
        case r.Listing():
            return _listing(result, command)
        case r.History():
            return message(lists.history(result))
        case r.Snoozed():
            return message([changes.snoozed(result), *echo])
        case Reminders():
            return message(upcoming.reminders(result))
        case people.Away():
            return message([*absence.away(result), *echo])
        case people.Muted():
            return message([absence.muted(result)])
        case people.Administration():
            return message(administration.administration(result))
        case people.Holidays():
            return message(administration.holidays(result))
        case people.Roles():
            return message(administration.roles(result))
        case r.Members():
            return message([insiders.members(result)])
        case r.Delegates():
            return message([insiders.delegates(result)])
        case r.StateViews():
            return message(insiders.state_views(result))
        case r.Help():
            return message(help.help_lines(command, result.topic))
        case r.Question():
            return message([questions.question(result)], buttons.of_question(result, lang))
        case r.Refused():
            return message([problem(result.problem), *echo])


def is_public(result: r.Result) -> bool:
    """Recorded facts are shown in the channel, but not of hidden visits; questions, answers and errors to the asker
    alone."""
    return isinstance(result, r.Changed) and not result.visit.hidden


def of_problem(found: Problem) -> Message:
    return message([problem(found)])


def said(text: str) -> Message:
    return message([text])


def reminded(told: r.Reminder) -> Message:
    """One change alone is told as those who made it saw it; with others or in a digest it is a line."""
    if not told.due and len(told.changes) == 1:
        return message(changes.changed(told.changes[0], told=True))
    return _reminder(reminders.preamble(told), told.due, told.changes)


def edited(told: r.Edited) -> Message:
    """A posted reminder as it reads now; what no longer stands has no buttons."""
    return _reminder([], told.lines, told.changes)


def _reminder(first: list[str], lines: Sequence[r.Due | r.Closed], news: Sequence[r.Changed]) -> Message:
    """Every line with its own buttons, so that it is plain what they are about; then what has changed."""
    texts = [reminders.line(line) if isinstance(line, r.Due) else reminders.closed(line) for line in lines]
    last = [*([labels.NEWS] if texts and news else []), *map(changes.in_short, news)]
    whole = message([*first, *texts, *last])
    blocks: list[Block] = [*message(first).blocks] if first else []
    for place, (line, text) in enumerate(zip(lines, texts, strict=True)):
        own = buttons.of_reminder(place, line.status.visit, line.rung.step) if isinstance(line, r.Due) else []
        blocks += message([text], own).blocks
    blocks += message(last).blocks if last else []
    return Message(text=whole.text, blocks=blocks if len(blocks) <= MAX_ROWS else whole.blocks)


def noticed(told: r.Notice) -> Message:
    return message(notices.notice(told))


def _listing(result: r.Listing, command: str) -> Message:
    glance = result.scope is Verb.GLANCE
    shown = result.mine if glance else result.rows
    rows = lists.rows(shown[:MAX_ROWS])
    hidden = len(shown) - len(rows)
    more = [lists.more(hidden)] if hidden > 0 else []
    small = [lists.forms(command)] if glance else []
    return message([lists.title(result), *rows, *more], small=small)
