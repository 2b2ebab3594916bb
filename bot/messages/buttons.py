"""Buttons and what they carry. Most carry a line that is performed as if it had been typed."""

from bot.dates.model import Day
from bot.messages.blocks import Button
from bot.names.model import Meaning
from bot.operations.results import Changed, Question, Status
from bot.operations.snooze import SNOOZE_DAYS
from bot.reading.model import Item, Line, Verb
from bot.reading.packed import pack
from bot.visits import ChangeKind, Visit
from bot.wording import labels, questions

LINE = "line"  # action ids: "line:0", "line:1", ...: the value is a packed line
DONE, SNOOZE, ANOTHER_DAY = "done", "snooze", "another_day"  # "done:0", "snooze:1:0" (days, place): "visit:step"
UNDOABLE = (ChangeKind.OPENED, ChangeKind.RECORDED, ChangeKind.CORRECTED)


def of_line(place: int, label: str, line: Line, *, primary: bool = False) -> Button:
    return Button(label=label, action=f"{LINE}:{place}", value=pack(line), primary=primary)


def of_question(asked: Question, lang: str) -> list[Button]:
    return [of_line(place, questions.option(option, lang), option.line) for place, option in enumerate(asked.options)]


def why(place: int, visit: Visit, step: str) -> Button:
    line = Line(verb=Verb.WHY, text="why", visit=visit.id, items=(Item(meanings=(Meaning(step=step),), when=None),))
    return of_line(place, labels.WHY, line)


def of_change(result: Changed) -> list[Button]:
    if result.change.kind not in UNDOABLE:
        return []
    line = Line(verb=Verb.UNDO, text="undo", visit=result.visit.id, change=result.change.id)
    return [of_line(0, labels.UNDO, line)]


def of_status(status: Status) -> list[Button]:
    move, visit = status.outlook.evaluation.next_action, status.visit
    if move is None:
        return []
    history = Line(verb=Verb.HISTORY, text="history", visit=visit.id)
    return [
        done(0, visit, move.step),
        why(1, visit, move.step),
        of_line(2, labels.HISTORY, history),
    ]


def done(place: int, visit: Visit, step: str) -> Button:
    return Button(label=labels.DONE, action=f"{DONE}:{place}", value=f"{visit.id}:{step}")


def of_reminder(place: int, visit: Visit, step: str) -> list[Button]:
    """For one line of a reminder: record it, ask why, put it off."""
    snoozes = [
        Button(label=labels.SNOOZE[days], action=f"{SNOOZE}:{days}:{place}", value=f"{visit.id}:{step}")
        for days in SNOOZE_DAYS
    ]
    other = Button(label=labels.ANOTHER_DAY, action=f"{ANOTHER_DAY}:{place}", value=f"{visit.id}:{step}")
    return [done(place, visit, step), why(place, visit, step), *snoozes, other]


def recorded_line(visit: int, step: str, day: Day | None, reference: str) -> Line:
    """The line that the form of "Record done" stands for."""
    item = Item(meanings=(Meaning(step=step),), when=day)
    return Line(verb=Verb.RECORD, text="", visit=visit, items=(item,), reference=reference)
