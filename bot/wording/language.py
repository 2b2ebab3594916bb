"""In which language sentences are said: English as written in the code, others from the catalogues in locale/, one
file for each module of wording."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.visits import Channel, Person, Workspace

ENGLISH = "en"
LANGUAGES = (ENGLISH, "fr")  # of Person.language and Workspace.language
CATALOGUES = Path(__file__).with_name("locale")

_spoken = ContextVar("spoken", default=ENGLISH)


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Everything said within is in that language; English where there is no catalogue of it."""
    token = _spoken.set(lang if lang in LANGUAGES else ENGLISH)
    try:
        yield
    finally:
        _spoken.reset(token)


def language_of(reader: Person | Channel, workspace: Workspace) -> str:
    """The person's own; in a channel the workspace's."""
    return reader.language if isinstance(reader, Person) else workspace.language


def spoken() -> str:
    """The language spoken now: one of LANGUAGES."""
    return _spoken.get()


def _(message: str, /, **facts: object) -> str:
    """The sentence in the language spoken now, its {placeholders} filled in."""
    said = _translations(spoken()).gettext(message)
    return said.format_map(facts) if facts else said


def ngettext(one: str, many: str, count: float, /, **facts: object) -> str:
    """`_` of a sentence that depends on a number, which is {count} in it."""
    number = int(count) if count == int(count) else 2  # one and a half days are many
    said = _translations(spoken()).ngettext(one, many, number)
    return said.format_map({"count": count, **facts})


def N_(message: str) -> str:
    """Marks a text of a table, that is said with `_` where it is used."""
    return message


@cache
def _translations(lang: str) -> NullTranslations:
    if lang == ENGLISH:
        return NullTranslations()
    whole = Catalog(locale=lang)
    for path in sorted((CATALOGUES / lang).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=lang):
                whole[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return GNUTranslations(compiled)
