"""Whatever visits there are: Slack takes the App Home, in every language, and typed words stay words."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages.home import of_home, tab
from bot.names.states import states
from bot.operations.home import PAGE, SCOPES, Choice, Home, Need, unpack
from bot.operations.results import Status
from bot.procedure.model import Actor
from bot.visits import Absence, Asker, AskerKind, Channel, Contact, Grant, Holiday, Person, Role, Visit, Workspace
from bot.wording.language import LANGUAGES, speaking
from handlers.local.limits import check_view
from tests.messages.made import a_status, hostile, seen
from tests.messages.slack_limits import check_harmless
from tests.visits.made import TODAY, visit

choices = st.builds(
    Choice,
    scope=st.sampled_from(SCOPES),
    state=st.sampled_from(["", "KE", "TR"]),
    actor=st.sampled_from(["", *Actor]),
    page=st.integers(0, 3),
)
absences = st.sampled_from([None, Absence(start=TODAY, end=TODAY + timedelta(days=3), cover="U2")])


def needs(of: Status) -> list[Need]:
    result = of.outlook.evaluation
    return [Need(status=of, move=move) for move in (result.next_action, *result.parallel) if move]


def a_home(of: list[tuple[Visit, date]], times: int, choice: Choice, away: Absence | None, name: str) -> Home:
    found = [replace(a_status(each), visit=replace(each[0], id=10**9 + place)) for place, each in enumerate(of * times)]
    grants = tuple(Grant(role=role, to=f"U{number}") for role in Role for number in range(30))
    return Home(
        needs=tuple(need for status in found for need in needs(status)),
        choice=choice,
        rows=tuple(found[:PAGE]),
        count=len(found),
        live=tuple(found),
        mine=len(found),
        asker=Asker(
            workspace="T1",
            person=Person(id="U1", kind=AskerKind.MEMBER, tz="America/Argentina/ComodRivadavia"),
            channel=Channel(id="", direct=True),
        ),
        contact=Contact(id="U1", muted=away is None, away=away),
        workspace=Workspace(id="T1", roles=grants, holidays=(Holiday(date=TODAY, name=name),)),
        administers=bool(times % 2),
        first=bool(away),
        today=TODAY,
    )


def texts(thing: Any) -> list[str]:
    if isinstance(thing, dict) and thing.get("type") == "mrkdwn":
        return [thing["text"]]
    parts = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ()
    return [text for part in parts for text in texts(part)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(seen(), max_size=8),
    st.sampled_from([1, 2, 13]),
    choices,
    absences,
    hostile,
    st.sampled_from(LANGUAGES),
)
def test_every_home_is_within_the_limits_and_harmless(
    of: list[tuple[Visit, date]], times: int, choice: Choice, away: Absence | None, name: str, lang: str
) -> None:
    with speaking(lang):
        view = tab(of_home(a_home(of, times, choice, away, name)))
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
