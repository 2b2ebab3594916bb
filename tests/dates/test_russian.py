"""Dates as people write them in Russian: letters of the United Nations and chat, figures and words in every case.
Today is Wednesday 18 November 2026 unless a row says otherwise."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dates import find, find_range, read
from bot.dates.model import Candidates, Day, Direction

TODAY = date(2026, 11, 18)
MONTHS = (
    ("января", "январь", "янв."),
    ("февраля", "февраль", "февр."),
    ("марта", "март", "мар."),
    ("апреля", "апрель", "апр."),
    ("мая", "май", "мая"),
    ("июня", "июнь", "июн."),
    ("июля", "июль", "июл."),
    ("августа", "август", "авг."),
    ("сентября", "сентябрь", "сент."),
    ("октября", "октябрь", "окт."),
    ("ноября", "ноябрь", "нояб."),
    ("декабря", "декабрь", "дек."),
)
WEEKDAYS = (
    ("понедельник", "пн"),
    ("вторник", "вт"),
    ("среда", "ср"),
    ("четверг", "чт"),
    ("пятница", "пт"),
    ("суббота", "сб"),
    ("воскресенье", "вс"),
)
FIRST = ("перв", "втор", "", "четвёрт", "пят", "шест", "седьм", "восьм", "девят", "десят")
ROUND = {40: "сороков", 50: "пятидесят", 60: "шестидесят", 70: "семидесят", 80: "восьмидесят", 90: "девяност"}
TEENS = ("один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят")
TENS = ("", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто")
ONES = ("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять")


def ordinal(number: int, genitive: bool) -> str:
    """Neuter: первое, первого."""
    if number > 20 and number % 10:
        return f"{TENS[number // 10]} {ordinal(number % 10, genitive)}"
    if number == 3:
        return "третьего" if genitive else "третье"
    if number > 19:
        stem = ROUND.get(number, TENS[number // 10][:-1])
    else:
        stem = FIRST[number - 1] if number < 11 else f"{TEENS[number - 11]}надцат"
    return stem + ("ого" if genitive else "ое")


def numeral(number: int) -> str:
    if number > 100:
        return f"сто {numeral(number - 100)}"
    if number == 100:
        return "сто"
    if 10 < number < 20:
        return f"{TEENS[number - 11]}надцать"
    return f"{TENS[number // 10]} {ONES[number % 10]}".strip() if number > 10 else ONES[number]


def days(count: int) -> str:
    last = count % 10 if not 10 < count % 100 < 20 else 0
    return "день" if last == 1 else "дня" if last in (2, 3, 4) else "дней"


def said(text: str, today: date = TODAY, direction: Direction = Direction.FUTURE) -> str:
    """A date, "?" and the dates to choose from, or "-"."""
    reading = read(text, today, direction, language="ru")
    if isinstance(reading, Candidates):
        return " ".join(("?", *(option.date.isoformat() for option in reading.options)))
    return reading.date.isoformat() if isinstance(reading, Day) else "-"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("от 9 сентября 2027 г.", "2027-09-09"),
        ("«09» сентября 2027 года", "2027-09-09"),
        ("9-го сентября 2027-го года", "2027-09-09"),
        ("тридцатое сентября две тысячи двадцать седьмого года", "2027-09-30"),
        ("9 сентября с.г.", "? 2026-09-09"),
        ("9 декабря сего года", "2026-12-09"),
        ("9 сентября следующего года", "2027-09-09"),
        ("вт, 14 сентября 2027", "2027-09-14"),
        ("в среду, 14 сентября 2027 г.", "? 2027-09-14 2027-09-15"),
        ("14.09.2027 г.", "2027-09-14"),
        ("04.09.2027", "2027-09-04"),
        ("04/09/2027", "? 2027-09-04 2027-04-09"),
        ("14.09.27", "? 2027-09-14"),
        ("14.09", "? 2027-09-14"),
        ("14 июля", "2027-07-14"),
        ("14 июля в 9 утра", "2027-07-14"),
        ("14 июля в 20", "2027-07-14"),
        ("18 ноября", "? 2026-11-18 2027-11-18"),
        ("5 ноября", "? 2027-11-05 2026-11-05"),
        ("сегодня к вечеру", "2026-11-18"),
        ("завтра с 10 до 12", "2026-11-19"),
        ("завтра, 19 ноября", "2026-11-19"),
        ("завтра, 20 ноября", "? 2026-11-19 2026-11-20"),
        ("завтра до 17:00", "2026-11-19"),
        ("послезавтра", "2026-11-20"),
        ("к завтрашнему дню", "2026-11-19"),
        ("через трое суток", "2026-11-21"),
        ("через сто двадцать дней", "2027-03-18"),
        ("спустя две недели", "2026-12-02"),
        ("через три месяца", "2027-02-18"),
        ("через полгода", "2027-05-18"),
        ("через год и месяц", "2027-12-18"),
        ("через пару дней", "-"),
        ("через полмесяца", "? 2026-12-03 2026-12-02"),
        ("в течение тридцати (30) дней", "2026-12-18"),
        ("в течение ближайших двух недель", "2026-12-02"),
        ("не позднее, чем через 10 дней", "2026-11-28"),
        ("за две недели до 1 июня 2027 года", "2027-05-18"),
        ("2 дня до 1 июня 2027", "2027-05-30"),
        ("через 10 дней после 1 июня 2027 г.", "2027-06-11"),
        ("накануне 1 июня 2027", "2027-05-31"),
        ("через 3 рабочих дня", "? 2026-11-23"),
        ("не позже 14 июля", "2027-07-14"),
        ("к четырнадцатому июля", "2027-07-14"),
        ("до 14 июля", "? 2027-07-14 2027-07-13"),
        ("до 14 июля включительно", "2027-07-14"),
        ("в срок до 14 июля 2027 года", "? 2027-07-14 2027-07-13"),
        ("в пт", "2026-11-20"),
        ("во вторник в 9", "2026-11-24"),
        ("среда", "? 2026-11-18 2026-11-25"),
        ("в эту субботу", "2026-11-21"),
        ("в этот вторник", "? 2026-11-17 2026-11-24"),
        ("к следующему вторнику", "2026-11-24"),
        ("в след. пятницу", "? 2026-11-20 2026-11-27"),
        ("в ближайшее воскресенье", "2026-11-22"),
        ("на следующей неделе во вторник", "2026-11-24"),
        ("в воскресенье на следующей неделе", "? 2026-11-29 2026-11-22"),
        ("в пятницу через неделю", "2026-11-27"),
        ("через неделю в пятницу", "2026-11-27"),
        ("через неделю во вторник", "? 2026-11-24 2026-12-01"),
        ("25-го", "2026-11-25"),
        ("25 числа", "2026-11-25"),
        ("к 10-му числу", "? 2026-12-10 2026-11-10"),
        ("двадцать пятого", "? 2026-11-25"),
        ("в пятницу, 20-го", "2026-11-20"),
        ("в четверг, 20-го", "? 2027-05-20 2026-08-20"),
        ("десятого числа следующего месяца", "2026-12-10"),
        ("второй вторник января", "2027-01-12"),
        ("в последнюю пятницу марта 2027 года", "2027-03-26"),
        ("последний день февраля 2028 г.", "2028-02-29"),
        ("до конца марта 2027 года", "? 2027-03-31"),
        ("к концу месяца", "? 2026-11-30"),
        ("вчера", "? 2026-11-17"),
        ("3 дня назад", "? 2026-11-15"),
    ],
)
def test_a_date_to_be_agreed(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14.09.2026", "2026-09-14"),
        ("14 декабря 2026 г.", "? 2026-12-14"),
        ("сегодня утром", "2026-11-18"),
        ("вчера около 15:00", "2026-11-17"),
        ("вчера, 17 ноября", "2026-11-17"),
        ("вчерашним числом", "2026-11-17"),
        ("позавчера", "2026-11-16"),
        ("двое суток назад", "2026-11-16"),
        ("неделю тому назад", "2026-11-11"),
        ("полгода назад", "2026-05-18"),
        ("в пятницу", "2026-11-13"),
        ("в среду", "? 2026-11-18 2026-11-11"),
        ("в прошлую пятницу", "2026-11-13"),
        ("в прошлый вторник", "? 2026-11-17 2026-11-10"),
        ("во вторник на прошлой неделе", "2026-11-10"),
        ("в пятницу позапрошлой недели", "2026-11-06"),
        ("14 июля", "2026-07-14"),
        ("14 января", "? 2026-01-14 2027-01-14"),
        ("14 июля прошлого года", "2025-07-14"),
        ("в прошлом году 14 июля", "2025-07-14"),
        ("15-го числа", "2026-11-15"),
        ("18-го", "? 2026-10-18 2026-11-18"),
        ("завтра", "? 2026-11-19"),
        ("через неделю", "? 2026-11-25"),
    ],
)
def test_a_date_that_is_recorded(text: str, expected: str) -> None:
    assert said(text, direction=Direction.PAST) == expected


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("через месяц", date(2027, 1, 31), "? 2027-02-28 2027-03-01"),
        ("через год", date(2028, 2, 29), "? 2029-02-28 2029-03-01"),
        ("завтра", date(2026, 12, 31), "2027-01-01"),
        ("31-го", date(2027, 4, 30), "? 2027-05-31 2027-03-31"),
        ("в воскресенье", date(2026, 11, 21), "2026-11-22"),
        ("в следующий понедельник", date(2026, 11, 22), "2026-11-23"),
    ],
)
def test_on_another_day(text: str, today: date, expected: str) -> None:
    assert said(text, today) == expected


@pytest.mark.parametrize(
    "text",
    [
        "в марте",
        "март 2027 года",
        "на следующей неделе",
        "первый квартал 2027",
        "в начале мая",
        "в середине месяца",
        "до конца недели",
        "весной",
        "в выходные",
        "в ближайшие дни",
        "в ближайшие недели",
        "в течение дня",
        "на днях",
        "как можно скорее",
        "дней 10 назад",
        "через 2-3 дня",
        "через неделю-две",
        "3-5 марта",
        "с 3 по 5 марта",
        "с 3-го по 5-е марта",
        "с 3 до 5 марта",
        "со 2 марта по 4 марта",
        "15 или 16 марта",
        "с понедельника по пятницу",
        "по пятницам",
        "каждый вторник",
        "в 20-х числах марта",
        "15 дней марта",
        "31 апреля",
        "29 февраля 2027",
        "не ранее 15 марта",
        "около 15 марта",
        "в первую пятницу",
        "в пятницу прошлого месяца",
        "в пятницу этого месяца",
        "2-й",
        "1-я",
        "3-ю",
        "второй доклад",
        "пункт 15",
        "ст. 15",
        "№ 15",
        "S/2020/731",
        "резолюция 2231 (2015)",
        "1.10.30",
        "версия 2.0",
        "10:30",
        "через 2 часа",
        "15%",
        "15 руб.",
        "5 м",
        "15 лет",
        "Рождество",
        "на Пасху",
        "15 рамадана",
        "Мая Петрова",
        "не завтра",
        "уточняется",
    ],
)
def test_what_is_no_single_day(text: str) -> None:
    assert said(text) == said(text, direction=Direction.PAST) == "-"


def test_a_range_has_two_days_and_an_ordinal_of_a_draft_has_none() -> None:
    found = find_range(["визит", "с", "3", "по", "5", "марта", "2027", "года"], 1, TODAY)
    assert found
    assert [getattr(day, "date", None) for day in found[1:]] == [date(2027, 3, 3), date(2027, 3, 5)]
    for words in ("2-й проект доклада", "третьего визита", "второй доклад"):
        assert find(words.split(), 0, TODAY, Direction.PAST, language="ru") is None


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_any_date_reads_back_in_every_written_form(day: date) -> None:
    today = day - timedelta(days=3)
    genitive, nominative, short = MONTHS[day.month - 1]
    number, year = day.day, day.year
    spelled = f"две тысячи {ordinal(year % 100, genitive=True)} года"
    forms = [
        *(f"{number} {month} {year}" for month in (genitive, nominative, short)),
        f"{number:02}\u00a0{genitive}\u00a0{year}\u00a0г.",
        f"{number}-го {genitive} {year} года",
        f"{number}-е {genitive.upper()} {year}",
        f"{ordinal(number, genitive=True)} {genitive} {year} года",
        f"{ordinal(number, genitive=False)} {genitive} {spelled}",
        f"{year} год, {number} {genitive}",
        day.strftime("%d.%m.%Y"),
        day.isoformat(),
    ]
    long, abbreviated = WEEKDAYS[day.weekday()]
    forms += [f"{long}, {form}" for form in forms[:6]] + [f"{abbreviated}. {forms[0]}", f"{forms[9]} ({abbreviated})"]
    assert {form: said(form, today) for form in forms} == dict.fromkeys(forms, day.isoformat())


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 120), st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_days_are_counted_in_figures_and_in_words(count: int, today: date) -> None:
    for number in (str(count), numeral(count)):
        ahead, back = f"через {number} {days(count)}", f"{number} {days(count)} назад"
        assert said(ahead, today) == (today + timedelta(days=count)).isoformat()
        assert said(back, today, Direction.PAST) == (today - timedelta(days=count)).isoformat()


@pytest.mark.parametrize("month", range(1, 13))
def test_the_last_day_of_every_month(month: int) -> None:
    last = date(2027, month, monthrange(2027, month)[1]).isoformat()
    assert said(f"последний день {MONTHS[month - 1][0]} 2027 года") == last
    assert said(f"до конца {MONTHS[month - 1][0]} 2027 года").startswith(f"? {last}")
