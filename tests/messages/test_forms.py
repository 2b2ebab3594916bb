"""Every form keeps to Slack's limits, in every language, whatever is chosen in it."""

from typing import Any

import pytest

from bot.messages import form_of
from bot.operations.asked import NewForm, OfficerForm, StepForm
from bot.operations.filled_in import parts_of
from bot.procedure import STEPS
from bot.reading.model import Line, Verb
from bot.wording.language import LANGUAGES, speaking
from handlers.local.limits import check_view
from tests.visits.made import TODAY, visit

VISITS = tuple(visit(id=number, state=state) for number, state in enumerate(("KE", "PE", "CI", "GB") * 25, start=1))
PLACE = "fr:1776787200.000100:C0123456789"


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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_other_forms_keep_to_them(lang: str) -> None:
    line = Line(verb=Verb.OFFICER, text="")
    with speaking(lang):
        check_view(form_of(NewForm(line=Line(verb=Verb.NEW, text="")), PLACE), ("modal",))
        for chosen in (None, VISITS[0]):
            check_view(form_of(OfficerForm(line=line, visits=VISITS, visit=chosen), PLACE), ("modal",))
