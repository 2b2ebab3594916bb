"""The status in every phase and every branch is what was written by hand."""

from datetime import date, datetime, time

import pytest

from tests.conversations.conftest import ZONE, Conversation
from tests.conversations.golden_status import BRANCHES, PHASES, Golden


@pytest.mark.parametrize("golden", [*PHASES.values(), *BRANCHES.values()], ids=[*PHASES, *BRANCHES])
def test_the_status_begins_as_it_was_written_by_hand(talk: Conversation, golden: Golden) -> None:
    talk.clock.now = datetime.combine(date.fromisoformat(golden.day), time(12), ZONE)
    for line in golden.lines:
        reply = talk.command(line)
        if not reply.public:  # an end that has passed already is asked about
            reply = talk.press(*reply.buttons)
        assert reply.public, line
    text = talk.command("Kenya").text
    assert text[: len(golden.says)] == golden.says
