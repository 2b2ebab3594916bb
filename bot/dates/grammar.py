"""The ways in which dates are written, in every language: patterns over the letters of a phrase's words (see
vocabulary.py), each with the function that works the date out. A phrase is read as a whole or not at all."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from bot.dates import counted, limits, monthly, weekly, written
from bot.dates.lattice import Path, Ways, counted_ways, languages_of, paths, ways_of
from bot.dates.match import Match, NotThis
from bot.dates.model import Direction, Offset, Reading, Unreadable
from bot.dates.policy import Answer, Field, in_direction, united
from bot.dates.vocabulary import EVERY
from bot.effort import spend

Anchors = Callable[[str], bool]

_MOST_READS = 240  # of the ways to take a phrase and of its parts; what people write takes up to 40
_CLOCK = re.compile(r"^T+|T+$|(?<=^y)T+|T+(?=(?:4|b|Z|r|A?[xtl]U)$)")
_PATTERNS, _ANCHORED = (
    tuple((re.compile(rule.pattern), "A" in rule.pattern, rule) for rule in rules)
    for rules in ((*written.RULES, *weekly.RULES, *monthly.RULES, *counted.RULES, *limits.RULES), counted.ANCHORED)
)


class Scene(NamedTuple):
    """What the words are read against; `language` is the person's, "" where it is not known."""

    today: date
    works: Callable[[date], bool]
    language: str = ""
    anchors: Anchors | None = None


class _TooMuch(Exception):
    """Nobody writes a date like this."""


def parse(tokens: tuple[str, ...], direction: Direction, scene: Scene, ways: Ways | None = None) -> Reading | None:
    """What a phrase means. None: no phrase of this grammar; Unreadable: one for which there is no such day. `ways`: as
    `lattice.paths` takes them."""
    ways = ways or ways_of(tokens)
    reading = _parsed(tokens, paths(tokens, ways), direction, scene)
    if reading is None and scene.anchors:
        return _parsed(tokens, paths(tokens, counted_ways(ways)), direction, scene)
    return reading


def _parsed(tokens: tuple[str, ...], found: list[Path], direction: Direction, scene: Scene) -> Reading | None:
    steps = iter(range(_MOST_READS))
    impossible = False
    for tier in _tiers(found, scene.language):
        answers: list[Answer] = []
        for path in tier:
            try:
                answers.append(in_direction(direction, partial(_answer, path, tokens, scene, steps)))
            except NotThis:
                continue
            except _TooMuch:
                return None
        if known := [answer for answer in answers if answer]:
            return united(known)
        impossible = impossible or bool(answers)
    return Unreadable(part=" ".join(tokens)) if impossible else None


def _tiers(found: Sequence[Path], language: str) -> Iterator[list[Path]]:
    """The ways to take the words: all of them of the person's language, else of one language, else mixed. Words that
    are known in a language and make no date in it are not taken for those of another ("mar", "a week this Friday")."""
    spoken = [(path, languages_of(path)) for path in found]
    own = [path for path, languages in spoken if language in languages]
    yield own
    if any(all(lexeme.letter != "?" for lexeme in path) for path in own):
        return
    yield [path for path, languages in spoken if languages and language not in languages]
    if not any(languages and all(lexeme.letter != "?" for lexeme in path) for path, languages in spoken):
        yield [path for path, _ in spoken]


def _answer(path: Path, tokens: tuple[str, ...], scene: Scene, steps: Iterator[int], direction: Direction) -> Answer:
    languages = languages_of(path)
    if scene.language in languages:
        languages = frozenset((scene.language,))
    elif languages == EVERY:
        languages = frozenset()
    field = Field(today=scene.today, direction=direction, works=scene.works, languages=languages)
    letters = "".join(lexeme.letter for lexeme in path)
    clock = {place for span in _CLOCK.finditer(letters) for place in range(*span.span())}
    said = tuple(lexeme for place, lexeme in enumerate(path) if lexeme.letter != "z" and place not in clock)
    answer = _read(said, field, tokens, steps)
    if isinstance(answer, Offset) and not (scene.anchors and scene.anchors(answer.of)):
        raise NotThis
    return answer


def _read(path: Path, field: Field, tokens: tuple[str, ...], steps: Iterator[int]) -> Answer:
    """The answer of the first rule that fits; raises NotThis where none does."""
    if next(steps, None) is None:
        raise _TooMuch
    spend(30)
    whole = "".join(lexeme.letter for lexeme in path)
    bare_path = tuple(lexeme for lexeme in path if lexeme.letter != "A")
    bare = "".join(lexeme.letter for lexeme in bare_path)
    for pattern, with_article, rule in _ANCHORED if "?" in whole else _PATTERNS:
        found = pattern.fullmatch(whole if with_article else bare)
        if not found:
            continue
        match = Match(path if with_article else bare_path, found, field, tokens, partial(_inner, tokens, steps))
        try:
            if rule.concerns(match):
                return rule.take(match)
        except NotThis:
            continue
    raise NotThis


def _inner(tokens: tuple[str, ...], steps: Iterator[int], path: Path, field: Field) -> Answer:
    if any(lexeme.letter == "?" for lexeme in path):
        raise NotThis
    return _read(path, field, tokens, steps)
