"""A person whose Slack is in French follows a visit up: records, asks, makes mistakes, is reminded. It is Tuesday 21
April 2026."""

from datetime import date

import pytest

from app import build
from bot.reading import read_line
from bot.reading.model import Verb
from bot.wording.language import CATALOGUES
from handlers.local.serving import serving
from handlers.web import PATH
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation


@pytest.fixture
def amina(talk: Conversation) -> Conversation:
    talk.person("amina", locale="fr-FR")
    talk.command("new Kenya terminée le 6 mars 2026", by="amina", channel="dm")
    return talk


def told(talk: Conversation, line: str) -> str:
    """What Amina is answered in a direct message, with plain spaces."""
    return talk.dm(line, by="amina").text.replace("\u00a0", " ")


def test_a_record_is_confirmed(amina: Conversation) -> None:
    reply = told(amina, "record Kenya projet envoyé hier")
    assert reply.startswith(
        "Enregistré : Kenya, mars 2026 : projet de rapport communiqué à l'État le lundi 20 avril 2026, dans les délais."
    )
    assert "Délais en cours : les observations sur le projet de rapport, d'ici le mercredi 20 mai 2026" in reply
    assert "Date" not in reply


def test_a_record_can_be_taken_back(amina: Conversation) -> None:
    told(amina, "record Kenya projet envoyé hier")
    assert "retiré" in amina.press("Revenir en arrière", by="amina", channel="dm").text


def test_a_form_speaks_it_also_where_the_process_has_not_met_her_yet(amina: Conversation) -> None:
    amina.command("record Kenya", by="amina", channel="dm")
    other = build(amina.rapporteur.settings, amina.clock)
    with serving(other.wsgi(), PATH) as amina.outgoing.bot_url:
        amina.submit(by="amina", where="@amina", day="2026-05-20")
    other.engine.dispose()
    view = amina.form("amina")
    assert view is not None
    assert "est à venir" in view.errors["day"]


def test_status_and_why(amina: Conversation) -> None:
    told(amina, "record Kenya projet envoyé hier")
    told(amina, "record Kenya évaluation préliminaire présentée le 20 mars 2026")
    assert told(amina, "Kenya").startswith(
        "Kenya, mars 2026 : on attend l'État visité : les observations sur le projet de rapport, échéance le mercredi "
        "20 mai 2026, dans 29 jours."
    )
    why = told(amina, "pourquoi Kenya observations").split("\n")
    assert why[0].startswith(
        "Kenya, mars 2026 : les observations sur le projet de rapport : échéance le mercredi 20 mai"
    )
    assert why[1] == "Règle : S/2020/731, annexe, V m), V n), VI.4 d), e), annexe, ligne 3 (version 1 des règles)."


def test_lists_and_history(amina: Conversation) -> None:
    listed = told(amina, "liste").split("\n")
    assert listed[0] == "1 visite en cours, la prochaine échéance d'abord :"
    assert listed[1].split()[:7] == ["Visite", "À", "qui", "d'agir", "Étape", "Quand", "Autres"]
    assert listed[2].startswith("Kenya, mars 2026 (#1)")
    assert told(amina, "").startswith("En cours : 1, dont 1 en retard et 1 à vous.")
    assert "@amina : ouvert : fin de la visite le vendredi 6 mars 2026." in told(amina, "historique Kenya")
    assert told(amina, "due 1d").startswith("1 visite avec une échéance d'ici 1 jour, ou en retard :")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Narnia projet envoyé hier", "Je n'ai pas compris « Narnia », et rien n'a été fait."),
        ("Pérou", "Il n'y a pas ici de visite au Pérou."),
        ("Kenya observations reçues demain", "Observations de l'État reçues : Le "),
        ("Kenya rapport adopté 31 février", "comme une date."),
        ("Saint-Siège", "Saint-Siège : État observateur et non État Membre"),
        ("admin", "Personne n'est encore administrateur ici."),
        ("remind Kenya on", "Rappels, visite au Kenya : déjà activés."),
        ("mute Kenya xyz", "Je n'ai pas compris"),
    ],
)
def test_mistakes_are_explained(amina: Conversation, line: str, answer: str) -> None:
    assert answer in told(amina, line)


def test_questions_have_french_buttons(amina: Conversation) -> None:
    asked = amina.dm("Kenya aucune observation", by="amina")
    assert "ou rien n'est-il arrivé" in asked.text
    assert asked.buttons == ["Réponse\u00a0: aucune observation", "Rien n'est arrivé"]


def test_a_preview_and_a_changed_date(amina: Conversation) -> None:
    told(amina, "record Kenya projet envoyé hier")
    shown = amina.dm("correct Kenya projet 15 avril 2026", by="amina")
    assert "d'autres dates changeraient. Appliquer\u00a0?" in shown.text
    assert "5 jours plus tôt" in shown.text
    assert "Corrigé" in amina.press("Appliquer", by="amina", channel="dm").text


def test_reminders_to_her_are_french_and_to_the_channel_as_the_workspace_says(amina: Conversation) -> None:
    told(amina, "record Kenya projet envoyé hier")
    told(amina, "record Kenya évaluation préliminaire présentée le 20 mars 2026")
    amina.command("follow Kenya")
    reply = amina.day("2026-05-06", hour=9)
    assert "échéance le mercredi 20 mai 2026, dans 14 jours. À agir\u00a0: l'État visité." in reply.in_("@amina")
    assert "due Wednesday 20 May 2026, 14 days left. Move: the visited State." in reply.in_("visits")
    name_administrators(amina, "maria")
    assert "In channels I speak French." in amina.command("language French").text
    reply = amina.day("2026-05-13", hour=9)
    assert "échéance le mercredi 20 mai 2026, dans 7 jours." in reply.in_("visits")
    public = amina.command("Kenya demande de prolongation 12 mai 2026")
    assert public.public
    assert public.text.startswith("Enregistré\u00a0: Kenya, mars 2026\u00a0: délai supplémentaire demandé par l'État")
    assert "Date: Tuesday 12 May 2026" in public.text  # Maria, who typed it, reads English


SUGGESTED = (  # with French words in them; a State stands for {state}
    "Kenya projet envoyé le 20 avril 2026",
    "Kenya adoption by 12 juin",
    "Kenya dates convenues 2-6 mars 2027",
    "Kenya projet envoyé hier",
    "{state} lettre envoyée",
    "{state} projet final présenté",
    "{state} report shared restricted",
    "{state} close, aucune réponse reçue",
    "correct Kenya projet 20 avril 2026",
    "new Kenya 2-6 mars 2027",
    "new {state} terminée le 6 mars 2026",
    "langue français",
    "statut Kenya",
)


@pytest.mark.parametrize("line", SUGGESTED)
def test_what_is_suggested_in_french_is_understood(line: str) -> None:
    assert any(line in path.read_text(encoding="utf-8") for path in (CATALOGUES / "fr").glob("*.po"))
    read = read_line(line.format(state="Côte d'Ivoire"), date(2027, 4, 21), language="fr")
    assert read.verb is not Verb.UNKNOWN
    assert not read.leftover
