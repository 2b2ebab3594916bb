"""Whatever happened and whatever was typed: Slack takes the message, and typed words stay words."""

from datetime import date
from typing import Any, get_args

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.messages import Message, build, edited, is_public, reminded
from bot.messages.blocks import Button, message
from bot.messages.card import of_card
from bot.operations import results as r
from bot.operations.papers import Note
from bot.reading.packed import unpack
from bot.visits import Visit
from bot.wording.days import LOCALES
from bot.wording.language import LANGUAGES, speaking
from bot.wording.markup import bold, typed
from tests.messages.kinds import ANSWERS, answers
from tests.messages.made import a_status, changes, edits, hostile, reminders, seen
from tests.messages.slack_limits import check_harmless, check_message, elements, formatted, texts
from tests.messages.views import FORMS, forms_of
from tests.visits.made import NOW

OURS = ("phase", "rung", "lapsed", "projected")  # words for us, never for readers
some = settings(max_examples=120, deadline=None)
languages = st.sampled_from(["fr", *LOCALES])  # French, which has a catalogue, twice as often


def check(found: Message) -> None:
    check_message(found.text, found.blocks)
    for mrkdwn in [found.text, *texts(found.blocks)]:
        check_harmless(mrkdwn)
        plain = mrkdwn.casefold()
        assert not [word for word in OURS if f" {word}" in f" {plain}"]


def test_there_is_one_of_every_kind() -> None:
    assert {*ANSWERS, *FORMS} - {Note} == {*get_args(r.Result)}  # a note is a brief


@settings(max_examples=400, deadline=None)
@given(answers | forms_of, languages)
def test_every_answer_is_within_the_limits_and_harmless(result: Any, lang: str) -> None:
    with speaking(lang):
        found = build(result, "/visit", lang)
    check(found)
    assert not (is_public(result) and "<!" in found.text)  # a group is not called by what everybody sees


@some
@given(ANSWERS[r.Question], languages)
def test_every_question_is_within_the_limits_and_harmless(result: r.Question, lang: str) -> None:
    with speaking(lang):
        found = build(result, "/visit", lang)
    check(found)
    for button in elements(found.blocks):
        unpack(button["value"])  # it is whole


@some
@given(st.lists(changes, min_size=1, max_size=60), languages)
def test_every_announcement_is_within_the_limits_and_harmless(told: list[r.Changed], lang: str) -> None:
    with speaking(lang):
        check(reminded(r.Reminder(due=(), changes=tuple(told), was_due=None, sent_at=NOW, tz="UTC")))


@some
@given(seen(), st.sampled_from(LANGUAGES))
def test_every_card_is_within_the_limits_and_harmless(of: tuple[Visit, date], lang: str) -> None:
    with speaking(lang):
        found = of_card(r.Card(status=a_status(of)))
    check(found)
    assert len(found.text.splitlines()) <= 5


@some
@given(reminders(), languages)
def test_every_reminder_is_within_the_limits_and_harmless(told: r.Reminder | None, lang: str) -> None:
    assume(told is not None)
    assert told
    with speaking(lang):
        check(reminded(told))


@some
@given(edits(), languages)
def test_every_edited_reminder_is_within_the_limits_and_harmless(told: r.Edited, lang: str) -> None:
    with speaking(lang):
        check(edited(told))


@settings(max_examples=300, deadline=None)
@given(hostile)
def test_typed_words_are_never_formatted(words: str) -> None:
    mrkdwn = f"{bold('Kenya')}: {typed(words)}; {bold('Friday')}"
    check_harmless(mrkdwn)
    assert formatted(mrkdwn) == ["*Kenya*", "*Friday*"]
    assert "\n" not in mrkdwn


def test_the_reader_of_formats_sees_what_slack_would() -> None:
    assert formatted("a *b* _c d_ `e` 2*3*4 * f * ~g~") == ["*b*", "_c d_", "`e`", "~g~"]


@some
@given(st.lists(hostile, min_size=1, max_size=70), st.lists(st.sampled_from([1, 75, 2000, 2001]), max_size=30))
def test_any_lines_and_buttons_become_a_message_that_slack_takes(lines: list[str], sizes: list[int]) -> None:
    buttons = [Button(label="x" * min(size, 80), action=f"a:{i}", value="v" * size) for i, size in enumerate(sizes)]
    found = message(["Kenya", *map(typed, lines)], buttons, small=["small"])
    check(found)
    kept = [button["value"] for button in elements(found.blocks)]
    assert kept == [button.value for button in buttons if len(button.value) <= 2000][:25]
