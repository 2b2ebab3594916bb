"""Everything that can happen to a visit is recordable by the words that the bot suggests for it."""

import pytest

from bot.names.steps import words_for
from bot.procedure import STEPS
from bot.procedure.model import Kind
from bot.wording.names import happened
from tests.conversations.conftest import Conversation

RECORDABLE = [key for key, step in STEPS.items() if step.kind is not Kind.DERIVED]
FIRST = {
    "visit_closed": ["twelve month report considered 20 April 2026"],
    "nothing_received": ["draft shared 2 March 2026"],
}
ALSO = {
    "dates_agreed": "4-8 May 2026",  # the visit itself; the day before it is that of the agreement
    "extension_decided": "denied",
    "confidentiality_reply": "some confidential",
}
BECAUSE = {"visit_closed": " because no response came"}
SHOWN = {"comments_part_received": "comments in parts"}


@pytest.mark.parametrize("step", RECORDABLE)
def test_it_is_recorded_and_shown_in_the_history_and_the_status(talk: Conversation, step: str) -> None:
    talk.command("new Kenya")
    for line in FIRST.get(step, ()):
        assert "Recorded" in talk.command(f"Kenya {line}").text
    line = f"Kenya {words_for(step)} {ALSO.get(step, '')} 20 April 2026{BECAUSE.get(step, '')}".replace("  ", " ")
    assert "Recorded" in talk.command(line).text
    assert talk.steps()[-1] == (step, "2026-04-20")
    assert f'"{line}"' in talk.command("history Kenya").text
    (fact,) = [fact for fact in talk.stored()[0].facts() if fact.step == step]
    status = talk.command("Kenya").text.casefold()
    assert SHOWN.get(step, happened(fact)).casefold() in status
    assert "mon 20 april 2026" in status
