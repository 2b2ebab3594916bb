"""Follow-up, and events that the texts do not mention: rows I, J of the procedure table."""

from bot.procedure.model import Actor, Content, Kind, Step
from bot.procedure.table.periods import months

# fmt: off
STEPS = (
    # I. Follow-up
    Step("needs_referred", "Assistance needs referred to partners", Kind.REQUIRED, Actor.ED, Content.UN_PARTNERS,
         "III.3(a), (c), VI.3(c); R2322 para. 20", clock="after the visit, no period",
         condition="needs found, in consultation with State"),
    Step("partner_feedback_held", "Feedback meeting with participants", Kind.OPTIONAL, Actor.ED, Content.RESTRICTED,
         "V(r)", clock="after the visit", condition="as necessary; may"),
    Step("senior_officials_invited", "Chair invites senior officials", Kind.REQUIRED, Actor.CHAIR, Content.INTERNAL,
         "fn 3; WP20-C ¶8; WP24-C ¶12", clock="no period", condition="assessed State"),
    Step("coordination_invited", "Chair invites coordination with OCT", Kind.REQUIRED, Actor.CHAIR, Content.INTERNAL,
         "fn 3; WP20-C ¶8; WP24-C ¶12", clock="no period", condition="assessed State"),
    Step("implementation_response", "State reports on implementation", Kind.MILESTONE, Actor.STATE, Content.STATE,
         "V(p), VI.4(h), (j), Annex row 5", action_by="State (to the Committee)", trigger="report_received",
         period=months(6), clock="report_received + 6 months (Annex: 6 months / within 12 months of the visit)",
         deadline=True, if_missed="nothing stated; Committee, Chair and ED follow up",
         leads_to=("stocktaking_integrated", "twelve_month_report")),
    Step("stocktaking_integrated", "Response fed into stocktaking", Kind.REQUIRED, Actor.ED, Content.COMMITTEE,
         "V(q), VI.4(i), III.1(a); WP24-C ¶9", action_by="ED for Committee", trigger="implementation_response",
         clock="after implementation_response, no period", condition="response received"),
    Step("twelve_month_report", "12-month report to Committee", Kind.MILESTONE, Actor.ED, Content.COMMITTEE,
         "fn 3, Annex row 5; WP20-E ¶9; WP24-E ¶12", trigger="visit_concluded", period=months(12),
         clock="12 months; start disputed (A20), tool: visit_concluded + 12 months", deadline=True,
         leads_to=("twelve_month_considered", "followup_recommended")),
    Step("followup_recommended", "ED recommends further follow-up", Kind.OPTIONAL, Actor.ED, Content.COMMITTEE,
         "fn 3; WP20-E ¶9; WP24-E ¶12", clock="with or after the 12-month report", condition="as appropriate",
         leads_to=("followup_visit_opened",)),
    Step("twelve_month_considered", "Committee considers 12-month report", Kind.REQUIRED, Actor.COMMITTEE,
         Content.COMMITTEE, "WP20-C ¶9; WP24-C ¶12", trigger="twelve_month_report",
         clock="the same 12 months (A21), tool: no separate date", deadline=True, condition="twelve_month_report"),
    Step("followup_visit_opened", "Follow-up visit opened", Kind.OPTIONAL, Actor.COMMITTEE, Content.INTERNAL,
         "VI.3(d); WP20-C ¶7; WP24-C ¶6", action_by="Committee and ED", clock="any time; new visit linked to this one",
         condition="focused or repeat visit", leads_to=("selected_for_visit",)),
    # J. Tool events the texts do not mention
    Step("visit_postponed", "Visit postponed", Kind.TOOL, Actor.ED, Content.INTERNAL, "tool event",
         action_by="ED or State", clock="before visit_concluded", leads_to=("dates_agreed",)),
    Step("visit_closed", "Visit closed by the team", Kind.TOOL, Actor.ED, Content.INTERNAL, "tool event (4.4)",
         clock="after twelve_month_considered; with a reason", leads_to=("implementation_response",)),
    Step("visit_cancelled", "Visit cancelled", Kind.TOOL, Actor.ED, Content.INTERNAL,
         "tool event; list change: WP24-C ¶10", action_by="ED, State or Committee", clock="before visit_concluded",
         leads_to=("list_changed",)),
    Step("nothing_received", "Nothing received, confirmed", Kind.TOOL, Actor.ED, Content.INTERNAL,
         "tool event; V(o), V(u)",
         clock="once the period for comments or for the reply on confidentiality is over", repeats=True,
         condition="nothing came",
         leads_to=("no_comments_letter_sent", "final_draft_submitted", "report_shared_restricted")),
)
# fmt: on
