"""D14: a process dies at any step of posting a card, of bringing it up to date or of taking it away, or the step fails:
in the end one card stands where it is wanted, and says what holds."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from sqlalchemy import Engine

from bot.procedure.model import Fact
from bot.visits import Visit
from storage.database import open_engine
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from tests.faults import cases
from tests.faults.cases import Case, Where
from tests.faults.fate import UNKNOWN, Failed, Fate, delivered, finished
from tests.scheduler.scene import TIMING, Clock, Killed, Messenger, Scene
from tests.storage.nouns import a_record

STAGES = ("posted", "looked for", "changed", "taken away")
LATE = datetime(2026, 5, 12, 20, tzinfo=UTC)  # no reminder is due
COMMENTS = a_record(fact=Fact(step="comments_received", date=date(2026, 5, 12)))


def struck(engine: Engine, blow: type[BaseException], stage: str) -> Iterator[list[str]]:
    """For every step at which it strikes: the cards that stand in the end."""
    at, reached = 0, True
    while reached:
        at += 1
        scene = Scene(SqlStore(engine), SqlOutbox(engine), Clock(LATE), Messenger())
        _brought_to(scene, stage, f"C{at}-{stage}-{blow.__name__}")
        fate = Fate(at=at, blow=blow)
        delivered(engine, scene, fate)
        reached = fate.steps >= at
        finished(scene)
        yield _standing(scene.slack)


def _brought_to(scene: Scene, stage: str, channel: str) -> None:
    """What is delivered next is the stage."""
    visit = _refreshed(scene, scene.opened(follows=(channel,), now=LATE, quiet=("*",)))
    if stage == "looked for":
        scene.slack.lost_answers.append(UNKNOWN)
    if stage != "posted":
        scene.tick()
    match stage:
        case "looked for":
            scene.clock.now += TIMING.settle
        case "changed":
            _refreshed(scene, scene.changed(visit, COMMENTS))
        case "taken away":
            _refreshed(scene, scene.changed(visit, follows=()))


def _refreshed(scene: Scene, visit: Visit) -> Visit:
    with scene.store.begin("T1") as tx:
        tx.refresh_cards(visit, scene.clock.now)
    return visit


def _standing(slack: Messenger) -> list[str]:
    said = {f"{place}.0": post.text for place, (_, post) in enumerate(slack.posts, 1)}
    said |= {ts: post.text for _, ts, post in slack.updates}
    return [text for ts, text in said.items() if ts not in slack.deleted]


def as_wanted(stage: str, standing: list[str]) -> bool:
    received = ["comments received" in text.casefold() for text in standing]
    return received == {"changed": [True], "taken away": []}.get(stage, [False])


def at_every_step(size: int, seed: int, where: Where) -> cases.Outcome:
    """`size`: whether only stages with a blow that kills are played (1), or all (2)."""
    engine = open_engine(where.url)
    blows = (Killed, Failed)[:size]
    found = [(stage, cards) for blow in blows for stage in STAGES for cards in struck(engine, blow, stage)]
    engine.dispose()
    assert all(as_wanted(stage, cards) for stage, cards in found if cards)
    lost = sum(stage != "taken away" and not cards for stage, cards in found)
    doubled = sum(max(0, len(cards) - (stage != "taken away")) for stage, cards in found)
    return cases.Outcome(kills=len(found), lost=lost, doubled=doubled)


CASES = (Case(name="D14 a card at every step", size=2, quick=1, play=at_every_step),)
