"""Dates as English says them, for every class of both directions, and numbers and figures, which belong to every
language. Today is Wednesday 17 March 2027 unless the row says otherwise."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dates import read
from bot.dates.model import Candidates, Day, Direction

WEDNESDAY, FRIDAY, MONTH_END = date(2027, 3, 17), date(2027, 3, 19), date(2027, 1, 31)
AHEAD, BACK, ANY = Direction.FUTURE, Direction.PAST, Direction.ANY
ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
TEENS = ["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"]
TEENS += ["eighteenth", "nineteenth", "twentieth"]
ORDINALS = [*ONES, *TEENS, *(f"twenty-{one}" for one in ONES[:9]), "thirtieth", "thirty-first"]
FIGURES = "0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９"


def said(text: str, direction: Direction, today: date = WEDNESDAY) -> str:
    """A date, "? " and dates to choose from, or nothing."""
    reading = read(text, today, direction, language="en")
    if isinstance(reading, Candidates):
        return "? " + " ".join(option.date.isoformat() for option in reading.options)
    return reading.date.isoformat() if isinstance(reading, Day) else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-06-08", "2027-06-08"),
        ("2027-06-08T09:30:00+02:00", "2027-06-08"),
        ("the eighth of June, two thousand and twenty-seven", "2027-06-08"),
        ("Tues., June 8th 2027, 10.30 a.m.", "2027-06-08"),
        ("8 June 2027 at 1430 hrs", "2027-06-08"),
        ("Monday 8 June 2027", "? 2027-06-08 2027-06-07"),
        ("29 February 2027", ""),
        ("10 March 2027", "? 2027-03-10"),
        ("18 March 2032", "? 2032-03-18"),
        ("8 June", "2027-06-08"),
        ("17 March", "? 2027-03-17 2028-03-17"),
        ("1 March", "? 2028-03-01 2027-03-01"),
        ("8 June next year", "2028-06-08"),
        ("25/06/2027", "2027-06-25"),
        ("06.25.2027", "2027-06-25"),
        ("8/6/2027", "? 2027-06-08 2027-08-06"),
        ("8/6", "? 2027-06-08 2027-08-06"),
        ("25-06-27", "? 2027-06-25"),
        ("8 June '27", "? 2027-06-08"),
        ("June '27", ""),
        ("tonight", "2027-03-17"),
        ("tmrw first thing", "2027-03-18"),
        ("the day after tomorrow", "2027-03-19"),
        ("in a fortnight's time", "2027-03-31"),
        ("after ten days", "2027-03-27"),
        ("in 2 wks", "2027-03-31"),
        ("one hundred and ten days from now", "2027-07-05"),
        ("by five days from now", "2027-03-22"),
        ("a month hence", "2027-04-17"),
        ("in a few days", ""),
        ("in two or three weeks", ""),
        ("21 days after 8 June 2027", "2027-06-29"),
        ("8 June 2027 plus 3 weeks", "2027-06-29"),
        ("a week tomorrow", "2027-03-25"),
        ("the day before 8 June 2027", "2027-06-07"),
        ("within sixty (60) days", "2027-05-16"),
        ("within sixty (90) days", ""),
        ("no later than COB on 8 June 2027", "2027-06-08"),
        ("8 June 2027 at the very latest", "2027-06-08"),
        ("before 8 June 2027", "? 2027-06-08 2027-06-07"),
        ("8 June 2027 before noon", "2027-06-08"),
        ("Sat", "2027-03-20"),
        ("Wednesday", "? 2027-03-17 2027-03-24"),
        ("by the end of Friday", "2027-03-19"),
        ("this Friday", "2027-03-19"),
        ("this Monday", "? 2027-03-15 2027-03-22"),
        ("next Monday", "2027-03-22"),
        ("next Friday", "? 2027-03-19 2027-03-26"),
        ("Friday next week, 5 pm", "2027-03-26"),
        ("Friday afternoon next week", "2027-03-26"),
        ("Sunday of next week", "? 2027-03-28 2027-03-21"),
        ("Friday the week after next", "2027-04-02"),
        ("the upcoming Friday", "2027-03-19"),
        ("a week on Friday", "2027-03-26"),
        ("a week this Friday", "2027-03-26"),
        ("Friday fortnight", "2027-04-02"),
        ("the Friday following 8 June 2027", ""),
        ("the 25th", "2027-03-25"),
        ("the 3rd", "? 2027-04-03 2027-03-03"),
        ("Thursday the 25th", "2027-03-25"),
        ("23rd (Tuesday)", "2027-03-23"),
        ("the second Tuesday of June 2027", "2027-06-08"),
        ("the last day of June", "2027-06-30"),
        ("the 8th of next month", "2027-04-08"),
        ("by the end of May", "? 2027-05-31"),
        ("EOM", "? 2027-03-31"),
        ("in 3 working days", "? 2027-03-22"),
        ("early June", ""),
        ("next quarter", ""),
        ("this weekend", ""),
        ("asap", ""),
        ("8-10 June", ""),
        ("Christmas", ""),
        ("3 days ago", "? 2027-03-14"),
        ("resolution 2396 (2017)", ""),
        ("A/RES/60/288", ""),
        ("mar", ""),
        ("a May", ""),
        ("month end Friday", ""),
        ("not 8 June", ""),
    ],
)
def test_what_is_agreed(text: str, expected: str) -> None:
    assert said(text, AHEAD) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 February 2027", "2027-02-08"),
        ("8 June 2027", "? 2027-06-08"),
        ("late yesterday", "2027-03-16"),
        ("day before yesterday", "2027-03-15"),
        ("three weeks ago today", "2027-02-24"),
        ("two months ago", "2027-01-17"),
        ("on Friday", "2027-03-12"),
        ("Wed", "? 2027-03-17 2027-03-10"),
        ("last Friday at 3.15 p.m.", "2027-03-12"),
        ("last Tuesday", "? 2027-03-16 2027-03-09"),
        ("last Wednesday", "2027-03-10"),
        ("last week's Friday", "2027-03-12"),
        ("Friday the week before last", "2027-03-05"),
        ("17 March", "2027-03-17"),
        ("8 June", "? 2026-06-08 2027-06-08"),
        ("25 June", "2026-06-25"),
        ("the 25th", "2027-02-25"),
        ("the 17th", "? 2027-02-17 2027-03-17"),
        ("tomorrow", "? 2027-03-18"),
        ("next Friday", "? 2027-03-19 2027-03-26"),
        ("in 10 days", "? 2027-03-27"),
        ("within ten days of 8 February 2027", "? 2027-02-18"),
        ("8 February last year", "2026-02-08"),
        ("a few days ago", ""),
        ("last month", ""),
    ],
)
def test_what_happened(text: str, expected: str) -> None:
    assert said(text, BACK) == expected


@pytest.mark.parametrize(
    ("text", "today", "direction", "expected"),
    [
        ("Friday", FRIDAY, AHEAD, "? 2027-03-19 2027-03-26"),
        ("last Friday", FRIDAY, BACK, "2027-03-12"),
        ("two weeks today", FRIDAY, AHEAD, "2027-04-02"),
        ("in one month", MONTH_END, AHEAD, "? 2027-02-28 2027-03-01"),
        ("the 31st", MONTH_END, AHEAD, "? 2027-03-31 2027-01-31"),
        ("1 Jan", date(2026, 12, 31), AHEAD, "2027-01-01"),
        ("31 Dec", date(2027, 1, 1), BACK, "2026-12-31"),
        ("a year ago", date(2028, 2, 29), BACK, "? 2027-02-28 2027-03-01"),
        ("Friday", WEDNESDAY, ANY, "? 2027-03-12 2027-03-19"),
        ("8 June", WEDNESDAY, ANY, "? 2026-06-08 2027-06-08"),
        ("8 June 2027", WEDNESDAY, ANY, "2027-06-08"),
        ("yesterday", WEDNESDAY, ANY, "2027-03-16"),
        ("8/6/2027", WEDNESDAY, ANY, "? 2027-06-08 2027-08-06"),
    ],
)
def test_on_other_days_and_in_any_direction(text: str, today: date, direction: Direction, expected: str) -> None:
    assert said(text, direction, today) == expected


@settings(max_examples=40)
@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(FIGURES), st.sampled_from(["en", "", "ru"]))
def test_any_date_reads_back_as_itself(day: date, figures: str, language: str) -> None:
    suffix = {1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}.get(day.day, "th")
    for text in (
        f"{day:%Y-%m-%d}",
        f"{day:%Y%m%d}",
        f"{day:%A}, {day.day} {day:%B} {day.year}",
        f"{day:%a} {day:%b}. {day.day}{suffix}, {day.year}",
        f"the {day.day}{suffix} of {day:%B} {day.year}",
        f"{ORDINALS[day.day - 1]} {day:%B} {day.year}",
        f"{day:%d-%b-%Y}",
        f"\N{RIGHT-TO-LEFT MARK}{day.day}\N{NO-BREAK SPACE}{day:%B}\N{NARROW NO-BREAK SPACE}{day.year}",
        f"on {day:%B} {day.day}, {day.year} at 3 p.m.",
    ):
        typed = text.translate({ord(str(n)): figure for n, figure in enumerate(figures)})
        reading = read(typed, day, ANY, language=language)
        assert isinstance(reading, Day), text
        assert reading.date == day, text


@settings(max_examples=60)
@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from("/-."))
def test_figures_are_certain_only_in_one_order(day: date, mark: str) -> None:
    reading = read(f"{day.day}{mark}{day.month}{mark}{day.year}", day, ANY, language="en")
    if day.day > 12 or day.day == day.month:
        assert isinstance(reading, Day)
        assert reading.date == day
    else:
        assert isinstance(reading, Candidates)
        assert {option.date for option in reading.options} == {day, date(day.year, day.day, day.month)}
