"""Forms of every kind, modals and App Homes, made of random visits and hostile words."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from bot.messages import build, form_of
from bot.messages.home import of_home, tab
from bot.messages.modals import telling, waiting
from bot.operations import asked as forms
from bot.operations.before_visit import Checklist
from bot.operations.findings import FindingsForm
from bot.operations.forms import ASKED, CatchUp
from bot.operations.home import PAGE, SCOPES, Choice, Home, Need
from bot.operations.results import StateViews, Status
from bot.procedure import STEPS
from bot.procedure.exchange import OUTCOMES
from bot.procedure.model import Actor
from bot.reading.clean import clean
from bot.reading.findings import KINDS
from bot.reading.model import Line, Verb
from bot.visits import Absence, Asker, AskerKind, Channel, Contact, Grant, Holiday, Person, Role, Visit, Workspace
from bot.wording.language import LANGUAGES, speaking
from tests.messages.kinds import ANSWERS, Seen, a_visit, answers, flags, grown, steps
from tests.messages.made import DATED, a_line, a_status, hostile, seen
from tests.visits.made import TODAY

PLACE = "fr:1776787200.000100:C0123456789"
languages = st.sampled_from(LANGUAGES)
choices = st.builds(
    Choice,
    scope=st.sampled_from(SCOPES),
    state=st.sampled_from(["", "KE", "TR"]),
    actor=st.sampled_from(["", *Actor]),
    page=st.integers(0, 3),
)
absences = st.sampled_from([None, Absence(start=TODAY, end=TODAY + timedelta(days=3), cover="U2")])


def needs(of: Status) -> list[Need]:
    result = of.outlook.evaluation
    return [Need(status=of, move=move) for move in (result.next_action, *result.parallel) if move]


def a_home(of: list[tuple[Visit, date]], times: int, choice: Choice, away: Absence | None, name: str) -> Home:
    found = [replace(a_status(each), visit=replace(each[0], id=10**9 + place)) for place, each in enumerate(of * times)]
    grants = tuple(Grant(role=role, to=f"U{number}") for role in Role for number in range(30))
    return Home(
        needs=tuple(need for status in found for need in needs(status)),
        choice=choice,
        rows=tuple(found[:PAGE]),
        count=len(found),
        live=tuple(found),
        mine=len(found),
        asker=Asker(
            workspace="T1",
            person=Person(id="U1", kind=AskerKind.MEMBER, tz="America/Argentina/ComodRivadavia"),
            channel=Channel(id="", direct=True),
        ),
        contact=Contact(id="U1", muted=away is None, away=away),
        workspace=Workspace(id="T1", roles=grants, holidays=(Holiday(date=TODAY, name=name),)),
        administers=bool(times % 2),
        first=bool(away),
        today=TODAY,
    )


def a_choice(of: list[Seen]) -> tuple[Visit, ...]:
    return tuple(replace(visit, id=number) for number, (visit, _) in enumerate(of, 1))


def a_step_form(of: list[Seen], verb: Verb, step: str, words: str, chosen: bool) -> forms.StepForm:
    visits = a_choice(of)
    return forms.StepForm(
        line=Line(verb=verb, text=""),
        visits=visits,
        visit=visits[0] if chosen else None,
        steps=tuple(STEPS) if chosen else (),
        step=step if chosen else "",
        day=DATED,
        reference=clean(words),
        outcome=next(iter(OUTCOMES.get(step, ())), ""),
        zone="America/Argentina/ComodRivadavia",
    )


FORMS: dict[type, st.SearchStrategy[Any]] = {
    forms.StepForm: st.builds(
        a_step_form,
        grown,
        st.sampled_from([Verb.RECORD, Verb.CORRECT, Verb.WHATIF, Verb.SNOOZE]),
        steps,
        hostile,
        flags,
    ),
    forms.NewForm: st.builds(
        lambda words, named: forms.NewForm(line=a_line(words) if named else Line(verb=Verb.NEW, text="")),
        hostile,
        flags,
    ),
    forms.OfficerForm: st.builds(
        lambda of, named: forms.OfficerForm(
            line=Line(verb=Verb.OFFICER, text=""), visits=a_choice(of), visit=of[0][0] if named else None
        ),
        grown,
        flags,
    ),
    forms.ChecklistForm: ANSWERS[Checklist].map(
        lambda told: forms.ChecklistForm(
            line=Line(verb=Verb.CHECKLIST, text=""), checklist=told, zone="America/Argentina/ComodRivadavia"
        )
    ),
    CatchUp: st.builds(lambda of, most: CatchUp(visit=of, steps=ASKED[:most]), a_visit, st.integers(0, len(ASKED))),
    FindingsForm: st.builds(lambda of, kind: FindingsForm(visit=of, kind=kind), a_visit, st.sampled_from(["", *KINDS])),
}
forms_of = st.one_of(*FORMS.values())
homes = st.builds(a_home, st.lists(seen(), max_size=8), st.sampled_from([1, 2, 13]), choices, absences, hostile)


def spoken(lang: str, make: Any, *given: Any) -> Any:
    with speaking(lang):
        return make(*given)


def a_modal(lang: str, result: Any) -> Any:
    """The form; where there is none, the answer."""
    return spoken(lang, lambda: form_of(result, PLACE) or telling(build(result, "/visit", lang), "C1", last=True))


modals = st.builds(a_modal, languages, forms_of | answers) | languages.map(lambda lang: spoken(lang, waiting, "C1"))
tabs = st.builds(spoken, languages, st.just(lambda told: tab(of_home(told))), homes | ANSWERS[StateViews])
