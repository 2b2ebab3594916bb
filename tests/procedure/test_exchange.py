"""Facts and evaluations as plain JSON values."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from bot.errors import BadInput
from bot.procedure import evaluate
from bot.procedure.exchange import evaluation_to, fact_from
from bot.procedure.model import Fact
from tests.procedure.courses import Course, muddled
from tests.procedure.shapes import facts, plain
from tests.procedure.test_properties import examples

DRAFT = {"step": "draft_report_shared", "date": "2026-04-20"}


def test_a_fact_is_read_with_everything_it_carries() -> None:
    value = {"step": "extension_decided", "date": "2026-05-12", "outcome": "granted", "until": "2026-06-10"}
    granted = Fact(step="extension_decided", date=date(2026, 5, 12), outcome="granted", until=date(2026, 6, 10))
    assert fact_from(value) == granted


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ("draft_report_shared", "record"),
        (None, "record"),
        ({"date": "2026-04-20"}, "step"),
        ({**DRAFT, "step": "draft"}, "step"),
        ({**DRAFT, "step": ["draft_report_shared"]}, "step"),
        ({**DRAFT, "step": "letter_period"}, "step"),  # computed, never recorded
        ({**DRAFT, "note": "late"}, "field"),
        ({"step": "draft_report_shared"}, "date"),
        ({**DRAFT, "date": None}, "date"),
        ({**DRAFT, "date": "20260420"}, "date"),
        ({**DRAFT, "date": "2026-W17-1"}, "date"),
        ({**DRAFT, "date": "2026-02-30"}, "date"),
        ({**DRAFT, "date": 20260420}, "date"),
        ({**DRAFT, "until": "soon"}, "until"),
        ({**DRAFT, "kind": 1}, "record"),
        ({**DRAFT, "outcome": "granted"}, "outcome"),
        ({"step": "extension_decided", "date": "2026-04-20", "outcome": "whole"}, "outcome"),
    ],
)
def test_what_is_no_fact_is_refused_with_the_field_that_is_wrong(value: object, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        fact_from(value)
    assert refused.value.field == field


def test_a_field_that_is_null_is_not_set() -> None:
    assert fact_from({**DRAFT, "until": None, "outcome": None}) == fact_from(DRAFT)


@examples(100)
@given(muddled())
def test_an_evaluation_always_has_its_ten_keys_and_is_json(course: Course) -> None:
    result = evaluate(facts(course.entries), course.today)
    told: dict[str, Any] = evaluation_to(result)
    assert json.loads(json.dumps(told)) == told == plain(result)
    assert len(told) == 10
