"""Lines of what comes before a visit: steps of the checklist that are needed or not, and the programme of a year."""

from datetime import date

import pytest

from bot.procedure import STEPS
from bot.procedure.model import Kind
from bot.reading.line import read_line
from bot.reading.model import Line, Verb

TODAY = date(2026, 4, 21)
THINGS = {
    "scope_agreed": "scope",
    "work_programme_prepared": "work programme",
    "agencies_listed": "agencies",
    "nongov_actors_listed": "non-government actors",
    "logistics_agreed": "logistics",
    "civil_society_consent": "civil society meetings",
    "security_arranged": "security",
    "transport_arranged": "local transport",
    "working_languages_set": "working languages",
    "interpretation_arranged": "interpretation",
    "costs_confirmed": "travel costs",
    "press_plans_notified": "press plans",
    "delegation_composed": "delegation",
    "partners_invited": "partners",
    "prior_findings_given": "earlier findings",
    "state_documents_received": "state documents",
    "partner_information_gathered": "partner information",
    "site_visits_agreed": "on-site visits",
    "high_level_meetings_arranged": "high-level meetings",
    "country_team_contacted": "UN country team",
}


def read(text: str) -> Line:
    return read_line(text, TODAY)


@pytest.mark.parametrize(
    ("text", "step", "needed"),
    [
        ("Kenya transport not needed", "transport_arranged", False),
        ("transport not needed Kenya", "transport_arranged", False),
        ("Kenya transport needed", "transport_arranged", True),
        ("Kenya security is no longer required", "security_arranged", False),
        ("Kenya transport arranged not needed", "transport_arranged", False),
        ("checklist Kenya high-level meetings not necessary", "high_level_meetings_arranged", False),
        ("#12 press plans not needed because they have none", "press_plans_notified", False),
    ],
)
def test_a_step_of_the_checklist_is_needed_or_not(text: str, step: str, needed: bool) -> None:
    line = read(text)
    assert (line.verb, line.on, line.leftover) == (Verb.CHECKLIST, needed, ())
    assert [meaning.step for item in line.items for meaning in item.meanings] == [step]


@pytest.mark.parametrize("text", ["Kenya draft not needed", "Kenya gently not needed", "Kenya transport not needed?"])
def test_what_is_not_certain_is_left_over(text: str) -> None:
    line = read(text)
    assert line.verb is not Verb.CHECKLIST
    assert line.leftover


def test_consent_that_is_not_needed_is_a_decision_of_the_council() -> None:
    line = read("Kenya consent not needed 20 April 2026")
    assert (line.verb, line.items[0].meanings[0].step) == (Verb.RECORD, "consent_dispensed")


def test_every_step_of_the_checklist_can_be_said_to_be_unneeded() -> None:
    assert list(THINGS) == [key for key, step in STEPS.items() if step.kind is Kind.CHECKLIST]
    for step, words in THINGS.items():
        line = read(f"Kenya {words} not needed")
        assert [meaning.step for item in line.items for meaning in item.meanings] == [step]


def test_the_programme_is_of_one_year() -> None:
    assert read("programme 2027").years == (2027,)
    assert read("programme for the year 2027?").years == (2027,)
    assert read("programme").years == ()
    assert read("programme 2027 2028").leftover == ("2028",)
    assert read("programme gently").leftover == ("gently",)


def test_a_programme_that_was_prepared_is_a_step() -> None:
    assert read("Kenya work programme prepared yesterday").verb is Verb.RECORD
