"""Reports for whoever may read, over the visits that they may see; and for the operator as JSON and CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot import access
from bot.dates.model import Day
from bot.errors import DirectOnly, FormUnknown
from bot.operations import counting
from bot.operations.counting import Counted, Report, Table, Window, ended_in
from bot.operations.oral import oral
from bot.operations.results import Help, Refused, Result
from bot.operations.store import Transaction
from bot.operations.today import local_day, view_day
from bot.operations.visible import visits_seen
from bot.procedure.calendar import add_months
from bot.procedure.model import Phase
from bot.reading import read_line
from bot.reading.model import Line, Verb
from bot.visits import Asker, Visit

OF_THE_WINDOW = {
    "visits": counting.visits,
    "timeliness": counting.timeliness,
    "findings": counting.findings,
    "referrals": counting.referrals,
}


def report(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """By direct message only, for findings and hidden visits are spoken of nowhere else."""
    access.check(asker, tx.workspace())
    if line.leftover:
        return Refused(problem=FormUnknown("report", line.leftover))
    if not line.topic:
        return Help(topic="report")
    if not asker.channel.direct:
        return Refused(problem=DirectOnly())
    return made(tx, visits_seen(tx, asker), line, now)


def made(tx: Transaction, visits: Iterable[Visit], line: Line, now: datetime) -> Report:
    """The report that the line asks for, of these visits."""
    workspace = tx.workspace()
    today = local_day(now, workspace.tz)
    known = [counting.counted(visit, view_day(visit, workspace, now)) for visit in visits]
    known = [each for each in known if each.view.evaluation.phase is not Phase.CANCELLED]
    window = _window(line, today)
    if line.topic in OF_THE_WINDOW:
        known = ended_in(known, window)
    columns, rows = _table(tx, known, line, window)
    hidden = sum(each.visit.hidden for each in known if line.topic != "oral" or each.touches(window))
    return Report(which=line.topic, window=window, today=today, columns=columns, rows=tuple(rows), hidden=hidden)


def for_operator(tx: Transaction, words: str, now: datetime, *, hidden: bool) -> Report:
    """What "report" and these words ask for, without the hidden visits unless they are wanted too. Raises
    FormUnknown."""
    line = read_line(f"report {words}", local_day(now, tx.workspace().tz))
    if line.verb is not Verb.REPORT or line.leftover or not line.topic:
        raise FormUnknown("report", line.leftover or tuple(words.split()))
    return made(tx, [visit for visit in tx.visits() if hidden or not visit.hidden], line, now)


def _table(tx: Transaction, known: Sequence[Counted], line: Line, window: Window) -> Table:
    match line.topic:
        case "moves":
            return counting.moves(known)
        case "duties":
            return counting.duties({y: tx.duties(y) for y in range(window.first.year, window.last.year + 1)})
        case "oral":
            return oral(known, window)
        case which:
            return OF_THE_WINDOW[which](known)


def _window(line: Line, today: date) -> Window:
    """A year, two days, or the twelve months that end today; of duties this year."""
    for year in line.years or ((today.year,) if line.topic == "duties" and not line.items else ()):
        return Window(first=date(year, 1, 1), last=date(year, 12, 31))
    for item in line.items:
        if isinstance(item.start, Day) and isinstance(item.end, Day):
            return Window(first=item.start.date, last=item.end.date)
    return Window(first=add_months(today, -12) + timedelta(days=1), last=today)


def as_json(told: Report) -> dict[str, Any]:
    """Dates as YYYY-MM-DD."""
    return {
        "report": told.which,
        "first": told.window.first.isoformat(),
        "last": told.window.last.isoformat(),
        "as_of": told.today.isoformat(),
        "hidden": told.hidden,
        "rows": [dict(zip(told.columns, map(_plain, row), strict=True)) for row in told.rows],
    }


def as_csv(told: Report) -> str:
    """A line of names, then a line for each row; all cells are keys, dates and numbers of our own."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([told.columns, *told.rows])
    return out.getvalue()


def _plain(value: counting.Value) -> str | int | float | None:
    return value.isoformat() if isinstance(value, date) else value
