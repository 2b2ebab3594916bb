"""Nobody waits for the database: every command is acknowledged at once, however slow the work is."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event

from bot.wording import labels
from handlers import work
from tests.conversations.conftest import Conversation

COMMANDS, AT_ONCE = 100, 20
SLOW, ACKNOWLEDGED = 0.2, 0.3  # seconds
PATIENCE = 3  # bursts: what else the machine does at one moment is not the bot's doing


class Slowness:
    """Keeps every statement waiting until it is over."""

    def __init__(self, talk: Conversation) -> None:
        self.over = threading.Event()
        event.listen(talk.rapporteur.engine, "before_cursor_execute", self._wait)

    def _wait(self, *_: object) -> None:
        self.over.wait(SLOW)


def burst(talk: Conversation, line: str) -> float:
    """The longest time to an acknowledgement, in seconds."""

    def type_it(_: int) -> float:
        sent = talk.outgoing.command(talk.id("maria"), talk.id("#visits"), "/visit", line)
        assert sent.status == 200
        return sent.seconds

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return max(pool.map(type_it, range(COMMANDS)))


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_a_burst_on_a_slow_database_is_acknowledged_at_once_and_answered_in_the_end(kenya: Conversation) -> None:
    kenya.command("Kenya")
    slowness = Slowness(kenya)
    bursts = 1
    while burst(kenya, "Kenya") > ACKNOWLEDGED:
        bursts += 1
        assert bursts <= PATIENCE, "three bursts in a row were acknowledged too late"
    slowness.over.set()  # the answers need not take so long
    answers = kenya.news("visits").here
    assert len(answers) == bursts * COMMANDS
    assert all("waiting for" in each.text for each in answers)


def test_who_comes_when_too_much_is_waiting_is_told_to_try_again(
    kenya: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kenya.rapporteur.work, "_limit", 5)
    slowness = Slowness(kenya)
    burst(kenya, "Kenya")
    slowness.over.set()
    answers = kenya.news("visits").here
    busy = sum(each.text == labels.BUSY for each in answers)
    assert len(answers) == COMMANDS
    assert 0 < busy < COMMANDS


def test_everybody_is_told_when_too_much_is_waiting(kenya: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    kenya.command("Kenya draft shared yesterday")
    kenya.command("Kenya")
    kenya.press("Record done")
    before = kenya.stored()
    monkeypatch.setattr(kenya.rapporteur.work, "_limit", 0)
    for reply in (
        kenya.dm("Kenya"),
        kenya.press("Undo"),
        kenya.press("Record done"),
        kenya.mention("@rapporteur Kenya"),
    ):
        assert labels.BUSY in reply.text
    view = kenya.slack.modal(kenya.id("maria"))
    assert view is not None
    kenya.submit(day="2026-04-20")
    assert labels.BUSY in str(kenya.slack.views[view.id].errors)
    assert kenya.stored() == before


def test_slow_jobs_do_not_delay_the_next_acknowledgement(kenya: Conversation) -> None:
    """Bolt's own pool has five threads; the work is not done there."""
    go_on = threading.Event()

    def wait() -> None:
        go_on.wait(10)

    for _ in range(2 * work.THREADS):
        kenya.rapporteur.work.put(wait)
    started = time.monotonic()
    sent = kenya.outgoing.command(kenya.id("maria"), kenya.id("#visits"), "/visit", "Kenya")
    assert (sent.status, time.monotonic() - started < ACKNOWLEDGED) == (200, True)
    go_on.set()
    assert "waiting for" in kenya.news("visits").text
