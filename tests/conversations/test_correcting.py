"""Correcting and undoing: nothing is deleted, and what others built is not pulled away unasked."""

import pytest

from tests.conversations.conftest import Conversation


def test_a_correction_keeps_both_dates_and_moves_what_depends_on_them(drafted: Conversation) -> None:
    reply = drafted.applied("correct Kenya draft 17 April because of a typing error")
    assert reply.public
    assert "Mon 20 April 2026 → Friday 17 April 2026" in reply.text
    assert "Wed 20 May 2026 → Sun 17 May 2026" in reply.text
    assert "typing error" in reply.text
    assert len(drafted.stored()[0].records) == 3
    history = drafted.command("history Kenya").text
    assert "Mon 20 April 2026 → Friday 17 April 2026" in history
    assert "typing error" in history


@pytest.mark.parametrize(
    "line", ["fix Kenya draft to 17 April", "change draft shared 17 April 2026", "correct Kenya visit ended 9 March"]
)
def test_there_are_other_words_for_it(drafted: Conversation, line: str) -> None:
    assert "Corrected" in drafted.applied(line).text


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("correct Kenya comments 17 April", "nothing to correct"),
        ("correct Kenya draft", "on which day"),
        ("correct Kenya draft 20 April 2026", "recorded already"),
        ("correct Kenya draft 25 April 2026", "in the future"),
        ("correct Kenya draft gently 17 April", "gently"),
        ("correct Fiji draft 17 April", "no visit to Fiji"),
        ("correct draft 17 April", "Which visit?"),
    ],
)
def test_what_cannot_be_corrected_stays_as_it_is(drafted: Conversation, line: str, says: str) -> None:
    drafted.channel("elsewhere")
    before = drafted.stored()
    reply = drafted.command(line, channel="elsewhere")
    assert says in reply.text
    assert not reply.public
    assert drafted.stored() == before


def test_an_outcome_can_be_corrected_with_its_end(drafted: Conversation) -> None:
    drafted.command("Kenya extension granted until 19 June today")
    assert "Fri 19 June 2026 → Mon 1 June 2026" in drafted.applied("correct Kenya extension granted until 1 June").text


def test_a_correction_beyond_the_cap_asks(drafted: Conversation) -> None:
    drafted.command("Kenya extension granted until 19 June today")
    before = drafted.stored()
    assert "at most 30" in drafted.command("correct Kenya extension granted until 30 June").text
    assert drafted.stored() == before
    assert "Corrected" in drafted.press("Record it all the same").text


def test_a_correction_into_an_impossible_order_is_refused(drafted: Conversation) -> None:
    drafted.command("Kenya transmitted and received 20 April")
    before = drafted.stored()
    assert "order is not possible" in drafted.command("correct Kenya report received 10 April").text
    assert drafted.stored() == before


def test_undo_takes_back_the_askers_last_change_and_the_dates_are_back(drafted: Conversation) -> None:
    before = drafted.command("Kenya").text
    drafted.command("Kenya comments received today")
    reply = drafted.applied("undo")
    assert reply.public
    assert "is taken back" in reply.text
    assert drafted.command("Kenya").text == before
    assert len(drafted.stored()[0].records) == 4  # the withdrawal is an entry of its own
    assert "taken back" in drafted.command("history Kenya").text


def test_undo_goes_back_change_by_change_and_ends(drafted: Conversation) -> None:
    drafted.applied("undo")
    assert drafted.steps() == [("visit_concluded", "2026-03-06")]
    drafted.command("undo my last change")
    assert drafted.stored() == ()
    assert "no change of yours" in drafted.command("undo").text


def test_the_button_takes_back_its_own_change(drafted: Conversation) -> None:
    message, action = drafted.button("Undo", "maria", "visits")
    drafted.command("Kenya press release issued today")
    drafted.outgoing.press(drafted.id("maria"), message, action)
    drafted.news("visits")
    drafted.press("Take it back")
    assert [step for step, _ in drafted.steps()] == ["visit_concluded", "press_release_issued"]


def test_a_change_is_taken_back_only_once(drafted: Conversation) -> None:
    message, action = drafted.button("Undo", "maria", "visits")
    drafted.press("Undo")
    drafted.press("Take it back")
    before = drafted.stored()
    drafted.outgoing.press(drafted.id("maria"), message, action)
    assert "no change of yours" in drafted.news("visits").text
    assert drafted.stored() == before


def test_undoing_a_correction_brings_the_first_date_back(drafted: Conversation) -> None:
    drafted.applied("correct Kenya draft 17 April")
    assert "Sun 17 May 2026 → Wed 20 May 2026" in drafted.applied("undo").text
    assert drafted.steps()[-1] == ("draft_report_shared", "2026-04-20")


def test_what_others_have_built_on_it_asks_first(drafted: Conversation) -> None:
    drafted.command("Kenya comments received today", by="li")
    before = drafted.stored()
    assert "a reason is needed" in drafted.command("undo").text
    reply = drafted.command("undo because it was sent to another State")
    assert "@li" in reply.text
    assert not reply.public
    assert drafted.stored() == before
    assert "is taken back" in drafted.press("Take it back").text
    assert [step for step, _ in drafted.steps()] == ["visit_concluded", "comments_received"]


def test_nobody_undoes_the_change_of_another_by_the_word(drafted: Conversation) -> None:
    before = drafted.stored()
    assert "no change of yours" in drafted.command("undo", by="li").text
    assert drafted.stored() == before


@pytest.mark.parametrize("line", ["officer @li", "follow Kenya in #elsewhere", "unfollow Kenya"])
def test_who_follows_can_be_undone_too(kenya: Conversation, line: str) -> None:
    kenya.channel("elsewhere")
    before = kenya.stored()[0]
    kenya.command(line)
    kenya.command("undo")
    after = kenya.stored()[0]
    assert (after.officer, after.deputy, after.follows) == (before.officer, before.deputy, before.follows)


def test_words_after_because_are_never_read_as_facts(drafted: Conversation) -> None:
    drafted.applied("correct Kenya draft 17 April because comments received 3 April")
    assert drafted.steps()[-1] == ("draft_report_shared", "2026-04-17")
    assert len(drafted.steps()) == 2


def test_undo_finds_the_askers_last_change_of_a_visit(drafted: Conversation) -> None:
    drafted.command("Kenya press release issued yesterday", by="li")
    drafted.command("new Fiji 2-6 November 2026")
    assert "@li" in drafted.command("undo Kenya because it was another draft").text
    drafted.press("Take it back")
    assert [step for step, _ in drafted.steps()[:2]] == ["visit_concluded", "press_release_issued"]


def test_undo_of_a_visit_that_is_not_there(drafted: Conversation) -> None:
    assert "no visit to Fiji" in drafted.command("undo Fiji").text


def test_the_button_of_another_person_asks_first(drafted: Conversation) -> None:
    before = drafted.stored()
    reply = drafted.press("Undo", by="li")
    assert not reply.public
    assert "@maria" in reply.text
    assert drafted.stored() == before
    assert "taken back" in drafted.press("Take it back", by="li").text


def test_one_thing_is_corrected_at_a_time(drafted: Conversation) -> None:
    before = drafted.stored()
    assert not drafted.command("correct Kenya draft and visit ended 9 March").public
    assert drafted.stored() == before


def test_a_reference_and_an_outcome_are_corrected_by_themselves(drafted: Conversation) -> None:
    drafted.command("Kenya transmitted and received yesterday")
    drafted.command("Kenya confidentiality reply nothing yesterday")
    drafted.command("correct Kenya confidentiality reply some")
    drafted.command("correct Kenya draft ref CTC/2026/8")
    facts = {fact.step: fact for fact in drafted.stored()[0].facts()}
    assert facts["confidentiality_reply"].outcome == "some"
    assert facts["confidentiality_reply"].date.isoformat() == "2026-04-20"
    assert "CTC/2026/8" in [record.reference for record in drafted.stored()[0].standing()]


def test_undo_of_a_step_takes_back_that_step(drafted: Conversation) -> None:
    drafted.command("Kenya press release issued yesterday")
    assert "draft report shared with the State" in drafted.applied("undo Kenya draft").text
    assert [fact.step for fact in drafted.stored()[0].facts()] == ["visit_concluded", "press_release_issued"]


def test_a_channel_that_follows_again_already_is_not_followed_twice(drafted: Conversation) -> None:
    drafted.command("unfollow Kenya")
    drafted.command("follow Kenya", by="li")
    drafted.command("undo Kenya")
    drafted.press("Take it back")
    assert len(drafted.stored()[0].follows) == 1


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("correct Kenya draft 17 April", "correct #1 draft shared 17 April 2026"),
        ("undo Kenya draft", "undo #1 !2"),
    ],
)
def test_what_others_have_built_on_needs_a_reason(drafted: Conversation, line: str, again: str) -> None:
    drafted.command("Kenya wrap-up held 6 March", by="li")
    before = drafted.stored()
    reply = drafted.command(line)
    assert f"a reason is needed. Type it again with one: {again} because of ..." in reply.text
    assert drafted.stored() == before
    asked = drafted.command(f"{again} because of a typing error")
    (label,) = {"Apply", "Take it back"} & set(asked.buttons)
    assert "Reason: a typing error" in drafted.press(label).text
    assert "Reason: a typing error" in drafted.command("history Kenya").text


def test_it_is_told_where_the_first_was_typed_too(drafted: Conversation) -> None:
    drafted.channel("drafts")
    drafted.command("Kenya wrap-up held 6 March 2026", channel="drafts")
    told = drafted.applied("correct Kenya visit ended 5 March", channel="drafts")
    assert "Corrected by @maria" in told.in_("visits")
    told = drafted.command("correct Kenya wrap-up held 5 March")
    assert "Corrected by @maria" in told.in_("drafts")
    assert "Fri 6 March 2026 → Thursday 5 March 2026" in told.in_("drafts")
    assert "Recorded" not in drafted.command("Kenya press release issued today").in_("drafts")


@pytest.mark.usefixtures("forgetful")
def test_it_is_not_told_where_guests_have_come_since(drafted: Conversation) -> None:
    drafted.channel("drafts")
    drafted.command("Kenya wrap-up held 6 March 2026", channel="drafts")
    drafted.slack.change_person(drafted.id("bob"), restricted=True)
    reply = drafted.dm("correct Kenya wrap-up held 5 March")
    assert "Corrected" in reply.text
    assert reply.in_("drafts") == ""
