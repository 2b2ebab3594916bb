"""What the bot says, of visits in every phase and with hostile words, is taken by two Slacks that others wrote; forms
and App Homes are drawn by the page of local-slack, too, which knows neither fields that search nor rich text."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import Message, build, edited, reminded
from bot.messages.card import of_card
from bot.operations import results as r
from bot.wording.language import LANGUAGES, speaking
from tests.e2e.emulate import Emulate
from tests.e2e.local_slack import VISITS, Slack
from tests.e2e.page import Page, page_of
from tests.messages.kinds import answers
from tests.messages.made import a_status, changes, edits, reminders, seen
from tests.messages.views import forms_of, modals, tabs
from tests.visits.made import NOW

few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None)
languages = st.sampled_from(LANGUAGES)
cards = seen().map(lambda of: r.Card(status=a_status(of)))
announcements = st.lists(changes, min_size=1, max_size=20).map(
    lambda told: r.Reminder(due=(), changes=tuple(told), was_due=None, sent_at=NOW, tz="UTC")
)


class Slacks(NamedTuple):
    local: Slack
    emulate: Emulate
    page: Page
    trigger: str

    def post(self, message: Message) -> None:
        self.local.post(VISITS, message.text, message.blocks)
        self.emulate.message(message.text, message.blocks)


@pytest.fixture(scope="module")
def slacks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slacks]:
    with Slack(tmp_path_factory.mktemp("slack")) as local, Emulate() as emulate, page_of(local) as page:
        page.home()
        yield Slacks(local, emulate, page, local.trigger())


@few
@given(answers | forms_of, languages)
def test_every_answer_is_taken(slacks: Slacks, result: Any, lang: str) -> None:
    with speaking(lang):
        slacks.post(build(result, "/visit", lang))


@few
@given(st.one_of(reminders(), edits(), cards, announcements), languages)
def test_everything_that_is_sent_is_taken(slacks: Slacks, told: Any, lang: str) -> None:
    with speaking(lang):
        match told:
            case r.Edited():
                slacks.post(edited(told))
            case r.Card():
                slacks.post(of_card(told))
            case r.Reminder():
                slacks.post(reminded(told))


@few
@given(modals)
def test_every_modal_is_taken_and_drawn(slacks: Slacks, view: dict[str, Any]) -> None:
    slacks.emulate.modal(view)
    slacks.local.modal(slacks.trigger, view)
    slacks.page.draws(view, of_form=True)


@few
@given(tabs)
def test_every_app_home_is_taken_and_drawn(slacks: Slacks, view: dict[str, Any]) -> None:
    slacks.emulate.home(view)
    slacks.local.home(view)
    slacks.page.draws(view)
