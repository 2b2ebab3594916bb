"""One live card of a visit in each channel that follows it."""

import pytest

from handlers.local.model import PostedMessage
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation


def cards(talk: Conversation, channel: str = "visits") -> list[PostedMessage]:
    """What is pinned and can be seen, in order."""
    return [m for m in talk.slack.messages(talk.id("#" + channel)) if not m.deleted and talk.is_card(m)]


def test_a_channel_in_which_a_visit_is_opened_gets_its_card(talk: Conversation) -> None:
    (card,) = talk.command("new Kenya ended 6 March 2026").cards
    assert card.where == "visits"
    title, sentence, done, left, small = card.text.splitlines()[:5]
    assert title == "== Kenya, March 2026 =="
    assert sentence.startswith("Waiting for the participating experts: the experts' written inputs, ")
    assert done == "✓ Done: visit ended on Fri 6 March 2026"
    assert left.startswith("○ Still to do: the preliminary assessment to the Committee, due Fri 20 March 2026 · ")
    assert small == "Officer: @maria · visit #1 · as of Tue 21 April 2026"
    assert card.buttons == ("Record done", "Why this date", "Timeline", "More")
    assert card.message.text.splitlines()[:2] == ["Kenya, March 2026", sentence]


def test_what_is_recorded_is_seen_on_the_same_card(kenya: Conversation) -> None:
    (before,) = cards(kenya)
    reply = kenya.command("Kenya draft shared yesterday")
    (after,) = reply.cards
    assert after.message.ts == before.ts
    assert "Waiting for the visited State: comments on the draft report, due Wednesday 20 May 2026" in after.text
    assert len(reply.here) == 1


def test_days_pass_on_the_card_and_nothing_else_is_said(due: Conversation) -> None:
    lived = due.day("2026-04-25")
    assert [("25 days left" in card.text, card.only_to) for card in lived.cards] == [(True, "")]
    assert lived.all == []
    assert len(cards(due)) == 1


def test_changes_typed_elsewhere_are_told_below_the_card(kenya: Conversation) -> None:
    (card,) = cards(kenya)
    told = kenya.dm("record Kenya draft shared yesterday")
    (news,) = [each for each in told.all if each.where == "visits"]
    assert news.text.startswith("Recorded by @maria")
    assert news.message.thread_ts == card.ts


def test_reminders_stay_in_the_channel(due: Conversation) -> None:
    lived = due.day("2026-05-06")
    assert [each.message.thread_ts for each in lived.here] == [""]


def test_every_channel_that_follows_has_its_own_until_it_does_no_longer(kenya: Conversation) -> None:
    kenya.channel("elsewhere")
    kenya.command("follow Kenya", channel="elsewhere")
    assert len(cards(kenya, "elsewhere")) == 1
    kenya.command("unfollow Kenya", channel="elsewhere")
    assert cards(kenya, "elsewhere") == []
    assert len(cards(kenya)) == 1


def test_what_is_hidden_has_no_card(kenya: Conversation) -> None:
    kenya.dm("hide Kenya")
    assert cards(kenya) == []


def test_a_guest_who_joins_sees_no_card(kenya: Conversation) -> None:
    gus = kenya.person("gus", restricted=True)
    kenya.outgoing.event_member(gus, kenya.id("#visits"))
    kenya.news("visits")
    assert cards(kenya) == []


def test_a_button_of_the_card_answers_whoever_presses_it_and_leaves_the_card(kenya: Conversation) -> None:
    reply = kenya.pick("History", by="li")
    assert "Kenya" in reply.text
    assert not reply.public
    assert len(cards(kenya)) == 1


def test_in_the_thread_of_a_card_or_a_reminder_its_visit_is_meant(due: Conversation) -> None:
    due.command("new Peru ended 2 March 2026")
    assert "Which visit" in due.mention("where does it stand?").text
    kenya, peru = cards(due)
    for card, state, other in ((kenya, "Kenya", "Peru"), (peru, "Peru", "Kenya")):
        for words in ("where does it stand?", "who has to act?", "history", "when is the draft due?"):
            told = due.mention(words, thread_ts=card.ts).text
            assert (state in told, other in told) == (True, False)
    assert "Recorded: Kenya" in due.mention("record comments received today", thread_ts=kenya.ts).text
    assert "Peru" in due.mention("Peru", thread_ts=kenya.ts).text


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_the_thread_of_a_reminder_is_about_what_it_tells(due: Conversation) -> None:
    reminder = [each.message for each in due.day("2026-05-13").all if each.where == "@maria"][-1]
    assert "Which visit?" in due.dm("where does it stand?").text
    user = due.id("maria")
    due.outgoing.event_message(user, reminder.channel, "where does it stand?", thread_ts=reminder.ts)
    assert "waiting for the visited State" in due.news("@maria").text


def test_below_a_message_that_recorded_something_its_visit_is_meant(due: Conversation) -> None:
    due.command("new Peru ended 2 March 2026")
    due.mention("record Kenya press release issued today")
    said = next(m for m in reversed(due.slack.messages(due.id("#visits"))) if "press release issued today" in m.text)
    told = due.mention("where does it stand?", by="li", thread_ts=said.ts).text
    assert ("Kenya" in told, "Which visit" in told) == (True, False)


def test_of_a_visit_that_was_hidden_its_old_thread_tells_nothing(due: Conversation) -> None:
    (card,) = cards(due)
    due.dm("hide Kenya")
    told = due.mention("where does it stand?", thread_ts=card.ts)
    assert "Which visit?" in told.in_("@maria")  # that thread is gone
    assert "Kenya, March" not in told.raw


@pytest.mark.parametrize("goes", ["hide Kenya", "undo Kenya"])
def test_what_is_said_there_is_never_taken_for_another_visit(talk: Conversation, goes: str) -> None:
    talk.command("new Kenya ended 6 March 2026")
    (card,) = cards(talk)
    talk.command("new Peru ended 2 March 2026")
    talk.dm(goes)
    before = talk.steps()
    for words in ("record draft shared 20 April 2026", "where does it stand?"):
        assert "Peru" not in talk.mention(words, by="bob", thread_ts=card.ts).raw
    assert talk.steps() == before


def test_the_menu_opens_the_forms_for_what_is_wanted_rarely(due: Conversation) -> None:
    due.pick("More time for comments")
    assert "What happened?" in due.modal()
    assert "Recorded" in due.submit(**{"step:1": "extension_requested"}, day="2026-04-21").text
    due.pick("Correct a record", by="li")
    assert "Which record?" in due.modal("li")
    due.pick("Who follows it up", by="bob")
    assert "follows it up" in due.modal("bob")


def test_the_menu_offers_more_time_and_the_checklist_only_while_they_matter(talk: Conversation) -> None:
    offered = []
    days = ("new Kenya", "Kenya visit ended 6 March 2026", "Kenya draft shared 20 April 2026")
    for line in (*days, "Kenya comments received today"):
        (card,) = talk.command(line).cards
        menu = card.text.rpartition("More (")[2]
        offered.append(("More time" in menu, "Checklist" in menu))
    assert offered == [(False, True), (False, False), (True, False), (False, False)]


def test_no_more_time_is_offered_where_all_of_it_is_granted(due: Conversation) -> None:
    assert "More time" not in due.command("Kenya extension granted today until 19 June").cards[0].text


def test_the_menu_tells_who_may_not_record_and_who_presses_on_what_is_gone(due: Conversation) -> None:
    name_administrators(due, "maria")
    due.command("admin editor @maria")
    (card,) = cards(due)
    assert "Only editors record here" in due.pick("Correct a record", by="li").text
    due.dm("hide Kenya")
    due.outgoing.press(due.id("maria"), card, "line:99", "History")
    assert "There is no such visit" in due.news("visits").text


def test_channels_that_speak_french_have_cards_in_french(talk: Conversation) -> None:
    name_administrators(talk, "maria")
    talk.command("language French")
    (card,) = talk.command("new Kenya ended 6 March 2026").cards
    assert "Fait" in card.text
