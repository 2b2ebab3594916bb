"""The organizations that take part in a visit, their written inputs one by one, and comments that come in parts."""

import pytest

from tests.conversations.conftest import Conversation


@pytest.fixture
def invited(kenya: Conversation) -> Conversation:
    """Three organizations were asked for inputs to a report that is being drafted."""
    told = kenya.command("Kenya partners icao, UNODC and IOM invited 3 March")
    assert told.public
    assert "ICAO, UNODC, IOM: invited on Tue 3 March 2026." in told.text
    assert "Written inputs: 0 of 3 in; missing ICAO, UNODC, IOM." in told.text
    return kenya


def names(talk: Conversation) -> list[str]:
    return [partner.name for partner in talk.stored()[0].partners]


def test_inputs_come_one_by_one(invited: Conversation) -> None:
    told = invited.command("Kenya UNODC inputs received 12 March").text
    assert "Changed: Kenya, March 2026: UNODC: inputs received on Thu 12 March 2026." in told
    assert "Written inputs: 1 of 3 in; missing ICAO, IOM." in told
    assert "the period ended on Friday 13 March 2026, 39 days ago; not all received" in told
    assert "Written inputs: 1 of 3 in; missing ICAO, IOM." in invited.command("Kenya").text
    shown = invited.command("partners Kenya")
    assert not shown.public
    for part in (
        "1 of 3 in; missing ICAO, IOM",
        "IOM: invited Tue 3 March 2026",
        "UNODC: inputs received Thu 12 March",
    ):
        assert part in shown.text
    assert "UNODC: inputs received on Thu 12 March 2026" in invited.command("history Kenya").text


def test_once_all_are_in_the_step_can_be_recorded_for_the_day_of_the_last(invited: Conversation) -> None:
    invited.command("Kenya UNODC, IOM inputs received 12 March")
    told = invited.command("Kenya ICAO inputs received 10 March")
    assert "All are in: the experts' written inputs can be recorded for Thu 12 March 2026." in told.text
    assert "expert_inputs_received" not in dict(invited.steps())
    assert "on Thursday 12 March 2026, 1 day early" in invited.press("Record inputs: Thu 12 March 2026").text
    assert dict(invited.steps())["expert_inputs_received"] == "2026-03-12"
    assert "Written inputs" not in invited.command("Kenya").text
    assert invited.command("partners Kenya").buttons == []


def test_where_the_step_is_recorded_while_some_are_missing_it_says_which(invited: Conversation) -> None:
    invited.command("Kenya UNODC inputs received")
    told = invited.command("Kenya expert inputs received today").text
    assert "Note: not in yet from ICAO, IOM." in told
    assert dict(invited.steps())["expert_inputs_received"] == "2026-04-21"
    invited.command("Kenya IOM inputs in")
    assert "2 of 3 in; missing ICAO" in invited.command("Kenya partners").text


def test_the_step_itself_and_the_checklist_are_recorded_as_before(invited: Conversation) -> None:
    invited.command("Kenya partners invited 2 March 2026")
    invited.command("Kenya inputs received 12 March 2026")
    assert invited.steps()[1:] == [("partners_invited", "2026-03-02"), ("expert_inputs_received", "2026-03-12")]


def test_a_partner_is_taken_out(invited: Conversation) -> None:
    assert "ICAO: no partner any more." in invited.command("Kenya partners remove ICAO").text
    assert names(invited) == ["UNODC", "IOM"]
    told = invited.command("Kenya partners remove ICAO")
    assert "No ICAO is named among the partners. See them with: partners Kenya" in told.text
    assert not told.public


def test_any_name_is_taken_as_it_was_typed_and_has_no_powers(kenya: Conversation) -> None:
    kenya.command("Kenya partners Office on Drugs and Crime, R&D ~Al~Salam_ invited 3 March")
    assert names(kenya)[0] == "Office on Drugs and Crime"
    shown = kenya.command("partners Kenya")
    assert "R&amp;D" in shown.raw
    assert "~" not in shown.raw
    kenya.command("Kenya Office on Drugs and Crime inputs received today")
    assert "1 of 2 in" in kenya.command("partners Kenya").text


def test_a_usual_organization_may_send_inputs_uninvited_another_has_to_be_named_first(kenya: Conversation) -> None:
    assert "1 of 1 in" in kenya.command("Kenya OSCE inputs received 12 March").text
    told = kenya.command("Kenya Acme inputs received 12 March").text
    assert "No Acme is named among the partners." in told
    assert names(kenya) == ["OSCE"]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (f"Kenya partners {'x' * 41} invited 3 March", "did not understand"),
        ("Kenya partners ICAO invited 3 May 2026", "is in the future"),
        ("Kenya partners ICAO invited 31 April", 'cannot read "31 April"'),
        ("Kenya ICAO inputs not received", "did not understand"),
        ("Kenya partners ICAO?", "Did you mean one of these?"),
        ("Kenya partners remove", "did not understand"),
        ("Kenya partners ICAO invited maybe", "did not understand"),
        ("partners Kenya", "no partners are named. Name them with: Kenya partners ICAO"),
    ],
)
def test_nothing_is_stored_where_it_cannot_be(kenya: Conversation, words: str, answer: str) -> None:
    told = kenya.command(words)
    assert not told.public
    assert answer in told.text
    assert names(kenya) == []


def test_comments_may_come_in_parts(due: Conversation) -> None:
    due.day("2026-05-11")
    due.command("Kenya part of the comments received 2 May 2026")
    due.command("Kenya part of the comments received 9 May 2026")
    status = due.command("Kenya").text
    assert "comments in parts: Sat 2 May 2026, Sat 9 May 2026" in status
    assert "waiting for the visited State: comments on the draft report, due Wednesday 20 May 2026" in status


def test_partners_of_a_hidden_visit_are_for_its_members(talk: Conversation) -> None:
    talk.command("new Kenya ended 6 March 2026 hidden", channel="dm")
    assert "0 of 1 in" in talk.command("Kenya partners ICAO invited 3 March", channel="dm").text
    assert "no visit to Kenya" in talk.command("partners Kenya", by="bob", channel="dm").text
    assert "no visit to Kenya" in talk.command("Kenya ICAO inputs received", by="bob", channel="dm").text
