"""Numbers in words: "twenty-fourth", "vingt et un", "الحادي والعشرين", "二十五". Figures are tokens already."""

from collections.abc import Iterator

from bot.dates.vocabulary import EVERY, Entry, entries_at

_FIGURES = {figure: value for value, figure in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_WHOLE_TENS = range(20, 100, 10)
GREEDY = ("fr", "es")  # where numbers in words are always taken as a whole: "dix-sept" is never 10 September
_TENS = {"廿": 20, "卅": 30}

Number = tuple[int, str, int, frozenset[str]]  # where it ends; n, q (an ordinal), 4 or Y (years); value; languages


def numbers_at(tokens: tuple[str, ...], start: int, *, small: bool = False) -> Iterator[Number]:
    """The numbers in words that begin at `start`; `small`: none that begin with hundreds or thousands."""
    if found := _han(tokens, start):
        yield found
    for entry in entries_at(tokens, start):
        end = start + len(entry.tokens)
        if entry.letter in ("n", "q") and isinstance(entry.value, int):
            yield end, entry.letter, entry.value, frozenset((entry.language,))
            yield from _compound(tokens, end, entry)
        if small:
            continue
        hundreds = entry.language in ("ar", "en", "ru") and entry.letter == "n" and entry.value in (100, 200)
        if hundreds and isinstance(entry.value, int):
            after = _joint(tokens, end, entry.language)
            follows = after < len(tokens) and (after > end or entry.language != "ar")  # one hundred (and) ten
            for last, letter, value, languages in numbers_at(tokens, after, small=True) if follows else ():
                if letter == "n" and isinstance(value, int) and value < 100 and entry.language in languages:
                    yield last, "n", entry.value + value, frozenset((entry.language,))
        if entry.language in GREEDY and entry.letter == "n" and entry.value == 100 and end < len(tokens):
            for last, letter, value, languages in numbers_at(tokens, end, small=True):  # cent vingt, ciento uno
                if letter == "n" and value < 100 and entry.language in languages:
                    yield last, "n", 100 + value, languages
        if entry.letter == "thousands" and isinstance(entry.value, int):
            if entry.language in GREEDY and entry.value == 2000:
                yield end, "4", 2000, frozenset((entry.language,))
            end = _joint(tokens, end, entry.language)
            for after, letter, value, languages in numbers_at(tokens, end, small=True) if end < len(tokens) else ():
                if entry.language in languages and value < 100 and (value > 9 or len(entry.tokens) > 1):
                    yield after, "4", entry.value + value, frozenset((entry.language,))
                    del letter


def _compound(tokens: tuple[str, ...], end: int, first: Entry) -> Iterator[Number]:
    """Tens and units, or in Arabic units and tens."""
    after = _joint(tokens, end, first.language)
    if after == len(tokens) or (first.language == "ar" and after == end):
        return
    for second in entries_at(tokens, after):
        if second.language != first.language or second.letter not in ("n", "q"):
            continue
        if not isinstance(first.value, int) or not isinstance(second.value, int):
            continue
        small, large = sorted((first.value, second.value))
        ordered = first.value < second.value if first.language == "ar" else first.value > second.value
        if ordered and small < (20 if first.language == "fr" and large in (60, 80) else 10) and large in _WHOLE_TENS:
            ordinal = "q" in (first.letter, second.letter)
            yield after + len(second.tokens), "q" if ordinal else "n", small + large, frozenset((first.language,))


def _joint(tokens: tuple[str, ...], place: int, language: str) -> int:
    """The place after the word that joins tens and units, if one stands there."""
    if place >= len(tokens):
        return place
    entries = (entry for entry in entries_at(tokens, place) if entry.letter == "joint" and entry.language == language)
    return next((place + len(entry.tokens) for entry in entries), place)


def _han(tokens: tuple[str, ...], start: int) -> Number | None:
    """The longest run of Chinese numerals: 二〇二七 figure by figure, 二十五 by tens."""
    end = start
    while end < len(tokens) and (tokens[end] in _FIGURES or tokens[end] in _SMALL or tokens[end] in _TENS):
        end += 1
    run = tokens[start:end]
    if not run:
        return None
    chinese = EVERY & {"zh"}
    if all(token in _FIGURES for token in run):
        letter = {1: "n", 2: "n" if run[0] in "零〇" else "Y", 4: "4"}.get(len(run))  # 二三天: not 23; 二七年
        figures = int("".join(str(_FIGURES[token]) for token in run))
        return (end, letter, figures, chinese) if letter else None
    value = _structured(run)
    return (end, "n", value, chinese) if value is not None else None


def _structured(run: tuple[str, ...]) -> int | None:
    total, figure, last = 0, 0, 10_000
    for token in run:
        if token in _FIGURES:
            if figure:
                return None
            figure = _FIGURES[token]
            continue
        size = _SMALL.get(token, 10)
        if size >= last or (token in _TENS and figure):
            return None
        total += _TENS[token] if token in _TENS else (figure or 1) * size
        figure, last = 0, size
    return total + figure
