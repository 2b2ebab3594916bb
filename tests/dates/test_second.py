"""The second reader: whole dates in other languages pass; wherever it could have guessed, nothing comes out."""

from datetime import date

import pytest

from bot.dates import read
from bot.dates.model import Candidates, Day, Direction, How, Unreadable

TODAY = date(2026, 4, 20)


@pytest.mark.parametrize(
    "text",
    [
        "6 mars 2026",
        "le vendredi 6 mars 2026",
        "6 de marzo de 2026",
        "6 марта 2026 года",
        "пятница, 6 марта 2026",
        "2026年3月6日",
        "6 مارس 2026",
        "٦ مارس ٢٠٢٦",
        "6 mars",
    ],
)
def test_whole_dates_in_six_languages(text: str) -> None:
    assert read(text, TODAY, Direction.PAST) == Day(date=date(2026, 3, 6), how=How.OTHER)


def test_a_missing_year_follows_the_same_policy_as_in_english() -> None:
    reading = read("19 avril", TODAY, Direction.FUTURE)
    assert isinstance(reading, Candidates)
    assert [option.date for option in reading.options] == [date(2027, 4, 19), date(2026, 4, 19)]
    assert isinstance(read("6 mars", TODAY, Direction.ANY), Candidates)


@pytest.mark.parametrize(
    "text",
    [
        "lundi 6 mars 2026",  # a Friday
        "lundi mardi 6 mars 2026",
        "31 avril 2026",
        "29 février 2026",
        "6 7 2026",  # which is the month?
        "6 mars 2026 à 15:00",
        "6 mars 2026 15",
        "6 mars 1926",
        "mars 2026",
        "mars",
        "6 mars et 7 mars 2026",
        "avant le 6 mars 2026",
        "dans 2 jours",
        "hier",
        "vendredi",
        "le 6",
        "2026年3月6日前10天",
        "15 дней 2026",
        "6 brumaire 2026",
        "в 2026",
        "6 mars 20260",
    ],
)
@pytest.mark.parametrize("direction", list(Direction))
def test_where_it_may_guess_nothing_is_read(text: str, direction: Direction) -> None:
    assert read(text, TODAY, direction) == Unreadable(part=text)


def test_a_date_against_the_direction_is_not_believed() -> None:
    assert isinstance(read("21 avril 2026", TODAY, Direction.PAST), Unreadable)
    assert isinstance(read("19 avril 2026", TODAY, Direction.FUTURE), Unreadable)
    assert isinstance(read("21 avril 2026", TODAY, Direction.ANY), Day)
    assert isinstance(read("21 avril 2032", TODAY, Direction.FUTURE), Candidates)
