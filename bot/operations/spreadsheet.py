"""Visits as a spreadsheet that a person can read and fill in: one line for every record that stands. Pure."""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import StringIO
from itertools import zip_longest

from bot.errors import BadInput, VisitTwice
from bot.names.states import read_state, state
from bot.operations.kept import Kept, Placed
from bot.operations.rows import ABOUT, FACT, Row, Rows
from bot.procedure.exchange import DATES
from bot.procedure.model import Fact
from bot.visits import COMPREHENSIVE, FOLLOW_UP, Change, Record

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
    except csv.Error as error:
        return [Placed(place=error.args[0], found=BadInput("quotation", None))]
    if not lines or "\0" in text:  # which PostgreSQL does not store
        return [Placed(place=1, found=BadInput("file", None))]
    header = [name.strip().casefold() for name in lines[0][1]]
    wrong: list[Placed] = [Placed(place=1, found=BadInput("column", name)) for name in header if name not in COLUMNS]
    wrong += [Placed(place=1, found=BadInput("columns", name)) for name in NEEDED if name not in header]
    wrong += [Placed(place=1, found=BadInput("heading", name)) for name in COLUMNS if header.count(name) > 1]
    if wrong:
        return wrong
    groups: dict[str, list[tuple[int, Row]]] = {}
    for line, cells in lines[1:]:
        row = dict(zip_longest(header, cells[: len(header)], fillvalue=""))
        if any(cells[len(header) :]):
            wrong.append(Placed(place=line, found=BadInput("cells", None)))
        groups.setdefault(row.get("visit") or _whose(row), []).append((line, row))
    numbers = {key: number for number, key in enumerate(groups, 1)}
    for number, rows in enumerate(groups.values(), 1):
        wrong += Rows(number, rows, numbers, now, today).read()
    return sorted((*wrong, *_at_odds(wrong)), key=lambda each: each.place)


def _whose(row: Row) -> str:
    """Which visit a line without a number is of: that of the same State, however it is spelled, and kind."""
    named = read_state(row["state"])
    code = named.states[0].code if named and named.exact else row["state"]
    return f"{code} {row.get('kind') or COMPREHENSIVE}"


def _at_odds(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Visits that end on the day on which another one of the same kind to the same State does, and those that follow up
    what they cannot."""
    ends: dict[tuple[str, str, date], int] = {}
    visits = {each.found.visit.id: each.found.visit for each in placed if isinstance(each.found, Kept)}
    for each in placed:
        if not isinstance(each.found, Kept):
            continue
        visit = each.found.visit
        earlier = visits.get(visit.follows_up or 0)
        if earlier and (earlier.state != visit.state or visit.kind != FOLLOW_UP):
            yield Placed(place=each.place, found=BadInput("follows_up", None))
        end = next((fact.date for fact in reversed(visit.facts()) if fact.step == "visit_concluded"), None)
        if end and ends.setdefault((visit.state, visit.kind, end), each.place) != each.place:
            yield Placed(place=each.place, found=VisitTwice(visit.state, ends[visit.state, visit.kind, end]))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that say anything, without our apostrophes, with the lines on which they begin.

    Raises csv.Error with the line that cannot be read."""
    first = text.lstrip().split("\n", 1)[0]
    rows = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    line = 1
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield line, [_plain(cell) for cell in cells]
            line = rows.line_num + 1
    except csv.Error:
        raise csv.Error(line) from None


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell.strip(" \u00a0")
