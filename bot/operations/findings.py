"""Findings as counts: what is shown of them, and how the form for them is judged. Pure, so that it is judged before it
closes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.errors import CountsDisagree, FiguresUnreadable, Problem
from bot.reading.findings import AREAS, OF, Figures, read_figures
from bot.visits import Tally, Visit

MOST = 90  # characters of a field
Counts = tuple[tuple[str, Figures], ...]  # by area; no figures: not counted


@dataclass(frozen=True, kw_only=True)
class Findings:
    visit: Visit
    private: bool  # in a direct message: elsewhere no number is shown


@dataclass(frozen=True, kw_only=True)
class FindingsForm:
    """What a form would ask of a visit."""

    visit: Visit
    kind: str  # "" as long as none is chosen


def agrees(tally: Tally) -> bool:
    """Whether no part is more than the whole."""
    parts = (tally.priority, tally.done + tally.in_part + tally.not_done, tally.referred, tally.linked)
    return max(parts) <= tally.count


def counted(tally: Tally, figures: Figures) -> Tally:
    given: dict[str, Any] = dict(figures)
    return replace(tally, **given)


def figures_of(tally: Tally) -> Figures:
    """What there is to say of it; its count in any case."""
    parts = [(name, getattr(tally, name)) for name in OF.get(tally.kind, ())]
    return ("count", tally.count), *(part for part in parts if part[1])


def filled_in(kind: str, values: Mapping[str, str]) -> Counts | dict[str, Problem]:
    """All that the form says of one kind; or what is wrong, by field."""
    counts = [(area, read_figures(kind, values[area])) if values.get(area) else (area, ()) for area in AREAS]
    wrong: dict[str, Problem] = {area: FiguresUnreadable(kind) for area, figures in counts if figures is None}
    told = tuple((area, figures) for area, figures in counts if figures is not None)
    blank = Tally(kind=kind, area="", count=0)
    wrong |= {area: CountsDisagree() for area, figures in told if not agrees(counted(blank, figures))}
    return wrong or told
