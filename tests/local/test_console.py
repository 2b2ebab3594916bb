"""The console: people, channels, forms and time, typed and shown as text."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

import app
from handlers.local.console import Console, run
from handlers.local.screen import fitted

NOON = datetime(2026, 4, 21, 16, tzinfo=UTC)


@pytest.fixture
def console() -> Iterator[Console]:
    with app.local(NOON, "/visit", "America/New_York") as opened:
        opened.line("/visit new Kenya ended 6 March 2026")
        opened.line("/visit Kenya draft sent yesterday")
        yield opened


def text(shown: list[str]) -> str:
    return "\n".join(shown)


def test_a_form_is_filled_in_and_sent(console: Console) -> None:
    console.line("/visit Kenya")
    form = text(console.line("1"))
    assert "=== Record a step ===" in form
    assert "[3] On which day did it happen? (optional): 2026-04-21" in form
    console.line("3 2026-04-20")
    console.line("5 CTC/2026/9")
    sent = text(console.line(":submit"))
    assert "State's comments received on Monday 20 April 2026, 30 days early [CTC/2026/9]" in sent


def test_a_form_says_what_is_wrong_with_a_field(console: Console) -> None:
    console.line("/visit Kenya")
    console.line("1")
    console.line("3 20 April")
    assert "! Choose the day" in text(console.line(":submit"))
    console.line("3 2026-05-20")
    assert "in the future" in text(console.line(":submit"))
    assert console.line(":close") == ["The form is closed."]
    assert console.line(":submit") == ["There is no open form."]
    assert console.line(":close") == ["There is no open form."]


def test_the_app_home_is_shown_and_pressed_in(console: Console) -> None:
    console.line("/visit new Peru ended 6 March 2026")
    shown = text(console.line(":home"))
    assert "== What needs you now ==" in shown
    (number,) = re.findall(r"\[(\d+)\] Which State: State: all \(State: all / State: Kenya / State: Peru\)", shown)
    assert console.line(number) == [f"Type {number} and what to fill in."]
    chosen = text(console.line(f"{number} State: Peru"))
    assert "Which State: State: Peru" in chosen
    assert text(console.line(f"{number} State: Togo")) == chosen
    assert "waiting for the participating experts" not in text(console.line("3"))  # why the first date is what it is
    assert console.line(":close") == ["The form is closed."]


def test_another_person_in_another_channel(console: Console) -> None:
    console.line(":channel kenya")
    console.line("/visit follow Kenya")
    assert console.prompt() == "maria, #kenya> "
    told = text(console.line(":as bob"))
    assert console.prompt() == "bob, #kenya> "
    assert "Kenya" in told
    answered = text(console.line("@rapporteur status Kenya"))
    assert "[#kenya, only you see this]" in answered
    console.line(":dm")
    assert console.prompt() == "bob, direct message> "
    assert "[direct message]" in text(console.line("Kenya"))
    console.line(":as maria")
    assert console.prompt() == "maria, direct message> "


def test_a_guest_comes_and_goes(console: Console) -> None:
    console.line(":as gus")
    assert "A guest is in #visits; nothing is posted there." in text(console.line(":as maria"))
    assert "A guest is a member of this channel" in text(console.line("/visit Kenya"))
    console.line(":as gus")
    console.line(":leave")
    assert console.prompt() == "gus, direct message> "
    console.line(":as maria")
    console.line(":channel visits")
    assert "Opened" in text(console.line("/visit new Fiji ended 6 March 2026"))


def test_a_user_group_is_typed_by_its_name(console: Console) -> None:
    assert "officer @team" not in text(console.line("/visit officer Kenya @team"))
    assert "officer @dora" in text(console.line("/visit officer Kenya @dora"))


def test_days_pass_forward_with_every_message_on_the_way(console: Console) -> None:
    shown = text(console.line(":day +22"))
    assert "--- Wednesday 6 May 2026, 09:00" in shown
    assert "14 days left" in shown
    assert shown.endswith("--- Wednesday 13 May 2026, 12:00")
    assert console.line(":day 2026-05-01") == ["Time only goes forward."]
    assert console.line(":day soon") == ["Type :day +40 or :day 2026-05-20."]


def test_what_means_nothing_says_so(console: Console) -> None:
    assert console.line("") == []
    assert "mentions only" in text(console.line("hello"))
    assert console.line(":what") == [":what is not understood here; :help says what is."]
    assert ":submit" in text(console.line(":help"))
    assert console.line("99") == ["There is no [99] on the screen."]


def test_lines_are_read_until_the_input_ends(console: Console) -> None:
    typed = iter(["/visit list", ":quit", "never read"])
    written: list[str] = []
    run(console, lambda _: next(typed), written.append, echo=True)
    assert written[0] == "maria, #visits> /visit list"
    assert next(typed) == "never read"
    prompts: list[str] = []

    def ended(prompt: str) -> str:
        prompts.append(prompt)
        raise EOFError

    run(console, ended, written.append, echo=False)
    assert prompts == ["maria, #visits> "]


def test_long_lines_are_broken_between_words() -> None:
    assert fitted("    one two three\nfour", 12) == "    one two\n      three\nfour"


def test_a_form_asks_for_a_visit_and_a_step_and_reads_words(console: Console) -> None:
    console.line("/visit new Peru ended 2 March 2026")
    console.line(":dm")
    console.line("record")
    form = text(console.line("1"))
    assert "[1] Which visit?: ____ (Peru, March 2026 (#2) / Kenya, March 2026 (#1))" in form
    form = text(console.line("1 Kenya, March 2026 (#1)"))
    assert "[2] What happened?: " in form
    assert "What was decided?" in text(console.line("2 extension_decided"))
    console.line("2 comments_received")
    console.line("4 yesterday")
    assert "State's comments received on Monday 20 April 2026" in text(console.line(":submit"))


def test_a_visit_is_opened_by_a_form_that_finds_its_state(console: Console) -> None:
    console.line("/visit new")
    assert "Nigeria" in text(console.line("1 niger"))
    console.line("1 Nigeria")
    console.line("4 2026-03-06")
    assert "Opened: Nigeria" in text(console.line(":submit"))


def test_an_officer_is_named_by_a_form(console: Console) -> None:
    console.line("@rapporteur Kenya officer @li")
    console.line("/visit officer Kenya")
    console.line("2 @maria")
    assert "officer @maria" in text(console.line(":submit"))
