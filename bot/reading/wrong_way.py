"""Papers that go the other way, in English, French and Spanish: "comments sent to Kenya" are none of Kenya's, and a
draft that Kenya sent was not sent to it. A word that says so makes the line ask."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.names.steps import find_step, read_anchor
from bot.procedure import STEPS
from bot.procedure.model import Actor
from bot.reading.model import Item

_ARTICLES = ("the", "la", "le", "les", "el", "los", "las")
_PREPOSITIONS = (
    *("to", "with", "for", "on", "about", "of", "from", "by", "au", "aux", "à", "avec", "sur", "pour", "concernant"),
    *("de", "du", "des", "par", "en", "a", "al", "con", "sobre", "para", "del", "por"),
)
# A State that gives: the papers of the Committee are not its own. Spanish verbs stand with the accent and without it.
_GAVE = {
    "en": "sent shared transmitted circulated delivered forwarded issued provided submitted presented adopted approved"
    " considered examined amended declined refused rejected raised expressed voiced received got",
    "fr": "transmis envoyé envoye adressé adresse remis communiqué communique partagé partage distribué distribue"
    " soumis présenté presente adopté adopte approuvé approuve examiné examine accordé accorde octroyé"
    " octroye refusé refuse"
    " rejeté rejete décliné decline publié publie soulevé souleve exprimé exprime reçu",
    "es": "envió envio remitió remitio transmitió transmitio compartió compartio entregó entrego comunicó comunico"
    " mandó mando presentó presento sometió sometio aprobó aprobo adoptó adopto examinó examino concedió"
    " concedio otorgó"
    " otorgo denegó denego rechazó rechazo declinó declino publicó publico distribuyó distribuyo planteó planteo"
    " expresó expreso manifestó manifesto recibió recibio",
    "ha": "enviado remitido transmitido compartido entregado comunicado mandado presentado sometido aprobado adoptado"
    " examinado concedido otorgado denegado rechazado declinado publicado distribuido recibido",
}
_GOT = ("received", "got", "reçu", "recibió", "recibio", "recibido")
_BEFORE_GAVE = {
    "en": "has have had already now then also formally officially",
    "fr": "nous a ont avait déjà bien aussi également hier aujourd'hui officiellement",
    "es": "nos le les ya también hoy ayer oficialmente",
    "ha": "nos le les ya también hoy ayer oficialmente ha han había",
}
_HAS = {"fr": ("a", "ont", "avait"), "ha": ("ha", "han", "había")}
_TO_WHOM = ("with", "to", "by", "on", "for", "from", "out", "restricted")
_OURS = ("us", "cted", "nous", "nosotros")
# "Envío el borrador" is said of today, "envío del borrador" of any day; "termino la visita" is no "terminó".
_I_DO = re.compile("env[ií]o|mando|entrego|presento|adopto|termino|finalizo|examino|otorgo|solicito|publico|comunico")
_INVERTED = re.compile("(est|sont|fut|furent|était|étaient|ont|a-t|avait)-(il|elle|ils|elles|on|ce)")
_LETTERS = {"no_comments_letter_sent", "comments_reminder_sent"}
_TOWARDS = ("to", "à", "au", "aux", "a", "al", "向", "给", "給", "إلى")
_AWAY = ("by", "from", "par", "por", "от", "由", "从", "從", "من")
_BY = ("by", "par", "por")
_OF = ("of", "de", "du", "des", "del")
_VISITS = {"visit_started", "visit_concluded"}
_TO_STATE = {
    *("consent_requested", "draft_report_shared", "comments_reminder_sent", "no_comments_letter_sent"),
    *("report_transmitted", "report_received"),
}


def wrong_way(words: Sequence[str], named: range, items: Sequence[Item]) -> str:
    """The word by which a paper would go the other way than from or to the State at `named`: "comments sent to Kenya",
    "the draft was sent by Kenya", "Kenya sent a letter", "comments sent by us"; "" where there is none."""
    steps = {meaning.step for item in items for meaning in item.meanings}
    near = [word.casefold() for word in words[max(named.start - 2, 0) : named.start]]
    before = next((word for word in reversed(near) if word not in _ARTICLES), "")
    given = "" if before in _PREPOSITIONS or not named else _gave(words, named.stop, steps)
    from_state = bool(steps) and all(_from_state(step) for step in steps)
    ours = next((word for by, word in pairwise(words) if by.casefold() in _BY and word.casefold() in _OURS), "")
    said = given or _now_or_asked(words) or (ours if from_state else "")
    if said:
        return said
    if _names_visit(words, named.start) and before not in _BY:
        return ""  # "after the visit to Kenya"
    away = steps <= _TO_STATE | _VISITS and (
        (before in _BY and "report_received" not in steps)
        or (before in _AWAY and before not in _BY and "consent_requested" not in steps)
        or (before in _OF and (steps <= _LETTERS or _received(words[named.start - 2])))
    )
    return before if steps and ((from_state and before in _TOWARDS) or away) else ""


def _received(word: str) -> bool:
    return word.casefold().startswith(("reçu", "recib"))


def _now_or_asked(words: Sequence[str]) -> str:
    """A verb of what somebody does now, or of a question: "envío el borrador", "le projet est-il transmis"."""
    for place, word in enumerate(words):
        after = words[place + 1].casefold() if place + 1 < len(words) else ""
        first = place == 0 or words[place - 1].casefold() in ("yo", "hoy", "ahora", ",")
        does = _I_DO.fullmatch(word.casefold()) and after in _ARTICLES and (first or word.endswith("ío"))
        if does or _INVERTED.fullmatch(word.casefold()):
            return word
    return ""


def _from_state(step: str) -> bool:
    return STEPS[step].actor in (Actor.STATE, Actor.EXPERTS) and step != "report_received"


def _gave(words: Sequence[str], start: int, steps: set[str]) -> str:
    """The verb after a State by which it gives what is not its own to give."""
    for language, verbs in _GAVE.items():
        place = start
        while place < len(words) and words[place].casefold() in _BEFORE_GAVE[language].split():
            place += 1
        between = [word.casefold() for word in words[start:place]]
        if place == len(words) or words[place].casefold() not in verbs.split():
            continue
        if language in _HAS and not any(word in _HAS[language] for word in between):
            continue
        found = find_step(words, place)
        got = words[place].casefold() in _GOT
        meant = {meaning.step for meaning in found[1].meanings} if found and found[0] > 1 else set()
        if language == "en" and (not meant or words[place + 1].casefold() in _TO_WHOM):
            continue  # "Kenya transmitted yesterday", "Kenya shared with partners"
        if meant or steps:
            its = any(_from_state(step) if got else STEPS[step].actor is Actor.STATE for step in meant or steps)
            return words[place] if its is got else ""
    return ""


def _names_visit(words: Sequence[str], place: int) -> bool:
    """Whether a visit is named two words before `place`."""
    visit = read_anchor(words[place - 2], before=False) if place > 1 else None
    return visit is not None and visit.meanings[0].step == "visit_concluded"
