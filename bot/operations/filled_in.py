"""What was filled in in a form, as a line; or what is wrong with it, by field. Pure, so that it is judged before it is
taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from bot import dates
from bot.dates.model import Candidates, Day, Direction, How
from bot.dates.policy import Works
from bot.errors import (
    BadInput,
    CannotRecord,
    DateUnreadable,
    DayMissing,
    DayUnclear,
    IsAhead,
    NoOfficerNamed,
    Problem,
    StateMissing,
    StepMissing,
    TooEarly,
    VisitMissing,
)
from bot.names.model import Meaning, StateReading
from bot.names.states import state
from bot.operations.before_visit import CHECKLIST
from bot.operations.forms import PARTS
from bot.procedure import STEPS
from bot.procedure.acceptance import Backwards, DatesMissing, OutcomeMissing
from bot.procedure.exchange import OUTCOMES, day_from
from bot.procedure.silence import SILENCE
from bot.reading.clean import clean
from bot.reading.model import Item, Line, Verb
from bot.visits import COMPREHENSIVE, FOLLOW_UP

Filled = Line | dict[str, Problem]
TOMORROW = timedelta(days=1)
WAYS = {Verb.WHATIF: Direction.FUTURE, Verb.SNOOZE: Direction.FUTURE}
TEAM, MEMBERS = "team", "members"  # who knows of a new visit


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What a form carries, and when it was filled in."""

    visit: int | None
    version: int | None
    language: str  # of the person
    today: date  # where the person is
    latest: date  # no day of something that happened is later, wherever one is


@dataclass
class _Found:
    """The values of a form, and what is wrong with them."""

    values: Mapping[str, str]
    wrong: dict[str, Problem] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return clean(self.values.get(name, ""))

    def picked(self, name: str) -> Day | None:
        value = self.values.get(name)
        if not value:
            return None
        try:
            return Day(date=day_from("date", value), how=How.ISO)
        except BadInput:
            self.wrong[name] = DayMissing()
            return None

    def ticked(self, part: str) -> set[str]:
        """In all groups of that part: "done:0", "done:1"."""
        groups = [value for name, value in self.values.items() if name.partition(":")[0] == part]
        return {each for value in groups for each in value.split(",")}

    def order(self, start: Day | None, end: Day | None) -> None:
        if start and end and end.date < start.date:
            self.wrong["end"] = CannotRecord(Backwards(start=start.date, end=end.date))


def parts_of(step: str) -> tuple[str, ...]:
    """What has to be said of a step beside its day."""
    more = {"visit_postponed": ("start", "end"), SILENCE: ("outcome",)}
    return PARTS.get(step) or more.get(step, ())


def day_field(verb: Verb, step: str) -> str:
    return f"day:{step}" if verb is Verb.CORRECT else "day"


def about_step(verb: Verb, values: Mapping[str, str], carried: Carried, works: Works) -> Filled:
    """Of the form to record, correct, suppose or put off."""
    found = _Found(values)
    visit = _visit(found, carried.visit)
    place = f"step:{visit or ''}"  # not there while the form is still that of another visit
    step = values.get(place, "")
    if step not in STEPS:
        found.wrong[place] = StepMissing()
        return found.wrong
    name = day_field(verb, step)
    day = _day(found, name, verb, carried, works)
    given = _parts(found, verb, step)
    said = Line(
        verb=verb,
        text="",
        visit=visit,
        version=carried.version if visit == carried.visit and verb is not Verb.WHATIF else None,
        items=(_item(verb, step, day, given),),
        reference=found.text("reference"),
        reason=found.text("note"),
    )
    if day is None and not (verb is Verb.CORRECT and (said.reference or any(given.values()))):
        found.wrong.setdefault(name, DayMissing())
    return found.wrong or said


def _visit(found: _Found, carried: int | None) -> int | None:
    chosen = found.values.get("visit", "")
    visit = int(chosen) if chosen.isascii() and chosen.isdigit() else carried
    if visit is None:
        found.wrong["visit"] = VisitMissing()
    return visit


def _day(found: _Found, name: str, verb: Verb, carried: Carried, works: Works) -> Day | None:
    """Words count more than the day that was picked: the form starts from one."""
    words = found.text("words")
    if not words:
        return _timely(found, name, found.picked(name), verb, carried)
    way = WAYS.get(verb, Direction.PAST)
    match dates.read(words, carried.today, way, language=carried.language.split("-")[0], works=works):
        case Day() as day:
            return _timely(found, "words", day, verb, carried)
        case Candidates(options=options):
            days = sorted({option.date for option in options})
            fit = [day for day in days if _fits(day, verb, way, carried)]
            none = TooEarly(days[-1], carried.today + TOMORROW) if verb is Verb.SNOOZE else IsAhead(days[0])
            found.wrong["words"] = DayUnclear(tuple(fit)) if fit else none
        case _:
            found.wrong["words"] = DateUnreadable(words)
    return Day(date=carried.today, how=How.ISO)  # it is wrong already, but not missing


def _fits(day: date, verb: Verb, way: Direction, carried: Carried) -> bool:
    """Whether words may mean that day: they are those of where the person is."""
    return day > carried.today if verb is Verb.SNOOZE else way is not Direction.PAST or day <= carried.today


def _timely(found: _Found, name: str, day: Day | None, verb: Verb, carried: Carried) -> Day | None:
    if day and verb in (Verb.RECORD, Verb.CORRECT) and day.date > carried.latest:
        found.wrong[name] = IsAhead(day.date)
    if day and verb is Verb.SNOOZE and day.date <= carried.today:
        found.wrong[name] = TooEarly(day.date, carried.today + TOMORROW)
    return day


def _parts(found: _Found, verb: Verb, step: str) -> dict[str, Any]:
    asked = parts_of(step) if verb is not Verb.SNOOZE else ()
    given: dict[str, Any] = {name: found.picked(name) for name in asked if name != "outcome"}
    found.order(given.get("start"), given.get("end"))
    if "outcome" in asked:
        given["outcome"] = found.values.get(f"outcome:{step}") or None
        if given["outcome"] not in OUTCOMES[step] and (given["outcome"] or verb is not Verb.CORRECT):
            found.wrong[f"outcome:{step}"] = CannotRecord(OutcomeMissing(step=step))
    if step == "dates_agreed" and verb is not Verb.CORRECT and not (given.get("start") and given.get("end")):
        found.wrong.setdefault("start", CannotRecord(DatesMissing()))
    return given


def _item(verb: Verb, step: str, day: Day | None, given: dict[str, Any]) -> Item:
    meanings = (Meaning(step=step, outcome=given.get("outcome")),)
    if verb is Verb.SNOOZE:
        return Item(meanings=meanings, when=None, until=day)
    return Item(meanings=meanings, when=day, **{name: each for name, each in given.items() if name != "outcome"})


def new_visit(values: Mapping[str, str], today: date) -> Filled:
    """Of the form to open a visit. Days that lie ahead are agreed ones, a last day behind is the end of the visit."""
    found = _Found(values)
    start, end = found.picked("start"), found.picked("end")
    found.order(start, end)
    if end and not start and end.date > today:
        found.wrong["start"] = DayMissing()
    if start and not end and start.date > today:
        found.wrong["end"] = DayMissing()
    try:
        meant = StateReading(states=(state(values.get("state", "")),), exact=True)
    except KeyError:
        return {**found.wrong, "state": StateMissing()}
    if found.wrong:
        return found.wrong
    return Line(
        verb=Verb.NEW,
        text="",
        state=meant,
        follow_up=values.get("kind", COMPREHENSIVE) == FOLLOW_UP,
        hidden=values.get("known") == MEMBERS,
        items=_known(start, end),
    )


def _known(start: Day | None, end: Day | None) -> tuple[Item, ...]:
    if start and end:
        return (Item(meanings=(Meaning(step="dates_agreed"),), when=None, start=start, end=end),)
    alone = {"visit_started": start, "visit_concluded": end}
    return tuple(Item(meanings=(Meaning(step=step),), when=day) for step, day in alone.items() if day)


def ticked(values: Mapping[str, str], before: str, carried: Carried) -> Filled:
    """Of the form of the checklist. `before`: the steps that were not needed when it was opened."""
    found = _Found(values)
    done, unneeded, known = found.ticked("done"), found.ticked("unneeded"), before.split(",")
    day = _timely(found, "day", found.picked("day"), Verb.RECORD, carried) if done else None
    if done and day is None:
        found.wrong.setdefault("day", DayMissing())
    line = Line(
        verb=Verb.CHECKLIST,
        text="",
        visit=carried.visit,
        version=carried.version,
        items=tuple(Item(meanings=(Meaning(step=step),), when=day) for step in CHECKLIST if step in done),
        needs=tuple(
            (step, step in known)
            for step in CHECKLIST
            if step not in done and (step in known) is not (step in unneeded)
        ),
    )
    return found.wrong or line


def officers(values: Mapping[str, str], carried: Carried) -> Filled:
    """Of the form that names who follows a visit up."""
    found = _Found(values)
    visit = _visit(found, carried.visit)
    officer, deputy = (values.get(f"{name}:{visit}", "") for name in ("officer", "deputy"))
    if not officer and not deputy:
        found.wrong[f"officer:{visit}"] = NoOfficerNamed()
    version = carried.version if visit == carried.visit else None
    line = Line(verb=Verb.OFFICER, text="", visit=visit, version=version, officer=officer, deputy=deputy)
    return found.wrong or line
