"""Answers that are tables, with every row in the text too."""

from collections.abc import Sequence

from bot.messages.blocks import MAX_TABLED, Message, actions, clip, fitting, message, plain, table
from bot.messages.buttons import findings_form
from bot.operations.counting import Report
from bot.operations.findings import Findings
from bot.operations.results import Listing
from bot.operations.timeline import Timeline
from bot.wording import findings as counted
from bot.wording import labels, lists, oral, reports
from bot.wording import timeline as course
from bot.wording.language import _
from bot.wording.markup import bold, typed


def report(told: Report) -> Message:
    """A report as a table, with every row in the text too; the oral report as a page."""
    first, last = [reports.title(told)], reports.notes(told)
    if told.which == "oral" or not told.rows:
        return message([*first, *(oral.lines(told) if told.which == "oral" else [_(reports.NONE)])], small=last)
    columns = zip(*told.rows, strict=True)
    numbers = [all(isinstance(value, int | float | None) for value in column) for column in columns]
    return _tabled(first, [reports.head(told), *reports.cells(told)], numbers, last)


def findings(told: Findings) -> Message:
    first, rows = [counted.title(told)], counted.rows(told)
    form = [findings_form(0, _(labels.FINDINGS), told.visit)] if told.private else []
    if not rows:
        return message(first, form)
    shown = _tabled(first, rows, [head == "Number" for head in counted.HEAD], [_(counted.NOTE)])
    return Message(text=shown.text, blocks=[*shown.blocks, *actions(form)])


def timeline(told: Timeline) -> Message:
    first = [bold(course.title(told))]
    if not told.rows:
        return message([*first, _(course.NONE)])
    rows = [course.head(), *course.cells(told)]
    return _tabled(first, rows, [False] * len(rows[0]), [course.today(told), _(course.COMES)])


def listing(told: Listing) -> Message:
    """In the text every visit is a sentence, as in shorter lists."""
    first, rows = (
        [lists.title(told)],
        [lists.head(), *([plain(cell) for cell in row] for row in lists.cells(told.rows))],
    )
    shown = fitting(rows)
    last = [lists.more(len(rows) - len(shown))] if len(shown) < len(rows) else []
    sentences = lists.rows(told.rows[: len(shown) - 1])
    blocks = [*message(first, small=last).blocks, table(shown, [False] * len(rows[0]))]
    return Message(text=plain("\n".join([*first, *sentences, *last])), blocks=blocks)


def _tabled(first: list[str], rows: list[list[str]], numbers: Sequence[bool], last: list[str]) -> Message:
    """Lines, a table, small print; all of it in the text too."""
    shown = fitting(rows)
    if len(shown) < len(rows):
        last = [reports.more(len(rows) - len(shown)), *last]
    blocks = [*message(first, small=last).blocks, table(shown, numbers)]
    lines = [typed(reports.row(row)) for row in shown]  # a cell is no markup, the text beside it is
    return Message(text=clip(plain("\n".join([*first, *lines, *last])), MAX_TABLED), blocks=blocks)
