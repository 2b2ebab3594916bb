"""Dates and ranges that stand inside a sentence."""

from datetime import date

import pytest

from bot.dates import find, find_range
from bot.dates.model import Candidates, Day, Direction, Offset, Reading, Unit, Unreadable
from bot.reading.clean import clean, split_words

TODAY = date(2026, 4, 20)


def found(line: str, start: int) -> tuple[int, str] | None:
    """How many words from `start`, and the date."""
    result = find(split_words(clean(line)), start, TODAY, Direction.PAST)
    if result is None:
        return None
    match result[1]:
        case Day(date=day):
            return result[0], day.isoformat()
        case Unreadable(part=part):
            return result[0], f"no day: {part}"
        case reading:
            return result[0], " or ".join(_dates(reading))


@pytest.mark.parametrize(
    ("line", "start", "expected"),
    [
        ("Kenya draft shared 6 March 2026, no comments", 3, (3, "2026-03-06")),
        ("shared 6 March with Kenya", 1, (2, "2026-03-06")),
        ("shared on Friday the 6th of March 2026.", 1, (7, "2026-03-06")),
        ("the day before yesterday we sent it", 0, (4, "2026-04-18")),
        ("yesterday, draft", 0, (1, "2026-04-19")),
        ("a week ago", 0, (3, "2026-04-13")),
        ("Friday of next week", 0, (4, "2026-05-01")),
        ("before 6 March 2026 we sent it", 0, (4, "2026-03-06 or 2026-03-05")),
        ("10 days after 6 March 2026 we sent it", 0, (6, "2026-03-16")),
        ("Kenya draft shared", 0, None),
        ("a week", 0, None),
        ("31 April 2026 draft", 0, (3, "no day: 31 April 2026")),
        ("29 February 2026", 0, (3, "no day: 29 February 2026")),
        ("6 mars 2026", 0, (3, "2026-03-06")),
        ("the report of 6 March", 0, None),
        ("yesterday", 1, None),
        ("yesterday", 5, None),
    ],
)
def test_the_longest_run_of_words_that_is_a_date(line: str, start: int, expected: tuple[int, str] | None) -> None:
    assert found(line, start) == expected


@pytest.mark.parametrize(
    ("line", "start", "expected"),
    [
        ("projet transmis au Kenya le vendredi 6 mars 2026, sans observations", 4, (5, "2026-03-06")),
        ("el 6 de marzo se envió el proyecto", 0, (4, "2026-03-06")),
        ("6 марта 2026 г. направлен проект", 0, (4, "2026-03-06")),
        ("проект направлен в прошлую пятницу", 2, (3, "2026-04-17")),
        ("向肯尼亚提交报告草案2026年3月6日星期五", 10, (9, "2026-03-06")),
        ("三月六日提交报告", 0, (4, "2026-03-06")),
        ("昨天向肯尼亚提交", 0, (2, "2026-04-19")),
        ("上週五提交", 0, (3, "2026-04-17")),
        ("提交报告", 0, None),
        ("أرسل المشروع إلى كينيا يوم الجمعة 6 مارس 2026، دون تعليقات", 4, (5, "2026-03-06")),
        ("٦ آذار/مارس ٢٠٢٦ أرسل المشروع", 0, (3, "2026-03-06")),
        ("\u200f6\u00a0مارس\u00a02026\u200f", 0, (3, "2026-03-06")),
    ],
)
def test_a_date_is_found_in_a_sentence_of_any_language(line: str, start: int, expected: tuple[int, str] | None) -> None:
    assert found(line, start) == expected


@pytest.mark.parametrize(
    ("line", "count", "before", "of"),
    [
        ("30 days after the draft was sent", 5, False, "draft"),
        ("30 jours après le projet", 5, False, "projet"),
        ("草案提交后30天", 7, False, "草 案 提 交"),
    ],
)
def test_a_distance_from_a_step_is_found_where_its_words_are_known(
    line: str, count: int, before: bool, of: str
) -> None:
    words = split_words(clean(line))
    assert find(words, 0, TODAY, Direction.PAST) is None
    result = find(words, 0, TODAY, Direction.PAST, anchors=of.__eq__)
    assert result == (count, Offset(count=30, unit=Unit.DAY, before=before, of=of))


def test_candidates_are_found_too() -> None:
    result = find(["received", "03/04/2026"], 1, TODAY, Direction.PAST)
    assert result is not None
    assert result[0] == 1
    assert isinstance(result[1], Candidates)


def ends(line: str, today: date = TODAY) -> tuple[int, list[str], list[str]] | None:
    """How many words, and the possible first and last days."""
    result = find_range(split_words(clean(line)), 0, today)
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
    count = len(split_words(clean(line)))
    assert ends(line) == ends(line + " draft sent") == (count, ["2026-03-02"], ["2026-03-06"])


@pytest.mark.parametrize(
    "line",
    [
        "du 2 au 6 mars 2026",
        "del 2 al 6 de marzo de 2026",
        "со 2 по 6 марта 2026 года",
        "2-6 марта 2026",
        "2026年3月2日至6日",
        "3月2日到3月6日",
        "من 2 إلى 6 مارس 2026",
        "2 - 6 آذار/مارس 2026",
    ],
)
def test_a_range_is_read_in_any_language(line: str) -> None:
    count = len(split_words(clean(line)))
    assert ends(line) == ends(f"{line}, Kenya") == (count, ["2026-03-02"], ["2026-03-06"])


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
