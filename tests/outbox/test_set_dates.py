"""What is sent of the dates that people set, beside those of the text."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbox.desired import HORIZON, Circle, desired
from bot.outbox.model import Plan
from bot.outbox.set_dates import team_dates
from bot.procedure import STEPS, outlook, standstills
from bot.visits import DateKind, Recipient, RecipientKind, SetDate, Visit, Workspace
from tests.procedure.courses import Course, plausible, talks
from tests.procedure.shapes import facts
from tests.visits.made import NOW, day, fact, record, visit

CIRCLE = Circle(workspace=Workspace(id="T1", tz="UTC"), contacts={})
MARIA = Recipient(kind=RecipientKind.PERSON, id="U1")
UNTIL = datetime(2028, 1, 1, 12, tzinfo=UTC)
ENDED, DRAFT = fact("visit_concluded", "2026-03-06"), fact("draft_report_shared", "2026-04-20")
FINAL = fact("final_draft_submitted", "2026-04-21")
OF_THE_STATE = ("comments_received", "confidentiality_reply", "implementation_response")


def given_date(step: str, when: str, kind: DateKind = DateKind.TEAM) -> SetDate:
    return SetDate(step=step, date=day(when), kind=kind, by="U1", at=NOW)


def plan(of: Visit, later: int = 0, until: datetime = NOW + HORIZON) -> Plan:
    known, told = of.facts(), of.told()
    last = max((each.date for each in known), default=NOW.date())
    clocks = outlook(known, last + timedelta(days=later), told).open_clocks
    return desired(of, clocks, standstills(known, until.date(), told), CIRCLE, until)


def sent(of: Visit, step: str) -> list[tuple[str, str]]:
    mine = (rung for rung in plan(of).rungs if rung.recipient == MARIA and rung.step == step)
    return [(rung.rung, f"{rung.due_at:%d %b}") for rung in sorted(mine, key=lambda rung: rung.due_at)]


def test_a_date_that_people_set_has_the_ladder_of_a_date_and_no_two_weekly_reminders_beside_it() -> None:
    of = visit(ENDED, FINAL, officer="U1", dates=(given_date("report_adopted", "2026-06-12"),), follows=("C1",))
    before = [("-14", "29 May"), ("-7", "05 Jun"), ("-2", "10 Jun"), ("0", "12 Jun")]
    assert sent(of, "report_adopted") == [*before, ("+3", "15 Jun"), ("+7", "19 Jun")]


def test_one_that_is_near_is_reminded_of_shortly_before() -> None:
    of = visit(ENDED, FINAL, officer="U1", dates=(given_date("report_adopted", "2026-05-01"),), follows=("C1",))
    assert sent(of, "report_adopted")[:3] == [("-3", "28 Apr"), ("-1", "30 Apr"), ("0", "01 May")]


def test_on_one_morning_the_date_of_the_text_is_told() -> None:
    of = visit(ENDED, DRAFT, officer="U1", dates=(given_date("comments_received", "2026-05-13"),))
    mornings = [(rung, when) for rung, when in sent(of, "comments_received") if when in ("06 May", "13 May")]
    assert mornings == [("-14", "06 May"), ("-7", "13 May")]


def test_what_the_state_was_told_moves_its_ladder_and_never_to_an_earlier_day() -> None:
    letter = (given_date("comments_received", "2026-05-25", DateKind.LETTER),)
    later = visit(ENDED, DRAFT, officer="U1", dates=letter)
    assert ("0", "25 May") in sent(later, "comments_received")
    assert ("0", "20 May") not in sent(later, "comments_received")
    early = visit(ENDED, DRAFT, officer="U1", dates=(given_date("comments_received", "2026-05-01", DateKind.LETTER),))
    assert plan(early) == plan(visit(ENDED, DRAFT, officer="U1"))


def test_a_date_ends_with_the_record_and_not_where_it_was_set_for_the_next_time() -> None:
    asked = fact("extension_requested", "2026-04-25")
    known = (ENDED, DRAFT, asked, fact("extension_decided", "2026-04-28", outcome="denied"))
    dates = (given_date("extension_decided", "2026-05-10"),)
    assert not team_dates(visit(*known, dates=dates))
    again = visit(*known, dates=dates)
    again_asked = record(9, fact("extension_requested", "2026-05-01"))
    assert team_dates(Visit(**{**vars(again), "records": (*again.records, again_asked)}))
    late = tuple(record(each.id, each.fact, at=NOW + timedelta(days=1)) for each in again.records)
    assert not team_dates(Visit(**{**vars(again), "records": (*late, again_asked)}))


@st.composite
def dated(draw: st.DrawFn) -> tuple[Visit, Visit]:
    """A visit in its course without dates that people set, and with some."""
    course: Course = draw(st.one_of(plausible(), talks()))
    known = facts(entry for entry in course.entries if entry.day <= course.today)
    steps = draw(st.lists(st.sampled_from(sorted(STEPS)), unique=True, max_size=12))
    days = draw(st.lists(st.integers(-30, 200), min_size=len(steps), max_size=len(steps)))
    dates = tuple(
        SetDate(step=step, date=course.today + timedelta(days=off), kind=DateKind.TEAM, by="U1", at=NOW)
        for step, off in zip(steps, days, strict=True)
    )
    team = {"officer": "U1", "deputy": "U2", "follows": ("C1",)}
    return visit(*known, **team), visit(*known, **team, dates=dates)


@settings(max_examples=60, deadline=None)
@given(dated(), st.integers(0, 200))
def test_no_rung_is_doubled_and_no_date_of_the_text_is_hidden(pair: tuple[Visit, Visit], later: int) -> None:
    bare, of = pair
    plain, found = plan(bare, until=UNTIL), plan(of, later, until=UNTIL)
    assert found == plan(of, until=UNTIL)
    assert len({(rung.step, rung.recipient, rung.due_at) for rung in found.rungs}) == len(found.rungs)
    assert len({(rung.step, rung.recipient, rung.rung, rung.date) for rung in found.rungs}) == len(found.rungs)
    assert {(rung.step, rung.date) for rung in found.rungs} <= found.standing
    own = team_dates(of)
    assert {rung for rung in plain.rungs if not (rung.rung.startswith("~") and rung.step in own)} <= found.rungs
    added = {(rung.step, rung.date) for rung in found.rungs - plain.rungs}
    assert added <= {(step, each.date) for step, each in own.items()}


@settings(max_examples=50, deadline=None)
@given(st.one_of(plausible(), talks()), st.integers(-60, 90), st.sampled_from(OF_THE_STATE), st.integers(0, 200))
def test_the_state_never_has_less_time_than_it_was_told(course: Course, off: int, step: str, later: int) -> None:
    known = facts(entry for entry in course.entries if entry.day <= course.today)
    told = {step: course.today + timedelta(days=off)}
    text, kept = outlook(known, course.today), outlook(known, course.today, told)
    due, was = kept.evaluation.due.get(step), text.evaluation.due.get(step)
    assert (due is None) == (was is None)
    assert due is None or was is None or due == max(was, told[step])
    late = step in {*kept.evaluation.overdue, *kept.evaluation.lapsed}
    assert not late or course.today > max(told[step], was or told[step])
    dates = (SetDate(step=step, date=told[step], kind=DateKind.LETTER, by="U1", at=NOW),)
    of = visit(*known, officer="U1", follows=("C1",), dates=dates)
    assert plan(of, later, UNTIL) == plan(of, until=UNTIL)
