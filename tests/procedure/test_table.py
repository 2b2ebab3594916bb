"""The table of the procedure against the specification's tables 2 A to J, written down here a second time by hand."""

import pytest

from bot.procedure import STEPS
from bot.procedure.model import Step

# key|type|actor|period|content|citation (FD: the annex to S/2020/731). The first actor named is the one who moves;
# where the specification gives no letter for the content (schedule, wider availability, computed date) it is internal.
SPECIFICATION = """
# A. Planning (once a year, not per visit)
proposals_submitted|M|ED||C|FD VI.1(a), (b)
selected_for_visit|M|Committee||C|FD VI.1(b); WP20-C ¶6; WP24-C ¶10
list_changed|O|Committee||C|WP20-C ¶6; WP24-C ¶10; WP24-E ¶10
schedule_published|R|Committee||N|WP24-C ¶10; WP24-E ¶10
# B. Consent
consent_requested|M|ED||N|FD ¶5, VI.2(a); WP24-C ¶10
consent_meeting_held|O|ED||N|FD VI.2(a)
consent_received|M|State||N|FD ¶5, VI.2(a), (b)
consent_dispensed|X|Council||N|FD ¶5
consent_declined|X|State||N|tool event; FD ¶5 implies it
# C. Preparation (one milestone, the rest a checklist in any order)
dates_agreed|M|ED||N|FD VI.2(b)(i)
scope_agreed|K|ED||N|FD VI.2(b)(ii)
work_programme_prepared|K|ED||N|FD VI.2(b)(iii), V(d)
agencies_listed|K|ED||N|FD VI.2(b)(iv)
nongov_actors_listed|K|ED||N|FD VI.2(b)(v)
logistics_agreed|K|ED||N|FD VI.2(b)(vi)
civil_society_consent|K|State||N|FD V(e), III.1(a); WP20-C ¶7
security_arranged|K|State||N|FD VI.2(c)
transport_arranged|K|State||N|FD VI.2(d)
transport_unavailable_notice|O|State||N|FD VI.2(d)
transport_solution|R|ED||N|FD VI.2(d)
working_languages_set|K|ED||N|FD VI.2(e)
interpretation_arranged|K|State||N|FD VI.2(e)
interpretation_unavailable_notice|O|State||N|FD VI.2(e)
interpretation_solution|R|ED||N|FD VI.2(e)
costs_confirmed|K|ED||N|FD VI.2(f)
press_plans_notified|K|State||N|FD VI.2(g)
delegation_composed|K|ED||N|FD VI.3(a), ¶7
partners_invited|K|ED||N|FD ¶7, VI.3(a), V(j)
specialized_orgs_called|O|ED||N|FD IV(d)
prior_findings_given|K|ED||E|FD V(h)
state_documents_received|K|State||E|FD V(i)
partner_information_gathered|K|ED||E|FD V(i), V(j)
agency_waiver_cleared|O|State||E|FD V(j)
site_visits_agreed|K|ED||N|FD V(f), V(g)
high_level_meetings_arranged|K|State||N|FD V(d)
country_team_contacted|K|ED||N|FD V(d), VI.2(b)(v)
# D. The visit
visit_started|M|ED||N|FD VI.2(b)(i)
sessions_summarized|O|ED||S|FD VI.3(b)
country_team_met|O|ED||N|FD VI.3(e)
parliament_met|O|ED||N|FD V(e)
wrap_up_held|R|ED||S|FD V(k), VI.3(b)
priorities_outline_given|R|Experts||E|FD VI.3(b)
immediate_followup_approved|O|ED||S|FD VI.3(c)
visit_concluded|M|ED||N|FD VI.3(a), VI.4(a), (c), V(l)
press_release_issued|O|ED||P|FD V(y)
# E. Reporting
expert_inputs_received|R|Experts|1 weeks|E|FD VI.3(a), VI.4(a), (b), Annex note a
preliminary_assessment_submitted|M|ED|2 weeks|C|FD V(l), Annex row 1
draft_report_shared|M|ED|45 days|S|FD V(m), VI.4(c), Annex row 2
# F. Comments and final draft
comments_reminder_sent|O|ED||N|FD V(m)
extension_requested|O|State||N|FD V(m), V(o), VI.4(d)
extension_decided|R|Committee||N|FD VI.4(d)
comments_received|M|State|30 days|S|FD V(m), V(n), VI.4(d), (e), Annex row 3
comments_part_received|O|State||S|tool event; FD V(m)
no_comments_letter_sent|R|ED||S|FD V(o)
letter_period|D|State|2 weeks|N|FD V(o)
observations_discussed|O|ED||S|FD V(n)
final_draft_submitted|M|ED|15 days|S|FD V(n), V(o), VI.4(e), Annex row 4
# G. Committee
committee_considered|O|Committee||C|FD V(n), VI.4(e), (f)
concerns_raised|O|Committee||C|FD VI.4(f)
draft_amended|R|Committee||C|FD VI.4(f)
report_adopted|M|Committee||S|FD V(n), V(u), VI.4(e), (f), (h)
# H. Transmission, confidentiality, sharing
report_transmitted|M|Chair||S|FD V(p), V(u), VI.4(h)
report_received|M|State||S|FD V(u), VI.4(h)
confidentiality_reply|R|State|30 days|S|FD V(u), VI.4(h)
partners_version_cleared|R|ED||S|FD V(u), VI.4(h)
report_shared_with_partners|R|ED||U|FD V(t)-(w), VI.4(h); WP20-C ¶23; WP24-C ¶28
report_shared_restricted|R|ED||R|FD V(u)
publication_agreed|O|State||N|FD V(x), V(y)
listed_on_website|R|Committee||P|FD V(x)
# I. Follow-up
needs_referred|R|ED||U|FD III.3(a), (c), VI.3(c); R2322 para. 20
partner_feedback_held|O|ED||R|FD V(r)
senior_officials_invited|R|Chair||N|FD fn 3; WP20-C ¶8; WP24-C ¶12
coordination_invited|R|Chair||N|FD fn 3; WP20-C ¶8; WP24-C ¶12
implementation_response|M|State|6 months|S|FD V(p), VI.4(h), (j), Annex row 5
stocktaking_integrated|R|ED||C|FD V(q), VI.4(i), III.1(a); WP24-C ¶9
twelve_month_report|M|ED|12 months|C|FD fn 3, Annex row 5; WP20-E ¶9; WP24-E ¶12
followup_recommended|O|ED||C|FD fn 3; WP20-E ¶9; WP24-E ¶12
twelve_month_considered|R|Committee||C|WP20-C ¶9; WP24-C ¶12
followup_visit_opened|O|Committee||N|FD VI.3(d); WP20-C ¶7; WP24-C ¶6
# J. Tool events the texts do not mention
visit_postponed|X|ED||N|tool event
visit_closed|X|ED||N|tool event (4.4)
visit_cancelled|X|ED||N|tool event; list change: WP24-C ¶10
nothing_received|X|ED||N|tool event; V(o), V(u)
"""
ROWS = [line.split("|") for line in SPECIFICATION.splitlines() if line and not line.startswith("#")]
WITH_A_DEADLINE = {
    "expert_inputs_received",
    "preliminary_assessment_submitted",
    "draft_report_shared",
    "extension_requested",
    "comments_received",
    "letter_period",
    "final_draft_submitted",
    "confidentiality_reply",
    "implementation_response",
    "twelve_month_report",
    "twelve_month_considered",
}


def period(step: Step) -> str:
    return f"{step.period.count} {step.period.unit}" if step.period else ""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_of_the_table_is_the_row_of_the_specification(row: list[str]) -> None:
    step = STEPS[row[0]]
    found = [step.key, step.kind, step.actor, period(step), step.content, step.citation.replace("FD ", "")]
    assert found == [*row[:5], row[5].replace("FD ", "")]


def test_the_table_has_the_steps_of_the_specification_in_its_order_and_no_others() -> None:
    assert list(STEPS) == [row[0] for row in ROWS]


def test_only_the_steps_with_a_number_in_the_text_have_a_deadline() -> None:
    assert {key for key, step in STEPS.items() if step.deadline} == WITH_A_DEADLINE


def test_only_the_period_for_comments_can_be_extended() -> None:
    assert [key for key, step in STEPS.items() if step.extendable] == ["comments_received"]


def test_every_step_that_starts_a_clock_or_follows_is_a_step_of_the_table() -> None:
    for step in STEPS.values():
        assert {step.trigger or step.key, *step.leads_to} <= set(STEPS)
