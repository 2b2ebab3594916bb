"""A message that reads as a change, without a verb that asks for one, is asked first; what is asked for is done."""

import pytest

from tests.conversations.conftest import Conversation

BARE = "Kenya draft shared yesterday"


def test_a_message_that_reads_as_a_record_is_asked_first(kenya: Conversation) -> None:
    asked = kenya.dm(BARE)
    assert asked.text.splitlines()[:2] == [
        "Kenya, March 2026: record this?",
        "Not stored yet: draft report shared with the State on Monday 20 April 2026, on time. 1 clock would start:",
    ]
    assert asked.buttons == ["Record", "Cancel"]
    assert asked.in_("visits") == ""
    assert "20 April" not in kenya.command("history Kenya").text


def test_yes_records_it_once_as_it_was_typed(kenya: Conversation) -> None:
    kenya.dm(BARE)
    recorded = kenya.press("Record", channel="dm")
    assert "Recorded: Kenya, March 2026: draft report shared with the State on Monday 20 April 2026" in recorded.text
    assert "Recorded by @maria" in recorded.in_("visits")
    assert "@maria recorded draft report" in kenya.press("Record", channel="dm").text


def test_no_stores_nothing(kenya: Conversation) -> None:
    kenya.dm(BARE)
    assert "waiting for" in kenya.press("Cancel", channel="dm").text
    assert "20 April" not in kenya.command("history Kenya").text


def test_a_mention_is_asked_of_who_wrote_it_and_recorded_for_all(kenya: Conversation) -> None:
    asked = kenya.mention("draft shared yesterday")
    assert not asked.public
    assert asked.buttons == ["Record", "Cancel"]
    assert kenya.press("Record").public


@pytest.mark.parametrize(
    "line",
    [
        "Kenya transport not needed",
        "Kenya ICAO inputs received 3 March 2026",
        "Kenya final draft by 12 June 2026",
        "肯尼亚报告草案于2026年4月20日送交该国",
    ],
)
def test_every_other_change_is_asked_first_too(kenya: Conversation, line: str) -> None:
    before = kenya.command("history Kenya").text
    assert kenya.dm(line).buttons == ["Record", "Cancel"]
    assert kenya.command("history Kenya").text == before


@pytest.mark.parametrize("line", [f"record {BARE}", f"please record {BARE}", f"Kenya record {BARE[6:]}"])
def test_a_verb_is_no_question(kenya: Conversation, line: str) -> None:
    assert "Recorded: Kenya" in kenya.dm(line).text


def test_a_command_is_no_question(kenya: Conversation) -> None:
    assert "Recorded: Kenya" in kenya.command(BARE, channel="dm").text


def test_after_another_question_there_is_no_second_one(drafted: Conversation) -> None:
    drafted.command("new Kenya follow-up ended 10 April 2026", channel="dm")
    asked = drafted.dm("Kenya press release issued yesterday")
    assert len(asked.buttons) == 2
    assert "Recorded: Kenya" in drafted.press(asked.buttons[0], channel="dm").text


def test_an_unusual_change_is_asked_of_once(drafted: Conversation) -> None:
    drafted.dm("Kenya extension requested yesterday")
    drafted.press("Record", channel="dm")
    asked = drafted.dm("Kenya extension granted until 20 July")
    assert asked.buttons == ["Extend to 19 June", "Record it all the same", "Cancel"]
    assert "Recorded: Kenya" in drafted.press("Extend to 19 June", channel="dm").text


def test_what_somebody_did_meanwhile_is_told(kenya: Conversation) -> None:
    kenya.dm(BARE)
    kenya.command("record Kenya press release issued yesterday", by="li")
    told = kenya.press("Record", channel="dm")
    assert "while you were at it: @li recorded" in told.text
    assert "Recorded: Kenya" in kenya.press("Go on all the same", channel="dm").text


def test_a_slip_that_is_put_right_by_a_button_is_not_asked_again(kenya: Conversation) -> None:
    assert kenya.dm("Kenya draft shraed 20 April 2026").buttons == ["Kenya draft shared 20 April 2026"]
    assert "Recorded: Kenya" in kenya.press("Kenya draft shared 20 April 2026", channel="dm").text


def test_what_cannot_be_recorded_is_refused_at_once(kenya: Conversation) -> None:
    refused = kenya.dm("Kenya draft shared tomorrow")
    assert "is in the future" in refused.text
    assert not refused.buttons


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_asking_leaves_nothing_behind(kenya: Conversation) -> None:
    kenya.dm("Kenya")  # so that maria is known
    before = kenya.stored()
    kenya.dm(BARE)
    assert kenya.stored() == before
