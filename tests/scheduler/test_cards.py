"""The card of a visit in a channel that follows it: posted once, pinned, brought up to date, taken away."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.operations.cards import each_morning
from bot.operations.channels import heard
from bot.outbox.delivery import HELD
from bot.outbox.model import NotAccepted, Refused, Unknown
from bot.procedure.model import Fact
from bot.visits import Channel, Recipient, RecipientKind, Visit
from tests.scheduler.scene import SECOND, TIMING, Scene
from tests.storage.nouns import a_change, a_record

UNKNOWN = Unknown(reason="TimeoutError")
LATE = datetime(2026, 5, 12, 20, tzinfo=UTC)  # no reminder is due
TO_C1 = Recipient(kind=RecipientKind.CHANNEL, id="C1")
COMMENTS = a_record(fact=Fact(step="comments_received", date=date(2026, 5, 12)))
CLOSED = [a_record(fact=Fact(step=key, date=date(2026, 5, 12))) for key in ("twelve_month_considered", "visit_closed")]
WITH_OUTSIDERS = Channel(id="C1", guests=True)


def refreshed(scene: Scene, visit: Visit) -> Visit:
    with scene.store.begin("T1") as tx:
        tx.refresh_cards(visit, scene.clock.now)
    return visit


def changed(scene: Scene, visit: Visit, *records: object, **given: object) -> Visit:
    return refreshed(scene, scene.changed(visit, *records, **given))  # type: ignore[arg-type]


def morning(scene: Scene, after: timedelta = timedelta(days=1)) -> None:
    scene.clock.now += after
    with scene.store.begin("T1") as tx:
        each_morning(tx, scene.clock.now)


@pytest.fixture
def visit(scene: Scene) -> Visit:
    """With a card on its way."""
    scene.clock.now = LATE
    return refreshed(scene, scene.opened(follows=("C1",), now=LATE, quiet=("*",)))


@pytest.fixture
def shown(scene: Scene, visit: Visit) -> Visit:
    """With a card that was posted."""
    assert scene.tick() == ["C1"]
    return visit


def test_a_card_is_posted_once_and_pinned(scene: Scene, shown: Visit) -> None:
    refreshed(scene, shown)
    assert scene.tick(SECOND) == []
    assert scene.slack.pinned == ["1.0"]
    assert "Waiting for the visited State: comments on the draft report" in scene.slack.posts[0][1].text


def test_many_changes_at_once_are_one_update_in_place(scene: Scene, shown: Visit) -> None:
    later = changed(scene, changed(scene, shown, COMMENTS), officer="U2")
    assert scene.tick(SECOND) == []
    ((channel, ts, post),) = scene.slack.updates
    assert (channel, ts, post.marker) == ("C1", "1.0", scene.slack.posts[0][1].marker)
    assert "comments received" in post.text.lower()
    assert f"<@{later.officer}>" in post.text


def test_each_morning_days_pass_once(scene: Scene, shown: Visit) -> None:
    morning(scene)
    morning(scene, timedelta(hours=1))
    assert scene.tick() == []
    assert ["7 days left" in post.text for _, _, post in scene.slack.updates] == [True]


def test_a_closed_visit_says_so_and_is_left_alone(scene: Scene, shown: Visit) -> None:
    changed(scene, shown, *CLOSED)
    scene.tick(SECOND)
    assert "Closed by the team" in scene.slack.updates[-1][2].text
    morning(scene)
    scene.tick()
    assert len(scene.slack.updates) == 1


def test_a_channel_that_followed_before_there_were_cards_gets_one_in_the_morning(scene: Scene) -> None:
    scene.clock.now = LATE
    scene.opened(follows=("C1",), now=LATE, quiet=("*",))
    assert scene.tick() == []
    morning(scene)
    assert scene.tick() == ["C1"]


@pytest.mark.parametrize("accepted", [True, False])
def test_of_an_unknown_outcome_no_second_card_comes(accepted: bool, scene: Scene, visit: Visit) -> None:
    (scene.slack.lost_answers if accepted else scene.slack.answers).append(UNKNOWN)
    scene.tick()
    changed(scene, visit, COMMENTS)
    scene.tick(TIMING.settle)
    scene.tick(TIMING.settle)
    assert scene.slack.told == ["C1"]
    now = scene.slack.updates[-1][2] if accepted else scene.slack.posts[-1][1]
    assert "comments received" in now.text.lower()
    assert scene.slack.pinned == ["1.0"]


def test_an_update_is_made_until_slack_takes_it(scene: Scene, shown: Visit) -> None:
    changed(scene, shown, COMMENTS)
    scene.slack.answers = [UNKNOWN, NotAccepted(reason="ratelimited", retry_after=30)]
    for _ in range(3):
        scene.tick(timedelta(minutes=1))
    assert len(scene.slack.updates) == 1


def test_a_card_that_somebody_deleted_is_posted_anew_once(scene: Scene, shown: Visit) -> None:
    later = changed(scene, shown, COMMENTS)
    scene.slack.answers = [Refused(reason="message_not_found")]
    assert scene.tick(SECOND) == ["C1"]
    assert scene.tick(SECOND) == []
    assert scene.slack.pinned == ["1.0", "2.0"]
    refreshed(scene, later)
    scene.tick(SECOND)
    assert [ts for _, ts, _ in scene.slack.updates] == ["2.0"]


@pytest.mark.parametrize("given", [{"follows": ()}, {"hidden": True, "follows": ()}, {"withdrawn": True}])
def test_a_card_goes_with_its_reason(given: dict[str, object], scene: Scene, shown: Visit) -> None:
    changed(scene, shown, **given)
    assert scene.tick(SECOND) == []
    assert scene.slack.deleted == ["1.0"]


def test_a_channel_that_follows_again_gets_another_card(scene: Scene, shown: Visit) -> None:
    gone = changed(scene, shown, follows=())
    scene.tick(SECOND)
    changed(scene, gone, follows=("C1",))
    assert scene.tick(SECOND) == ["C1"]


def test_a_channel_that_follows_no_more_before_its_card_is_posted_gets_none(scene: Scene, visit: Visit) -> None:
    changed(scene, visit, follows=())
    assert scene.tick(SECOND) == []
    assert scene.slack.deleted == []


def test_who_changes_their_mind_in_time_keeps_the_card(scene: Scene, shown: Visit) -> None:
    changed(scene, changed(scene, shown, follows=()), follows=("C1",))
    assert scene.tick(SECOND) == []
    assert scene.slack.deleted == []


def test_a_card_that_was_not_taken_away_is_taken_away_later(scene: Scene, shown: Visit) -> None:
    changed(scene, shown, follows=())
    delete, scene.slack.delete = scene.slack.delete, lambda channel, ts: UNKNOWN  # type: ignore[method-assign]
    scene.tick(SECOND)
    scene.slack.delete = delete  # type: ignore[method-assign]
    scene.tick(timedelta(minutes=1))
    assert scene.slack.deleted == ["1.0"]


def test_outsiders_see_no_card_and_once_they_are_gone_it_comes_back(scene: Scene, shown: Visit) -> None:
    scene.slack.readers["C1"] = WITH_OUTSIDERS
    with scene.store.begin("T1") as tx:
        heard(tx, WITH_OUTSIDERS, scene.clock.now)
    scene.tick(SECOND)
    assert scene.slack.deleted == ["1.0"]
    changed(scene, shown, COMMENTS)
    assert scene.tick(SECOND) == []
    del scene.slack.readers["C1"]
    assert scene.tick(HELD) == ["C1"]


def test_what_happens_to_a_visit_is_told_below_its_card(scene: Scene, shown: Visit) -> None:
    for follows in (("C1", "C2"), ("C1",)):
        with scene.store.begin("T1") as tx:
            shown, made = tx.save(replace(shown, follows=follows), a_change(), [])
            tx.announce(made, [TO_C1], scene.clock.now)
        assert scene.tick(SECOND) == ["C1"]
    assert scene.slack.threads == ["", "1.0", "1.0"]


def test_before_there_is_a_card_it_is_told_in_the_channel(scene: Scene) -> None:
    visit = scene.opened(follows=("C1",), quiet=("*",))
    with scene.store.begin("T1") as tx:
        _, made = tx.save(visit, a_change(), [])
        tx.announce(made, [TO_C1], scene.clock.now)
    assert scene.tick() == ["C1"]
    assert scene.slack.threads == [""]


def test_what_was_told_below_a_card_is_looked_for_there(scene: Scene, shown: Visit) -> None:
    with scene.store.begin("T1") as tx:
        _, made = tx.save(shown, a_change(), [])
        tx.announce(made, [TO_C1], scene.clock.now)
    scene.slack.lost_answers = [UNKNOWN]
    assert scene.tick(SECOND) == ["C1"]
    assert scene.tick(TIMING.settle) == []
    assert scene.slack.sought == ["1.0"]
