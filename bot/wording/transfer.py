"""What an import says: every problem with its place, or what was stored."""

from collections.abc import Sequence

from bot.errors import Problem
from bot.operations.kept import Kept, Placed
from bot.wording.problems import problem


def problems(placed: Sequence[Placed], *, json: bool) -> list[str]:
    """A line for each, and how many there are; none where all is well."""
    wrong = [(each.place, each.found) for each in placed if isinstance(each.found, Problem)]
    lines = [f"{_where(place, json=json)}: {problem(found)}" for place, found in wrong]
    return [*lines, f"{_count(len(lines), 'problem')}; nothing was stored."] if lines else []


def imported(placed: Sequence[Placed], *, dry_run: bool) -> str:
    visits = [each.found.visit for each in placed if isinstance(each.found, Kept)]
    what = f"{_count(len(visits), 'visit')} with {_count(sum(len(visit.records) for visit in visits), 'record')}"
    return f"{what}: nothing is wrong, and nothing was stored." if dry_run else f"Imported: {what}."


def _where(place: int, *, json: bool) -> str:
    return f"{'visit' if json else 'line'} {place}" if place else "file"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
