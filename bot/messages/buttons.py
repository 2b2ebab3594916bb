"""Buttons and what they carry. Most carry a line that is performed as if it had been typed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.dates.model import Day, How
from bot.messages.blocks import Button, Control, Menu
from bot.names.model import Meaning
from bot.operations.asked import Asked
from bot.operations.before_visit import Checklist
from bot.operations.extend import extendable
from bot.operations.findings import FindingsForm
from bot.operations.forms import CatchUp
from bot.operations.results import Changed, Choice, Count, Question, Status, When
from bot.operations.snooze import SNOOZE_DAYS
from bot.procedure.silence import COMMENTS, SILENCE
from bot.reading.model import Item, Line, Verb
from bot.reading.packed import pack
from bot.reading.partners import INPUTS
from bot.visits import ChangeKind, Visit
from bot.wording import answers, changes, findings, forms, labels, names, partners, questions, silence, standing
from bot.wording.language import _

LINE = "line"  # action ids: "line:0", "line:1", ...: the value is a packed line
DONE, SNOOZE, ANOTHER_DAY = "done", "snooze", "another_day"  # "done:0", "snooze:1:0" (days, place): "visit:step"
RARE = 99  # the place of the menu
MOST_LINES = 100  # no reminder has more: two buttons of one line differ by it
UNDOABLE = (ChangeKind.OPENED, ChangeKind.RECORDED, ChangeKind.CORRECTED)


def of_line(place: int, label: str, line: Line, *, primary: bool = False) -> Button:
    return Button(label=label, action=f"{LINE}:{place}", value=pack(line), primary=primary)


def about(button: Button, what: str) -> Button:
    """The same, but who hears it is told what it is about."""
    return replace(button, spoken=labels.about(button.label, what))


def of_question(asked: Question, lang: str) -> list[Button]:
    return [
        of_line(place, questions.option(each, lang), each.line, primary=each.choice is Choice.RECORD)
        for place, each in enumerate(asked.options)
    ]


def why(place: int, visit: Visit, step: str) -> Button:
    line = Line(verb=Verb.WHY, text="why", visit=visit.id, items=(Item(meanings=(Meaning(step=step),), when=None),))
    return of_line(place, _(labels.WHY), line)


def of_when(told: When) -> list[Button]:
    """Why that date; and where the step is awaited, that it is done."""
    visit, awaited = told.status.visit, answers.awaited(told)
    return [*([done(0, visit, told.step)] if awaited else []), why(1, visit, told.step)]


def of_count(told: Count) -> list[Button]:
    if not told.year:
        return []
    line = Line(verb=Verb.PROGRAMME, text="programme", years=(told.window.first.year,))
    return [of_line(0, answers.programme(told), line)]


def of_change(result: Changed) -> list[Button]:
    if result.change.kind is ChangeKind.PARTNERS:
        return of_partners(result.visit)
    if result.change.kind not in UNDOABLE:
        return []
    line = Line(verb=Verb.UNDO, text="undo", visit=result.visit.id, change=result.change.id)
    undone = of_line(0, _(labels.UNDO), line)
    follows = silence.walks_on(result.outlook)
    if follows and any(made.fact.step == SILENCE for made in result.effects.entries):
        return [undone, done(1, result.visit, follows)]
    if any(made.fact.step == "report_adopted" and not made.withdrawn for made in result.effects.entries):
        return [undone, findings_form(1, _(labels.FINDINGS), result.visit)]
    if result.change.kind is not ChangeKind.OPENED or not result.visit.follows_up:
        return [*_of_wrap_up(result), undone]
    return [
        *_of_wrap_up(result),
        undone,
        of_line(1, _(labels.OPENED_FOLLOW_UP), _followed_up(result.visit.follows_up, result.today)),
    ]


def _of_wrap_up(result: Changed) -> list[Button]:
    """Was it held on the last day of the visit, or when?"""
    day, visit = changes.wrap_up_day(result), result.visit.id
    if day is None:
        return []
    same_day = recorded_line(visit, changes.WRAP_UP, _on(day), "")
    other = Button(label=_(labels.OTHER_DAY), action=f"{DONE}:3", value=f"{visit}:{changes.WRAP_UP}")
    return [of_line(2, _(labels.YES), same_day), other]


def of_partners(visit: Visit) -> list[Button]:
    """Once all inputs are in: that they are."""
    day = partners.last_day(visit)
    if day is None:
        return []
    return [of_line(0, partners.button(day), recorded_line(visit.id, INPUTS, _on(day), ""), primary=True)]


def findings_form(place: int, label: str, visit: Visit, kind: str = "") -> Button:
    """Opens the form; where no kind is named, that is chosen first."""
    return of_line(place, label, Line(verb=Verb.FINDINGS, text="", visit=visit.id, topic=kind, on=True))


def of_findings_form(asked: FindingsForm) -> list[Button]:
    kinds = [asked.kind] if asked.kind else findings.KINDS
    return [findings_form(place, _(findings.KINDS[kind]), asked.visit, kind) for place, kind in enumerate(kinds)]


def _followed_up(earlier: int, day: date) -> Line:
    return recorded_line(earlier, "followup_visit_opened", _on(day), "")


def _on(day: date) -> Day:
    return Day(date=day, how=How.ISO)


def of_catchup(asked: CatchUp) -> list[Button]:
    line = Line(verb=Verb.CATCHUP, text="catchup", visit=asked.visit.id)
    return [of_line(0, _(labels.FILL_IN), line, primary=True)] if asked.steps else []


def of_status(status: Status) -> Sequence[Control]:
    """What is done next, why then, and the whole course; what is wanted rarely stands behind a menu."""
    move, visit = status.outlook.evaluation.next_action, status.visit
    linked = _of_linked(status)
    if move is None:
        return linked
    timeline = Line(verb=Verb.TIMELINE, text="timeline", visit=visit.id)
    return [
        done(0, visit, move.step),
        why(1, visit, move.step),
        *_of_passed(status),
        of_line(2, _(labels.TIMELINE), timeline),
        *linked,
        *(nothing(7 + place, visit, late) for place, late in enumerate(status.outlook.unconfirmed)),
        _rare(status),
    ]


def _rare(status: Status) -> Menu:
    """Only what is possible now."""
    going = not any(fact.step == "visit_concluded" for fact in status.visit.facts())
    verbs = {
        Verb.EXTEND: labels.MORE_TIME if extendable(status) else "",
        Verb.CORRECT: forms.TITLES[Verb.CORRECT],
        Verb.HISTORY: labels.HISTORY,
        Verb.CHECKLIST: labels.CHECKLIST if going else "",
        Verb.OFFICER: forms.TITLES[Verb.OFFICER],
    }
    lines = {label: Line(verb=verb, text=verb.value, visit=status.visit.id) for verb, label in verbs.items() if label}
    return Menu(action=f"{LINE}:{RARE}", options=[(_(label), pack(line)) for label, line in lines.items()])


def _of_passed(status: Status) -> list[Button]:
    """Did the visit start, or end, on the day agreed? Else it was postponed or cancelled."""
    step, move, visit = standing.passed(status), status.outlook.evaluation.next_action, status.visit.id
    if not step or move is None or move.due is None:
        return []
    yes = of_line(3, standing.on_the_day(move.due), recorded_line(visit, step, _on(move.due), ""), primary=True)
    if step == "visit_concluded":
        return [yes]
    return [
        yes,
        of_line(4, _(labels.POSTPONED), recorded_line(visit, "visit_postponed", None, "")),
        of_line(5, _(labels.CANCELLED), recorded_line(visit, "visit_cancelled", None, "")),
    ]


def _of_linked(status: Status) -> list[Button]:
    """On the earlier visit: that the follow-up visit was opened, until it is recorded."""
    later = [other for other in status.linked if other.follows_up == status.visit.id]
    if not later or any(fact.step == "followup_visit_opened" for fact, _ in status.outlook.done):
        return []
    return [of_line(6, _(labels.FOLLOWED_UP), _followed_up(status.visit.id, status.today))]


def of_checklist(told: Checklist) -> list[Button]:
    line = Line(verb=Verb.CHECKLIST, text="", visit=told.visit.id, form=True)
    return [of_line(0, _(labels.TICK_OFF), line, primary=True)]


def nothing(place: int, visit: Visit, step: str) -> Button:
    """For a period of the State that has passed."""
    item = Item(meanings=(Meaning(step=SILENCE, outcome=step),), when=None)
    return of_line(place, _(labels.NOTHING), Line(verb=Verb.RECORD, text="", visit=visit.id, items=(item,)))


def done(place: int, visit: Visit, step: str) -> Button:
    return Button(label=_(labels.DONE), action=f"{DONE}:{place}", value=f"{visit.id}:{step}")


def of_reminder(place: int, status: Status, step: str) -> list[Button]:
    """For one line of a reminder: record it, ask why, give more time, confirm that nothing came, put it off."""
    visit = status.visit
    silent = [nothing(MOST_LINES + place, visit, step)] if step in status.outlook.unconfirmed else []
    if step == COMMENTS and extendable(status):
        extend = Line(verb=Verb.EXTEND, text="extend", visit=visit.id)
        silent = [of_line(2 * MOST_LINES + place, _(labels.MORE_TIME), extend), *silent]
    snoozes = [
        Button(label=_(labels.SNOOZE[days]), action=f"{SNOOZE}:{days}:{place}", value=f"{visit.id}:{step}")
        for days in SNOOZE_DAYS
    ]
    own = [done(place, visit, step), why(place, visit, step), *silent, *snoozes, another_day(place, visit, step)]
    return [about(each, names.labelled(names.visit(visit), names.awaited(step))) for each in own]


def of_form(asked: Asked) -> list[Button]:
    return [of_line(0, forms.fill_in(), asked.line, primary=True)]


def another_day(place: int, visit: Visit, step: str) -> Button:
    return Button(label=_(labels.ANOTHER_DAY), action=f"{ANOTHER_DAY}:{place}", value=f"{visit.id}:{step}")


def recorded_line(visit: int, step: str, day: Day | None, reference: str) -> Line:
    """The line that the form of "Record done" stands for."""
    item = Item(meanings=(Meaning(step=step),), when=day)
    return Line(verb=Verb.RECORD, text="", visit=visit, items=(item,), reference=reference)
