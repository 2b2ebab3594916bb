"""A made-up year, played by the real bot."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import app
from bot.names.states import read_state
from bot.wording.rehearsal import Load, goal
from handlers.local.rehearsal import COMMAND, Delivered, Rehearsal, printed
from handlers.local.year import ZONE, Year, made_up

SMALL = (2, 2026, 5, 3)


def lived(year: Year) -> list[Delivered]:
    with app.local_workspace(datetime(year.number, 1, 1, 12, tzinfo=UTC), COMMAND, ZONE) as (outgoing, bot, clock):
        return list(Rehearsal(year, outgoing, bot, clock).play())


@pytest.fixture(scope="module")
def year() -> Year:
    return made_up(*SMALL)


@pytest.fixture(scope="module")
def delivered(year: Year) -> list[Delivered]:
    return lived(year)


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 20), st.integers(2024, 2030), st.integers(2, 12), st.integers())
def test_a_year_is_made_up_of_its_seed_alone(visits: int, number: int, staff: int, seed: int) -> None:
    year = made_up(visits, number, staff, seed)
    assert year == made_up(visits, number, staff, seed)
    assert sum(visit.ended.year == number for visit in year.visits) in range(visits - 1, visits + 2)
    assert {each.at.year for each in year.entries} == {number}
    assert list(year.entries) == sorted(year.entries, key=lambda each: each.at)
    for visit in year.visits:
        found = read_state(visit.state)
        assert found is not None
        assert found.exact
        assert len(found.states) == 1
        assert visit.officer != visit.deputy
        first = next(each for each in year.entries if each.about == visit.state)
        assert first.text.startswith(f"new {visit.state} ")
        assert first.by == visit.officer.name


def test_what_is_typed_has_happened() -> None:
    for entry in made_up(20, 2026, 6, 1).entries:
        if entry.about and "deputy" not in entry.text and "follow " not in entry.text:
            assert date.fromisoformat(entry.text[-10:]) <= entry.at.date()


def test_a_rehearsal_repeats_itself(year: Year, delivered: list[Delivered]) -> None:
    assert lived(year) == delivered


def test_reminders_come_at_nine_on_working_days_where_their_reader_is(delivered: list[Delivered]) -> None:
    reminders = [each for each in delivered if not each.change]
    assert {each.at.time() for each in reminders} == {time(9)}
    assert max(each.at.weekday() for each in reminders) < 5
    assert len({str(each.at.tzinfo) for each in reminders}) > 3
    assert len({(each.to, each.at) for each in reminders}) == len(reminders)


def test_every_kind_of_reminder_occurs(delivered: list[Delivered]) -> None:
    said = "\n".join(each.text for each in delivered if not each.change)
    kinds = (
        "left.",
        "may be reminded now",
        "It comes to you because",
        "It comes to you too",
        ", today.",
        "overdue by 3 days",
        "no date is set",
        "another passage",
    )
    assert [kind for kind in kinds if kind not in said] == []


def test_nobody_who_is_away_or_muted_is_written_to(year: Year, delivered: list[Delivered]) -> None:
    for member in year.staff:
        got = [each.at.date() for each in delivered if each.to == f"@{member.name}"]
        if member.muted:
            assert not got
        elif member.away:
            start, end = member.away
            assert not any(start <= day <= end for day in got)


def test_the_table_counts_every_message_and_comes_last(year: Year, delivered: list[Delivered]) -> None:
    *messages, table = printed(year, delivered)
    rows = [line.split() for line in table.splitlines() if line[:1] in "@#" and line]
    assert sum(int(row[1]) for row in rows) == len(delivered)
    assert sum(int(row[2]) for row in rows) == sum(each.change for each in delivered) > 0
    assert messages[-1].splitlines()[0].endswith(delivered[-1].to)


def load(to: str, messages: int, busiest_week: int) -> Load:
    return Load(to=to, messages=messages, changes=0, weeks=52, days=261, busiest_week=busiest_week, busiest_day=1)


@pytest.mark.parametrize(
    ("person", "channel", "said"),
    [
        (load("@li", 100, 5), load("#visits", 261, 9), "The goal holds: "),
        (load("@li", 100, 6), load("#visits", 261, 9), "The goal FAILS: "),
        (load("@li", 100, 5), load("#visits", 262, 9), "The goal FAILS: "),
    ],
)
def test_it_is_said_whether_the_goal_holds(person: Load, channel: Load, said: str) -> None:
    assert goal([person, channel, load("@bob", 1, 1), load("#other", 1, 1)]).startswith(said)
