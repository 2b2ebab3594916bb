"""Reads the given vectors (vectors.json) in the shapes that the tests need."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from tests.procedure.oracle import Entry

VECTORS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
DAYS = ("start", "end", "until")


def entry(given: dict[str, str]) -> Entry:
    extra = {key: value for key, value in given.items() if key not in ("step", "date")}
    return Entry(
        given["step"],
        date.fromisoformat(given["date"]),
        {key: date.fromisoformat(value) if key in DAYS else value for key, value in extra.items()},
    )


def entries(vector: dict[str, Any]) -> list[Entry]:
    return [entry(given) for given in vector["given"]]


def today(vector: dict[str, Any]) -> date:
    return date.fromisoformat(vector["today"])
