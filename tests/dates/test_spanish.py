"""Dates as people write them in Spanish: letters of the United Nations and chat, of Spain and the Americas. Today is
Wednesday 18 November 2026 unless a row says otherwise."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dates.model import Direction
from tests.dates.told import ARABIC, WIDE, said_in

TODAY = date(2026, 11, 18)
MONTHS = (
    ("enero", "ene."),
    ("febrero", "feb."),
    ("marzo", "mzo."),
    ("abril", "abr."),
    ("mayo", "MAYO"),
    ("junio", "jun."),
    ("julio", "jul."),
    ("agosto", "ago."),
    ("septiembre", "setiembre", "sept.", "set."),
    ("octubre", "oct."),
    ("noviembre", "nov."),
    ("diciembre", "dic."),
)
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
UNITS = """uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
    dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
    veintiocho veintinueve"""
SMALL = UNITS.split()
TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")


said = said_in("es", TODAY)


def in_words(number: int) -> str:
    """From 1 to 199."""
    if number >= 100:
        return f"ciento {in_words(number - 100)}" if number > 100 else "cien"
    if number < 30:
        return SMALL[number - 1]
    tens, rest = divmod(number, 10)
    return f"{TENS[tens - 3]} y {SMALL[rest - 1]}" if rest else TENS[tens - 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-09-14", "2027-09-14"),
        ("el 14 de septiembre de 2027", "2027-09-14"),
        ("14 de setiembre del 2027", "2027-09-14"),
        ("1.º de sept. de 2027", "2027-09-01"),
        ("primero de septiembre de dos mil veintisiete", "2027-09-01"),
        ("treinta y uno de agosto de dos mil veintisiete", "2027-08-31"),
        ("con fecha de 14 de septiembre de 2027", "2027-09-14"),
        ("el martes 14 de septiembre de 2027 a las cinco y media de la tarde", "2027-09-14"),
        ("lunes 14 de septiembre de 2027", "? 2027-09-14 2027-09-13"),
        ("14 de febrero", "2027-02-14"),
        ("el próximo 14 de febrero", "2027-02-14"),
        ("el 14 de febrero pasado", "? 2026-02-14"),
        ("14 de febrero del próximo año", "2027-02-14"),
        ("18 de noviembre", "? 2026-11-18 2027-11-18"),
        ("2 de noviembre", "? 2027-11-02 2026-11-02"),
        ("14/9/2027", "2027-09-14"),
        ("4/9/2027", "? 2027-09-04 2027-04-09"),
        ("14/9", "? 2027-09-14"),
        ("14/9/27", "? 2027-09-14"),
        ("hoy mismo", "2026-11-18"),
        ("mañana por la mañana", "2026-11-19"),
        ("pasado mañana", "2026-11-20"),
        ("dentro de veintiún días", "2026-12-09"),
        ("en treinta y un días", "2026-12-19"),
        ("en ciento veinte días", "2027-03-18"),
        ("de hoy en tres semanas", "2026-12-09"),
        ("dentro de dos meses", "2027-01-18"),
        ("dentro de un año y un día", "2027-11-19"),
        ("en quince días", "? 2026-12-03 2026-12-02"),
        ("dentro de ocho días", "? 2026-11-26 2026-11-25"),
        ("de hoy en ocho", "? 2026-11-25 2026-11-26"),
        ("30 días después del 3 de marzo de 2027", "2027-04-02"),
        ("dentro de los 30 días siguientes al 3 de marzo de 2027", "2027-04-02"),
        ("dos semanas antes del 3 de marzo de 2027", "2027-02-17"),
        ("el día siguiente al 3 de marzo de 2027", "2027-03-04"),
        ("el día antes del 3 de marzo de 2027", "2027-03-02"),
        ("la víspera del 3 de marzo de 2027", "2027-03-02"),
        ("en un plazo de 10 días", "2026-11-28"),
        ("en los próximos diez días", "2026-11-28"),
        ("a más tardar el 3 de marzo de 2027", "2027-03-03"),
        ("fecha límite: 3 de marzo de 2027", "2027-03-03"),
        ("hasta el 30 inclusive", "2026-11-30"),
        ("antes del 3 de marzo de 2027", "? 2027-03-03 2027-03-02"),
        ("viernes", "2026-11-20"),
        ("mar.", "2026-11-24"),
        ("miércoles", "? 2026-11-18 2026-11-25"),
        ("el lunes a las 5", "2026-11-23"),
        ("para el viernes", "2026-11-20"),
        ("este viernes", "2026-11-20"),
        ("este lunes", "? 2026-11-16 2026-11-23"),
        ("el próximo lunes", "2026-11-23"),
        ("el viernes que viene", "? 2026-11-20 2026-11-27"),
        ("este próximo viernes", "2026-11-20"),
        ("este viernes próximo", "2026-11-20"),
        ("el viernes de la próxima semana", "2026-11-27"),
        ("domingo de la semana que viene", "? 2026-11-29 2026-11-22"),
        ("el viernes en ocho", "2026-11-27"),
        ("el 25", "2026-11-25"),
        ("el diecisiete", "? 2026-12-17 2026-11-17"),
        ("el día 18", "? 2026-12-18 2026-11-18"),
        ("el 25 del corriente", "2026-11-25"),
        ("el 5 del mes que viene", "2026-12-05"),
        ("viernes 20", "2026-11-20"),
        ("viernes 13", "? 2027-08-13 2026-11-13"),
        ("el primer lunes de abril de 2027", "2027-04-05"),
        ("el último viernes del mes", "2026-11-27"),
        ("el último día de febrero de 2027", "2027-02-28"),
        ("a finales de enero de 2027", "? 2027-01-31 2027-01-29"),
        ("fin de mes", "? 2026-11-30"),
        ("a fines de año", "? 2026-12-31"),
        ("en 3 días hábiles", "? 2026-11-23"),
        ("ayer", "? 2026-11-17"),
        ("hace tres días", "? 2026-11-15"),
    ],
)
def test_what_is_agreed(text: str, expected: str) -> None:
    assert said(text) == expected
    assert said(f"\N{RIGHT-TO-LEFT MARK}{text.replace(' ', chr(0xA0)).upper()}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("el 14 de septiembre de 2026", "2026-09-14"),
        ("14 de septiembre", "2026-09-14"),
        ("el pasado 14 de septiembre", "2026-09-14"),
        ("18 de noviembre", "2026-11-18"),
        ("20 de noviembre", "? 2025-11-20 2026-11-20"),
        ("ayer por la mañana", "2026-11-17"),
        ("antes de ayer", "2026-11-16"),
        ("hace ya veintidós días", "2026-10-27"),
        ("dos semanas atrás", "2026-11-04"),
        ("hace un mes", "2026-10-18"),
        ("viernes", "2026-11-13"),
        ("miércoles", "? 2026-11-18 2026-11-11"),
        ("el viernes pasado", "2026-11-13"),
        ("el martes pasado", "? 2026-11-17 2026-11-10"),
        ("el viernes de la semana pasada", "2026-11-13"),
        ("el 15", "2026-11-15"),
        ("el 20", "2026-10-20"),
        ("el 18", "? 2026-10-18 2026-11-18"),
        ("el 3 del mes pasado", "2026-10-03"),
        ("mañana", "? 2026-11-19"),
        ("dentro de tres días", "? 2026-11-21"),
    ],
)
def test_what_happened(text: str, expected: str) -> None:
    assert said(text, direction=Direction.PAST) == expected


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("dentro de un mes", date(2027, 1, 31), "? 2027-02-28 2027-03-01"),
        ("dentro de un año", date(2028, 2, 29), "? 2029-02-28 2029-03-01"),
        ("mañana", date(2027, 12, 31), "2028-01-01"),
        ("el 31", date(2027, 4, 30), "? 2027-05-31 2027-03-31"),
        ("1 de enero", date(2026, 12, 31), "2027-01-01"),
    ],
)
def test_at_the_ends_of_months_and_years(text: str, today: date, expected: str) -> None:
    assert said(text, today) == expected


NO_DAYS = """marzo de 2027|la semana que viene|a mediados de marzo|principios de abril|este fin de semana|Navidad
|lunes de Pascua|1 de ramadán de 1448|en unos días|en un par de días|del 3 al 5 de marzo|mañana o pasado mañana
|los viernes|31 de abril|el 0|el segundo|la primera|el párrafo 15|el 15 %|párr. 15|treinta días|30 días más
|a las 15 h|la una|de la mañana|segundo|siete|dos mil|el día a día|el pasado|el presente|hacia el 15 de marzo
|después del viernes|S/2020/731|1.10.30|2027|hasta nuevo aviso|al final|primer trimestre"""


@pytest.mark.parametrize("text", NO_DAYS.split("|"))
@pytest.mark.parametrize("direction", list(Direction))
def test_what_is_no_day(text: str, direction: Direction) -> None:
    assert said(text.strip(), direction=direction) == "-"


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
@settings(max_examples=25)
def test_a_date_in_every_written_form_reads_back_as_itself(day: date) -> None:
    number = "1.º" if day.day == 1 else str(day.day)
    spelled = "primero" if day.day == 1 else in_words(day.day)
    year = f"dos mil {in_words(day.year - 2000)}" if day.year > 2000 else "dos mil"
    weekday = WEEKDAYS[day.weekday()]
    for month in MONTHS[day.month - 1]:
        for text in (
            f"{day.day} de {month} de {day.year}",
            f"el {day.day} de {month} del {day.year}".translate(ARABIC),
            f"{number} de {month} de {day.year}".translate(WIDE),
            f"{weekday} {number} de {month} de {day.year}",
            f"{weekday[:3]}., {day.day} de {month} de {day.year}",
            f"{day.day}-{month.strip('.')}-{day.year}",
            f"el {weekday} {spelled} de {month} de {year}",
        ):
            for language in ("es", ""):
                assert said(text, day, Direction.PAST, language) == day.isoformat(), text


@pytest.mark.parametrize("count", [*range(1, 32), 40, 41, 55, 66, 77, 88, 99, 100, 101, 115, 120])
def test_every_number_in_words(count: int) -> None:
    if count not in (8, 15):  # a week, a fortnight
        assert said(f"dentro de {in_words(count)} días") == said(f"dentro de {count} días")
