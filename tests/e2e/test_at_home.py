"""What a person sees and points at, on local-slack's page in Chromium."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.e2e.bot import running_bot
from tests.e2e.local_slack import VISITS, Slack
from tests.e2e.page import Page, page_of

TUESDAY = datetime(2026, 4, 21, 16, tzinfo=UTC)  # noon in New York
DUE = datetime(2026, 5, 13, 16, tzinfo=UTC)  # a week before comments are due

CARD = "as of Tue 21 April 2026"
KENYA = "Kenya, March 2026 (#1)"  # local-slack knows nothing of what is chosen beforehand


@pytest.fixture
def page(slack: Slack) -> Iterator[Page]:
    with page_of(slack) as tab:
        yield tab


def draft_shared(slack: Slack) -> None:
    slack.command("new Kenya ended 6 March 2026", "20 March 2026")
    slack.command("record Kenya draft shared 20 April 2026", "20 May 2026")


def test_a_step_is_recorded_by_a_form(slack: Slack, page: Page, tmp_path: Path) -> None:
    with running_bot(slack, tmp_path, at=TUESDAY):
        slack.command("new Kenya ended 6 March 2026", "20 March 2026")
        page.channel("visits")
        page.write("/visit record Kenya")
        page.sees_form("Which visit?", "What happened?")
        page.choose("Which visit?", KENYA)
        page.choose("What happened?", "Preliminary assessment submitted to the Committee")
        page.fill("Or in words", "20 March")
        page.fill("Reference", "CTED/2026/7")
        page.press("Record")
        page.sees("preliminary assessment submitted to the Committee on Friday 20 March 2026, on time", "CTED/2026/7")


def test_a_reminder_is_answered_by_its_button(slack: Slack, page: Page, tmp_path: Path) -> None:
    with running_bot(slack, tmp_path, at=TUESDAY):
        draft_shared(slack)
    with running_bot(slack, tmp_path, at=DUE):
        slack.wait_for(VISITS, "comments on the draft report", "7 days left", "may be reminded now")
        page.channel("visits")
        page.sees("The State may be reminded now")
        page.press("Record done")
        page.sees_form("On which day did it happen?")
        page.choose("Which visit?", KENYA)
        page.choose("What happened?", "State's comments received")
        page.fill("Or in words", "today")
        page.press("Record")
        page.sees("comments on the draft report: done Wed 13 May 2026, recorded by @maria")
        page.sees_no_more("The State may be reminded now")


def test_the_app_home_shows_what_needs_a_person_and_follows_what_happens(
    slack: Slack, page: Page, tmp_path: Path
) -> None:
    with running_bot(slack, tmp_path, at=DUE):
        draft_shared(slack)
        page.home()
        page.sees("This page is yours alone", "What needs you now", "Kenya, March 2026", "7 days left")
        slack.command("record Kenya comments received 12 May 2026", "12 May 2026")
        page.sees("the final draft to the Committee", "Wednesday 27 May 2026")


def test_the_card_of_a_visit_changes_in_its_place(slack: Slack, page: Page, tmp_path: Path) -> None:
    with running_bot(slack, tmp_path, at=TUESDAY):
        draft_shared(slack)
        page.channel("visits")
        page.sees(CARD, "Still to do")
        slack.command("record Kenya comments received 21 April 2026", "21 April 2026")
        page.sees("comments received on Tue 21 April 2026")
        assert page.messages(CARD) == 1


def test_a_question_is_asked_in_plain_words(slack: Slack, page: Page, tmp_path: Path) -> None:
    with running_bot(slack, tmp_path, at=TUESDAY):
        draft_shared(slack)
        slack.direct("U01MARIA")
        page.direct()
        page.write("When are Kenya's comments due?")
        page.sees("Wednesday 20 May 2026")
        page.write("qui doit agir pour le Kenya ?")
        page.sees("the visited State")
