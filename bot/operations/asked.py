"""What a form would ask of a person, and from what it starts."""

from dataclasses import dataclass
from datetime import date

from bot.visits import Visit


@dataclass(frozen=True, kw_only=True)
class RecordForm:
    """On which day a step happened."""

    visit: Visit
    step: str
    today: date  # where the person is


@dataclass(frozen=True, kw_only=True)
class SnoozeForm:
    """Until which day the own reminder of a step is put off."""

    visit: Visit
    step: str
    today: date
