"""What an import says: every problem with its place, or what was stored."""

from collections.abc import Sequence

from bot.errors import Problem
from bot.operations.kept import Kept, Placed
from bot.wording import names
from bot.wording.language import _, ngettext
from bot.wording.problems import problem


def problems(placed: Sequence[Placed], *, json: bool) -> list[str]:
    """A line for each, and how many there are; none where all is well."""
    wrong = [(each.place, each.found) for each in placed if isinstance(each.found, Problem)]
    lines = [names.labelled(_where(place, json=json), problem(found)) for place, found in wrong]
    count = ngettext("{count} problem; nothing was stored.", "{count} problems; nothing was stored.", len(lines))
    return [*lines, count] if lines else []


def imported(placed: Sequence[Placed], *, dry_run: bool) -> str:
    visits = [each.found.visit for each in placed if isinstance(each.found, Kept)]
    count = ngettext("{count} visit", "{count} visits", len(visits))
    records = ngettext("{count} record", "{count} records", sum(len(visit.records) for visit in visits))
    what = _("{visits} with {records}", visits=count, records=records)
    if dry_run:
        return _("{what}: nothing is wrong, and nothing was stored.", what=what)
    return _("Imported: {what}.", what=what)


def _where(place: int, *, json: bool) -> str:
    if not place:
        return _("file")
    return _("visit {place}", place=place) if json else _("line {place}", place=place)
