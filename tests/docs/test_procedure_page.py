"""docs/procedure.md is what the table and the rules say today."""

import re
from datetime import date, timedelta
from pathlib import Path

from bot.procedure import STEPS, Fact, evaluate
from bot.procedure.model import Phase
from bot.wording.handbook import handbook
from bot.wording.phase_map import ARROWS, CLOSED, GROUNDS, LAPSE
from tests.procedure.shapes import facts
from tests.procedure.vectors import VECTORS, entries, today

PAGE = (Path(__file__).parents[2] / "docs" / "procedure.md").read_text(encoding="utf-8")
DAY = date(2026, 1, 5)
TO_THE_VISIT = "selected_for_visit consent_requested consent_received dates_agreed visit_started"
TO_THE_DRAFT = f"{TO_THE_VISIT} visit_concluded draft_report_shared"
TO_THE_END = (
    f"{TO_THE_DRAFT} comments_received final_draft_submitted report_adopted report_transmitted report_received "
    "confidentiality_reply report_shared_with_partners"
)
TWELVE_MONTHS = "twelve_month_report twelve_month_considered"
CLOSING = f"implementation_response stocktaking_integrated {TWELVE_MONTHS}"
NOTHING_SECRET = {"confidentiality_reply": "nothing"}
COURSES = (
    f"{TO_THE_END} {CLOSING}",
    f"{TO_THE_END} {TWELVE_MONTHS} visit_closed implementation_response",
    f"{TO_THE_DRAFT} no_comments_letter_sent",
    "selected_for_visit consent_dispensed consent_declined",
    "selected_for_visit consent_requested consent_declined consent_received consent_declined",
    f"{TO_THE_VISIT} visit_postponed",
    *(f"{' '.join(TO_THE_VISIT.split()[:count])} visit_cancelled" for count in range(6)),
    "selected_for_visit consent_requested consent_declined visit_cancelled",
)


def walked(course: str) -> set[tuple[Phase, Phase, str]]:
    """The changes of phase on a course whose steps happen fifty days apart."""
    known: list[Fact] = []
    phase, day, arrows = Phase.PROPOSED, DAY, set()
    for step in [*course.split(), LAPSE]:
        day += timedelta(days=50)
        if step in STEPS:
            known.append(Fact(step=step, date=day, outcome=NOTHING_SECRET.get(step)))
        after = evaluate(known, day).phase
        if after is not phase:
            arrows.add((phase, after, CLOSED if step in CLOSING and after is Phase.COMPLETE else step))
        phase = after
    return arrows


def test_the_page_is_what_the_table_says_now() -> None:
    assert handbook() == PAGE, "make docs"


def test_every_step_has_a_row_and_every_phase_is_told_and_drawn() -> None:
    assert re.findall(r"^\| `(\w+)` \|", PAGE.split("## Every period")[0], re.MULTILINE) == list(STEPS)
    for phase in Phase:
        assert f"| `{phase}` |" in PAGE
        assert f" as {phase}\n" in PAGE


def test_the_drawn_arrows_are_those_that_visits_take() -> None:
    assert set().union(*map(walked, COURSES)) == set(ARROWS)


def test_the_steps_told_for_a_phase_are_those_that_the_rules_collect_in_it() -> None:
    told = {phase: {*ground.ends, *ground.also} for phase, ground in GROUNDS.items()}
    for vector in VECTORS:
        found = evaluate(facts(entries(vector)), today(vector))
        moves = [found.next_action, *found.parallel] if found.next_action else []
        assert {move.step for move in moves} - set(found.overdue) <= told[found.phase], vector["name"]
