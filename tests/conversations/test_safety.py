"""What people type is never more than text, and never more than is read."""

import logging
import re

import pytest

from bot.reading import LONGEST
from handlers.local.model import PostedMessage
from tests.conversations.conftest import Conversation, Reply

EVIL = "<!channel> <@U99999999> <https://evil.example|click> *bold* _it_ `code` @here & <!here|x>"
PERMALINK = r"<https://local\.slack\.invalid/archives/\w+/p\d+\|Where it was said>"


def texts(message: PostedMessage) -> list[str]:
    """What Slack would format in a message."""
    found = [message.text]
    for block in message.blocks:
        found += [part["text"] for part in (block.get("text"), *block.get("elements", ())) if part and "text" in part]
    return [text for text in found if isinstance(text, str)]


def assert_harmless(reply: Reply, talk: Conversation) -> None:
    assert reply.all
    ours = "|".join([f"<@{talk.id('maria')}>", f"<#{talk.id('#visits')}>", PERMALINK])
    for text in [text for each in reply.all for text in texts(each.message)]:
        assert "<" not in re.sub(ours, "", text)
        for mark in ("*bold*", "_it_", "`code`"):
            assert mark not in text


@pytest.mark.parametrize(
    "line",
    [
        f"Kenya draft shared {EVIL} yesterday",
        f"{EVIL}",
        f"correct Kenya draft 17 April because {EVIL}",
        f"Kenya ref {EVIL} comments received today",
        f"Kenya draft shared on {EVIL}",
        f"help {EVIL}",
        f"why Kenya {EVIL}",
    ],
)
def test_typed_text_never_becomes_a_mention_a_link_or_formatting(drafted: Conversation, line: str) -> None:
    for raw in (line, line.replace("<", "&lt;").replace(">", "&gt;")):
        drafted.outgoing.command(drafted.id("maria"), drafted.id("#visits"), "/visit", raw)
        reply = drafted.news("visits")
        assert_harmless(reply, drafted)
    assert_harmless(drafted.command("history Kenya"), drafted)


def test_the_reason_of_a_correction_is_harmless_in_announcements_and_the_history(drafted: Conversation) -> None:
    asked = drafted.dm(f"correct Kenya draft 17 April because {EVIL}")
    assert_harmless(asked, drafted)
    reply = drafted.press("Apply", channel="dm")
    assert "click" in reply.in_("visits")
    assert_harmless(reply, drafted)
    assert_harmless(drafted.command("history Kenya"), drafted)


def test_messages_are_posted_without_previews(drafted: Conversation) -> None:
    drafted.dm("Kenya")
    for call in drafted.slack.calls:
        if call.method == "chat.postMessage":
            assert not call.arguments.get("unfurl_links")
            assert not call.arguments.get("unfurl_media")
            assert not call.arguments.get("link_names")


@pytest.mark.parametrize("line", ["Kenya draft shared yesterday " + "x" * LONGEST, "x" * 40_000, "Kenya " * 2000])
def test_more_than_is_read_is_refused_before_anything_reads_it(kenya: Conversation, line: str) -> None:
    before = kenya.stored()
    for reply in (kenya.command(line), kenya.dm(line), kenya.mention(line)):
        assert f"at most {LONGEST} characters" in reply.text
    assert kenya.stored() == before


def test_a_button_value_that_we_did_not_make_is_refused(kenya: Conversation) -> None:
    message, action = kenya.button("Undo", "maria", "visits")
    blocks = [
        {**b, "elements": [{**e, "value": "{}"} for e in b["elements"]]} if b["type"] == "actions" else b
        for b in message.blocks
    ]
    forged = kenya.slack.change_message(message.channel, message.ts, blocks=tuple(blocks))
    before = kenya.stored()
    kenya.outgoing.press(kenya.id("maria"), forged, action)
    assert "older message" in kenya.news("visits").text
    assert kenya.stored() == before


def test_what_is_unexpected_gives_a_number_and_no_detail(kenya: Conversation, caplog: pytest.LogCaptureFixture) -> None:
    with kenya.rapporteur.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE records RENAME TO hidden")
    reply = kenya.command("Kenya")
    assert "Something went wrong" in reply.text
    assert "records" not in reply.text
    reference = reply.text.split(":")[-1].strip()
    assert reference in caplog.text
    with kenya.rapporteur.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE hidden RENAME TO records")


def test_what_nobody_listens_to_is_not_logged(kenya: Conversation, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    event = {"type": "reaction_added", "channel": kenya.id("#visits"), "user": kenya.id("maria"), "text": "canary-word"}
    assert kenya.outgoing.event(event).status == 404
    kenya.outgoing.command(kenya.id("maria"), kenya.id("#visits"), "/canary-word", "canary-word")
    kenya.command("canary-word")
    assert "canary-word" not in caplog.text
