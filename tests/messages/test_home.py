"""Whatever visits there are: Slack takes the App Home, in every language, and typed words stay words."""

from typing import Any

from hypothesis import given, settings

from bot.messages.home import of_home, tab
from bot.names.states import states
from bot.operations.home import Choice, unpack
from handlers.local.limits import check_view
from tests.messages.slack_limits import check_harmless, texts
from tests.messages.views import a_home, tabs
from tests.visits.made import TODAY, visit


@settings(max_examples=60, deadline=None)
@given(tabs)
def test_every_home_is_within_the_limits_and_harmless(view: dict[str, Any]) -> None:
    check_view(view, ("home",))
    for text in texts(view["blocks"]):
        check_harmless(text)
    elements = [e for block in view["blocks"] for e in (*block.get("elements", ()), block.get("accessory", {}))]
    names = [element["action_id"] for element in elements if "action_id" in element]
    assert len(set(names)) == len(names)
    for element in elements:
        for option in element.get("options", ()):
            unpack(option["value"])


def test_of_more_states_than_slack_takes_the_chosen_one_is_kept() -> None:
    of = [(visit(state=state.code), TODAY) for state in states()]
    view = tab(of_home(a_home(of, 1, Choice(state="ZW"), None, "")))
    check_view(view, ("home",))
    (filters,) = [b for b in view["blocks"] if b["type"] == "actions" and b["elements"][0]["type"] == "static_select"]
    state = filters["elements"][1]
    assert len(state["options"]) == 100
    assert state["initial_option"]["text"]["text"] == "State: Zimbabwe"
