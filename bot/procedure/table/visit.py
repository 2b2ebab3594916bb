"""The visit itself: rows D of the procedure table."""

from bot.procedure.model import Actor, Content, Kind, Step

# fmt: off
STEPS = (
    # D. The visit
    Step("visit_started", "Visit starts", Kind.MILESTONE, Actor.ED, Content.INTERNAL, "VI.2(b)(i)",
         action_by="ED (delegation)", trigger="dates_agreed", clock="agreed start date",
         if_missed="see visit_postponed", leads_to=("visit_concluded",)),
    Step("sessions_summarized", "Session summaries given", Kind.OPTIONAL, Actor.ED, Content.STATE, "VI.3(b)",
         action_by="ED (delegation)", clock="as the visit proceeds", condition="if possible"),
    Step("country_team_met", "Country team and donors met", Kind.OPTIONAL, Actor.ED, Content.INTERNAL, "VI.3(e)",
         action_by="ED (delegation)", clock="during the visit", condition="wherever possible"),
    Step("parliament_met", "Members of parliament met", Kind.OPTIONAL, Actor.ED, Content.INTERNAL, "V(e)",
         action_by="ED (delegation)", clock="during the visit", condition="the delegation asks; depends on the State"),
    Step("wrap_up_held", "Wrap-up session held", Kind.REQUIRED, Actor.ED, Content.STATE, "V(k), VI.3(b)",
         action_by="ED (delegation) with State", clock="at the conclusion of the visit", leads_to=("visit_concluded",)),
    Step("priorities_outline_given", "Experts outline priorities and needs", Kind.REQUIRED, Actor.EXPERTS,
         Content.EXPERTS, "VI.3(b)", clock="paired with the wrap-up; no date", condition="experts take part",
         leads_to=("expert_inputs_received",)),
    Step("immediate_followup_approved", "State agrees to immediate follow-up", Kind.OPTIONAL, Actor.ED, Content.STATE,
         "VI.3(c)", action_by="ED asks, State agrees", clock="in the wrap-up session",
         condition="State lacks capacity and needs assistance", leads_to=("needs_referred",)),
    Step("visit_concluded", "Visit ends (starts the clock)", Kind.MILESTONE, Actor.ED, Content.INTERNAL,
         "VI.3(a), VI.4(a), (c), V(l)", action_by="ED (delegation)", trigger="visit_started",
         clock="agreed end date; the final day", if_missed="no clock starts",
         leads_to=("expert_inputs_received", "preliminary_assessment_submitted", "draft_report_shared",
                   "press_release_issued")),
    Step("press_release_issued", "Press release issued", Kind.OPTIONAL, Actor.ED, Content.PUBLIC, "V(y)",
         trigger="visit_concluded", clock="after visit_concluded, no period", condition="as deemed appropriate"),
)
# fmt: on
