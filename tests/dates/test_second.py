"""The second reader: whole dates in an order unknown to the grammar; wherever it could have guessed, nothing."""

from datetime import date

import pytest

from bot.dates import read
from bot.dates.model import Candidates, Day, Direction, How, Unreadable

TODAY = date(2026, 4, 20)


@pytest.mark.parametrize("text", ["6 2026 mars", "6 mars vendredi 2026", "6 марта пятница 2026"])
def test_whole_dates_in_an_odd_order(text: str) -> None:
    assert read(text, TODAY, Direction.PAST) == Day(date=date(2026, 3, 6), how=How.OTHER)


@pytest.mark.parametrize(
    "text",
    [
        "6 2026 lundi mars",  # a Friday
        "lundi mardi 6 mars 2026",
        "31 2026 avril",
        "29 2026 février",
        "6 mars 2026 15",
        "6 1926 mars",
        "mars 2026",
        "mars",
        "6 mars et 7 mars 2026",
        "15 дней 2026",
        "6 brumaire 2026",
        "в 2026",
        "6 mars 20260",
        "6 2026 3",
        "3 6 mars 2026",
    ],
)
@pytest.mark.parametrize("direction", list(Direction))
def test_where_it_may_guess_nothing_is_read(text: str, direction: Direction) -> None:
    assert read(text, TODAY, direction) == Unreadable(part=text)


def test_its_dates_are_asked_where_those_of_the_grammar_are() -> None:
    assert isinstance(read("21 2026 avril", TODAY, Direction.PAST), Candidates)
    assert isinstance(read("19 2026 avril", TODAY, Direction.FUTURE), Candidates)
    assert isinstance(read("21 2026 avril", TODAY, Direction.ANY), Day)
    assert isinstance(read("21 2032 avril", TODAY, Direction.FUTURE), Candidates)
