"""App Homes are shown anew: again where it broke off, later where Slack wants no more, never two at the cost of one."""

import threading
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.operations.homes import outdate
from bot.outbox.model import NotAccepted, Outcome, Refused, Unknown
from bot.visits import AskerKind, Contact, HomeTab, Person
from scheduler.homes import AT_ONCE, Homes
from tests.scheduler.scene import DUE, Killed, Scene

MINUTE = timedelta(minutes=1)


@pytest.fixture
def backend() -> str:
    return "sqlite"


def looked(scene: Scene, *people: str) -> None:
    """They have opened their Home, and it is to be shown anew now."""
    with scene.store.begin("T1") as tx:
        tab = HomeTab(opened_at=DUE, first=False, choice="mine:::0", due_at=DUE)
        tx.save_contacts([Contact(id=person, home=tab) for person in people])


def homes(scene: Scene) -> Homes:
    return Homes(store=scene.store, couriers={"T1": scene.slack}, clock=scene.clock, halt=threading.Event())


def shown(scene: Scene) -> Sequence[str]:
    return [person for person, _ in scene.slack.homes]


def due_at(scene: Scene, person: str = "U1") -> Any:
    with scene.store.begin("T1") as tx:
        tab = tx.contact(person).home
        return tab and tab.due_at


def test_it_is_shown_once_and_again_in_the_morning(officer: Scene) -> None:
    looked(officer, "U1")
    assert homes(officer).tick() == 1
    assert homes(officer).tick() == 0
    assert "Kenya" in str(officer.slack.homes)
    officer.clock.now += timedelta(days=1)
    assert homes(officer).tick() == 1


def test_after_a_crash_it_is_shown_again(officer: Scene) -> None:
    looked(officer, "U1")
    officer.slack.answers = [Killed()]
    with pytest.raises(Killed):
        homes(officer).tick()
    assert homes(officer).tick() == 0
    officer.clock.now += MINUTE
    assert homes(officer).tick() == 1


@pytest.mark.parametrize("answer", [Unknown(reason="timeout"), NotAccepted(reason="server"), RuntimeError()])
def test_what_failed_is_tried_again(officer: Scene, answer: Outcome | BaseException) -> None:
    looked(officer, "U1")
    officer.slack.answers = [answer]
    assert homes(officer).tick() == 0
    officer.clock.now += MINUTE
    assert homes(officer).tick() == 1


def test_what_slack_refuses_waits_for_the_morning(officer: Scene) -> None:
    looked(officer, "U1")
    officer.slack.answers = [Refused(reason="not_enabled")]
    assert homes(officer).tick() == 0
    assert due_at(officer) == DUE + timedelta(days=1)


@pytest.mark.parametrize(
    "answer", [NotAccepted(reason="ratelimited", retry_after=120), Refused(reason="x", workspace=True)]
)
def test_where_slack_wants_no_more_calls_none_is_made_for_a_while(officer: Scene, answer: Outcome) -> None:
    looked(officer, "U1", "U2")
    officer.slack.answers = [answer]
    here = homes(officer)
    assert here.tick() == 0
    officer.clock.now += MINUTE
    assert here.tick() == 0
    assert shown(officer) == []
    officer.clock.now += timedelta(minutes=15)
    assert here.tick() == 2


def test_what_changes_while_it_is_shown_is_shown_too(officer: Scene) -> None:
    looked(officer, "U1")
    publish = officer.slack.publish

    def meanwhile(person: str, view: dict[str, Any]) -> Outcome:
        with officer.store.begin("T1") as tx:
            outdate(tx, officer.clock.now)
        return publish(person, view)

    officer.slack.publish = meanwhile  # type: ignore[method-assign]
    here = homes(officer)
    assert here.tick() == 1
    officer.slack.publish = publish  # type: ignore[method-assign]
    assert here.tick() == 1
    assert here.tick() == 0


def test_many_are_shown_a_few_at_a_time_and_everybody_comes_on(officer: Scene) -> None:
    people = [f"U{number}" for number in range(AT_ONCE + 5)]
    looked(officer, *people)
    here = homes(officer)
    assert (here.tick(), here.tick(), here.tick()) == (AT_ONCE, 5, 0)
    assert sorted(shown(officer)) == sorted(people)


def test_who_is_gone_is_shown_no_visit(officer: Scene) -> None:
    looked(officer, "U1")
    officer.slack.readers["U1"] = Person(id="U1", kind=AskerKind.GUEST, tz="UTC")
    homes(officer).tick()
    assert "Kenya" not in str(officer.slack.homes)
    assert "full members" in str(officer.slack.homes)
