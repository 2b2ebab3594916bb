"""The main job from end to end: a record, its status and a reminder, in the channel and in a direct message."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.e2e.bot import running_bot
from tests.e2e.local_slack import BOT, LI, MARIA, VISITS, Slack


def test_a_visit_is_opened_recorded_and_asked_about_in_the_channel(slack: Slack, tmp_path: Path) -> None:
    with running_bot(slack, tmp_path):
        slack.command("new Kenya ended 6 March 2026", "Kenya", "20 March 2026")
        slack.command("record Kenya draft shared 20 April 2026", "20 April 2026", "20 May 2026")
        slack.command("Kenya", "Kenya, March 2026", "20 May 2026", user=LI)
        slack.say(f"<@{BOT}> where does Kenya stand", "20 May 2026", channel=VISITS)
    assert slack.acknowledged()


def test_the_same_words_work_in_a_direct_message(slack: Slack, tmp_path: Path) -> None:
    with running_bot(slack, tmp_path):
        slack.command("new Kenya ended 6 March 2026", "20 March 2026")
        slack.say("record Kenya draft shared 20 April 2026", "Recorded", "20 May 2026")
        slack.say("where does Kenya stand", "20 May 2026")
    assert slack.acknowledged()


def test_a_message_without_a_verb_is_asked_before_it_is_recorded(slack: Slack, tmp_path: Path) -> None:
    with running_bot(slack, tmp_path):
        slack.command("new Kenya ended 6 March 2026", "20 March 2026")
        asked = slack.say("Kenya draft shared 20 April 2026", "record this?", "Monday 20 April 2026")
        slack.press(asked, "Record", "Recorded", "20 May 2026")
    assert slack.acknowledged()


def test_undo_is_a_button(slack: Slack, tmp_path: Path) -> None:
    with running_bot(slack, tmp_path):
        slack.command("new Kenya ended 6 March 2026", "20 March 2026")
        recorded = slack.command("record Kenya draft shared 20 April 2026", "20 May 2026")
        slack.press(recorded, "Undo", "20 April 2026")
    assert slack.acknowledged()


def test_a_reminder_that_fell_due_while_the_bot_was_down_comes_late_and_once(slack: Slack, tmp_path: Path) -> None:
    now = datetime.now(UTC).replace(hour=16, minute=0)
    tuesday = now - timedelta(days=14 + (now.weekday() - 1) % 7)  # about noon in New York
    thursday = tuesday + timedelta(days=9)  # its first reminder was due the day before
    due = f"{tuesday + timedelta(days=11):%e %B %Y}".strip()  # the preliminary assessment
    with running_bot(slack, tmp_path, at=tuesday):
        slack.command(f"new Kenya ended {(tuesday - timedelta(days=3)).date().isoformat()}", "Kenya")
        slack.wait_for(VISITS, "Still to do")  # its card
    seen = {channel: len(slack.messages(channel)) for channel in (VISITS, slack.direct(MARIA))}
    for _ in range(2):
        with running_bot(slack, tmp_path, at=thursday):
            for channel, before in seen.items():
                slack.wait_for(channel, "Kenya", "preliminary assessment", due, "comes late", after=before)
    assert all(len(slack.messages(channel)) == before + 1 for channel, before in seen.items())
