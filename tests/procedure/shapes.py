"""Turns diary entries into facts, and an evaluation into the plain shapes of the vectors."""

from collections.abc import Iterable
from typing import Any

from bot.procedure.model import Evaluation, Fact, Move
from tests.procedure.oracle import Entry


def facts(entries: Iterable[Entry]) -> list[Fact]:
    return [Fact(step=step, date=day, **extra) for step, day, extra in entries]


def move(action: Move | None) -> dict[str, Any] | None:
    if action is None:
        return None
    return {"step": action.step, "actor": action.actor.value, "due": action.due.isoformat() if action.due else None}


def plain(found: Evaluation) -> dict[str, Any]:
    """The ten keys in the shapes of vectors.json."""
    return {
        "phase": found.phase.value,
        "due": {step: day.isoformat() for step, day in found.due.items()},
        "alternatives": {
            step: [{"date": other.date.isoformat(), "basis": other.basis} for other in others]
            for step, others in found.alternatives.items()
        },
        "projected": {step: day.isoformat() for step, day in found.projected.items()},
        "next_action": move(found.next_action),
        "parallel": [move(action) for action in found.parallel],
        "overdue": list(found.overdue),
        "lapsed": list(found.lapsed),
        "remind_by": {step: day.isoformat() for step, day in found.remind_by.items()},
        "warnings": list(found.warnings),
    }


def comparable(shape: dict[str, Any]) -> dict[str, Any]:
    """Without the words that are free: the basis of an alternative, the text of a warning. A key left out is empty."""
    return {
        **{key: {} for key in ("due", "projected", "remind_by")},
        **{key: [] for key in ("parallel", "overdue", "lapsed")},
        "next_action": None,
        **shape,
        "alternatives": {
            step: [other["date"] for other in others] for step, others in shape.get("alternatives", {}).items()
        },
        "warnings": [warning.split(":")[0] for warning in shape.get("warnings", [])],
    }
