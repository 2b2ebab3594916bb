"""Every form keeps to Slack's limits, in every language, whatever is chosen in it."""

from typing import Any, get_args

import pytest
from hypothesis import given, settings

from bot.messages import build, form_of
from bot.messages.blocks import MAX_SECTION
from bot.messages.modals import telling
from bot.operations.asked import StepForm
from bot.operations.filled_in import parts_of
from bot.operations.results import Form, Listing
from bot.procedure import STEPS
from bot.reading.model import Line, Verb
from bot.wording.language import LANGUAGES, speaking
from handlers.local.limits import check_view
from tests.messages.slack_limits import check_harmless, texts
from tests.messages.views import FORMS, PLACE, modals
from tests.visits.made import TODAY, status, visit

VISITS = tuple(visit(id=number, state=state) for number, state in enumerate(("KE", "PE", "CI", "GB") * 25, start=1))


def asked(verb: Verb, step: str, **given: Any) -> StepForm:
    chosen: dict[str, Any] = {"visits": VISITS, "visit": VISITS[0], "steps": tuple(STEPS), "day": TODAY}
    return StepForm(line=Line(verb=verb, text=""), step=step, zone="America/New_York", **(chosen | given))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verb", [Verb.RECORD, Verb.CORRECT, Verb.WHATIF, Verb.SNOOZE])
def test_the_form_of_a_step_keeps_to_them(verb: Verb, lang: str) -> None:
    special = [step for step in STEPS if parts_of(step)]
    with speaking(lang):
        for step in ("comments_received", *special):
            check_view(form_of(asked(verb, step), PLACE), ("modal",))
        more = (*VISITS, visit(id=101))
        for given in ({"visit": None, "steps": ()}, {"visits": more}, {"visits": more, "visit": None}):
            check_view(form_of(asked(verb, "", **given), PLACE), ("modal",))


def test_there_is_one_of_every_kind() -> None:
    assert {*FORMS} == {*get_args(Form)}


@settings(max_examples=120, deadline=None)
@given(modals)
def test_every_modal_keeps_to_them(view: dict[str, Any]) -> None:
    check_view(view, ("modal",))
    for text in texts(view["blocks"]):
        check_harmless(text)


def test_an_answer_with_a_table_is_whole_in_a_modal() -> None:
    listed = build(Listing(scope=Verb.LIST, rows=(status([], "2026-04-21"),) * 60), "/visit")
    shown = "\n".join(texts(telling(listed, "C1", last=True)["blocks"]))
    assert len(listed.text) > MAX_SECTION
    assert shown == listed.text
