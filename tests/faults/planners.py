"""P2: planned in order, in any other order, twice, or by eight at once: the rows are the same, and the safety net finds
nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from sqlalchemy import Engine, func, select

from bot.operations.planning import replan
from bot.visits import Absence, Contact, Holiday, Visit
from storage.tables import messages, rungs, visits
from tests.faults.cases import Outcome
from tests.faults.edits import SPINE, Hand
from tests.faults.timeline import DAY, Timeline, timeline
from tests.scheduler.scene import OPENED
from tests.storage.nouns import a_change, a_record, a_visit
from tests.storage.threads import side_by_side

Row = tuple[Any, ...]
Way = Callable[[Timeline, Sequence[Visit], Random], None]


def planners(size: int, seed: int, engine: Engine) -> Outcome:
    """`size`: visits."""
    found = [planned(way, size, seed, engine) for way in (in_order, shuffled, twice, eight_at_once)]
    (first, then), others = found[0], found[1:]
    assert first
    assert first != then
    lost = sum(len(first - before) + len(then - after) for before, after in others)
    extra = sum(len(before - first) + len(after - then) for before, after in others)
    return Outcome(kills=size, lost=lost, doubled=extra)


def planned(way: Way, size: int, seed: int, engine: Engine) -> tuple[set[Row], set[Row]]:
    """The rows that were planned in this way, and those after something changed for everybody."""
    chance, scene = Random(seed), timeline(engine, OPENED)
    known = [added(scene, chance) for _ in range(size)]
    way(scene, known, chance)
    before = rows(engine)
    assert scene.horizon() == 0
    away = Absence(start=OPENED.date(), end=OPENED.date() + 9 * DAY, cover="U2")
    with scene.store.begin("T1") as tx:
        tx.save_contacts([Contact(id="U1", tz="Asia/Kathmandu", away=away)])
        tx.save_workspace(replace(tx.workspace(), holidays=(Holiday(date=OPENED.date() + 2 * DAY),)))
    way(scene, known, chance)
    assert scene.horizon() == 0
    return before, rows(engine)


def added(scene: Timeline, chance: Random) -> Visit:
    """A visit that nobody has planned yet, somewhere in its course."""
    hand = Hand(chance=chance, people=["U1", "U2", "U3"], channels=["C1", "C2"])
    fact, given = hand.opening(OPENED.date())
    facts = [fact, *(replace(fact, step=step) for step in SPINE[1 : chance.randrange(1, len(SPINE))])]
    with scene.store.begin("T1") as tx:
        return tx.add(a_visit(**given), a_change(), [a_record(fact=each) for each in facts])[0]


def in_order(scene: Timeline, known: Sequence[Visit], chance: Random) -> None:
    for visit in known:
        with scene.store.begin("T1") as tx:
            replan(tx, visit, OPENED)


def shuffled(scene: Timeline, known: Sequence[Visit], chance: Random) -> None:
    in_order(scene, Random(len(known)).sample(known, len(known)), chance)


def twice(scene: Timeline, known: Sequence[Visit], chance: Random) -> None:
    in_order(scene, known, chance)
    for visit in known:
        with scene.store.begin("T1") as tx:
            assert replan(tx, visit, OPENED) == 0


def eight_at_once(scene: Timeline, known: Sequence[Visit], chance: Random) -> None:
    side_by_side(lambda number: in_order(scene, Random(number).sample(known, len(known)), chance))


def rows(engine: Engine) -> set[Row]:
    """Every rung with its message, but for what is different each time: ids and markers."""
    first = select(func.min(visits.c.id)).scalar_subquery()
    columns = [column for column in rungs.c if column.name not in ("id", "visit", "message")]
    message = (messages.c.state, messages.c.recipient, messages.c.due_at, messages.c.next_attempt_at)
    query = select(rungs.c.visit - first, *columns, *(column.label(f"of_{column.name}") for column in message))
    with engine.begin() as connection:
        found = connection.execute(query.join_from(rungs, messages, rungs.c.message == messages.c.id, isouter=True))
        return {tuple(row) for row in found}
