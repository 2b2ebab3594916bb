"""The rest of S2: what is sent unasked, by whom it would be read, of a plain and a hidden visit. Whatever the plan says
by mistake: what counts is what is true when it is sent."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product

from sqlalchemy import Engine

from bot.procedure.model import Fact
from bot.visits import AskerKind, Channel, Grant, Person, Recipient, RecipientKind, Visit, Workspace
from tests.faults.timeline import timeline
from tests.safety.table import DIRECT, HIDDEN, OPEN_WORKSPACE, PLACES, ROLES, ROOM, VISIBILITIES, right
from tests.safety.world import GRANTS, KINDS, NAMES
from tests.scheduler.scene import DUE, OPENED, Scene
from tests.storage.nouns import a_change, a_record

TO_PEOPLE, TO_CHANNELS = ("morning message", "its edit"), ("digest", "announcement", "edit of the digest")
CHANNEL = "C1"
CHANNELS = {
    ROOM: Channel(id=CHANNEL),
    "a channel with a guest": Channel(id=CHANNEL, guests=True),
    "a shared channel": Channel(id=CHANNEL, shared=True),
    "an unseen channel": Channel(id=CHANNEL, seen=False, member=False),
}
KNOWN_TO = {"member, an editor", "member without a role", "member who is a guest now"}
OFFICER = "officer, a reader"
RECORDED = a_record(fact=Fact(step="comments_received", date=date(2026, 5, 12)))
NEWS, DELETED, SILENCE = "told", "deleted", "nothing"


@dataclass(frozen=True)
class Cell:
    """`reader`: a role of the table for people, a place for channels."""

    sent: str
    reader: str
    visibility: str

    def __str__(self) -> str:
        return f"{self.sent} to {self.reader}, {self.visibility} visit"


def every_cell() -> list[Cell]:
    people = product(TO_PEOPLE, ROLES, VISIBILITIES)
    channels = product(TO_CHANNELS, [place for place in PLACES if place != DIRECT], VISIBILITIES)
    return [Cell(*each) for each in (*people, *channels)]


def expected(cell: Cell) -> str:
    """Who may look at a visit directly hears of it in the morning, but a delegate does not; of plain visits a channel
    of members hears. What was said of a visit that is hidden by now is taken away."""
    if cell.sent in TO_PEOPLE:
        allowed = right(cell.reader, cell.visibility, DIRECT)
        told = allowed.known and allowed.level != "state"
        hidden_from = cell.visibility == HIDDEN and cell.reader not in (OFFICER, *KNOWN_TO)
    else:
        told = cell.reader == ROOM and cell.visibility != HIDDEN
        hidden_from = cell.visibility == HIDDEN
    return NEWS if told else DELETED if "edit" in cell.sent and hidden_from else SILENCE


def wrong(engine: Engine) -> Iterator[str]:
    for cell in every_cell():
        found = sent(engine, cell)
        if found != expected(cell):
            yield f"{cell}: {found}, and should be: {expected(cell)}"


def sent(engine: Engine, cell: Cell) -> str:
    scene = timeline(engine, DUE)
    person = cell.sent in TO_PEOPLE
    visit = scene.opened(officer=NAMES[cell.reader] if person else "", follows=() if person else (CHANNEL,))
    if "edit" in cell.sent:
        assert scene.tick()  # when everything was in order
    scene.slack.posts.clear()
    now_hidden = _hidden(cell, visit)
    with scene.store.begin("T1") as tx:
        tx.save_workspace(Workspace(id="T1", roles=() if cell.reader in OPEN_WORKSPACE or not person else _grants()))
        if cell.sent == "announcement":
            scene.clock.now = OPENED
            visit, change = tx.save(visit, a_change(), [RECORDED])
            now_hidden = replace(now_hidden, version=visit.version)
            tx.announce(change, [Recipient(kind=RecipientKind.CHANNEL, id=CHANNEL)], OPENED)
        if "edit" not in cell.sent and now_hidden != visit:
            tx.save(now_hidden, a_change())  # and nothing is planned anew
    scene.slack.readers[NAMES[cell.reader] if person else CHANNEL] = _person(cell) if person else CHANNELS[cell.reader]
    if "edit" in cell.sent:
        scene.changed(now_hidden, RECORDED)
    _live(scene)
    where = f"D-{NAMES[cell.reader]}" if person else CHANNEL
    if scene.slack.updates or where in scene.slack.told:  # administrators may be told instead
        return NEWS
    return DELETED if scene.slack.deleted else SILENCE


def _hidden(cell: Cell, visit: Visit) -> Visit:
    if cell.visibility != HIDDEN:
        return visit
    members = tuple(NAMES[role] for role in KNOWN_TO)
    officer = visit.officer if cell.reader == OFFICER else "somebody"
    return replace(visit, hidden=True, officer=officer, members=members)


def _grants() -> tuple[Grant, ...]:
    return tuple(sorted(Grant(role=role, to=name) for role, names in GRANTS.items() for name in names))


def _person(cell: Cell) -> Person:
    kind = KINDS.get(NAMES[cell.reader], {})
    found = next(
        (found for key, found in KIND_OF.items() if kind.get(key)),
        AskerKind.MEMBER,
    )
    return Person(id=NAMES[cell.reader], kind=found, tz="America/New_York")


KIND_OF = {
    "restricted": AskerKind.GUEST,
    "ultra_restricted": AskerKind.GUEST,
    "stranger": AskerKind.EXTERNAL,
    "deleted": AskerKind.DEACTIVATED,
    "is_bot": AskerKind.BOT,
}


def _live(scene: Scene) -> None:
    for seconds in (0, 60, 61):
        scene.tick(timedelta(seconds=seconds))
