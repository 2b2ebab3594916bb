"""One visit from its opening to the twelve-month report, on both databases."""

import pytest

from tests.conversations.conftest import Conversation

COURSE = (
    ("2026-03-09", "new Kenya ended 6 March 2026", "Opened"),
    ("2026-03-12", "inputs received 12 March", "1 day early"),
    ("2026-03-20", "preliminary assessment submitted today", "on time"),
    ("2026-04-20", "draft shared today ref CTC/2026/114", "on time"),
    ("2026-05-20", "extension requested today", "the Committee"),
    ("2026-05-21", "extension granted until 1 June", "Wed 20 May 2026 → Mon 1 June 2026"),
    ("2026-05-29", "comments received today", "3 days early"),
    ("2026-06-15", "final draft submitted 12 June", "1 day early"),
    ("2026-07-10", "report adopted today", "the Chair"),
    ("2026-07-14", "transmitted and received today", "Thursday 13 August 2026"),
    ("2026-08-03", "confidentiality reply nothing today", "10 days early"),
    ("2026-08-04", "shared with partners today", "Recorded"),
    ("2027-01-11", "implementation response received today", "3 days early"),
    ("2027-03-01", "twelve month report submitted today", "5 days early"),
    ("2027-03-29", "twelve month report considered today", "Recorded"),
)


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_a_visit_runs_its_course(talk: Conversation, backend: str) -> None:
    talk.clock.now = talk.clock.now.replace(month=3, day=6)
    for day, line, says in COURSE:
        talk.day(day)
        assert says in talk.command(line).text, line
    assert len(talk.steps()) == len(COURSE) + 1  # sent and received were one line
    assert all("Kenya" in message.text for message in talk.slack.all_posts())
    assert talk.command("overdue").text == "Nothing is overdue."
