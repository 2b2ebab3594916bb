"""Questions in plain words, by direct message and mention: what is answered, and that nothing is stored by any."""

import pytest

from tests.conversations.conftest import Conversation

WAITING = "waiting for the visited State: comments on the draft report, due Wednesday 20 May 2026, 29 days left"


@pytest.fixture
def asked(due: Conversation) -> Conversation:
    """Beside Kenya, Fiji's preliminary assessment is due on Friday 24 April 2026."""
    due.command("new Fiji ended 10 April 2026")
    return due


@pytest.mark.parametrize(
    "said",
    [
        *("Who has to act on Kenya?", "qui doit agir pour le Kenya ?", "¿quién tiene que actuar en Kenya?"),
        *("кто должен действовать по Кении?", "肯尼亚轮到谁行动？", "من يجب أن يتصرف بشأن كينيا؟"),
    ],
)
def test_whose_move_it_is(due: Conversation, said: str) -> None:
    for reply in (due.dm(said), due.mention(said)):
        assert WAITING in reply.text
        assert not reply.public or reply.here[0].where == "@maria"


def test_when_a_step_is_due(due: Conversation) -> None:
    reply = due.dm("when are Kenya's comments due?")
    assert reply.text.startswith("Kenya, March 2026: not recorded yet: State's comments received.")
    assert "Waiting for the visited State: comments on the draft report, due Wednesday 20 May 2026" in reply.text
    assert reply.buttons == ["Record done", "Why this date"]
    assert "+ 30 days" in due.press("Why this date", channel="dm").text


def test_whether_a_step_happened_and_on_which_day(due: Conversation) -> None:
    assert "not recorded yet" in due.dm("did Kenya send comments yesterday?").text
    assert due.dm("has the draft been shared with Kenya?").text.splitlines()[0] == (
        "Kenya, March 2026: draft report shared with the State on Monday 20 April 2026 (on time)."
    )
    assert "not recorded yet" in due.dm("when will the Kenya report be transmitted?").text


def test_what_is_due_next_week(asked: Conversation) -> None:
    assert "Nothing is due from Mon 27 April 2026 to Sun 3 May 2026." in asked.dm("what's due next week?").text
    reply = asked.dm("what is due this week?")
    assert reply.text.splitlines() == [
        "Due from Mon 20 April 2026 to Sun 26 April 2026, in 1 visit:",
        "Fiji, April 2026 (#2): the preliminary assessment to the Committee (the Executive Directorate), "
        "Fri 24 April 2026",
    ]
    assert "Kenya" in asked.dm("which deadlines are there in May?").text


def test_only_my_own(asked: Conversation) -> None:
    asked.command("officer Fiji @li")
    assert "Fiji" not in asked.dm("what do I have to do this week?").text
    assert "Fiji" in asked.dm("what do I have to do this week?", by="li").text
    assert "Nothing of yours is overdue." in asked.dm("is anything of mine overdue?").text
    assert "You follow 1 visit" in asked.dm("my actions").text


def test_which_visits_wait_for_whom(asked: Conversation) -> None:
    reply = asked.dm("which visits wait for States?")
    assert "Waiting for the visited State: 1 visit" in reply.text
    assert "Kenya" in reply.text
    assert "Fiji" not in reply.text
    assert "Fiji" in asked.dm("which visits are waiting for us?").text
    assert "Waiting for the Chair: 0 visits" in asked.dm("what is with the Chair?").text


def test_how_many_visits(asked: Conversation) -> None:
    asked.command("new Chad")
    asked.command("Chad visit cancelled today")
    reply = asked.mention("how many visits in 2026?")
    assert reply.text.splitlines()[:2] == ["2 visits ended in 2026 (2 comprehensive).", "2 visits are open now."]
    assert "Programme 2026: 3 visits" in asked.press("Programme 2026").text  # with the cancelled one
    assert "1 visit ended" in asked.dm("how many visits ended in March?").text


def test_why_and_what_if(due: Conversation) -> None:
    assert "+ 30 days" in due.dm("why are Kenya's comments due on 20 May?").text
    assert "12 June 2026" in due.dm("what if Kenya sends its comments on 12 June?").text


def test_a_hidden_visit_is_counted_for_those_who_know_of_it(due: Conversation) -> None:
    due.dm("hide Kenya")
    assert "0 visits ended in 2026" in due.mention("how many visits in 2026?").text
    assert "0 visits ended in 2026" in due.dm("how many visits in 2026?", by="bob").text
    assert "1 visit ended in 2026" in due.dm("how many visits in 2026?").text
    assert "no visit to Kenya" in due.dm("when are Kenya's comments due?", by="bob").text


@pytest.mark.parametrize(
    "said", ["you are useless", "the meeting went well", "what is the weather?", "tu es nul", "你好"]
)
def test_what_is_not_understood_is_answered_with_three_things_that_are(due: Conversation, said: str) -> None:
    reply = due.dm(said)
    assert reply.text.startswith("I did not understand that, and did nothing.")
    assert len(reply.buttons) == 3
    assert "What is overdue?" in reply.buttons
    assert "Nothing is overdue." in due.press("What is overdue?", channel="dm").text


@pytest.mark.parametrize(
    "said",
    [
        *("Kenya comments received yesterday?", "did we receive Kenya's comments yesterday?", "hide Kenya?", "undo?"),
        *("Kenya transport not needed?", "new Peru ended 6 March 2026?", "Kenya adoption by 12 June?", "mute?"),
    ],
)
def test_a_question_stores_nothing(due: Conversation, said: str) -> None:
    before = due.stored()
    for reply in (due.dm(said), due.mention(said), due.command(said)):
        assert reply.text
    assert due.stored() == before


@pytest.mark.parametrize(
    "said", ["where do Kenya and Fiji stand", "肯尼亚和斐济怎么样了", "où en sont le Kenya et les Fidji"]
)
def test_of_two_states_none_is_left_out_silently(asked: Conversation, said: str) -> None:
    assert asked.dm(said).buttons[:2] == ["Kenya: Where does it stand?", "Fiji: Where does it stand?"]
    assert asked.press("Fiji: Where does it stand?", channel="dm").text.startswith("Fiji, April 2026")


def test_what_is_offered_is_offered_once(due: Conversation) -> None:
    offered = due.dm("Kenya lasagna").buttons
    assert offered[0] == "Kenya: Where does it stand?"
    assert len(offered) == 3
    assert not any(label.startswith("status") for label in offered)


def test_nothing_due_is_said_of_the_state_that_was_asked_about(asked: Conversation) -> None:
    assert asked.dm("is anything due this week for Kenya?").text.startswith("Kenya: Nothing is due")
    assert asked.dm("anything due for Fiji this week?").text.startswith("Fiji: Due from")


@pytest.mark.parametrize("said", ["что надо сделать до пятницы", "星期五之前要做什么", "que faire avant vendredi"])
def test_what_has_to_be_done_until_a_day(asked: Conversation, said: str) -> None:
    assert "Due from Tue 21 April 2026 to Fri 24 April 2026, in 1 visit:" in asked.dm(said).text


def test_a_question_without_marks_is_no_record(due: Conversation) -> None:
    assert due.dm("ha enviado kenya sus comentarios").text.startswith("Kenya, March 2026: not recorded yet")
    assert "Record" in due.dm("Kenya ha enviado sus comentarios ayer").buttons
    assert "Waiting for the Chair: 0 visits" in due.dm("are there any visits waiting on the chair").text
    assert "comments on the draft report, due" in due.dm("что не сделано по Кении").text
