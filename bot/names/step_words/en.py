"""The English words for every recordable step. Rows that reach equally far are all meant, in this order."""

from bot.names.step_words.row import Row
from bot.names.step_words.row import row as _row

FILLERS = (
    "a an the of to with by for from on at in its it their our was were is are has have had been state states "
    "officially formally already finally just now also"
)
VISIT = "[assessment/country] (visit/mission)"  # from which days may be counted
NOTHING_CAME = (
    "[sent/gave/made/submitted/received/got] no (comment/comments) [received/came in/came/arrived/in/yet]"
    "|nothing (came in/came/come/arrived/received)"
)

_ED = "we|i|cted|ed|executive directorate|secretariat"
_COMMITTEE = "[counter terrorism] committee|ctc|committee members|members"
_TO_STATE = (
    "(state/government/mission/permanent mission/authorities) [for comments/for comment]|for comments|for comment"
)
_TO_COMMITTEE = "[counter terrorism] committee|ctc|committee members|members of committee"
_SENT = "shared|sent|circulated|delivered|dispatched|sent out|gone out|went out|went|out|given|handed over|provided|emailed|e mailed|passed on"
_SUBMITTED = "submitted|sent|presented|delivered|handed in|filed|in|tabled|issued|shared|circulated|provided|gone|went|submission"
_RECEIVED = "received|got|obtained|in|came|came in|arrived|are in"
_DELIVERED = "sent|submitted|provided|given|delivered|sent in|handed in|returned|(sent/gave/handed) us|gave"
_GOT = f"{_RECEIVED}|receipt|{_DELIVERED}"
_HELD = "held|took place|done|happened|completed|over|concluded|finished"
_AGREED = "agreed|settled|set|fixed|decided|confirmed|finalized|finalised"
_ARRANGED = "arranged|organized|organised|in place|secured|settled|agreed|confirmed|done|ready"
_CONSIDERED = "considered|taken up|took up|examined|reviewed|consideration"
_VISIT = "[assessment/country] visit|[assessment] mission"
_ON = "[visit/assessment visit/country visit]"  # "the report on the visit"
_WE = "we|i"
_MORE_TIME = (
    "extension [of deadline/of time limit/of time/of comment period/of comments period]|more time|additional time"
)
_REQUEST = "request for (extension/more time/additional time) [of deadline/of time]|extension request"
_STATE = "government|mission|permanent mission|authorities"
_COMMENTS = "comments|(final/full/complete/all/remaining/written) comments|rest of comments|[written] observations"
# "sent" after them would be said of the draft: "comments on the draft sent on 3 May"
_ON_DRAFT = "(comments/observations) (on/to/about/regarding) (draft/draft report/report)"
_INPUTS = (
    "[expert/experts/written/experts written] (inputs/input/contributions) [report] [visit/assessment visit]"
    "|(inputs/contributions) (of/from) experts [visit/assessment visit]"
)
_PRELIM = "preliminary assessment [report] [visit/assessment visit]|preliminary [report]|prelim [assessment/report]"
_TWELVE = "(twelve/12/12th) (month/months) (report/information)"
_IMPLEMENTATION = (
    "implementation (response/report/reply)|(response/report/reply) on implementation [of recommendations]"
    "|(response/reply) (to/on) recommendations"
)
_CONFIDENTIAL = "[is/are/stays/stay/remains/remain/kept/to stay/to remain/to be kept] confidential"


_SAID = "(replied/said/says/stated/answered/indicated/informed/informed us/told us/confirmed/asked/asked to keep/asked to have/wants/wishes) [confidentiality] [that]"


def _came(step: str, things: str, alone: str = "", *, tail: str = "", who: str = "") -> tuple[Row, Row]:
    """What others send and we receive; we do not send it."""
    return _row(step, things, _GOT, alone, tail, who), _row(step, things, _RECEIVED, "", f"{tail}|{who}", _WE)


# fmt: off
ROWS = (
    # A. Planning
    _row("proposals_submitted", "[visit] (proposals/proposal)", _SUBMITTED, tail=_TO_COMMITTEE, who=_ED),
    _row("selected_for_visit", alone="selected for visit|selected|chosen|chosen for visit", who=_COMMITTEE),
    _row("list_changed", "[annual/visit] list [of states/of visits]", "changed|amended|updated|revised",
         who=_COMMITTEE),
    _row("schedule_published", "[visit] schedule [of visits]", "published|made available|issued|posted|out",
         who=_COMMITTEE),
    # B. Consent
    _row("consent_requested", "[state] consent", "requested|sought|asked|asked for", "asked to consent", who=_ED),
    _row("consent_meeting_held", "consent meeting|meeting (about/on/regarding) consent", _HELD + "|held"),
    _row("consent_received", "consent", "received|given|granted|obtained|in|arrived|came|gave",
         "consented|agreed to visit"),
    _row("consent_received", "consent", "received|got|obtained", who=_WE),
    _row("consent_dispensed", "consent", "dispensed with|dispensed|waived|not needed|not required", who="council"),
    _row("consent_declined", "consent", "not given|declined|refused|denied|withheld|not granted|rejected"),
    _row("consent_declined", "visit", "refused|declined"),
    # C. Preparation
    _row("dates_agreed", "[visit] dates|[visit] date|dates of visit", _AGREED, "visit scheduled|dates|visit dates", who=_ED),
    _row("scope_agreed", "[visit] scope|scope of visit", _AGREED),
    _row("work_programme_prepared", "[visit] (work programme/work program/work plan)|visit (programme/program)",
         "prepared|drafted|ready|drawn up|agreed|done"),
    _row("agencies_listed", "[state] agencies [and officials]|state officials", "listed|identified"),
    _row("nongov_actors_listed",
         "(non government/non governmental/civil society) (actors/organizations/organisations)|ngos",
         "listed|identified"),
    _row("logistics_agreed", "logistics", _AGREED + "|arranged|organized|organised|in place|done|ready"),
    _row("civil_society_consent",
         "(civil society/non government/non governmental/ngo) meetings|meetings with (civil society/ngos)",
         "agreed|agreed to|accepted|allowed|approved", "civil society consent [given/received]"),
    _row("security_arranged", "security", _ARRANGED),
    _row("transport_arranged", "[local] transport", _ARRANGED),
    _row("transport_unavailable_notice", "[local] transport",
         "unavailable|not available|cannot be provided|cannot provide|unavailable notice received", "no transport"),
    _row("transport_solution", "(other/another/alternative) transport|transport solution", "found|" + _ARRANGED),
    _row("working_languages_set", "[working] (languages/language)", "set|decided|agreed|chosen|fixed"),
    _row("interpretation_arranged", "[simultaneous] interpretation|interpreters", _ARRANGED),
    _row("interpretation_unavailable_notice", "[simultaneous] interpretation",
         "unavailable|not available|cannot be provided|cannot provide|unavailable notice received",
         "no interpretation"),
    _row("interpretation_solution", "(other/another/alternative) interpretation|interpretation solution",
         "found|" + _ARRANGED),
    _row("costs_confirmed", "[travel] costs|travel expenses", "settled|confirmed|agreed|cleared|covered"),
    _row("press_plans_notified", "[state] (press/media) [coverage] plans",
         "notified|made known|received|known|communicated"),
    _row("delegation_composed", "[visiting] delegation|[visiting] team",
         "composed|formed|decided|confirmed|complete|named"),
    _row("delegation_composed=none", "[visiting] (delegation/team)",
         "[composed/formed] without [outside/external] experts|[composed/formed] with no [outside/external] experts"),
    _row("partners_invited", "partners|[partner] (organizations/organisations)|experts", "invited",
         tail="to send experts", who=_ED),
    _row("specialized_orgs_called", "(specialized/specialised) (organizations/organisations/agencies)",
         "called in|called|brought in|invited", who=_ED),
    _row("prior_findings_given", "(earlier/prior/previous) findings", "given|shared|sent|provided", tail="experts",
         who=_ED),
    *_came("state_documents_received", "[state] documents", who=_STATE),
    _row("partner_information_gathered", "[partner] information [from partners/from un]", "gathered|collected"),
    _row("agency_waiver_cleared", "[agency] waiver", "cleared|granted|obtained|received|given|approved"),
    _row("site_visits_agreed", "[on] (site visits/site visit)|onsite visits", _AGREED),
    _row("high_level_meetings_arranged", "high level (meetings/meeting)", _ARRANGED),
    _row("country_team_contacted", "[un] country team|unct|resident coordinator", "contacted|approached|informed",
         who=_ED),
    # D. The visit
    _row("visit_started", _VISIT, "started|began|begun|under way|underway|kicked off",
         "started|began|visit start|start of visit",
         who=f"{_ED}|{_COMMITTEE}|delegation|team"),
    _row("sessions_summarized", "session (summaries/summary)|summaries", "given|shared|provided",
         "sessions summarized"),
    _row("country_team_met", "[un] country team [and donors]|unct|donors", "met", who="delegation"),
    _row("parliament_met", "parliament|members of parliament|parliamentarians|mps", "met", who="delegation"),
    _row("wrap_up_held", "wrap up [session/meeting]|debriefing", _HELD, "wrap up"),
    _row("priorities_outline_given",
         "priorities [outline]|outline of priorities [and needs]|priorities and needs|outline",
         "given|outlined|presented|provided|shared|received", who="experts"),
    _row("immediate_followup_approved", "immediate follow up", "approved|agreed|accepted"),
    _row("visit_concluded", _VISIT, "ended|concluded|over|finished|completed|done|complete|came to end|came to close|wrapped up",
         "ended|concluded|visit end|end of visit|finished",
         who=f"{_ED}|{_COMMITTEE}|delegation|team"),
    _row("press_release_issued", "press (release/statement) [visit/assessment visit]", "issued|published|out|released|sent", "press release",
         who=_ED),
    # E. Reporting
    *_came("expert_inputs_received", _INPUTS, _INPUTS, tail="from experts", who="experts"),
    _row("preliminary_assessment_submitted", _PRELIM, _SUBMITTED, _PRELIM, tail=_TO_COMMITTEE, who=_ED),
    _row("preliminary_assessment_submitted", "pa", _SUBMITTED, tail=_TO_COMMITTEE, who=_ED),
    _row("draft_report_shared", f"[first] draft [report/visit report/assessment report] {_ON}|report draft",
         _SENT + "|transmitted|forwarded|submitted for comments",
         "draft|draft report", tail=_TO_STATE, who=_ED),
    _row("draft_report_shared", "draft [report]", "submitted|presented", tail=_TO_STATE, who=_ED),
    # F. Comments and final draft
    _row("comments_reminder_sent", "comments reminder|reminder [about comments/for comments/regarding comments/comments]", "sent|issued|gone out",
         "reminded|reminded state", tail="state|[state] about comments", who=_ED),
    _row("extension_requested", _MORE_TIME, "requested|asked for|asked|sought|applied for",
         tail=_TO_COMMITTEE),
    *_came("extension_requested", _REQUEST, _REQUEST, tail=f"{_TO_COMMITTEE}|state|{_STATE}", who=_STATE),
    _row("extension_requested", alone="extension"),
    _row("extension_decided", "extension", "decided|decided on", "extension decision|decision on (extension/more time)",
         tail=_TO_COMMITTEE, who=_COMMITTEE),
    _row("extension_decided", alone="extension"),
    _row("extension_decided=granted", "extension [request]|more time|request for extension",
         "granted|approved|given|agreed|agreed to|allowed", "extended|granted", tail=_TO_COMMITTEE, who=_COMMITTEE),
    _row("extension_decided=granted", "[comment/comments] (deadline/period) [for comments]|time limit", "extended|prolonged",
         who=_COMMITTEE),
    _row("extension_decided=denied", "extension [request]|more time|request for extension",
         "denied|refused|rejected|declined|not granted|turned down", "denied", tail=_TO_COMMITTEE, who=_COMMITTEE),
    _row("comments_received", _ON_DRAFT,
         f"{_RECEIVED}|receipt|(were/been) ({_DELIVERED.replace('|', '/').replace('(sent/gave/handed) us', 'sent us')})",
         f"({_DELIVERED.replace('|', '/').replace('(sent/gave/handed) us', 'sent us/gave us')}) [to us] [written] {_ON_DRAFT}",
         tail=f"state|{_STATE}", who=f"{_STATE}|{_WE}"),
    *_came("comments_received", _COMMENTS, "comments|commented [on draft/on draft report/on report]", tail=f"state|{_STATE}", who=_STATE),
    _row("comments_received",
         alone="(replied/said/says/stated/confirmed/answered/reported/indicated/informed us/told us) [that] [it/they] [has/had/have] (no comments/none)"
               "|(has/have/had) no comments"),
    *_came("comments_part_received", "(part/some/first part) of comments|(some/partial/first) comments", "comments (received/came) in part|comments (partly/partially) received|comments part", tail=f"state|{_STATE}", who=_STATE),
    _row("no_comments_letter_sent",
         "letter|[official] letter (giving/granting/allowing/of/with) [additional] (two/2) [more/additional] weeks|(official/reminder/two week/two weeks/2 week/2 weeks/no comments/no comment) letter",
         "sent|issued|" + _SENT, "letter|(two week/2 week/no comments) letter",
         tail="state|government|mission|permanent mission", who=_ED),
    _row("observations_discussed", "observations|comments", "discussed", tail="with [national] focal point", who=_ED),
    _row("final_draft_submitted", f"final draft [report] {_ON}|draft final report {_ON}", _SUBMITTED, tail=_TO_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "final report", "submitted|presented", "final draft", tail=_TO_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "draft [report]", "submitted|presented", tail=_TO_COMMITTEE, who=_ED),
    _row("final_draft_submitted", "[final] draft [report]|report", "sent|shared|circulated|went|transmitted|forwarded",
         to=_TO_COMMITTEE, who=_ED),
    # G. Committee
    _row("committee_considered", "[counter terrorism] committee|ctc", _CONSIDERED, "considered|consideration|committee consideration",
         tail="[final] (report/draft)"),
    _row("committee_considered", f"[final] (report/draft) {_ON}", _CONSIDERED, who=_COMMITTEE),
    _row("concerns_raised", "concern|concerns", "raised|expressed|voiced", "concern|concerns",
         who="member|committee member|" + _COMMITTEE),
    _row("draft_amended", "[final] (draft/report)", "amended|revised|modified", "amended|amendment", who=_COMMITTEE),
    _row("report_adopted", f"[final/visit/draft] report {_ON}|[final] draft", "adopted|approved|endorsed|adoption", "adopted|adoption",
         who=_COMMITTEE),
    # H. Transmission, confidentiality, sharing
    _row("report_transmitted", f"[final/adopted/visit] report {_ON}", "transmitted|forwarded|transmission", "transmitted|transmission",
         tail="state|government|mission|permanent mission", who="(chair/chairman/chairperson) [of committee]"),
    _row("report_transmitted", "(final/adopted) report", _SENT, tail="state|government|mission|permanent mission",
         who="(chair/chairman/chairperson) [of committee]"),
    _row("report_shared_with_partners", "[final/adopted] report", _SENT + "|distributed",
         "(shared/sent/circulated/distributed) [un] (partners/agencies)", to="[un] (partners/agencies)", who=_ED),
    # "report sent" alone: by the phase, the draft, the adopted report or the partners' copy
    _row("draft_report_shared", "report", "sent|shared|circulated", tail=_TO_STATE, who=_ED),
    _row("report_transmitted", "report", "sent|shared|circulated", tail="state|government|mission|permanent mission",
         who="(chair/chairman/chairperson) [of committee]"),
    _row("report_shared_with_partners", "report", "sent|shared|circulated", who=_ED),
    _row("report_received", "[adopted/final/visit] report", "received|got|arrived",
         "receipt|(report receipt/receipt of report) [confirmed/acknowledged]|receipt (confirmed/acknowledged)"
         "|(confirmed/acknowledged) receipt [of report/of adopted report/of final report]|(confirmed/acknowledged) receiving report",
         tail="by (government/mission/permanent mission)"),
    *_came("confidentiality_reply", "confidentiality (reply/response/indication/answer)|reply on confidentiality", "confidentiality|confidentiality (reply/response/indication)", who=_STATE),
    _row("confidentiality_reply=nothing",
         alone=f"(nothing/no part/no parts/no part of report/no parts of report) {_CONFIDENTIAL}|no confidential parts"
               "|confidentiality reply (nothing/none)",
         who=_SAID),
    _row("confidentiality_reply=some",
         alone=f"(parts/part/some/some parts/some of it/parts of it/parts of report/some parts/some parts of report/parts of it) {_CONFIDENTIAL}"
               "|confidential parts|confidentiality reply (some/parts)",
         who=_SAID),
    _row("confidentiality_reply=whole",
         alone=f"(whole report/whole/all/all of it/entire report/everything/report) {_CONFIDENTIAL}"
               "|confidentiality reply (whole/all)",
         who=_SAID),
    _row("partners_version_cleared", "(partners/partner) version|version for partners", "cleared|ready|approved|done",
         who=_ED),
    _row("report_shared_restricted", "[final/adopted] report", _SENT + "|distributed",
         "restricted (sharing/distribution)|[report] shared restricted"
         "|(shared/sent) [only] (participants/participating partners) [only]",
         to="[only] (participants/participating partners) [only]", who=_ED),
    _row("publication_agreed", "publication [of report]|wider availability", "agreed|agreed to|approved|accepted"),
    _row("listed_on_website", alone="listed on [committee] website|[committee] website listing|listed", who=_COMMITTEE),
    # I. Follow-up
    _row("needs_referred", "[assistance/technical assistance] needs", "referred", tail="[un] partners", who=_ED),
    _row("partner_feedback_held",
         "[partner/partners] feedback [meeting]|feedback meeting with (partners/participants)", _HELD, who=_ED),
    _row("senior_officials_invited", "senior officials", "invited", who="(chair/chairman/chairperson) [of committee]"),
    _row("coordination_invited", "coordination [with oct]", "invited", who="(chair/chairman/chairperson) [of committee]"),
    *_came("implementation_response", _IMPLEMENTATION, _IMPLEMENTATION + "|reported on implementation [of recommendations]", tail=_TO_COMMITTEE, who=_STATE),
    # Words for whichever paper was awaited
    _row("report_received", alone="received"),
    _row("comments_received", alone="received|replied|(reply/response) [received]"),
    _row("confidentiality_reply", alone="replied|(reply/response) [received]"),
    _row("implementation_response", alone="replied|(reply/response) [received]"),
    _row("stocktaking_integrated", "stocktaking [tool]|response", "integrated|updated|done|completed",
         "stocktaking|[response] (fed/integrated) into stocktaking", who=_ED),
    _row("twelve_month_report", _TWELVE, _SUBMITTED, _TWELVE, tail=_TO_COMMITTEE, who=_ED),
    _row("twelve_month_considered", _TWELVE, _CONSIDERED, who=_COMMITTEE),
    _row("followup_recommended", "[further] follow up [visit]", "recommended", who=_ED),
    _row("followup_visit_opened", "follow up visit", "opened"),
    # J. Events that the texts do not mention
    _row("visit_postponed", _VISIT, "postponed|delayed|rescheduled|deferred|put off", "postponed"),
    _row("visit_closed", "visit|file", "closed", "closed", who=_ED),
    _row("visit_cancelled", _VISIT, "cancelled|canceled|called off", "cancelled|canceled"),
    _row("nothing_received", alone="nothing received confirmed|silence [confirmed]|no (reply/answer) [received]"),
    _row("nothing_received=confidentiality_reply",
         alone="(no/nothing) [received] [on] confidentiality [reply/response/indication] [received]"),
)
# fmt: on
