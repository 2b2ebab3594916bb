"""The form for a visit already under way: which fields it has, what is wrong in it, and what it says. Pure, so that it
is judged before it closes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.dates.model import Day, How
from bot.errors import BadInput, CannotRecord, DayMissing, Problem
from bot.names.model import Meaning
from bot.procedure.acceptance import Backwards, DatesMissing, EndTooEarly, OutcomeMissing, judge
from bot.procedure.exchange import OUTCOMES, day_from
from bot.procedure.model import Fact
from bot.procedure.table import ORDER, SPINE, STEPS
from bot.reading.model import Item
from bot.visits import Visit

BESIDES = (  # what else starts or ends a date
    *("expert_inputs_received", "extension_requested", "extension_decided", "no_comments_letter_sent"),
    *("confidentiality_reply", "report_shared_with_partners", "report_shared_restricted", "twelve_month_considered"),
)
ASKED = tuple(step for step in STEPS if step in (*SPINE, *BESIDES))
PARTS = {  # what is asked beside the day; the name of a field is "step" or "step:part"
    "dates_agreed": ("start", "end"),
    "extension_decided": ("outcome", "until"),
    "confidentiality_reply": ("outcome",),
}
WRONG_PART = {Backwards: "end", DatesMissing: "start", OutcomeMissing: "outcome", EndTooEarly: "until"}
KNOWN = re.compile(r"(\d{1,3})\.(\d{4}-\d\d-\d\d)")
MOST_KNOWN = 150  # as many as a form can carry


@dataclass(frozen=True, kw_only=True)
class CatchUp:
    """What a form would ask of a visit; no steps: all that it asks for is recorded."""

    visit: Visit
    steps: tuple[str, ...]


def not_recorded(visit: Visit) -> tuple[str, ...]:
    """The steps that the form asks for. A request that was decided on is not asked for: entered after the decision it
    would be an open one."""
    recorded = {fact.step for fact in visit.facts()}
    if "extension_decided" in recorded:
        recorded.add("extension_requested")
    return tuple(step for step in ASKED if step not in recorded)


def fields_of(step: str) -> tuple[str, ...]:
    return (step, *(f"{step}:{part}" for part in PARTS.get(step, ())))


def known_text(visit: Visit) -> str:
    """Steps and days that stand recorded, short enough to be carried by a form: what it is judged against."""
    return ",".join(f"{ORDER[fact.step]}.{fact.date}" for fact in visit.facts()[-MOST_KNOWN:])


def known_from(text: str) -> list[Fact]:
    """Back from `known_text`; raises BadInput."""
    steps = tuple(STEPS)
    pairs = [KNOWN.fullmatch(each) for each in text.split(",")] if text else []
    if any(pair is None or int(pair[1]) >= len(steps) for pair in pairs):
        raise BadInput("button", text[:50])
    return [Fact(step=steps[int(pair[1])], date=day_from("button", pair[2])) for pair in pairs if pair]


def filled_in(values: Mapping[str, str], known: Sequence[Fact], today: date) -> tuple[Item, ...] | dict[str, Problem]:
    """What was filled in, in the order of days; or what is wrong, by field. `known`: what stands recorded."""
    wrong: dict[str, Problem] = {}
    facts: list[Fact] = []
    for step in ASKED:
        if any(values.get(field) for field in fields_of(step)):
            try:
                facts.append(_fact(step, values))
            except _Wrong as found:
                wrong[found.field] = found.problem
    if not facts and not wrong:
        return {next(step for step in ASKED if step in values): DayMissing()}
    facts.sort(key=lambda fact: (fact.date, ORDER[fact.step]))
    wrong.update(_refused(facts, known, today))
    return wrong or tuple(map(_item, facts))


@dataclass
class _Wrong(Exception):
    field: str
    problem: Problem


def _fact(step: str, values: Mapping[str, str]) -> Fact:
    given: dict[str, Any] = {}
    for field in fields_of(step):
        if values.get(field) and not field.endswith(":outcome"):
            try:
                given[field.removeprefix(step).lstrip(":") or "date"] = day_from("date", values[field])
            except BadInput as problem:
                raise _Wrong(field, problem) from None
    outcome = values.get(f"{step}:outcome") or None
    if outcome not in (None, *OUTCOMES.get(step, ())):
        raise _Wrong(f"{step}:outcome", BadInput("outcome", outcome))
    if "date" not in given:
        raise _Wrong(step, DayMissing())
    if outcome == "granted" and "until" not in given:
        raise _Wrong(f"{step}:until", DayMissing())
    return Fact(step=step, outcome=outcome, **given)


def _refused(facts: Sequence[Fact], known: Sequence[Fact], today: date) -> Iterator[tuple[str, Problem]]:
    """Each is judged after those before it that can be recorded."""
    before = list(known)
    for fact in facts:
        refusal = judge(before, fact, today).refusal
        if refusal is None:
            before.append(fact)
        else:
            part = WRONG_PART.get(type(refusal))
            yield f"{fact.step}:{part}" if part else fact.step, CannotRecord(refusal)


def _item(fact: Fact) -> Item:
    days = {"when": fact.date, "start": fact.start, "end": fact.end, "until": fact.until}
    readings: dict[str, Any] = {name: Day(date=day, how=How.ISO) if day else None for name, day in days.items()}
    return Item(meanings=(Meaning(step=fact.step, outcome=fact.outcome),), **readings)
