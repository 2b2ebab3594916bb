"""What a visit wants sent, and when; pure and stable."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbox.desired import HORIZON, Circle, desired
from bot.outbox.ladder import ALTERNATIVE, instant
from bot.outbox.model import Plan
from bot.procedure import outlook, standstills
from bot.procedure.model import Unit
from bot.procedure.open_clocks import OpenClock
from bot.procedure.standstills import Standstill
from bot.visits import EVERYTHING, Contact, Holiday, Recipient, RecipientKind, Visit, Workspace
from tests.procedure.courses import Course, plausible, talks
from tests.procedure.shapes import facts
from tests.visits.made import NOW, day, visit

CHANNEL = Recipient(kind=RecipientKind.CHANNEL, id="C1")
MARIA = Recipient(kind=RecipientKind.PERSON, id="U1")
DEPUTY = Recipient(kind=RecipientKind.PERSON, id="U2")
CONTACTS = {"U1": Contact(id="U1", tz="Europe/Paris"), "U2": Contact(id="U2", tz="UTC")}
CIRCLE = Circle(workspace=Workspace(id="T1"), contacts=CONTACTS)
FOLLOWED = visit(officer="U1", deputy="U2", follows=("C1",))
COMMENTS = OpenClock(
    step="comments_received",
    due=day("2026-05-20"),
    days=30,
    unit=Unit.DAYS,
    overdue_after=day("2026-05-20"),
    alternatives=(),
)
ADOPTION = Standstill(step="report_adopted", since=day("2026-04-20"), until=None)


def plan(of: Visit, *wanted: OpenClock | Standstill, circle: Circle = CIRCLE) -> Plan:
    clocks = tuple(each for each in wanted if isinstance(each, OpenClock))
    stills = tuple(each for each in wanted if isinstance(each, Standstill))
    return desired(of, clocks, stills, circle, NOW + HORIZON)


def morning(text: str) -> datetime:
    return instant(day(text), "Europe/Paris")


def got(found: Plan, to: Recipient = MARIA, before: date = date(2026, 5, 28)) -> list[tuple[str, str]]:
    mine = sorted((rung.due_at, rung.rung) for rung in found.rungs if rung.recipient == to)
    return [(rung, f"{at:%d %b}") for at, rung in mine if at.date() < before]


def closed_on(*days: str) -> Circle:
    holidays = tuple(Holiday(date=day(each)) for each in days)
    return replace(CIRCLE, workspace=replace(CIRCLE.workspace, holidays=holidays))


def test_everybody_gets_the_whole_ladder_at_nine_of_their_own() -> None:
    found = plan(FOLLOWED, COMMENTS)
    assert got(found) == [
        *[("-14", "06 May"), ("-7", "13 May"), ("-2", "18 May"), ("0", "20 May")],
        *[("+1", "21 May"), ("+3", "25 May"), ("+7", "27 May")],
    ]
    hours = {rung.recipient: f"{rung.due_at:%H:%M}" for rung in found.rungs if rung.rung == "0"}
    assert hours == {CHANNEL: "13:00", MARIA: "07:00"}
    assert {(rung.visit, rung.step, rung.date) for rung in found.rungs} == {(1, COMMENTS.step, COMMENTS.due)}


def test_a_zone_that_is_not_known_is_that_of_the_workspace() -> None:
    stranger = replace(CIRCLE, contacts={})
    hours = {f"{rung.due_at:%H:%M}" for rung in plan(FOLLOWED, COMMENTS, circle=stranger).rungs}
    assert hours == {"13:00"}


def test_after_a_week_only_the_channels_are_told() -> None:
    found = plan(FOLLOWED, COMMENTS)
    assert got(found, CHANNEL, date(2026, 6, 12))[7:] == [("+14", "03 Jun"), ("+21", "10 Jun")]
    assert got(found, MARIA, date(2026, 9, 1))[7:] == []


def test_after_a_week_the_person_is_told_where_no_channel_follows() -> None:
    found = plan(replace(FOLLOWED, follows=()), COMMENTS)
    assert got(found, MARIA, date(2026, 6, 12))[7:] == [("+14", "03 Jun"), ("+21", "10 Jun")]


def test_of_two_rungs_on_one_morning_the_later_of_the_ladder_stays() -> None:
    sunday = replace(COMMENTS, due=day("2026-05-24"), overdue_after=day("2026-05-24"))
    fridays = [rung.rung for rung in plan(FOLLOWED, sunday).rungs if rung.due_at == morning("2026-05-22")]
    assert fridays == ["0"]


def test_a_rung_that_is_not_for_a_person_takes_no_other_from_them() -> None:
    weeks = [f"{day('2026-05-27') + timedelta(days=n):%Y-%m-%d}" for n in range(9)]
    found = plan(FOLLOWED, COMMENTS, circle=closed_on(*weeks))
    assert got(found, CHANNEL, date(2026, 6, 6))[-1] == ("+14", "05 Jun")
    assert got(found, MARIA, date(2026, 6, 6))[-1] == ("+7", "05 Jun")


def test_an_alternative_is_mentioned_once_and_yields_to_the_ladder() -> None:
    other = replace(COMMENTS, alternatives=(day("2026-05-19"), day("2026-05-20") - timedelta(days=14 - 7)))
    found = plan(FOLLOWED, other)
    assert got(found)[:3] == [("-14", "06 May"), (ALTERNATIVE, "12 May"), ("-7", "13 May")]
    assert {rung.date for rung in found.rungs if rung.rung == ALTERNATIVE} == {day("2026-05-19")}


def test_a_step_without_a_date_is_mentioned_every_two_weeks() -> None:
    found = plan(FOLLOWED, ADOPTION)
    assert got(found) == [("~14", "04 May"), ("~28", "18 May")]
    assert got(found, CHANNEL) == got(found)
    assert {rung.date for rung in found.rungs} == {ADOPTION.since}


def test_a_withdrawn_visit_wants_nothing() -> None:
    found = plan(replace(FOLLOWED, withdrawn=True), COMMENTS, ADOPTION)
    assert (found.rungs, found.standing) == (frozenset(), frozenset())


def test_of_a_quiet_step_nobody_is_reminded() -> None:
    found = plan(replace(FOLLOWED, quiet=(COMMENTS.step,)), COMMENTS, ADOPTION)
    assert {rung.step for rung in found.rungs} == {ADOPTION.step}
    assert plan(replace(FOLLOWED, quiet=(EVERYTHING,)), COMMENTS, ADOPTION).rungs == frozenset()


def test_what_was_posted_stands_while_its_date_does_even_if_the_step_is_quiet() -> None:
    other = replace(COMMENTS, alternatives=(day("2026-05-12"),))
    standing = {
        (COMMENTS.step, COMMENTS.due),
        (COMMENTS.step, day("2026-05-12")),
        (ADOPTION.step, ADOPTION.since),
    }
    assert plan(replace(FOLLOWED, quiet=(EVERYTHING,)), other, ADOPTION).standing == standing


def test_nothing_is_planned_beyond_the_horizon() -> None:
    far = replace(COMMENTS, due=day("2027-05-20"), unit=Unit.MONTHS, overdue_after=None)
    found = Plan(rungs=frozenset(), until=NOW + HORIZON, standing=frozenset({(far.step, far.due)}))
    assert plan(FOLLOWED, far) == found


EAST = replace(CIRCLE, contacts={"U1": Contact(id="U1", tz="Pacific/Kiritimati")})


def test_in_the_east_the_last_morning_is_one_later() -> None:
    found = desired(FOLLOWED, (), (ADOPTION,), EAST, datetime(2026, 5, 3, 20, tzinfo=UTC))
    assert [(rung.rung, rung.recipient) for rung in found.rungs] == [("~14", MARIA)]


UNTIL = datetime(2028, 1, 1, 12, tzinfo=UTC)


def of_course(course: Course, later: int = 0, until: datetime = UNTIL) -> Plan:
    """What a visit with the records of a course up to its own day wants, if it is asked for on a later day."""
    known = facts(entry for entry in course.entries if entry.day <= course.today)
    clocks = outlook(known, course.today + timedelta(days=later)).open_clocks
    of = visit(*known, officer="U1", deputy="U2", follows=("C1",))
    return desired(of, clocks, standstills(known, until.date()), EAST, until)


@settings(max_examples=150, deadline=None)
@given(st.one_of(plausible(), talks()), st.integers(0, 200))
def test_a_plan_is_the_same_on_whatever_day_it_is_made(course: Course, later: int) -> None:
    assert of_course(course) == of_course(course, later)


@settings(max_examples=100, deadline=None)
@given(st.one_of(plausible(), talks()), st.integers(0, 1000), st.integers(1, 200 * 24))
def test_a_longer_plan_only_adds_at_the_far_end(course: Course, ahead: int, hours: int) -> None:
    near = datetime(course.today.year, course.today.month, course.today.day, 7, tzinfo=UTC) + timedelta(days=ahead)
    first, then = of_course(course, until=near), of_course(course, until=near + timedelta(hours=hours))
    assert first.rungs <= then.rungs
    assert all(rung.due_at > near for rung in then.rungs - first.rungs)


@settings(max_examples=150, deadline=None)
@given(st.one_of(plausible(), talks()))
def test_a_plan_holds_each_rung_once_and_says_nothing_that_does_not_stand(course: Course) -> None:
    found = of_course(course)
    assert len({(rung.step, rung.recipient, rung.due_at) for rung in found.rungs}) == len(found.rungs)
    assert len({(rung.step, rung.recipient, rung.rung, rung.date) for rung in found.rungs}) == len(found.rungs)
    assert all(rung.due_at <= found.until for rung in found.rungs)
    assert {(rung.step, rung.date) for rung in found.rungs} <= found.standing
