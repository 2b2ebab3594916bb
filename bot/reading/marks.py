"""What can be picked out of a line wherever it stands: the State, the month of a visit's name, references, numbers,
people, channels. The rest of the line is then read in order, as if these were not there."""

import re
from collections.abc import Sequence
from datetime import date

from bot import dates
from bot.dates.model import Direction
from bot.names.model import StateReading
from bot.names.states import find_state
from bot.names.steps import find_step
from bot.reading.clean import BREAKS
from bot.reading.small_words import with_title
from bot.reading.verbs import is_follow_up

_MONTHS = "january february march april may june july august september october november december"
_WORDS_TOO = "am and are as at be by can do in is it me my per so to"  # and codes of States
_BETWEEN = frozenset(("visit", "of", "in", "the", *BREAKS))  # "Kenya visit of March 2026"


def find_name(words: Sequence[str], today: date) -> tuple[int, int, StateReading] | None:
    """The State of a line, as (place, number of words, State): the first that is written out, else the first code."""
    places = [(place, *found) for place in range(len(words)) if (found := _state_at(words, place, today))]
    written_out = [found for found in places if not is_code("".join(words[found[0] : found[0] + found[1]]))]
    return next(iter(written_out or places), None)


def named_again(words: Sequence[str], after: int, state: StateReading) -> list[range]:
    """Where the same State is named again, with its title: "the draft on Kenya went to the Mission of Kenya"."""
    found = ((place, find_state(words, place)) for place in range(after, len(words)))
    same = ((place, each[0]) for place, each in found if each and each[1] == state and state.exact)
    titled = [with_title(words, *each) for each in same if not is_code("".join(words[each[0] : sum(each)]))]
    return [range(place, place + count) for place, count in titled]


def is_code(name: str) -> bool:
    """ "KE", "KEN"."""
    return len(name) <= 3 and name.isascii()


def _state_at(words: Sequence[str], place: int, today: date) -> tuple[int, StateReading] | None:
    """Not where a step or a date has the longer claim to the word ("PA submitted"), nor where a code may be a word."""
    found = None if words[place].startswith("<") else find_state(words, place)  # the id of a person is no name
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
