"""The texts of letters: word for word, and whatever a visit lacks. A visit to Kenya that ended on 6 March 2026."""

import re
from dataclasses import replace

import pytest

from bot.names.articles import a, de, formally, the
from bot.names.state_names import by_code, table
from bot.operations.letters import written
from bot.operations.papers import Letter
from bot.procedure.evaluation import situation
from bot.procedure.model import Fact
from bot.reading.papers import LetterKind
from bot.visits import DateKind, SetDate, Visit
from bot.wording import letters
from tests.visits.made import NOW, day, fact, record, visit
from tests.wording.golden_letters import LETTERS

REFERENCES = {
    "draft_report_shared": "CTC/2026/114",
    "extension_requested": "KE/2026/7",
    "report_adopted": "S/AC.40/2026/9",
    "report_transmitted": "CTC/2026/201",
}
SELECTED = [fact("selected_for_visit", "2026-01-05")]
ENDED = [*SELECTED, fact("visit_concluded", "2026-03-06")]
SHARED = [*ENDED, fact("draft_report_shared", "2026-04-20")]
ASKED = [*SHARED, fact("extension_requested", "2026-05-18")]
ADOPTED = [
    *SHARED,
    fact("comments_received", "2026-05-18"),
    fact("final_draft_submitted", "2026-06-02"),
    fact("report_adopted", "2026-07-01"),
]
RECEIVED = [*ADOPTED, fact("report_transmitted", "2026-07-08"), fact("report_received", "2026-07-10")]
SCENES = {  # kind -> what is recorded on the day
    LetterKind.CONSENT: (SELECTED, "2026-01-07"),
    LetterKind.DRAFT: (ENDED, "2026-04-20"),
    LetterKind.REMINDER: (SHARED, "2026-05-13"),
    LetterKind.EXTENSION: (ASKED, "2026-05-19"),
    LetterKind.NO_OBSERVATIONS: (SHARED, "2026-05-21"),
    LetterKind.TRANSMISSION: (ADOPTED, "2026-07-06"),
    LetterKind.RESTRICTED: (RECEIVED, "2026-08-11"),
}


TO = {"du ": "au ", "des ": "aux ", "de ": "à ", "d'": "à "}
FRENCH = """
de l'Afghanistan; de l'Albanie; de l'Algérie; de l'Andorre; de l'Angola; d'Antigua-et-Barbuda; de l'Argentine; de
l'Arménie; de l'Australie; de l'Autriche; de l'Azerbaïdjan; des Bahamas; de Bahreïn; du Bangladesh; de la Barbade;
du Bélarus; de la Belgique; du Belize; du Bénin; du Bhoutan; de la Bolivie; de la Bosnie-Herzégovine; du Botswana;
du Brésil; du Brunéi Darussalam; de la Bulgarie; du Burkina Faso; du Burundi; de Cabo Verde; du Cambodge; du
Cameroun; du Canada; de la République centrafricaine; du Tchad; du Chili; de la Chine; de la Colombie; des Comores;
du Congo; du Costa Rica; de la Côte d'Ivoire; de la Croatie; de Cuba; de Chypre; de la Tchéquie; de la République
populaire démocratique de Corée; de la République démocratique du Congo; du Danemark; de Djibouti; de la Dominique;
de la République dominicaine; de l'Équateur; de l'Égypte; d'El Salvador; de la Guinée équatoriale; de l'Érythrée;
de l'Estonie; de l'Eswatini; de l'Éthiopie; des Fidji; de la Finlande; de la France; du Gabon; de la Gambie; de la
Géorgie; de l'Allemagne; du Ghana; de la Grèce; de la Grenade; du Guatemala; de la Guinée; de la Guinée-Bissau; du
Guyana; d'Haïti; du Honduras; de la Hongrie; de l'Islande; de l'Inde; de l'Indonésie; de l'Iran; de l'Iraq; de
l'Irlande; d'Israël; de l'Italie; de la Jamaïque; du Japon; de la Jordanie; du Kazakhstan; du Kenya; de Kiribati;
du Koweït; du Kirghizistan; de la République démocratique populaire lao; de la Lettonie; du Liban; du Lesotho; du
Libéria; de la Libye; du Liechtenstein; de la Lituanie; du Luxembourg; de Madagascar; du Malawi; de la Malaisie;
des Maldives; du Mali; de Malte; des Îles Marshall; de la Mauritanie; de Maurice; du Mexique; de la Micronésie; de
Monaco; de la Mongolie; du Monténégro; du Maroc; du Mozambique; du Myanmar; de la Namibie; de Nauru; du Népal; des
Pays-Bas; de la Nouvelle-Zélande; du Nicaragua; du Niger; du Nigéria; de la Macédoine du Nord; de la Norvège; de
l'Oman; du Pakistan; des Palaos; du Panama; de la Papouasie-Nouvelle-Guinée; du Paraguay; du Pérou; des
Philippines; de la Pologne; du Portugal; du Qatar; de la République de Corée; de la République de Moldova; de la
Roumanie; de la Fédération de Russie; du Rwanda; de Saint-Kitts-et-Nevis; de Sainte-Lucie; de Saint-Vincent-et-les
Grenadines; du Samoa; de Saint-Marin; de Sao Tomé-et-Principe; de l'Arabie saoudite; du Sénégal; de la Serbie; des
Seychelles; de la Sierra Leone; de Singapour; de la Slovaquie; de la Slovénie; des Îles Salomon; de la Somalie; de
l'Afrique du Sud; du Soudan du Sud; de l'Espagne; de Sri Lanka; du Soudan; du Suriname; de la Suède; de la Suisse;
de la République arabe syrienne; du Tadjikistan; de la République-Unie de Tanzanie; de la Thaïlande; du
Timor-Leste; du Togo; des Tonga; de la Trinité-et-Tobago; de la Tunisie; de la Türkiye; du Turkménistan; des
Tuvalu; de l'Ouganda; de l'Ukraine; des Émirats arabes unis; du Royaume-Uni; des États-Unis; de l'Uruguay; de
l'Ouzbékistan; de Vanuatu; du Venezuela; du Viet Nam; du Yémen; de la Zambie; du Zimbabwe
"""


def a_visit(known: list[Fact], **given: object) -> Visit:
    records = [record(n, each, reference=REFERENCES.get(each.step, "")) for n, each in enumerate(known, 1)]
    return replace(visit(**given), records=tuple(records))


def a_letter(letter: LetterKind, of: Visit, today: str, lang: str = "en") -> Letter:
    return written(letter, lang, of, situation(of.facts(), day(today), of.told()))


def told(letter: LetterKind, known: list[Fact], today: str, lang: str = "en", **given: object) -> str:
    return letters.text(a_letter(letter, a_visit(known, **given), today, lang))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("kind", LetterKind)
def test_the_text_is_word_for_word(kind: LetterKind, lang: str) -> None:
    assert told(kind, *SCENES[kind], lang) == LETTERS[kind.value, lang]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("kind", LetterKind)
def test_what_is_not_recorded_is_left_to_fill_in(kind: LetterKind, lang: str) -> None:
    text = told(kind, [], "2026-04-21", lang)
    assert "None" not in text
    assert ("[date]" in text) is (kind is not LetterKind.CONSENT)


def test_after_an_extension_the_reminder_offers_no_more_time() -> None:
    granted = [*ASKED, fact("extension_decided", "2026-05-20", outcome="granted", until="2026-06-10")]
    text = told(LetterKind.REMINDER, granted, "2026-06-05")
    assert "observations on it are asked for by 10 June 2026" in text
    assert "This is the date to which the Committee has extended the time." in text
    assert "in writing" not in text
    assert "jusqu'à laquelle le Comité a prolongé le délai" in told(LetterKind.REMINDER, granted, "2026-06-05", "fr")


def test_after_the_letter_the_reminder_names_its_date() -> None:
    sent = [*SHARED, fact("no_comments_letter_sent", "2026-05-25")]
    assert "This is the date that the letter of 25 May 2026 gave." in told(LetterKind.REMINDER, sent, "2026-06-05")
    assert "qu'a fixée la lettre du 25 mai 2026." in told(LetterKind.REMINDER, sent, "2026-06-05", "fr")


def test_who_asked_for_more_time_is_not_told_that_nobody_did() -> None:
    denied = [*ASKED, fact("extension_decided", "2026-05-20", outcome="denied")]
    assert "ended on 20 May 2026, and no observations have arrived." in told(
        LetterKind.NO_OBSERVATIONS, denied, "2026-05-22"
    )
    assert "et aucune observation n'est parvenue à" in told(LetterKind.NO_OBSERVATIONS, denied, "2026-05-22", "fr")


def test_without_partners_a_report_that_nobody_answered_for_goes_nowhere() -> None:
    alone = [*RECEIVED, fact("delegation_composed", "2026-02-01", participants="none")]
    assert "the report is shared with nobody" in told(LetterKind.RESTRICTED, alone, "2026-08-11")
    assert "le rapport n'est remis à personne" in told(LetterKind.RESTRICTED, alone, "2026-08-11", "fr")


def test_a_follow_up_visit_is_called_one() -> None:
    assert "the follow-up visit to Kenya that" in told(LetterKind.DRAFT, ENDED, "2026-04-20", kind="follow_up")
    assert "la visite de suivi effectuée" in told(LetterKind.DRAFT, ENDED, "2026-04-20", "fr", kind="follow_up")


def test_what_the_state_was_told_is_kept() -> None:
    given = SetDate(step="comments_received", date=day("2026-05-25"), kind=DateKind.LETTER, by="U1", at=NOW)
    text = told(LetterKind.NO_OBSERVATIONS, SHARED, "2026-05-26", dates=(given,))
    assert "ended on 25 May 2026" in text
    assert "by 9 June 2026" in text
    assert "asked for by 25 May 2026" in told(LetterKind.REMINDER, SHARED, "2026-05-22", dates=(given,))


@pytest.mark.parametrize(
    ("kind", "known", "today", "said"),
    [
        (LetterKind.DRAFT, ENDED, "2026-04-20", "Its dates are counted from Monday 20 April 2026"),
        (LetterKind.DRAFT, SHARED, "2026-04-22", "It is recorded as sent on Monday 20 April 2026."),
        (LetterKind.NO_OBSERVATIONS, SHARED, "2026-05-20", "too early for this letter: Thursday 21 May 2026 is"),
        (LetterKind.NO_OBSERVATIONS, ASKED, "2026-05-25", "too early for this letter: Saturday 20 June 2026 is"),
        (LetterKind.NO_OBSERVATIONS, ADOPTED, "2026-07-02", "Note: State's comments received on Monday 18 May 2026."),
        (LetterKind.RESTRICTED, RECEIVED, "2026-08-09", "too early for this letter: Monday 10 August 2026 is"),
    ],
)  # fmt: skip
def test_what_speaks_against_sending_it_is_said_before_the_text(
    kind: LetterKind, known: list[Fact], today: str, said: str
) -> None:
    assert said in "\n".join(letters.heading(a_letter(kind, a_visit(known), today)))


def test_a_letter_that_came_too_early_does_not_count_as_sent() -> None:
    early = [*SHARED, fact("no_comments_letter_sent", "2026-05-15")]
    assert "by 5 June 2026" in told(LetterKind.NO_OBSERVATIONS, early, "2026-05-22")


@pytest.mark.parametrize("code", by_code())
def test_every_state_is_named_as_french_has_it(code: str) -> None:
    texts = [told(kind, *SCENES[kind], "fr", state=code) for kind in LetterKind]
    for text in texts:
        assert not re.search(r"\b(de les|de le|à les|à le|du la|au la|des l|aux l)\b [A-ZÉÎ]", text)
        assert not re.search(r"\b(de|le|la) [AEIOUÉÎ][a-zé]", text.replace("de El Salvador", "!"))
        assert len(text) < 2900


def test_the_articles_of_all_193_states() -> None:
    known = FRENCH.replace("\n", " ").strip().split("; ")
    assert len(known) == 193
    assert [de(code) for code in by_code()] == known
    assert [a(code) for code in by_code()] == [
        re.sub("^(du |des |de |d')", lambda de: TO[de[0]], each) for each in known
    ]


def test_the_articles_agree_with_the_formal_names() -> None:
    """ "République du Kenya", "Royaume des Tonga": only masculine and plural names show there what they are."""
    for row in table("states.csv"):
        short, *formal = row["fr"].split("|")
        found = re.search(f" (du|des) {short}$", formal[0]) if formal else None
        assert found is None or de(row["code"]) == f"{found[1]} {short}"


def test_english_has_articles_too() -> None:
    assert [the(code) for code in ("KE", "US", "PH", "CD")] == [
        *("Kenya", "the United States"),
        *("the Philippines", "the Democratic Republic of the Congo"),
    ]


def test_letters_in_english_name_states_formally() -> None:
    assert [formally(code) for code in ("KE", "FR", "US", "AE", "CG", "CA", "NZ", "BA", "LA")] == [
        *("the Republic of Kenya", "the French Republic", "the United States of America", "the United Arab Emirates"),
        *("the Republic of the Congo", "Canada", "New Zealand", "Bosnia and Herzegovina"),
        "the Lao People's Democratic Republic",
    ]
