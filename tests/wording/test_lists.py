"""Lists of visits, a line each, and the history of one."""

from dataclasses import replace
from typing import Any

import pytest

from bot.operations.effects import as_of, entries
from bot.operations.results import History, Listing, Status
from bot.procedure import outlook
from bot.procedure.model import Fact
from bot.reading.model import Verb
from bot.visits import ChangeKind, Record, Visit
from bot.wording import lists
from tests.visits.made import change, day, fact, facts, record, status, visit
from tests.wording.test_changes import UNDONE

ENDED, DRAFT = facts(visit_concluded="2026-03-06", draft_report_shared="2026-04-20")
COMMENTS = "comments_received"


def row(known: list[Fact], today: str = "2026-05-08") -> Status:
    return status(known, today)


def a_list(scope: Verb, *rows: Status, mine: tuple[Status, ...] = ()) -> str:
    return lists.title(Listing(scope=scope, rows=rows, days=30, mine=mine))


@pytest.mark.parametrize(
    ("scope", "empty", "full"),
    [
        (Verb.GLANCE, "No open visits. Open one with: ", "2 open: 2 with something late, 1 yours."),
        (Verb.LIST, "No open visits. Open one with: ", "2 visits open, soonest first:"),
        (Verb.MINE, "Nothing is yours: ", "You follow 2 visits:"),
        (Verb.DUE, "Nothing is due in the next 30 days.", "2 visits with something due in the next 30 days, or late:"),
        (Verb.OVERDUE, "Nothing is overdue.", "2 visits with something late:"),
    ],
)
def test_a_list_says_what_it_holds(scope: Verb, empty: str, full: str) -> None:
    one = row([ENDED, DRAFT])
    assert a_list(scope).startswith(empty)
    assert a_list(scope, one, one, mine=(one,)) == full
    assert a_list(Verb.LIST, one) == "1 visit open, soonest first:"


def test_a_row_adds_what_else_is_late() -> None:
    late, early = lists.rows([row([ENDED, DRAFT]), row([], "2026-03-08")])
    assert late.endswith("Also past: the preliminary assessment to the Committee (Fri 20 March 2026).")
    assert "Late" not in early


def test_visits_of_one_name_are_told_apart_by_their_numbers() -> None:
    twins = [status([ENDED], "2026-03-08", id=number) for number in (1, 2)]
    other = status([], "2026-03-08", id=3)
    first, second, third = lists.rows([*twins, other])
    assert first.endswith("5 days left. (#1)")
    assert second.endswith("5 days left. (#2)")
    assert "#" not in third


def history(of: Visit, kind: ChangeKind, mine: list[Record], tz: str = "UTC", **given: Any) -> str:
    """The line about the last change, which may take back one before it."""
    when = day("2026-05-08")
    views = (outlook(as_of(of, number).facts(), when) for number in (0, 9))
    undone = given.pop("undone", None)
    before = ((replace(undone, id=9), ()),) if undone else ()
    last = (change(kind, **given, undoes=9 if undone else None), entries(of, mine, *views))
    return lists.history(History(visit=of, changes=(*before, last), tz=tz))[-1]


def test_history_tells_who_did_what_in_which_words_and_why() -> None:
    of = visit(ENDED)
    said = history(of, ChangeKind.RECORDED, list(of.records), words="Kenya ended 6 March", reason="*late*")
    assert said.startswith("Tue 21 April 2026 <@U1>: recorded: visit ended on Friday 6 March 2026. ")
    assert '"Kenya ended 6 March"' in said
    assert "*late*" not in said


def test_history_tells_corrections_and_what_was_taken_back() -> None:
    moved = record(2, fact("visit_concluded", "2026-03-09"), replaces=1, reference="R/1")
    of = visit(records=(record(1, ENDED), moved, record(3, None, withdraws=2)))
    assert "visit ended: Fri 6 March 2026 → Monday 9 March 2026 [R/1]." in history(of, ChangeKind.CORRECTED, [moved])
    again = "undone: visit ended on Friday 6 March 2026 again (was visit ended on Mon 9 March 2026)."
    assert again in history(of, ChangeKind.UNDONE, [of.records[2]])
    gone = visit(records=(record(1, ENDED), record(2, None, withdraws=1)))
    assert "undone: visit ended on Friday 6 March 2026 is taken back." in history(
        gone, ChangeKind.UNDONE, [gone.records[1]]
    )


def test_history_tells_the_day_of_the_workspace() -> None:
    assert history(visit(), ChangeKind.OPENED, [], "Pacific/Kiritimati").startswith("Wed 22 April 2026 ")


@pytest.mark.parametrize(("kind", "given", "said"), UNDONE)
def test_history_tells_who_follows_again(kind: ChangeKind, given: dict[str, Any], said: str) -> None:
    assert history(visit(), ChangeKind.UNDONE, [], undone=change(kind, **given)).endswith(f" undone: {said}.")


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        (ChangeKind.OFFICERS, {"after": {"officer": "U2", "deputy": ""}}, "changed: officer <@U2>."),
        (ChangeKind.FOLLOWED, {"after": {"channel": "C1"}}, "<#C1> follows"),
        (ChangeKind.UNFOLLOWED, {"before": {"channel": "C1"}}, "<#C1> follows no longer"),
        (ChangeKind.SNOOZED, {"after": {"step": COMMENTS}}, "own reminders of comments on the draft report put off"),
        (ChangeKind.REMINDERS, {"before": {"quiet": []}, "after": {"quiet": ["*"]}}, "all reminders turned off"),
        (ChangeKind.REMINDERS, {"before": {"quiet": ["*"]}, "after": {"quiet": []}}, "all reminders turned on"),
        (
            ChangeKind.REMINDERS,
            {"before": {"quiet": [COMMENTS, "report_adopted"]}, "after": {"quiet": ["report_adopted"]}},
            "reminders of comments on the draft report turned on",
        ),
        (
            ChangeKind.REMINDERS,
            {"before": {"quiet": ["report_adopted"]}, "after": {"quiet": ["report_adopted", COMMENTS]}},
            "reminders of comments on the draft report turned off",
        ),
        (ChangeKind.OPENED, {}, "opened: no dates recorded yet."),
    ],
)
def test_history_tells_what_is_no_record(kind: ChangeKind, given: dict[str, Any], said: str) -> None:
    assert said in history(visit(), kind, [], **given)


def test_lists_say_what_they_leave_out_and_how_to_ask() -> None:
    assert lists.more(3).startswith("and 3 more")
    assert "`/visit list`" in lists.forms("/visit")
