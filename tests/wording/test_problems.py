"""Every way to go wrong has a sentence, and every sentence says what to do."""

from datetime import date
from typing import get_args

import pytest

from bot import errors
from bot.procedure import STEPS
from bot.procedure import acceptance as a
from bot.procedure.book import Conflict
from bot.procedure.silence import NotSilent
from bot.visits import Role
from bot.wording import problem
from bot.wording.imports import FIELDS
from bot.wording.language import speaking
from tests.visits.made import day, fact

DAY, DRAFT = date(2026, 4, 20), "draft_report_shared"
REFUSALS: list[a.Refusal] = [
    a.InTheFuture(step="draft_report_shared", date=DAY),
    a.InTheFuture(step="visit_started", date=DAY),
    a.Backwards(start=day("2026-03-06"), end=day("2026-03-02")),
    a.DatesMissing(),
    a.OutcomeMissing(step="extension_decided"),
    a.EndTooEarly(until=day("2026-05-19"), original=day("2026-05-20")),
    Conflict(step="report_adopted", other="final_draft_submitted", other_date=DAY),
    Conflict(step="visit_closed", other="twelve_month_considered", other_date=None),
    Conflict(step="report_shared_restricted", other="report_received", other_date=DAY),
    NotSilent(step="comments_received"),
    NotSilent(step="comments_received", received=DAY),
    NotSilent(step="comments_received", until=DAY),
    NotSilent(step="comments_received", pending=True),
]
CORRECTED = [
    fact(DRAFT, "2026-04-20"),
    fact("extension_decided", "2026-04-20", outcome="granted", until="2026-06-19"),
    fact("dates_agreed", "2026-01-20", start="2026-03-02", end="2026-03-06"),
    fact("nothing_received", "2026-05-22", outcome="comments_received"),
]
PROBLEMS: list[errors.Problem] = [
    *(errors.FiguresUnreadable(kind=kind) for kind in ("recommendation", "need", "offer")),
    errors.CountsDisagree(),
    errors.NoFeeds(served=False),
    errors.NoFeeds(served=True),
    errors.NoFeeds(served=True, admins=("U1", "S1")),
    errors.FeedAlready(since=DAY),
    errors.NoFeed(),
    errors.IsAhead(day=DAY),
    errors.NotAllowed(shared_channel=True),
    errors.NotAllowed(shared_channel=False),
    errors.NotAllowed(shared_channel=False, unseen_channel=True),
    errors.NotAllowed(shared_channel=False, guests=True),
    errors.NotUnderstood(words=("draft", "shared")),
    errors.TooLong(limit=300),
    errors.StateUnknown(),
    errors.NotAMember(name="the Holy See", observer=True, part_of=""),
    errors.NotAMember(name="Greenland", observer=False, part_of=""),
    errors.NotAMember(name="Wales", observer=False, part_of="GB"),
    errors.StateMissing(),
    errors.VisitMissing(),
    errors.NoSuchVisit(state="KE"),
    errors.NoSuchVisit(state=""),
    errors.StepMissing(),
    errors.DayMissing(),
    errors.DayUnclear(days=(DAY, DAY)),
    errors.DateUnreadable(part="soonish"),
    errors.AlreadyRecorded(step="draft_report_shared", date=DAY),
    errors.NotRecorded(step="draft_report_shared"),
    errors.AnchorMissing(steps=("draft_report_shared", "report_transmitted")),
    errors.OneCorrection(),
    errors.NothingToUndo(),
    errors.ReasonMissing(visit=3, change=7),
    *(errors.ReasonMissing(visit=3, fact=fact) for fact in CORRECTED),
    errors.NoOfficerNamed(),
    errors.PersonUnfit(person="U1"),
    *(errors.ChannelUnfit(channel="C1", reason=reason) for reason in ("", "unseen", "shared", "guests")),
    errors.AlreadyFollows(channel="C1", state="KE"),
    errors.NotFollowing(channel="C1", state="KE"),
    errors.NothingToSnooze(),
    errors.RemindersAlready(state="KE", step="comments_received", on=False),
    errors.RemindersAlready(state="KE", step="", on=True),
    errors.AllOff(state="KE"),
    errors.RoleMissing(role="administrator", admins=()),
    *(errors.RoleMissing(role=role, admins=("U1", "U2")) for role in Role),
    errors.NotNamed(to="U1"),
    errors.NotNamed(to="S1"),
    errors.SettingsName(person="U1"),
    errors.AdministratorsWanted(),
    errors.ForDelegates(),
    errors.HiddenAlready(state="KE"),
    errors.NotHidden(state="KE"),
    errors.OnlyMembers(state="KE"),
    errors.MembersWanted(state="KE"),
    errors.FormUnknown(verb="away", words=("from",)),
    errors.FormUnknown(verb="admin", words=()),
    errors.NothingToExtend("KE"),
    errors.AboutPeople(),
    errors.CoverSelf(),
    errors.NothingToHandOver(person="U1"),
    errors.ClosingReason(state="KE"),
    errors.DirectOnly(),
    errors.TooEarly(day=DAY, earliest=DAY),
    errors.NoPartner(name="ICAO", state="KE"),
    errors.NotAwaited(state="KE", step=""),
    errors.NotAwaited(state="KE", step="report_adopted"),
    errors.NoDateSet(step="report_adopted"),
    errors.NoDateSet(step=""),
    errors.DateSetAlready(step="report_adopted", day=date(2026, 6, 12)),
    errors.NoHoliday(day=DAY),
    errors.NoHolidaysKnown(state="KE", years=(2026, 2027)),
    errors.VisitHere(state="KE", visit=3),
    errors.VisitTwice(state="KE", line=2),
    errors.LineDiffers(column="officer", line=2),
    errors.DutyHere(key="oral_report", year=2026),
    errors.NotAsExported(part="records.2.fact"),
    errors.VisitChanged(visit=1, since=2),
    *(errors.BadInput(field=field, value="x") for field in (*FIELDS, "date")),
    *(errors.CannotRecord(refusal=refusal) for refusal in REFUSALS),
]
# A sentence that names a fix tells to do something, or what alone is possible.
FIXES = [
    *(
        "Try",
        "try again",
        "Type",
        "type:",
        "Name",
        "See",
        "Ask",
        "Open one",
        "Check",
        "Record it",
        "invite",
        "Invite",
        "write",
        "say",
    ),
    *("only", "Which", "correct", "On which day", "needs this first", "lists their keys", "is no field"),
    *("is no outcome", "has to be", "Choose"),
]


def test_every_class_of_problem_and_of_refusal_is_tried_here() -> None:
    assert {type(each) for each in PROBLEMS} == set(errors.Problem.__subclasses__())
    assert {type(each) for each in REFUSALS} == set(get_args(a.Refusal))


@pytest.mark.parametrize("found", PROBLEMS, ids=repr)
def test_every_problem_has_a_sentence_that_names_a_fix(found: errors.Problem) -> None:
    told = problem(found)
    assert any(fix in told for fix in FIXES)
    assert len(told) < 300
    assert not [key for key in STEPS if key in told]


@pytest.mark.parametrize("found", PROBLEMS, ids=repr)
def test_every_problem_is_told_in_french(found: errors.Problem) -> None:
    with speaking("fr"):
        told = problem(found)
    assert told != problem(found)
    assert len(told) < 400


@pytest.mark.parametrize("kind", [errors.Problem(), errors.CannotRecord(refusal="because")])
def test_a_problem_without_a_sentence_is_our_mistake(kind: errors.Problem) -> None:
    with pytest.raises(AssertionError, match="no sentence for"):
        problem(kind)


def test_what_was_typed_is_repeated_without_its_powers() -> None:
    assert "&lt;!channel&gt;" in problem(errors.NotUnderstood(words=("<!channel>",)))
    assert "&lt;@U1&gt;" in problem(errors.DateUnreadable(part="<@U1>"))
    assert "&lt;@U1&gt;" in problem(errors.BadInput(field="step", value="<@U1>"))


@pytest.mark.parametrize(("step", "plans"), [("visit_started", True), ("visit_concluded", True), (DRAFT, False)])
def test_a_visit_ahead_is_refused_as_a_record_and_shown_how_to_plan(step: str, plans: bool) -> None:
    told = problem(errors.CannotRecord(refusal=a.InTheFuture(step=step, date=DAY)))
    assert "Monday 20 April 2026 is in the future; a record is of something that happened" in told
    assert told.endswith("Planned dates: new Kenya 2-6 March 2027.") is plans


def test_a_channel_that_nobody_outside_it_can_see_is_told_what_to_do() -> None:
    told = problem(errors.NotAllowed(shared_channel=False, unseen_channel=True))
    assert told.startswith("I cannot see this channel, so I show and record nothing here.")
    assert "shared with other organizations" in problem(errors.NotAllowed(shared_channel=True))


def test_a_problem_with_dates_names_them() -> None:
    told = problem(errors.AlreadyRecorded(step="draft_report_shared", date=DAY))
    assert "recorded already for Monday 20 April 2026" in told
    conflict = problem(errors.CannotRecord(refusal=REFUSALS[6]))
    assert "is recorded for Monday 20 April 2026" in conflict
