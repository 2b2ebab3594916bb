"""Reports are asked for in words and shown in direct messages, as tables that are complete as text too."""

from datetime import date

import pytest

from bot.visits import Duty
from tests.conversations.conftest import Conversation


@pytest.fixture
def two(talk: Conversation) -> Conversation:
    """Kenya ended on 6 March 2026, France on 2 February 2025; Kenya's draft was two days late."""
    talk.command("new Kenya ended 6 March 2026")
    talk.command("new France ended 3 February 2025")
    talk.command("Kenya draft shared 20 April 2026")
    talk.command("Kenya preliminary assessment submitted 22 March 2026")
    return talk


def table(talk: Conversation, words: str) -> list[list[str]]:
    [shown] = talk.dm(words).here
    [block] = [block for block in shown.message.blocks if block["type"] == "table"]
    rows = [[cell["text"] for cell in row] for row in block["rows"]]
    assert all(" · ".join(row) in shown.message.text.split("\n") for row in rows)
    assert all(cell in shown.text for row in rows for cell in row)  # the console shows it too
    return rows


def test_a_report_counts_the_visits_of_its_window(two: Conversation) -> None:
    head = ["No.", "State", "Ended", "Visit", "Where it stands"]
    kenya = ["#1", "Kenya", "Fri 6 March 2026", "comprehensive", "with the State for comments"]
    france = ["#2", "France", "Mon 3 February 2025", "comprehensive", "report being drafted"]
    assert table(two, "report visits") == [head, kenya]
    assert table(two, "report 1 2025") == [head, france]
    assert table(two, "report visits 3 February 2025 to 6 March 2026") == [head, france, kenya]
    assert (
        "Visits that ended from Tue 22 April 2025 to Tue 21 April 2026: 1 (1 comprehensive)."
        in two.dm("report visits last 12 months").text
    )
    assert "Nothing is recorded of that." in two.dm("report visits 4 February 2025 to 5 March 2026").text


def test_timeliness_is_told_step_by_step(two: Conversation) -> None:
    rows = {row[0]: row[1:] for row in table(two, "report timeliness")}
    assert rows["the preliminary assessment to the Committee"] == ["1", "0", "1", "0", *["2 days late"] * 3]
    assert rows["the draft report to the State"] == ["1", "1", "0", "0", *["on time"] * 3]
    assert rows["more time asked for"][0] == "0"


def test_a_date_that_is_provisional_has_not_passed(two: Conversation) -> None:
    two.command("France final draft 1 February 2026")
    two.command("France adopted 10 February 2026")
    two.command("France transmitted 11 February 2026")
    assert ["word on what stays confidential", "0", "0", "0", "0"] in [
        row[:5] for row in table(two, "report timeliness last year")
    ]
    two.command("France report received 12 February 2026")
    assert ["word on what stays confidential", "0", "0", "0", "1"] in [
        row[:5] for row in table(two, "report timeliness 2025")
    ]


def test_open_moves_are_listed_by_whom_they_wait_for(two: Conversation) -> None:
    rows = table(two, "report moves")
    assert rows[1] == ["the visited State", "#1", "Kenya", "comments on the draft report", "Wed 20 May 2026", "–"]
    assert [row[0] for row in rows[2:4]] == ["the Executive Directorate"] * 2


def test_duties_are_recorded_or_not_yet(two: Conversation) -> None:
    with two.rapporteur.store.begin(two.rapporteur.workspace) as tx:
        tx.save_duty(Duty(key="oral_report", year=2026, date=date(2026, 11, 20), done=date(2026, 4, 1), by="U1"))
    rows = {row[1]: row for row in table(two, "report duties")}
    assert rows["Oral report to the Council"][3:] == ["Fri 20 November 2026", "Wed 1 April 2026"]
    assert rows["Annual review and forecast of activities"][3:] == ["–", "not yet recorded"]
    assert {row[-1] for row in table(two, "report 9 2025")[1:]} == {"not recorded"}


def test_findings_and_referrals_are_counted_by_kind_and_area(two: Conversation) -> None:
    two.dm("findings Kenya recommendations border 12, 3 priority")
    two.dm("findings Kenya needs financing 4, 2 referred")
    rows = table(two, "report findings")[1:]
    assert [row[1:] for row in rows] == [
        ["all visits", "–", "Recommendations", "Border management", "12", "3"],
        ["all visits", "–", "Assistance needs", "Financing of terrorism", "4", "0"],
        ["Kenya", "Fri 6 March 2026", "Recommendations", "Border management", "12", "3"],
        ["Kenya", "Fri 6 March 2026", "Assistance needs", "Financing of terrorism", "4", "0"],
    ]
    assert table(two, "report referrals")[1] == ["–", "all visits", "–", "Financing of terrorism", "4", "2", "0"]
    assert "12 recommendations, 3 of them priority" in two.dm("report oral").text


def test_the_oral_report_is_one_page_in_the_order_of_the_duty(two: Conversation) -> None:
    two.command("Kenya consent requested 1 December 2025")
    two.command("Kenya consent received 22 December 2025")
    lines = two.dm("report oral 2025").text.split("\n")
    assert [line.split(":")[0] for line in lines[1:5]] == [
        *("Overall work", "Consent", "Recommendations", "Improvements")
    ]
    assert "1 comprehensive visit and 0 follow-up visits ended." in lines[1]
    assert "1 asked: consent given 1" in lines[2]
    assert "median 21 days" in lines[2]


def test_reports_are_shown_in_direct_messages_only(two: Conversation) -> None:
    for reply in (two.command("report visits"), two.mention("report findings 2026")):
        assert reply.text == "That is shown in a direct message only. Send me the same words there."
    assert "Kenya" in two.command("report visits", channel="dm").text


def test_a_hidden_visit_counts_for_its_members_alone(two: Conversation) -> None:
    two.command("hide Kenya", channel="dm")
    mine, others = two.dm("report visits").text, two.dm("report visits", by="bob").text
    assert "Kenya" in mine
    assert "Hidden visits count only for those who know of them: 1 here." in mine
    assert "Kenya" not in others
    assert "Hidden visits count only for those who know of them: none here." in others


def test_words_that_name_no_window_are_not_passed_over(two: Conversation) -> None:
    for words in ("report visits Kenya", "report timeliness soon", "report moves 2025", "report visits 2025 2026"):
        assert "I did not understand" in two.dm(words).text
        assert "help report" in two.dm(words).text
    assert "report oral 2026" in two.dm("report").text
    assert "report oral 2026" in two.dm("help report").text


def test_a_report_of_a_visit_is_still_a_step(two: Conversation) -> None:
    two.applied("report adopted Kenya 10 April 2026")
    two.command("report 3 April 2026 shared with Kenya")
    assert ("report_adopted", "2026-04-10") in two.steps()
