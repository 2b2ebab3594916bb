"""What one person may ask for in a minute, and how long one line may take."""

from datetime import date
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import LONGEST, read_line
from handlers import limits
from handlers.limits import WINDOW, Limits
from tests.conversations.conftest import Conversation

TODAY = date(2026, 4, 21)
FEW = 3
DATE_WORDS = (
    "in",
    "上",
    "下",
    "в",
    "avant",
    "1",
    "2026",
    "может",
    "по",
    "end",
    "monday",
    "week",
    "قبل",
    "من",
    "day",
    "to",
)


class Hours:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hours() -> Hours:
    return Hours()


def test_so_many_in_any_minute_and_no_more(hours: Hours) -> None:
    asked = Limits(seconds=hours)
    for second in range(limits.MOST):
        hours.now = float(second)
        assert asked.wait(("T1", "U1")) == 0
    assert asked.wait(("T1", "U1")) == WINDOW - hours.now
    assert asked.wait(("T1", "U2")) == asked.wait(("T2", "U1")) == 0
    hours.now = WINDOW
    assert [asked.wait(("T1", "U1")) for _ in range(2)] == [0, 1]


@given(steps=st.lists(st.floats(0, 40), max_size=60))
@settings(max_examples=50)
def test_no_minute_has_more_than_are_allowed(steps: list[float]) -> None:
    hours = Hours()
    asked, taken = Limits(FEW, hours), []
    for step in steps:
        hours.now += step
        if asked.wait(("T1", "U1")) == 0:
            taken.append(hours.now)
    assert all(after - before >= WINDOW for before, after in zip(taken, taken[FEW:], strict=False))


def test_those_who_are_gone_are_forgotten(hours: Hours) -> None:
    asked = Limits(seconds=hours)
    for person in range(1000):
        hours.now += 1
        asked.wait(("T1", f"U{person}"))
    assert len(asked._asked) <= WINDOW + 1


@pytest.fixture
def quick(due: Conversation, hours: Hours) -> Conversation:
    """Maria has asked for as much as she may."""
    due.command("Kenya")
    due.press("Record done")
    due.rapporteur.limits.most, due.rapporteur.limits._seconds = FEW, hours
    due.rapporteur.limits._asked.clear()
    for _ in range(FEW):
        assert "Kenya" in due.command("Kenya").text
    return due


def test_who_is_too_quick_is_told_when_to_try_again_and_nothing_is_done(quick: Conversation, hours: Hours) -> None:
    before = quick.stored()
    hours.now = 20.0
    reply = quick.command("Kenya comments received today")
    assert "try again in 41 seconds" in reply.text
    assert not reply.public
    quick.submit(day="2026-04-21")
    view = quick.slack.modal(quick.id("maria"))
    assert view is not None
    (why,) = view.errors.values()
    assert "try again" in why
    assert quick.stored() == before
    hours.now = WINDOW
    assert "Recorded" in quick.command("Kenya comments received today").text


def test_outside_of_acknowledgements_that_is_said_once_in_a_minute(quick: Conversation, hours: Hours) -> None:
    assert "try again" in quick.dm("Kenya").text
    for reply in (quick.dm("Kenya"), quick.mention("Kenya"), quick.press("Timeline"), quick.press("Record done")):
        assert reply.all == []
    hours.now = WINDOW
    assert [quick.dm("Kenya").text.count("try again") for _ in range(FEW + 1)] == [0, 0, 0, 1]


def test_others_are_answered(quick: Conversation) -> None:
    assert "Kenya" in quick.command("Kenya", by="li").text


def test_a_clock_that_is_given_limits_nobody(kenya: Conversation) -> None:
    assert all("try again" not in kenya.command("help").text for _ in range(limits.MOST + 1))


@pytest.mark.parametrize("words", ["in", "上", "avant 1 قبل", "Kenya draft shared 2026 下 по", "снова в", "3 may"])
def test_no_line_takes_long(words: str) -> None:
    line = (f"{words} " * LONGEST)[:LONGEST]
    read_line(line, TODAY)
    began = thread_time()
    read_line(line, TODAY)
    assert thread_time() - began < 0.4  # a tenth of a second where nothing else is at work


@given(words=st.lists(st.sampled_from(DATE_WORDS), min_size=30, max_size=90))
@settings(max_examples=30, deadline=1000)
def test_what_cannot_be_read_in_time_is_refused_as_a_whole(words: list[str]) -> None:
    line = read_line(" ".join(words)[:LONGEST], TODAY)
    assert not (line.too_long and line.items)


def test_such_a_line_changes_nothing_and_says_what_to_do(kenya: Conversation) -> None:
    before = kenya.stored()
    assert "one fact a line" in kenya.command("Kenya draft shared 20 April 2026 " + "in " * 150).text
    assert kenya.stored() == before
