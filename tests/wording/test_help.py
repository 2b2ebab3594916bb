"""What help suggests in another language means what it means in English."""

from dataclasses import replace
from datetime import date

import pytest

from bot.reading import read_line
from bot.reading.model import Line, Verb
from bot.wording.help import FORMS, TOPICS, help_lines
from bot.wording.language import ENGLISH, LANGUAGES, _, speaking

TODAY = date(2026, 11, 4)
OTHERS = [lang for lang in LANGUAGES if lang != ENGLISH]


def _read(form: str, lang: str) -> Line:
    """Without what is in people's own words."""
    with speaking(lang):
        typed = _(form, command="").split("`")[1].strip()
    read = read_line(typed, TODAY, language=lang)
    return replace(read, text="", reason="", names=(), name="" if read.verb is Verb.ADMIN else read.name)


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("form", [*FORMS, *(form for forms in TOPICS.values() for form in forms)])
def test_the_examples_mean_the_same_in_every_language(form: str, lang: str) -> None:
    assert _read(form, lang) == _read(form, ENGLISH)


def test_help_is_in_the_language_of_the_reader() -> None:
    with speaking("fr"):
        assert help_lines("/visit", "why") == [
            "`/visit pourquoi Kenya observations`  comment la date est obtenue, avec la règle et le calcul"
        ]
        assert help_lines("/visit", "?!")[0] == "Il n'y a pas d'aide sur «\u00a0?!\u00a0». Voici ce qu'il y a\u00a0:"
        assert help_lines("/visit", "")[-1].endswith("se lisent dans les six langues officielles.")
