"""A phrase as the ways in which its words can be taken: each a short string of letters with their values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.dates.clock import clock_at
from bot.dates.numbers import GREEDY, numbers_at
from bot.dates.text import tokens_of
from bot.dates.vocabulary import EVERY, LANGUAGES, entries_at, index
from bot.effort import spend

MOST_TOKENS = 40
_MOST_PATHS = 96
_MOST_STEPS = 1200  # words taken on the way to them
_ARABIC = re.compile(r"[\u0621-\u064a]+")
_PREFIXES = "وبلفك"
_COUNTING = "123nUCH&iwvabeBGzA"
_MARKS = ("日", "号")
_HIJRI = range(1340, 1500)  # years of another calendar


@dataclass(frozen=True)
class Lexeme:
    """Some words taken together."""

    letter: str
    value: object
    languages: frozenset[str]
    start: int
    end: int  # tokens


Path = tuple[Lexeme, ...]
_Said = tuple[tuple[str, object], ...]  # what a path says: letters and values
Ways = list[tuple[Lexeme, ...]]  # for each place: what may begin there


def phrase_of(text: str) -> tuple[str, ...]:
    """The tokens of a phrase; Arabic words parted from the small words written with them."""
    return tuple(part for token in tokens_of(text) for part in _parts(token))


@lru_cache(maxsize=2048)
def is_known(token: str) -> bool:
    """Whether any date has this token."""
    return token.isdecimal() or token in _vocabulary() or not token.isalnum()


@cache
def _vocabulary() -> frozenset[str]:
    entries = (entry for found in index().values() for entry in found)
    return frozenset(token for entry in entries for token in entry.tokens) | frozenset(
        "年月日号第半分秒零〇两廿卅百千十"
    )


def _parts(token: str) -> list[str]:
    if token in _vocabulary() or not _ARABIC.fullmatch(token):
        return [token]
    bare = token.removeprefix("ال")
    if bare != token and bare in _vocabulary():
        return [bare]
    if "ال" + token in _vocabulary():
        return ["ال" + token]
    if len(token) > 2 and token[0] in _PREFIXES:
        rest = "ا" + token[1:] if token[:2] == "لل" else token[1:]
        parts = _parts(rest)
        if all(part in _vocabulary() for part in parts):
            return [token[0], *parts]
    return [token]


def ways_of(tokens: tuple[str, ...]) -> Ways:
    if len(tokens) > MOST_TOKENS:
        return [()] * len(tokens)
    spend(50 * len(tokens))
    return [_lexemes(tokens, place) for place in range(len(tokens))]


def counted_ways(ways: Ways) -> Ways:
    """What may be so long before or after something: all words but those that say so are unknown."""
    if not any(lexeme.letter in "UCH" for lexemes in ways for lexeme in lexemes):
        return [()] * len(ways)
    kept = (tuple(lexeme for lexeme in lexemes if lexeme.letter in _COUNTING) for lexemes in ways)
    return [lexemes or (Lexeme("?", None, EVERY, place, place + 1),) for place, lexemes in enumerate(kept)]


def ends_of(ways: Ways) -> set[int]:
    """The places that can be reached from the first by taking every token."""
    ends = {0}
    for place, lexemes in enumerate(ways):
        if place in ends:
            ends.update(lexeme.end for lexeme in lexemes)
    return ends


def paths(tokens: tuple[str, ...], ways: Ways) -> list[Path]:
    """Every way to take all the tokens, the longest words first; none where there are more than any date has. `ways`:
    of these tokens, or of more that begin with them."""
    found = ways[: len(tokens)]
    if any(map(_ARABIC.match, tokens)):
        _settle_arabic(tokens, found)
    open_ended = {len(tokens)}  # places from which the rest can be taken
    for place in reversed(range(len(tokens))):
        found[place] = tuple(lexeme for lexeme in found[place] if lexeme.end in open_ended)
        open_ended |= {place} if found[place] else set()
    whole: list[Path] = []
    stack: list[tuple[int, Path, _Said, frozenset[str]]] = [(0, (), (), EVERY)]
    reached: set[tuple[int, _Said, frozenset[str]]] = set()
    while stack:
        place, path, said, languages = stack.pop()
        if (place, said, languages) in reached:
            continue
        reached.add((place, said, languages))
        if len(whole) > _MOST_PATHS or len(reached) > _MOST_STEPS:
            spend(2 * len(reached))
            return []
        if place == len(tokens):
            whole.append(path)
        for lexeme in reversed(found[place]) if place < len(tokens) else ():
            more = said if lexeme.letter in "zT" else (*said, (lexeme.letter, lexeme.value))
            stack.append((lexeme.end, (*path, lexeme), more, languages & lexeme.languages))
    spend(2 * len(reached))
    return whole


def _settle_arabic(tokens: tuple[str, ...], found: list[tuple[Lexeme, ...]]) -> None:
    """Arabic words that can be taken in one way only where they stand: the longest number in words, and "of", "month"
    and "year" before a month or a year, which say nothing there. Otherwise long dates have too many ways."""
    arabic, plain = frozenset(("ar",)), False  # plain: a month or a year follows
    for place in reversed(range(len(tokens))):
        ours = [lexeme for lexeme in found[place] if lexeme.languages == arabic]
        longest = max((lexeme.end for lexeme in ours if lexeme.letter in "nq4"), default=0)
        dropped = {lexeme for lexeme in ours if lexeme.letter in "nqW" and lexeme.end < longest}
        filler = any(lexeme.letter == "z" and lexeme.end == place + 1 for lexeme in ours)
        if plain and filler:
            dropped |= {lexeme for lexeme in ours if lexeme.letter in "UaGA"}
        if dropped:
            found[place] = tuple(lexeme for lexeme in found[place] if lexeme not in dropped)
        figure = "4" in {lexeme.letter for lexeme in found[place]}
        year = figure and (place + 1 == len(tokens) or tokens[place + 1] not in ("-", "/", "."))
        months = (tokens[lexeme.end : lexeme.end + 1] for lexeme in ours if lexeme.letter == "M")
        month = any(not (after and after[0].isdecimal() and len(after[0]) < 3) for after in months)  # not: مارس 15
        plain = year or month or (plain and filler)


def _lexemes(tokens: tuple[str, ...], place: int) -> tuple[Lexeme, ...]:
    """What may begin at `place`, the longest first."""
    found = [
        Lexeme(entry.letter, entry.value, frozenset((entry.language,)), place, place + len(entry.tokens))
        for entry in entries_at(tokens, place)
        if len(entry.letter) == 1 and entry.letter not in "nq"
    ]
    numbers = list(numbers_at(tokens, place))
    for end, letter, value, own in numbers:
        if not (own.issubset(GREEDY) and any(end < other[0] and own == other[3] for other in numbers)):
            found += _with_mark(tokens, place, end, letter, value, own)
    if tokens[place].isdecimal():
        found += _figures(tokens, place)
    elif not tokens[place].isalnum():
        found.append(Lexeme(tokens[place], None, EVERY, place, place + 1))
    if tokens[place] == "第" and place + 1 < len(tokens):
        found += _counted(tokens, place)
    end = clock_at(tokens, place)
    if end > place:
        found.append(Lexeme("T", None, EVERY, place, end))
    languages: dict[tuple[str, object, int], frozenset[str]] = {}
    for lexeme in _merged(tokens, found):
        same = (lexeme.letter, lexeme.value, lexeme.end)
        languages[same] = languages.get(same, frozenset()) | lexeme.languages
    known = [
        Lexeme(letter, value, where, place, end)
        for (letter, value, end), where in languages.items()
        if letter != "T" or tokens[end : end + 1] != ("于",)  # 晚于: later than, no evening
    ]
    return tuple(sorted(known, key=lambda lexeme: -lexeme.end))


def _figures(tokens: tuple[str, ...], place: int) -> Iterator[Lexeme]:
    figure, value = tokens[place], int(tokens[place]) if len(tokens[place]) < 9 else 0
    end = place + 1
    letter = str(len(figure)) if len(figure) in (1, 2, 3, 4, 8) and value not in _HIJRI else "0"
    yield from _with_mark(tokens, place, end, letter, value, EVERY)
    if len(figure) > 2:
        return
    if tokens[end : end + 1] in (("-",), (".",)):
        yield from _ordinal(tokens, place, end + 1, value)
    yield from _ordinal(tokens, place, end, value)


def _ordinal(tokens: tuple[str, ...], place: int, end: int, value: int) -> Iterator[Lexeme]:
    """15th, 1er, 15-го."""
    if end < len(tokens):
        for entry in entries_at(tokens, end):
            if entry.letter == "suffix":
                yield Lexeme("o", value, frozenset((entry.language,)), place, end + len(entry.tokens))


def _with_mark(
    tokens: tuple[str, ...], place: int, end: int, letter: str, value: int, languages: frozenset[str]
) -> Iterator[Lexeme]:
    """A number; and with 年, 月, 日 or 号 after it a year, a month or a day."""
    mark = tokens[end] if end < len(tokens) else ""
    chinese = frozenset(("zh",))
    if mark == "年" and letter in "4n2Y":
        if value > 999:
            yield Lexeme("4", value, chinese, place, end + 1)
        elif letter == "Y" or (len(tokens[place]) == 2 and letter == "2"):
            yield Lexeme("2", value, chinese, place, end + 1)
    if mark == "月" and letter in "n12" and 1 <= value <= 12:
        after = end + 1 + (tokens[end + 1 : end + 2] == ("份",))
        yield Lexeme("M", value, chinese, place, after)
    if mark in _MARKS and letter in "n12" and 1 <= value <= 31:
        yield Lexeme("o", value, chinese, place, end + 1)
    if mark == "个" and letter != "Y":
        yield Lexeme("n", value, chinese, place, end + 1)
    yield Lexeme(letter, value, languages, place, end)


def _counted(tokens: tuple[str, ...], place: int) -> Iterator[Lexeme]:
    """第三, 第3个."""
    numbers = [(end, value) for end, _, value, _ in numbers_at(tokens, place + 1)]
    if tokens[place + 1].isdecimal():
        numbers.append((place + 2, int(tokens[place + 1][:3])))
    for end, value in numbers:
        end += tokens[end : end + 1] == ("个",)
        yield Lexeme("K", value, frozenset(("zh",)), place, end)


def _merged(tokens: tuple[str, ...], found: list[Lexeme]) -> Iterator[Lexeme]:
    """A month named twice, as the United Nations write it in Arabic (آذار/مارس), is one month."""
    for lexeme in found:
        yield lexeme
        if lexeme.letter == "M" and lexeme.end < len(tokens):
            again = lexeme.end + (tokens[lexeme.end] == "/")
            beside = again > lexeme.end or "ar" in lexeme.languages  # آذار (مارس)
            for entry in entries_at(tokens, again) if again < len(tokens) and beside else ():
                if entry.letter == "M" and entry.value == lexeme.value and entry.language in lexeme.languages:
                    yield Lexeme("M", lexeme.value, lexeme.languages, lexeme.start, again + len(entry.tokens))


def languages_of(path: Path) -> frozenset[str]:
    """The languages in which every word of the path is known; none: it is mixed."""
    return frozenset(LANGUAGES).intersection(*(lexeme.languages for lexeme in path))
