"""What things are called: visits, actors, steps. Plainer than the words of the code."""

from bot.names import states
from bot.procedure import STEPS
from bot.procedure.model import Actor, Fact, Phase
from bot.procedure.silence import SILENCE
from bot.visits import FOLLOW_UP, Visit
from bot.wording.days import month, short

ACTORS = {
    Actor.COUNCIL: "the Security Council",
    Actor.COMMITTEE: "the Committee",
    Actor.CHAIR: "the Chair",
    Actor.ED: "the Executive Directorate",
    Actor.STATE: "the visited State",
    Actor.EXPERTS: "the participating experts",
}

PHASES = {
    Phase.PROPOSED: "proposed to the Committee",
    Phase.SELECTED: "selected, consent not yet requested",
    Phase.CONSENT: "waiting for consent",
    Phase.NO_CONSENT: "consent not given",
    Phase.PREPARATION: "being prepared",
    Phase.VISIT: "visit under way",
    Phase.REPORTING: "report being drafted",
    Phase.COMMENTS: "with the State for comments",
    Phase.FINALIZING: "final draft in preparation",
    Phase.COMMITTEE: "before the Committee",
    Phase.TRANSMISSION: "adopted, to be sent",
    Phase.FOLLOW_UP: "follow-up",
    Phase.COMPLETE: "all steps recorded",
    Phase.CANCELLED: "cancelled",
}

# What is awaited, as a noun; the other steps are called by their names.
AWAITED = {
    "selected_for_visit": "the selection of the State",
    "consent_requested": "the request for consent",
    "consent_received": "consent to the visit",
    "dates_agreed": "agreement on the dates",
    "visit_started": "the start of the visit",
    "visit_concluded": "the end of the visit",
    "transport_solution": "another solution for transport",
    "interpretation_solution": "another solution for interpretation",
    "expert_inputs_received": "the experts' written inputs",
    "preliminary_assessment_submitted": "the preliminary assessment to the Committee",
    "draft_report_shared": "the draft report to the State",
    "comments_received": "comments on the draft report",
    "extension_requested": "the last day to ask for more time",
    "extension_decided": "a decision on the request for more time",
    "no_comments_letter_sent": "the official letter that gives two more weeks",
    "final_draft_submitted": "the final draft to the Committee",
    "draft_amended": "the amended draft after a member's concern",
    "report_adopted": "adoption of the report",
    "report_transmitted": "transmission of the adopted report",
    "report_received": "the date on which the State received the report",
    "confidentiality_reply": "word on what stays confidential",
    "partners_version_cleared": "the partners' version without the confidential parts",
    "report_shared_with_partners": "sharing of the report with United Nations partners",
    "report_shared_restricted": "sharing of the report with the participants only",
    "implementation_response": "the response on implementation",
    "stocktaking_integrated": "the response fed into the stocktaking",
    "twelve_month_report": "the twelve-month report to the Committee",
    "twelve_month_considered": "the Committee's consideration of the twelve-month report",
}
# What happened, where the name of the step does not say it as a past fact.
HAPPENED = {
    "selected_for_visit": "State selected by the Committee",
    "list_changed": "annual list changed by the Committee",
    "consent_requested": "consent requested",
    "consent_received": "consent given",
    "civil_society_consent": "non-government meetings agreed by the State",
    "transport_unavailable_notice": "notice that the State cannot provide transport",
    "interpretation_unavailable_notice": "notice that the State cannot provide interpretation",
    "visit_started": "visit started",
    "visit_concluded": "visit ended",
    "priorities_outline_given": "priorities and needs outlined by the experts",
    "immediate_followup_approved": "immediate follow-up agreed by the State",
    "preliminary_assessment_submitted": "preliminary assessment submitted to the Committee",
    "draft_report_shared": "draft report shared with the State",
    "comments_reminder_sent": "reminder about comments sent to the State",
    "extension_requested": "more time requested by the State",
    "extension_decided": "decision on more time",
    "no_comments_letter_sent": "letter sent that gives two more weeks",
    "final_draft_submitted": "final draft submitted to the Committee",
    "committee_considered": "report considered by the Committee",
    "concerns_raised": "concern raised by a member",
    "report_adopted": "report adopted",
    "report_transmitted": "adopted report sent by the Chair",
    "report_received": "report received by the State",
    "confidentiality_reply": "word on what stays confidential",
    "publication_agreed": "wider availability agreed by the State",
    "senior_officials_invited": "senior officials invited by the Chair",
    "coordination_invited": "coordination with the Office of Counter-Terrorism invited by the Chair",
    "implementation_response": "response on implementation received",
    "stocktaking_integrated": "response fed into the stocktaking",
    "twelve_month_report": "twelve-month report submitted to the Committee",
    "twelve_month_considered": "twelve-month report considered by the Committee",
    "followup_recommended": "further follow-up recommended",
}
GRANTED = {"granted": "more time granted", "denied": "more time not granted"}
CONFIDENTIAL = {
    "nothing": "nothing stays confidential",
    "some": "parts stay confidential",
    "whole": "the whole report stays confidential",
}


def state(code: str) -> str:
    return states.state(code).name


def visit(of: Visit) -> str:
    """Kenya, March 2026; Kenya follow-up, May 2027; Kenya while it has no dates."""
    name = state(of.state) + (" follow-up" if of.kind == FOLLOW_UP else "")
    when = of.month()
    return f"{name}, {month(when)}" if when else name


def awaited(step: str) -> str:
    return AWAITED.get(step) or lowered(STEPS[step].name)


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def lowered(name: str) -> str:
    """A name inside a sentence; proper nouns and abbreviations keep their capitals."""
    first = name.split(" ", 1)[0]
    return (
        name
        if first.isupper() or first.removesuffix("'s") in ("State", "Committee", "Council", "Chair")
        else name[:1].lower() + name[1:]
    )


def past(step: str) -> str:
    return HAPPENED.get(step) or lowered(STEPS[step].name)


def happened(fact: Fact) -> str:
    """A recorded step, with what was said of it: "more time granted until Fri 19 June 2026"."""
    name = past(fact.step)
    if fact.step == "extension_decided":
        name = GRANTED.get(fact.outcome or "", name)
        return f"{name} until {short(fact.until)}" if fact.until else name
    if fact.step == "confidentiality_reply" and fact.outcome:
        return f"{name}: {CONFIDENTIAL[fact.outcome]}"
    if fact.participants == "none":
        return f"{name} without outside experts"
    if fact.kind == FOLLOW_UP:
        return f"{name} for a follow-up visit"
    if fact.step == SILENCE and fact.outcome:
        return f"nothing received ({awaited(fact.outcome)}), confirmed"
    if fact.start and fact.end:
        return f"{name} ({short(fact.start)} to {short(fact.end)})"
    return name
