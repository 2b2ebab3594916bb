"""A visit already under way: all its dates on one form, stored together or not at all."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages.forms import catchup_form
from bot.operations.forms import ASKED, CatchUp, fields_of, filled_in, known_from, known_text, not_recorded
from bot.procedure import judge
from bot.wording import labels
from handlers.local import workspace
from handlers.local.limits import check_view
from handlers.local.model import View
from tests.conversations.administrators import name_administrators
from tests.conversations.conftest import Conversation
from tests.visits.made import TODAY, fact, visit

COURSE = {
    "dates_agreed": "2025-09-20",
    "dates_agreed:start": "2025-11-03",
    "dates_agreed:end": "2025-11-07",
    "visit_concluded": "2025-11-07",
    "draft_report_shared": "2025-12-19",
    "extension_requested": "2026-01-10",
    "extension_decided": "2026-01-12",
    "extension_decided:outcome": "granted",
    "extension_decided:until": "2026-02-10",
    "comments_received": "2026-02-09",
}


def form(talk: Conversation, by: str = "maria") -> View:
    view = talk.slack.modal(talk.id(by))
    assert view is not None, "no form is open"
    return view


@pytest.fixture
def opened(talk: Conversation) -> Conversation:
    """The form of a visit to Kenya of which nothing is known."""
    talk.command("new Kenya")
    assert talk.command("catchup Kenya").all == []
    return talk


def test_a_command_opens_the_form_with_what_is_not_recorded(kenya: Conversation) -> None:
    kenya.command("catchup Kenya")
    asked = {block["block_id"] for block in form(kenya).body["blocks"] if block["type"] == "input"}
    assert {"draft_report_shared", "dates_agreed:start", "confidentiality_reply:outcome", "reference"} < asked
    assert "visit_concluded" not in asked


def test_all_dates_are_stored_as_one_change_in_the_order_of_days(opened: Conversation) -> None:
    reply = opened.submit(**COURSE, reference="CTC/2026/7")
    assert "Recorded: Kenya, November 2025" in reply.text
    assert "comments on the draft report" not in reply.text.splitlines()[-1]
    assert opened.steps() == [(step, day) for step, day in sorted(COURSE.items(), key=lambda p: p[1]) if step in ASKED]
    (stored,) = opened.stored()
    assert stored.version == 2
    assert {record.reference for record in stored.records} == {"CTC/2026/7"}
    decided = next(each for each in stored.facts() if each.step == "extension_decided")
    assert (decided.outcome, str(decided.until)) == ("granted", "2026-02-10")


def test_a_whole_course_that_asks_first_is_stored_by_one_press(opened: Conversation) -> None:
    course = {step: str(date(2024, 1, 5) + timedelta(days=12 * place)) for place, step in enumerate(ASKED)}
    del course["report_shared_restricted"]
    granted = {"extension_decided:outcome": "granted", "extension_decided:until": "2024-12-30"}
    more = {
        "dates_agreed:start": "2024-03-05",
        "dates_agreed:end": "2024-03-12",
        "confidentiality_reply:outcome": "some",
    }
    assert "at most 30 are possible" in opened.submit(**course, **granted, **more, reference="C" * 60).text
    assert opened.steps() == []
    assert "Recorded" in opened.click("Record it all the same").text
    assert [step for step, _ in opened.steps()] == list(course)


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"draft_report_shared": "0001-01-01"}, "draft_report_shared", "is no date"),
        ({"draft_report_shared": "2026-05-21"}, "draft_report_shared", "is in the future"),
        ({"draft_report_shared": "soon"}, "draft_report_shared", "is no date; write YYYY-MM-DD"),
        ({"extension_decided": "2026-01-12"}, "extension_decided:outcome", "what was the answer?"),
        ({"extension_decided:outcome": "denied"}, "extension_decided", labels.FORM_NO_DAY),
        ({**COURSE, "extension_decided:until": ""}, "extension_decided:until", labels.FORM_NO_DAY),
        ({**COURSE, "extension_decided:until": "2026-01-13"}, "extension_decided:until", "before the original date"),
        ({"dates_agreed": "2025-09-20"}, "dates_agreed:start", "Which dates?"),
        ({**COURSE, "dates_agreed:end": "2025-11-01"}, "dates_agreed:end", "is before the first"),
        ({"report_adopted": "2026-02-01", "report_transmitted": "2026-01-01"}, "report_adopted", "not possible"),
        ({}, "proposals_submitted", labels.FORM_NO_DAY),
    ],
)
def test_what_cannot_be_recorded_is_said_on_its_field_and_nothing_is_stored(
    opened: Conversation, values: dict[str, str], field: str, said: str
) -> None:
    assert opened.submit(**values).all == []
    assert said in form(opened).errors[field]
    assert opened.steps() == []


def test_what_is_recorded_already_is_judged_with_it(talk: Conversation) -> None:
    talk.command("new Kenya")
    talk.command("Kenya report adopted 1 February 2026")
    talk.command("catchup Kenya")
    talk.submit(report_transmitted="2026-01-20")
    assert "report adopted is recorded for Sunday 1 February 2026" in form(talk).errors["report_transmitted"]


def test_a_form_older_than_the_visit_stores_nothing_and_goes_on_after_a_press(opened: Conversation) -> None:
    opened.command("Kenya press release issued 9 March 2026", by="li")
    opened.submit(visit_concluded="2026-03-06")
    assert "Nothing of yours was stored" in opened.modal()
    assert "Recorded" in opened.click("Go on all the same").text
    assert opened.steps()[-1] == ("visit_concluded", "2026-03-06")


def test_elsewhere_a_button_opens_it(kenya: Conversation) -> None:
    assert "not recorded yet" in kenya.dm("catchup Kenya").text
    kenya.press("Fill in the dates", channel="dm")
    assert "Recorded" in kenya.submit(where="@maria", draft_report_shared="2026-04-20").text
    assert kenya.mention("Kenya catch-up").buttons == ["Fill in the dates"]


def test_where_slack_opens_it_no_more_the_button_does(kenya: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "TRIGGER_SECONDS", -1)
    assert kenya.command("catchup Kenya").buttons == ["Fill in the dates"]


def test_of_several_visits_the_one_pressed_is_filled_in(kenya: Conversation) -> None:
    kenya.command("new Kenya follow-up")
    kenya.command("catchup Kenya")
    assert "Which visit do you mean?" in kenya.modal()
    kenya.click("Kenya follow-up (#2)")
    kenya.submit(visit_concluded="2026-04-10")
    assert [len(each.records) for each in kenya.stored()] == [1, 1]


def test_readers_and_those_who_do_not_know_a_hidden_visit_get_no_form(kenya: Conversation) -> None:
    name_administrators(kenya, "maria")
    kenya.command("admin editor @li")
    assert "Only editors record here" in kenya.command("catchup Kenya", by="bob").text
    assert kenya.form("bob") is None
    kenya.dm("hide Kenya")
    assert "There is no visit to Kenya" in kenya.command("catchup Kenya", by="li", channel="dm").text
    assert kenya.form("li") is None


def test_a_form_that_we_did_not_make_is_refused(opened: Conversation) -> None:
    view = form(opened)
    odd = ("", "1:2", "x:1::en::C1", "1:1:999.2026-01-01:en::C1", "1:1:rubbish:en::C1", "1:1:::a b:C1", "1:1::?::C1")
    for value in odd:
        body = {**view.body, "private_metadata": value}
        payload = opened.outgoing._interaction("view_submission", opened.id("maria"))
        state = {"values": {"visit_concluded": {"visit_concluded": {"selected_date": "2026-03-06"}}}}
        sent = opened.outgoing._interact({**payload, "view": {**view.as_json(), **body, "state": state}})
        assert 400 <= sent.status < 500
    assert opened.steps() == []


def test_when_all_is_recorded_it_says_so() -> None:
    every = [fact(step, "2026-01-01") for step in ASKED]
    assert not_recorded(visit(*every)) == ()


def test_the_largest_form_and_the_longest_course_keep_to_slack() -> None:
    long = visit(*(fact("comments_part_received", "2026-01-01") for _ in range(300)))
    check_view(catchup_form(CatchUp(visit=long, steps=ASKED), "C0123456789"), ("modal",))


DAYS = st.dates(min_value=TODAY.replace(year=2025), max_value=TODAY).map(str)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from([field for step in ASKED for field in fields_of(step)]), DAYS, min_size=1))
def test_what_the_form_takes_the_procedure_takes_one_by_one(values: dict[str, str]) -> None:
    known = visit(fact("visit_concluded", "2025-11-07"))
    found = filled_in(values, known_from(known_text(known)), TODAY)
    if isinstance(found, dict):
        assert set(found) <= {field for step in ASKED for field in fields_of(step)}
        return
    facts = list(known.facts())
    for item in found:
        new = fact(item.meanings[0].step, str(item.when.date), outcome=item.meanings[0].outcome)  # type: ignore[union-attr]
        assert judge(facts, new, TODAY).refusal is None or item.start
        facts.append(new)
