"""The organizations that take part in a visit, and whose written inputs are in."""

from datetime import date

from bot.operations.results import Partners
from bot.procedure.open_clocks import waited_for
from bot.reading.partners import INPUTS
from bot.visits import Change, Partner, Visit
from bot.wording import names
from bot.wording.days import short
from bot.wording.language import _
from bot.wording.markup import bold, typed


def partners(told: Partners) -> list[str]:
    visit = told.visit
    name = bold(names.visit(visit))
    if not visit.partners:
        form = _(
            "no partners are named. Name them with: {state} partners ICAO, IOM invited 3 March",
            state=names.state(visit.state),
        )
        return [names.labelled(name, form)]
    return [
        names.labelled(name, _("written inputs: {count}.", count=count(visit))),
        *map(_partner, visit.partners),
        *offer(visit),
    ]


def count(visit: Visit) -> str:
    """4 of 6 in; missing ICAO, UNODC"""
    missing = lacking(visit)
    whole = len(visit.partners)
    came = _("{count} of {whole} in", count=whole - len(missing), whole=whole)
    return _("{came}; missing {missing}", came=came, missing=_all(missing)) if missing else came


def lacking(visit: Visit) -> list[str]:
    return [partner.name for partner in visit.partners if partner.received is None]


def came(visit: Visit, step: str) -> str:
    """What is said of a period that has ended."""
    some = step == INPUTS and any(partner.received for partner in visit.partners)
    return _("not all received") if some else _("nothing received")


def line(visit: Visit) -> str:
    """In the status, as long as inputs are waited for."""
    waits = bool(visit.partners) and waited_for(visit.facts(), INPUTS)
    return summary(visit) if waits else ""


def summary(visit: Visit) -> str:
    return _("Written inputs: {count}.", count=count(visit))


def last_day(visit: Visit) -> date | None:
    """Once all are in and that is not recorded yet: the day of the last."""
    days = [partner.received for partner in visit.partners if partner.received]
    whole = len(days) == len(visit.partners) and waited_for(visit.facts(), INPUTS)
    return max(days) if days and whole else None


def offer(visit: Visit) -> list[str]:
    day = last_day(visit)
    if day is None:
        return []
    return [_("All are in: the experts' written inputs can be recorded for {day}.", day=short(day))]


def button(day: date) -> str:
    return _("Record inputs: {day}", day=short(day))


def told(change: Change) -> str:
    after = change.after
    day = short(date.fromisoformat(after["date"])) if after["date"] else ""
    match after["what"]:
        case "invited":
            what = _("invited on {day}", day=day) if day else _("invited")
        case "received":
            what = _("inputs received on {day}", day=day) if day else _("inputs received")
        case "removed":
            what = _("no partner any more")
    return names.labelled(_all(after["names"]), what)


def recorded(visit: Visit, steps: list[str]) -> list[str]:
    """What is said where the inputs are recorded as a whole."""
    missing = lacking(visit) if INPUTS in steps else []
    return [_("Note: not in yet from {partners}.", partners=_all(missing))] if missing else []


def _partner(partner: Partner) -> str:
    if partner.received:
        what = _("inputs received {day}", day=short(partner.received))
    else:
        what = _("invited {day}", day=short(partner.invited)) if partner.invited else _("invited")
    return names.labelled(typed(partner.name), what)


def _all(listed: list[str]) -> str:
    return ", ".join(map(typed, listed))
