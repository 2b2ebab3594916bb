"""The Committee stage, transmission, confidentiality and sharing: rows G, H of the procedure table."""

from bot.procedure.model import Actor, Content, Kind, Step
from bot.procedure.table.periods import days

# fmt: off
STEPS = (
    # G. Committee
    Step("committee_considered", "Committee considers the report", Kind.OPTIONAL, Actor.COMMITTEE, Content.COMMITTEE,
         "V(n), VI.4(e), (f)", trigger="final_draft_submitted", clock="after final_draft_submitted, no period",
         leads_to=("concerns_raised", "report_adopted")),
    Step("concerns_raised", "Member raises a concern", Kind.OPTIONAL, Actor.COMMITTEE, Content.COMMITTEE, "VI.4(f)",
         action_by="Committee (a member)", clock="during consideration", repeats=True,
         condition="one member is enough", leads_to=("draft_amended",)),
    Step("draft_amended", "Draft amended after a concern", Kind.REQUIRED, Actor.COMMITTEE, Content.COMMITTEE,
         "VI.4(f)", action_by="Committee (its members)", trigger="concerns_raised",
         clock="after concerns_raised, no period", repeats=True, condition="concerns_raised",
         leads_to=("report_adopted", "concerns_raised")),
    Step("report_adopted", "Committee adopts the report", Kind.MILESTONE, Actor.COMMITTEE, Content.STATE,
         "V(n), V(u), VI.4(e), (f), (h)", trigger="final_draft_submitted",
         clock="after final_draft_submitted, no period", leads_to=("report_transmitted",)),
    # H. Transmission, confidentiality, sharing
    Step("report_transmitted", "Chair sends the adopted report", Kind.MILESTONE, Actor.CHAIR, Content.STATE,
         "V(p), V(u), VI.4(h)", trigger="report_adopted",
         clock="after report_adopted, no period; carries two requests", leads_to=("report_received",)),
    Step("report_received", "State receives the report", Kind.MILESTONE, Actor.STATE, Content.STATE, "V(u), VI.4(h)",
         action_by="State (ED records it)", trigger="report_transmitted", clock="date of receipt; starts two clocks",
         if_missed="dates stay provisional", leads_to=("confidentiality_reply", "implementation_response")),
    Step("confidentiality_reply", "State says what stays confidential", Kind.REQUIRED, Actor.STATE, Content.STATE,
         "V(u), VI.4(h)", action_by="State (to the Chair)", trigger="report_received", period=days(30),
         clock="report_received + 30 days", deadline=True, if_missed="report_shared_restricted",
         leads_to=("report_shared_with_partners",)),
    Step("partners_version_cleared", "Partners' version cleared of confidential parts", Kind.REQUIRED, Actor.ED,
         Content.STATE, "V(u), VI.4(h)", trigger="confidentiality_reply",
         clock="after a reply that names parts, no period", condition="outcome some",
         leads_to=("report_shared_with_partners",)),
    Step("report_shared_with_partners", "Report shared with UN partners", Kind.REQUIRED, Actor.ED, Content.UN_PARTNERS,
         "V(t)-(w), VI.4(h); WP20-C ¶23; WP24-C ¶28", trigger="confidentiality_reply",
         clock="after confidentiality_reply (and the cleared version, where parts stay confidential), no period",
         condition="minus what the State keeps confidential", leads_to=("needs_referred",)),
    Step("report_shared_restricted", "Report shared with participants only", Kind.REQUIRED, Actor.ED,
         Content.RESTRICTED, "V(u)", trigger="report_received",
         clock="after 30 days without a reply, no period; State told", condition="no confidentiality reply",
         leads_to=("report_shared_with_partners",)),
    Step("publication_agreed", "State agrees to wider availability", Kind.OPTIONAL, Actor.STATE, Content.INTERNAL,
         "V(x), V(y)", clock="any time after report_adopted", condition="State's choice",
         leads_to=("listed_on_website",)),
    Step("listed_on_website", "State listed on Committee website", Kind.REQUIRED, Actor.COMMITTEE, Content.PUBLIC,
         "V(x)", action_by="Committee (ED)", trigger="publication_agreed", clock="after publication_agreed, no period",
         condition="publication_agreed"),
)
# fmt: on
