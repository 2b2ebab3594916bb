"""What is still collected once a visit is closed or complete (4.4, 4.6)."""

from datetime import date

import pytest

from bot.procedure import Fact, evaluate
from bot.procedure.model import Phase

COURSE = {
    "visit_concluded": date(2024, 3, 15),
    "preliminary_assessment_submitted": date(2024, 3, 29),
    "draft_report_shared": date(2024, 4, 29),
    "comments_received": date(2024, 5, 24),
    "final_draft_submitted": date(2024, 6, 7),
    "report_adopted": date(2024, 7, 12),
    "report_transmitted": date(2024, 7, 16),
    "report_received": date(2024, 7, 20),  # the reply is due on 19 August
}
REPORTED = {"twelve_month_report": date(2025, 3, 10), "twelve_month_considered": date(2025, 4, 10)}
ANSWERED = {"implementation_response": date(2025, 1, 15), "stocktaking_integrated": date(2025, 2, 1)}
CLOSED = {"visit_closed": date(2025, 5, 1)}


def reply(day: date, outcome: str = "nothing") -> Fact:
    return Fact(step="confidentiality_reply", date=day, outcome=outcome)


def next_step(steps: dict[str, date], *replies: Fact) -> str | None:
    facts = [*(Fact(step=step, date=day) for step, day in steps.items()), *replies]
    found = evaluate(facts, date(2025, 7, 1))
    assert found.phase is Phase.COMPLETE
    return found.next_action.step if found.next_action else None


def test_a_closed_visit_waits_for_nothing_even_if_the_report_was_not_shared_after_a_timely_reply() -> None:
    assert next_step({**COURSE, **REPORTED, **CLOSED}, reply(date(2024, 8, 12))) is None


@pytest.mark.parametrize(
    ("outcome", "step"),
    [("nothing", "report_shared_with_partners"), ("some", "partners_version_cleared"), ("whole", None)],
)
def test_a_late_reply_after_the_closing_still_collects_sharing(outcome: str, step: str | None) -> None:
    assert next_step({**COURSE, **REPORTED, **CLOSED}, reply(date(2025, 6, 1), outcome)) == step


def test_a_late_reply_reopens_sharing_of_a_complete_visit() -> None:
    restricted = {"report_shared_restricted": date(2024, 8, 26)}
    complete = {**COURSE, **ANSWERED, **REPORTED, **restricted}
    assert next_step(complete) is None
    assert next_step(complete, reply(date(2025, 6, 1))) == "report_shared_with_partners"
    assert next_step({**complete, "report_shared_with_partners": date(2025, 6, 20)}, reply(date(2025, 6, 1))) is None
