"""The forms. They carry ids only, the version of the visit that they were opened for, and the place
they were opened in, with the language spoken there; the one to catch up with also the days that it is judged by."""

from collections.abc import Callable, Collection, Sequence

from bot.messages.blocks import Block, message
from bot.messages.fields import MOST_NOTE, MOST_OPTIONS, MOST_TICKS, choice, day, person, search, text, ticks
from bot.messages.modals import form
from bot.operations.asked import ChecklistForm, NewForm, OfficerForm, StepForm
from bot.operations.before_visit import Prepared
from bot.operations.filled_in import MEMBERS, TEAM, day_field, parts_of
from bot.operations.findings import MOST, FindingsForm
from bot.operations.forms import CatchUp, fields_of, known_text
from bot.procedure.exchange import OUTCOMES
from bot.reading.model import Verb
from bot.visits import COMPREHENSIVE, FOLLOW_UP, Visit
from bot.wording import catchup, checklist, findings, forms, labels, names, questions
from bot.wording.language import _
from bot.wording.markup import bold

CATCHUP, FINDINGS = "catchup", "findings"  # callback ids; of the others it is the verb


def step_form(asked: StepForm, place: str) -> Block:
    """To record a step, correct it, suppose it or put its reminder off. What depends on the visit or the step is asked
    once that is chosen."""
    verb, visit = asked.line.verb, asked.visit
    blocks = [_visit(asked.visits, visit)]
    if visit:
        blocks += [_step(asked, visit), *_day(asked), *(_part(asked, part) for part in _parts(asked))]
        blocks += [_reference(asked.reference), _note()] if verb in (Verb.RECORD, Verb.CORRECT) else []
    carried = f"{visit.id}:{visit.version}" if visit else ":"
    value = f"{carried}:{asked.zone}:{place}"
    return form(verb.value, value, forms.title(verb), forms.submit(verb), blocks)


def _visit(visits: Sequence[Visit], chosen: Visit | None) -> Block:
    named = {str(visit.id): forms.visit(visit) for visit in visits}
    value = str(chosen.id) if chosen else ""
    if len(named) <= MOST_OPTIONS:
        return choice("visit", forms.which_visit(), named, value, tells=True)
    return search("visit", forms.which_visit(), 0, {value: named[value]} if value else {}, tells=True)


def _step(asked: StepForm, visit: Visit) -> Block:
    named = {step: forms.step(asked.line.verb, step) for step in asked.steps}
    return choice(f"step:{visit.id}", forms.which_step(asked.line.verb), named, asked.step, tells=True)


def _day(asked: StepForm) -> list[Block]:
    """From a calendar, or in words. A correction begins with the day that is recorded of the step, and its field is
    named after it: where another one is chosen, Slack would keep the day of the first."""
    verb, value = asked.line.verb, asked.day.isoformat() if asked.day else ""
    hint = _(labels.FORM_SNOOZE_HINT) if verb is Verb.SNOOZE else ""
    picked = day(day_field(verb, asked.step), forms.which_day(verb), value, hint=hint, optional=True)
    return [picked, text("words", forms.in_words(), hint=forms.words_hint())]


def _parts(asked: StepForm) -> Sequence[str]:
    return parts_of(asked.step) if asked.line.verb is not Verb.SNOOZE else ()


def _part(asked: StepForm, part: str) -> Block:
    if part != "outcome":
        return day(part, forms.part(asked.step, part), optional=True)
    named = {word: questions.outcome(word) for word in OUTCOMES[asked.step]}
    return choice(f"outcome:{asked.step}", forms.part(asked.step, part), named, asked.outcome, optional=True)


def new_form(asked: NewForm, place: str) -> Block:
    state = asked.line.state.states[0] if asked.line.state else None
    kinds, known = forms.kinds(), forms.known_to()
    blocks = [
        search("state", forms.which_state(), 2, {state.code: names.state(state.code)} if state else {}),
        choice("kind", forms.which_kind(), kinds, FOLLOW_UP if asked.line.follow_up else COMPREHENSIVE),
        day("start", forms.first_day(), optional=True),
        day("end", forms.last_day(), hint=forms.dates_hint(), optional=True),
        choice("known", forms.who_knows(), known, MEMBERS if asked.line.hidden else TEAM),
    ]
    return form(asked.line.verb.value, f":{place}", forms.title(asked.line.verb), forms.submit(asked.line.verb), blocks)


def officer_form(asked: OfficerForm, place: str) -> Block:
    """The fields are named after the visit: where another one is chosen, Slack would keep the people of the first."""
    verb, visit = asked.line.verb, asked.visit
    blocks = [_visit(asked.visits, visit)]
    if visit:
        known = {"officer": (forms.officer(), visit.officer), "deputy": (forms.deputy(), visit.deputy)}
        blocks += [person(f"{name}:{visit.id}", *each) for name, each in known.items()]
    value = f"{visit.id}:{visit.version}:{place}" if visit else f"::{place}"
    return form(verb.value, value, forms.title(verb), forms.submit(verb), blocks)


def checklist_form(asked: ChecklistForm, place: str) -> Block:
    """What is not done yet, to be ticked off in groups; what is done stands above."""
    verb, told = asked.line.verb, asked.checklist
    left = [each for each in told.steps if not each.record]
    unneeded = [each.step for each in left if each.unneeded]
    first = [checklist.title(told), *(checklist.step(each) for each in told.steps if each.record)]
    groups = [left[start : start + MOST_TICKS] for start in range(0, len(left), MOST_TICKS)]
    blocks = [
        *message(first).blocks,
        *_groups("done", checklist.which_done, groups, ()),
        day("day", checklist.which_day(), told.today.isoformat(), optional=True),
        *_groups("unneeded", checklist.which_unneeded, groups, unneeded),
    ]
    value = f"{told.visit.id}:{told.visit.version}:{asked.zone}:{','.join(unneeded)}:{place}"
    return form(verb.value, value, forms.title(verb), forms.submit(verb), blocks)


def _groups(
    part: str, label: Callable[[int], str], groups: Sequence[Sequence[Prepared]], ticked: Collection[str]
) -> list[Block]:
    return [
        ticks(f"{part}:{place}", label(place), {each.step: names.step(each.step) for each in group}, ticked)
        for place, group in enumerate(groups)
    ]


def catchup_form(asked: CatchUp, place: str) -> Block:
    """What is not recorded yet, each step with what has to be said of it. Carries what is recorded, to judge it by."""
    fields = [_field(name) for step in asked.steps for name in fields_of(step)]
    blocks = [*message([catchup.catchup(asked)]).blocks, *fields, _reference()]
    value = f"{asked.visit.id}:{asked.visit.version}:{known_text(asked.visit)}:{place}"
    return form(CATCHUP, value, _(labels.FORM_CATCHUP_TITLE), _(labels.FORM_CATCHUP_SUBMIT), blocks)


def findings_form(asked: FindingsForm, place: str) -> Block:
    """One kind, a field for each area, filled in with what is counted so far."""
    known = {tally.area: findings.figures(tally) for tally in asked.visit.tallies if tally.kind == asked.kind}
    title = names.labelled(bold(names.visit(asked.visit)), _(findings.KINDS[asked.kind]))
    first = message([title, findings.hint(asked.kind), _(labels.FORM_FINDINGS_HINT)]).blocks
    fields = [text(area, _(label), most=MOST, value=known.get(area, "")) for area, label in findings.AREAS.items()]
    value = f"{asked.visit.id}:{asked.visit.version}:{asked.kind}:{place}"
    return form(FINDINGS, value, _(labels.FINDINGS), _(labels.FORM_FINDINGS_SUBMIT), [*first, *fields, _reference()])


def _field(name: str) -> Block:
    step, _part, part = name.partition(":")
    if part != "outcome":
        return day(name, catchup.field(name), optional=True)
    return choice(name, catchup.field(name), {word: questions.outcome(word) for word in OUTCOMES[step]}, optional=True)


def _reference(value: str = "") -> Block:
    return text("reference", _(labels.FORM_REFERENCE), hint=_(labels.FORM_HINT), value=value)


def _note() -> Block:
    return text("note", forms.note(), most=MOST_NOTE)
