"""Dates as people write them in French: letters of the United Nations and chat. Today is Wednesday 18 November 2026
unless a row says otherwise."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dates.model import Direction
from tests.dates.told import ARABIC, WIDE, said_in

TODAY = date(2026, 11, 18)
MONTHS = (
    ("janvier", "janv.", "JANVIER"),
    ("février", "févr.", "fevrier", "fév."),
    ("mars", "Mars"),
    ("avril", "avr."),
    ("mai", "MAI"),
    ("juin", "Juin"),
    ("juillet", "juil.", "juill."),
    ("août", "aout", "AOÛT"),
    ("septembre", "sept."),
    ("octobre", "oct."),
    ("novembre", "nov."),
    ("décembre", "déc.", "decembre"),
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
UNITS = """un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf"""
SMALL = UNITS.split()
TENS = ("vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt")


said = said_in("fr", TODAY)


def in_words(number: int) -> str:
    """From 1 to 199."""
    if number >= 100:
        return f"cent {in_words(number - 100)}" if number > 100 else "cent"
    if number < 20:
        return SMALL[number - 1]
    tens, rest = divmod(number, 10)
    if tens in (7, 9):
        rest += 10
    if not rest:
        return TENS[tens - 2]
    joint = " et " if rest in (1, 11) and tens < 8 else "-"
    return f"{TENS[tens - 2]}{joint}{SMALL[rest - 1]}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-09-14", "2027-09-14"),
        ("le 14 septembre 2027", "2027-09-14"),
        ("1er sept. 2027", "2027-09-01"),
        ("le premier septembre deux mille vingt-sept", "2027-09-01"),
        ("le dix-sept septembre deux mille vingt-sept", "2027-09-17"),
        ("en date du 14 septembre 2027", "2027-09-14"),
        ("le mardi 14 septembre 2027 à 15 heures 30", "2027-09-14"),
        ("lundi 14 septembre 2027", "? 2027-09-14 2027-09-13"),
        ("14 février", "2027-02-14"),
        ("le 14 février prochain", "2027-02-14"),
        ("le 14 février dernier", "? 2026-02-14"),
        ("14 février de l'année prochaine", "2027-02-14"),
        ("18 novembre", "? 2026-11-18 2027-11-18"),
        ("2 novembre", "? 2027-11-02 2026-11-02"),
        ("14/9/2027", "2027-09-14"),
        ("4/9/2027", "? 2027-09-04 2027-04-09"),
        ("14/9", "? 2027-09-14"),
        ("14/9/27", "? 2027-09-14"),
        ("aujourd’hui", "2026-11-18"),
        ("demain matin", "2026-11-19"),
        ("apres demain", "2026-11-20"),
        ("demain en huit", "2026-11-26"),
        ("dans vingt et un jours", "2026-12-09"),
        ("dans soixante et onze jours", "2027-01-28"),
        ("dans nonante jours", "2027-02-16"),
        ("dans cent vingt jours", "2027-03-18"),
        ("trois semaines à compter d'aujourd'hui", "2026-12-09"),
        ("dans deux mois", "2027-01-18"),
        ("dans un an et un jour", "2027-11-19"),
        ("dans quinze jours", "? 2026-12-03 2026-12-02"),
        ("sous quinzaine", "? 2026-12-03 2026-12-02"),
        ("sous huitaine", "? 2026-11-26 2026-11-25"),
        ("30 jours après le 3 mars 2027", "2027-04-02"),
        ("deux semaines avant le 3 mars 2027", "2027-02-17"),
        ("le lendemain du 3 mars 2027", "2027-03-04"),
        ("le surlendemain du 3 mars 2027", "2027-03-05"),
        ("la veille du 3 mars 2027", "2027-03-02"),
        ("l'avant-veille du 3 mars 2027", "2027-03-01"),
        ("dans un délai de 10 jours", "2026-11-28"),
        ("dans les dix jours à venir", "2026-11-28"),
        ("sous 10 jours", "2026-11-28"),
        ("au plus tard le 3 mars 2027", "2027-03-03"),
        ("date limite : 3 mars 2027", "2027-03-03"),
        ("jusqu'au 30 inclus", "2026-11-30"),
        ("avant le 3 mars 2027", "? 2027-03-03 2027-03-02"),
        ("vendredi", "2026-11-20"),
        ("mar.", "2026-11-24"),
        ("mercredi", "? 2026-11-18 2026-11-25"),
        ("pour vendredi", "2026-11-20"),
        ("ce vendredi", "2026-11-20"),
        ("ce lundi", "? 2026-11-16 2026-11-23"),
        ("lundi prochain", "2026-11-23"),
        ("vendredi prochain", "? 2026-11-20 2026-11-27"),
        ("ce vendredi qui vient", "2026-11-20"),
        ("vendredi de la semaine prochaine", "2026-11-27"),
        ("dimanche de la semaine prochaine", "? 2026-11-29 2026-11-22"),
        ("vendredi en huit", "2026-11-27"),
        ("vendredi en quinze", "2026-12-04"),
        ("le 25", "2026-11-25"),
        ("le dix-sept", "? 2026-12-17 2026-11-17"),
        ("le 18", "? 2026-12-18 2026-11-18"),
        ("le 25 courant", "2026-11-25"),
        ("le 5 du mois prochain", "2026-12-05"),
        ("vendredi 20", "2026-11-20"),
        ("vendredi 13", "? 2027-08-13 2026-11-13"),
        ("le premier lundi du mois d'avril 2027", "2027-04-05"),
        ("le dernier vendredi du mois", "2026-11-27"),
        ("le dernier jour de février 2027", "2027-02-28"),
        ("fin janvier 2027", "? 2027-01-31 2027-01-29"),
        ("fin du mois", "? 2026-11-30"),
        ("d'ici la fin de l'année", "? 2026-12-31"),
        ("dans 3 jours ouvrables", "? 2026-11-23"),
        ("hier", "? 2026-11-17"),
        ("il y a trois jours", "? 2026-11-15"),
    ],
)
def test_what_is_agreed(text: str, expected: str) -> None:
    assert said(text) == expected
    assert said(f"\N{RIGHT-TO-LEFT MARK}{text.replace(' ', chr(0xA0)).upper()}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 14 septembre 2026", "2026-09-14"),
        ("14 septembre", "2026-09-14"),
        ("18 novembre", "2026-11-18"),
        ("20 novembre", "? 2025-11-20 2026-11-20"),
        ("hier soir", "2026-11-17"),
        ("avant-hier", "2026-11-16"),
        ("il y a déjà vingt-deux jours", "2026-10-27"),
        ("ça fait deux semaines", "2026-11-04"),
        ("il y a un mois", "2026-10-18"),
        ("vendredi", "2026-11-13"),
        ("mercredi", "? 2026-11-18 2026-11-11"),
        ("vendredi dernier", "2026-11-13"),
        ("mardi dernier", "? 2026-11-17 2026-11-10"),
        ("vendredi de la semaine dernière", "2026-11-13"),
        ("le 15", "2026-11-15"),
        ("le 20", "2026-10-20"),
        ("le 18", "? 2026-10-18 2026-11-18"),
        ("le 3 du mois dernier", "2026-10-03"),
        ("demain", "? 2026-11-19"),
        ("dans trois jours", "? 2026-11-21"),
    ],
)
def test_what_happened(text: str, expected: str) -> None:
    assert said(text, direction=Direction.PAST) == expected


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("dans un mois", date(2027, 1, 31), "? 2027-02-28 2027-03-01"),
        ("dans un an", date(2028, 2, 29), "? 2029-02-28 2029-03-01"),
        ("demain", date(2027, 12, 31), "2028-01-01"),
        ("le 31", date(2027, 4, 30), "? 2027-05-31 2027-03-31"),
        ("1er janvier", date(2026, 12, 31), "2027-01-01"),
    ],
)
def test_at_the_ends_of_months_and_years(text: str, today: date, expected: str) -> None:
    assert said(text, today) == expected


NO_DAYS = """mars 2027|la semaine prochaine|mi-mars|début mars|le week-end prochain|Noël|lundi de Pâques|le premier
|1er ramadan 1448
|dans quelques jours|dans une dizaine de jours|du 3 au 5 mars|demain ou après-demain|tous les vendredis|31 avril
|le 0|le deuxième|le 15ème paragraphe|le 15 %|par. 15|trente jours|à 15 h|midi|second|sept|deux mille
|vers le 15 mars|après vendredi|dès le 3 mai|S/2020/731|1.10.30|2027|semaine 18|jusqu'à nouvel ordre
|premier trimestre"""


@pytest.mark.parametrize("text", NO_DAYS.split("|"))
@pytest.mark.parametrize("direction", list(Direction))
def test_what_is_no_day(text: str, direction: Direction) -> None:
    assert said(text.strip(), direction=direction) == "-"


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
@settings(max_examples=25)
def test_a_date_in_every_written_form_reads_back_as_itself(day: date) -> None:
    number = "1er" if day.day == 1 else str(day.day)
    spelled = "premier" if day.day == 1 else in_words(day.day)
    year = f"deux mille {in_words(day.year - 2000)}" if day.year > 2000 else "deux mille"
    weekday = WEEKDAYS[day.weekday()]
    for month in MONTHS[day.month - 1]:
        for text in (
            f"{day.day} {month} {day.year}",
            f"le {number} {month} {day.year}".translate(ARABIC),
            f"{number} {month} {day.year}".translate(WIDE),
            f"{weekday} {number} {month} {day.year}",
            f"{weekday[:3]}. {day.day} {month} {day.year}",
            f"{day.day}-{month.strip('.')}-{day.year}",
            f"le {weekday} {spelled} {MONTHS[day.month - 1][0]} {year}",
        ):
            for language in ("fr", ""):
                assert said(text, day, Direction.PAST, language) == day.isoformat(), text


@pytest.mark.parametrize("count", [*range(1, 32), 60, 61, 70, 71, 77, 80, 81, 90, 91, 99, 100, 101, 120])
def test_every_number_in_words(count: int) -> None:
    assert said(f"dans {count} jours") == said(f"{count} jours plus tard")
    if count not in (8, 15):  # a week, a fortnight
        assert said(f"dans {in_words(count)} jours") == said(f"dans {count} jours")
