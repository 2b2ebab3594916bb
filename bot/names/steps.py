"""Words -> the step of the procedure that they name, in six languages. The words themselves are in step_words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, permutations

from bot.names import notation
from bot.names.model import Meaning, StepReading
from bot.names.notation import Node
from bot.names.pieces import Forms, apart, forms, pieces, spelled
from bot.names.slips import slips
from bot.names.step_words import FILLERS, NOTHING_CAME, ROWS, VISIT
from bot.names.step_words.row import Row

_FARTHEST = 48  # words: no name of a step is longer, nor what stands between its words
_EXTRAS = 3  # to whom, by whom and for what


@dataclass(frozen=True, kw_only=True)
class _Pattern:
    """A row of the table, ready to be followed."""

    meaning: Meaning
    orders: tuple[tuple[Node, ...], ...]  # each: slots to be found one after the other
    extras: Node  # before, between and after the slots


class _Said:
    """The words of a line, and which phrases were found where: those of one row stand in many others."""

    def __init__(self, words: Sequence[str]) -> None:
        self.pieces, self.boundaries = spelled(words)
        counts = (len(forms(word)) for word in words)
        self.begin = [0, *accumulate(counts)]  # where each word begins, in pieces
        self._ends: dict[tuple[Node, int], set[int]] = {}
        self._past: dict[tuple[Node, int], set[int]] = {}

    def after(self, places: Iterable[int], root: Node) -> set[int]:
        return {end for place in places for end in self._found(root, place)}

    def past(self, places: Iterable[int], extras: Node) -> set[int]:
        """The places themselves, and those after as many extras as a step may have."""
        return {end for place in places for end in self._past_extras(extras, place)} if extras.after else set(places)

    def _found(self, root: Node, place: int) -> set[int]:
        key = (root, place)
        if key not in self._ends:
            self._ends[key] = notation.ends(root, self.pieces, place, _fillers())
        return self._ends[key]

    def _past_extras(self, extras: Node, place: int) -> set[int]:
        key = (extras, place)
        if key not in self._past:
            reached = places = {place}
            for _ in range(_EXTRAS):
                reached = self.after(reached, extras)
                if not reached:
                    break
                places = places | reached
            self._past[key] = places
        return self._past[key]


def find_step(words: Sequence[str], start: int) -> tuple[int, StepReading] | None:
    """The longest run of words from `start` that names a step, as (number of words, meanings). A caller may put "state"
    where a State is named, and any filler where something else stands that does not part the words."""
    said = _line(tuple(words))
    begin = said.begin[min(start, len(words))]
    reached: dict[int, dict[Meaning, None]] = {}
    for pattern in _beginning(said.pieces[begin : begin + 2]):
        for end in _ends(said, begin, pattern):
            reached.setdefault(said.boundaries.get(end, 0), {})[pattern.meaning] = None
    longest = max(reached, default=0)
    return (longest - start, StepReading(meanings=tuple(reached[longest]))) if longest > start else None


def _beginning(pair: Sequence[Forms]) -> Iterator[_Pattern]:
    """The patterns that can begin with the first piece, where it is followed by the second."""
    after = frozenset(pair[1] if len(pair) > 1 else ())
    for form in pair[0] if pair else ():
        for pattern, seconds in _by_first().get(form, ()):
            if seconds is None or not (after.isdisjoint(seconds) and after.isdisjoint(_fillers())):
                yield pattern


def find_nothing_came(words: Sequence[str], start: int) -> int:
    """How many words from `start` say that no comments came, or that there are none; 0 where they do not."""
    return notation.longest(notation.graph(NOTHING_CAME), words, start, _fillers(), _FARTHEST)


def read_step(text: str) -> StepReading | None:
    """The step that the whole of the text names."""
    words = apart(text)
    for start in range(len(words)):
        found = find_step(words, start)
        if found and start + found[0] == len(words):
            return found[1]
        if not _fillers().issuperset(pieces(words[start])):
            break
    return None


def read_anchor(text: str, *, before: bool) -> StepReading | None:
    """The step from which days are counted: before "the visit" it is its start, after it its end."""
    words = apart(text)
    start = next((place for place, word in enumerate(words) if not _fillers().issuperset(pieces(word))), 0)
    if start + notation.longest(notation.graph(VISIT), words, start, _fillers()) == len(words) > start:
        return StepReading(meanings=(Meaning(step="visit_started" if before else "visit_concluded"),))
    return read_step(text)


def words_for(step: str) -> str:
    """What the bot suggests to type for a step; `read_step` reads it back as exactly that step."""
    row = next(row for row in ROWS if row.step == step)
    parts = (row.things, row.done, row.to) if row.things else (row.alone,)
    return " ".join(piece for part in filter(None, parts) for piece in next(notation.variants(part)))


def near_words(word: str) -> tuple[str, ...]:
    """Words of the table that an unknown word may be a slip for, likeliest first."""
    return slips("".join(pieces(word)), long_words())


@lru_cache(maxsize=8)  # the readers of a line look at the same words in turn
def _line(words: tuple[str, ...]) -> _Said:
    return _Said(words)


def _ends(said: _Said, start: int, pattern: _Pattern) -> set[int]:
    """Every place where the pattern can end when it begins at `start`."""
    found: set[int] = set()
    before = said.past((start,), pattern.extras)
    for slots in pattern.orders:
        places = before if len(before) > 1 or not slots[0].after.keys().isdisjoint(said.pieces[start]) else ()
        for slot in slots:
            places = said.past(said.after(places, slot), pattern.extras) if places else ()
        found.update(places)
    return found


@cache
def long_words() -> tuple[str, ...]:
    """Those of the table for which something may be a slip."""
    known = {word for pattern in _patterns() for order in pattern.orders for slot in order for word in slot.words()}
    return tuple(sorted(word for word in known if len(word) > 3 and word.isalpha()))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(piece for word in FILLERS.split() for phrase in notation.variants(word) for piece in phrase)


@cache
def _patterns() -> tuple[_Pattern, ...]:
    return tuple(map(_pattern, ROWS))


@cache
def _by_first() -> dict[str, tuple[tuple[_Pattern, frozenset[str] | None], ...]]:
    """The patterns that can begin with a piece, in the order of the table, and what can come next; None: anything."""
    found: dict[str, dict[int, frozenset[str] | None]] = {}
    for number, pattern in enumerate(_patterns()):
        for root in (*(slots[0] for slots in pattern.orders), pattern.extras):
            for piece, nodes in root.after.items():
                seconds = found.setdefault(piece, {}).get(number, frozenset())
                open_ended = seconds is None or any(node.final for node in nodes)
                found[piece][number] = None if open_ended else (seconds or frozenset()).union(*(n.after for n in nodes))
    patterns = _patterns()
    return {
        piece: tuple((patterns[n], seconds) for n, seconds in sorted(every.items())) for piece, every in found.items()
    }


def _pattern(row: Row) -> _Pattern:
    key = "" if row.outcome else "|" + row.step.replace("_", " ")
    parts = [notation.graph(part) for part in (row.things, row.done, row.to) if part]
    orders = [*permutations(parts), (notation.graph(row.alone + key),)]
    return _Pattern(
        meaning=Meaning(step=row.step, outcome=row.outcome),
        orders=tuple(slots for slots in orders if slots and all(slot.after for slot in slots)),
        extras=notation.graph(f"{row.tail}|{row.who}"),
    )
