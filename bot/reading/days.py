"""The dates and ranges of a line: which begin at a word, and how the line reads without them."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cached_property, partial

from bot import dates
from bot.dates.model import Candidates, Day, Direction, How, Offset, Reading
from bot.names.pieces import is_han, pieces
from bot.names.steps import read_anchor
from bot.reading import small_words
from bot.reading.clean import BREAKS

_FAR = 24  # words: no date is longer
_MOST_COUNTS = 8  # places in a line where a date that is counted from a step is looked for
_NEAR = 9  # words from the beginning of such a date to its "after"
_COUNTED = (How.DISTANCE, How.SUM, How.WORKING_DAYS)
_MASK = "the"  # a word that says nothing inside the name of a step


class Days:
    """Looks up the dates in `words`; those at the places `used` belong to no date."""

    def __init__(
        self, words: Sequence[str], used: Collection[int], today: date, language: str, works: Callable[[date], bool]
    ) -> None:
        self._words, self._used, self._today = words, used, today
        self._language, self._works = language, works
        self._counts = _MOST_COUNTS
        self.supposed = False  # whether days are asked about that lie ahead
        self._past: dict[int, tuple[int, Reading] | None] = {}
        self._ranges: dict[int, tuple[int, Reading, Reading] | None] = {}

    def past(self, place: int) -> tuple[int, Reading] | None:
        """The date of something that happened, as (number of words, reading); a last day is no such date."""
        if place not in self._past:
            words, places = self.stretch(place)
            until = next((number for number, each in enumerate(places) if number and each in self._untils), None)
            found = self._trimmed(words)
            if until is not None and not (found and _is(found[1], *_COUNTED)):
                found = self._trimmed(words[:until])
            if found and isinstance(found[1], Offset) and self._has_day(places[1 : found[0]]):
                found = None  # 草稿3天前发送: the draft, 3 days ago; not 3 days before the draft
            past = (places[found[0] - 1] + 1 - place, found[1]) if found else None
            self._past[place] = None if past and self._is_other(past[1], words[: found[0] if found else 0]) else past
        return self._past[place]

    def find(self, place: int, direction: Direction) -> tuple[int, Reading] | None:
        words, places = self.stretch(place)
        found = self.first(words, direction)
        return (places[found[0] - 1] + 1 - place, found[1]) if found else None

    def _is_other(self, reading: Reading, words: Sequence[str]) -> bool:
        """Whether it is no day on which something happened: by, from or of that day, or scheduled for it."""
        if _is(reading, How.LIMIT):
            return True
        if _is(reading, How.RELATIVE_DAY, *_COUNTED):
            return small_words.doubt(words, 0) > 0 and not small_words.around(words, 0)
        return small_words.bound(words, 0) or any(small_words.doubt(words, place) for place in range(len(words)))

    def _has_day(self, places: Sequence[int]) -> bool:
        return any(day and isinstance(day[1], Day) for day in map(self.past, places))

    def _trimmed(self, words: Sequence[str]) -> tuple[int, Reading] | None:
        """Without an article at the end, which belongs to what follows: "20 April 2026, the draft"."""
        way = Direction.FUTURE if self.supposed else Direction.PAST
        found = self.first(words, way)
        while found and found[0] > 1 and small_words.silent(words, found[0] - 1):
            shorter = self.first(words[: found[0] - 1], way)
            if not shorter or shorter[1] != found[1]:
                break
            found = shorter
        return found

    @cached_property
    def _untils(self) -> set[int]:
        return {place for place in range(len(self._words)) if small_words.until(self._words, place)}

    def first(self, words: Sequence[str], direction: Direction) -> tuple[int, Reading] | None:
        """The date with which `words` begin; it may be counted from a step."""
        if not words:
            return None
        find = partial(dates.find, words, 0, self._today, direction, language=self._language, works=self._works)
        plain = find()
        named = plain and not _is(plain[1], How.LIMIT, *_COUNTED)
        anchors = partial(_names_step, words[0])
        counted = find(anchors=anchors) if not named and self._may_count(words) else None
        return max(filter(None, (plain, counted)), key=lambda each: each[0], default=None)

    def _may_count(self, words: Sequence[str]) -> bool:
        """Whether "10 days after the draft" may stand here; looking for it is dear, and nobody writes it often."""
        if not self._counts or self._arounds.isdisjoint(words[1:_NEAR]):
            return False
        self._counts -= 1
        return True

    @cached_property
    def _arounds(self) -> set[str]:
        places = [place for place in range(len(self._words)) if small_words.around(self._words, place)]
        return {self._words[place] for place in places}

    def read(self, text: str) -> Reading:
        """What the whole of the text says of something that happened."""
        return dates.read(text, self._today, Direction.PAST, language=self._language, works=self._works)

    def range(self, place: int) -> tuple[int, Reading, Reading] | None:
        """As (number of words, first day, last day)."""
        if place not in self._ranges:
            words, places = self.stretch(place)
            found = dates.find_range(words, 0, self._today) if words else None
            self._ranges[place] = (places[found[0] - 1] + 1 - place, found[1], found[2]) if found else None
        return self._ranges[place]

    def stretch(self, place: int) -> tuple[list[str], list[int]]:
        """The words from `place` in which a date may stand, without commas, and their places."""
        if place >= len(self._words) or self._words[place] in BREAKS:
            return [], []
        ahead = range(place, min(place + _FAR, len(self._words)))
        stop = next((each for each in ahead if each in self._used or self._words[each] == "?"), ahead.stop)
        places = [each for each in range(place, stop) if self._words[each] != ","]
        return [self._words[each] for each in places], places

    def without(self, words: Sequence[str]) -> tuple[list[str], dict[int, int]]:
        """`words` with a word that says nothing in the place of each word of a date, and {place: words} of the dates;
        not of one that is bound ("by 3 May"): there the words before it are no longer what they were."""
        masked = list(words)
        runs: dict[int, int] = {}
        place = 0
        while place < len(words):
            span, day = self.range(place), self.past(place)
            count = max(span[0] if span else 0, day[0] if day else 0)
            after = place + count
            if count and not (place and small_words.bound(words, place - 1)):
                aside = place > 0 and after < len(words) and words[place - 1] == words[after] == ","
                masked[place - aside : after + aside] = [_MASK] * (count + 2 * aside)
                runs[place] = count
            place = after if count else place + 1
        return masked, runs


def _names_step(first: str, words: str) -> bool:
    """In Chinese the step stands first: 访问前两周; in 两周前结束 nothing is counted from the end."""
    if is_han(words[0]) and pieces(first) != pieces(words[0]):
        return False
    return read_anchor(words, before=False) is not None


def _is(reading: Reading, *how: How) -> bool:
    """Whether it was read so; a distance from a step is a sum."""
    if isinstance(reading, Offset):
        return How.SUM in how
    options = reading.options if isinstance(reading, Candidates) else (reading,)
    return any(isinstance(day, Day) and day.how in how for day in options)
