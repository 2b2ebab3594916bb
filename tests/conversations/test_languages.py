"""The same visit in each of the six official languages: other words, the same records."""

from datetime import date, datetime, time

import pytest

from bot.wording import days
from tests.conversations.conftest import ZONE, Conversation
from tests.conversations.worked_example import COURSE, LINES
from tests.visits.made import day


def at_noon(talk: Conversation, typed: str) -> None:
    """That day, without what was sent before it."""
    talk.clock.now = datetime.combine(date.fromisoformat(typed), time(12), ZONE)


@pytest.mark.parametrize("locale", LINES)
def test_a_visit_is_recorded_in_the_language_of_the_asker(talk: Conversation, locale: str) -> None:
    at_noon(talk, "2024-03-18")
    talk.person("amina", locale=locale)
    talk.command("new Kenya", by="amina")
    for line, (typed, _, named) in zip(LINES[locale].strip().splitlines(), COURSE, strict=True):
        at_noon(talk, typed)
        reply = talk.command(line.strip(), by="amina").text
        assert "Recorded: Kenya" in reply, line
        assert days.full(day(named), locale.split("-")[0]) in reply, line
    assert talk.steps() == [(step, named) for _, step, named in COURSE]
    assert talk.stored()[0].standing()[9].fact.outcome == "nothing"  # type: ignore[union-attr]
