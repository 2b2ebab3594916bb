"""What was stored, as it is told: closed, started, moved, stopped, corrected, taken back."""

from dataclasses import replace
from typing import Any

import pytest

from bot.operations.effects import changed
from bot.operations.results import Snoozed
from bot.procedure.acceptance import BeforeReply, OutOfOrder
from bot.procedure.model import Fact
from bot.visits import ChangeKind, Record
from bot.wording import changes
from tests.visits.made import change, day, fact, facts, record, visit
from tests.wording.test_reminders import at

ENDED, DRAFT = facts(visit_concluded="2026-03-06", draft_report_shared="2026-04-20")


def told(kind: ChangeKind, *records: Record, today: str = "2026-04-21", **given: Any) -> list[str]:
    """The lines about the last record."""
    given = {"id": len(records), **given}
    known = replace(visit(), records=records, withdrawn=given.pop("withdrawn", False))
    remarks, undone = given.pop("remarks", ()), given.pop("undone", None)
    return changes.changed(changed(known, change(kind, **given), day(today), remarks, undone))


def test_a_new_visit_says_which_clocks_run_now() -> None:
    lines = told(ChangeKind.OPENED, record(1, ENDED), today="2026-03-07")
    assert lines[0] == "Opened: *Kenya, March 2026*: visit ended on Friday 6 March 2026."
    assert lines[1].startswith("Now running: the experts' written inputs by Friday 13 March 2026; ")
    assert lines[-2].startswith("Waiting for *the participating experts*")
    assert lines[-1] == "Wrap-up on the same day?"
    assert told(ChangeKind.OPENED, today="2026-03-07")[0] == "Opened: *Kenya*: no dates recorded yet."


def test_a_record_says_how_it_was_in_time_and_what_it_starts() -> None:
    lines = told(ChangeKind.RECORDED, record(1, ENDED), record(2, DRAFT, reference="CTC/2026/114"))
    assert lines[0] == (
        "Recorded: *Kenya, March 2026*: draft report shared with the State on Monday 20 April 2026, on time "
        "[CTC/2026/114]."
    )
    assert lines[1] == "Now running: comments on the draft report by Wednesday 20 May 2026."
    assert "comments on the draft report, due *Wednesday 20 May 2026*, 29 days left" in lines[-1]


def test_a_correction_says_what_moved() -> None:
    moved = fact("visit_concluded", "2026-03-09")
    reason = "the visit was longer"
    lines = told(
        ChangeKind.CORRECTED, record(1, ENDED), record(2, moved, replaces=1), today="2026-03-10", reason=reason
    )
    assert lines[0] == "Corrected: *Kenya, March 2026*: visit ended: Fri 6 March 2026 → Monday 9 March 2026."
    assert "the draft report to the State Mon 20 April 2026 → Thu 23 April 2026" in lines[1]
    assert "Reason: the visit was longer" in lines


GRANTED = fact("extension_decided", "2026-04-21", outcome="granted", until="2026-06-19")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (
            GRANTED,
            replace(GRANTED, until=day("2026-06-01")),
            "more time granted until Fri 19 June 2026 → more time granted until Mon 1 June 2026",
        ),
        (
            GRANTED,
            replace(GRANTED, outcome="denied", until=None),
            "more time granted until Fri 19 June 2026 → more time not granted",
        ),
        (GRANTED, GRANTED, "more time granted until Fri 19 June 2026 on Tuesday 21 April 2026"),
        (
            GRANTED,
            replace(GRANTED, date=day("2026-04-20")),
            "more time granted until Fri 19 June 2026: Tue 21 April 2026 → Monday 20 April 2026",
        ),
    ],
    ids=["end", "outcome", "reference", "date"],
)
def test_a_correction_shows_what_of_it_changed_and_its_reference(first: Fact, second: Fact, said: str) -> None:
    known = [record(1, ENDED), record(2, DRAFT), record(3, first, reference="R/1")]
    lines = told(ChangeKind.CORRECTED, *known, record(4, second, replaces=3, reference="R/2"))
    assert lines[0] == f"Corrected: *Kenya, March 2026*: {said} [R/2]."


def test_clocks_that_ran_out_before_they_were_entered_are_past() -> None:
    lines = told(ChangeKind.OPENED, record(1, ENDED), today="2026-03-21")
    assert lines[1] == (
        "Already past: the experts' written inputs Fri 13 March 2026 (8 days ago); "
        "the preliminary assessment to the Committee Fri 20 March 2026 (1 day ago)."
    )
    assert lines[2].startswith("Now running: the draft report to the State by Monday 20 April 2026; ")
    today = told(ChangeKind.OPENED, record(1, ENDED), today="2026-03-13")
    assert today[1].startswith("Now running: the experts' written inputs by Friday 13 March 2026; ")


def test_taking_back_says_what_runs_no_longer() -> None:
    lines = told(ChangeKind.UNDONE, record(1, ENDED), record(2, DRAFT), record(3, None, withdraws=2))
    assert lines[0].endswith("draft report shared with the State on Monday 20 April 2026 is taken back.")
    assert "No longer running: comments on the draft report (was Wed 20 May 2026)." in lines


MOVED = fact("draft_report_shared", "2026-04-17")


def test_taking_back_a_correction_says_what_stands_again() -> None:
    corrected = [record(1, ENDED), record(2, DRAFT), record(3, MOVED, replaces=2)]
    lines = told(ChangeKind.UNDONE, *corrected, record(4, None, withdraws=3))
    draft = "draft report shared with the State"
    assert lines[0] == (
        f"Undone: *Kenya, March 2026*: {draft} on Monday 20 April 2026 again (was {draft} on Fri 17 April 2026)."
    )
    assert lines[1] == "Moved: comments on the draft report Sun 17 May 2026 → Wed 20 May 2026."


def test_nothing_stands_again_where_the_first_record_was_taken_back_too() -> None:
    corrected = [record(1, ENDED), record(2, DRAFT), record(3, MOVED, replaces=2)]
    lines = told(ChangeKind.UNDONE, *corrected, record(4, None, withdraws=2), record(5, None, withdraws=3))
    assert lines[0].endswith("draft report shared with the State on Friday 17 April 2026 is taken back.")


UNDONE = [
    (ChangeKind.OFFICERS, {"before": {"officer": "U2", "deputy": "U3"}}, "officer <@U2>, deputy <@U3>"),
    (ChangeKind.OFFICERS, {"before": {"officer": "", "deputy": ""}}, "officer nobody"),
    (ChangeKind.FOLLOWED, {"after": {"channel": "C1"}}, "<#C1> follows no longer"),
    (ChangeKind.UNFOLLOWED, {"before": {"channel": "C1"}}, "<#C1> follows again"),
]


@pytest.mark.parametrize(("kind", "given", "said"), UNDONE)
def test_taking_back_who_follows_says_who_does_now(kind: ChangeKind, given: dict[str, Any], said: str) -> None:
    lines = told(ChangeKind.UNDONE, record(1, ENDED), id=2, undone=change(kind, **given))
    assert lines[0] == f"Undone: *Kenya, March 2026*: {said}."


def test_a_visit_that_was_taken_back_waits_for_nobody() -> None:
    known = [record(1, ENDED), record(2, None, withdraws=1)]
    lines = told(ChangeKind.UNDONE, *known, withdrawn=True, undone=change(ChangeKind.OPENED))
    assert lines[0] == "Undone: *Kenya*: the visit is taken back, and no reminders of it are sent."
    assert "waiting for" not in " ".join(lines)


def test_what_is_odd_is_noted() -> None:
    odd = OutOfOrder(other="comments_received", other_date=day("2026-04-15"))
    early = BeforeReply()
    lines = told(ChangeKind.RECORDED, record(1, ENDED), record(2, DRAFT), remarks=(odd, early))
    assert "is recorded for Wed 15 April 2026. If a date is wrong, correct it." in lines[2]
    assert lines[3] == "Note: the State has not said yet what stays confidential (V(u))."


def test_an_announcement_says_who_changed_the_visit() -> None:
    known = visit(ENDED)
    news = changed(known, change(ChangeKind.RECORDED, by="U7"), day("2026-03-07"))
    assert changes.changed(news, told=True)[0].startswith("Recorded by <@U7>: *Kenya, March 2026*: visit ended")


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        (
            ChangeKind.OFFICERS,
            {"after": {"officer": "U1", "deputy": "U2"}},
            "officer <@U1>, deputy <@U2>. "
            "The officer is reminded of every open step; the deputy, where there is no officer.",
        ),
        (
            ChangeKind.FOLLOWED,
            {"after": {"channel": "C1"}},
            "<#C1> follows. Reminders and changes are posted there.",
        ),
        (ChangeKind.UNFOLLOWED, {"before": {"channel": "C1"}}, "<#C1> follows no longer."),
    ],
)
def test_a_change_of_followers_is_one_line(kind: ChangeKind, given: dict[str, Any], said: str) -> None:
    news = changed(visit(ENDED), change(kind, id=2, **given), day("2026-03-07"))
    assert changes.changed(news) == changes.changed(news, told=True) == [f"*Kenya, March 2026*: {said}"]


@pytest.mark.parametrize("shortened", [False, True])
def test_a_snooze_says_until_when_and_that_the_date_stays(shortened: bool) -> None:
    until, due = at("2026-05-14", "07:00"), day("2026-05-20")
    one = Snoozed(visit=visit(), step="comments_received", due=due, until=until, tz="Europe/Paris", shortened=shortened)
    said = changes.snoozed(one)
    assert "again on Thu 14 May 2026 at 09:00 (Europe/Paris)" in said
    assert ("no later: that is the last reminder before the date" in said) is shortened
    assert "The date stays Wednesday 20 May 2026" in said


@pytest.mark.parametrize("due", [None, "2026-05-11"])
def test_a_snooze_that_is_not_before_a_date_says_so(due: str | None) -> None:
    until, date = at("2026-05-14", "07:00"), day(due) if due else None
    said = changes.snoozed(
        Snoozed(visit=visit(), step="report_adopted", due=date, until=until, tz="UTC", shortened=True)
    )
    assert "no later: that is the next reminder in any case" in said
    assert ("No date moves" in said) is (due is None)
