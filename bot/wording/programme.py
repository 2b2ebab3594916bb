"""The programme of a year, by how far each visit has come."""

from itertools import groupby

from bot.operations.before_visit import Place, Planned, Programme
from bot.wording import names
from bot.wording.days import short
from bot.wording.markup import bold

PLACES = {
    Place.PROPOSED: "Proposed",
    Place.SELECTED: "Selected, consent not yet requested",
    Place.ASKED: "Consent requested, no answer recorded",
    Place.DECLINED: "Consent not given",
    Place.CONSENTED: "Consent given or not needed, no dates agreed",
    Place.SCHEDULED: "Scheduled",
    Place.STARTED: "Under way",
    Place.ENDED: "Ended",
    Place.CANCELLED: "Cancelled",
}
COUNTED = (
    "A visit counts in the year of its dates; without dates in the year in which the State was selected, else proposed, "
    "else asked, else in which the visit was opened here."
)


def programme(told: Programme) -> list[str]:
    if not told.visits:
        return [f"Programme {told.year}: no visits. {COUNTED}"]
    count = len(told.visits)
    listed = dict.fromkeys(names.state(each.visit.state) for each in told.visits if each.listed)
    lines = [f"{bold(f'Programme {told.year}')}: {count} visit{'' if count == 1 else 's'}."]
    for place, visits in groupby(told.visits, key=lambda each: each.place):
        lines += [f"{bold(PLACES[place])}:", *map(_visit, visits)]
    lines.append(f"States selected: {', '.join(sorted(listed)) or 'none recorded'}.")
    return [*lines, COUNTED]


def _visit(planned: Planned) -> str:
    fact, name = planned.fact, f"{names.visit(planned.visit)} (#{planned.visit.id})"
    if fact is None:
        return f"{name}, nothing recorded yet" if planned.place is Place.PROPOSED else name
    if fact.start and fact.end and planned.place is Place.SCHEDULED:
        return f"{name}, {short(fact.start)} to {short(fact.end)}"
    return f"{name}, {short(fact.date)}"
