"""Dates and ranges that stand inside a sentence."""

from datetime import date

import pytest

from bot.dates import find, find_range
from bot.dates.model import Candidates, Day, Direction, Reading, Unreadable

TODAY = date(2026, 4, 20)


def found(line: str, start: int) -> tuple[int, str] | None:
    """How many words from `start`, and the date."""
    result = find(line.split(), start, TODAY, Direction.PAST)
    if result is None:
        return None
    match result[1]:
        case Day(date=day):
            return result[0], day.isoformat()
        case Unreadable(part=part):
            return result[0], f"no day: {part}"
        case Candidates():
            raise AssertionError(line)


@pytest.mark.parametrize(
    ("line", "start", "expected"),
    [
        ("Kenya draft shared 6 March 2026, no comments", 3, (3, "2026-03-06")),
        ("shared 6 March with Kenya", 1, (2, "2026-03-06")),
        ("shared on Friday the 6th of March 2026.", 1, (7, "2026-03-06")),
        ("the day before yesterday we sent it", 0, (4, "2026-04-18")),
        ("yesterday, draft", 0, (1, "2026-04-19")),
        ("a week ago", 0, (3, "2026-04-13")),
        ("Friday of next week", 0, (1, "2026-04-17")),
        ("Kenya draft shared", 0, None),
        ("a week", 0, None),
        ("31 April 2026 draft", 0, (3, "no day: 31 April 2026")),
        ("29 February 2026", 0, (3, "no day: 29 February 2026")),
        ("6 mars 2026", 0, None),
        ("yesterday", 1, None),
        ("yesterday", 5, None),
    ],
)
def test_the_longest_run_of_words_that_is_a_date(line: str, start: int, expected: tuple[int, str] | None) -> None:
    assert found(line, start) == expected


def test_candidates_are_found_too() -> None:
    result = find(["received", "03/04/2026"], 1, TODAY, Direction.PAST)
    assert result is not None
    assert result[0] == 1
    assert isinstance(result[1], Candidates)


def ends(line: str, today: date = TODAY) -> tuple[int, list[str], list[str]] | None:
    """How many words, and the possible first and last days."""
    result = find_range(line.split(), 0, today)
    return None if result is None else (result[0], _dates(result[1]), _dates(result[2]))


def _dates(reading: Reading) -> list[str]:
    assert isinstance(reading, Day | Candidates)
    options = (reading,) if isinstance(reading, Day) else reading.options
    return [option.date.isoformat() for option in options]


@pytest.mark.parametrize(
    "line",
    [
        "2-6 March 2026",
        "2–6 March 2026",
        "2 - 6 March 2026",
        "2 to 6 March 2026",
        "from 2 March to 6 March 2026",
        "from the 2nd to the 6th of March 2026",
        "2nd of March until 6th of March 2026",
        "March 2-6, 2026",
        "March 2 to March 6, 2026",
        "Monday 2 March to Friday 6 March 2026",
        "2 March 2026 - 6 March 2026",
        "2 March 2026 to 6 March",
        "2-Mar-2026 to 6-Mar-2026",
        "2026-03-02 to 2026-03-06",
        "2026-03-02 – 2026-03-06",
        "2-6 March",
        "Mon 2 to Fri 6 March",
    ],
)
def test_a_range_is_its_first_and_last_day(line: str) -> None:
    count = len(line.split())
    assert ends(line) == ends(line + " draft sent") == (count, ["2026-03-02"], ["2026-03-06"])


def test_a_range_over_the_end_of_a_month_or_year() -> None:
    assert ends("28 February - 3 March 2026") == (6, ["2026-02-28"], ["2026-03-03"])
    assert ends("28 December - 3 January 2026") == (6, ["2025-12-28"], ["2026-01-03"])
    assert ends("28 December 2025 - 3 January") == (6, ["2025-12-28"], ["2026-01-03"])
    assert ends("28 December - 3 January") == (5, ["2025-12-28"], ["2026-01-03"])


def test_a_range_without_year_is_the_nearest_unless_both_are_far() -> None:
    assert ends("1-5 February", date(2026, 12, 1)) == (2, ["2027-02-01"], ["2027-02-05"])
    assert ends("2-6 October") == (2, ["2026-10-02", "2025-10-02"], ["2026-10-06", "2025-10-06"])
    assert ends("Fri 2 to Tue 6 October") == (6, ["2026-10-02"], ["2026-10-06"])


@pytest.mark.parametrize(
    "line",
    [
        "6-2 March 2026",
        "28-31 February 2026",
        "Tuesday 2 to Friday 6 March 2026",
        "3 March - 28 February 2026",
        "2-6",
        "4-5-6",
        "2 March 2026",
        "June 10 - 31, 2022",
        "2026-03-02",
        "here - there",
        "",
    ],
)
def test_what_cannot_be_a_range_is_not_one(line: str) -> None:
    assert ends(line) is None
