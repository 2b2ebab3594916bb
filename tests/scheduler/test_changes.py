"""Somebody changes a visit while its reminder is on the way: what is told is what holds, once."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.operations.snooze import snooze
from bot.outbox.model import Unknown
from bot.procedure.model import Fact
from bot.visits import Asker, AskerKind, Channel, Person, Visit
from tests.scheduler.scene import SECOND, TIMING, Scene
from tests.storage.nouns import a_record

UNKNOWN = Unknown(reason="TimeoutError")
COMMENTS = a_record(fact=Fact(step="comments_received", date=date(2026, 5, 13)))
MARIA = Asker(
    workspace="T1",
    person=Person(id="U1", kind=AskerKind.MEMBER, tz="America/New_York"),
    channel=Channel(id="D-U1", direct=True),
)


@pytest.fixture
def visit(scene: Scene) -> Visit:
    return scene.opened(officer="U1")


def taken_back(scene: Scene, visit: Visit) -> None:
    """The last record is withdrawn."""
    scene.changed(visit, a_record(fact=None, withdraws=visit.records[-1].id))


def test_what_was_posted_before_the_change_is_not_told_again(scene: Scene, visit: Visit) -> None:
    scene.slack.lost_answers = [UNKNOWN]
    assert scene.tick() == ["D-U1"]
    changed = scene.changed(visit, COMMENTS)
    taken_back(scene, changed)
    assert scene.tick(TIMING.settle) == []
    assert scene.tick(TIMING.settle) == []


def test_what_was_not_posted_before_the_change_is_not_told_after_it(scene: Scene, visit: Visit) -> None:
    scene.slack.answers = [UNKNOWN]
    scene.tick()
    scene.changed(visit, COMMENTS)
    assert scene.tick(TIMING.settle) == []


def test_a_change_that_is_taken_back_in_time_leaves_the_reminder_where_it_was(scene: Scene, visit: Visit) -> None:
    scene.slack.answers = [UNKNOWN]
    scene.tick()
    changed = scene.changed(visit, COMMENTS)
    taken_back(scene, changed)
    assert scene.tick(TIMING.settle) == ["D-U1"]


def test_an_officer_who_hands_over_while_the_outcome_is_unknown_is_not_written_to_again(
    scene: Scene, visit: Visit
) -> None:
    scene.slack.answers = [UNKNOWN]
    scene.tick()
    scene.changed(visit, officer="U2")
    assert scene.tick(TIMING.settle) == []
    assert scene.tick(timedelta(days=7)) == ["D-U2"]


def test_a_reminder_that_is_put_off_comes_at_the_time_asked_for(scene: Scene, visit: Visit) -> None:
    assert scene.tick() == ["D-U1"]
    with scene.store.begin("T1") as tx:
        snooze(tx, MARIA, visit.id, "comments_received", 1, scene.clock.now)
    assert scene.tick(timedelta(days=1) - SECOND) == []
    assert scene.tick(SECOND) == ["D-U1"]
    assert scene.tick(SECOND) == []


def test_a_reminder_put_off_while_its_outcome_is_unknown_comes_again_later_only(scene: Scene, visit: Visit) -> None:
    scene.slack.answers = [UNKNOWN]
    scene.tick()
    with scene.store.begin("T1") as tx:
        snooze(tx, MARIA, visit.id, "comments_received", 1, scene.clock.now)
    assert scene.tick(TIMING.settle) == []
    assert scene.tick(timedelta(days=1) - TIMING.settle) == ["D-U1"]


@pytest.mark.parametrize("back", [timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)])
def test_a_clock_that_is_set_back_neither_loses_nor_doubles(back: timedelta, scene: Scene) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.slack.lost_answers = [UNKNOWN]
    scene.tick()
    scene.clock.now -= back
    assert scene.tick() == []
    assert scene.tick(back + TIMING.settle) == []
    assert sorted(scene.slack.told) == ["C1", "D-U1"]


def test_a_zone_heard_of_at_sending_moves_the_next_reminders_and_not_the_one_on_its_way(
    scene: Scene, visit: Visit
) -> None:
    tokyo = Person(id="U1", kind=AskerKind.MEMBER, tz="Asia/Tokyo")
    scene.slack.readers["U1"] = tokyo
    assert scene.tick() == ["D-U1"]
    assert scene.tick(SECOND) == []
    assert scene.clock.now + (scene.next_due() or timedelta(0)) == datetime(2026, 5, 18, tzinfo=UTC)  # 09:00 in Tokyo
    assert scene.tick(datetime(2026, 5, 18, tzinfo=UTC) - scene.clock.now) == ["D-U1"]
    assert scene.tick(timedelta(days=1)) == []


def test_a_zone_heard_of_while_the_outcome_is_unknown_doubles_nothing(scene: Scene, visit: Visit) -> None:
    scene.slack.readers["U1"] = Person(id="U1", kind=AskerKind.MEMBER, tz="America/Los_Angeles")
    scene.slack.lost_answers = [UNKNOWN]
    assert scene.tick() == ["D-U1"]
    assert scene.tick(TIMING.settle) == []
    assert scene.tick(timedelta(hours=4)) == []
