"""Many workspaces in one database, with the same people, channels and visits by name. Each goes through its own course;
whatever it is told and stores is the same as if it were alone."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random

from sqlalchemy import Engine, func, select

from bot.errors import Problem
from bot.messages import build
from bot.operations.perform import Named, perform
from bot.operations.typed import reader
from bot.outbox.delivery import Courier
from bot.reading.model import Line, Verb
from bot.visits import Asker, AskerKind, Channel, Person, Workspace
from scheduler.replan import Horizon
from scheduler.tick import Delivery
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import metadata
from tests.faults.cases import Outcome
from tests.faults.timeline import emptied
from tests.safety.stepped import SteppedMessenger
from tests.safety.world import NUMBERS
from tests.scheduler.scene import Clock

BEGIN = datetime(2026, 3, 9, 14, tzinfo=UTC)  # a Monday
LEAPS = (timedelta(minutes=5), timedelta(hours=4), timedelta(hours=20), timedelta(days=3))
TICKS, OPERATIONS, OPENED = 6, 200, 2
PEOPLE, CHANNELS = ("U1", "U2", "U3", "U4"), ("C1", "C2", "D1")
STATES = ("Kenya", "Peru", "Fiji")
NOWHERE, COMPARED = 10**6, 10
WORDS = (
    *("new {state} ended 2 March 2026", "new {state} ended 2 March 2026 hidden", "status #{visit}", "{state}", "list"),
    *("#{visit} preliminary assessment submitted yesterday ref {reference}", "{state} draft shared today", "due 90d"),
    *(
        "{state} comments received today because {reference}",
        "correct #{visit} draft yesterday",
        "undo",
        "undo #{visit}",
    ),
    *(
        "officer #{visit} <@{person}>, deputy <@U4>",
        "hide #{visit} for <@{person}>",
        "unhide #{visit}",
        "history #{visit}",
    ),
    *("follow #{visit} in <#C2>", "unfollow #{visit} in <#C1>", "members #{visit} add <@{person}>", "why {state}"),
    *("delegate #{visit} <@{person}>", "reminders #{visit}", "remind #{visit} off", "snooze #{visit} 3 days", "mute"),
    *("away 13 April 2026 to 17 April 2026", "away off", "unmute", "admin editor add <@{person}>", "overdue", "admin"),
    *(
        "admin editor remove <@{person}>",
        "admin holidays add 25 May 2026",
        "admin escalation off",
        "press the undo button",
    ),
)


FOREIGN = 0.25  # share of the numbers that are of another workspace


@dataclass(frozen=True, kw_only=True)
class Step:
    """What somebody does, in words in which the numbers are still to be filled in."""

    after: timedelta
    by: str
    channel: str
    words: str
    whose: float  # which visit; below FOREIGN: one of another workspace


@dataclass
class Tenant:
    """A workspace, what it was told, and what stands in its Slack."""

    id: str
    steps: Sequence[Step]
    told: list[str] = field(default_factory=list)
    slack: SteppedMessenger = field(default_factory=SteppedMessenger)
    visits: str = ""  # as they are in the end

    def everything(self) -> dict[str, object]:
        return {"told": self.told, "visits": self.visits, "standing": sorted(map(_bare, self.slack.standing.values()))}


def steps(workspace: str, size: int, seed: int) -> list[Step]:
    """The clock is everybody's: it is moved by the same in all of them."""
    chance, clock = Random(f"{seed} {workspace}"), Random(seed)
    found = []
    for number in range(size):
        given = {"state": chance.choice(STATES), "reference": f"{workspace}/{number}", "person": chance.choice(PEOPLE)}
        words = WORDS[0] if number < OPENED else chance.choice(WORDS)
        for name, value in given.items():
            words = words.replace(f"{{{name}}}", value)
        by, channel = chance.choice(PEOPLE), chance.choice(CHANNELS)
        found.append(Step(after=clock.choice(LEAPS), by=by, channel=channel, words=words, whose=chance.random()))
    return found


def lived(engine: Engine, tenants: Sequence[Tenant], seed: int) -> None:
    """All of them through their courses, in turns."""
    store, outbox, clock, chance = SqlStore(emptied(engine)), SqlOutbox(engine), Clock(BEGIN), Random(seed)
    couriers: dict[str, Courier] = {tenant.id: tenant.slack for tenant in tenants}
    for tenant in tenants:
        with store.begin(tenant.id) as tx:
            tx.save_workspace(Workspace(id=tenant.id, admins=("U1",)))
    for turn in range(len(tenants[0].steps)):
        for tenant in chance.sample(tenants, len(tenants)):
            tenant.told.append(_done(store, tenant, tenant.steps[turn], clock.now, engine))
        clock.now += tenants[0].steps[turn].after
        Horizon(store=store, outbox=outbox, couriers=couriers, clock=clock).tick()
        delivery = Delivery(store=store, outbox=outbox, couriers=couriers, clock=clock)
        for _ in range(TICKS):
            clock.now += timedelta(seconds=20)
            delivery.tick()
        delivery.stop()
    for tenant in tenants:
        with store.begin(tenant.id) as tx:
            visits = [replace(v, id=0, records=()) for v in tx.visits()]
            facts = [(v.facts(), [(c.kind, c.by, c.words) for c in tx.changes(v.id)]) for v in tx.visits()]
            tenant.visits = NUMBERS.sub(r"\1N", repr((visits, facts, tx.workspace(), tx.contacts())))


def _done(store: SqlStore, tenant: Tenant, step: Step, now: datetime, engine: Engine) -> str:
    """The answer, without numbers."""
    person = Person(id=step.by, kind=AskerKind.MEMBER, tz="America/New_York")
    asker = Asker(workspace=tenant.id, person=person, channel=Channel(id=step.channel, direct=step.channel[0] == "D"))
    visit, change = _meant(engine, tenant.id, step)
    try:
        with store.begin(tenant.id) as tx:
            line = reader(asker, tx.workspace().works, now)(step.words.replace("{visit}", str(visit)))
            if "undo button" in step.words:
                own = tx.visit(visit)
                line = Line(verb=Verb.UNDO, text="undo", reason="a slip", visit=visit, change=change)
                line = replace(line, applied=own.version if own else 0)
            users = dict.fromkeys((line.officer, line.deputy, *line.people))
            people = tuple(Person(id=user, kind=AskerKind.MEMBER, tz="Europe/Paris") for user in users if user)
            named = Named(people=people, channel=Channel(id=line.channel) if line.channel else None)
            said = build(perform(tx, asker, line, named, now), "/visit")
            return _bare((said.text, said.blocks))
    except Problem as problem:
        return type(problem).__name__


def _meant(engine: Engine, workspace: str, step: Step) -> tuple[int, int]:
    """A visit and its first change: the newest but one or two of the workspace, or one of another."""
    visits, changes = metadata.tables["visits"], metadata.tables["changes"]
    own = visits.c.workspace == workspace
    foreign = step.whose < FOREIGN
    query = select(visits.c.id, func.min(changes.c.id)).join(changes, changes.c.visit == visits.c.id)
    with engine.begin() as connection:
        found = connection.execute(query.where(~own if foreign else own).group_by(visits.c.id).order_by(visits.c.id))
        rows = [(row[0], row[1]) for row in found]
    return rows[int(step.whose * 1000) % len(rows)] if rows else (NOWHERE, NOWHERE)


def _bare(said: object) -> str:
    return NUMBERS.sub(r"\1N", json.dumps(said))


def mixed_up(engine: Engine) -> Iterator[str]:
    """Rows that refer to rows of another workspace."""
    with engine.begin() as connection:
        for table in metadata.sorted_tables:
            for key in table.foreign_keys:
                other = key.column.table.alias()
                where = (key.parent == other.c[key.column.name]) & (table.c.workspace != other.c.workspace)
                if key.column.name == "id" and connection.execute(select(func.count()).where(where)).scalar_one():
                    yield f"{table.name}.{key.parent.name}"


def confused(engine: Engine, workspaces: int, operations: int, seed: int) -> list[str]:
    """What was otherwise than for each of them alone, in words; of many, every fifth is compared."""
    names = [f"T{number}" for number in range(1, workspaces + 1)]
    together = [Tenant(name, steps(name, operations, seed)) for name in names]
    lived(engine, together, seed)
    wrong = list(mixed_up(engine))
    for tenant in together[:: max(1, workspaces // COMPARED)]:
        alone = Tenant(tenant.id, tenant.steps)
        lived(engine, [alone], seed)
        ours, theirs = tenant.everything(), alone.everything()
        wrong += [f"{tenant.id}, {part}: {ours[part]} / {theirs[part]}" for part in ours if ours[part] != theirs[part]]
    return wrong


def tenants(size: int, seed: int, engine: Engine) -> Outcome:
    """`size`: workspaces; `kills`: operations."""
    wrong = confused(engine, size, OPERATIONS, seed)
    return Outcome(kills=size * OPERATIONS, doubled=len(wrong))
