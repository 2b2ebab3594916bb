"""A typed line from plain JSON values, and what would be recorded or asked, as such: without a visit, so that only what
the words leave open is asked."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from bot.dates.exchange import options_to, words_from
from bot.dates.model import Candidates, Day, Reading
from bot.operations.facts import DECISION, PLANS, certain
from bot.procedure.exchange import OUTCOMES, day_from
from bot.reading import read_line
from bot.reading.clean import joined, split_words
from bot.reading.model import Item, Line, Verb
from bot.reading.small_words import doubt


def answer(request: object) -> dict[str, Any]:
    """What would be recorded for {"text", "today", "lang"?}. Raises BadInput with the field that is wrong."""
    given, text, language = words_from(request)
    today = day_from("today", given.get("today"))
    return _told(read_line(text, today, language=language), today)


def _told(line: Line, today: date) -> dict[str, Any]:
    """`asks` names what is missing or in doubt, and is empty where the line would be recorded as it is. Further facts
    of the line are in `more`."""
    code = line.state.states[0].code if line.state and line.state.exact and len(line.state.states) == 1 else None
    first, *rest = line.items or (Item(meanings=(), when=None),)
    fact = _fact(first, today)
    more = [_fact(item, today) for item in rest]
    asks = [] if code else ["state"]
    asks += dict.fromkeys(ask for each in (fact, *more) for ask in each.pop("asks"))
    asks += [f"verb:{line.verb}"] if line.items and line.verb is not Verb.RECORD else []
    asks += ["meaning"] if line.nothing_came else []
    return {"state": code, **fact, "asks": [*asks, *_left(line)], **({"more": more} if more else {})}


def _fact(item: Item, today: date) -> dict[str, Any]:
    steps = list(dict.fromkeys(meaning.step for meaning in item.meanings))
    step = steps[0] if len(steps) == 1 else None
    outcome = item.meanings[0].outcome if step else None
    when = certain(today) if item.when is None and (step in PLANS or (step == DECISION and item.until)) else item.when
    days = {name: _iso(getattr(item, name)) for name in ("until", "start", "end")}
    sure = isinstance(when, Day) and when.date <= today
    asks = {
        "step": not steps,
        "meaning": len(steps) > 1,
        "outcome": step in OUTCOMES and outcome is None,
        "date": not sure,
        "until": bool(item.until or outcome == "granted") and not days["until"],
        "range": bool(item.start or step == "dates_agreed") and not (days["start"] and days["end"]),
    }
    said = {"outcome": outcome, "steps": steps if len(steps) > 1 else None, **days}
    return {
        "step": step,
        "date": _iso(when) if sure else None,
        "candidates": [] if sure else _candidates(when),
        "asks": [ask for ask, wanted in asks.items() if wanted],
        **{name: value for name, value in said.items() if value},
    }


def _iso(reading: Reading | None) -> str | None:
    return reading.date.isoformat() if isinstance(reading, Day) else None


def _candidates(reading: Reading | None) -> list[dict[str, str]]:
    return options_to(
        reading.options if isinstance(reading, Candidates) else (reading,) if isinstance(reading, Day) else ()
    )


def _left(line: Line) -> Iterator[str]:
    """The words that were left over, those of doubt each by itself."""
    words = [each for word in line.leftover for each in split_words(word)]
    strange: list[str] = []
    place = 0
    while place < len(words):
        count = doubt(words, place) or int(words[place] == "?")
        if count:
            yield from _strange(strange)
            yield f"hedge:{joined(words[place : place + count])}"
            strange = []
        else:
            strange.append(words[place])
        place += count or 1
    yield from _strange(strange)
    if line.too_long:
        yield "too_long"


def _strange(words: list[str]) -> Iterator[str]:
    if words:
        yield f"leftover:{joined(words)}"
