"""Times of day. They are read only to be dropped: the day is what counts."""

import re

from bot.dates.numbers import numbers_at
from bot.dates.vocabulary import entries_at

_HOURS, _SIXTY = range(25), range(60)
_MILITARY = (("h",), ("hrs",), ("hours",))
_BEFORE_MINUTES = (":", "h", "heures", "heure")
_MARKS, _AFTER_MARK = ("点", "时", "分", "秒", "刻"), ("半", "整", "钟")


def clock_at(tokens: tuple[str, ...], start: int) -> int:
    """Where the time of day that begins at `start` ends; `start` where there is none."""
    after = [start, *_words(tokens, start, "hour before")]
    ends = [end for begin in after for end in _time(tokens, begin, said=begin > start)]
    ends += _words(tokens, start, "T")
    return max(ends, default=start)


def _time(tokens: tuple[str, ...], start: int, *, said: bool) -> list[int]:
    """`said`: a word for "at" stands before it, so that a bare number is an hour."""
    if tokens[start : start + 1] == ("t",):  # 2026-05-31T14:15
        start += 1
    ends = [end for end in (_figures(tokens, start), *_spoken(tokens, start, said=said)) if end > start]
    found = [after for end in ends for after in (end, *_words(tokens, end, "hour after"), *_words(tokens, end, "T"))]
    return [after for end in found for after in (end, *_zone(tokens, end))]


def _zone(tokens: tuple[str, ...], end: int) -> list[int]:
    """GMT, UTC+3, +02:00; and the second hour of 15:00-17:00."""
    ends = _words(tokens, end, "zone")
    for place in (end, *ends):
        sign, hours, colon = (*tokens[place : place + 3], "", "", "")[:3]
        if sign in ("+", "-") and hours.isdecimal() and len(hours) < 3 and (place > end or colon == ":"):
            ends.append(place + 2 + 2 * (colon == ":"))
    return [place for place in ends if place <= len(tokens)]


def _figures(tokens: tuple[str, ...], start: int) -> int:
    """14:15, 14:15:30, 8h00, 15点30分, 三时半."""
    place, parts = start, 0
    while place < len(tokens) and parts < 3:
        number = _number(tokens, place)
        if number is None or number[1] not in (_SIXTY if parts else _HOURS):
            break
        place, parts = number[0], parts + 1
        mark = tokens[place] if place < len(tokens) else ""
        if mark in _MARKS:
            place += 1
            place += "".join(tokens[place : place + 1]) in _AFTER_MARK
            if mark == "秒":
                break
        elif mark in _BEFORE_MINUTES and parts < 3 and place + 1 < len(tokens) and tokens[place + 1].isdecimal():
            place += 1
        else:
            return place if parts > 1 else start
    return place if parts and tokens[place - 1] in (*_MARKS, *_AFTER_MARK) else start


def _spoken(tokens: tuple[str, ...], start: int, *, said: bool) -> list[int]:
    """5 pm, 14 часов; after a word for "at" also a bare hour, and "once y cuarenta y cinco"."""
    if tokens[start + 1 : start + 2] in _MILITARY and re.fullmatch("[012][0-9][0-5][0-9]", tokens[start]):
        return [start + 2]
    number = _number(tokens, start)
    if number is None or number[1] not in _HOURS:
        return []
    ends = _words(tokens, number[0], "hour after")
    dotted = number[0] + 2
    if tokens[number[0] : dotted - 1] == (".",) and re.fullmatch("[0-5][0-9]", "".join(tokens[dotted - 1 : dotted])):
        ends += [*_words(tokens, dotted, "hour after"), *([dotted] if said else [])]  # 10.30 a.m.
    if said:
        ends.append(number[0])
        for joint in _words(tokens, number[0], "joint"):
            minutes = _number(tokens, joint)
            ends += [minutes[0]] if minutes and minutes[1] in _SIXTY else []
    return ends


def _number(tokens: tuple[str, ...], place: int) -> tuple[int, int] | None:
    """The longest number at `place`: where it ends, and its value."""
    if place >= len(tokens):
        return None
    if tokens[place].isdecimal():
        return (place + 1, int(tokens[place])) if len(tokens[place]) < 3 else None
    said = numbers_at(tokens, place)
    found = [(end, value, letter == "q" and "ru" in own) for end, letter, value, own in said if letter in ("n", "q")]
    end, value, ordinal = max(found, default=(0, 0, True))
    return None if ordinal else (end, value)  # в первую пятницу: no hour


def _words(tokens: tuple[str, ...], place: int, kind: str) -> list[int]:
    if place >= len(tokens):
        return []
    return [place + len(entry.tokens) for entry in entries_at(tokens, place) if entry.letter == kind]
