"""S3: a visit is hidden while something of it is being claimed, composed, posted or looked for. A minute later nothing
of it stands where it is not known, it is never posted again, and what stood beside it still stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count, cycle
from random import Random

from sqlalchemy import Engine

from bot.operations.hidden import hide
from bot.operations.planning import replan
from bot.outbox.model import NotAccepted, Unknown
from bot.procedure.model import Fact
from bot.reading.model import Line, Verb
from bot.visits import Absence, Asker, AskerKind, Channel, Contact, Person, Recipient, RecipientKind, Visit
from storage.store import SqlStore
from tests.faults import cases
from tests.faults.timeline import emptied
from tests.safety.stepped import SteppedMessenger, SteppedOutbox, SteppedStore, Steps
from tests.scheduler.scene import DUE, OPENED, Clock, Scene
from tests.storage.nouns import a_change, a_record

SECRET, BESIDE = "Kenya", "Peru"
CHANNEL, OFFICER, COVER = "C1", "U1", "U9"
STRANGERS = (CHANNEL, f"D-{COVER}")
SOON, TICK, SWEEP_EVERY = timedelta(seconds=60), timedelta(seconds=5), 3
LATER = (timedelta(minutes=10), timedelta(hours=2), timedelta(days=1), timedelta(days=3))
RECORDED = a_record(fact=Fact(step="final_draft_submitted", date=date(2026, 5, 12)))
RECEIVED = a_record(fact=Fact(step="comments_received", date=date(2026, 5, 12)))
BUSY, UNKNOWN = NotAccepted(reason="ratelimited", retry_after=20.0), Unknown(reason="TimeoutError")


@dataclass(frozen=True, kw_only=True)
class Race:
    """`what` is under way while `step` comes; `fault` befalls the first post."""

    what: str
    step: int
    fault: str = ""


@dataclass(frozen=True, kw_only=True)
class Ran:
    """`step`: where it was hidden, "" where the sender had come to its end before; `wrong`: in words."""

    step: str
    wrong: tuple[str, ...]


def ran(engine: Engine, race: Race) -> Ran:
    steps = Steps()
    slack = SteppedMessenger(steps=steps)
    scene = Scene(SteppedStore(emptied(engine), steps), SteppedOutbox(engine, steps), Clock(OPENED), slack)
    visit = PREPARED[race.what](scene)
    scene.clock.now = OPENED if race.what == "announcement" else DUE
    match race.fault:
        case "busy":
            slack.answers.append(BUSY)
        case "not accepted, nobody knows":
            slack.answers.append(UNKNOWN)
        case "accepted, nobody knows":
            slack.lost_answers.append(UNKNOWN)
    began = scene.clock.now
    hidden: list[datetime] = []

    def act() -> None:
        with SqlStore(engine).begin("T1") as tx:
            hide(tx, _asker(), Line(verb=Verb.HIDE, text="hide", visit=visit.id), (), scene.clock.now)
        hidden.append(scene.clock.now)

    steps.done, steps.at, steps.act = 0, race.step, act
    for tick in count():
        _tick(scene, tick)
        if hidden or scene.clock.now > began + 2 * SOON:
            break
    return Ran(step=steps.name, wrong=tuple(_aftermath(scene, slack, race, hidden[0])) if hidden else ())


def _tick(scene: Scene, tick: int) -> None:
    scene.tick(TICK if tick else timedelta(0))
    if tick % SWEEP_EVERY == 0:
        scene.sweep()


def _aftermath(scene: Scene, slack: SteppedMessenger, race: Race, hidden: datetime) -> Iterator[str]:
    under_way = slack.steps.name == "post"
    known = len(slack.posts)
    for tick in count(1):
        _tick(scene, tick)
        if scene.clock.now + TICK > hidden + SOON:
            break
    if _told(slack):
        yield f"still there after {(scene.clock.now - hidden).seconds} s"
    for after in LATER:
        scene.clock.now = hidden + after
        for tick in range(4):
            _tick(scene, tick)
        if _told(slack):
            yield f"there after {after}"
    late = [post for channel, post in slack.posts[known:] if SECRET in post.text and channel in STRANGERS]
    if late and not under_way:
        yield "posted again"
    beside = [text for channel, text in slack.standing.values() if channel == CHANNEL and BESIDE in text]
    if race.what in BOTH and not beside:
        yield "what stood beside it is gone"


def _told(slack: SteppedMessenger) -> bool:
    """Where it is not known."""
    return any(SECRET in text and channel in STRANGERS for channel, text in slack.standing.values())


def _asker() -> Asker:
    person = Person(id=OFFICER, kind=AskerKind.MEMBER, tz="America/New_York")
    return Asker(workspace="T1", person=person, channel=Channel(id="D1", direct=True))


# What is under way


def _digest(scene: Scene) -> Visit:
    return scene.opened(officer=OFFICER, follows=(CHANNEL,))


def _mixed(scene: Scene) -> Visit:
    scene.opened(officer=OFFICER, follows=(CHANNEL,), state="PE")
    return _digest(scene)


def _announcement(scene: Scene) -> Visit:
    return told_of_a_change(scene, scene.opened(officer=OFFICER, follows=(CHANNEL,)))


def _late_news(scene: Scene) -> Visit:
    """Told with the digest of the next morning."""
    scene.opened(officer=OFFICER, follows=(CHANNEL,), state="PE")
    return told_of_a_change(scene, scene.opened(officer=OFFICER, follows=(CHANNEL,)))


def told_of_a_change(scene: Scene, visit: Visit) -> Visit:
    with scene.store.begin("T1") as tx:
        stored, change = tx.save(visit, a_change(), [RECORDED])
        replan(tx, stored, OPENED)
        tx.announce(change, [Recipient(kind=RecipientKind.CHANNEL, id=CHANNEL)], OPENED)
    return stored


def _cover(scene: Scene) -> Visit:
    """Of an officer who is away; a message of one person who knows nothing of it any more."""
    with scene.store.begin("T1") as tx:
        absence = Absence(start=date(2026, 5, 1), end=date(2026, 6, 1), cover=COVER)
        tx.save_contacts([Contact(id=OFFICER, tz="America/New_York", away=absence)])
    return scene.opened(officer=OFFICER)


def _edit(scene: Scene) -> Visit:
    """Of a digest that was posted, because of what stands beside it."""
    beside = scene.opened(officer=OFFICER, follows=(CHANNEL,), state="PE")
    visit = _digest(scene)
    scene.clock.now = DUE
    scene.tick()
    scene.changed(beside, RECEIVED)
    return visit


PREPARED: dict[str, Callable[[Scene], Visit]] = {
    "digest": _digest,
    "mixed digest": _mixed,
    "announcement": _announcement,
    "late news": _late_news,
    "edit": _edit,
    "cover": _cover,
}
BOTH = ("mixed digest", "late news", "edit")
STEPS = 24  # few are taken later
FAULTS = ("", "busy", "not accepted, nobody knows", "accepted, nobody knows")


def races(size: int, seed: int) -> Iterator[Race]:
    """Everything in turn, the step and the fault by chance."""
    chance, whats = Random(seed), cycle(PREPARED)
    for _ in range(size):
        yield Race(what=next(whats), step=chance.randrange(1, STEPS), fault=chance.choice(FAULTS))


def flips(size: int, seed: int, engine: Engine) -> cases.Outcome:
    """`size`: races; `kills`: in how many the visit was hidden before the sender had come to its end."""
    found = [(race, ran(engine, race)) for race in races(size, seed)]
    wrong = [f"{race}: {how}" for race, how in found if how.wrong]
    assert not wrong, "\n".join(wrong)
    return cases.Outcome(kills=sum(bool(how.step) for _, how in found))
