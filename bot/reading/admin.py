"""The lines of administrators: "admin holidays add 25 December 2026 Christmas Day", "admin escalation off", "admin
editor add @li", "language French", "calendar feed on"."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from bot import dates
from bot.dates.model import Day, Direction, Reading
from bot.names.states import find_state, near_states
from bot.reading.clean import split_words
from bot.reading.marks import mark_in
from bot.reading.model import Item, Line, Verb

_FORMS = (
    *("holidays add", "holidays remove", "holidays from", "holidays clear", "holidays"),
    *("escalation on", "escalation off", "roles", "language", "langue", "feed on", "feed off"),
)
_LANGUAGE = ("language", "langue")  # also without "admin" before it
_ROLES = {
    "operator": "operator",
    "administrator": "administrator",
    "admin": "administrator",
    "editor": "editor",
    "reader": "reader",
}
_LANGUAGES = {"english": "en", "anglais": "en", "en": "en", "french": "fr", "français": "fr", "fr": "fr"}
_YEAR = re.compile(r"(20|21)[0-9]{2}")
_EDGES = " ,;:-\"'"


def read_admin(text: str, today: date) -> Line:
    """`text` begins with the verb. The name of a holiday stays as it was typed, whatever its words mean elsewhere."""
    words = text.split()
    words = words[words[0].casefold() not in _LANGUAGE :]
    role = _ROLES.get(words[0].casefold().removesuffix("s")) if words else None
    if role:
        return Line(verb=Verb.ADMIN, text=text, **_grant(role, split_words(" ".join(words[1:]))))
    said = " ".join(words).casefold() + " "
    topic = next((form for form in _FORMS if said.startswith(form + " ")), "")
    rest = words[len(topic.split()) :]
    more: dict[str, Any] = {"leftover": tuple(rest)}
    if topic in ("holidays add", "holidays remove"):
        more = _day(rest, today, named=topic == "holidays add")
    elif topic == "holidays from":
        more = _origin([word.strip(_EDGES) for word in rest])
    elif topic in _LANGUAGE and rest:
        lang = _LANGUAGES.get(" ".join(rest).casefold())
        topic, more = f"language {lang or ''}".strip(), {} if lang else more
    return Line(verb=Verb.ADMIN, text=text, topic=topic, **more)


def _grant(role: str, words: Sequence[str]) -> dict[str, Any]:
    """Whom a role is given to or taken from; nobody named: who has it."""
    said = words[0].casefold() if words and words[0].casefold() in ("add", "remove") else ""
    people, groups = (
        tuple(dict.fromkeys(filter(None, (mark_in(word, signs) for word in words)))) for signs in ("<@", "<!subteam^")
    )
    rest = [word for word in words[bool(said) :] if not word.startswith(("<@", "<!"))]
    left = tuple(word for word in rest if word.casefold() not in (",", "and"))
    topic = f"{role} {said or ('add' if people or groups else '')}".strip()
    return {"topic": topic, "people": people, "groups": groups, "leftover": left}


def _day(words: Sequence[str], today: date, *, named: bool) -> dict[str, Any]:
    """A date, and after it the name."""
    found = _coming(words, today)
    if found is None:
        return {"leftover": tuple(words)}
    rest = words[found[0] :]
    more = {"name": " ".join(rest).strip(_EDGES)} if named else {"leftover": tuple(rest)}
    return {"items": (Item(meanings=(), when=found[1]),), **more}


def _coming(words: Sequence[str], today: date) -> tuple[int, Reading] | None:
    """A date with its year is taken as it stands, any other as the next one."""
    found = dates.find(words, 0, today, Direction.ANY)
    return found if found and isinstance(found[1], Day) else dates.find(words, 0, today, Direction.FUTURE)


def _origin(words: Sequence[str]) -> dict[str, Any]:
    """A State and years."""
    years = tuple(int(word) for word in words if _YEAR.fullmatch(word))
    rest = [word for word in words if word not in ("", "and") and not _YEAR.fullmatch(word)]
    found = find_state(rest, 0) if rest else None
    if found:
        return {"years": years, "state": found[1], "leftover": tuple(rest[found[0] :])}
    near = near_states(" ".join(rest)) if rest else None
    return {"years": years, "state": near, "leftover": () if near else tuple(rest)}
