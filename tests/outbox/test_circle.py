"""Who is reminded: the officer or who stands in that day, the deputy of what is long overdue; nothing vanishes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbox.desired import Circle, desired, responsible
from bot.outbox.ladder import ladder
from bot.outbox.model import Rung
from bot.procedure.open_clocks import OpenClock
from bot.procedure.standstills import Standstill
from bot.visits import Absence, Contact, RecipientKind, Visit, Workspace
from tests.outbox.test_ladder import a_clock, closed_on
from tests.visits.made import day, visit

DUE = day("2026-05-20")  # a Wednesday
COMMENTS = a_clock(DUE)
AWAY = Absence(start=day("2026-05-18"), end=day("2026-05-21"))
COVERED = replace(AWAY, cover="U3")
OFFICERS = visit(officer="U1", deputy="U2", follows=("C1",))
ALONE = replace(OFFICERS, follows=())


def circle(*contacts: Contact, **given: object) -> Circle:
    workspace = replace(Workspace(id="T1", tz="UTC", admins=("U8", "U9")), **given)  # type: ignore[arg-type]
    return Circle(workspace=workspace, contacts={contact.id: contact for contact in contacts})


def told(of: Visit, around: Circle, *persons: str) -> dict[str, list[str]]:
    """The rungs of the comments that each person gets until the end of June."""
    plan = desired(of, (COMMENTS,), (), around, datetime(2026, 6, 30, tzinfo=UTC))
    return {
        person: [rung.rung for rung in sorted(plan.rungs, key=lambda rung: rung.due_at) if rung.recipient.id == person]
        for person in persons
    }


def gone(person: str) -> Contact:
    return Contact(id=person, gone=True)


@pytest.mark.parametrize(
    ("of", "contacts", "wanted"),
    [
        (OFFICERS, [], ["U1"]),
        (OFFICERS, [Contact(id="U1", away=AWAY)], ["U2"]),
        (OFFICERS, [Contact(id="U1", away=COVERED)], ["U3"]),
        (OFFICERS, [Contact(id="U1", away=COVERED), gone("U3")], ["U2"]),
        (OFFICERS, [Contact(id="U1", away=COVERED, gone=True)], ["U2"]),
        (OFFICERS, [gone("U1"), gone("U2")], ["U8", "U9"]),
        (OFFICERS, [gone("U1"), Contact(id="U2", away=AWAY), gone("U8")], ["U9"]),
        (OFFICERS, [gone(person) for person in ("U1", "U2", "U8", "U9")], ["U1"]),
        (visit(officer="U1"), [gone("U1")], ["U8", "U9"]),
        (visit(deputy="U2"), [], ["U2"]),
        (visit(deputy="U2"), [Contact(id="U2", away=COVERED)], ["U3"]),
        (visit(deputy="U2"), [gone("U2")], ["U8", "U9"]),
        (visit(), [], []),
    ],
)
def test_who_stands_in_is_the_cover_else_the_deputy_else_the_administrators(
    of: Visit, contacts: list[Contact], wanted: list[str]
) -> None:
    assert list(responsible(of, DUE, circle(*contacts))) == wanted


def test_an_absence_counts_on_the_mornings_that_it_holds() -> None:
    found = told(OFFICERS, circle(Contact(id="U1", away=COVERED)), "U1", "U3")
    assert found == {"U1": ["-14", "-7", "+3", "+7"], "U3": ["-2", "0", "+1"]}


def test_what_is_overdue_by_three_days_and_a_week_goes_to_the_deputy_too() -> None:
    assert told(OFFICERS, circle(), "U2") == {"U2": ["+3", "+7"]}
    assert told(OFFICERS, circle(gone("U2")), "U2") == {"U2": []}
    assert told(OFFICERS, circle(escalates=False), "U2") == {"U2": []}


def test_a_deputy_who_stands_in_gets_everything_once() -> None:
    everything = ["-14", "-7", "-2", "0", "+1", "+3", "+7"]
    assert told(OFFICERS, circle(gone("U1")), "U1", "U2") == {"U1": [], "U2": everything}
    assert told(replace(OFFICERS, officer=""), circle(), "U2") == {"U2": everything}


def test_a_muted_person_is_told_only_what_is_overdue_and_followed_by_no_channel() -> None:
    muted = circle(Contact(id="U1", muted=True), Contact(id="U2", muted=True))
    assert told(OFFICERS, muted, "U1", "U2") == {"U1": [], "U2": []}
    assert told(ALONE, muted, "U1", "U2") == {"U1": ["+1", "+3", "+7", "+14", "+21", "+28", "+35"], "U2": []}


PEOPLE = ("U1", "U2", "U3", "U8", "U9")
absences = st.builds(
    lambda start, length, cover: Absence(start=start, end=start + timedelta(days=length), cover=cover),
    st.dates(DUE - timedelta(days=30), DUE + timedelta(days=60)),
    st.integers(0, 90),
    st.sampled_from(["", *PEOPLE]),
)
contacts = st.builds(
    Contact,
    id=st.sampled_from(PEOPLE),
    tz=st.sampled_from(["", "Pacific/Kiritimati", "America/Los_Angeles"]),
    muted=st.booleans(),
    gone=st.booleans(),
    away=st.none() | absences,
)
days_off = st.sets(st.integers(-30, 60), max_size=40).map(lambda days: closed_on(*(DUE + timedelta(d) for d in days)))
circles = st.builds(
    lambda known, off, admins, escalates: circle(
        *known, tz="America/New_York", holidays=off.holidays, admins=admins, escalates=escalates
    ),
    st.lists(contacts, max_size=5),
    days_off,
    st.sampled_from([(), ("U8",), ("U8", "U9")]),
    st.booleans(),
)
visits = st.builds(
    visit,
    officer=st.sampled_from(["", "U1", "U1"]),
    deputy=st.sampled_from(["", "U1", "U2"]),
    follows=st.sampled_from([(), ("C1",), ("C1", "C2")]),
)
overdue = st.sampled_from(
    [a_clock(DUE, days=days, earlier=(1, 5), grace=grace) for days in (7, 30) for grace in (0, 9)]
)
Told = tuple[Rung, date]  # with the morning where its recipient is


def planned(of: Visit, clock: OpenClock, around: Circle) -> list[Told]:
    still = Standstill(step="report_adopted", since=DUE, until=None)
    found = desired(of, (clock,), (still,), around, datetime(2026, 9, 30, tzinfo=UTC)).rungs
    return [(rung, rung.due_at.astimezone(ZoneInfo(around.zone(rung.recipient))).date()) for rung in found]


@settings(max_examples=200, deadline=None)
@given(visits, overdue, circles)
def test_nobody_hears_of_a_step_twice_on_a_morning_nor_on_a_day_off(
    of: Visit, clock: OpenClock, around: Circle
) -> None:
    found = planned(of, clock, around)
    assert len({(rung.step, rung.recipient, morning) for rung, morning in found}) == len(found)
    assert all(around.workspace.works(morning) for _, morning in found)


@settings(max_examples=300, deadline=None)
@given(visits, overdue, circles)
def test_what_is_overdue_always_reaches_a_channel_or_somebody_who_is_there(
    of: Visit, clock: OpenClock, around: Circle
) -> None:
    late = [told for told in planned(of, clock, around) if told[0].rung.startswith("+")]
    sends = ladder(clock, date(2026, 9, 28), around.workspace.works)
    mornings = {send.morning for send in sends if send.rung.startswith("+")}
    owner = of.officer or of.deputy
    for morning in mornings if owner or of.follows else ():
        recipients = [rung.recipient for rung, at in late if at == morning]
        reached = [r for r in recipients if r.id in of.follows or around.contact(r.id).reachable(morning)]
        if not reached:
            assert [recipient.id for recipient in recipients] == [owner]
            assert not around.reachable(morning, owner, of.deputy, *around.workspace.admins)


@settings(max_examples=200, deadline=None)
@given(visits, overdue, circles)
def test_after_a_week_people_hear_of_it_only_where_no_channel_follows(
    of: Visit, clock: OpenClock, around: Circle
) -> None:
    weekly = [rung for rung, _ in planned(of, clock, around) if rung.rung.startswith("+") and int(rung.rung) > 7]
    kinds = {rung.recipient.kind for rung in weekly}
    owned = {RecipientKind.PERSON} if of.officer or of.deputy else set()
    assert kinds == ({RecipientKind.CHANNEL} if of.follows else owned)


@settings(max_examples=200, deadline=None)
@given(visits, overdue, circles)
def test_who_is_not_responsible_hears_only_what_is_escalated_and_the_muted_not_even_that(
    of: Visit, clock: OpenClock, around: Circle
) -> None:
    for rung, morning in planned(of, clock, around):
        person = rung.recipient.id
        if rung.recipient.kind is RecipientKind.PERSON and person not in responsible(of, morning, around):
            assert (person, around.workspace.escalates, rung.rung in ("+3", "+7")) == (of.deputy, True, True)
            assert not around.contact(person).muted
            assert around.contact(person).reachable(morning)
