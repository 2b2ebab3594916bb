"""Opening forms: which visits and steps there are to choose from. What is filled in comes back as a line, and is judged
then like any other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot import access
from bot.dates.model import Day
from bot.errors import AlreadyRecorded, CannotRecord, NoSuchVisit, NothingToSnooze, NotRecorded
from bot.names.model import Meaning
from bot.names.states import states_like
from bot.operations.asked import NewForm, OfficerForm, StepForm
from bot.operations.find import find_visit, is_over
from bot.operations.results import Question, Refused, Result
from bot.operations.snooze import own_steps
from bot.operations.store import Transaction
from bot.operations.today import local_day
from bot.operations.visible import visits_seen
from bot.procedure import STEPS
from bot.procedure.possible import objection, possible
from bot.reading.model import Item, Line, Verb
from bot.visits import Asker, Role, Visit

TOMORROW = timedelta(days=1)
READ = (Verb.WHATIF, Verb.SNOOZE)  # what changes nothing of the visit
Choice = tuple[tuple[Visit, ...], Visit | None]


def step_form(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """To record a step, correct it, suppose it or put its reminder off."""
    access.check(asker, tx.workspace(), Role.READER if line.verb in READ else Role.EDITOR)
    choice = _choice(tx, asker, line)
    if isinstance(choice, Question | Refused):
        return choice
    visits, visit = choice
    today = local_day(now, asker.person.tz)
    steps = _steps(tx, asker, line.verb, visit, now, today) if visit else ()
    meanings = line.items[0].meanings if line.items else ()
    wanted = [meaning.step for meaning in meanings]
    refused = _refused(line.verb, visit, wanted, steps, today) if visit else None
    if refused is not None:
        return refused
    if len(wanted) > 1:
        steps = tuple(each for each in steps if each in wanted)
    step = wanted[0] if len(wanted) == 1 else next(iter(steps), "")
    item = Item(meanings=(Meaning(step=step),), when=None)
    return StepForm(
        line=replace(line, visit=visit.id if visit else None, items=(item,) if step else (), form=True),
        visits=visits,
        visit=visit,
        steps=steps,
        step=step,
        day=_said(line) or _first_day(line.verb, visit, step, today),
        reference=line.reference,
        outcome=(meanings[0].outcome or "") if len(wanted) == 1 else "",
        zone=asker.person.tz,
    )


def new_form(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    access.check(asker, tx.workspace(), Role.EDITOR)
    return NewForm(line=replace(line, form=True))


def officer_form(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    access.check(asker, tx.workspace(), Role.EDITOR)
    choice = _choice(tx, asker, line)
    if isinstance(choice, Question | Refused):
        return choice
    visits, visit = choice
    return OfficerForm(line=replace(line, visit=visit.id if visit else None, form=True), visits=visits, visit=visit)


def visits_offered(tx: Transaction, asker: Asker) -> tuple[Visit, ...]:
    """Those under way that the person may see: the own ones first, then the newest."""
    own = asker.person.id
    live = [visit for visit in visits_seen(tx, asker) if not is_over(visit)]
    return tuple(sorted(live, key=lambda v: (own not in (v.officer, v.deputy), -v.id)))


def visits_like(tx: Transaction, asker: Asker, text: str) -> tuple[Visit, ...]:
    """Those of the State that the text names, or that begins so; all without text."""
    access.check(asker, tx.workspace())
    codes = {state.code for state in states_like(text)}
    return tuple(visit for visit in visits_offered(tx, asker) if not text.strip() or visit.state in codes)


def _choice(tx: Transaction, asker: Asker, line: Line) -> Choice | Question | Refused:
    """What there is to choose from, and what is chosen: named, or the only one that the channel follows, or that there
    is."""
    visits = visits_offered(tx, asker)
    found = find_visit(tx, asker, line)
    if isinstance(found, Visit):
        return (visits if found in visits else (found, *visits)), found
    if line.visit is not None or line.state or line.month or line.follow_up:
        return found
    if not visits:
        return Refused(problem=NoSuchVisit(""))
    return visits, visits[0] if len(visits) == 1 else None


def _steps(tx: Transaction, asker: Asker, verb: Verb, visit: Visit, now: datetime, today: date) -> tuple[str, ...]:
    match verb:
        case Verb.SNOOZE:
            return tuple(own_steps(tx, asker, visit, now))
        case Verb.CORRECT:
            return tuple(dict.fromkeys(fact.step for fact in reversed(visit.facts())))
        case _:
            return possible(visit.facts(), today)


def _refused(verb: Verb, visit: Visit, wanted: Sequence[str], steps: Sequence[str], today: date) -> Refused | None:
    """Why there is nothing to fill in, or no longer."""
    if steps and (not wanted or set(wanted) & set(steps)):
        return None
    if verb is Verb.SNOOZE:
        return Refused(problem=NothingToSnooze())
    if verb is Verb.CORRECT:
        return Refused(problem=NotRecorded(wanted[0] if wanted else "visit_concluded"))
    done = [fact for fact in visit.facts() if fact.step in wanted and not STEPS[fact.step].repeats]
    if done:
        return Refused(problem=AlreadyRecorded(done[-1].step, done[-1].date))
    why = next(filter(None, (objection(visit.facts(), step, today) for step in wanted)), None)
    return Refused(problem=CannotRecord(why)) if why else None


def _said(line: Line) -> date | None:
    """The day that is said already."""
    when = line.items[0].when if line.items else None
    return when.date if isinstance(when, Day) else None


def _first_day(verb: Verb, visit: Visit | None, step: str, today: date) -> date | None:
    match verb:
        case Verb.RECORD:
            return today
        case Verb.CORRECT:
            return next((fact.date for fact in reversed(visit.facts()) if fact.step == step), None) if visit else None
        case _:
            return today + TOMORROW
