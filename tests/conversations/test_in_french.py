"""What a French reader is shown when they ask for help, papers, lists, counts and reports: whole sentences, none of
them English."""

import pytest

from tests.conversations.conftest import Conversation


@pytest.fixture
def french(talk: Conversation) -> Conversation:
    """Amina reads French. Kenya's visit ended on 6 March 2026, its draft was sent on 20 April; France is to be visited
    in April 2027."""
    talk.person("amina", locale="fr-FR")
    for line in (
        "new Kenya ended 6 March 2026",
        "Kenya consent received 22 December 2025",
        "Kenya draft shared 20 April 2026 ref CTC/2026/114",
        "new France 5-9 April 2027",
    ):
        talk.command(line, by="amina")
    return talk


def asked(talk: Conversation, line: str) -> list[str]:
    """The lines of the answer to Amina's direct message, with plain spaces."""
    return talk.dm(line, by="amina").text.replace("\u00a0", " ").split("\n")


def test_help(french: Conversation) -> None:
    lines = asked(french, "aide")
    assert lines[1] == "`/visit Kenya`  où en est la visite, à qui d'agir, jusqu'à quand"
    assert lines[-1].endswith("les États, les étapes et les dates se lisent dans les six langues officielles.")
    assert asked(french, "help pourquoi") == [
        "`/visit pourquoi Kenya observations`  comment la date est obtenue, avec la règle et le calcul"
    ]


def test_the_brief(french: Conversation) -> None:
    assert asked(french, "brief Kenya") == [
        "Kenya, mars 2026 (#1), le mardi 21 avril 2026",
        "De quoi il s'agit : visite d'évaluation au Kenya, projet soumis à l'État pour observations.",
        "En attente : les observations sur le projet de rapport (l'État visité), échéance le mercredi 20 mai 2026, "
        "dans 29 jours ; l'évaluation préliminaire à présenter au Comité (la Direction exécutive), échéance le "
        "vendredi 20 mars 2026, en retard de 32 jours.",
        "Fait : fin de la visite, ven. 6 mars 2026 ; consentement donné, lun. 22 décembre 2025 ; projet de rapport "
        "communiqué à l'État, lun. 20 avril 2026 (dans les délais).",
        "Délai supplémentaire pour les observations : pas demandé ; jours utilisés : 0 sur 30, dernière date possible "
        ": ven. 19 juin 2026.",
        "Qui la suit : responsable : @amina ; canaux : #visits ; personne n'est désigné pour l'État.",
        "Non enregistré : dates de la visite convenues ; début de la visite.",
        "Références : projet de rapport communiqué à l'État : CTC/2026/114.",
    ]


def test_the_note(french: Conversation) -> None:
    lines = asked(french, "note Kenya")
    assert lines[0] == "Note : Kenya, mars 2026, au mardi 21 avril 2026"
    assert lines[1] == "Où en est la visite : projet soumis à l'État pour observations."
    assert (
        "Ensuite, si tout se passe dans les délais : le projet final à présenter au Comité, jeu. 4 juin 2026." in lines
    )


def test_the_letter_and_what_is_said_of_it(french: Conversation) -> None:
    lines = asked(french, "letter Kenya draft")
    assert lines[0] == (
        "Kenya, mars 2026 : envoi du projet. À copier : je n'envoie aucune lettre. Ce qui est entre [crochets] est à "
        "compléter par vos soins."
    )
    assert lines[1] == "Elle est enregistrée comme envoyée le lundi 20 avril 2026."
    assert "Objet : Visite d'évaluation auprès du Kenya : projet de rapport" in lines


def test_the_checklist(french: Conversation) -> None:
    french.dm("checklist France transport not needed", by="amina")
    reply = french.dm("checklist France", by="amina")
    lines = reply.text.replace("\u00a0", " ").split("\n")
    assert lines[0] == (
        "France, avril 2027, liste de contrôle : 0 fait, 1 pas nécessaire, 19 à faire. Rien de tout cela ne retarde la "
        "visite."
    )
    assert "Transport sur place assuré : pas nécessaire, @amina" in lines
    assert reply.buttons == ["Remplir la liste de contrôle"]


def test_the_programme(french: Conversation) -> None:
    assert asked(french, "programme 2027")[:4] == [
        "Programme 2027 : 1 visite.",
        "Prévues :",
        "France, avril 2027 (#2), du lun. 5 avril 2027 au ven. 9 avril 2027",
        "États choisis : aucun enregistré.",
    ]


def test_recurring_duties(french: Conversation) -> None:
    assert asked(french, "duty oral report recorded 1 avril") == [
        "2026 : Rapport oral au Conseil : la présidence, avec l'aide de la Direction exécutive ; fréquence selon le "
        "texte : au moins une fois par an (WP20-C ¶13 ; WP20-E ¶13 ; WP24-C ¶14 ; WP24-E ¶14). Enregistré le "
        "mer. 1er avril 2026 par @amina."
    ]
    assert asked(french, "duties")[0] == "Tâches récurrentes, 2026"


def test_findings_and_their_form(french: Conversation) -> None:
    lines = asked(french, "findings Kenya recommandations frontières 12, prioritaires : 3")
    assert lines[0] == "Kenya, mars 2026 : constatations en chiffres."
    assert lines[-2].split("  ")[0] == "Recommandations"
    assert "prioritaires : 3" in lines[-2]
    assert lines[-1] == "[1] Constatations chiffrées"
    french.command("findings Kenya form recommandations", by="amina", channel="dm")
    view = french.slack.modal(french.id("amina"))
    assert view is not None
    assert "12, prioritaires" in str(view.body)
    assert "Gestion des frontières" in str(view.body)


def test_reports(french: Conversation) -> None:
    lines = asked(french, "report visits 2026")
    assert lines[0] == "Visites achevées en 2026 : 1 (évaluation complète : 1)."
    assert lines[-2].split() == ["N°", "État", "Fin", "Visite", "Où", "elle", "en", "est"]
    assert lines[-1].endswith("projet soumis à l'État pour observations")
    assert asked(french, "report oral 2026")[:2] == [
        "Rapport oral au Conseil : chiffres en 2026",
        "Ensemble des travaux : achevées : 1 visite d'évaluation complète et 0 visite de suivi. Adoption : 0 rapport ; "
        "envois à l'État : 0. Examen : 0 rapport à douze mois.",
    ]


def test_absences_and_handing_over(french: Conversation) -> None:
    assert asked(french, "away 20 December to 5 January, cover @li") == [
        "Votre absence est notée du dimanche 20 décembre 2026 au mardi 5 janvier 2027.",
        "Entre-temps, vos rappels vont à @li.",
    ]
    assert "@amina → @li : 2 visites." in " ".join(asked(french, "handover @amina to @li"))
