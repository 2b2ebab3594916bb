"""A visit on one screen for a new desk officer, and half a page for a meeting. It is Tuesday 21 April 2026; comments of
Kenya are due on Wednesday 20 May 2026."""

import pytest

from tests.conversations.conftest import Conversation

PAPERS = ("brief", "note")
FIRST = """\
Kenya, March 2026 (#1) on Tuesday 21 April 2026
What it is: assessment visit to Kenya, with the State for comments.
Pending: comments on the draft report (the visited State), due Wednesday 20 May 2026, 29 days left.
Done: visit ended Fri 6 March 2026; draft report shared with the State Mon 20 April 2026 (on time); preliminary \
assessment submitted to the Committee Fri 20 March 2026 (on time).
More time for comments: not asked for; 0 of 30 days used, latest possible date Fri 19 June 2026.
Who follows it: officer: @maria; channels: #visits; nobody is named for the State."""
NOTE = """\
Note: Kenya, March 2026, as of Tuesday 21 April 2026
Where it stands: with the State for comments.
Next steps: comments on the draft report (the visited State), due Wednesday 20 May 2026, 29 days left.
Then, if all goes on time: the final draft to the Committee Thu 4 June 2026.
Consent: nothing recorded.
What the State was told: draft report shared with the State Mon 20 April 2026; time for observations until Wed \
20 May 2026.
More time for comments: not asked for; 0 of 30 days used, latest possible date Fri 19 June 2026."""


def test_the_brief_is_one_screen(due: Conversation) -> None:
    reply = due.command("brief Kenya")
    assert reply.text == FIRST
    assert [each.only_to for each in reply.here] == ["maria"]


def test_the_note_is_half_a_page(due: Conversation) -> None:
    reply = due.command("note Kenya")
    assert reply.text == NOTE
    assert [each.only_to for each in reply.here] == ["maria"]


def test_extensions_are_told_as_asked_granted_and_used(due: Conversation) -> None:
    due.day("2026-05-19")
    due.command("Kenya extension requested today ref KE/2026/7")
    asked = "asked on Tue 19 May 2026; the Committee has not decided yet; 0 of 30 days used"
    assert asked in due.command("note Kenya").text
    due.command("Kenya extension granted until 10 June")
    told = due.command("brief Kenya").text
    assert "granted until Wed 10 June 2026 (Tue 19 May 2026)" in told
    assert "21 of 30 days used, latest possible date Fri 19 June 2026" in told
    assert "References: more time requested by the State KE/2026/7." in told


def test_what_nobody_recorded_and_what_is_odd_stand_in_the_brief(kenya: Conversation) -> None:
    kenya.command("Kenya consent requested 5 January 2026")
    kenya.applied("Kenya dates agreed 2-6 March 2026")  # agreed today, after the visit
    told = kenya.command("brief Kenya").text
    assert "Not recorded: consent given; visit started." in told
    assert "overdue by 1 day" in told
    kenya.command("Kenya report transmitted today")
    assert "• receipt of the report: not recorded; counted from transmission" in kenya.command("brief Kenya").text


def test_who_knows_of_it_and_who_stands_for_the_state(due: Conversation) -> None:
    due.person("gus", restricted=True)
    due.command("delegate Kenya @gus")
    due.command("Kenya deputy @li")
    told = due.command("brief Kenya").text
    assert "officer: @maria, deputy: @li; channels: #visits; for the State: @gus" in told


def test_a_long_course_is_told_line_by_line(due: Conversation) -> None:
    due.day("2026-06-10")
    due.command("Kenya comments received today, final draft submitted today")
    due.command("Kenya report adopted today")
    lines = due.command("brief Kenya").text.splitlines()
    assert lines[lines.index("Done:") + 1] == "• visit ended Fri 6 March 2026"
    assert len(lines) < 20


def test_noting_a_fact_is_still_recording_it(due: Conversation) -> None:
    assert "Recorded" in due.command("note Kenya comments received today").text


def test_words_too_many_are_told(due: Conversation) -> None:
    assert due.command("brief Kenya findings").text.startswith('I did not understand "findings"')


@pytest.mark.parametrize("paper", PAPERS)
def test_of_a_hidden_visit_there_is_none_for_others(due: Conversation, paper: str) -> None:
    due.dm("hide Kenya")
    none = "There is no visit to Kenya here. Open one with: new Kenya ended 6 March 2026"
    assert due.dm(f"{paper} Kenya", by="bob").text == none
    assert due.command(f"{paper} Kenya").text == none
    told = due.dm(f"{paper} Kenya").text
    assert ("hidden, known to @maria" in told) is (paper == "brief")
    assert "Kenya, March 2026" in told


@pytest.mark.parametrize("paper", [*PAPERS, "letter"])
def test_they_are_not_for_delegates(due: Conversation, paper: str) -> None:
    due.person("gus", restricted=True)
    due.command("delegate Kenya @gus")
    assert due.dm(f"{paper} Kenya", by="gus").text.startswith("You stand for the visited State")
