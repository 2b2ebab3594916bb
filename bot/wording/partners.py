"""The organizations that take part in a visit, and whose written inputs are in."""

from datetime import date

from bot.operations.results import Partners
from bot.procedure.open_clocks import waited_for
from bot.reading.partners import INPUTS
from bot.visits import Change, Partner, Visit
from bot.wording import names
from bot.wording.days import short
from bot.wording.markup import bold, typed


def partners(told: Partners) -> list[str]:
    visit, name = told.visit, names.state(told.visit.state)
    if not visit.partners:
        return [
            f"{bold(names.visit(visit))}: no partners are named. Name them with: {name} partners ICAO, IOM invited 3 March"
        ]
    return [
        f"{bold(names.visit(visit))}: written inputs: {count(visit)}.",
        *map(_partner, visit.partners),
        *offer(visit),
    ]


def count(visit: Visit) -> str:
    """4 of 6 in; missing ICAO, UNODC"""
    missing = lacking(visit)
    came = f"{len(visit.partners) - len(missing)} of {len(visit.partners)} in"
    return f"{came}; missing {_all(missing)}" if missing else came


def lacking(visit: Visit) -> list[str]:
    return [partner.name for partner in visit.partners if partner.received is None]


def came(visit: Visit, step: str) -> str:
    """What is said of a period that has ended."""
    some = step == INPUTS and any(partner.received for partner in visit.partners)
    return "not all received" if some else "nothing received"


def line(visit: Visit) -> str:
    """In the status, as long as inputs are waited for."""
    waits = bool(visit.partners) and waited_for(visit.facts(), INPUTS)
    return f"Written inputs: {count(visit)}." if waits else ""


def last_day(visit: Visit) -> date | None:
    """Once all are in and that is not recorded yet: the day of the last."""
    days = [partner.received for partner in visit.partners if partner.received]
    whole = len(days) == len(visit.partners) and waited_for(visit.facts(), INPUTS)
    return max(days) if days and whole else None


def offer(visit: Visit) -> list[str]:
    day = last_day(visit)
    return [f"All are in: the experts' written inputs can be recorded for {short(day)}."] if day else []


def button(day: date) -> str:
    return f"Record inputs: {short(day)}"


def told(change: Change) -> str:
    after = change.after
    day = f" on {short(date.fromisoformat(after['date']))}" if after["date"] else ""
    what = {"invited": f"invited{day}", "received": f"inputs received{day}", "removed": "no partner any more"}
    return f"{_all(after['names'])}: {what[after['what']]}"


def recorded(visit: Visit, steps: list[str]) -> list[str]:
    """What is said where the inputs are recorded as a whole."""
    missing = lacking(visit) if INPUTS in steps else []
    return [f"Note: not in yet from {_all(missing)}."] if missing else []


def _partner(partner: Partner) -> str:
    invited = f"invited {short(partner.invited)}" if partner.invited else "invited"
    return f"{typed(partner.name)}: " + (f"inputs received {short(partner.received)}" if partner.received else invited)


def _all(listed: list[str]) -> str:
    return ", ".join(map(typed, listed))
