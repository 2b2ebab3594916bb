"""What if something happened on a day: the dates ahead beside what they would be, for who asks alone."""

import pytest

from tests.conversations.conftest import Conversation


def test_the_chain_ahead_is_shown_beside_todays_and_nothing_is_stored(due: Conversation) -> None:
    before = due.stored()
    reply = due.command("whatif Kenya comments 12 June")
    assert not reply.public
    assert "what if: State's comments received on Friday 12 June 2026 (23 days late)? Nothing is stored." in reply.text
    assert "• the final draft to the Committee: Thu 4 June 2026 → Sat 27 June 2026, 23 days later" in reply.text
    assert "• the twelve-month report to the Committee: Sat 6 March 2027, as now" in reply.text
    assert "Then: Waiting for the Executive Directorate: the final draft" in reply.text
    assert due.stored() == before


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("what if Kenya draft shared 17 April 2026?", "Wed 20 May 2026 → Sun 17 May 2026, 3 days earlier"),
        ("Kenya what if comments 18 May and final draft submitted 1 June", "adoption of the report"),
        ("whatif Kenya extension granted until 10 June today", "Wed 20 May 2026 → Wed 10 June 2026, 21 days later"),
        ("whatif Kenya comments 40 days after the draft", "Saturday 30 May 2026"),
        ("whatif Kenya report adopted 1 June, final draft submitted 2 June", "order is not possible"),
        ("whatif Kenya comments", "on which day"),
        ("whatif Kenya gently", "gently"),
        ("whatif Fiji comments 12 June", "no visit to Fiji"),
    ],
)
def test_it_is_asked_in_the_words_of_a_record(due: Conversation, line: str, says: str) -> None:
    before = due.stored()
    reply = due.command(line)
    assert says in reply.text
    assert not reply.public
    assert due.stored() == before


def test_a_day_that_may_be_two_is_asked_and_then_answered(due: Conversation) -> None:
    assert "Friday 17 April 2026" in due.command("whatif Kenya draft 17 April").buttons
    assert "Sun 17 May 2026" in due.press("Friday 17 April 2026").text


def test_what_is_supposed_counts_beside_what_the_state_was_told_and_what_is_odd_is_noted(due: Conversation) -> None:
    due.command("Kenya our letter gives 27 May")
    assert "until Wed 27 May 2026, the text until Wed 1 July 2026." in due.command("whatif Kenya draft 1 June").text
    odd = due.command("whatif Kenya comments 12 February 2026").text
    assert "the order is unusual: draft report shared with the State is recorded for Mon 20 April 2026" in odd
