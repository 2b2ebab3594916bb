"""Reminders put off: by one person, of one step and date, never past the last reminder."""

from dataclasses import replace
from typing import Any

from bot.outbox.desired import snooze_limit
from bot.outbox.ladder import instant
from bot.procedure.model import Unit
from bot.visits import Absence, Contact, Snooze, Visit
from tests.outbox.test_desired import (
    ADOPTION,
    CHANNEL,
    CIRCLE,
    COMMENTS,
    CONTACTS,
    DEPUTY,
    FOLLOWED,
    MARIA,
    got,
    morning,
    plan,
)
from tests.visits.made import NOW, day


def snoozed(until: str, **given: Any) -> Visit:
    values = {"person": "U1", "step": "comments_received", "date": COMMENTS.due, "until": morning(until)}
    return replace(FOLLOWED, snoozes=(Snooze(**{**values, **given}),))


def test_a_snooze_silences_what_comes_before_it_and_reminds_once_at_its_end() -> None:
    found = plan(snoozed("2026-05-14"), COMMENTS)
    assert got(found)[:3] == [("snooze 2026-05-14", "14 May"), ("-2", "18 May"), ("0", "20 May")]


def test_a_snooze_until_a_rung_adds_none() -> None:
    assert got(plan(snoozed("2026-05-18"), COMMENTS))[:2] == [("-2", "18 May"), ("0", "20 May")]


def test_a_snooze_is_personal() -> None:
    others = {rung for rung in plan(snoozed("2026-05-14"), COMMENTS).rungs if rung.recipient == CHANNEL}
    assert others == {rung for rung in plan(FOLLOWED, COMMENTS).rungs if rung.recipient == CHANNEL}


def test_a_snooze_of_another_step_or_of_a_date_that_moved_counts_for_nothing() -> None:
    whole = plan(FOLLOWED, COMMENTS)
    assert plan(snoozed("2026-05-14", step="draft_report_shared"), COMMENTS) == whole
    assert plan(snoozed("2026-05-14", date=day("2026-05-19")), COMMENTS) == whole


def test_a_snooze_puts_off_what_speaks_of_its_own_date_only() -> None:
    other = replace(COMMENTS, alternatives=(day("2026-05-19"),))
    found = plan(snoozed("2026-05-14", date=day("2026-05-19")), other)
    assert got(found)[:3] == [("-14", "06 May"), ("-7", "13 May"), ("snooze 2026-05-14", "14 May")]


def test_at_the_end_of_a_snooze_an_alternative_yields_to_the_date_that_was_put_off() -> None:
    other = replace(COMMENTS, alternatives=(day("2026-05-19"),))
    assert got(plan(snoozed("2026-05-12"), other))[:2] == [("snooze 2026-05-12", "12 May"), ("-7", "13 May")]


def test_a_snooze_that_puts_nothing_off_reminds_of_nothing() -> None:
    far = replace(COMMENTS, due=day("2027-05-20"), unit=Unit.MONTHS, overdue_after=None)
    assert plan(snoozed("2026-05-14", date=far.due), far).rungs == frozenset()


def test_a_step_without_a_date_can_be_put_off_too() -> None:
    found = plan(snoozed("2026-05-07", step=ADOPTION.step, date=ADOPTION.since), ADOPTION)
    assert got(found) == [("snooze 2026-05-07", "07 May"), ("~28", "18 May")]


def test_a_snooze_ends_on_a_working_day_wherever_the_person_is_by_then() -> None:
    moved = {**CONTACTS, "U1": Contact(id="U1", tz="America/New_York")}  # where the Monday is a Sunday still
    tokyo = replace(snoozed("2026-05-11").snoozes[0], until=instant(day("2026-05-11"), "Asia/Tokyo"))
    found = plan(replace(FOLLOWED, snoozes=(tokyo,)), COMMENTS, circle=replace(CIRCLE, contacts=moved))
    assert got(found)[0] == ("snooze 2026-05-11", "11 May")


def test_who_is_away_when_a_snooze_ends_is_not_written_to() -> None:
    away = Contact(id="U1", tz="Europe/Paris", away=Absence(start=day("2026-05-12"), end=day("2026-05-15")))
    found = plan(snoozed("2026-05-14"), COMMENTS, circle=replace(CIRCLE, contacts={**CONTACTS, "U1": away}))
    assert got(found)[:1] == [("-2", "18 May")]
    assert got(found, DEPUTY)[:1] == [("-7", "13 May")]


def test_a_reminder_can_be_put_off_up_to_the_last_one_before_the_date() -> None:
    found = plan(FOLLOWED, COMMENTS)
    assert snooze_limit(found, MARIA, COMMENTS.step, morning("2026-05-06")) == morning("2026-05-20")


def test_after_the_date_it_can_be_put_off_up_to_the_next_one() -> None:
    found = plan(FOLLOWED, COMMENTS)
    assert snooze_limit(found, MARIA, COMMENTS.step, morning("2026-05-20")) == morning("2026-05-21")
    assert snooze_limit(found, MARIA, COMMENTS.step, morning("2026-05-21")) == morning("2026-05-25")


def test_a_step_without_a_date_can_be_put_off_up_to_the_next_one() -> None:
    found = plan(FOLLOWED, ADOPTION)
    assert snooze_limit(found, MARIA, ADOPTION.step, morning("2026-05-04")) == morning("2026-05-18")


def test_nothing_can_be_put_off_by_those_who_are_not_reminded() -> None:
    found = plan(FOLLOWED, replace(COMMENTS, overdue_after=None))
    assert snooze_limit(found, DEPUTY, COMMENTS.step, NOW) is None
    assert snooze_limit(found, MARIA, "draft_report_shared", NOW) is None
    assert snooze_limit(found, MARIA, COMMENTS.step, morning("2026-05-20")) is None
