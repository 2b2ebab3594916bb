"""What things are called: visits, actors, steps. Plainer than the words of the code. The tables are said with `_`."""

from collections.abc import Iterable, Sequence

from bot.names import articles, states
from bot.procedure import STEPS
from bot.procedure.model import Actor, Fact, Phase
from bot.procedure.silence import SILENCE
from bot.visits import FOLLOW_UP, Visit
from bot.wording.days import month, short
from bot.wording.language import N_, _, spoken

ACTORS = {
    Actor.COUNCIL: N_("the Security Council"),
    Actor.COMMITTEE: N_("the Committee"),
    Actor.CHAIR: N_("the Chair"),
    Actor.ED: N_("the Executive Directorate"),
    Actor.STATE: N_("the visited State"),
    Actor.EXPERTS: N_("the participating experts"),
}

PHASES = {
    Phase.PROPOSED: N_("proposed to the Committee"),
    Phase.SELECTED: N_("selected, consent not yet requested"),
    Phase.CONSENT: N_("waiting for consent"),
    Phase.NO_CONSENT: N_("consent not given"),
    Phase.PREPARATION: N_("being prepared"),
    Phase.VISIT: N_("visit under way"),
    Phase.REPORTING: N_("report being drafted"),
    Phase.COMMENTS: N_("with the State for comments"),
    Phase.FINALIZING: N_("final draft in preparation"),
    Phase.COMMITTEE: N_("before the Committee"),
    Phase.TRANSMISSION: N_("adopted, to be sent"),
    Phase.FOLLOW_UP: N_("follow-up"),
    Phase.COMPLETE: N_("all steps recorded"),
    Phase.CANCELLED: N_("cancelled"),
}

# What is awaited, as a noun; the other steps are called by their names.
AWAITED = {
    "selected_for_visit": N_("the selection of the State"),
    "consent_requested": N_("the request for consent"),
    "consent_received": N_("consent to the visit"),
    "dates_agreed": N_("agreement on the dates"),
    "visit_started": N_("the start of the visit"),
    "visit_concluded": N_("the end of the visit"),
    "transport_solution": N_("another solution for transport"),
    "interpretation_solution": N_("another solution for interpretation"),
    "expert_inputs_received": N_("the experts' written inputs"),
    "preliminary_assessment_submitted": N_("the preliminary assessment to the Committee"),
    "draft_report_shared": N_("the draft report to the State"),
    "comments_received": N_("comments on the draft report"),
    "extension_requested": N_("the last day to ask for more time"),
    "extension_decided": N_("a decision on the request for more time"),
    "no_comments_letter_sent": N_("the official letter that gives two more weeks"),
    "final_draft_submitted": N_("the final draft to the Committee"),
    "draft_amended": N_("the amended draft after a member's concern"),
    "report_adopted": N_("adoption of the report"),
    "report_transmitted": N_("transmission of the adopted report"),
    "report_received": N_("the date on which the State received the report"),
    "confidentiality_reply": N_("word on what stays confidential"),
    "partners_version_cleared": N_("the partners' version without the confidential parts"),
    "report_shared_with_partners": N_("sharing of the report with United Nations partners"),
    "report_shared_restricted": N_("sharing of the report with the participants only"),
    "implementation_response": N_("the response on implementation"),
    "stocktaking_integrated": N_("the response fed into the stocktaking"),
    "twelve_month_report": N_("the twelve-month report to the Committee"),
    "twelve_month_considered": N_("the Committee's consideration of the twelve-month report"),
}
# What happened, where the name of the step does not say it as a past fact.
HAPPENED = {
    "selected_for_visit": N_("State selected by the Committee"),
    "list_changed": N_("annual list changed by the Committee"),
    "consent_requested": N_("consent requested"),
    "consent_received": N_("consent given"),
    "civil_society_consent": N_("non-government meetings agreed by the State"),
    "transport_unavailable_notice": N_("notice that the State cannot provide transport"),
    "interpretation_unavailable_notice": N_("notice that the State cannot provide interpretation"),
    "visit_started": N_("visit started"),
    "visit_concluded": N_("visit ended"),
    "priorities_outline_given": N_("priorities and needs outlined by the experts"),
    "immediate_followup_approved": N_("immediate follow-up agreed by the State"),
    "preliminary_assessment_submitted": N_("preliminary assessment submitted to the Committee"),
    "draft_report_shared": N_("draft report shared with the State"),
    "comments_reminder_sent": N_("reminder about comments sent to the State"),
    "extension_requested": N_("more time requested by the State"),
    "extension_decided": N_("decision on more time"),
    "no_comments_letter_sent": N_("letter sent that gives two more weeks"),
    "final_draft_submitted": N_("final draft submitted to the Committee"),
    "committee_considered": N_("report considered by the Committee"),
    "concerns_raised": N_("concern raised by a member"),
    "report_adopted": N_("report adopted"),
    "report_transmitted": N_("adopted report sent by the Chair"),
    "report_received": N_("report received by the State"),
    "confidentiality_reply": N_("word on what stays confidential"),
    "publication_agreed": N_("wider availability agreed by the State"),
    "senior_officials_invited": N_("senior officials invited by the Chair"),
    "coordination_invited": N_("coordination with the Office of Counter-Terrorism invited by the Chair"),
    "implementation_response": N_("response on implementation received"),
    "stocktaking_integrated": N_("response fed into the stocktaking"),
    "twelve_month_report": N_("twelve-month report submitted to the Committee"),
    "twelve_month_considered": N_("twelve-month report considered by the Committee"),
    "followup_recommended": N_("further follow-up recommended"),
}
GRANTED = {"granted": N_("more time granted"), "denied": N_("more time not granted")}
CONFIDENTIAL = {
    "nothing": N_("nothing stays confidential"),
    "some": N_("parts stay confidential"),
    "whole": N_("the whole report stays confidential"),
}


PROPER = ("state", "committee", "council", "chair", "état", "comité", "conseil")  # keep their capitals in a sentence
JOINED = {"de": ("du ", "des ", "d'", "de "), "a": ("au ", "aux ", "à ", "à ")}  # before le, les, a vowel, others


class Noun(str):
    """A noun, in French with its article: a translation may say {step:de} or {step:a} ("du Comité", "au Comité")."""

    def __format__(self, link: str) -> str:
        if link not in JOINED:
            return super().__format__(link)
        before_le, before_les, before_vowel, before_others = JOINED[link]
        if self.startswith("le "):
            return before_le + self[3:]
        if self.startswith("les "):
            return before_les + self[4:]
        return (before_vowel if self[:1].lower() in "aeéèêiîou" else before_others) + self


class StateName(Noun):
    """That of a Member State has no article of its own: "du Kenya", "au Kenya"."""

    code: str

    def __format__(self, link: str) -> str:
        return {"de": articles.de, "a": articles.a}.get(link, lambda _: format(str(self), link))(self.code)


def labelled(name: str, text: str) -> str:
    """Kenya, March 2026: text"""
    return _("{name}: {text}", name=name, text=text)


def with_and(parts: Sequence[str]) -> str:
    return _(" and ").join(parts)


def with_or(parts: Sequence[str]) -> str:
    return _(" or ").join(parts)


def listed(parts: Iterable[str]) -> str:
    """one; two"""
    return _("; ").join(parts)


def actor(who: Actor) -> Noun:
    return Noun(_(ACTORS[who]))


def phase(of: Phase) -> str:
    return _(PHASES[of])


def state(code: str) -> StateName:
    name = StateName(states.state_name(code, spoken()))
    name.code = code
    return name


def other(name: str) -> str:
    """What is no Member State, by its English name."""
    return states.other_name(name, spoken())


def step(key: str) -> str:
    """As the table calls it: "Report adopted"."""
    return _(STEPS[key].name)


def visit(of: Visit) -> str:
    """Kenya, March 2026; Kenya follow-up, May 2027; Kenya while it has no dates."""
    name = state(of.state)
    called = _("{state} follow-up", state=name) if of.kind == FOLLOW_UP else str(name)
    when = of.month()
    return _("{visit}, {month}", visit=called, month=month(when)) if when else called


def awaited(key: str) -> Noun:
    return Noun(_(AWAITED[key]) if key in AWAITED else lowered(step(key)))


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def lowered(name: str) -> str:
    """A name inside a sentence; proper nouns and abbreviations keep their capitals."""
    first = name.split(" ", 1)[0]
    keeps = first.isupper() or first.removesuffix("'s").casefold() in PROPER
    return name if keeps else name[:1].lower() + name[1:]


def past(key: str) -> str:
    return _(HAPPENED[key]) if key in HAPPENED else lowered(step(key))


def happened(fact: Fact) -> str:
    """A recorded step, with what was said of it: "more time granted until Fri 19 June 2026"."""
    name = past(fact.step)
    if fact.step == "extension_decided":
        name = _(GRANTED[fact.outcome]) if fact.outcome in GRANTED else name
        return _("{what} until {day}", what=name, day=short(fact.until)) if fact.until else name
    if fact.step == "confidentiality_reply" and fact.outcome:
        return labelled(name, _(CONFIDENTIAL[fact.outcome]))
    if fact.participants == "none":
        return _("{what} without outside experts", what=name)
    if fact.kind == FOLLOW_UP:
        return _("{what} for a follow-up visit", what=name)
    if fact.step == SILENCE and fact.outcome:
        return _("nothing received ({what}), confirmed", what=awaited(fact.outcome))
    if fact.start and fact.end:
        return _("{what} ({start} to {end})", what=name, start=short(fact.start), end=short(fact.end))
    return name
