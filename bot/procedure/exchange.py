"""Facts from plain JSON values and evaluations as such: how other programs talk to us."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.errors import BadInput
from bot.procedure.evaluation import evaluate
from bot.procedure.model import Evaluation, Fact, Kind, Move
from bot.procedure.table import STEPS

DATES = ("date", "start", "end", "until")
YEARS = range(1945, 2200)  # whose days can be counted from; others are slips
WORDS = ("outcome", "participants", "kind", "linked_to")
OUTCOMES = {
    "extension_decided": ("granted", "denied"),
    "confidentiality_reply": ("nothing", "some", "whole"),
    "nothing_received": ("comments_received", "confidentiality_reply"),
}


def answer(request: object) -> dict[str, Any]:
    """Where the facts of {"given": [...], "today"} lead. Raises BadInput with the field that is wrong."""
    if not isinstance(request, dict) or not isinstance(request.get("given"), list):
        raise BadInput("given", request)
    facts = [fact_from(value) for value in request["given"]]
    return evaluation_to(evaluate(facts, day_from("today", request.get("today"))))


def fact_from(value: object) -> Fact:
    """A fact from {"step", "date", ...}. Raises BadInput with the field that is wrong."""
    if not isinstance(value, dict):
        raise BadInput("record", value)
    step = value.get("step")
    if not isinstance(step, str) or step not in STEPS or STEPS[step].kind is Kind.DERIVED:
        raise BadInput("step", step)
    unknown = sorted(set(map(str, value)) - {"step", *DATES, *WORDS})
    if unknown:
        raise BadInput("field", unknown[0])
    days: dict[str, Any] = {name: day_from(name, value[name]) for name in DATES if value.get(name) is not None}
    if "date" not in days:
        raise BadInput("date", value.get("date"))
    words: dict[str, Any] = {name: value[name] for name in WORDS if value.get(name) is not None}
    if not all(isinstance(word, str) for word in words.values()):
        raise BadInput("record", value)
    if "outcome" in words and words["outcome"] not in OUTCOMES.get(step, ()):
        raise BadInput("outcome", words["outcome"])
    return Fact(step=step, **days, **words)


def facts_from(ended: str | None, records: Sequence[str]) -> list[Fact]:
    """Facts from the last day of a visit and from "step=YYYY-MM-DD"; raises BadInput."""
    end = [Fact(step="visit_concluded", date=day_from("ended", ended))] if ended is not None else []
    return [
        *end,
        *(fact_from({"step": step, "date": day}) for step, _, day in (text.partition("=") for text in records)),
    ]


def json_from(line: bytes) -> object:
    """Raises BadInput."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise BadInput("json", line.decode(errors="replace").strip()[:80]) from None


def day_from(name: str, value: object) -> date:
    """A date from "YYYY-MM-DD"; raises BadInput."""
    try:
        if isinstance(value, str) and (day := date.fromisoformat(value)).isoformat() == value and day.year in YEARS:
            return day
    except ValueError:
        pass
    raise BadInput(name, value)


def evaluation_to(result: Evaluation) -> dict[str, Any]:
    """All ten keys, always."""
    return {
        "phase": result.phase.value,
        "due": _days(result.due),
        "alternatives": {
            step: [{"date": option.date.isoformat(), "basis": option.basis} for option in options]
            for step, options in result.alternatives.items()
        },
        "projected": _days(result.projected),
        "next_action": _move(result.next_action) if result.next_action else None,
        "parallel": [_move(move) for move in result.parallel],
        "overdue": list(result.overdue),
        "lapsed": list(result.lapsed),
        "remind_by": _days(result.remind_by),
        "warnings": list(result.warnings),
    }


def _days(days: dict[str, date]) -> dict[str, str]:
    return {step: day.isoformat() for step, day in days.items()}


def _move(move: Move) -> dict[str, str | None]:
    return {"step": move.step, "actor": move.actor.value, "due": move.due.isoformat() if move.due else None}
