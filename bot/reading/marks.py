"""What can be picked out of a line wherever it stands: the State, the month of a visit's name, references, numbers,
people, channels. The rest of the line is then read in order, as if these were not there."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot import dates
from bot.dates.model import Direction
from bot.names.model import StateReading
from bot.names.states import find_state
from bot.names.steps import find_step, read_anchor
from bot.procedure import STEPS
from bot.procedure.model import Actor
from bot.reading.clean import BREAKS
from bot.reading.model import Item
from bot.reading.small_words import with_title
from bot.reading.verbs import is_follow_up

_MONTHS = "january february march april may june july august september october november december"
_WORDS_TOO = "am and are as at be by can do in is it me my per so to"  # and codes of States
_BETWEEN = frozenset(("visit", "of", "in", "the", *BREAKS))  # "Kenya visit of March 2026"

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
_TO_WHOM = ("with", "to", "by", "on", "for", "from", "out")
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


def find_name(words: Sequence[str], today: date) -> tuple[int, int, StateReading] | None:
    """The State of a line, as (place, number of words, State): the first that is written out, else the first code."""
    places = [(place, *found) for place in range(len(words)) if (found := _state_at(words, place, today))]
    written_out = [found for found in places if not _is_code("".join(words[found[0] : found[0] + found[1]]))]
    return next(iter(written_out or places), None)


def named_again(words: Sequence[str], after: int, state: StateReading) -> list[range]:
    """Where the same State is named again, with its title: "the draft on Kenya went to the Mission of Kenya"."""
    found = ((place, find_state(words, place)) for place in range(after, len(words)))
    same = ((place, each[0]) for place, each in found if each and each[1] == state and state.exact)
    titled = [with_title(words, *each) for each in same if not _is_code("".join(words[each[0] : sum(each)]))]
    return [range(place, place + count) for place, count in titled]


def _is_code(name: str) -> bool:
    return len(name) <= 3 and name.isascii()


def _state_at(words: Sequence[str], place: int, today: date) -> tuple[int, StateReading] | None:
    """Not where a step or a date has the longer claim to the word ("PA submitted"), nor where a code may be a word."""
    found = find_state(words, place)
    if found is None or (found[0] == 1 and _is_word(words, place)):
        return None
    rivals = (find_step(words, place), dates.find(words, place, today, Direction.ANY))
    return None if any(rival and rival[0] > found[0] for rival in rivals) else found


def _is_word(words: Sequence[str], place: int) -> bool:
    """Whether a code in capitals may be a plain word: "NO draft shared", "DRAFT SENT TO STATE"."""
    if words[place] == "NO":
        return bool(find_step(words, place + 1))
    shouted = all(not word.isalpha() or word.isupper() for word in words)
    return shouted and words[place].casefold() in _WORDS_TOO.split()


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


def find_month(words: Sequence[str], start: int) -> tuple[int, tuple[int, int]] | None:
    """Month and year that follow a State, as (place after them, (year, month))."""
    place = start
    while place < len(words) and (words[place].casefold() in _BETWEEN or is_follow_up(words, place)):
        place += is_follow_up(words, place) or 1
    month = _month(words[place]) if place < len(words) else 0
    year = words[place + 1] if place + 1 < len(words) else ""
    return (place + 2, (int(year), month)) if month and re.fullmatch(r"(19|20|21)[0-9]{2}", year) else None


def _month(word: str) -> int:
    """1 to 12; 0 where the word names no month."""
    short = word.casefold()
    months = (number for number, name in enumerate(_MONTHS.split(), start=1) if name.startswith(short))
    return next(months, 0) if len(short) > 2 else 0


def find_reference(words: Sequence[str], place: int) -> tuple[int, str] | None:
    """ "ref CTC/2026/114" at `place`, as (number of words, reference); a reference has a digit in it."""
    if words[place].casefold() not in ("ref", "reference"):
        return None
    after = place + 1
    while after < len(words) and words[after].casefold() in (",", "no", "number"):
        after += 1
    if after == len(words) or not re.search(r"\d", words[after]):
        return None
    return after + 1 - place, words[after]


def mark_in(word: str, signs: str) -> str:
    """What follows the signs of a mark: "12" in "#12" for "#", "U1" in "<@U1>" for "<@"; nothing in other words."""
    match = re.fullmatch(re.escape(signs) + (r"(\d{1,9})" if len(signs) == 1 else r"(\w+)>"), word)
    return match[1] if match else ""
