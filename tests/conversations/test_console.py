"""The console is the same conversation at a terminal: time that is skipped is lived through."""

import app
from handlers.local.console import run
from tests.conversations.conftest import START, ZONE


def typed(*lines: str) -> str:
    """The transcript."""
    left, shown = iter(lines), list[str]()

    def read(_: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    with app.local(START, "/visit", str(ZONE)) as console:
        run(console, read, shown.append, echo=True)
    return "\n".join(shown)


def test_a_long_way_ahead_shows_every_reminder_on_it() -> None:
    shown = typed(
        "/visit new Kenya ended 6 March 2026",
        "/visit Kenya draft shared 20 April 2026",
        "/visit Kenya comments received 20 April 2026",
        "/visit Kenya final draft submitted 20 April 2026",
        "/visit Kenya preliminary assessment submitted 20 March 2026",
        ":day 2027-03-06",
    )
    for day in ("5 January 2027", "4 February 2027", "26 February 2027", "5 March 2027"):
        assert day in shown


def test_a_question_that_follows_a_question_is_answered() -> None:
    shown = typed(
        "/visit new Kenya ended 6 March 2026",
        "/visit Kenya draft shared 20 April 2026",
        "/visit Kenya no comments",
        "1",
        "1",
    )
    assert "comments received on Tuesday 21 April 2026" in shown


def test_a_reminder_is_put_off_to_another_day_in_a_form() -> None:
    shown = typed(
        "/visit new Kenya ended 6 March 2026",
        "/visit Kenya preliminary assessment submitted 20 March 2026",
        "/visit Kenya draft shared 20 April 2026",
        ":day 2026-05-06",
        "6",
        "3 2026-05-12",
        ":submit",
        ":day 2026-05-12",
    )
    assert "[6] Snooze: another day" in shown
    assert "you are reminded again on Tue 12 May 2026 at 09:00" in shown
    assert "You asked to be reminded now." in shown
