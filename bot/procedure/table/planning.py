"""Planning and consent: rows A, B of the procedure table."""

from bot.procedure.model import Actor, Content, Kind, Step

# fmt: off
STEPS = (
    # A. Planning (once a year, not per visit)
    Step("proposals_submitted", "Visit proposals sent to Committee", Kind.MILESTONE, Actor.ED, Content.COMMITTEE,
         "VI.1(a), (b)", clock="start of the calendar year, no day given", leads_to=("selected_for_visit",)),
    Step("selected_for_visit", "Committee selects the State", Kind.MILESTONE, Actor.COMMITTEE, Content.COMMITTEE,
         "VI.1(b); WP20-C ¶6; WP24-C ¶10", trigger="proposals_submitted",
         clock="after the proposals; list fixed once a year", leads_to=("consent_requested", "schedule_published")),
    Step("list_changed", "Committee changes the annual list", Kind.OPTIONAL, Actor.COMMITTEE, Content.COMMITTEE,
         "WP20-C ¶6; WP24-C ¶10; WP24-E ¶10", clock="after the list is adopted", condition="as necessary",
         leads_to=("consent_requested",)),
    Step("schedule_published", "Visit schedule made available", Kind.REQUIRED, Actor.COMMITTEE, Content.INTERNAL,
         "WP24-C ¶10; WP24-E ¶10", action_by="Committee (with ED)",
         clock="before the visits, no period; audience not stated", condition="2024 programme only"),
    # B. Consent
    Step("consent_requested", "State asked to consent", Kind.MILESTONE, Actor.ED, Content.INTERNAL,
         "¶5, VI.2(a); WP24-C ¶10", trigger="selected_for_visit", clock="after selected_for_visit",
         condition="consent needed unless the Council decides otherwise", leads_to=("consent_received",)),
    Step("consent_meeting_held", "Meeting about consent", Kind.OPTIONAL, Actor.ED, Content.INTERNAL, "VI.2(a)",
         clock="while consent is sought", condition="if necessary", leads_to=("consent_received",)),
    Step("consent_received", "State consents", Kind.MILESTONE, Actor.STATE, Content.INTERNAL, "¶5, VI.2(a), (b)",
         trigger="consent_requested", clock="after consent_requested",
         condition="not needed if the Council so decides", if_missed="visit cannot go ahead; no other consequence",
         leads_to=("dates_agreed",)),
    Step("consent_dispensed", "Council decides without consent", Kind.TOOL, Actor.COUNCIL, Content.INTERNAL, "¶5",
         trigger="selected_for_visit", clock="after selected_for_visit", condition="the Council decides otherwise",
         leads_to=("dates_agreed",)),
    Step("consent_declined", "Consent not given", Kind.TOOL, Actor.STATE, Content.INTERNAL,
         "tool event; ¶5 implies it", trigger="consent_requested", clock="after consent_requested",
         condition="silent in the texts", leads_to=("list_changed", "consent_received")),
)
# fmt: on
