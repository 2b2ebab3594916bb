"""Closing a visit to which nothing more came, and opening it again. It is Tuesday 21 April 2026."""

import pytest

from bot.reading import read_line
from tests.conversations.conftest import START, Conversation


@pytest.fixture
def considered(talk: Conversation) -> Conversation:
    """Of a visit to Kenya that ended a year ago, all is in but the State's response on implementation."""
    talk.command("new Kenya ended 6 March 2025")
    talk.command("Kenya report transmitted 3 September 2025 and received 5 September 2025")
    talk.command("Kenya twelve month report submitted 5 March 2026")
    talk.command("Kenya twelve month report considered 10 March 2026")
    return talk


def test_a_visit_is_closed_with_a_reason(considered: Conversation) -> None:
    closed = considered.command("Kenya close, no response received")
    assert closed.public
    assert "Recorded: Kenya, March 2025: visit closed by the team on Tuesday 21 April 2026." in closed.text
    assert "Reason: no response received" in closed.text
    assert "Closed by the team on Tuesday 21 April 2026; nobody's move." in closed.text
    assert "closed by the team on Tuesday 21 April 2026" in considered.command("Kenya").text
    assert "Reason: no response received." in considered.command("history Kenya").text
    assert "No open visits" in considered.command("list").text


@pytest.mark.parametrize("line", ["Kenya close", "Kenya visit closed today", "close Kenya"])
def test_without_a_reason_it_stays_open(considered: Conversation, line: str) -> None:
    refused = considered.command(line)
    assert "Type it again with one: Kenya close, no response received" in refused.text
    assert "visit_closed" not in dict(considered.steps())


def test_before_the_committee_considered_the_report_it_is_said_what_is_missing(kenya: Conversation) -> None:
    refused = kenya.command("Kenya close, no response received").text
    assert "needs this first: twelve-month report considered by the Committee." in refused
    kenya.command("Kenya twelve month report considered 20 April 2026")
    early = kenya.command("Kenya close 19 April 2026, no response received").text
    assert "twelve-month report considered by the Committee is recorded for Monday 20 April 2026" in early


def test_a_late_response_opens_it_again(considered: Conversation) -> None:
    considered.command("Kenya close, no response received")
    asked = considered.command("Kenya implementation response received today")
    assert "The visit would be open again: it was closed on Tuesday 21 April 2026." in asked.text
    assert "The visit is open again: it was closed on Tuesday 21 April 2026." in considered.press("Apply").text
    assert "waiting for the Executive Directorate" in considered.command("Kenya").text


def test_undone_it_is_open_again(considered: Conversation) -> None:
    considered.command("Kenya close, no response received")
    assert "The visit is open again" in considered.applied("undo").text
    assert "waiting for the visited State: the response on implementation" in considered.command("Kenya").text


def test_a_late_response_is_that_of_the_closed_visit_though_another_one_is_open(considered: Conversation) -> None:
    considered.command("Kenya close, no response received")
    considered.command("new Kenya 1-5 June 2026")
    assert "Kenya, March 2025: " in considered.command("Kenya implementation response received today").text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kenya close, no response received", ("2026-04-21", "no response received")),
        (
            "Kenya, March 2025 close, no response (see the file), sorry",
            ("2026-04-21", "no response (see the file), sorry"),
        ),
        ("close the visit #12 on 20 April - nothing came", ("2026-04-20", "nothing came")),
        ("close: nothing came", ("2026-04-21", "nothing came")),
        ("Kenya close yesterday because nothing came", ("2026-04-20", "nothing came")),
        ("Kenya close because nothing came", ("2026-04-21", "nothing came")),
    ],
)
def test_the_line_is_read(text: str, said: tuple[str, str]) -> None:
    line = read_line(text, START.date())
    (item,) = line.items
    assert [meaning.step for meaning in item.meanings] == ["visit_closed"]
    assert line.leftover == ()
    assert (item.when.date.isoformat(), line.reason) == said  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["Kenya draft shared close to the date", "Kenya comments came in close"])
def test_the_word_alone_closes_nothing(text: str) -> None:
    line = read_line(text, START.date())
    assert line.leftover
    assert "visit_closed" not in {meaning.step for item in line.items for meaning in item.meanings}
