"""A timeline is asked for: a table where it was asked, a picture for who asked and for nobody else."""

from typing import Any

import pytest

from bot.logs import AllowList
from handlers.local import Fault, FaultKind
from handlers.local.model import Json
from tests.conversations.conftest import Conversation, Reply

LOST = "The file could not be sent by direct message; ask for it again in a few minutes."


def pictures(talk: Conversation) -> list[tuple[str, str]]:
    """Where each was posted, and its title."""
    places = {
        channel.id: channel.name or "@" + talk.slack.name_of(channel.with_user)
        for channel in talk.slack.channels.values()
    }
    return [(places[post.channel], file.title) for post in talk.slack.all_posts() for file in post.files]


def rows(reply: Reply) -> list[list[str]]:
    (table,) = [block for each in reply.here for block in each.message.blocks if block["type"] == "table"]
    return [[cell["text"] for cell in row] for row in table["rows"]]


def test_the_table_is_shown_where_it_was_asked_for_and_the_picture_to_who_asked(due: Conversation) -> None:
    reply = due.command("timeline Kenya")
    assert not reply.public
    head, *others = rows(reply)
    assert head == ["Whose step", "Step", "Dates", "Annex", "What came of it"]
    assert others[0] == ["The Executive Directorate", "The visit", "–", "–", "done Fri 6 March 2026"]
    assert others[-1] == [
        "The visited State",
        "Comments on the draft report",
        "due Wed 20 May 2026",
        "Thu 21 May 2026",
        "–",
    ]
    text = reply.here[0].message.text.split("\n")
    assert text[0] == "Kenya, March 2026: timeline"
    assert text[1:-2] == [" · ".join(row) for row in [head, *others]]
    assert text[-1] == "The same as a picture comes by direct message."
    assert pictures(due) == [("@maria", "Kenya, March 2026: timeline")]
    (file,) = due.slack.uploads.values()
    assert file.content.startswith(b"\x89PNG")
    assert "Comments on the draft report: due 20 May 2026" in file.alt_text


def test_it_speaks_the_language_of_who_asks(due: Conversation) -> None:
    due.person("ana", locale="fr-FR")
    reply = due.dm("chronologie Kenya", by="ana")
    assert rows(reply)[0][0] == "À qui"
    assert pictures(due) == [("@ana", "Kenya, mars 2026\N{NO-BREAK SPACE}: chronologie")]


def test_of_a_hidden_visit_nothing_is_drawn_but_for_who_knows_of_it(due: Conversation) -> None:
    due.command("hide Kenya", channel="dm")
    due.command("timeline Kenya", by="li", channel="dm")
    due.command("timeline Kenya")
    assert pictures(due) == []
    assert "Kenya, March 2026: timeline" in due.command("timeline Kenya", channel="dm").text
    assert pictures(due) == [("@maria", "Kenya, March 2026: timeline")]


def test_where_the_picture_is_lost_the_table_has_been_shown(
    due: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    for lost in ("files.getUploadURLExternal", "upload", "files.completeUploadExternal"):

        def fail(method: str, arguments: Json, count: int, lost: str = lost) -> Fault | None:
            return Fault(kind=FaultKind.ERROR_BEFORE) if method == lost else None

        due.outgoing.server.faults = fail
        reply = due.command("timeline Kenya")
        due.outgoing.server.faults = nothing
        assert rows(reply)
        assert reply.here[-1].text == LOST
        assert not reply.public
    lines = [AllowList().format(record) for record in caplog.records if record.name == "handlers.files"]
    assert [line.rpartition("=")[2] for line in lines] == ["HTTP 500", "HTTPError", "HTTP 500"]
    assert pictures(due) == []


def nothing(*_: Any) -> None:
    return None


def test_a_repeat_draws_nothing(due: Conversation) -> None:
    due.command("timeline Kenya")
    due.outgoing.again(due.delivery)
    due.news("visits")
    assert len(pictures(due)) == 1


def test_a_visit_of_which_nothing_is_known_has_a_step_without_a_date(talk: Conversation) -> None:
    talk.command("new Fiji")
    assert rows(talk.command("timeline Fiji"))[1:] == [
        ["The Committee", "The selection of the State", "–", "–", "no deadline in the text"]
    ]
