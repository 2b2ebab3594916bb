"""Visits as a spreadsheet that a person can read and fill in: one line for every record that stands. Pure."""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import StringIO
from itertools import zip_longest

from bot.errors import BadInput
from bot.names.states import state
from bot.operations.kept import Kept, Placed
from bot.operations.rows import ABOUT, FACT, Row, Rows
from bot.procedure.exchange import DATES
from bot.procedure.model import Fact
from bot.visits import Change, Record

COLUMNS = ("visit", *ABOUT, *FACT, "reference", "by", "at")
NEEDED = ("state", "step", "date")
# What a spreadsheet would take for a formula gets an apostrophe, and so does what begins as if it had one.
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def to_csv(kept: Sequence[Kept]) -> str:
    """With the mark by which spreadsheets know UTF-8."""
    out = StringIO(newline="")
    write = csv.writer(out, lineterminator="\n").writerow
    write(COLUMNS)
    for each in kept:
        for row in _rows(each):
            write([f"'{text}" if FORMULA.match(text) else text for text in (row.get(name, "") for name in COLUMNS)])
    return "\ufeff" + out.getvalue()


def _rows(kept: Kept) -> Iterator[Row]:
    visit = kept.visit
    about = {
        "visit": str(visit.id),
        "state": state(visit.state).name,
        "kind": visit.kind,
        "follows_up": str(visit.follows_up or ""),
        "officer": visit.officer,
        "deputy": visit.deputy,
        "channels": " ".join(visit.follows),
        "hidden": "yes" if visit.hidden else "",
        "members": " ".join(visit.members),
    }
    for record in visit.standing():
        if record.fact is not None:
            yield {**about, **_said(record.fact), "reference": record.reference, **_by(record)}
    if not visit.standing():
        yield {**about, **_by(kept.changes[0])}


def _said(fact: Fact) -> Row:
    days = {name: day.isoformat() for name in DATES if (day := getattr(fact, name))}
    words = {"outcome": fact.outcome or "", "participants": fact.participants or "", "selected_as": fact.kind or ""}
    return {"step": fact.step, **days, **words}


def _by(made: Record | Change) -> Row:
    return {"by": made.by, "at": made.at.isoformat()}


def from_csv(text: str, now: datetime, today: date) -> list[Placed]:
    """Every visit, and every problem. `now`: when what says nothing of it was recorded; `today`: later days are in the
    future."""
    try:
        lines = list(_lines(text))
    except csv.Error:
        lines = []
    if not lines or "\0" in text:  # which PostgreSQL does not store
        return [Placed(place=1, found=BadInput("file", None))]
    header = [name.strip().casefold() for name in lines[0][1]]
    wrong: list[Placed] = [Placed(place=1, found=BadInput("column", name)) for name in header if name not in COLUMNS]
    wrong += [Placed(place=1, found=BadInput("columns", name)) for name in NEEDED if name not in header]
    if wrong:
        return wrong
    groups: dict[str, list[tuple[int, Row]]] = {}
    for line, cells in lines[1:]:
        row = dict(zip_longest(header, cells[: len(header)], fillvalue=""))
        if any(cells[len(header) :]):
            wrong.append(Placed(place=line, found=BadInput("cells", None)))
        groups.setdefault(row.get("visit") or f"{row['state']} {row.get('kind')}", []).append((line, row))
    numbers = {key: number for number, key in enumerate(groups, 1)}
    for number, rows in enumerate(groups.values(), 1):
        wrong += Rows(number, rows, numbers, now, today).read()
    return sorted(wrong, key=lambda each: each.place)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that say anything, without our apostrophes, with the lines on which they begin."""
    first = text.split("\n", 1)[0]
    rows = csv.reader(
        StringIO(text, newline=""), delimiter=";" if ";" in first and "," not in first else ",", strict=True
    )
    line = 1
    for cells in rows:
        if any(cell.strip() for cell in cells):
            yield line, [_plain(cell) for cell in cells]
        line = rows.line_num + 1


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell.strip(" ")
