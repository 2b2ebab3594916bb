"""Brings the catalogues up to date with the code: `make catalogues`. What is new in a module comes to the end of its
file, to be translated; what is no longer said is left out."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from bot.procedure import STEPS
from bot.procedure.duties import DUTIES
from bot.wording.language import CATALOGUES, ENGLISH, LANGUAGES

WORDING = CATALOGUES.parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def said() -> Iterator[tuple[str, list[str | tuple[str, ...]]]]:
    """The name of every module of wording that says something, and its sentences in order; and the words of the tables
    of the procedure."""
    steps = [text for step in STEPS.values() for text in (step.name, step.citation)]
    duties = [text for duty in DUTIES.values() for text in (duty.name, duty.owner, duty.frequency, duty.citation)]
    yield "procedure", list(dict.fromkeys([*steps, *duties]))
    for path in sorted(WORDING.rglob("*.py")):
        name = ".".join(path.relative_to(WORDING).with_suffix("").parts)
        found = [message for _, message, _, _ in extract_from_file("python", path, keywords=KEYWORDS)]
        if found:
            yield name, list(dict.fromkeys(found))


def catalogue(lang: str, name: str) -> Path:
    return CATALOGUES / lang / f"{name}.po"


def read(path: Path, lang: str) -> Catalog:
    """An empty one where there is no file yet."""
    if not path.exists():
        return Catalog(locale=lang)
    with path.open("rb") as file:
        return read_po(file, locale=lang)


def updated(lang: str, name: str, messages: list[str | tuple[str, ...]]) -> Catalog:
    old, new = read(catalogue(lang, name), lang), Catalog(locale=lang, fuzzy=False)
    for message in messages:
        known = old.get(message if isinstance(message, str) else message[0])
        said = known.string if known else None
        new.add(message, typeset(said) if said and lang == "fr" else said)
    return new


def typeset(said: str | tuple[str, ...] | list[str]) -> str | tuple[str, ...]:
    """In French no line ends before a colon and its like, however the translation was typed."""
    if isinstance(said, str):
        return re.sub("« ", "«\u00a0", re.sub(" (?=[:;?!»])", "\u00a0", said))
    return tuple(str(typeset(form)) for form in said)


def update() -> None:
    for lang in LANGUAGES:
        if lang != ENGLISH:
            for name, messages in said():
                path, new = catalogue(lang, name), updated(lang, name, messages)
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("wb") as file:
                    write_po(file, new, width=0, omit_header=True)


if __name__ == "__main__":
    update()
