"""Questions: where a visit stands, why, what was done, and the lists; the same words everywhere."""

import pytest

from bot.wording.help import TOPICS
from tests.conversations.conftest import Conversation

FIRST_SENTENCE = "waiting for the visited State: comments on the draft report, due Wednesday 20 May 2026, 29 days left"


@pytest.mark.parametrize(
    "line",
    ["Kenya", "status Kenya", "where does Kenya stand", "where is Kenya?", "how is Kenya doing", "show me Kenya", "KE"],
)
def test_a_status_is_one_sentence_first(drafted: Conversation, line: str) -> None:
    reply = drafted.command(line)
    assert not reply.public
    assert FIRST_SENTENCE in reply.text.splitlines()[0]
    for part in ("letter and two more weeks", "Done:", "preliminary assessment", "overdue by 32 days", "@maria"):
        assert part in reply.text
    assert reply.buttons == ["Record done", "Why this date", "Timeline", "More"]


def test_the_same_words_work_in_a_direct_message_and_a_mention(drafted: Conversation) -> None:
    command = drafted.command("where does Kenya stand?").text
    assert drafted.dm("where does Kenya stand?").text == command
    assert drafted.mention("where does Kenya stand?").text == command
    assert drafted.command("where does Kenya stand?", channel="dm").text == command


def test_a_mention_in_a_thread_is_answered_there(drafted: Conversation) -> None:
    parent = drafted.slack.say(drafted.id("li"), drafted.id("#visits"), "what about Kenya")
    reply = drafted.mention("draft", thread_ts=parent.ts)
    assert [each.message.thread_ts for each in reply.here] == [parent.ts]


def test_a_record_by_mention_is_seen_by_all(kenya: Conversation) -> None:
    assert kenya.mention("record draft shared yesterday").public


def test_talk_in_channels_and_edits_are_not_read(kenya: Conversation) -> None:
    user, channel, direct = kenya.id("maria"), kenya.id("#visits"), kenya.slack.direct(kenya.id("maria"))
    for event in (
        {"type": "message", "channel": channel, "channel_type": "channel", "user": user, "text": "Kenya", "ts": "1.1"},
        {"type": "message", "channel": direct, "channel_type": "im", "subtype": "message_changed", "ts": "1.2"},
        {"type": "message", "channel": direct, "channel_type": "im", "user": user, "bot_id": "B1", "text": "Kenya"},
        {"type": "app_mention", "channel": channel, "user": user, "subtype": "bot_message", "text": "Kenya"},
    ):
        kenya.outgoing.event(event)
        assert kenya.news("visits").all == []


@pytest.mark.parametrize("line", ["why Kenya comments", "why are Kenya's comments due", "why Kenya"])
def test_why_shows_the_record_the_rule_and_the_sum(drafted: Conversation, line: str) -> None:
    reply = drafted.command(line)
    assert "Wednesday 20 May 2026 =" in reply.text
    for part in ("Monday 20 April 2026", "+ 30 days", "V(m)", "@maria", "Wednesday", "rule version 1"):
        assert part in reply.text


def test_why_of_a_step_without_a_date_says_so(drafted: Conversation) -> None:
    assert "no date runs" in drafted.command("why Kenya implementation response").text
    assert "no number of days" in drafted.command("why Kenya report adopted").text


def test_why_of_something_done_says_when(drafted: Conversation) -> None:
    assert "Done Monday 20 April 2026, on time" in drafted.command("why Kenya draft shared").text


def test_why_and_history_are_one_press_from_the_status(drafted: Conversation) -> None:
    drafted.command("Kenya")
    assert "+ 30 days" in drafted.press("Why this date").text
    drafted.command("Kenya")
    assert "everything that was done" in drafted.pick("History").text


def test_record_done_is_one_press_from_the_status(drafted: Conversation) -> None:
    drafted.command("Kenya")
    drafted.press("Record done")
    assert "Recorded" in drafted.submit(day="2026-04-21", reference="CTC/7").text
    assert drafted.steps()[-1] == ("comments_received", "2026-04-21")
    assert drafted.stored()[0].standing()[-1].reference == "CTC/7"


def test_nobodys_move_has_no_buttons(talk: Conversation) -> None:
    talk.command("new Kenya")
    talk.command("Kenya visit cancelled today")
    reply = talk.command("Kenya")
    assert "cancelled" in reply.text
    assert reply.buttons == []
    assert "cancelled" in talk.command("why Kenya").text


def test_the_history_says_who_did_what_and_in_which_words(drafted: Conversation) -> None:
    text = drafted.command("history Kenya").text
    assert "@maria: opened: visit ended" in text
    assert '"Kenya draft shared 20 April 2026"' in text


@pytest.fixture
def several(drafted: Conversation) -> Conversation:
    """Beside Kenya, one visit far ahead that is Li's."""
    drafted.command("new Fiji 2-6 November 2026", by="li")
    return drafted


@pytest.mark.parametrize(
    ("line", "there", "not_there"),
    [
        ("list", ["Kenya", "Fiji"], []),
        ("list all open visits", ["Kenya", "Fiji"], []),
        ("mine", ["Kenya"], ["Fiji"]),
        ("my moves", ["Kenya"], ["Fiji"]),
        ("due", ["Kenya"], ["Fiji"]),
        ("due 30d", ["Kenya"], ["Fiji"]),
        ("what is due in the next 40 weeks", ["Kenya", "Fiji"], []),
        ("overdue", ["Kenya"], ["Fiji"]),
        ("late", ["Kenya"], ["Fiji"]),
        ("", ["2 open", "1 yours", "Kenya, March 2026", "/visit list"], ["Fiji"]),
    ],
)
def test_lists(several: Conversation, line: str, there: list[str], not_there: list[str]) -> None:
    reply = several.command(line)
    assert not reply.public
    for part in there:
        assert part in reply.text
    for part in not_there:
        assert part not in reply.text.replace("visit Fiji", "")


@pytest.mark.parametrize("line", ["", "list", "mine", "due 30d", "overdue"])
def test_empty_lists_say_so(talk: Conversation, line: str) -> None:
    assert any(word in talk.command(line).text for word in ("No ", "Nothing "))


def test_closed_and_cancelled_visits_are_not_listed(several: Conversation) -> None:
    several.command("Fiji visit cancelled today")
    assert "Fiji" not in several.command("list").text


@pytest.mark.parametrize(
    "topic",
    [*TOPICS, "steps"],
)
def test_every_verb_has_help_with_examples(talk: Conversation, topic: str) -> None:
    for line in (f"help {topic}", f"{topic} help"):
        assert topic[:5] in talk.command(line).text.replace("can be recorded", "steps")


@pytest.mark.parametrize("line", ["help", "?", "HELP", "help me please"])
def test_help_shows_the_five_forms(talk: Conversation, line: str) -> None:
    text = talk.command(line).text
    for form in ("/visit", "/visit Kenya", "/visit Kenya draft sent yesterday", "/visit list", "/visit help"):
        assert form in text


def test_an_ambiguous_step_of_why_is_asked_back(drafted: Conversation) -> None:
    reply = drafted.command("why Kenya report sent")
    assert len(reply.buttons) > 1
    assert drafted.press(reply.buttons[0]).here


def test_lists_can_be_narrowed_to_a_state(several: Conversation) -> None:
    text = several.command("list Fiji").text
    assert "Fiji" in text
    assert "Kenya" not in text


def test_a_slip_in_a_step_is_offered_put_right_and_never_taken(kenya: Conversation) -> None:
    before = kenya.stored()
    assert kenya.command("Kenya draf shared yesterday").buttons == ["Kenya draft shared yesterday"]
    assert kenya.stored() == before
    assert "draft report shared with the State" in kenya.press("Kenya draft shared yesterday").text


def test_a_day_that_does_not_exist_is_named(kenya: Conversation) -> None:
    assert 'cannot read "31 April" as a date' in kenya.command("Kenya draft shared 31 April").text
