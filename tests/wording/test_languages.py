"""No sentence escapes the catalogues, and each of them is whole."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import TypeGuard

import pytest
from babel.messages.catalog import Catalog, Message

from bot.wording.language import CATALOGUES, ENGLISH, LANGUAGES, _, ngettext, speaking
from tests.wording.catalogues import KEYWORDS, WORDING, catalogue, read, said, typeset

OTHERS = [lang for lang in LANGUAGES if lang != ENGLISH]
ENGLISH_ALONE = {"handbook.py", "language.py", "markdown.py", "phase_map.py"}  # make docs/procedure.md
BILINGUAL = {"letters/en.py", "letters/fr.py"}
DATE_PATTERN = set("EMdy' ")  # "EEEE d MMMM y"


def _catalogue(lang: str, name: str) -> Catalog:
    return read(catalogue(lang, name), lang)


def _whole(lang: str) -> Iterator[tuple[str, Message]]:
    for name, messages in said():
        known = _catalogue(lang, name)
        for message in messages:
            found = known.get(message if isinstance(message, str) else message[0])
            assert found is not None, f"{message!r} is not in {catalogue(lang, name)}: make catalogues"
            yield name, found


def _texts(one_or_many: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [one_or_many] if isinstance(one_or_many, str) else list(one_or_many or [""])


def _placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("lang", OTHERS)
def test_every_sentence_is_translated(lang: str) -> None:
    assert not [(name, m.id) for name, m in _whole(lang) if m.fuzzy or not all(_texts(m.string))]


@pytest.mark.parametrize("lang", OTHERS)
def test_every_placeholder_exists(lang: str) -> None:
    for _name, message in _whole(lang):
        wanted = set[str | None]().union(*map(_placeholders, _texts(message.id)))
        for text in _texts(message.string):
            assert _placeholders(text) | {"count"} == wanted | {"count"}, text


def test_french_marks_do_not_part_from_their_words() -> None:
    assert not [m.id for _, m in _whole("fr") if typeset(text := _texts(m.string)) != tuple(text)], "make catalogues"


@pytest.mark.parametrize("lang", OTHERS)
def test_a_sentence_is_translated_alike_everywhere(lang: str) -> None:
    known: dict[str, object] = {}
    for name, message in _whole(lang):
        assert known.setdefault(str(message.id), message.string) == message.string, name


@pytest.mark.parametrize("lang", OTHERS)
def test_catalogues_hold_nothing_that_is_no_longer_said(lang: str) -> None:
    modules = dict(said())
    for path in (CATALOGUES / lang).glob("*.po"):
        wanted = {message if isinstance(message, str) else message[0] for message in modules[path.stem]}
        assert {_texts(m.id)[0] for m in read(path, lang) if m.id} == wanted, path.name


def test_no_sentence_escapes() -> None:
    for path in sorted(WORDING.rglob("*.py")):
        name = path.relative_to(WORDING).as_posix()
        if name not in {*ENGLISH_ALONE, *BILINGUAL}:
            assert not list(_escaped(path)), f"{name}: to be said through _, N_ or ngettext"


def test_layout_says_nothing_of_its_own() -> None:
    for path in sorted((WORDING.parent / "messages").rglob("*.py")):
        assert not [text for text in _escaped(path) if " " in text.strip()], path.name


def test_no_sentence_is_said_where_the_catalogues_do_not_see_it() -> None:
    """They are not looked for inside f-strings."""
    for path in sorted(WORDING.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = [part for text in ast.walk(tree) if isinstance(text, ast.JoinedStr) for part in ast.walk(text)]
        assert not [part for part in inside if _speaks(part) and isinstance(part.args[0], ast.Constant)], path.name


def _escaped(path: Path) -> Iterator[str]:
    """Texts with a word in them that are no docstring and go through no gettext."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spoken = {id(part) for call in ast.walk(tree) if _speaks(call) for part in ast.walk(call)}
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    silent |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.Raise) for part in ast.walk(node)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and id(node) not in spoken | silent and _has_words(text):
            yield text


def _has_words(text: str) -> bool:
    if not set(text) - DATE_PATTERN:
        return False
    return " " in text.strip() or (len(text) > 1 and text[0].isupper() and text.isalpha())


def _speaks(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS


def test_english_is_spoken_where_there_is_no_catalogue() -> None:
    with speaking("tlh"):
        assert _("{count} of them", count=3) == "3 of them"
        assert ngettext("{count} day", "{count} days", 1.5) == "1.5 days"
