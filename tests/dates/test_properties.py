"""What holds for any text and any date."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import find, find_range, read
from bot.dates.lattice import paths, phrase_of, ways_of
from bot.dates.model import Candidates, Day, Direction, Unreadable
from bot.dates.vocabulary import LANGUAGES, index

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
DIRECTIONS = st.sampled_from(Direction)
SPOKEN = st.sampled_from(LANGUAGES)
PIECES = """0 1 2 6 12 15 29 31 99 1st 2026 2027 26 2/3 29-2 1.2.2026 15/3/27 2026-02-30 - – , . ( ) ' ’ 5pm 15:00 年 月
    日 第 个 一 二 十 〇 % § \u200f \u00a0 x report отчёт تقرير 报告"""
WORDS = st.sampled_from(
    sorted({" ".join(entry.tokens) for entries in index().values() for entry in entries}) + PIECES.split() * 8
)
SENTENCES = st.lists(WORDS, max_size=40).map(" ".join)
STRANGE = ("kenya", "rapport", "informe", "отчёт", "报", "تقرير", "x", "#", "@", "%")
# The day's name may stand before or after it; each language has its own marks for the year.
PATTERNS = {
    "en": ("d MMMM y", "EEEE, d MMMM y", "MMMM d, y", "EEE d MMM y", "d-MMM-y"),
    "fr": ("d MMMM y", "EEEE d MMMM y", "'le' d MMMM y", "EEE d MMM y"),
    "es": ("d 'de' MMMM 'de' y", "EEEE, d 'de' MMMM 'de' y", "'el' d 'de' MMMM 'del' y"),
    "ru": ("d MMMM y", "d MMMM y 'г'.", "EEEE, d MMMM y 'года'", "EEE, d MMM y"),
    "zh": ("y年M月d日", "y年M月d日EEEE", "y年MM月dd日EEE", "y年M月d号"),
    "ar": ("d MMMM y", "EEEE d MMMM y", "EEEE، d MMMM، y", "'يوم' EEEE 'الموافق' d MMMM y"),
}


def written(day: date, language: str) -> list[str]:
    return [format_date(day, pattern, locale=language) for pattern in ("y-MM-dd", *PATTERNS[language])]


@given(st.one_of(st.text(max_size=310), SENTENCES), DAYS, DIRECTIONS, SPOKEN)
def test_no_text_makes_the_reader_fail(text: str, today: date, direction: Direction, language: str) -> None:
    reading = read(text, today, direction, language=language)
    if isinstance(reading, Candidates):
        assert 1 <= len(reading.options) <= 4
    words = text.split()
    find(words, 0, today, direction, language=language, anchors=lambda words: True)
    find_range(words, 0, today)


@given(SENTENCES)
def test_no_text_is_taken_in_more_ways_than_there_is_time_for(text: str) -> None:
    tokens = phrase_of(text)
    ways = ways_of(tokens)
    assert len(paths(tokens, ways)) <= 97
    assert sum(map(len, ways)) <= 24 * len(tokens)


@pytest.mark.parametrize(
    "again", ["3 days after ", "the day before ", "до ", "2天后", "قبل ", "el día después de ", "a "]
)
def test_a_date_inside_a_date_inside_a_date_ends_somewhere(again: str) -> None:
    text = (again * 60)[:280] + "6 March 2027"
    assert read(text, date(2026, 4, 20), Direction.ANY) == Unreadable(part=text)


@given(DAYS, DAYS, SPOKEN)
def test_a_date_in_any_written_form_of_any_language_reads_back_as_itself(day: date, today: date, language: str) -> None:
    for text in written(day, language):
        for speaker in ("", language):
            reading = read(text.upper(), max(day, today), Direction.PAST, language=speaker)
            assert isinstance(reading, Day), text
            assert reading.date == day, text
        words = text.split()
        assert find(["sent", *words, "draft"], 1, max(day, today), Direction.PAST) == (len(words), reading)


@given(DAYS, SPOKEN, st.sampled_from("٠۰०０"), st.sampled_from("\u200e\u200f\u00a0\u202f\u2009\ufeff\u2067"))
def test_digits_of_any_script_and_unseen_marks_and_spaces_change_nothing(
    day: date, language: str, zero: str, mark: str
) -> None:
    digits = {ord("0") + value: ord(zero) + value for value in range(10)}
    for text in written(day, language):
        said = mark + text.translate(digits).replace(" ", f" {mark}") + mark
        assert read(said, day, Direction.PAST) == read(text, day, Direction.PAST), said


@given(DAYS, SPOKEN, st.sampled_from(STRANGE), st.booleans())
def test_a_word_that_is_not_understood_makes_the_whole_unreadable(
    day: date, language: str, word: str, after: bool
) -> None:
    for date_text in written(day, language):
        text = f"{date_text} {word}" if after else f"{word} {date_text}"
        assert read(text, day, Direction.PAST, language=language) == Unreadable(part=text)


@given(DAYS, DAYS, DIRECTIONS, SPOKEN)
def test_a_day_and_month_always_offer_the_day_itself_or_its_nearest(
    day: date, today: date, direction: Direction, language: str
) -> None:
    pattern = {"zh": "M月d日", "es": "d 'de' MMMM"}.get(language, "d MMMM")
    reading = read(format_date(day, pattern, locale=language), today, direction, language=language)
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
