"""What `read-record` answers: what a line would record, and what would be asked first."""

from typing import Any

import pytest

from bot.errors import BadInput
from bot.operations.exchange import answer


def told(text: str, language: str = "") -> dict[str, Any]:
    return answer({"text": text, "today": "2026-05-08", "lang": language})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("draft report was shared with the State of Kenya last Friday", "en"),
        ("le projet de rapport a été transmis à l'État du Kenya vendredi dernier", "fr"),
        ("el proyecto de informe fue compartido con el Estado de Kenia el viernes pasado", "es"),
        ("проект доклада был передан государству Кения в прошлую пятницу", "ru"),
        ("报告草稿上周五已与肯尼亚分享", "zh"),
        ("تمت مشاركة مشروع التقرير مع دولة كينيا يوم الجمعة الماضي", "ar"),
    ],
)
def test_a_clear_line_asks_nothing(text: str, language: str) -> None:
    step = {"state": "KE", "step": "draft_report_shared", "date": "2026-05-01"}
    assert told(text, language) == {**step, "candidates": [], "asks": []}


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Kenya", ["step", "date"]),
        ("draft shared yesterday", ["state"]),
        ("Congo draft shared yesterday", ["state"]),
        ("Kenya draft shared", ["date"]),
        ("Kenya draft shared 3/4/2026", ["date"]),
        ("Kenya draft shared tomorrow", ["date"]),
        ("Kenya draft shared 9 May 2026", ["date"]),
        ("Kenya comments 10 days after the draft", ["date"]),
        ("Kenya report sent yesterday", ["meaning"]),
        ("Kenya no comments", ["step", "date", "meaning"]),
        ("Kenya confidentiality reply received yesterday", ["outcome"]),
        ("Kenya extension granted yesterday", ["until"]),
        ("Kenya extension granted until 19 June", []),
        ("Kenya dates agreed yesterday", ["range"]),
        ("Kenya dates agreed 2-6 March 2027", []),
        ("Kenya draft not shared yesterday", ["hedge:not", "leftover:shared"]),
        ("Kenya draft shared yesterday?", ["hedge:?"]),
        ("肯尼亚报告草稿昨天尚未发送", ["hedge:尚未", "leftover:发送"]),
        ("correct Kenya draft 20 April", ["verb:correct"]),
        ("Kenya draft shared yesterday " + "because " * 100, ["state", "step", "date", "too_long"]),
    ],
)
def test_what_would_be_asked_has_a_key(text: str, asks: list[str]) -> None:
    assert told(text)["asks"] == asks


def test_possible_days_and_steps_are_given() -> None:
    days = told("Kenya report sent 3/4/2026")
    assert [each["date"] for each in days["candidates"]] == ["2026-04-03", "2026-03-04"]
    assert days["date"] is None
    assert days["steps"] == ["draft_report_shared", "report_transmitted", "report_shared_with_partners"]


def test_further_facts_of_a_line_are_given() -> None:
    both = told("Kenya transmitted 3 May and received 5 May")
    assert (both["step"], both["date"]) == ("report_transmitted", "2026-05-03")
    assert [(each["step"], each["date"]) for each in both["more"]] == [("report_received", "2026-05-05")]
    assert both["asks"] == []


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        ([], "request"),
        ({"text": 1, "today": "2026-05-08"}, "text"),
        ({"text": "Kenya", "today": "yesterday"}, "today"),
        ({"text": "Kenya", "today": "2026-05-08", "lang": 7}, "lang"),
    ],
)
def test_a_bad_request_is_refused(request_: object, field: str) -> None:
    with pytest.raises(BadInput) as problem:
        answer(request_)
    assert problem.value.field == field
