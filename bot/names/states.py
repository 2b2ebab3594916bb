"""Words -> Member States of the United Nations, in the six official languages. A name that is written in capitals in
the tables counts only when typed in capitals, like the ISO codes ("NO", "CAR"): in small letters these are words."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from bot.names.model import Other, State, StateReading
from bot.names.spelling import ARTICLES, LINKS, name_words, without_prefixes
from bot.names.state_names import Meant, Place, by_code, called, names, others_called, plain, script

_PREPOSITIONS = "of to in for by de du des d au aux a à en del al в во из с со к ко от для по"
_BEFORE = ARTICLES.union(_PREPOSITIONS.split())
_WORDS_TOO = frozenset(("того",))  # in small letters no name: "that" in Russian, not Togo
_SHORTEST_TYPO, _LONGEST_TYPO = 4, 60  # characters; no name is longer
_LIKENESS = 0.8  # one wrong letter in five: "Kenja" is near Kenya, "mail" is not near Mali
_HAN = re.compile("[\u4e00-\u9fff]{3,}")
_HAN_LIKENESS = 0.66  # one wrong character in three
_MARGIN = 0.1  # what is hardly less like it is offered too: Niger with Nigeria
_OFFERED = 3
_MOST_WORDS = 20  # of a name, with marks and articles between them


def states() -> tuple[State, ...]:
    """All Member States in the order of the table."""
    return tuple(by_code().values())


def state(code: str) -> State:
    """The State with this ISO 3166-1 alpha-2 code; KeyError where there is none."""
    return by_code()[code]


def state_name(code: str, language: str) -> str:
    """Its short name in one of the six official languages."""
    return called(language)[code]


def other_name(name: str, language: str) -> str:
    """The same of what is no Member State, by its English name."""
    return others_called(language)[name]


def read_state(text: str) -> StateReading | None:
    """What `text` names as a whole, or is the code of; "of Kenya" and "du Kenya" name it, too."""
    words = text.split()
    start = 0
    while start < len(words) - 1 and words[start].casefold() in _BEFORE:
        start += 1
    found = find_state(words, start)
    return found[1] if found and not any(map(name_words, words[start + found[0] :])) else None


def find_state(words: Sequence[str], start: int) -> tuple[int, StateReading] | None:
    """The longest run of words beginning at `start` that is exactly a name: how many words, and what it means."""
    if start >= len(words) or not name_words(words[start]):
        return None
    count, meant = _longest(words, start)
    if count < 2:
        capital = names().capitals.get(re.sub(r"[\W_]", "", words[start]))
        count, meant = (1, capital) if capital else (count, meant)
    if not meant or (count == 1 and words[start] in _WORDS_TOO):
        return None
    return count, _reading(meant)


def states_like(text: str) -> tuple[State, ...]:
    """The States whose names begin with the text, or have a word that does, or look like it: likeliest first."""
    said = plain([word for typed in text.split()[:_MOST_WORDS] for word in name_words(typed) if word not in LINKS])
    if not said or len(text) > _LONGEST_TYPO:
        return ()
    known = names().plain
    begin = [each for name in known if name.startswith(said) for each in known[name]]
    inside = [each for name in known if f" {said}" in name for each in known[name]]
    coded = [each for each in names().capitals.get(text.strip().upper(), ()) if isinstance(each, State)]
    near = near_states(text)
    return tuple(dict.fromkeys((*coded, *begin, *inside, *(near.states if near else ()))))


def near_states(text: str) -> StateReading | None:
    """The States whose names look most like `text`, likeliest first: to be offered, never taken."""
    if len(text) > _LONGEST_TYPO:
        return None
    said = [word for typed in text.split() for word in name_words(typed) if word not in LINKS]
    near: dict[State, float] = {}
    for first in without_prefixes(said[0]) if said else ():
        for name, likeness in _like(plain((first, *said[1:]))):
            for each in names().plain[name]:
                near[each] = max(likeness, near.get(each, 0))
    closest = max(near.values(), default=0)
    best = sorted((each for each in near if near[each] >= closest - _MARGIN), key=lambda each: -near[each])
    return StateReading(states=tuple(best[:_OFFERED]), exact=False) if best else None


def _like(text: str) -> Iterable[tuple[str, float]]:
    han = _HAN.fullmatch(text)
    if not han and len(text) < _SHORTEST_TYPO:
        return ()
    cutoff = _HAN_LIKENESS if han else _LIKENESS
    ratio = cutoff / (2 - cutoff)  # names that are shorter or longer than this are not as like
    lengths = range(int(len(text) * ratio), int(len(text) / ratio) + 1)
    near = [name for length in lengths for name in names().alike.get((script(text), length), ())]
    found = extract(text, near, scorer=Indel.normalized_similarity, score_cutoff=cutoff, limit=12)
    return ((name, likeness) for name, likeness, _ in found)


def _reading(meant: Meant) -> StateReading:
    found = tuple(each for each in meant if isinstance(each, State))
    other = next((each for each in meant if isinstance(each, Other)), None)
    return StateReading(states=found, exact=bool(found), other=other)


def _longest(words: Sequence[str], start: int) -> tuple[int, Meant]:
    """The names are followed word by word; (0, ()) where none is whole."""
    places = [names().tree]
    longest: tuple[int, Meant] = (0, ())
    for count, typed in enumerate(words[start : start + _MOST_WORDS], start=1):
        reached: list[Place] = []
        for word in name_words(typed):
            reached, passed = _follow(places, word)
            places = reached + passed
        if not places:
            break
        meant = next((place.meant for place in reached if place.meant), ())
        longest = (count, meant) if meant else longest
    return longest


def _follow(places: list[Place], word: str) -> tuple[list[Place], list[Place]]:
    """The places that the word leads to, and those where it is passed over: "Republic of the Niger"."""
    root = names().tree
    reached = [
        place.after[form]
        for place in places
        for form in dict.fromkeys(without_prefixes(word) if place is root else (word,))
        if form in place.after
    ]
    return reached, [place for place in places if word in (ARTICLES if place is root else LINKS)]
