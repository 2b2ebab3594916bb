"""S2: everything a person can do, by everybody, of a plain and a hidden visit, in every kind of place, held against the
table. For whom a visit does not exist, answers are those of a workspace where it was never opened."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from random import Random

from tests.conversations.conftest import Shown
from tests.faults.cases import Outcome, Where
from tests.safety.acts import ACTS, Act
from tests.safety.table import DIRECT, OFFICER, OPEN_WORKSPACE, PLACES, PLAIN, ROLES, VISIBILITIES, Right, right
from tests.safety.world import ABSENT, NAMES, OTHER, REFERENCE, STATE, Got, World
from tests.safety.world import world as make_world


@dataclass(frozen=True)
class Cell:
    act: Act
    role: str
    visibility: str
    place: str

    def __str__(self) -> str:
        return f"{self.act.name} by {self.role}, {self.visibility} visit, in {self.place}"


def every_cell() -> list[Cell]:
    cells = (Cell(*each) for each in product(ACTS, ROLES, VISIBILITIES, PLACES))
    return [cell for cell in cells if not cell.act.home or cell.place == DIRECT]


def some_cells(seed: int) -> list[Cell]:
    """Few, in which any two values of two different kinds meet at least once."""
    cells = every_cell()
    Random(seed).shuffle(cells)
    met: set[tuple[object, object]] = set()
    chosen = []
    for least in (4, 2, 1):  # first those in which much is new
        for cell in cells:
            new = set(combinations((cell.act.name, cell.role, cell.visibility, cell.place), 2)) - met
            if len(new) >= least:
                chosen.append(cell)
                met |= new
    return chosen


def matrix(size: int, seed: int, where: Where) -> Outcome:
    """As many cells, of all; `doubled`: those that are not as the table says."""
    cells = every_cell()
    Random(seed).shuffle(cells)
    with make_world(where.url) as here:
        found = list(wrong(here, cells[:size]))
    print(*found[:20], sep="\n", end="\n" if found else "", file=sys.stderr)
    return Outcome(kills=size, doubled=len(found))


def wrong(world: World, cells: Sequence[Cell]) -> Iterator[str]:
    """What is not as the table says, in words."""
    absent = {replace(cell, visibility=ABSENT) for cell in cells if not _right(cell).known}
    together = sorted({*cells, *absent}, key=lambda c: (c.visibility, c.role in OPEN_WORKSPACE, str(c)))
    got = {cell: world.play(cell.act, cell.role, cell.place, cell.visibility) for cell in together}
    for cell in cells:
        if _right(cell).known:
            found = _of_known(cell, _right(cell), got[cell], f"<@{world.talk.id(NAMES[OFFICER])}>")
        else:
            found = _of_unknown(cell, _right(cell), got[cell], got[replace(cell, visibility=ABSENT)])
        yield from (f"{cell}: {what}" for what in (*found, *_of_others(cell, got[cell])))


def _right(cell: Cell) -> Right:
    return right(cell.role, cell.visibility, cell.place)


def _of_known(cell: Cell, allowed: Right, got: Got, officer: str) -> Iterator[str]:
    act, levels = cell.act, {allowed.level} | ({"officer"} if cell.role == OFFICER else set())
    elsewhere = act.where not in ("", cell.place)
    shown, text = not elsewhere and bool(levels.intersection(act.shows)), got.text()
    if not got.shown and not got.views:
        yield "no answer"
    if shown and STATE not in text:
        yield f"told nothing of the visit: {text}"
    if not shown and STATE in text and not act.echo:
        yield f"told of the visit: {text}"
    if allowed.level == "state" and any(secret in text for secret in (REFERENCE, OTHER, officer)):
        yield f"told more than the State may know: {text}"
    may_change = not elsewhere and act.only in ("", cell.visibility) and bool(levels.intersection(act.changes))
    if got.changed != may_change:
        yield f"changed: {got.changed}, {text}"


def _of_unknown(cell: Cell, allowed: Right, got: Got, absent: Got) -> Iterator[str]:
    if not got.shown and not got.views and cell.role not in ("deactivated", "bot"):
        yield "no answer"
    if got.bare() != absent.bare():
        yield f"told otherwise than where there is no such visit: {got.bare()} / {absent.bare()}"
    may_change = allowed.level in cell.act.elsewhere and cell.act.where in ("", cell.place)
    if got.changed != may_change:
        yield f"changed: {got.changed}"


def _of_others(cell: Cell, got: Got) -> Iterator[str]:
    """Those who did not ask see recorded facts of plain visits, where such were recorded, and nothing else."""
    own = NAMES[cell.role]
    for each in got.shown:
        if each.only_to != own and each.where != f"@{own}":
            if not got.changed:
                yield f"nothing was changed, and others were told in {each.where}: {each.text}"
            if cell.visibility != PLAIN and _speaks(each) and not cell.act.echo:
                yield f"others were told of the hidden visit in {each.where}: {each.text}"


def _speaks(each: Shown) -> bool:
    return STATE in json.dumps([each.message.text, each.message.blocks])
