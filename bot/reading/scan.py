"""One pass over the words of a line: each is taken by the first reader that knows it, or is left over."""

import re
from functools import cached_property
from itertools import groupby

from bot.dates.model import Direction, Reading, Unreadable
from bot.names.model import Meaning, StateReading, StepReading
from bot.names.states import near_states
from bot.names.steps import find_nothing_came, find_step
from bot.reading import small_words
from bot.reading.clean import BREAKS, han_together, joined
from bot.reading.days import Days
from bot.reading.items import Items
from bot.reading.model import Verb
from bot.reading.verbs import DATES, STEPS, is_filler, is_follow_up

_AUXILIARIES = ("was", "were", "is", "are", "has", "have", "had", "ha", "han")  # at the beginning they ask
_TOLD = re.compile(r"\w+ed|sent|given|gone|got|been|now|already|just|also|formally|officially|\w+[ai]do|hecho|ya")
_TOWARDS = ("to", "au", "al", "на", "إلى")  # a record is corrected to another day, a visit postponed to it
_MOST_DATES = 6  # nobody types more into one line
_COMMENTS = (Meaning(step="comments_received"),)
_DAYS = re.compile(r"(\d{1,3}) ?(d|days?|w|wks?|weeks?)?(?= |$)")


class Scan:
    """Reads `words` from `start`; `used` are the places of words that have been picked out already."""

    def __init__(self, words: list[str], used: set[int], start: int, verb: Verb | None, calendar: Days) -> None:
        self.verb, self.items = verb, Items()
        self.follow_up = self.nothing_came = self.asks = self.hidden = False
        self.days: int | None = None
        self.left: list[int] = []
        self._words, self._used, self._start, self._calendar = words, used, start, calendar
        # A State, of however many words, does not part the words of a step: "shared with Kenya the draft".
        self._plain = [("the" if n - 1 in used else "state") if n in used else word for n, word in enumerate(words)]
        self._lower = [word.casefold() for word in self._plain]
        self._soft: set[int] = set()  # words that say nothing by themselves
        self._loose: list[int] = []  # a date that still waits for its step
        self._dated: set[int] = set()  # words of dates, placed or not
        self._end: Reading | None = None  # of a snooze
        self._read()

    def _read(self) -> None:
        takers = [self._break, self._nothing, self._until, self._fact, self._follow_up, self._days, self._filler]
        if self.verb is Verb.SNOOZE:
            takers[1:3] = [self._put_off]
        if self.verb is Verb.NEW:
            takers.insert(0, self._hidden)
        place = self._start
        while place < len(self._words):
            if place in self._used:
                place += 1
                continue
            taken = next((taken for take in takers if (taken := take(place))), 0)
            if not taken:
                self.left.append(place)
            place += taken or 1
        if self.verb is Verb.NEW:
            self.items.open_visit()
        if self._end:
            self.items.put_off(self._end)
        if self.nothing_came and not self.items.items and self.items.dated:
            self.items.add_step(_COMMENTS)  # what "it has none" would record, with the date
        if self.items.waiting():
            self.left = sorted(self.left + self._loose)
        if self.verb in DATES and self.items.items and not self.items.dated:
            self._ask_second_reader()

    def _break(self, place: int) -> int:
        if self._words[place] == "?":
            self.asks = True
        elif self._words[place] in BREAKS:
            self.items.part()
        else:
            count = small_words.joining(self._words, place)
            step = find_step(self._plain, place) if count and self.verb in STEPS else None
            if not count or (step and step[0] > count):
                return 0
            self.items.part()
            return count
        return 1

    def _nothing(self, place: int) -> int:
        taken = find_nothing_came(self._plain, place) if self.verb in STEPS else 0
        step = find_step(self._plain, place) if taken else None
        if not taken or (step and step[0] > taken):
            return 0
        self.nothing_came = True
        return taken

    def _until(self, place: int) -> int:
        extends = self.verb is Verb.EXTEND and not self.items.items
        ends = extends or (self.items.takes_until() and self.verb in DATES)
        said = small_words.until(self._lower, place) if ends else 0
        said = said or int(extends and self._lower[place] in _TOWARDS)
        found = self._calendar.find(place + said, Direction.FUTURE) if said else None
        if found is None:
            return 0
        self.items.add_until(found[1])
        return said + found[0]

    def _put_off(self, place: int) -> int:
        """The day until which a reminder is put off: "until 12 June", "for 3 days"; a second one is left over."""
        words, places = self._calendar.stretch(place)
        if words and is_filler(self.verb, words[0].casefold()):
            return 0  # "until 31 April" is no day because 31 April is none
        for before in ([], ["in"]):
            found = self._calendar.first([*before, *words], Direction.FUTURE) if words else None
            if found and self._end is None:
                self._end = found[1]
                return places[found[0] - 1 - len(before)] + 1 - place
        return 0

    def _fact(self, place: int) -> int:
        """The longest of a step, a range and a date; a range or date too many is left over whole."""
        step = find_step(self._plain, place) if self.verb in STEPS else None
        longest = max(step[0] if step else 0, self._dated_words(place))
        if self.verb in STEPS & DATES and (across := self._across(place, longest)):
            return across
        if step and step[0] == longest:
            return longest if self._add_step(step[1]) else 0
        return self._add_date(place)

    def _across(self, place: int, least: int) -> int:
        """A step with its date in the midst of its words, where it is longer than `least`: "the draft was on 3 May
        shared"."""
        undated, runs = self._undated
        step = find_step(undated, place) if 0 < len(runs) <= _MOST_DATES and place < max(runs) else None
        if step is None or step[0] <= least:
            return 0
        inside = [each for each in runs if place < each < place + step[0]]
        if len(inside) != 1 or not self._add_step(step[1]):
            return 0
        self._add_date(inside[0])
        return step[0]

    @cached_property
    def _undated(self) -> tuple[list[str], dict[int, int]]:
        return self._calendar.without(self._plain)

    def _dated_words(self, place: int) -> int:
        """How many words are a range or a date."""
        found = (self._range(place), self._date(place))
        return max(each[0] if each else 0 for each in found)

    def _add_date(self, place: int) -> int:
        span, day, count = self._range(place), self._date(place), self._dated_words(place)
        if span and span[0] == count:
            return self._keep(place, count, self.items.add_range(span[1], span[2]))
        return self._keep(place, count, self.items.add_date(day[1])) if day else 0

    def _add_step(self, reading: StepReading) -> bool:
        added = self.items.add_step(reading.meanings)
        if not self.items.waiting():
            self._loose = []
        return added

    def _keep(self, place: int, count: int, understood: bool) -> int:
        self._dated.update(range(place, place + count))
        if not understood:
            self.left += range(place, place + count)
        elif self.items.waiting():
            self._loose += range(place, place + count)
        return count

    def _date(self, place: int) -> tuple[int, Reading] | None:
        return self._calendar.past(place) if self.verb in DATES else None

    def _range(self, place: int) -> tuple[int, Reading, Reading] | None:
        return self._calendar.range(place) if self.verb in DATES and not self.items.takes_until() else None

    def _follow_up(self, place: int) -> int:
        taken = is_follow_up(self._words, place)
        self.follow_up = self.follow_up or taken > 0
        return taken

    def _hidden(self, place: int) -> int:
        taken = self._lower[place] == "hidden" and not self.hidden
        self.hidden = self.hidden or taken
        return int(taken)

    def _days(self, place: int) -> int:
        match = _DAYS.match(" ".join(self._lower[place : place + 2])) if self.verb is Verb.DUE else None
        if match is None or self.days is not None:
            return 0
        self.days = int(match[1]) * (7 if (match[2] or "d").startswith("w") else 1)
        return len(match[0].split())

    def _filler(self, place: int) -> int:
        """Words that change nothing; but "by Friday" and "postponed to Friday" do, and "was" at the beginning."""
        if self.verb is Verb.HIDE:
            return small_words.hiding(self._plain, place)
        word = self._lower[place]
        after_from = word == "from" and any(each in self._used for each in (place + 1, place + 2))
        count = small_words.silent(self._plain, place) or int(is_filler(self.verb, word) or after_from)
        if not count or self._begins_a_question(place) or self._binds(place, count):
            return 0
        self._soft.update(range(place, place + count))
        return count

    def _binds(self, place: int, count: int) -> bool:
        """Whether a date stands right after a word that makes it another one: by, until, from that day."""
        ranged = self.items.takes_range() and self._range(place + 1)
        if count > 1 or ranged or not self._dated_words(place + 1) or not small_words.bound(self._lower, place):
            return False
        return self._lower[place] not in _TOWARDS or self.verb is not Verb.CORRECT

    def _begins_a_question(self, place: int) -> bool:
        """ "Has Kenya the draft ...", "Kenya has the draft been sent": nothing but names stands before it; not "Kenya
        has sent", "Kenya has now sent"."""
        if self.verb not in (None, Verb.RECORD) or self._lower[place] not in _AUXILIARIES:
            return False
        told = place > 0 and place + 1 < len(self._lower) and _TOLD.fullmatch(self._lower[place + 1])
        return not told and all(each in self._used for each in range(self._start, place))

    def _ask_second_reader(self) -> None:
        """Left-over words that stand together may be a date that only dateparser knows ("il y a 3 jours")."""
        for run in self._runs(self.left + [place for place in self._soft if place not in self._used]):
            hard = [place for place in run if place in self.left]
            for words in (run, [place for place in run if hard and hard[0] <= place <= hard[-1]]):
                reading = self._calendar.read(self.text_of(words)) if hard else None
                if reading and not isinstance(reading, Unreadable):
                    self.items.date_all(reading)
                    self.left = [place for place in self.left if place not in run]
                    return

    def near_state(self) -> StateReading | None:
        """States that left-over words look like; words that do are no longer left over."""
        # "March" is no slip for "Maroc", "from" none for "FYROM", a word of doubt or an id none for anything
        known = [
            place
            for place in self.left
            if self._words[place][0] == "<" or self._lower[place] == "from" or small_words.doubt(self._words, place)
        ]
        strange = [place for place in self.left if place not in self._dated and place not in known]
        for run in [*self._runs(strange), *([place] for place in strange)]:
            near = near_states(self.text_of(run))
            if near:
                self.left = [place for place in self.left if place not in run]
                return near
        return None

    def left_over(self) -> tuple[str, ...]:
        """The words that were not understood; Han characters that stand together are one."""
        return tuple(map(self.text_of, han_together(self._words, self.left)))

    def text_of(self, places: list[int]) -> str:
        return joined([self._words[place] for place in places])

    @staticmethod
    def _runs(places: list[int]) -> list[list[int]]:
        numbered = enumerate(sorted(places))
        return [[place for _, place in run] for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0])]
