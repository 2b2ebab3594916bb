"""Delivery by one process: what becomes of a message after every outcome, and what is said in the end."""

import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, update

from bot.outbox.delivery import HELD, PAUSE, Post
from bot.outbox.model import NotAccepted, Outcome, Place, Refused, Settlement, State
from bot.procedure.model import Fact
from bot.visits import AskerKind, Channel, Contact, Person, Recipient, RecipientKind
from storage.tables import records, rungs
from tests.scheduler.scene import DUE, SECOND, TIMING, Messenger, Scene
from tests.storage.nouns import a_record

PATIENCE = 20.0  # seconds: far more than is needed
LIMITED = NotAccepted(reason="ratelimited", retry_after=30)
COMMENTS = a_record(fact=Fact(step="comments_received", date=date(2026, 5, 13)))


def test_a_reminder_goes_once_to_the_channel_and_to_the_officer(scene: Scene) -> None:
    scene.opened(officer="U1", follows=("C1",))
    assert scene.tick(-SECOND) == []
    assert sorted(scene.tick(SECOND)) == ["C1", "D-U1"]
    assert [scene.tick(SECOND) for _ in range(3)] == [[], [], []]
    assert "Kenya" in scene.slack.posts[0][1].text


def test_what_the_courier_learns_of_a_person_is_kept(officer: Scene) -> None:
    officer.slack.readers["U1"] = Person(id="U1", kind=AskerKind.MEMBER, tz="Africa/Nairobi")
    officer.tick()
    with officer.store.begin("T1") as tx:
        assert tx.contact("U1") == Contact(id="U1", tz="Africa/Nairobi", channel="D-U1")


def test_what_was_not_accepted_is_tried_again_after_a_while(officer: Scene) -> None:
    officer.slack.answers = [NotAccepted(reason="ConnectionRefusedError")] * 2
    assert officer.tick() == []
    assert officer.next_due() == 5 * SECOND
    assert officer.tick(5 * SECOND) == []
    assert officer.next_due() == 10 * SECOND
    assert officer.tick(10 * SECOND) == ["D-U1"]
    assert officer.slack.looked == 0


def test_nothing_is_sent_before_slack_wants_to_hear_again(scene: Scene) -> None:
    scene.opened(officer="U1")
    scene.slack.answers = [LIMITED]
    assert scene.tick() == []
    scene.opened(officer="U2")
    assert scene.tick(30 * SECOND) == []
    assert sorted(scene.tick(3 * SECOND)) == ["D-U1", "D-U2"]  # a little later than asked, lest all come back at once


def test_after_a_rate_limit_the_rest_of_a_claim_is_given_back_untried(scene: Scene) -> None:
    scene.opened(follows=("C1", "C2", "C3"))
    scene.slack.answers = [LIMITED]
    assert scene.tick() == []
    assert len(scene.slack.tried) == 1
    assert sorted(scene.tick(33 * SECOND)) == ["C1", "C2", "C3"]
    assert scene.slack.looked == 0


def test_what_its_place_refuses_is_held_and_goes_out_when_it_no_longer_does(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.slack.doors["U1"] = Refused(reason="user_disabled")
    assert scene.tick() == ["C1"]
    assert "recipient=U1 error=user_disabled" in caplog.text
    assert scene.tick(HELD - SECOND) == []
    assert scene.tick(SECOND) == []
    scene.slack.doors.clear()
    assert scene.tick(HELD) == ["D-U1"]
    assert "comes late" in scene.slack.posts[-1][1].text


def test_the_administrators_hear_once_of_what_cannot_be_delivered_and_of_no_visit(scene: Scene) -> None:
    with scene.store.begin("T1") as tx:
        tx.save_workspace(replace(tx.workspace(), admins=("U8", "U9")))
    scene.opened(follows=("C1",))
    scene.slack.answers = [Refused(reason="is_archived")]
    assert scene.tick() == ["D-U8", "D-U9"]
    assert all("<#C1>" in post.text and "Kenya" not in post.text for _, post in scene.slack.posts)
    scene.opened(follows=("C1",), state="FJ")
    scene.slack.answers = [Refused(reason="is_archived")]
    assert scene.tick(HELD) == []


def test_a_person_who_works_here_no_more_is_replaced_at_once(scene: Scene) -> None:
    scene.opened(officer="U1", deputy="U2")
    scene.slack.readers["U1"] = Person(id="U1", kind=AskerKind.DEACTIVATED, tz="UTC")
    assert scene.tick() == ["D-U2"]
    assert scene.tick(HELD) == []
    with scene.store.begin("T1") as tx:
        assert tx.contact("U1").gone
    scene.slack.readers.clear()
    assert scene.tick(timedelta(days=7) - HELD) == ["D-U2"]  # two days before, moved from a Monday


def test_a_token_that_slack_refuses_pauses_and_loses_nothing(officer: Scene, caplog: pytest.LogCaptureFixture) -> None:
    officer.slack.answers = [Refused(reason="token_revoked", workspace=True)]
    assert officer.tick() == []
    assert "refuses the token workspace=T1 error=token_revoked" in caplog.text
    assert officer.next_due() == PAUSE
    assert officer.tick(PAUSE) == ["D-U1"]


def test_who_would_read_it_is_asked_until_slack_answers(officer: Scene) -> None:
    officer.slack.readers["U1"] = NotAccepted(reason="HTTP 500")
    for _ in range(20):
        assert officer.tick(5 * SECOND) == []
    del officer.slack.readers["U1"]
    assert officer.tick(5 * SECOND) == ["D-U1"]


@pytest.mark.parametrize(
    ("reader", "unfit"),
    [
        ("U1", Person(id="U1", kind=AskerKind.GUEST, tz="UTC")),
        ("U1", Person(id="U1", kind=AskerKind.DEACTIVATED, tz="UTC")),
        ("C1", Channel(id="C1", shared=True)),
    ],
)
def test_who_may_not_read_it_gets_nothing(reader: str, unfit: Person | Channel, scene: Scene) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.slack.readers[reader] = unfit
    assert scene.tick() == (["C1"] if reader == "U1" else ["D-U1"] * 2)  # its own, and a word about the channel
    assert scene.tick(HELD) == []
    held = scene.outbox.undelivered("T1", DUE)  # of a channel its card too
    assert {(each.recipient.id, each.state) for each in held} == {(reader, State.HELD)}


def test_what_happened_meanwhile_is_not_asked_for(scene: Scene) -> None:
    visit = scene.opened(officer="U1")
    scene.slack.answers = [LIMITED]
    scene.tick()
    scene.changed(visit, COMMENTS)
    assert scene.tick(33 * SECOND) == []


def test_a_failure_with_one_message_does_not_stop_the_rest(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.slack.answers = [ZeroDivisionError()]
    (told,) = scene.tick()
    assert "the call broke off" in caplog.text
    (other,) = {"C1", "D-U1"} - {told}
    assert scene.tick(TIMING.settle) == [other]  # looked up first: nobody knows whether it was posted
    assert scene.slack.looked == 1


def test_a_visit_that_cannot_be_evaluated_does_not_stop_the_rest(
    scene: Scene, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    scene.opened(follows=("C1",))
    scene.opened(follows=("C2",))
    with engine.begin() as connection:
        broken = rungs.c.recipient == "C1"
        connection.execute(update(rungs).where(broken).values(step="nonsense", date=date(2026, 5, 20)))
        connection.execute(update(records).where(records.c.visit == 1).values(step="nonsense"))
    assert scene.tick() == ["C2"]
    assert "cannot be evaluated" in caplog.text


def test_a_message_that_breaks_does_not_stop_the_rest(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.opened(follows=("C1",))
    with scene.store.begin("T1") as tx:
        tx.notify(["U9"], "nonsense", DUE)
    assert scene.tick() == ["C1"]
    assert "could not be handled" in caplog.text


def test_the_answer_of_who_lost_the_claim_is_dropped(officer: Scene, caplog: pytest.LogCaptureFixture) -> None:
    class Overtaken(Messenger):
        def post(self, place: Place, post: Post) -> Outcome:
            """Slack takes longer than the lease, and another process settles the message."""
            (message,) = officer.outbox.claim("T1", DUE + TIMING.lease, TIMING.lease, 5)
            done = Settlement(state=State.SENT, next_attempt_at=DUE, slack_ts="7.0")
            officer.outbox.settle([(message, done)])
            return super().post(place, post)

    officer.slack = Overtaken()
    assert officer.tick() == ["D-U1"]
    assert "was settled by somebody else" in caplog.text
    assert officer.tick(PAUSE) == []
    assert officer.sweep() == 1  # what the other posted stays
    assert officer.slack.deleted == ["1.0"]
    assert officer.sweep(PAUSE) == 0


def test_who_lost_the_claim_does_not_post(officer: Scene) -> None:
    class Slow(Messenger):
        def audience(self, recipient: Recipient) -> Person | Channel | Outcome:
            """Another process takes over while Slack is asked."""
            officer.outbox.claim("T1", DUE + TIMING.lease, TIMING.lease, 5)
            return super().audience(recipient)

    officer.slack = Slow()
    assert officer.tick() == []


def test_what_fell_due_while_down_is_sent_once_to_each_and_says_that_it_is_late(scene: Scene) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.opened(officer="U1", state="FJ")
    assert sorted(scene.tick(timedelta(days=6))) == ["C1", "D-U1"]
    mine = next(post for channel, post in scene.slack.posts if channel == "D-U1")
    assert "Kenya" in mine.text
    assert "Fiji" in mine.text
    assert "was due" in mine.text
    assert scene.tick(SECOND) == []


def test_what_comes_late_waits_for_a_decent_hour(scene: Scene) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.slack.readers["U1"] = Person(id="U1", kind=AskerKind.MEMBER, tz="Asia/Tokyo")
    assert scene.tick(timedelta(hours=1)) == ["C1"]
    assert scene.tick(timedelta(hours=9, minutes=59)) == []
    assert scene.tick(timedelta(minutes=1)) == ["D-U1"]  # nine o'clock in Tokyo


def test_who_stops_finishes_the_message_at_hand_and_takes_no_other(scene: Scene) -> None:
    scene.opened(follows=("C1", "C2", "C3"))

    class Stopped(Messenger):
        def post(self, place: Place, post: Post) -> Outcome:
            delivery.halt.set()
            return super().post(place, post)

    scene.slack = Stopped()
    delivery = scene.delivery()
    delivery.tick()
    assert len(scene.slack.posts) == 1
    assert delivery.tick() == 0
    delivery.stop()
    scene.slack = Messenger(posts=scene.slack.posts)
    assert len(scene.tick()) == 2
    assert scene.slack.looked == 0


def test_a_send_is_not_begun_where_too_little_is_left_of_the_lease(officer: Scene) -> None:
    short = officer.delivery(timing=replace(TIMING, tick=0.01 * SECOND, lease=0.1 * SECOND, timeout=0.1 * SECOND))
    short.tick()
    short.stop()
    assert officer.slack.tried == []
    assert officer.tick() == ["D-U1"]


def test_a_slow_workspace_does_not_stop_the_others(scene: Scene) -> None:
    gate = threading.Event()

    class Slow(Messenger):
        def post(self, place: Place, post: Post) -> Outcome:
            assert gate.wait(PATIENCE)
            return super().post(place, post)

    slow, quick = Slow(), Messenger()
    for workspace in ("T1", "T2"):
        with scene.store.begin(workspace) as tx:
            for number in range(40):
                tx.notify([f"U{number}"], "channel:C1:is_archived", DUE)
    brief = replace(TIMING, tick=0.01 * SECOND, lease=3 * SECOND, timeout=0.1 * SECOND)
    delivery = scene.delivery(couriers={"T1": slow, "T2": quick}, timing=brief)
    delivery.tick()
    assert (len(slow.posts), len(quick.posts)) == (0, 40)
    gate.set()
    delivery.stop()


def test_an_announcement_is_told_where_the_visit_is_followed(scene: Scene) -> None:
    visit = scene.opened(officer="U1", follows=("C7",))
    with scene.store.begin("T1") as tx:
        (opening,) = tx.changes(visit.id)
        tx.announce(opening, [Recipient(kind=RecipientKind.CHANNEL, id="C7")], DUE)
    assert sorted(scene.tick()) == ["C7", "C7", "D-U1"]  # and the reminder


def test_announcements_that_come_late_come_with_the_digest(scene: Scene) -> None:
    visit = scene.opened(follows=("C7",))
    with scene.store.begin("T1") as tx:
        (opening,) = tx.changes(visit.id)
        tx.announce(opening, [Recipient(kind=RecipientKind.CHANNEL, id="C7")], DUE - timedelta(hours=1))
    assert scene.tick() == ["C7"]
    text = scene.slack.posts[0][1].text
    assert text.index("7 days left") < text.index("What has changed:") < text.index("Recorded by <@U1>")
    scene.changed(visit, COMMENTS)
    assert scene.tick(SECOND) == []
    assert "What has changed:" in scene.slack.updates[0][2].text
