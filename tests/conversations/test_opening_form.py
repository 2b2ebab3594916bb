"""The forms to open a visit and to say who follows it up."""

import pytest

from handlers.local.answers import options
from tests.conversations.conftest import Conversation
from tests.conversations.test_step_form import errors, field, values


def test_new_alone_opens_a_form(talk: Conversation) -> None:
    assert talk.command("new").all == []
    (kenya,) = talk.search("state", "Кени")
    assert "Opened: Kenya, March 2026" in talk.submit(state=kenya, start="2026-03-02", end="2026-03-06").text
    (visit,) = talk.stored()
    assert (visit.state, visit.kind, visit.hidden, visit.officer) == ("KE", "comprehensive", False, talk.id("maria"))
    assert talk.steps() == [("visit_started", "2026-03-02"), ("visit_concluded", "2026-03-06")]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("ken", "KE"), ("côte d", "CI"), ("肯尼亚", "KE"), ("كينيا", "KE"), ("Knya", "KE"), ("pe", "PE"), ("KEN", "KE")],
)
def test_states_are_found_as_they_are_typed(talk: Conversation, typed: str, first: str) -> None:
    talk.command("new")
    assert first in [option["value"] for option in talk.search("state", typed)]


def test_what_names_no_state_finds_none(talk: Conversation) -> None:
    talk.command("new")
    assert talk.search("state", "q" * 200) == talk.search("state", "   ") == []


@pytest.mark.parametrize(
    ("given", "where", "said"),
    [
        ({"start": "2026-06-05", "end": "2026-06-01"}, "end", "is before the first"),
        ({"end": "2026-06-01"}, "start", "Choose the day"),
        ({"start": "2026-06-01"}, "end", "Choose the day"),
    ],
)
def test_what_is_wrong_with_the_days_is_said_on_the_field(
    talk: Conversation, given: dict[str, str], where: str, said: str
) -> None:
    talk.command("new")
    (kenya,) = talk.search("state", "Kenya")
    assert talk.submit(state=kenya, **given).all == []
    assert said in errors(talk)[where]
    assert talk.stored() == ()


def test_a_second_visit_is_asked_about_in_the_modal(kenya: Conversation) -> None:
    kenya.command("new")
    (found,) = kenya.search("state", "Kenya")
    assert "Open another" in kenya.submit(state=found).buttons
    assert "Opened" in kenya.click("Open another").text
    assert len(kenya.stored()) == 2


def test_a_follow_up_visit_and_a_hidden_one(talk: Conversation) -> None:
    talk.command("new hidden", channel="dm")
    assert field(talk, "known")["initial_option"]["value"] == "members"
    (found,) = talk.search("state", "Kenya")
    talk.submit(where="@maria", state=found, kind="follow_up")
    (visit,) = talk.stored()
    assert (visit.kind, visit.hidden, visit.follows) == ("follow_up", True, ())


def test_officer_alone_asks_who(kenya: Conversation) -> None:
    kenya.command("officer Kenya")
    assert field(kenya, "officer:1")["initial_user"] == kenya.id("maria")
    kenya.submit(**{"officer:1": "", "deputy:1": ""})
    assert "Who?" in errors(kenya)["officer:1"]
    assert "@li" in kenya.submit(**{"officer:1": kenya.id("li"), "deputy:1": kenya.id("bob")}).text
    (visit,) = kenya.stored()
    assert (visit.officer, visit.deputy) == (kenya.id("li"), kenya.id("bob"))


def test_an_officer_is_named_for_the_visit_that_is_chosen(kenya: Conversation) -> None:
    kenya.command("new Peru ended 2 March 2026")
    kenya.command("officer", channel="dm")
    assert len(options(field(kenya, "visit"))) == 2
    kenya.choose("visit", "2")
    kenya.submit(where="@maria", **{"officer:2": kenya.id("li")})
    assert [visit.officer for visit in kenya.stored()] == [kenya.id("maria"), kenya.id("li")]


def test_what_was_filled_in_for_one_visit_is_not_said_of_the_next_that_is_chosen(kenya: Conversation) -> None:
    """Slack keeps what stands in a field of the same name; who is quick sends the form before it has changed."""
    kenya.command("new Peru ended 2 March 2026", by="bob")
    before = kenya.stored()
    kenya.command("officer Kenya")
    kenya.submit(visit="2", **{"officer:1": kenya.id("maria"), "deputy:1": kenya.id("li")})
    assert "Who?" in errors(kenya)["visit"]
    kenya.choose("visit", "2", **{"officer:1": kenya.id("maria")})
    assert field(kenya, "officer:2")["initial_user"] == kenya.id("bob")
    kenya.command("record Kenya")
    kenya.submit(visit="2", **{"step:1": "draft_report_shared"}, day="2026-04-20")
    assert "Name the step" in errors(kenya)["visit"]
    assert kenya.stored() == before


def test_who_names_an_officer_by_an_old_form_is_told_what_changed(kenya: Conversation) -> None:
    kenya.command("officer Kenya")
    kenya.command("officer Kenya @bob", by="li")
    assert "Nothing of yours was stored" in kenya.submit(**{"officer:1": kenya.id("li")}).text
    assert kenya.stored()[0].officer == kenya.id("bob")


def test_forms_are_for_those_who_may(kenya: Conversation) -> None:
    kenya.person("gina", restricted=True)
    for line in ("new", "record", "officer Kenya", "correct Kenya", "extend Kenya"):
        kenya.command(line, by="gina")
        assert kenya.form("gina") is None
        assert "full members" in kenya.modal("gina")
        kenya.outgoing.close(kenya.slack.modal(kenya.id("gina")).id, kenya.id("gina"))  # type: ignore[union-attr]
    kenya.command("record Kenya")
    assert values(field(kenya, "visit"))
