"""What holds for any text and any date."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.dates import find, find_range, read
from bot.dates.model import Candidates, Day, Direction

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
DIRECTIONS = st.sampled_from(Direction)
PIECES = """on the in of last 0 1 2 6 12 15 29 31 99 1st 2026 2027 26 2/3 29-2 1.2.2026 15/3/27 2026-02-30 - – to from
    Mon Sunday March mars Feb мая 年 today yesterday tomorrow ago day days week a two before , . ( ) ' ’ 5pm 15:00"""
WORDS = st.sampled_from(PIECES.split())


def written(day: date) -> tuple[str, ...]:
    """Every way of writing a date in full."""
    ordinal = {1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}.get(day.day, "th")
    year = day.year
    return (
        day.isoformat(),
        f"{day:%A} {day.isoformat()}",
        f"{year}/{day.month}/{day.day}",
        f"{day.day} {day:%B} {year}",
        f"{day.day}{ordinal} of {day:%B}, {year}",
        f"{day:%B} {day.day}, {year}",
        f"{day:%b} {day.day}{ordinal} {year}",
        f"{day:%b}. {day.day} {year}",
        f"{day:%A}, {day.day} {day:%B} {year}",
        f"on {day:%a} {day:%B} {day.day} {year}",
        f"{day.day}-{day:%b}-{year}",
    )


@given(st.one_of(st.text(max_size=310), st.lists(WORDS, max_size=9).map(" ".join)), DAYS, DIRECTIONS)
def test_no_text_makes_the_reader_fail(text: str, today: date, direction: Direction) -> None:
    reading = read(text, today, direction)
    if isinstance(reading, Candidates):
        assert 1 <= len(reading.options) <= 4
    words = text.split()
    find(words, 0, today, direction)
    find_range(words, 0, today)


@given(DAYS, DAYS)
def test_a_date_in_any_written_form_reads_back_as_itself(day: date, today: date) -> None:
    for text in written(day):
        reading = read(text.upper(), today, Direction.PAST)
        assert isinstance(reading, Day), text
        assert reading.date == day, text
        words = text.split()
        assert find(["sent", *words, "draft"], 1, today, Direction.PAST) == (len(words), reading)


@given(DAYS, DAYS, DIRECTIONS)
def test_a_day_and_month_always_offer_the_day_itself_or_its_nearest(
    day: date, today: date, direction: Direction
) -> None:
    reading = read(f"{day.day} {day:%B}", today, direction)
    options = (reading,) if isinstance(reading, Day) else reading.options if isinstance(reading, Candidates) else ()
    assert options
    assert all((option.date.month, option.date.day) == (day.month, day.day) for option in options)


@given(DAYS, st.integers(0, 60), DAYS)
def test_a_range_reads_back_as_its_ends(start: date, length: int, today: date) -> None:
    end = start + timedelta(days=length)
    line = f"{start.day} {start:%B} {start.year} to {end:%B} {end.day}, {end.year}"
    found = find_range(line.split(), 0, today)
    assert found is not None
    first, last = found[1:]
    assert isinstance(first, Day)
    assert isinstance(last, Day)
    assert (first.date, last.date) == (start, end)
