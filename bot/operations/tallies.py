"""Findings of a visit as counts: shown by direct message only, counted there or on a form that nobody else sees."""

from dataclasses import replace
from datetime import datetime

from bot import access
from bot.errors import CountsDisagree, DirectOnly, FormUnknown
from bot.operations.find import find_visit
from bot.operations.findings import Findings, FindingsForm, agrees, counted
from bot.operations.planning import change, save
from bot.operations.results import Refused, Result
from bot.operations.store import Transaction
from bot.reading.model import Line
from bot.visits import Asker, ChangeKind, Role, Tally, Visit


def findings(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """Show them, open the form, or count. Neither words nor a reason are kept: the history is shown in channels too."""
    form = line.on is True
    access.check(asker, tx.workspace(), Role.EDITOR if line.counts or form else Role.READER)
    if line.leftover:
        return Refused(problem=FormUnknown("findings", line.leftover))
    private = asker.channel.direct
    if not private and not form:
        return Refused(problem=DirectOnly())
    visit = find_visit(tx, asker, line)
    if not isinstance(visit, Visit):
        return visit
    if form and not line.counts:
        return FindingsForm(visit=visit, kind=line.topic)
    after = _after(visit, line)
    if not all(map(agrees, after)):
        return Refused(problem=CountsDisagree())
    if after != visit.tallies:
        entry = change(asker, visit, ChangeKind.TALLIED, now)
        visit = save(tx, asker, replace(visit, tallies=after), entry, now).visit
    return Findings(visit=visit, private=private)


def _after(visit: Visit, line: Line) -> tuple[Tally, ...]:
    """A line adds to what is known of an area; the form says all of it."""
    known = {(tally.kind, tally.area): tally for tally in visit.tallies}
    for area, figures in line.counts:
        blank = Tally(kind=line.topic, area=area, count=0)
        before = known.pop((line.topic, area), blank)
        if figures:
            start = replace(blank, reference=before.reference) if line.on else before
            reference = line.reference or before.reference
            known[line.topic, area] = replace(counted(start, figures), reference=reference)
    return tuple(known[key] for key in sorted(known))
