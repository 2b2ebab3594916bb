"""What moves other dates is shown before it is stored: each date, by how much, and what is done and stays."""

import pytest

from tests.conversations.conftest import Conversation


def test_a_correction_shows_what_moves_and_what_stays(due: Conversation) -> None:
    due.command("Kenya inputs received 12 March 2026")
    before = due.stored()
    reply = due.command("correct Kenya visit ended 9 March because of a typing error")
    assert not reply.public
    assert reply.buttons == ["Apply", "Cancel"]
    assert "Not stored yet: visit ended: Fri 6 March 2026 → Monday 9 March 2026. 1 date moves, 3 stay:" in reply.text
    assert "• the twelve-month report to the Committee: Sat 6 March 2027 → Tue 9 March 2027, 3 days later" in reply.text
    assert "experts' written inputs received: done Thu 12 March 2026, stays (then 4 days early)" in reply.text
    assert "Reason: a typing error" in reply.text
    assert due.stored() == before
    assert due.press("Apply").public
    assert due.steps()[0] == ("visit_concluded", "2026-03-09")


def test_cancelled_nothing_is_stored_and_the_status_is_shown(drafted: Conversation) -> None:
    before = drafted.stored()
    drafted.command("correct Kenya draft 17 April")
    assert "due Wednesday 20 May 2026" in drafted.press("Cancel").text
    assert drafted.stored() == before


@pytest.mark.parametrize("line", ["correct Kenya draft 17 April", "undo"])
def test_what_somebody_changed_in_between_is_shown_again(drafted: Conversation, line: str) -> None:
    (label,) = {"Apply", "Take it back"} & set(drafted.command(line).buttons)
    drafted.command("officer Kenya @li", by="li")
    before = drafted.stored()
    assert "Not stored yet" in drafted.press(label).text
    assert drafted.stored() == before
    assert drafted.press(label).public


def test_undoing_shows_what_would_run_no_longer(drafted: Conversation) -> None:
    reply = drafted.command("undo")
    assert "• comments on the draft report: would run no longer (was Wed 20 May 2026)" in reply.text
    assert reply.buttons == ["Take it back", "Cancel"]
    assert "is taken back" in drafted.press("Take it back").text


def test_a_record_out_of_order_that_moves_dates_is_shown_first(drafted: Conversation) -> None:
    drafted.command("Kenya report transmitted 21 April and receipt confirmed 21 April")
    before = drafted.stored()
    reply = drafted.command("Kenya comments received 1 April")
    assert "would start" in reply.text
    assert drafted.stored() == before
    assert "the order is unusual" in drafted.press("Apply").text


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Kenya comments received 15 February", "draft report shared with the State is recorded for Mon 20 April 2026"),
        ("Kenya comments received in part 10 April", "draft report shared with the State is recorded for"),
        ("Kenya inputs received 1 March", "visit ended is recorded for Fri 6 March 2026"),
        ("Kenya press release issued 1 March", "visit ended is recorded for Fri 6 March 2026"),
        ("Kenya implementation response received 1 January", "draft report shared with the State is recorded for"),
        ("Kenya final draft submitted today", "dated while the time for comments was running"),
        ("Kenya letter sent today", "starts no period, the time for comments was still running"),
    ],
)
def test_what_is_implausible_is_shown_first_with_what_is_odd_about_it(
    drafted: Conversation, line: str, says: str
) -> None:
    before = drafted.stored()
    reply = drafted.command(line)
    assert reply.buttons == ["Apply", "Cancel"]
    assert says in reply.text
    assert drafted.stored() == before
    assert says in drafted.press("Apply").text


@pytest.mark.parametrize(
    "line",
    [
        "Kenya preliminary assessment submitted 20 March",
        "Kenya extension granted until 10 June today",
        "Kenya comments received today",
        "correct Kenya draft ref CTC/2026/8",
        "Kenya wrap-up held 6 March",
    ],
)
def test_a_plain_record_and_what_moves_nothing_need_none(drafted: Conversation, line: str) -> None:
    assert drafted.command(line).public


def test_a_doubt_is_shown_with_what_it_would_move(drafted: Conversation) -> None:
    reply = drafted.command("Kenya extension granted until 20 June")
    assert "at most 30" in reply.text
    assert "comments on the draft report: Wed 20 May 2026 → Sat 20 June 2026, 31 days later" in reply.text
    assert reply.buttons == ["Extend to 19 June", "Record it all the same", "Cancel"]


def test_what_is_sent_again_counts_and_the_first_stays_in_the_history(drafted: Conversation) -> None:
    asked = drafted.command("Kenya draft shared today")
    assert "Is this a correction, or was it sent again?" in asked.text
    assert asked.buttons == ["Correct to Tue 21 April 2026", "Sent again"]
    assert "Wed 20 May 2026 → Thu 21 May 2026, 1 day later" in drafted.press("Sent again").text
    assert drafted.press("Apply").public
    days = [day for step, day in drafted.steps() if step == "draft_report_shared"]
    assert days == ["2026-04-20", "2026-04-21"]
    assert "due Thursday 21 May 2026" in drafted.command("Kenya").text
    history = drafted.command("history Kenya").text
    assert "on Monday 20 April 2026" in history
    assert "on Tuesday 21 April 2026" in history


def test_what_was_earlier_can_only_be_a_correction(drafted: Conversation) -> None:
    assert drafted.command("Kenya draft shared 17 April").buttons == ["Correct to Fri 17 April 2026"]


def test_the_buttons_keep_the_message_in_which_it_was_typed(drafted: Conversation) -> None:
    drafted.dm("correct Kenya draft 17 April")
    drafted.press("Apply", channel="dm")
    number = drafted.stored()[0].id
    with drafted.rapporteur.store.begin(drafted.rapporteur.workspace) as tx:
        opened, recorded, corrected = tx.changes(number)
    assert opened.permalink == recorded.permalink == ""  # commands have none
    assert corrected.permalink.startswith("https://")
    assert corrected.permalink in drafted.command("history Kenya").text
