"""Somebody changes a visit while its reminder is on the way: what is told is what holds, once."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.operations.snooze import snooze
from bot.outbox.delivery import LOOK_AGAIN
from bot.outbox.model import Unknown
from bot.procedure.model import Fact
from bot.visits import Absence, Asker, AskerKind, Channel, Contact, Person, Visit
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
    assert scene.tick() == ["D-U2"]
    assert scene.tick(TIMING.settle) == []
    assert scene.tick(timedelta(days=7)) == ["D-U2"]


def test_a_reminder_that_is_put_off_comes_at_the_time_asked_for(scene: Scene, visit: Visit) -> None:
    assert scene.tick() == ["D-U1"]
    with scene.store.begin("T1") as tx:
        snooze(tx, MARIA, visit.id, "comments_received", date(2026, 5, 14), scene.clock.now)
    assert scene.tick(timedelta(days=1) - SECOND) == []
    assert scene.tick(SECOND) == ["D-U1"]
    assert scene.tick(SECOND) == []


def test_a_reminder_put_off_while_its_outcome_is_unknown_comes_again_later_only(scene: Scene, visit: Visit) -> None:
    scene.slack.answers = [UNKNOWN]
    scene.tick()
    with scene.store.begin("T1") as tx:
        snooze(tx, MARIA, visit.id, "comments_received", date(2026, 5, 14), scene.clock.now)
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


def test_a_zone_heard_of_at_sending_moves_the_reminder_to_its_own_nine_o_clock(scene: Scene, visit: Visit) -> None:
    scene.slack.readers["U1"] = Person(id="U1", kind=AskerKind.MEMBER, tz="Asia/Tokyo")
    assert scene.tick() == []  # it is ten in the evening there
    for day in (14, 18):
        morning = datetime(2026, 5, day, tzinfo=UTC)  # 09:00 in Tokyo
        assert scene.tick(morning - SECOND - scene.clock.now) == []
        assert scene.tick(SECOND) == ["D-U1"]


def test_a_zone_heard_of_while_the_outcome_is_unknown_doubles_nothing(scene: Scene, visit: Visit) -> None:
    scene.slack.readers["U1"] = Person(id="U1", kind=AskerKind.MEMBER, tz="America/Halifax")
    scene.slack.lost_answers = [UNKNOWN]
    assert scene.tick() == ["D-U1"]
    assert scene.tick(TIMING.settle) == []
    assert scene.tick(timedelta(hours=4)) == []


def test_a_posted_reminder_says_that_the_step_is_done_and_by_whom(scene: Scene, visit: Visit) -> None:
    assert scene.tick() == ["D-U1"]
    scene.changed(visit, COMMENTS)
    assert scene.tick(SECOND) == []
    ((channel, ts, post),) = scene.slack.updates
    assert (channel, ts, post.marker) == ("D-U1", "1.0", scene.slack.posts[0][1].marker)
    assert "done Wed 13 May 2026, recorded by <@U1>" in post.text
    assert "actions" not in [block["type"] for block in post.blocks]
    assert scene.tick(SECOND) == []
    assert len(scene.slack.updates) == 1


def test_a_posted_reminder_of_a_step_that_is_open_again_has_its_buttons_back(scene: Scene, visit: Visit) -> None:
    scene.tick()
    changed = scene.changed(visit, COMMENTS)
    scene.tick(SECOND)
    taken_back(scene, changed)
    assert scene.tick(SECOND) == []
    before, (_, _, after) = scene.slack.posts[0][1], scene.slack.updates[-1]
    assert (after.text, [block["type"] for block in after.blocks]) == (
        before.text,
        [block["type"] for block in before.blocks],
    )


def test_a_posted_reminder_names_the_new_date_of_a_step_that_moved(scene: Scene, visit: Visit) -> None:
    scene.tick()
    sent = Fact(step="draft_report_shared", date=date(2026, 4, 15))
    scene.changed(visit, a_record(fact=sent, replaces=visit.records[-1].id))
    scene.tick(SECOND)
    ((_, _, post),) = scene.slack.updates
    assert "now due Fri 15 May 2026" in post.text


def test_a_reminder_that_is_posted_while_the_step_is_recorded_is_edited_once_it_is_known_to_stand(
    scene: Scene, visit: Visit
) -> None:
    scene.slack.lost_answers = [UNKNOWN]
    assert scene.tick() == ["D-U1"]
    scene.changed(visit, COMMENTS)
    assert scene.tick(SECOND) == []
    assert scene.slack.updates == []
    scene.tick(TIMING.settle)
    scene.tick(LOOK_AGAIN)
    assert [post.text.count("done Wed 13 May") for _, _, post in scene.slack.updates] == [1]


def test_an_edit_is_made_again_until_slack_takes_it_and_not_where_nobody_may_read_it(
    scene: Scene, visit: Visit
) -> None:
    scene.tick()
    changed = scene.changed(visit, COMMENTS)
    scene.slack.answers = [UNKNOWN]
    scene.tick(SECOND)
    assert scene.slack.looked == 0
    scene.tick(5 * SECOND)
    assert len(scene.slack.updates) == 1
    taken_back(scene, changed)
    scene.slack.readers["U1"] = Person(id="U1", kind=AskerKind.GUEST, tz="UTC")
    scene.tick(SECOND)
    assert len(scene.slack.updates) == 1


def test_an_officer_who_is_away_is_stood_in_for(scene: Scene) -> None:
    away = Absence(start=date(2026, 5, 10), end=date(2026, 5, 15), cover="U3")
    with scene.store.begin("T1") as tx:
        tx.save_contacts([Contact(id="U1", away=away)])
    scene.opened(officer="U1", deputy="U2")
    assert scene.tick() == ["D-U3"]
    assert "<@U1> is away until" in scene.slack.posts[-1][1].text
    assert scene.tick(timedelta(days=5)) == ["D-U1"]


def test_what_is_overdue_by_three_days_goes_to_the_deputy_as_well(scene: Scene) -> None:
    scene.opened(officer="U1", deputy="U2")
    days = [sorted(scene.tick(timedelta(days=1))) for _ in range(12)]
    both, one = ["D-U1", "D-U2"], ["D-U1"]
    assert [told for told in days if told] == [one, one, one, one, both]  # the first was due the day before
