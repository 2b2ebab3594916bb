"""The status in every phase and every branch is what was written by hand."""

import re
from datetime import date, datetime, time

import pytest

from tests.conversations.conftest import ZONE, Conversation
from tests.conversations.golden_status import BRANCHES, PHASES, Golden

GIVEAWAY = re.compile(  # a word of an English sentence that is no French one
    r"\b(the|of|and|to|is|are|was|if|by|for|with|not|has|have|been|be|it|its|this|that|due|days?|waiting|done|recorded"
    r"|State|visit|report|draft|until|left|late|early|ago|today|nothing|which|then|also|open|Annex|Note|Rule|Why)\b"
)


@pytest.mark.parametrize("golden", [*PHASES.values(), *BRANCHES.values()], ids=[*PHASES, *BRANCHES])
def test_the_status_begins_as_it_was_written_by_hand_and_has_no_english_word_in_french(
    talk: Conversation, golden: Golden
) -> None:
    talk.person("amina", locale="fr-FR")
    talk.clock.now = datetime.combine(date.fromisoformat(golden.day), time(12), ZONE)
    for line in golden.lines:
        reply = talk.command(line)
        if not reply.public:  # an end that has passed already is asked about
            reply = talk.press(*reply.buttons)
        assert reply.public, line
    text = talk.command("Kenya").text
    assert text[: len(golden.says)] == golden.says
    french = " ".join(talk.command(line, by="amina").text for line in ("Kenya", "why Kenya"))
    assert GIVEAWAY.findall(french) == []
