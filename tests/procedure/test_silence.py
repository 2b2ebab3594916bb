"""That nothing came is a fact beside the dates: it is taken only when it can be true, and it changes none of them."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.procedure import Fact, evaluate, judge, outlook, standstills
from bot.procedure.silence import AWAITED, COMMENTS, CONFIDENTIALITY, SILENCE, NotSilent
from tests.procedure.courses import Course, muddled
from tests.procedure.shapes import facts
from tests.procedure.test_properties import examples
from tests.visits.made import fact

TODAY = date(2026, 12, 1)
DRAFT = fact("draft_report_shared", "2026-04-20")  # comments until 20 May
LETTER = fact("no_comments_letter_sent", "2026-05-25")  # two weeks more, until 8 June
ASKED = fact("extension_requested", "2026-05-10")
SENT, RECEIVED = fact("report_transmitted", "2026-07-06"), fact("report_received", "2026-07-10")


def silent(day: str, step: str = COMMENTS) -> Fact:
    return fact(SILENCE, day, outcome=step)


@pytest.mark.parametrize(
    ("known", "new", "refusal"),
    [
        ([DRAFT], silent("2026-05-20"), NotSilent(step=COMMENTS, until=date(2026, 5, 20))),
        ([DRAFT, LETTER], silent("2026-06-08"), NotSilent(step=COMMENTS, until=date(2026, 6, 8))),
        ([DRAFT, ASKED], silent("2026-05-25"), NotSilent(step=COMMENTS, pending=True)),
        (
            [DRAFT, ASKED, fact("extension_decided", "2026-05-25", outcome="granted", until="2026-06-10")],
            silent("2026-06-10"),
            NotSilent(step=COMMENTS, until=date(2026, 6, 10)),
        ),
        ([], silent("2026-05-25"), NotSilent(step=COMMENTS)),
        (
            [DRAFT, fact(COMMENTS, "2026-05-18")],
            silent("2026-05-25"),
            NotSilent(step=COMMENTS, received=date(2026, 5, 18)),
        ),
        ([SENT], silent("2026-08-05", CONFIDENTIALITY), NotSilent(step=CONFIDENTIALITY, until=date(2026, 8, 5))),
        (
            [SENT, RECEIVED],
            silent("2026-08-09", CONFIDENTIALITY),
            NotSilent(step=CONFIDENTIALITY, until=date(2026, 8, 9)),
        ),
        ([SENT, RECEIVED], silent("2026-08-10", CONFIDENTIALITY), None),
        ([DRAFT], silent("2026-05-21"), None),
        ([DRAFT, ASKED], silent("2026-06-20"), None),  # nothing can be granted any more
        ([DRAFT, LETTER, silent("2026-05-22")], silent("2026-06-09"), None),
    ],
)
def test_it_is_taken_only_once_the_time_is_over(known: list[Fact], new: Fact, refusal: NotSilent | None) -> None:
    assert judge(known, new, TODAY).refusal == refusal


def test_what_the_state_was_told_counts_too() -> None:
    told = {COMMENTS: date(2026, 5, 25)}
    assert judge([DRAFT], silent("2026-05-25"), TODAY, told).refusal == NotSilent(step=COMMENTS, until=told[COMMENTS])
    assert judge([DRAFT], silent("2026-05-26"), TODAY, told).refusal is None


@pytest.mark.parametrize(
    ("known", "today", "steps"),
    [
        ([DRAFT], "2026-05-20", ()),
        ([DRAFT], "2026-05-21", (COMMENTS,)),
        ([DRAFT, silent("2026-05-21")], "2026-05-22", ()),
        ([DRAFT, silent("2026-05-21"), LETTER], "2026-06-08", ()),
        ([DRAFT, silent("2026-05-21"), LETTER], "2026-06-09", (COMMENTS,)),  # the two weeks are over as well
        ([DRAFT, fact(COMMENTS, "2026-05-22")], "2026-05-25", ()),
        ([DRAFT, fact("final_draft_submitted", "2026-06-22")], "2026-06-25", ()),
        ([SENT], "2026-08-20", ()),  # until the receipt is known
        ([SENT, RECEIVED], "2026-08-10", (CONFIDENTIALITY,)),
        ([SENT, RECEIVED, silent("2026-08-10", CONFIDENTIALITY)], "2026-08-11", ()),
        ([SENT, RECEIVED, fact("report_shared_restricted", "2026-08-12")], "2026-08-13", ()),
        ([DRAFT, fact("visit_cancelled", "2026-04-21")], "2026-05-21", ()),
    ],
)
def test_it_is_asked_once_for_every_period_that_passed(known: list[Fact], today: str, steps: tuple[str, ...]) -> None:
    assert outlook(known, date.fromisoformat(today)).unconfirmed == steps


@examples(200)
@given(muddled(), st.randoms(use_true_random=True))
def test_it_changes_no_date_and_nobodys_move(course: Course, dice: Random) -> None:
    known = facts(course.entries)
    said = list(known)
    for _ in range(3):
        day = course.today - timedelta(days=dice.randrange(300))
        said.insert(dice.randint(0, len(said)), Fact(step=SILENCE, date=day, outcome=dice.choice(AWAITED)))
    assert evaluate(said, course.today) == evaluate(known, course.today)
    assert standstills(said, course.today) == standstills(known, course.today)
    view, plain = outlook(said, course.today), outlook(known, course.today)
    done = tuple(pair for pair in view.done if pair[0].step != SILENCE)
    assert replace(view, unconfirmed=(), done=done) == replace(plain, unconfirmed=())
