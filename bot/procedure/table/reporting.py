"""Reporting, the State's comments and the final draft: rows E, F of the procedure table."""

from bot.procedure.model import Actor, Content, Kind, Step
from bot.procedure.table.periods import days, weeks

# fmt: off
STEPS = (
    # E. Reporting
    Step("expert_inputs_received", "Experts' written inputs received", Kind.REQUIRED, Actor.EXPERTS, Content.EXPERTS,
         "VI.3(a), VI.4(a), (b), Annex note a", trigger="visit_concluded", period=weeks(1),
         clock="visit_concluded + 1 week", deadline=True, condition="experts take part",
         if_missed="nothing stated; ED chases", leads_to=("preliminary_assessment_submitted", "draft_report_shared")),
    Step("preliminary_assessment_submitted", "Preliminary assessment to Committee", Kind.MILESTONE, Actor.ED,
         Content.COMMITTEE, "V(l), Annex row 1", trigger="visit_concluded", period=weeks(2),
         clock="visit_concluded + 2 weeks", deadline=True, leads_to=("draft_report_shared",)),
    Step("draft_report_shared", "Draft report shared with State", Kind.MILESTONE, Actor.ED, Content.STATE,
         "V(m), VI.4(c), Annex row 2", action_by="ED (Annex adds Committee)", trigger="visit_concluded",
         period=days(45), clock="visit_concluded + 45 days (Annex: 30 days / 45 days)", deadline=True,
         if_missed="nothing stated; later steps move", leads_to=("comments_received",)),
    # F. Comments and final draft
    Step("comments_reminder_sent", "Reminder to State about comments", Kind.OPTIONAL, Actor.ED, Content.INTERNAL,
         "V(m)", clock="towards the end of the 30 days; tool default 7 days before", condition="where applicable; may",
         leads_to=("comments_received", "extension_requested")),
    Step("extension_requested", "State asks for more time", Kind.OPTIONAL, Actor.STATE, Content.INTERNAL,
         "V(m), V(o), VI.4(d)", trigger="draft_report_shared",
         clock="by the original comments deadline; in writing, to the Committee", deadline=True, repeats=True,
         condition="State's choice", if_missed="no request: the letter follows", leads_to=("extension_decided",)),
    Step("extension_decided", "Committee decides on more time", Kind.REQUIRED, Actor.COMMITTEE, Content.INTERNAL,
         "VI.4(d)", trigger="extension_requested",
         clock="after extension_requested, no period; grant ends at most 30 days after the original deadline",
         repeats=True, condition="extension_requested; may", leads_to=("comments_received",)),
    Step("comments_received", "State's comments received", Kind.MILESTONE, Actor.STATE, Content.STATE,
         "V(m), V(n), VI.4(d), (e), Annex row 3", action_by="State (to ED)", trigger="draft_report_shared",
         period=days(30), clock="draft_report_shared + 30 days (Annex: 30 days / 2 1/2 months)", deadline=True,
         extendable=True, if_missed="no_comments_letter_sent, or Committee may proceed",
         leads_to=("final_draft_submitted",)),
    Step("comments_part_received", "Part of the comments received", Kind.OPTIONAL, Actor.STATE, Content.STATE,
         "tool event; V(m)", action_by="State (to ED)", clock="inside the comment period",
         repeats=True, condition="comments come in parts", leads_to=("comments_received",)),
    Step("no_comments_letter_sent", "Official letter: two weeks left", Kind.REQUIRED, Actor.ED, Content.STATE, "V(o)",
         trigger="draft_report_shared", clock="after the 30 days expire, no period for sending",
         condition="no comments and no extension request", leads_to=("comments_received", "final_draft_submitted")),
    Step("letter_period", "Two weeks of the letter (computed)", Kind.DERIVED, Actor.STATE, Content.INTERNAL, "V(o)",
         trigger="no_comments_letter_sent", period=weeks(2), clock="no_comments_letter_sent + 2 weeks", deadline=True,
         condition="letter sent", if_missed="final_draft_submitted without comments",
         leads_to=("final_draft_submitted",)),
    Step("observations_discussed", "Comments discussed with focal point", Kind.OPTIONAL, Actor.ED, Content.STATE,
         "V(n)", action_by="ED with State's national focal point", clock="inside the 15 days",
         condition="where applicable", leads_to=("final_draft_submitted",)),
    Step("final_draft_submitted", "Final draft to Committee", Kind.MILESTONE, Actor.ED, Content.STATE,
         "V(n), V(o), VI.4(e), Annex row 4", action_by="ED (Annex adds Committee)", trigger="comments_received",
         period=days(15), clock="comments_received + 15 days (Annex: 15 days / 3 months); no period if no comments",
         deadline=True, leads_to=("committee_considered", "report_adopted")),
)
# fmt: on
