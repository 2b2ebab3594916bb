"""What a form would ask of a person, and from what it starts."""

from dataclasses import dataclass
from datetime import date

from bot.operations.before_visit import Checklist
from bot.reading.model import Line
from bot.visits import Visit


@dataclass(frozen=True, kw_only=True)
class StepForm:
    """About one step of a visit: it happened, happened otherwise, may happen, or is not to be reminded of."""

    line: Line  # that opens it: its verb, and what is chosen so far
    visits: tuple[Visit, ...]  # to choose from
    visit: Visit | None
    steps: tuple[str, ...]  # to choose from, likeliest first
    step: str
    day: date | None  # from which it starts
    reference: str = ""  # the same
    outcome: str = ""
    zone: str  # of the person, in which words for a day are read


@dataclass(frozen=True, kw_only=True)
class NewForm:
    """A visit to be opened."""

    line: Line


@dataclass(frozen=True, kw_only=True)
class OfficerForm:
    """Who follows a visit up."""

    line: Line
    visits: tuple[Visit, ...]
    visit: Visit | None


@dataclass(frozen=True, kw_only=True)
class ChecklistForm:
    """What is prepared for a visit, or need not be."""

    line: Line
    checklist: Checklist
    zone: str  # of the person

    @property
    def visit(self) -> Visit:
        return self.checklist.visit


Asked = StepForm | NewForm | OfficerForm | ChecklistForm
