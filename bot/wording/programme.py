"""The programme of a year, by how far each visit has come."""

from itertools import groupby

from bot.operations.before_visit import Place, Planned, Programme
from bot.wording import names
from bot.wording.days import short
from bot.wording.language import N_, _, ngettext
from bot.wording.markup import bold

PLACES = {
    Place.PROPOSED: N_("*Proposed*:"),
    Place.SELECTED: N_("*Selected, consent not yet requested*:"),
    Place.ASKED: N_("*Consent requested, no answer recorded*:"),
    Place.DECLINED: N_("*Consent not given*:"),
    Place.CONSENTED: N_("*Consent given or not needed, no dates agreed*:"),
    Place.SCHEDULED: N_("*Scheduled*:"),
    Place.STARTED: N_("*Under way*:"),
    Place.ENDED: N_("*Ended*:"),
    Place.CANCELLED: N_("*Cancelled*:"),
}
COUNTED = N_(
    "A visit counts in the year of its dates; without dates in the year in which the State was selected, else proposed, "
    "else asked, else in which the visit was opened here."
)


def programme(told: Programme) -> list[str]:
    if not told.visits:
        return [_("Programme {year}: no visits.", year=told.year) + f" {_(COUNTED)}"]
    listed = dict.fromkeys(names.state(each.visit.state) for each in told.visits if each.listed)
    title = bold(_("Programme {year}", year=told.year))
    lines = [ngettext("{title}: {count} visit.", "{title}: {count} visits.", len(told.visits), title=title)]
    for place, visits in groupby(told.visits, key=lambda each: each.place):
        lines += [_(PLACES[place]), *map(_visit, visits)]
    lines.append(_("States selected: {states}.", states=", ".join(sorted(listed)) or _("none recorded")))
    return [*lines, _(COUNTED)]


def _visit(planned: Planned) -> str:
    fact, name = planned.fact, f"{names.visit(planned.visit)} (#{planned.visit.id})"
    if fact is None:
        return _("{visit}, nothing recorded yet", visit=name) if planned.place is Place.PROPOSED else name
    if fact.start and fact.end and planned.place is Place.SCHEDULED:
        return _("{visit}, {start} to {end}", visit=name, start=short(fact.start), end=short(fact.end))
    return f"{name}, {short(fact.date)}"
