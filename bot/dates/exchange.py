"""Words to read from plain JSON values, and readings as such: how other programs ask for dates."""

from collections.abc import Iterable
from typing import Any

from bot.dates.model import Candidates, Day, Direction, Reading
from bot.dates.reader import read
from bot.errors import BadInput
from bot.procedure.exchange import day_from


def answer(request: object) -> dict[str, Any]:
    """What the words of {"text", "ref", "lang"?, "direction"?} mean. Raises BadInput with the field that is wrong."""
    given, text, language = words_from(request)
    direction = given.get("direction") or "future"
    if direction not in list(Direction):
        raise BadInput("direction", direction)
    return reading_to(read(text, day_from("ref", given.get("ref")), Direction(direction), language=language))


def words_from(request: object) -> tuple[dict[str, Any], str, str]:
    """A request with "text" and perhaps "lang": itself, the text, and the language as two letters or nothing. Raises
    BadInput with the field that is wrong."""
    if not isinstance(request, dict):
        raise BadInput("request", request)
    text, language = request.get("text"), request.get("lang") or ""
    if not isinstance(text, str):
        raise BadInput("text", text)
    if not isinstance(language, str):
        raise BadInput("lang", language)
    return request, text, language[:2].lower()


def reading_to(reading: Reading) -> dict[str, Any]:
    """All four keys, always. `reading` is the class of the phrase; each candidate has its own."""
    day = reading if isinstance(reading, Day) else None
    options = reading.options if isinstance(reading, Candidates) else ()
    return {
        "outcome": "date" if day else "candidates" if options else "unreadable",
        "date": day.date.isoformat() if day else None,
        "candidates": options_to(options),
        "reading": day.how.value if day else None,
    }


def options_to(options: Iterable[Day]) -> list[dict[str, str]]:
    """Days to choose from, each with the class of the phrase."""
    return [{"date": option.date.isoformat(), "reading": option.how.value} for option in options]
