"""More time for comments: asked for, granted, beyond the cap, denied."""

import pytest

from tests.conversations.conftest import Conversation


@pytest.fixture
def asked(drafted: Conversation) -> Conversation:
    """The State asked for more time on 20 May, the last day."""
    drafted.day("2026-05-20")
    assert "Waiting for the Committee" in drafted.command("Kenya extension requested 20 May").text
    return drafted


def test_a_granted_extension_moves_the_date(asked: Conversation) -> None:
    reply = asked.command("Kenya extension granted until 19 June")
    assert "Wed 20 May 2026 → Fri 19 June 2026" in reply.text
    assert asked.stored()[0].facts()[-1].date.isoformat() == "2026-05-20"  # decided today unless a day is typed


@pytest.mark.parametrize("words", ["extend Kenya until 12 June", "Kenya extend comments to 12 June ref CTC/2026/9"])
def test_more_time_is_granted_in_one_line(asked: Conversation, words: str) -> None:
    assert "Wed 20 May 2026 → Fri 12 June 2026" in asked.command(words).text
    assert asked.stored()[0].facts()[-1].outcome == "granted"


def test_before_it_was_asked_for_the_line_is_asked_what_it_means(drafted: Conversation) -> None:
    told = drafted.command("extend Kenya until 12 June")
    assert told.buttons == ["State asks for more time", "Committee decides on more time"]
    assert "Recorded" in drafted.press("Committee decides on more time").text


def test_an_end_that_cannot_be_granted_is_offered_to_be_the_last_that_can(asked: Conversation) -> None:
    before = asked.stored()
    assert "Extend to 19 June" in asked.command("extend Kenya until 1 August").buttons
    assert "help extend" in asked.command("extend Kenya 12 June").text
    assert asked.stored() == before
    assert "Fri 19 June 2026" in asked.press("Extend to 19 June").text


def test_beyond_the_cap_is_refused_with_the_sum_and_recorded_on_insistence(asked: Conversation) -> None:
    before = asked.stored()
    reply = asked.command("Kenya extension granted until 20 June")
    assert "31 days asked, at most 30" in reply.text
    assert "Wed 20 May 2026 + 30 = Fri 19 June 2026" in reply.text
    assert asked.stored() == before
    assert "Sat 20 June 2026" in asked.press("Record it all the same").text
    assert "beyond Fri 19 June 2026" in asked.command("Kenya").text


def test_beyond_the_cap_one_press_extends_to_the_latest_possible_date(asked: Conversation) -> None:
    asked.command("Kenya extension granted until 20 June")
    asked.command("Kenya press release issued today", by="li")
    assert {"Extend to 19 June", "Cancel"} < set(asked.command("Kenya extension granted until 20 June").buttons)
    assert "Fri 19 June 2026" in asked.press("Extend to 19 June").text
    assert asked.steps()[-1] == ("extension_decided", "2026-05-20")
    assert "beyond" not in asked.command("Kenya").text
    assert "Extend to 19 June" in asked.command("correct Kenya extension granted until 1 August").buttons
    assert "recorded already" in asked.press("Extend to 19 June").text


def test_insistence_on_a_visit_that_changed_meanwhile_stores_nothing(asked: Conversation) -> None:
    asked.command("Kenya extension granted until 20 June")
    asked.command("Kenya comments received today", by="li")
    before = asked.stored()
    assert "at most 30" in asked.press("Record it all the same").text
    assert asked.stored() == before


def test_an_end_before_the_original_date_is_refused(asked: Conversation) -> None:
    before = asked.stored()
    asked.command("Kenya extension granted until 1 May 2026")
    assert "before the original date" in asked.press("Friday 1 May 2026").text
    assert asked.stored() == before


def test_without_an_end_the_latest_lawful_day_is_offered(asked: Conversation) -> None:
    assert "Friday 19 June 2026" in asked.command("Kenya extension granted").buttons
    assert "Fri 19 June 2026" in asked.press("Friday 19 June 2026").text


def test_without_an_end_it_can_be_recorded_all_the_same(asked: Conversation) -> None:
    asked.command("Kenya extension granted today")
    asked.press("Without an end date")
    assert asked.stored()[0].facts()[-1].until is None


def test_a_decision_without_an_answer_is_asked_for_it(asked: Conversation) -> None:
    assert asked.command("Kenya extension decided today").buttons == ["Granted", "Not granted"]
    assert "not granted" in asked.press("Not granted").text


def test_a_denied_request_leaves_the_date(asked: Conversation) -> None:
    reply = asked.command("Kenya extension denied today")
    assert "Recorded" in reply.text
    assert "→" not in reply.text
    assert "Wednesday 20 May 2026" in reply.text


def test_a_pending_request_keeps_the_state_from_being_late(asked: Conversation) -> None:
    asked.day("2026-05-25")
    assert "waiting for the Committee" in asked.command("Kenya").text
    assert "a request for more time is pending" in asked.command("Kenya").text


def test_why_tells_what_is_used_and_left(asked: Conversation) -> None:
    assert "Extension used: 0 of 30 days" in asked.command("why Kenya comments").text
    assert "waits for the Committee" in asked.command("why Kenya comments").text
    asked.command("Kenya extension granted until 1 June")
    assert "12 of 30 days, 18 left" in asked.command("why Kenya comments").text


def test_an_extension_without_a_draft_is_recorded_as_it_is_told(kenya: Conversation) -> None:
    assert "Recorded" in kenya.command("Kenya extension granted today").text


def test_who_was_shown_it_again_after_a_change_meanwhile_may_go_on(asked: Conversation) -> None:
    asked.command("Kenya extension granted until 20 June")
    asked.command("Kenya press release issued today", by="li")
    assert "at most 30" in asked.press("Record it all the same").text
    assert "Sat 20 June 2026" in asked.press("Record it all the same").text


def test_who_goes_on_with_a_visit_that_was_taken_back_is_told(asked: Conversation) -> None:
    asked.command("Kenya extension granted until 20 June")
    asked.command("undo")
    asked.applied("undo")
    asked.command("undo")
    assert asked.stored() == ()
    assert not asked.press("Record it all the same").public


@pytest.mark.parametrize("words", ["extend Kenya until 12 June", "extend Kenya"])
def test_where_no_draft_is_with_the_state_there_is_nothing_to_extend(kenya: Conversation, words: str) -> None:
    before = kenya.stored()
    assert kenya.command(words).text.startswith("There is no time for comments to extend")
    assert "extend" in kenya.dm(words).text
    assert (kenya.form(), kenya.stored()) == (None, before)
    for line in ("Kenya draft shared 20 April 2026", "Kenya comments received today"):
        kenya.command(line)
    assert kenya.command(words).text.startswith("There is no time for comments to extend")


@pytest.mark.parametrize(
    "words",
    [
        *("prolongez le Kenya jusqu'au 12 juin", "prorrogar el plazo de Kenya hasta el 12 de junio"),
        *("продлить срок Кении до 12 июня", "延长肯尼亚到6月12日"),
    ],
)
def test_time_is_extended_in_other_languages(asked: Conversation, words: str) -> None:
    assert "Wed 20 May 2026 → Fri 12 June 2026" in asked.command(words).text
