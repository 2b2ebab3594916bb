"""What the bot asks, and the words on its buttons."""

from datetime import date
from typing import Any, get_args

import pytest

from bot.names.model import StateReading
from bot.names.states import state
from bot.operations.results import Ask, Choice, Option, Question
from bot.procedure import STEPS
from bot.procedure.acceptance import Again, BeyondCap, Doubt
from bot.procedure.exchange import OUTCOMES
from bot.reading.model import Line, Verb
from bot.visits import ChangeKind
from bot.wording.questions import option, question
from tests.visits.made import change, day, fact, visit

DAY = date(2026, 4, 20)
KENYA = visit(fact("visit_concluded", "2026-03-06"))
DOUBTS: list[Doubt] = [
    BeyondCap(until=day("2026-06-20"), original=day("2026-05-20"), cap=day("2026-06-19")),
    Again(step="draft_report_shared", recorded=DAY, same=False),
]


def asked(ask: Ask, **given: Any) -> str:
    others = tuple(change(ChangeKind.RECORDED, by=who) for who in ("U2", "U3", "U2"))
    values = {"visit": KENYA, "step": "draft_report_shared", "text": "Kenya <!here>", "others": others}
    values["change"] = change(ChangeKind.RECORDED)
    return question(Question(ask=ask, options=(), **{**values, **given}))


@pytest.mark.parametrize("ask", [ask for ask in Ask if ask is not Ask.DOUBT])
@pytest.mark.parametrize("known", [KENYA, None])
def test_every_question_asks_and_repeats_typed_words_without_their_powers(ask: Ask, known: Any) -> None:
    told = asked(ask, visit=known)
    assert "?" in told
    assert "<!here>" not in told


def test_every_doubt_says_what_is_doubted() -> None:
    assert {type(doubt) for doubt in DOUBTS} == set(get_args(Doubt))
    assert asked(Ask.DOUBT, doubt=DOUBTS[0]) == (
        "*Kenya, March 2026*: 31 days asked, at most 30 are possible: original date Wed 20 May 2026 + 30 = "
        "*Fri 19 June 2026* (VI.4(d)). If the Committee did decide so, it can be recorded."
    )
    again = asked(Ask.DOUBT, doubt=DOUBTS[1])
    assert again.endswith("is recorded for Monday 20 April 2026 already. Is this a correction?")
    assert asked(Ask.DOUBT) == "*Kenya, March 2026*: "


def test_those_who_built_on_a_change_are_named_once() -> None:
    assert asked(Ask.UNDO) == (
        "*Kenya, March 2026*: <@U1> recorded visit ended Fri 6 March 2026; <@U2>, <@U3> changed the visit after that. "
        "Take it back all the same?"
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (ChangeKind.RECORDED, "<@U4> recorded visit ended Fri 6 March 2026. Take it back all the same?"),
        (ChangeKind.CORRECTED, "<@U4> corrected visit ended Fri 6 March 2026. Take it back all the same?"),
        (ChangeKind.OPENED, "<@U4> opened the visit. Take it back all the same?"),
    ],
)
def test_taking_back_what_somebody_else_did_names_them_and_what_it_was(kind: ChangeKind, said: str) -> None:
    assert asked(Ask.UNDO, others=(), change=change(kind, by="U4")) == f"*Kenya, March 2026*: {said}"


def test_what_was_done_meanwhile_is_told_with_its_date() -> None:
    kinds = (ChangeKind.RECORDED, ChangeKind.FOLLOWED, ChangeKind.UNDONE)
    told = asked(Ask.CHANGED, others=tuple(change(kind, by=f"U{n}", id=n) for n, kind in enumerate(kinds, 1)))
    done = "<@U1> recorded visit ended Fri 6 March 2026; <@U2> changed the visit; <@U3> took a change back."
    assert f"while you were at it: {done} Nothing of yours was stored. Go on all the same?" in told


def test_no_comments_may_mean_two_things() -> None:
    told = asked(Ask.NO_COMMENTS)
    assert told == "*Kenya, March 2026*: did the State reply that it has no comments, or did nothing come?"


def a_button(choice: Choice, **given: Any) -> str:
    reading = StateReading(states=(state("KE"),), exact=True)
    line = Line(verb=Verb.STATUS, text="status Kenya", state=given.pop("reading", reading))
    values = {"visit": KENYA, "step": "draft_report_shared", "day": DAY, "outcome": "granted"}
    return option(Option(choice=choice, line=line, **{**values, **given}))


@pytest.mark.parametrize("choice", Choice)
def test_every_choice_has_words_whatever_is_known(choice: Choice) -> None:
    assert 0 < len(a_button(choice)) <= 75
    assert 0 < len(a_button(choice, visit=None, day=None, reading=None)) <= 75


@pytest.mark.parametrize("outcome", [word for words in OUTCOMES.values() for word in words])
def test_every_outcome_has_words(outcome: str) -> None:
    assert a_button(Choice.OUTCOME, outcome=outcome)[0].isupper()


@pytest.mark.parametrize("step", STEPS)
def test_every_step_fits_on_a_button(step: str) -> None:
    assert 0 < len(a_button(Choice.STEP, step=step)) <= 75


def test_buttons_name_what_they_stand_for() -> None:
    assert a_button(Choice.VISIT) == "Kenya, March 2026 (#1)"
    assert a_button(Choice.STATE) == "Kenya"
    assert a_button(Choice.DAY) == a_button(Choice.UNTIL) == "Monday 20 April 2026"
    assert a_button(Choice.CORRECT) == "Correct to Mon 20 April 2026"
    assert a_button(Choice.CORRECT, day=None) == "Correct it"
