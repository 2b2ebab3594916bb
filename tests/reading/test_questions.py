"""Questions in plain words, in six languages: what each is read as, and that none is read as a change."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.names.states import states
from bot.names.step_words import LANGUAGES
from bot.names.steps import words_for
from bot.procedure import STEPS
from bot.procedure.model import Kind
from bot.reading import nearest, read_said
from bot.reading.model import Line, Verb
from bot.reading.question_words import CUES, Cue
from bot.reading.verbs import shows
from tests.reading.told import told

TODAY = date(2026, 4, 21)  # a Tuesday
PHRASES = [
    (path.stem, *line.split(" => "))
    for path in sorted(Path(__file__).with_name("questions").glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def read(text: str) -> Line:
    return read_said(text, TODAY)


@pytest.mark.parametrize(("language", "phrase", "expected"), PHRASES)
def test_a_question_is_read_as_what_it_asks_for(language: str, phrase: str, expected: str) -> None:
    line = read(phrase)
    assert (line.verb.value if line.verb is Verb.UNKNOWN else told(line)) == expected


def test_there_are_phrases_enough_in_every_language() -> None:
    for language in LANGUAGES:
        mine = [expected for lang, _, expected in PHRASES if lang == language]
        assert sum(expected != "unknown" for expected in mine) >= 25
        assert sum(expected == "unknown" for expected in mine) >= 5


@pytest.mark.parametrize(("language", "phrase", "expected"), [row for row in PHRASES if row[2] == "unknown"])
def test_what_is_no_question_is_answered_with_three_that_are(language: str, phrase: str, expected: str) -> None:
    offered = nearest(phrase, TODAY)
    assert len({(line.verb, line.topic, line.state) for line in offered}) == 3
    assert all(shows(line) for line in offered)


def test_the_nearest_share_words_with_what_was_said() -> None:
    assert nearest("any overdue lasagna and bicycles around", TODAY)[0].verb is Verb.OVERDUE
    first = nearest("the president of Kenya is tall", TODAY)[0]
    assert (first.verb, told(first)) == (Verb.STATUS, "status KE")


WORDS = [
    *(words_for(key) for key, step in STEPS.items() if step.kind is not Kind.DERIVED),
    *("yesterday", "today", "20 April 2026", "hier", "ayer", "вчера", "昨天", "أمس", "ref CTC/2026/1", "#12"),
    *(
        "new",
        "undo",
        "hide",
        "mute",
        "officer <@U1>",
        "snooze",
        "remind",
        "off",
        "on",
        "follow",
        "not",
        "until",
    ),
    *("partners ICAO invited", "transport not needed", "adoption by 12 June", "findings border 12", "close"),
    *(state.name for state in states()[:40]),
]
ASKING = [phrase for cue in (Cue.ASKS, Cue.WHEN, Cue.WHERE) for phrase in CUES[cue].split("|") if phrase.isalpha()]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5), st.sampled_from(ASKING), st.booleans())
@settings(max_examples=150)
def test_a_question_never_changes_anything(words: list[str], asking: str, marked: bool) -> None:
    text = " ".join(words)
    for said in (f"{text}?", f"¿{text}", f"{asking} {text}?", f"{text} 吗", f"هل {text}", f"did {text}"):
        line = read(said)
        assert shows(line) or line.verb is Verb.UNKNOWN, said


@given(st.lists(st.sampled_from([*WORDS, *ASKING, "?", "x" * 9]), max_size=60).map(" ".join) | st.text(max_size=200))
@settings(max_examples=60)
def test_whatever_is_said_is_read(text: str) -> None:
    read(text)
    assert len(nearest(text, TODAY)) == 3
