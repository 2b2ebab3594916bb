"""What the bot says, of visits in every phase and with hostile words, is taken by two Slacks that others wrote."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import Message, build, edited, reminded
from bot.operations import results as r
from bot.wording.language import LANGUAGES, speaking
from tests.e2e.emulate import Emulate
from tests.e2e.local_slack import VISITS, Slack
from tests.messages.made import asked, done, edits, refused, reminders

Post = Callable[[Message], None]
few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None)


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    with Slack(tmp_path_factory.mktemp("slack")) as slack, Emulate() as emulate:

        def to_both(message: Message) -> None:
            slack.post(VISITS, message.text, message.blocks)
            emulate.message(message.text, message.blocks)

        yield to_both


@few
@given(st.one_of(done, asked, refused), st.sampled_from(LANGUAGES))
def test_every_answer_is_taken(post: Post, result: Any, lang: str) -> None:
    with speaking(lang):
        post(build(result, "/visit", lang))


@few
@given(st.one_of(reminders(), edits()))
def test_every_reminder_is_taken(post: Post, told: r.Reminder | r.Edited | None) -> None:
    if told:
        post(edited(told) if isinstance(told, r.Edited) else reminded(told))
