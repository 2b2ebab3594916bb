"""One pass over the words of a line: each is taken by the first reader that knows it, or is left over."""

import re
from datetime import date
from itertools import groupby

from bot import dates
from bot.dates.model import Direction, Reading, Unreadable
from bot.names.model import Meaning, StateReading, StepReading
from bot.names.states import near_states
from bot.names.steps import find_step
from bot.reading.clean import BREAKS
from bot.reading.items import Items
from bot.reading.model import Verb
from bot.reading.verbs import DATES, STEPS, is_filler, is_follow_up

_STOPS = (
    "the a an of to with by was were is are has have had been it its their our state state's states on at for visit "
    "visit's that please"
)
_AUXILIARIES = ("was", "were", "is", "are", "has", "have", "had")  # at the beginning they ask
_COMMENTS = (Meaning(step="comments_received"),)
_NOTHING = re.compile(
    r"((sent|gave|made|submitted|received|got) )?no comments?( (was|were|has|have|been|from|state))*"
    r"( (received|came in|came|arrived|in|yet))?(?= |$)|nothing( has| was)? (came in|came|come|arrived|received)(?= |$)"
)
_DAYS = re.compile(r"(\d{1,3}) ?(d|days?|w|wks?|weeks?)?(?= |$)")
_SWITCH = {"off": False, "stop": False, "on": True, "start": True}
_FAR = 16  # words: no date and no phrase is longer


class Scan:
    """Reads `words` from `start`; `used` are the places of words that have been picked out already."""

    def __init__(self, words: list[str], used: set[int], start: int, verb: Verb | None, today: date) -> None:
        self.verb, self.items = verb, Items()
        self.follow_up = self.nothing_came = self.asks = False
        self.days: int | None = None
        self.on: bool | None = None
        self.left: list[int] = []
        self._words, self._used, self._start, self._today = words, used, start, today
        # A State between the words of a step does not part them: "shared with Kenya the draft".
        self._plain = ["state" if place in used else word for place, word in enumerate(words)]
        self._lower = [word.casefold() for word in self._plain]
        self._soft: set[int] = set()  # words that say nothing by themselves
        self._loose: list[int] = []  # a date that still waits for its step
        self._dated: set[int] = set()  # words of dates, placed or not
        self._end: Reading | None = None  # of a snooze
        self._read()

    def _read(self) -> None:
        takers = [self._break, self._nothing, self._until, self._fact, self._follow_up, self._days, self._filler]
        if self.verb in (Verb.SNOOZE, Verb.REMIND):
            takers[1:3] = [self._put_off if self.verb is Verb.SNOOZE else self._switch]
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
        elif self._words[place] in BREAKS or self._lower[place] in ("and", "then", "&"):
            self.items.part()
        else:
            return 0
        return 1

    def _nothing(self, place: int) -> int:
        match = _NOTHING.match(" ".join(self._lower[place : place + _FAR]))
        taken = len(match[0].split()) if match and self.verb in STEPS else 0
        step = find_step(self._plain, place)
        if not taken or (step and step[0] > taken):
            return 0
        self.nothing_came = True
        return taken

    def _until(self, place: int) -> int:
        if self._lower[place] not in ("until", "till", "to") or not self.items.takes_until():
            return 0
        found = self._date(place + 1, Direction.FUTURE)
        if found is None:
            return 0
        self.items.add_until(found[1])
        return 1 + found[0]

    def _put_off(self, place: int) -> int:
        """The day until which a reminder is put off: "until 12 June", "for 3 days"; a second one is left over."""
        words, places = self._stretch(place)
        for before in ([], ["in"]):
            found = dates.find([*before, *words], 0, self._today, Direction.FUTURE) if words else None
            if found and self._end is None:
                self._end = found[1]
                return places[found[0] - 1 - len(before)] + 1 - place
        return 0

    def _switch(self, place: int) -> int:
        """On or off; a second word of that kind is left over."""
        if self._lower[place] not in _SWITCH:
            return 0
        if self.on is not None:
            self.left.append(place)
        self.on = _SWITCH[self._lower[place]]
        return 1

    def _fact(self, place: int) -> int:
        """The longest of a step, a range and a date; a range or date too many is left over whole."""
        step = find_step(self._plain, place) if self.verb in STEPS else None
        dated = self.verb in DATES
        span = self._range(place) if dated and not self.items.takes_until() else None
        day = self._date(place, Direction.PAST) if dated and self._lower[place] != "by" else None
        longest = max(found[0] if found else 0 for found in (step, span, day))
        if step and step[0] == longest:
            return longest if self._add_step(step[1]) else 0
        if span and span[0] == longest:
            return self._keep(place, longest, self.items.add_range(span[1], span[2]))
        return self._keep(place, longest, self.items.add_date(day[1])) if day else 0

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

    def _date(self, place: int, direction: Direction) -> tuple[int, Reading] | None:
        words, places = self._stretch(place)
        found = dates.find(words, 0, self._today, direction) if words else None
        return (places[found[0] - 1] + 1 - place, found[1]) if found else None

    def _range(self, place: int) -> tuple[int, Reading, Reading] | None:
        words, places = self._stretch(place)
        found = dates.find_range(words, 0, self._today) if words else None
        return (places[found[0] - 1] + 1 - place, found[1], found[2]) if found else None

    def _stretch(self, place: int) -> tuple[list[str], list[int]]:
        """The words from `place` in which a date may stand, without commas, and their places."""
        if self.verb not in DATES | {Verb.SNOOZE} or (place < len(self._words) and self._words[place] in BREAKS):
            return [], []
        ahead = range(place, min(place + _FAR, len(self._words)))
        stop = next((each for each in ahead if each in self._used or self._words[each] == "?"), ahead.stop)
        places = [each for each in range(place, stop) if self._words[each] != ","]
        return [self._words[each] for each in places], places

    def _follow_up(self, place: int) -> int:
        taken = is_follow_up(self._words, place)
        self.follow_up = self.follow_up or taken > 0
        return taken

    def _days(self, place: int) -> int:
        match = _DAYS.match(" ".join(self._lower[place : place + 2])) if self.verb is Verb.DUE else None
        if match is None or self.days is not None:
            return 0
        self.days = int(match[1]) * (7 if (match[2] or "d").startswith("w") else 1)
        return len(match[0].split())

    def _filler(self, place: int) -> int:
        """A word that changes nothing; but "by Friday" and "postponed to Friday" do, and "was" at the beginning."""
        word = self._lower[place]
        bound = word == "by" or (word == "to" and self.items.takes_range())
        if self._begins_a_question(place) or (bound and self._date(place + 1, Direction.PAST)):
            return 0
        after_from = word == "from" and any(each in self._used for each in (place + 1, place + 2))
        if not (word in _STOPS.split() or is_filler(self.verb, word) or after_from):
            return 0
        self._soft.add(place)
        return 1

    def _begins_a_question(self, place: int) -> bool:
        """ "Has Kenya the draft ...", "Kenya has the draft been sent": nothing but names stands before it."""
        if self.verb not in (None, Verb.RECORD) or self._lower[place] not in _AUXILIARIES:
            return False
        return all(each in self._used for each in range(self._start, place))

    def _ask_second_reader(self) -> None:
        """Left-over words that stand together may be a date that only dateparser knows ("il y a 3 jours")."""
        for run in self._runs(self.left + [place for place in self._soft if place not in self._used]):
            hard = [place for place in run if place in self.left]
            for words in (run, [place for place in run if hard and hard[0] <= place <= hard[-1]]):
                reading = dates.read(self.text_of(words), self._today, Direction.PAST) if hard else None
                if reading and not isinstance(reading, Unreadable):
                    self.items.date_all(reading)
                    self.left = [place for place in self.left if place not in run]
                    return

    def near_state(self) -> StateReading | None:
        """States that left-over words look like; words that do are no longer left over."""
        strange = [place for place in self.left if place not in self._dated]  # "March" is not a slip for "Maroc"
        for run in [*self._runs(strange), *([place] for place in strange)]:
            near = near_states(self.text_of(run))
            if near:
                self.left = [place for place in self.left if place not in run]
                return near
        return None

    def text_of(self, places: list[int]) -> str:
        return " ".join(self._words[place] for place in places)

    @staticmethod
    def _runs(places: list[int]) -> list[list[int]]:
        numbered = enumerate(sorted(places))
        return [[place for _, place in run] for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0])]
