"""What stands in a question: the visit, the step, the days, and what its words point at, in any order."""

from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property

from bot import dates
from bot.dates.model import Direction, Reading
from bot.dates.policy import Works
from bot.names.model import Meaning, StateReading
from bot.names.notation import Node, graph, longest
from bot.names.pieces import is_han, pieces
from bot.names.slips import slips
from bot.names.states import near_states
from bot.names.steps import find_step, long_words
from bot.reading import small_words
from bot.reading.clean import BREAKS, joined
from bot.reading.days import Days
from bot.reading.marks import find_month, find_name, is_code, mark_in, named_again
from bot.reading.question_words import CUES, Cue
from bot.reading.small_words import with_title
from bot.reading.verbs import is_follow_up

_SAYING_NOTHING = frozenset((Cue.ASKS, Cue.ASKS_ANYWHERE, Cue.IDLE))
_PARTIES = (Cue.STATE, Cue.COMMITTEE, Cue.CHAIR, Cue.EXPERTS, Cue.US)
_HIS_AND_HERS = ("ها", "هم", "ه")  # written onto an Arabic word
_CONDITION = ("estado", "état", "etat")  # of a State, it is how far it has come as well as its title
_LONGEST = 6  # words of a phrase of the tables; every Han character is one
_SHORTEST_SLIP, _LIKENESS = 4, 85  # letters, of 100


class QuestionScan:
    """Reads the words of a line as those of a question."""

    def __init__(self, words: Sequence[str], today: date, language: str, works: Works) -> None:
        self.words, self.today = list(words), today
        self.state: StateReading | None = None
        self.visit: int | None = None
        self.month: tuple[int, int] | None = None
        self.follow_up = False
        self.another: StateReading | None = None  # a second State: which of the two is asked about?
        self.meanings: tuple[Meaning, ...] = ()  # of the step with the most words
        self.day: Reading | None = None
        self.window: dates.Window | None = None
        self.cues: dict[Cue, list[int]] = {}  # where each stands
        self.strange: list[int] = []  # words that nothing is known of
        self._used: set[int] = set()
        self._days = Days(self.words, self._used, today, language, works)
        self._step_words = self._known = 0
        self._pick_name()
        self._plain = [
            ("the" if n - 1 in self._used else "state") if n in self._used else word
            for n, word in enumerate(self.words)
        ]
        self._read()
        self._put_right()

    @cached_property
    def asks(self) -> bool:
        """Whether it is shaped as a question, or asks to be told."""
        return "?" in self.words or Cue.ASKS_ANYWHERE in self.cues or self._begins()

    @property
    def clear(self) -> bool:
        """Whether no more words are strange than are known."""
        return len(self.strange) <= (self._known if self.asks else 0)

    @property
    def party(self) -> Cue | None:
        """Who is waited for, or has to act: the first that is named after the waiting, else the first."""
        waits = min(self.cues.get(Cue.WAIT, [-1]))
        named = [(place <= waits, place, cue) for cue in _PARTIES for place in self.cues.get(cue, ())]
        return min(named, default=(False, 0, None))[2]

    def text_of(self, places: Sequence[int]) -> str:
        return joined([self.words[place] for place in places])

    def _pick_name(self) -> None:
        named = find_name(self.words, self.today)
        if named:
            place, count, self.state = named
            place, count = with_title(self.words, place, count)
            month = find_month(self.words, place + count)
            after, self.month = month or (place + count, None)
            again = named_again(self.words, place + count, self.state)
            self._used.update(range(place, after), *again)
            if self.words[place].casefold() in _CONDITION:
                self.cues[Cue.WHERE] = [place]
            self._pick_another()
        for place, word in enumerate(self.words):
            if number := mark_in(word, "#"):
                self.visit = self.visit or int(number)
                self._used.add(place)
            if taken := is_follow_up(self.words, place):
                self.follow_up = True
                self._used.update(range(place, place + taken))
        self._known = len((self.state, self.visit)) - (self.state, self.visit).count(None)

    def _pick_another(self) -> None:
        rest = ["," if n in self._used else word for n, word in enumerate(self.words)]
        found = find_name(rest, self.today)
        if found and not is_code("".join(rest[found[0] : sum(found[:2])])):
            place, count, self.another = found
            self._used.update(range(place, place + count))

    def _read(self) -> None:
        place = 0
        while place < len(self.words):
            if place in self._used or self.words[place] in BREAKS or self.words[place] == "?":
                place += 1
                continue
            place += max(self._cues(place), self._step(place), self._time(place)) or self._strange(place)

    def _cues(self, place: int) -> int:
        """How many words say what the question is about; the longest phrases count."""
        found = {cue: longest(_known(cue), self._plain, place, most=_LONGEST) for cue in Cue}
        most = max(found.values())
        told = [cue for cue, count in found.items() if count == most > 0]
        step = find_step(self._plain, place)
        if step and step[0] > most:
            return 0
        for cue in told:
            self.cues.setdefault(cue, []).append(place)
        self._known += any(cue not in _SAYING_NOTHING for cue in told)
        return most

    def _step(self, place: int) -> int:
        found = find_step(self._plain, place)
        if not found:
            return 0
        self._known += 1
        if found[0] > self._step_words:
            self._step_words, self.meanings = found[0], found[1].meanings
        return found[0]

    def _time(self, place: int) -> int:
        """Days: one that is supposed, and the stretch of time that it or other words are."""
        words, places = self._days.stretch(place)
        past = not self.cues.keys().isdisjoint((Cue.ENDED, Cue.COUNT))
        found = dates.find_window(words, 0, self.today, Direction.PAST if past else Direction.FUTURE) if words else None
        day = self._days.find(place, Direction.FUTURE)
        count = max(places[found[0] - 1] + 1 - place if found else 0, day[0] if day else 0)
        if found and self.window is None and not self._idle(place, count):
            self.window = found[1]
            self._known += 1
        self.day = self.day or (day[1] if day else None)
        return count

    def _idle(self, place: int, count: int) -> bool:
        """ "now" is no stretch of time that is asked about."""
        return place in self.cues.get(Cue.IDLE, ()) and count == 1

    def _strange(self, place: int) -> int:
        """Words that bind, doubt or are polite are not strange, nor are numbers."""
        words = self._plain
        said = small_words.silent(words, place) or small_words.doubt(words, place) or small_words.joining(words, place)
        if not said and not small_words.bound(words, place) and not words[place].isdecimal():
            self.strange.append(place)
        return said or 1

    def _put_right(self) -> None:
        """Strange words are read as those that they look most like; else one may be a State that is nearly named."""
        for place in list(self.strange):
            word = "".join(pieces(self.words[place]))
            if len(word) < _SHORTEST_SLIP or is_han(self.words[place]):
                continue
            bare = [word.removesuffix(each) for each in _HIS_AND_HERS if word.endswith(each)]
            alike = [each for each in slips(word, _long_words(), 2, _LIKENESS) if each != word]
            for meant in (*bare, *alike[:1]):
                self._plain[place] = meant
                taken = max(self._cues(place), self._step(place))
                self.strange = [each for each in self.strange if not place <= each < place + taken]
        for place in self.strange if self.state is None else ():
            if self.words[place][:1].isupper() and (near := near_states(self.words[place])):
                self.state = near
                self.strange.remove(place)
                break

    def _begins(self) -> bool:
        """Whether it begins as a question does; a State may be named before."""
        asking = set(self.cues.get(Cue.ASKS, ()))
        for place, word in enumerate(self.words):
            if place in asking or longest(_known(Cue.ASKS), self._plain, place, most=_LONGEST):
                return True
            if place not in self._used and word not in BREAKS and not small_words.courtesy(self.words, place):
                return False
        return False


@cache
def _known(cue: Cue) -> Node:
    return graph(CUES[cue])


@cache
def _long_words() -> tuple[str, ...]:
    known = {word for cue in Cue for word in _known(cue).words()}
    return tuple(sorted({*long_words(), *(word for word in known if len(word) >= _SHORTEST_SLIP and word.isalpha())}))
