"""Delivery by one process: what becomes of a message after every outcome, and what is said in the end."""

import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.outbox.delivery import PAUSE, Post
from bot.outbox.model import NotAccepted, Outcome, Refused, Settlement, State
from bot.procedure.model import Fact
from bot.visits import AskerKind, Channel, Person, Recipient, RecipientKind
from tests.scheduler.scene import DUE, SECOND, TIMING, Messenger, Scene
from tests.storage.nouns import a_record

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
        assert (tx.zone("U1"), tx.direct_channel("U1")) == ("Africa/Nairobi", "D-U1")


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
    assert scene.tick(29 * SECOND) == []
    assert sorted(scene.tick(SECOND)) == ["D-U1", "D-U2"]


def test_what_slack_refuses_is_given_up_and_the_log_says_so(officer: Scene, caplog: pytest.LogCaptureFixture) -> None:
    officer.slack.answers = [Refused(reason="restricted_action")]
    assert officer.tick() == []
    assert "is given up: restricted_action" in caplog.text
    assert officer.tick(2 * PAUSE) == []


def test_a_person_who_cannot_be_written_to_does_not_stop_the_channel(scene: Scene) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.slack.doors["U1"] = Refused(reason="user_disabled")
    assert scene.tick() == ["C1"]
    assert scene.tick(PAUSE) == []


def test_a_token_that_slack_refuses_pauses_and_loses_nothing(officer: Scene, caplog: pytest.LogCaptureFixture) -> None:
    officer.slack.answers = [Refused(reason="token_revoked", workspace=True)]
    assert officer.tick() == []
    assert "workspace T1 refuses the token: token_revoked" in caplog.text
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
    assert scene.tick() == (["C1"] if reader == "U1" else ["D-U1"])
    assert scene.next_due() is not None
    assert scene.tick(PAUSE) == []


def test_what_happened_meanwhile_is_not_asked_for(scene: Scene) -> None:
    visit = scene.opened(officer="U1")
    scene.slack.answers = [LIMITED]
    scene.tick()
    scene.changed(visit, COMMENTS)
    assert scene.tick(30 * SECOND) == []


def test_a_failure_with_one_message_does_not_stop_the_rest(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.opened(officer="U1", follows=("C1",))
    scene.slack.answers = [ZeroDivisionError()]
    (told,) = scene.tick()
    assert "could not be handled" in caplog.text
    (other,) = {"C1", "D-U1"} - {told}
    assert scene.tick(TIMING.lease) == [other]  # looked up first: nobody knows whether it was posted
    assert scene.slack.looked == 1


def test_the_answer_of_who_lost_the_claim_is_dropped(officer: Scene, caplog: pytest.LogCaptureFixture) -> None:
    class Overtaken(Messenger):
        def post(self, channel: str, post: Post) -> Outcome:
            """Slack takes longer than the lease, and another process settles the message."""
            (message,) = officer.outbox.claim(["T1"], DUE + TIMING.lease, TIMING.lease, 5)
            officer.outbox.settle(message, Settlement(state=State.SENT, next_attempt_at=DUE, slack_ts="7.0"))
            return super().post(channel, post)

    officer.slack = Overtaken()
    assert officer.tick() == ["D-U1"]
    assert "was settled by somebody else" in caplog.text
    assert officer.tick(PAUSE) == []


def test_who_lost_the_claim_does_not_post(officer: Scene) -> None:
    class Slow(Messenger):
        def audience(self, recipient: Recipient) -> Person | Channel | Outcome:
            """Another process takes over while Slack is asked."""
            officer.outbox.claim(["T1"], DUE + TIMING.lease, TIMING.lease, 5)
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


def test_who_stops_finishes_the_message_at_hand_and_takes_no_other(scene: Scene) -> None:
    scene.opened(follows=("C1", "C2", "C3"))
    halt = threading.Event()

    class Stopped(Messenger):
        def post(self, channel: str, post: Post) -> Outcome:
            halt.set()
            return super().post(channel, post)

    scene.slack = Stopped()
    assert scene.delivery(halt=halt).tick() == 1
    assert len(scene.slack.posts) == 1
    assert scene.delivery(halt=halt).tick() == 0
    assert len(scene.tick(TIMING.lease)) == 2


def test_a_send_is_not_begun_where_too_little_is_left_of_the_lease(officer: Scene) -> None:
    short = replace(TIMING, lease=TIMING.timeout)
    assert officer.delivery(timing=short).tick() == 0
    assert officer.tick(TIMING.timeout) == ["D-U1"]


def test_a_long_queue_is_left_to_the_next_ticks(scene: Scene) -> None:
    scene.opened(follows=tuple(f"C{number}" for number in range(12)))
    brief = replace(TIMING, lease=timedelta(microseconds=2), timeout=timedelta(0))
    assert scene.delivery(timing=brief).tick() <= 5
    scene.tick(SECOND)
    assert len(set(scene.slack.told)) == 12


def test_an_announcement_is_told_where_the_visit_is_followed(scene: Scene) -> None:
    visit = scene.opened(officer="U1")
    with scene.store.begin("T1") as tx:
        (opening,) = tx.changes(visit.id)
        tx.announce(opening, [Recipient(kind=RecipientKind.CHANNEL, id="C7")], DUE)
    assert sorted(scene.tick()) == ["C7", "D-U1"]
