"""Reminders of recurring duties: around the date that the team set, at the end of the year, and never twice."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.operations.duty_reminders import plan
from bot.outbox.desired import HORIZON
from bot.outbox.duties import BEFORE, mornings
from bot.procedure.duties import DUTIES
from bot.visits import Channel, Contact, Duty, Workspace
from scheduler.replan import Horizon
from tests.scheduler.scene import OPENED, Scene

WORKS = Workspace(id="T1").works
JUNE = Duty(key="oral_report", year=2026, date=date(2026, 6, 12), channel="C1", by="U1")  # a Friday
DAY = timedelta(days=1)
FAR = timedelta(days=30)


def horizon(scene: Scene) -> Horizon:
    return Horizon(store=scene.store, outbox=scene.outbox, couriers={"T1": scene.slack}, clock=scene.clock)


def saved(scene: Scene, duty: Duty) -> None:
    with scene.store.begin("T1") as tx:
        tx.save_duty(duty)
        plan(tx, scene.clock.now)


def lived(scene: Scene, until: date) -> list[tuple[str, str]]:
    """Up to that day, where and on which day something was posted; what is planned ahead is planned twice."""
    told: list[tuple[str, str]] = []
    while True:
        horizon(scene).tick()
        horizon(scene).tick()
        step = min(scene.next_due() or FAR, FAR)
        if (scene.clock.now + step).date() >= until:
            return told
        told += [(where, scene.clock.now.date().isoformat()) for where in scene.tick(step)]


@pytest.fixture
def noon(scene: Scene) -> Scene:
    """12 May 2026, at noon UTC; ticks come an hour after 09:00 in New York."""
    scene.clock.now = OPENED + timedelta(hours=2)
    return scene


def test_reminders_come_before_on_and_after_the_date_and_weekly_until_it_is_recorded(noon: Scene) -> None:
    saved(noon, JUNE)
    days = ["05-29", "06-05", "06-12", "06-15", "06-22", "06-29"]  # a day off is followed by a working day
    assert lived(noon, date(2026, 7, 3)) == [("C1", f"2026-{day}") for day in days]
    first = noon.slack.posts[0][1].text
    assert "Date set by the team: Fri 12 June 2026, 14 days left. Not yet recorded this year." in first
    assert "The date set by the team, Fri 12 June 2026, has passed" in noon.slack.posts[-1][1].text
    assert "overdue" not in str(noon.slack.posts)
    saved(noon, replace(JUNE, done=date(2026, 7, 3)))
    assert lived(noon, date(2026, 12, 31)) == []


def test_a_moved_date_and_another_channel_are_followed(noon: Scene) -> None:
    saved(noon, JUNE)
    saved(noon, replace(JUNE, date=date(2026, 6, 19), channel="C2"))
    assert lived(noon, date(2026, 6, 20)) == [("C2", f"2026-06-{day}") for day in ("05", "12", "19")]


def test_annual_duties_without_a_date_are_named_once_a_month_at_the_end_of_the_year(noon: Scene) -> None:
    with noon.store.begin("T1") as tx:
        tx.save_workspace(replace(tx.workspace(), admins=("U8", "U9")))
    saved(noon, Duty(key="annual_list", year=2026, date=None, done=date(2026, 5, 4), channel="C1", by="U1"))
    assert lived(noon, date(2026, 12, 31)) == [
        (f"D-{who}", day) for day in ("2026-10-01", "2026-11-02", "2026-12-01") for who in ("U8", "U9")
    ]
    told = noon.slack.posts[0][1].text
    assert told.count("Not yet recorded this year.") == sum(row.annual for row in DUTIES.values()) - 1
    assert "List of States" not in told


def test_the_channel_in_which_it_was_recorded_the_year_before_is_told(noon: Scene) -> None:
    saved(noon, Duty(key="oral_report", year=2025, date=None, done=date(2025, 11, 4), channel="C1", by="U1"))
    assert lived(noon, date(2026, 10, 3)) == [("C1", "2026-10-01")]


def test_after_the_clock_stood_still_only_the_newest_is_said(noon: Scene) -> None:
    saved(noon, JUNE)
    noon.clock.now = datetime.combine(date(2026, 6, 16), noon.clock.now.timetz())
    assert [where for _ in range(6) for where in noon.tick(timedelta(seconds=20))] == ["C1"]
    assert "has passed" in noon.slack.posts[0][1].text


def test_a_channel_with_outsiders_is_told_nothing_but_the_administrators_are(noon: Scene) -> None:
    with noon.store.begin("T1") as tx:
        tx.save_workspace(replace(tx.workspace(), admins=("U9",)))
    noon.slack.readers["C1"] = Channel(id="C1", guests=True)
    saved(noon, replace(JUNE, date=date(2026, 5, 13)))
    assert noon.tick(DAY) == ["D-U9"]
    assert "Oral report to the Council" in noon.slack.posts[0][1].text
    assert noon.tick(DAY) == ["D-U9"]  # the day after


def test_a_workspace_where_nobody_spoke_of_duties_is_left_alone(noon: Scene) -> None:
    with noon.store.begin("T1") as tx:
        tx.save_workspace(replace(tx.workspace(), admins=("U9",)))
    assert lived(noon, date(2026, 12, 31)) == []


def test_administrators_who_are_muted_are_not_reminded(noon: Scene) -> None:
    with noon.store.begin("T1") as tx:
        tx.save_workspace(replace(tx.workspace(), admins=("U8", "U9")))
        tx.save_contacts([Contact(id="U8", muted=True)])
    saved(noon, Duty(key="annual_list", year=2026, date=None, done=date(2026, 5, 4), by="U1"))
    assert lived(noon, date(2026, 10, 3)) == [("D-U9", "2026-10-01")]


@settings(max_examples=60)
@given(
    due=st.dates(date(2026, 1, 1), date(2027, 12, 31)) | st.none(),
    ahead=st.integers(0, int(HORIZON / DAY)),
    key=st.sampled_from([*DUTIES]),
)
def test_all_mornings_are_working_days_and_none_is_named_twice(due: date | None, ahead: int, key: str) -> None:
    duty = Duty(key=key, year=due.year if due else 2026, date=due)
    last = (due or date(2026, 12, 31)) + ahead * DAY
    days = list(mornings(duty, last, WORKS))
    assert all(map(WORKS, days))
    assert list(mornings(replace(duty, done=date(2026, 1, 1)), last, WORKS)) == []
    if due:
        assert len(days) == len(BEFORE) + len(range(1, ahead + 1, 7))
        assert min(days) >= due - 16 * DAY
        assert max(days) <= last + 2 * DAY
    else:
        assert len(days) == (3 if DUTIES[key].annual else 0)
