"""Letters in French, in our own words."""

from collections.abc import Callable
from datetime import date

from babel.dates import format_date

from bot.names.articles import a, de
from bot.operations.letters import SENT
from bot.operations.papers import Letter
from bot.reading.papers import LetterKind
from bot.visits import FOLLOW_UP
from bot.wording.markup import NOISE


def text(told: Letter) -> str:
    subject, *body = BODIES[told.kind](told)
    mission = f"mission permanente {de(told.visit.state)} auprès de l'Organisation des Nations Unies"
    to = "membres du Comité contre le terrorisme" if told.kind is LetterKind.EXTENSION else mission
    lines = [
        f"Référence\u00a0: {_symbol(told, SENT.get(told.kind, ''))}\nDate\u00a0: {_day(told.dated)}",
        f"[destinataire], {to}",
        f"Objet\u00a0: {subject}",
        *body,
        "[signataire]",
    ]
    return "\n\n".join(lines)


def _consent(told: Letter) -> list[str]:
    state, chosen = told.visit.state, told.day("selected_for_visit")
    on = f", le {_day(chosen)}," if chosen else ""
    return [
        f"{_about(told)}\u00a0: demande de consentement",
        f"Le Comité contre le terrorisme a choisi{on} de proposer une visite {a(state)}. Au nom du Comité, sa Direction "
        f"exécutive demande au Gouvernement {de(state)} s'il consent à recevoir cette {_kind(told)} (S/2020/731, annexe, "
        "par. 5 et VI.2 a)).",
        "Une fois ce consentement donné, la Direction exécutive conviendrait avec la mission permanente des dates, de la "
        "portée et du programme de la visite (VI.2 b)). Pour toute question\u00a0: [contact].",
    ]


def _draft(told: Letter) -> list[str]:
    return [
        f"{_about(told)}\u00a0: projet de rapport",
        f"Le projet de rapport sur {_visit(told)} est joint à la présente lettre. Il est destiné au Gouvernement "
        f"{de(told.visit.state)} et n'est pas public (S/2020/731, annexe, V v)).",
        f"Les observations éventuelles sont attendues le {_day(told.due)} au plus tard (V m))\u00a0; prière de les adresser à "
        "la Direction exécutive.",
        _more_time(told),
    ]


def _more_time(told: Letter) -> str:
    return (
        f"S'il lui faut plus de temps, le Gouvernement peut en demander par écrit au Comité jusqu'au {_day(told.original)}. "
        f"Le Comité peut accorder un délai allant au plus tard jusqu'au {_day(told.cap)} (VI.4 d))."
    )


def _reminder(told: Letter) -> list[str]:
    if told.again:
        more = f"Cette date est celle qu'a fixée la lettre du {_day(told.again)}."
    elif told.extended:
        more = "Cette date est celle jusqu'à laquelle le Comité a prolongé le délai."
    else:
        more = _more_time(told)
    return [
        f"{_about(told)}\u00a0: observations attendues le {_day(told.due)} au plus tard",
        f"Le projet de rapport sur {_visit(told)} a été envoyé avec la lettre du {_sent(told, 'draft_report_shared')}. La "
        f"Direction exécutive rappelle que les observations {de(told.visit.state)} sont attendues le {_day(told.due)} au plus "
        "tard (S/2020/731, annexe, V m)).",
        more,
    ]


def _extension(told: Letter) -> list[str]:
    return [
        f"{_about(told)}\u00a0: demande de délai supplémentaire",
        f"Par sa lettre du {_sent(told, 'extension_requested')}, le Gouvernement {de(told.visit.state)} demande au Comité un "
        f"délai supplémentaire, jusqu'au [date demandée], pour présenter ses observations sur le projet de rapport "
        f"concernant {_visit(told)}.",
        f"Le projet a été envoyé le {_day(told.day('draft_report_shared'))} et la date fixée pour les observations est le "
        f"{_day(told.due)}. Le Comité peut accorder un délai allant au plus tard jusqu'au {_day(told.cap)} "
        "(S/2020/731, annexe, VI.4 d)). L'annexe ne fixe aucun délai pour sa décision.",
        "Les membres sont priés de faire connaître leur avis avant le [date].",
    ]


def _no_observations(told: Letter) -> list[str]:
    nothing = "aucune observation n'est parvenue" if told.asked or told.extended else "ni observation ni demande de délai supplémentaire n'est parvenue"  # fmt: skip
    return [
        f"{_about(told)}\u00a0: observations attendues le {_day(told.due)} au plus tard",
        f"Le projet de rapport sur {_visit(told)} a été envoyé avec la lettre du {_sent(told, 'draft_report_shared')}. Le délai "
        f"prévu pour les observations a pris fin le {_day(told.ended)} et {nothing} à la Direction exécutive.",
        f"Le Gouvernement {de(told.visit.state)} peut encore présenter des observations dans les deux semaines qui suivent la "
        f"date de la présente lettre, soit le {_day(told.due)} au plus tard (S/2020/731, annexe, V o)). Si aucune n'arrive "
        "d'ici là, le rapport sera soumis au Comité sans observations.",
    ]


def _transmission(told: Letter) -> list[str]:
    return [
        f"{_about(told)}\u00a0: rapport adopté",
        f"Le rapport sur {_visit(told)}, que le Comité a adopté le {_sent(told, 'report_adopted')}, est joint à la présente "
        "lettre. Il s'accompagne de deux demandes.",
        "1. Confidentialité\u00a0: prière d'indiquer à la présidence, dans les 30 jours suivant la réception du rapport, "
        "quelles parties doivent, le cas échéant, rester confidentielles (S/2020/731, annexe, V u), VI.4 h)). Sans réponse, le "
        "rapport n'est remis qu'aux partenaires ayant pris part à la visite, avec la mention «\u00a0diffusion "
        "restreinte\u00a0».",
        "2. Mise en œuvre\u00a0: prière d'informer le Comité, dans les six mois suivant la réception du rapport, de ce qui a "
        "été fait au sujet de ses recommandations (V p), VI.4 h)).",
        "Les deux délais courant à partir de la réception, prière d'en confirmer la date.",
    ]


def _restricted(told: Letter) -> list[str]:
    only = "n'est donc remis qu'aux partenaires ayant pris part à la visite, avec la mention «\u00a0diffusion restreinte\u00a0»"
    then = f"Le rapport {only} (V u))." if told.partners else "Aucun partenaire n'ayant pris part à la visite, le rapport n'est remis à personne."  # fmt: skip
    return [
        f"{_about(told)}\u00a0: communication du rapport",
        f"Par la lettre du {_sent(told, 'report_transmitted')}, la présidence a demandé quelles parties du rapport sur "
        f"{_visit(told)} devaient rester confidentielles. Le rapport a été reçu le "
        f"{_day(told.day('report_received'))}\u00a0; le délai de réponse de 30 jours a pris fin le {_day(told.due)} et aucune "
        "réponse n'est parvenue (S/2020/731, annexe, V u)).",
        then,
        "Une réponse reste bienvenue\u00a0: le rapport pourra alors être communiqué plus largement, sans ce que "
        "le Gouvernement souhaite garder confidentiel.",
    ]


BODIES: dict[LetterKind, Callable[[Letter], list[str]]] = {
    LetterKind.CONSENT: _consent,
    LetterKind.DRAFT: _draft,
    LetterKind.REMINDER: _reminder,
    LetterKind.EXTENSION: _extension,
    LetterKind.NO_OBSERVATIONS: _no_observations,
    LetterKind.TRANSMISSION: _transmission,
    LetterKind.RESTRICTED: _restricted,
}


def _kind(told: Letter) -> str:
    return "visite de suivi" if told.visit.kind == FOLLOW_UP else "visite d'évaluation"


def _about(told: Letter) -> str:
    kind = _kind(told)
    return f"{kind[0].upper()}{kind[1:]} auprès {de(told.visit.state)}"


def _visit(told: Letter) -> str:
    return f"la {_kind(told)} effectuée auprès {de(told.visit.state)} et achevée le {_day(told.day('visit_concluded'))}"


def _sent(told: Letter, step: str) -> str:
    return f"{_day(told.day(step))} ({_symbol(told, step)})"


def _symbol(told: Letter, step: str) -> str:
    record = told.record(step)
    return NOISE.sub(" ", record.reference).strip() if record and record.reference else "[cote du document]"


def _day(day: date | None) -> str:
    """The first of a month is written "1er mars"."""
    return format_date(day, "d MMMM y" if day.day > 1 else "d'er' MMMM y", "fr") if day else "[date]"
