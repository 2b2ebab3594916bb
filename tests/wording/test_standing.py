"""Where a visit stands, read sentence by sentence: golden sentences for every phase and every special case."""

import pytest

from bot.procedure.model import Actor, Fact
from bot.wording import standing
from tests.visits.made import day, fact, facts, status
from tests.wording.known import (
    AGREED,
    ASKED,
    CONSENT,
    DRAFT,
    ENDED,
    FINAL,
    GRANTED,
    LETTER,
    OVER,
    RECEIVED,
    SENT,
    STARTED,
)
from tests.wording.sentences import SENTENCES


@pytest.mark.parametrize(
    ("known", "today", "sentence"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES]
)
def test_the_one_sentence(known: list[Fact], today: str, sentence: str) -> None:
    told = standing.headline(status(known, today))
    assert told.split("*: ", 1)[1] == sentence
    ours = status(known, today).outlook.evaluation.next_action
    assert "overdue" not in told or (ours and ours.actor is Actor.ED)


def test_a_visit_is_named_by_its_state_and_month() -> None:
    assert standing.headline(status(DRAFT, "2026-05-08")).startswith("*Kenya, March 2026*: waiting for")
    assert standing.headline(status(DRAFT, "2026-05-08", kind="follow_up")).startswith("*Kenya follow-up, March 2026*:")
    assert standing.headline(status([], "2026-05-08")).startswith("*Kenya*: ")


@pytest.mark.parametrize(
    ("known", "today", "leads_to"),
    [
        (DRAFT, "2026-05-08", "sends a letter and two more weeks run, then the draft may go forward without comments"),
        (LETTER, "2026-05-25", "submits the final draft without comments"),
        (GRANTED, "2026-05-25", "submits the final draft without comments"),
        (RECEIVED, "2026-07-20", "shared only with the partners that took part"),
        (SENT, "2026-07-08", "Counted from transmission until the date of receipt is recorded."),
        (CONSENT[:1], "2026-01-20", "the text states no consequence"),
        (DRAFT[:-1], "2026-04-01", "the State keeps its full 30 days"),
    ],
)
def test_what_silence_leads_to_is_the_second_sentence(known: list[Fact], today: str, leads_to: str) -> None:
    assert leads_to in standing.status_lines(status(known, today))[1]


@pytest.mark.parametrize(("known", "today"), [(FINAL, "2026-06-10"), (AGREED, "2026-02-20"), (OVER, "2027-04-02")])
def test_where_nobody_is_silent_nothing_is_said_of_silence(known: list[Fact], today: str) -> None:
    assert standing.consequence(status(known, today).outlook) == ""


def test_the_other_open_steps_follow_each_with_its_actor() -> None:
    assert standing.also_open(status(ASKED, "2026-05-25")) == [
        "Also open: comments on the draft report (the visited State), *Wednesday 20 May 2026* has passed; "
        "a request for more time is pending."
    ]
    assert standing.also_open(status(ENDED, "2026-03-24"))[0] == (
        "Also open: the preliminary assessment to the Committee (the Executive Directorate), "
        "due *Friday 20 March 2026*, overdue by 4 days."
    )


def test_a_response_counted_from_transmission_is_never_called_late() -> None:
    told = standing.headline(status(SENT, "2027-01-20"))
    assert "counted from transmission to *Wednesday 6 January 2027*; the date of receipt is not recorded" in told


def test_done_steps_say_how_they_were_in_time() -> None:
    told = standing.done(status([*DRAFT, fact("comments_received", "2026-05-21")], "2026-05-22").outlook)
    assert "Thu 12 March 2026 (1 day early)" in told
    assert "Mon 20 April 2026 (on time)" in told
    assert "Thu 21 May 2026 (1 day late)" in told
    assert standing.done(status([], "2026-05-22").outlook) == "Nothing recorded yet."


def test_milestones_passed_over_are_named_with_their_date_while_it_lies_ahead() -> None:
    known = facts(visit_concluded="2026-03-06", draft_report_shared="2026-03-12")
    assessment = "Not recorded: preliminary assessment submitted to the Committee"
    assert f"{assessment} (due Fri 20 March 2026)" in standing.small(status(known, "2026-03-20"))
    late = [*known, fact("final_draft_submitted", "2026-03-18"), fact("report_adopted", "2026-03-19")]
    assert standing.missing(status(late, "2026-05-08").outlook, day("2026-05-08")) == assessment
    assert standing.missing(status(DRAFT, "2026-05-08").outlook, day("2026-05-08")) == ""


@pytest.mark.parametrize(
    ("aside", "days"),
    [
        (fact("committee_considered", "2026-06-09"), 8),
        (fact("listed_on_website", "2026-06-09"), 8),
        (fact("preliminary_assessment_submitted", "2026-06-04"), 6),
    ],
    ids=["no milestone", "no trigger", "a milestone"],
)
def test_a_step_is_open_since_a_milestone_or_its_trigger_alone(aside: Fact, days: int) -> None:
    told = standing.headline(status([*FINAL, aside], "2026-06-10"))
    assert f"adoption of the report, no deadline in the text; open for {days} days." in told
    concern = standing.headline(status([*FINAL, fact("concerns_raised", "2026-06-08"), aside], "2026-06-10"))
    assert "amended draft after a member's concern, no deadline in the text; open for 2 days." in concern


def test_what_would_follow_stands_in_the_order_of_dates() -> None:
    told = standing.ahead(status(AGREED, "2026-02-20").outlook)
    assert told.index("comments") < told.index("final draft") < told.index("twelve-month")
    assert standing.ahead(status(FINAL, "2026-06-10").outlook) == ""


def test_a_period_that_ended_is_said_to_have_ended() -> None:
    ended = "The period for word on what stays confidential ended on Sun 9 August 2026; nothing received."
    assert ended in standing.status_lines(status(RECEIVED, "2026-08-20"))


def test_warnings_stand_with_the_sentence_and_followers_close_the_answer() -> None:
    told = status(STARTED[2:], "2026-03-04", officer="U1", deputy="U2")
    assert "Note on consent to the visit: not recorded." in standing.status_lines(told)
    assert standing.small(told)[-1] == "Officer: <@U1>, deputy: <@U2> · visit #1"
    assert standing.small(status([], "2026-03-04"))[-1] == "Officer: nobody · visit #1"
