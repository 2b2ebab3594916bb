"""What a visit wants sent: to whom, when, put off by whom; pure and stable."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbox.desired import HORIZON, desired, recipients, snooze_limit
from bot.outbox.ladder import instant
from bot.outbox.model import Plan
from bot.procedure import outlook
from bot.procedure.model import Unit
from bot.procedure.open_clocks import OpenClock
from bot.visits import Recipient, RecipientKind, Snooze, Visit
from tests.procedure.courses import Course, plausible, talks
from tests.procedure.shapes import facts
from tests.visits.made import NOW, day, visit

CHANNEL = Recipient(kind=RecipientKind.CHANNEL, id="C1")
MARIA = Recipient(kind=RecipientKind.PERSON, id="U1")
DEPUTY = Recipient(kind=RecipientKind.PERSON, id="U2")
ZONES = {CHANNEL: "America/New_York", MARIA: "Europe/Paris", DEPUTY: "UTC"}
FOLLOWED = visit(officer="U1", deputy="U2", follows=("C1",))
COMMENTS = OpenClock(
    step="comments_received", due=day("2026-05-20"), days=30, unit=Unit.DAYS, overdue_after=day("2026-05-20")
)


def plan(of: Visit, *clocks: OpenClock, now: datetime = NOW) -> Plan:
    return desired(of, clocks, ZONES, now)


def morning(text: str) -> datetime:
    return instant(day(text), "Europe/Paris")


def marias(found: Plan) -> list[tuple[str, str]]:
    mine = sorted((rung.due_at, rung.rung) for rung in found.rungs if rung.recipient == MARIA)
    return [(rung, f"{at:%d %b}") for at, rung in mine if at < datetime(2026, 5, 28, tzinfo=UTC)]


def snoozed(until: str, **given: Any) -> Visit:
    values = {"person": "U1", "step": "comments_received", "date": COMMENTS.due, "until": morning(until)}
    return replace(FOLLOWED, snoozes=(Snooze(**{**values, **given}),))


def test_the_channels_and_the_officer_are_reminded_and_the_deputy_where_there_is_none() -> None:
    assert recipients(FOLLOWED) == (CHANNEL, MARIA)
    assert recipients(replace(FOLLOWED, officer="")) == (CHANNEL, DEPUTY)
    assert recipients(visit()) == ()


def test_everybody_gets_the_whole_ladder_at_nine_of_their_own() -> None:
    found = plan(FOLLOWED, COMMENTS)
    assert marias(found) == [
        *[("-14", "06 May"), ("-7", "13 May"), ("-2", "18 May"), ("0", "20 May")],
        *[("+1", "21 May"), ("+3", "25 May"), ("+7", "27 May")],
    ]
    hours = {rung.recipient: f"{rung.due_at:%H:%M}" for rung in found.rungs if rung.rung == "0"}
    assert hours == {CHANNEL: "13:00", MARIA: "07:00"}
    assert {(rung.visit, rung.step, rung.date) for rung in found.rungs} == {(1, COMMENTS.step, COMMENTS.due)}


def test_a_withdrawn_visit_wants_nothing() -> None:
    assert plan(replace(FOLLOWED, withdrawn=True), COMMENTS).rungs == frozenset()


def test_of_two_rungs_on_one_morning_the_later_of_the_ladder_stays() -> None:
    sunday = replace(COMMENTS, due=day("2026-05-24"), overdue_after=day("2026-05-24"))
    fridays = [rung.rung for rung in plan(FOLLOWED, sunday).rungs if rung.due_at == morning("2026-05-22")]
    assert fridays == ["0"]


def test_a_snooze_silences_what_comes_before_it_and_reminds_once_at_its_end() -> None:
    found = plan(snoozed("2026-05-14"), COMMENTS)
    assert marias(found)[:3] == [("snooze 2026-05-14", "14 May"), ("-2", "18 May"), ("0", "20 May")]


def test_a_snooze_until_a_rung_adds_none() -> None:
    assert marias(plan(snoozed("2026-05-18"), COMMENTS))[:2] == [("-2", "18 May"), ("0", "20 May")]


def test_a_snooze_is_personal() -> None:
    others = [rung for rung in plan(snoozed("2026-05-14"), COMMENTS).rungs if rung.recipient == CHANNEL]
    assert others == [rung for rung in plan(snoozed("2026-05-14"), COMMENTS).rungs if rung.recipient != MARIA]
    assert {rung.rung for rung in others} >= {"-14", "-7", "-2", "0"}


def test_a_snooze_of_another_step_or_of_a_date_that_moved_counts_for_nothing() -> None:
    whole = plan(FOLLOWED, COMMENTS)
    assert plan(snoozed("2026-05-14", step="draft_report_shared"), COMMENTS) == whole
    assert plan(snoozed("2026-05-14", date=day("2026-05-19")), COMMENTS) == whole


def test_a_reminder_can_be_put_off_up_to_the_last_one_before_the_date() -> None:
    found = plan(FOLLOWED, COMMENTS)
    assert snooze_limit(found, MARIA, COMMENTS.step, morning("2026-05-06")) == morning("2026-05-20")


def test_after_the_date_it_can_be_put_off_up_to_the_next_one() -> None:
    found = plan(FOLLOWED, COMMENTS)
    assert snooze_limit(found, MARIA, COMMENTS.step, morning("2026-05-20")) == morning("2026-05-21")
    assert snooze_limit(found, MARIA, COMMENTS.step, morning("2026-05-21")) == morning("2026-05-25")


def test_nothing_can_be_put_off_by_those_who_are_not_reminded() -> None:
    found = plan(FOLLOWED, replace(COMMENTS, overdue_after=None))
    assert snooze_limit(found, DEPUTY, COMMENTS.step, NOW) is None
    assert snooze_limit(found, MARIA, "draft_report_shared", NOW) is None
    assert snooze_limit(found, MARIA, COMMENTS.step, morning("2026-05-20")) is None


def test_nothing_is_planned_beyond_the_horizon() -> None:
    far = replace(COMMENTS, due=day("2027-05-20"), unit=Unit.MONTHS, overdue_after=None)
    assert plan(FOLLOWED, far) == Plan(rungs=frozenset(), until=NOW + HORIZON)
    assert plan(snoozed("2026-05-14", date=far.due), far).rungs == frozenset()


def of_course(course: Course, today: date) -> Plan:
    """What a visit with the records of a course up to its own day wants on a later day."""
    known = facts(entry for entry in course.entries if entry.day <= course.today)
    now = datetime.combine(today, time(12), UTC)
    return plan(visit(*known, officer="U1", follows=("C1",)), *outlook(known, today).open_clocks, now=now)


@settings(max_examples=150, deadline=None)
@given(st.one_of(plausible(), talks()), st.integers(0, 200))
def test_time_alone_moves_nothing_and_only_adds_at_the_far_end(course: Course, later: int) -> None:
    first = of_course(course, course.today)
    then = of_course(course, course.today + timedelta(days=later))
    assert first.rungs <= then.rungs
    assert all(rung.due_at > first.until for rung in then.rungs - first.rungs)


@settings(max_examples=150, deadline=None)
@given(st.one_of(plausible(), talks()))
def test_a_plan_is_always_the_same_and_holds_one_rung_a_morning(course: Course) -> None:
    found = of_course(course, course.today)
    assert of_course(course, course.today) == found
    assert len({(rung.step, rung.recipient, rung.due_at) for rung in found.rungs}) == len(found.rungs)
    assert len({(rung.step, rung.recipient, rung.rung, rung.date) for rung in found.rungs}) == len(found.rungs)
    assert all(rung.due_at <= found.until for rung in found.rungs)
