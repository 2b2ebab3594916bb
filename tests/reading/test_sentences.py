"""What is recorded without a question in English, French and Spanish, and what is not: who sent what to whom, what was
denied, planned, asked for or is of another thing. On Friday 8 May 2026."""

from typing import Any

import pytest

from bot.operations.exchange import answer

ASKS = "asks"
LINES = {
    "en": [
        (
            "the draft report on the assessment visit to Kenya was shared with the State on 20 April 2026",
            "KE draft_report_shared 2026-04-20",
        ),
        ("Kenya sent us its comments on the draft report on 3 May", "KE comments_received 2026-05-03"),
        ("Kenya commented on the draft yesterday", "KE comments_received 2026-05-07"),
        ("Kenya: deadline extended to 19 June 2026", "KE extension_decided=granted 2026-05-08 until 2026-06-19"),
        (
            "Kenya confirmed on 6 May that no part of the report is confidential",
            "KE confidentiality_reply=nothing 2026-05-06",
        ),
        ("consent requested from Kenya on 3 January 2026", "KE consent_requested 2026-01-03"),
        ("Kenya declined an extension on 3 May", ASKS),
        ("we commented on Kenya's draft on 3 May", ASKS),
        ("Kenya sent a letter on 3 May", ASKS),
        ("Kenya transmitted the report on 5 May", ASKS),
        ("visit by Kenya ended on 6 May", ASKS),
        ("Kenya adopted its report on 5 May", ASKS),
        ("Kenya's comments on the draft sent on 20 April", ASKS),
        ("comments sent by us on 3 May, Kenya", ASKS),
        ("experts inputs sent by us on 3 May, Kenya", ASKS),
        ("report received from Kenya on 5 May", ASKS),
        ("Kenya raised concerns on 3 May", ASKS),
        (
            "the Executive Directorate shared the draft report with Kenya on 20 April 2026",
            "KE draft_report_shared 2026-04-20",
        ),
        ("we received the experts' inputs for Kenya yesterday", "KE expert_inputs_received 2026-05-07"),
        ("Kenya submitted comments on 3 May", "KE comments_received 2026-05-03"),
        ("the adopted report on Kenya was shared with partners on 6 May", "KE report_shared_with_partners 2026-05-06"),
        ("Kenya visit began Monday", "KE visit_started 2026-05-04"),
        ("visit to the Democratic Republic of the Congo ended on 6 March 2026", "CD visit_concluded 2026-03-06"),
        ("Just to let you know that the draft was shared with Kenya on 5 May", "KE draft_report_shared 2026-05-05"),
        ("Final draft report on Kenya submitted to the Committee on 5 May", "KE final_draft_submitted 2026-05-05"),
        ("UK visit ended 6 March 2026", "GB visit_concluded 2026-03-06"),
        ("sent Kenya a reminder yesterday", "KE comments_reminder_sent 2026-05-07"),
        ("the Chair transmitted the adopted report to Kenya on 5 May", "KE report_transmitted 2026-05-05"),
        ("the visit to Kenya kicked off on 4 May 2026", "KE visit_started 2026-05-04"),
        ("On 5 May Kenya was listed on the website", "KE listed_on_website 2026-05-05"),
        ("the Committee denied Kenya's extension request on 5 May", "KE extension_decided=denied 2026-05-05"),
        ("the draft was sent to Kenya's Permanent Mission on 20 April", "KE draft_report_shared 2026-04-20"),
        ("the visit to Kenya is scheduled to end today", ASKS),
        ("Draft report awaiting to be sent to Kenya since 3 May", ASKS),
        ("draft shared with Kenya two or three days ago", ASKS),
        ("we'll send Kenya the draft on 3 May", ASKS),
        ("comments sent to Kenya on 3 May", ASKS),
        ("Kenya visit starts today", ASKS),
        ("the visit to Kenya almost ended on 6 March 2026", ASKS),
        ("comments submitted by us on 3 May to Kenya", ASKS),
        ("no extension granted to Kenya until 19 June", ASKS),
        ("one month after the visit to Kenya ended, 6 March 2026", ASKS),
        ("draft report ready for Kenya 3 May", ASKS),
        ("Kenya sent the draft to us on 3 May", ASKS),
        ("Kenya rejected the draft report on 3 May", ASKS),
        ("Kenya requested the report on 5 May", ASKS),
    ],
    "fr": [
        ("le Kenya nous a envoyé ses commentaires le 3 mai", "KE comments_received 2026-05-03"),
        (
            "le Kenya a obtenu une prolongation jusqu'au 19 juin",
            "KE extension_decided=granted 2026-05-08 until 2026-06-19",
        ),
        (
            "le Kenya a indiqué le 6 mai qu'aucune partie du rapport n'est confidentielle",
            "KE confidentiality_reply=nothing 2026-05-06",
        ),
        ("le Kenya a donné son accord à la publication le 6 mai", "KE publication_agreed 2026-05-06"),
        ("le Kenya a refusé une prolongation le 3 mai", ASKS),
        ("la visite au Kenya se termine aujourd'hui", ASKS),
        ("est-ce que le Kenya a envoyé ses commentaires le 3 mai", ASKS),
        ("dès que le projet est transmis au Kenya aujourd'hui", ASKS),
        ("le Kenya nous a transmis le projet le 3 mai", ASKS),
        ("le Kenya nous a envoyé une lettre le 3 mai", ASKS),
        ("le Kenya a envoyé une lettre le 3 mai", ASKS),
        ("lettre du Kenya envoyée le 3 mai", ASKS),
        ("commentaires du Kenya sur le projet envoyé le 20 avril", ASKS),
        ("commentaires du Kenya sur le projet envoyé le 20 avril reçus le 3 mai", ASKS),
        (
            "le Kenya a demandé une prolongation le 3 mai et elle a été accordée le 5 mai jusqu'au 19 juin",
            "KE extension_requested 2026-05-03; extension_decided=granted 2026-05-05 until 2026-06-19",
        ),
        ("le Comité examine le rapport sur le Kenya aujourd'hui", ASKS),
        ("on partage le projet avec le Kenya aujourd'hui", ASKS),
        ("la visite au Kenya a commence le 4 mai", "KE visit_started 2026-05-04"),
        ("le Comite a adopte le rapport sur le Kenya le 5 mai", "KE report_adopted 2026-05-05"),
        ("les commentaires du Kenya sur le projet ont été transmis le 3 mai", "KE comments_received 2026-05-03"),
        (
            "La Présidente du Comité a transmis le 5 mai le rapport adopté au Gouvernement du Kenya",
            "KE report_transmitted 2026-05-05",
        ),
        ("rapport reçu du Kenya le 5 mai", ASKS),
        ("le Kenya a demandé si le projet a été transmis le 3 mai", ASKS),
        ("le projet fut-il transmis au Kenya le 3 mai", ASKS),
        ("le rapport à douze mois sur le Kenya a été présenté au Comité le 6 mai", "KE twelve_month_report 2026-05-06"),
        (
            "la visite en République démocratique du Congo s'est terminée le 6 mars 2026",
            "CD visit_concluded 2026-03-06",
        ),
        ("le Kenya a présenté son rapport de mise en œuvre le 6 mai", "KE implementation_response 2026-05-06"),
        ("nous avons reçu une demande de prolongation du Kenya le 3 mai", "KE extension_requested 2026-05-03"),
        ("la visite au Niger s'est terminée le 6 mars 2026", "NE visit_concluded 2026-03-06"),
        ("le projet de rapport a été transmis au Kenya il y a deux semaines", "KE draft_report_shared 2026-04-24"),
        (
            "la visite au Kenya a commencé le 2 mars 2026 et s'est terminée le 6 mars 2026",
            "KE visit_started 2026-03-02; visit_concluded 2026-03-06",
        ),
        ("le Kenya a accepté la publication du rapport le 6 mai", "KE publication_agreed 2026-05-06"),
        (
            "les experts ont envoyé leurs contributions pour le Kenya le 12 mars 2026",
            "KE expert_inputs_received 2026-03-12",
        ),
        ("nous avons envoyé un rappel au Kenya hier", "KE comments_reminder_sent 2026-05-07"),
        (
            "le délai accordé au Kenya a été prorogé jusqu'au 19 juin",
            "KE extension_decided=granted 2026-05-08 until 2026-06-19",
        ),
        (
            "l'évaluation préliminaire du Kenya a été soumise au Comité le 20 mars 2026",
            "KE preliminary_assessment_submitted 2026-03-20",
        ),
        (
            "le Kenya a indiqué le 6 mai que tout le rapport est confidentiel",
            "KE confidentiality_reply=whole 2026-05-06",
        ),
        ("la visite au Tchad s'est terminée le 6 mars 2026", "TD visit_concluded 2026-03-06"),
        (
            "la réponse du Kenya sur la mise en œuvre des recommandations a été reçue le 6 mai",
            "KE implementation_response 2026-05-06",
        ),
        ("le Kenya a envoyé ses commentaires le 3 mai", "KE comments_received 2026-05-03"),
        ("version 2.5 du projet transmise au Kenya", ASKS),
        ("projet transmis au Kenya la semaine du 3 mai", ASKS),
        ("commentaires du Kenya intégrés le 3 mai", ASKS),
        ("la visite au Kenya commence aujourd'hui", ASKS),
        ("le Kenya a refusé d'envoyer ses commentaires le 3 mai", ASKS),
        ("projet transmis au Kenya en avril", ASKS),
        ("projet transmis au Kenya le mois dernier", ASKS),
        ("le projet reste à transmettre au Kenya le 3 mai", ASKS),
        ("envoi du projet au Kenya prévu le 3 mai", ASKS),
        ("le Kenya a transmis le rapport le 5 mai", ASKS),
        ("l'envoi du projet au Kenya le 3 mai a été annulé", ASKS),
        ("projet transmis au Kenya le 3 mai, commentaires attendus le 3 juin", ASKS),
        ("le Comité a reporté l'adoption du rapport sur le Kenya le 5 mai", ASKS),
        ("le projet n'a guère été partagé avec le Kenya le 3 mai", ASKS),
    ],
    "es": [
        (
            "se recibieron las contribuciones de los expertos relativas a la visita a Kenia el 12 de marzo de 2026",
            "KE expert_inputs_received 2026-03-12",
        ),
        ("Kenia nos envió sus comentarios el 3 de mayo", "KE comments_received 2026-05-03"),
        ("Kenia confirmó la recepción del informe el 6 de mayo", "KE report_received 2026-05-06"),
        ("Kenia confirmó haber recibido el informe el 6 de mayo", "KE report_received 2026-05-06"),
        ("Kenia fue incluida en el sitio web del Comité el 6 de mayo", "KE listed_on_website 2026-05-06"),
        ("se incluyó a Kenia en el sitio web del Comité el 6 de mayo", "KE listed_on_website 2026-05-06"),
        (
            "el comunicado de prensa sobre la visita a Kenia se publicó el 9 de marzo de 2026",
            "KE press_release_issued 2026-03-09",
        ),
        ("Kenia rechazó una prórroga el 3 de mayo", ASKS),
        ("hoy envío el borrador a Kenia", ASKS),
        ("¿ya se envió el borrador a Kenia el 3 de mayo", ASKS),
        ("Kenia nos envió el borrador el 3 de mayo", ASKS),
        ("Kenia nos envió una carta el 3 de mayo", ASKS),
        ("Kenia envió una carta el 3 de mayo", ASKS),
        ("carta de Kenia enviada el 3 de mayo", ASKS),
        ("Kenia nos concedió una prórroga hasta el 19 de junio", ASKS),
        ("Kenia aprobó el informe el 5 de mayo", ASKS),
        ("comentarios de Kenia sobre el borrador enviado el 20 de abril", ASKS),
        ("comentarios de Kenia sobre el borrador enviado el 20 de abril recibidos el 3 de mayo", ASKS),
        (
            "borrador enviado a Kenia el 3 de mayo y comentarios recibidos el 5 de mayo",
            "KE draft_report_shared 2026-05-03; comments_received 2026-05-05",
        ),
        (
            "La Presidenta del Comité transmitió el 5 de mayo el informe aprobado al Gobierno de Kenia",
            "KE report_transmitted 2026-05-05",
        ),
        ("recibimos el informe de Kenia el 5 de mayo", ASKS),
        ("presento la evaluación preliminar de Kenia hoy al Comité", ASKS),
        ("termino la visita a Kenia hoy", ASKS),
        ("publicación del informe aprobada por Kenia el 6 de mayo", "KE publication_agreed 2026-05-06"),
        (
            "la visita a la República Democrática del Congo terminó el 6 de marzo de 2026",
            "CD visit_concluded 2026-03-06",
        ),
        ("Kenia negó su consentimiento el 12 de enero de 2026", "KE consent_declined 2026-01-12"),
        ("el 5 de mayo fue adoptado el informe sobre Kenia", "KE report_adopted 2026-05-05"),
        (
            "Kenia indicó el 6 de mayo que algunas partes del informe son confidenciales",
            "KE confidentiality_reply=some 2026-05-06",
        ),
        (
            "se amplió el plazo de Kenia hasta el 19 de junio",
            "KE extension_decided=granted 2026-05-08 until 2026-06-19",
        ),
        (
            "se envió ayer a la Misión Permanente de Kenia un recordatorio sobre los comentarios",
            "KE comments_reminder_sent 2026-05-07",
        ),
        (
            "el borrador final del informe sobre Kenia fue presentado al Comité el 5 de mayo",
            "KE final_draft_submitted 2026-05-05",
        ),
        ("presentamos al Comité el informe de 12 meses sobre Kenia el 6 de mayo", "KE twelve_month_report 2026-05-06"),
        (
            "carta oficial concediendo dos semanas más enviada a Kenia el 5 de mayo",
            "KE no_comments_letter_sent 2026-05-05",
        ),
        ("ayer Kenia presentó comentarios", "KE comments_received 2026-05-07"),
        ("borrador enviado al Níger ayer", "NE draft_report_shared 2026-05-07"),
        ("hoy por la mañana se envió el borrador a Kenia", "KE draft_report_shared 2026-05-08"),
        (
            "el borrador del informe sobre Kenia se envió al Gobierno el 20 de abril",
            "KE draft_report_shared 2026-04-20",
        ),
        ("la prórroga de Kenia hasta el 19 de junio", ASKS),
        ("borrador enviado a Kenia el 3 de mayo de 2027", ASKS),
        ("Kenia prometió comentarios el 3 de mayo", ASKS),
        ("Kenia retiró sus comentarios el 3 de mayo", ASKS),
        ("borrador enviado a Kenia en abril", ASKS),
        ("el borrador se envió a Kenia antes del 3 de mayo", ASKS),
        ("borrador enviado a Kenia el 3 de mayo, digo, 4 de mayo", ASKS),
        ("borrador del informe sobre Kenia enviado a la Presidenta el 3 de mayo", ASKS),
        ("adopto el informe sobre Kenia hoy", ASKS),
        ("en cuanto se envió el borrador a Kenia el 3 de mayo", ASKS),
        ("borrador enviado a los asociados de Kenia el 3 de mayo", ASKS),
        ("proyecto de ley enviado a Kenia el 3 de mayo", ASKS),
        ("el borrador se envió a Kenia el 3 o el 4 de mayo", ASKS),
        ("el borrador queda por enviar a Kenia el 3 de mayo", ASKS),
    ],
}


def said(text: str, language: str) -> str:
    read = answer({"text": text, "today": "2026-05-08", "lang": language})
    if read["asks"]:
        return ASKS
    return f"{read['state']} " + "; ".join(map(_fact, (read, *read.get("more", ()))))


def _fact(fact: dict[str, Any]) -> str:
    outcome = f"={fact['outcome']}" if "outcome" in fact else ""
    until = f" until {fact['until']}" if "until" in fact else ""
    days = f" from {fact['start']} to {fact['end']}" if "start" in fact else ""
    return f"{fact['step']}{outcome} {fact['date']}{until}{days}"


@pytest.mark.parametrize(("language", "text", "expected"), [(key, *row) for key, rows in LINES.items() for row in rows])
def test_a_sentence_is_recorded_or_asked(language: str, text: str, expected: str) -> None:
    assert said(text, language) == expected
