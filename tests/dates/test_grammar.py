"""Dates as people write them in English, and what the field makes of them. Today is Monday 20 April 2026."""

from datetime import date

import pytest

from bot.dates import find, read
from bot.dates.model import Candidates, Day, Direction, How, Unreadable

TODAY = date(2026, 4, 20)


def said(text: str, direction: Direction, today: date = TODAY) -> str | list[str] | None:
    """A date, a list of dates to choose from, or None."""
    reading = read(text, today, direction)
    if isinstance(reading, Candidates):
        return [option.date.isoformat() for option in reading.options]
    return reading.date.isoformat() if isinstance(reading, Day) else None


def past(text: str, today: date = TODAY) -> str | list[str] | None:
    return said(text, Direction.PAST, today)


def future(text: str, today: date = TODAY) -> str | list[str] | None:
    return said(text, Direction.FUTURE, today)


def either(text: str, today: date = TODAY) -> str | list[str] | None:
    return said(text, Direction.ANY, today)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-06",
        "2026/3/6",
        "6 March 2026",
        "March 6, 2026",
        "Mar 6th 2026",
        "6th of March 2026",
        "6 of march, 2026",
        "the 6th of March 2026",
        "March the 6th, 2026",
        "Friday 6 March 2026",
        "Fri., 6 Mar. 2026",
        "on Friday, March 6, 2026",
        "on 6 March 2026",
        "06-Mar-2026",
        "6/March/2026",
        "  “6 MARCH 2026”. ",
        "6\N{NO-BREAK SPACE}Márch\N{ZERO WIDTH SPACE} 2026",
        "６ March ２０２６",
    ],
)
@pytest.mark.parametrize("direction", [Direction.PAST, Direction.ANY])
def test_a_full_date_is_that_day(text: str, direction: Direction) -> None:
    assert said(text, direction) == "2026-03-06"


def test_a_full_date_against_the_direction() -> None:
    assert past("21 April 2026") == ["2026-04-21"]  # a record is of something that happened
    assert future("19 April 2026") == ["2026-04-19"]
    assert future("20 April 2031") == "2031-04-20"
    assert future("21 April 2031") == ["2031-04-21"]
    assert future("29 February 2032") == ["2032-02-29"]


def test_a_weekday_that_contradicts_the_date_is_asked() -> None:
    assert past("Tuesday 6 March 2026") == ["2026-03-06", "2026-03-03"]
    assert future("Saturday 2026-05-01") == ["2026-05-01", "2026-05-02"]
    assert past("Sunday 6 March") == ["2026-03-06", "2026-03-08"]


@pytest.mark.parametrize(
    "text", ["31 April 2026", "29 February 2026", "31 April", "2026-13-13", "Feb 30", "32/05/2026", "0 May 2026"]
)
@pytest.mark.parametrize("direction", list(Direction))
def test_a_day_that_does_not_exist_is_not_read(text: str, direction: Direction) -> None:
    assert said(text, direction) is None
    assert find(text.split(), 0, TODAY, direction) == (len(text.split()), Unreadable(part=text))


def test_day_and_month_take_the_nearest_year_on_their_side() -> None:
    assert past("6 March") == past("March 6th") == past("Friday 6 March") == "2026-03-06"
    assert past("1 December") == "2025-12-01"
    assert past("20 April") == "2026-04-20"
    assert future("6 May") == "2026-05-06"
    assert future("15 January") == "2027-01-15"  # 270 days ahead


def test_day_and_month_far_off_are_asked() -> None:
    assert past("21 April") == ["2025-04-21", "2026-04-21"]
    assert future("19 April") == ["2027-04-19", "2026-04-19"]
    assert future("16 January") == ["2027-01-16", "2026-01-16"]
    assert future("20 April") == ["2026-04-20", "2027-04-20"]


def test_a_weekday_settles_the_year() -> None:
    assert past("Monday 9 March") == "2026-03-09"
    assert past("Monday 21 April") == ["2025-04-21", "2026-04-21"]  # so far off the weekday may be the slip
    assert future("Monday 20 April") == "2026-04-20"
    assert future("Friday 6 March") == ["2026-03-06", "2027-03-06"]  # only the one that has passed is a Friday
    assert past("Wednesday 6 May") == ["2026-05-06", "2025-05-06"]


def test_the_29th_of_february_is_looked_for_in_leap_years() -> None:
    assert past("29 February", date(2024, 3, 1)) == "2024-02-29"
    assert past("29 February") == ["2024-02-29", "2028-02-29"]
    assert future("29 February", date(2027, 12, 1)) == "2028-02-29"
    assert past("29 Feb", date(1, 1, 1)) is None


def test_days_near_today() -> None:
    assert past("today") == future("Today") == either("today") == "2026-04-20"
    assert past("yesterday") == either("yesterday") == "2026-04-19"
    assert past("the day before yesterday") == "2026-04-18"
    assert future("tomorrow") == either("tomorrow") == "2026-04-21"
    assert future("day after tomorrow") == "2026-04-22"
    assert future("yesterday") == ["2026-04-19"]
    assert past("tomorrow") == ["2026-04-21"]


def test_days_and_weeks_counted_from_today() -> None:
    assert past("3 days ago") == past("three days ago") == "2026-04-17"
    assert past("a week ago") == past("1 week ago") == "2026-04-13"
    assert past("twelve weeks ago") == "2026-01-26"
    assert future("in 10 days") == "2026-04-30"
    assert future("in two weeks") == "2026-05-04"
    assert past("in 2 days") == ["2026-04-22"]
    assert future("2 days ago") == ["2026-04-18"]


def test_weekdays() -> None:
    assert past("Friday") == past("on fri.") == "2026-04-17"
    assert past("Tuesday") == "2026-04-14"
    assert future("on Friday") == "2026-04-24"
    assert either("Friday") == ["2026-04-17", "2026-04-24"]
    assert past("Monday") == ["2026-04-20", "2026-04-13"]
    assert future("Monday") == ["2026-04-20", "2026-04-27"]


def test_last_weekday_asks_when_it_is_a_day_or_two_back() -> None:
    assert past("last Friday") == "2026-04-17"
    assert past("last Monday") == "2026-04-13"
    assert past("last Saturday") == ["2026-04-18", "2026-04-11"]
    assert past("last Sunday") == ["2026-04-19", "2026-04-12"]
    assert future("last Friday") == ["2026-04-17"]


def test_figures_are_read_only_when_one_order_is_possible() -> None:
    assert past("25/03/2026") == past("03/25/2026") == past("25.3.2026") == past("on 25-03-2026") == "2026-03-25"
    assert past("05/05/2025") == "2025-05-05"
    assert past("03/04/2026") == ["2026-04-03", "2026-03-04"]
    assert future("03/04/2027") == ["2027-04-03", "2027-03-04"]
    assert either("03.04.2027") == ["2027-03-04", "2027-04-03"]
    assert future("25/03/2026") == ["2026-03-25"]


def test_figures_without_a_full_year_are_always_asked() -> None:
    assert past("25/03/26") == ["2026-03-25"]
    assert future("4-3-27") == ["2027-03-04", "2027-04-03"]
    assert past("05/03") == ["2026-03-05", "2025-05-03"]
    assert future("25/12") == ["2026-12-25"]
    assert either("25/12") == ["2025-12-25", "2026-12-25"]
    assert past("05/03/89") == ["1989-03-05", "1989-05-03", "2089-03-05", "2089-05-03"]
    assert past("1.10.30") is None
    assert past("31/31") is None
    assert past("05.03.2026") == ["2026-03-05", "2026-05-03"]
    assert future("15.02") == ["2027-02-15"]


def test_figures_with_the_year_first_have_one_order() -> None:
    assert past("2026-03-05") == past("20260305") == "2026-03-05"
    assert past("2026-13-01") == "2026-01-13"  # there is no thirteenth month


def test_the_day_of_a_month() -> None:
    assert past("the 15th") == "2026-04-15"
    assert past("the 20th") == ["2026-03-20", "2026-04-20"]
    assert future("the 25th") == "2026-04-25"
    assert future("the 15th") == ["2026-05-15", "2026-04-15"]


def test_a_limit_is_its_last_day_and_before_is_asked() -> None:
    assert future("by 15 May 2026") == future("no later than 15 May 2026") == "2026-05-15"
    assert future("within 10 days") == "2026-04-30"
    assert future("before 15 May 2026") == ["2026-05-15", "2026-05-14"]
    assert past("by 15 March 2026") == ["2026-03-15"]


def test_days_counted_from_a_date_say_from_which() -> None:
    reading = read("10 days after 3 May 2026", TODAY, Direction.FUTURE)
    assert reading == Day(date=date(2026, 5, 13), how=How.SUM, since=date(2026, 5, 3))
    assert future("2 weeks from today") == "2026-05-04"


def test_a_time_of_day_is_dropped() -> None:
    assert past("Friday 5 pm") == past("Friday at 17:00") == "2026-04-17"
    assert past("6 March 2026 at 15:00") == "2026-03-06"


def test_directions_that_differ_are_asked_and_those_that_agree_are_not() -> None:
    assert either("6 March") == ["2026-03-06", "2027-03-06"]
    assert either("2027-03-15") == "2027-03-15"
    assert either("20 April") == ["2026-04-20", "2027-04-20"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "March",
            "March 2026",
            "15",
            "next week",
            "2012-14",
            "2231",
            "May",
            "TBC",
        ),
        *("25:12", "2-6 March 2026", "room 12", "yesterdays", "202604201", "a few days ago", "15:00", "5 pm"),
        *("20 April 2026 about", "50000 days ago", "last week", "A/RES/77/12", "S/2020/731", "1.10.30", "20 %"),
        *(
            "3 million",
            "early May",
            "mid-May",
            "Q1 2027",
            "the summer",
            "Easter",
            "asap",
            "soon",
            "in days",
            "3rd floor",
        ),
    ],
)
@pytest.mark.parametrize("direction", list(Direction))
def test_what_is_not_a_whole_date_is_not_read(text: str, direction: Direction) -> None:
    assert read(text, TODAY, direction) == Unreadable(part=text.strip())


def test_the_class_of_the_phrase_is_told() -> None:
    forms = {
        "2026-03-06": How.ISO,
        "6 March 2026": How.FULL,
        "25/03/2026": How.FULL,
        "6 March": How.DAY_MONTH,
        "yesterday": How.RELATIVE_DAY,
        "2 days ago": How.DISTANCE,
        "Friday": How.WEEKDAY,
        "6 mars": How.DAY_MONTH,
        "10 days after 6 March 2026": How.SUM,
        "the 15th": How.DAY_OF_MONTH,
        "the last Friday of March 2026": How.NTH,
        "mars 6 2026 vendredi": How.FULL,
    }
    for text, how in forms.items():
        reading = read(text, TODAY, Direction.PAST)
        assert isinstance(reading, Day)
        assert reading.how is how


def test_long_text_is_refused_at_once() -> None:
    assert read("20 April 2026" + " " * 288, TODAY, Direction.PAST) == Unreadable(part=("20 April 2026" + " " * 287))
