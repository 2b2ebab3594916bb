"""The recurring duties of the Committee, its Chair and the Executive Directorate, as a table; none is about a visit."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Recurring:
    key: str
    name: str
    owner: str
    frequency: str  # in the words of the text
    citation: str
    annual: bool  # whether it falls due once a year or more often


def _row(key: str, name: str, owner: str, frequency: str, citation: str, *, annual: bool = False) -> Recurring:
    return Recurring(key=key, name=name, owner=owner, frequency=frequency, citation=citation, annual=annual)


_ED, _CHAIR, _COMMITTEE = "the Executive Directorate", "the Chair", "the Committee"
_SUPPORTED = f"{_COMMITTEE}, supported by {_ED}"
_ASSISTED = f"{_CHAIR}, assisted by {_ED}"
_BOTH = f"{_COMMITTEE} and {_ED}"

DUTIES = {
    row.key: row
    for row in (
        _row("annual_proposals", "Visit proposals with rationale and possible partners", _ED,
             "beginning of each calendar year", "FD VI.1(a), (b)", annual=True),
        _row("annual_list", "List of States to be asked for consent", _SUPPORTED, "annual; may be changed",
             "WP20-C ¶6; WP20-E ¶6; WP24-C ¶10; WP24-E ¶10", annual=True),
        _row("visit_schedule", "Visit schedule available in advance", _SUPPORTED, "before visits",
             "WP24-C ¶10; WP24-E ¶10"),
        _row("oral_report", "Oral report to the Council", _ASSISTED, "at least once a year",
             "WP20-C ¶13; WP20-E ¶13; WP24-C ¶14; WP24-E ¶14", annual=True),
        _row("council_consultations", "Informal consultations on the Committee's work", "the Council",
             "at least once a year, an intention", "WP20-C ¶13; WP24-C ¶14", annual=True),
        _row("oct_briefing", "Briefing by OCT on the use of recommendations", f"{_CHAIR} invites, OCT briefs",
             "twice a year", "WP20-C ¶32; WP20-E ¶32; WP24-C ¶43; WP24-E ¶43", annual=True),
        _row("oct_followup", "Follow-up meetings with OCT", _ASSISTED, "none stated", "WP20-C ¶32; WP24-C ¶43"),
        _row("annual_review", "Annual review and forecast of activities", _BOTH, "annual",
             "WP20-C ¶15; WP20-E ¶15; WP24-C ¶16; WP24-E ¶16", annual=True),
        _row("ed_briefings", "Briefings on visits, assessments, coordination", _ED, "timely and regular, or on request",
             "WP20-C ¶15; WP24-C ¶16; WP24-E ¶16"),
        _row("financing_summary", "Thematic summary of gaps on terrorist financing, to OCT",
             f"{_ED} prepares, {_COMMITTEE} transmits", "annual",
             "WP24-C ¶30; WP24-E ¶30; SG20 an.II ¶26", annual=True),
        _row("periodic_meetings", "Meetings and briefings for all Member States", _BOTH, "periodic",
             "WP20-C ¶15, ¶28; WP24-C ¶16, ¶35"),
        _row("events_list", "List of events and special meetings", f"{_ED} submits, {_COMMITTEE} considers",
             "none stated", "WP20-C ¶29; WP24-C ¶36"),
        _row("assessment_tools", "Stocktaking with the assessment tools", _BOTH, "continuing",
             "FD III.1(a); WP20-C ¶5; WP24-C ¶9"),
        _row("website_list", "List of agreeing States and focal points on the website", _SUPPORTED, "continuing",
             "FD V(x)"),
        _row("sharing_findings", "Assessments available in the United Nations system, within confidentiality",
             f"{_COMMITTEE} with {_ED}", "continuing", "FD V(t), (w); WP20-C ¶23; WP24-C ¶28"),
        _row("work_programme", "Programmes of work of the Committee and the Executive Directorate", f"{_CHAIR} submits",
             "one for each calendar year; no date", "letters of 27 March 2020 and 23 February 2024", annual=True),
        _row("joint_report_progress", "Progress on the joint report with OCT (S/2018/435)", _ED,
             "none stated; 2020 only", "WP20-C ¶34; WP20-E ¶34"),
    )
}  # fmt: skip
