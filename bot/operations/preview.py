"""What a change would do to the other dates of its visit, shown before it is stored: the one place for recording,
correcting and undoing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.dates.model import Day
from bot.operations.effects import changed
from bot.operations.facts import certain
from bot.operations.results import Ask, Changed, Choice, Option, Question
from bot.procedure.acceptance import BeyondCap, Doubt, OutOfOrder, Remark, StillTold
from bot.reading.model import Item, Line, Verb
from bot.visits import Change, Record, Visit

LATEST = 2**62  # after every id that is stored
EARLY = ("no_comments_letter_sent", "final_draft_submitted")  # may be dated while the State has time to comment


def would(
    visit: Visit,
    change: Change,
    records: Sequence[Record],
    today: date,
    remarks: Sequence[Remark] = (),
    undone: Change | None = None,
) -> Changed:
    """The change as if it had been stored."""
    new = tuple(replace(record, id=LATEST + place, change=LATEST) for place, record in enumerate(records))
    after = replace(visit, records=(*visit.records, *new))
    return changed(after, replace(change, id=LATEST), today, remarks, undone)


def moves_others(shown: Changed) -> bool:
    """Whether dates of other steps than those of the change start, move or stop."""
    effects = shown.effects
    own = {entry.fact.step for entry in effects.entries}
    return any(step not in own for step, *_ in (*effects.started, *effects.moved, *effects.stopped))


def implausible(shown: Changed) -> bool:
    """Whether its order is unusual, or it goes on without the State while the State has time."""
    early = {said.partition(":")[0] for said in shown.effects.warnings} & {*EARLY}
    mine = {entry.fact.step for entry in shown.effects.entries}
    return bool(early & mine) or any(isinstance(remark, OutOfOrder | StillTold) for remark in shown.remarks)


def is_applied(line: Line, visit: Visit) -> bool:
    """Whether the person saw the preview of the line, and nobody has changed the visit since."""
    return line.applied == visit.version


def ask(asked: Ask, choice: Choice, line: Line, visit: Visit, shown: Changed, **more: Any) -> Question:
    """`line` is performed where the person presses the button of `choice`. `more`: the fields of Question for it."""
    options = (
        *_extend(more.get("doubt"), line, visit),
        Option(choice=choice, line=replace(line, visit=visit.id, applied=visit.version, version=None)),
        Option(choice=Choice.CANCEL, line=Line(verb=Verb.STATUS, text="", visit=visit.id)),
    )
    return Question(ask=asked, options=options, visit=visit, preview=shown, **more)


def confirm(line: Line, shown: Changed) -> Question:
    """`shown` is what the line would do, which nobody asked for by a verb."""
    visit, version = shown.visit.id, shown.change.version - 1
    options = (
        Option(choice=Choice.RECORD, line=replace(line, visit=visit, version=version, bare=False)),
        Option(choice=Choice.CANCEL, line=Line(verb=Verb.STATUS, text="", visit=visit)),
    )
    return Question(ask=Ask.RECORD, options=options, visit=shown.visit, preview=shown)


def _extend(doubt: Doubt | None, line: Line, visit: Visit) -> list[Option]:
    """In the place of an extension that is too long: to the last day that the text allows."""
    if not isinstance(doubt, BeyondCap):
        return []
    items = tuple(replace(i, until=certain(doubt.cap)) if _ends(i) == doubt.until else i for i in line.items)
    return [
        Option(
            choice=Choice.EXTEND,
            line=replace(line, visit=visit.id, version=visit.version, items=items),
            day=doubt.cap,
        )
    ]


def _ends(item: Item) -> date | None:
    return item.until.date if isinstance(item.until, Day) else None
