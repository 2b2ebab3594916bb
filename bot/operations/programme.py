"""The visits of a year: proposed, selected, asked, consented, declined, scheduled, cancelled."""

from datetime import date, datetime

from bot import access
from bot.operations.before_visit import Place, Planned, Programme
from bot.operations.results import Result
from bot.operations.store import Transaction
from bot.operations.today import local_day, view_day
from bot.operations.visible import visits_seen
from bot.procedure.book import Book, take
from bot.procedure.evaluation import evaluate
from bot.procedure.model import Phase
from bot.procedure.moves import agreed
from bot.reading.model import Line
from bot.visits import Asker, Visit

PLACES = {
    Phase.PROPOSED: (Place.PROPOSED, ("proposals_submitted",)),
    Phase.SELECTED: (Place.SELECTED, ("selected_for_visit",)),
    Phase.CONSENT: (Place.ASKED, ("consent_requested",)),
    Phase.NO_CONSENT: (Place.DECLINED, ("consent_declined",)),
    Phase.PREPARATION: (Place.CONSENTED, ("consent_received", "consent_dispensed")),
    Phase.VISIT: (Place.STARTED, ("visit_started",)),
    Phase.CANCELLED: (Place.CANCELLED, ("visit_cancelled",)),
}
ENDED = (Place.ENDED, ("visit_concluded",))  # in every later phase
SCHEDULED = (Place.SCHEDULED, ("dates_agreed", "visit_postponed"))
DECIDED = ("selected_for_visit", "proposals_submitted", "consent_requested")  # give a year to a visit without dates


def programme(tx: Transaction, asker: Asker, line: Line, now: datetime) -> Result:
    """The programme of the year that is named, else of this one."""
    access.check(asker, tx.workspace())
    workspace = tx.workspace()
    year = line.years[0] if line.years else local_day(now, workspace.tz).year
    found = [
        planned(visit, view_day(visit, workspace, now))
        for visit in visits_seen(tx, asker)
        if _year(visit, workspace.tz) == year
    ]
    order = list(Place)
    return Programme(year=year, visits=tuple(sorted(found, key=lambda each: (order.index(each.place), _day(each)))))


def _year(visit: Visit, tz: str) -> int:
    """Of its dates; where it has none, of its selection, else its proposal, else the request for consent, else its
    opening: a list is fixed once a year, and the text names no other year (VI.1(b))."""
    when, facts = visit.month(), visit.facts()
    days = [fact.date for step in DECIDED for fact in reversed(facts) if fact.step == step]
    return when[0] if when else (days or [local_day(visit.opened_at, tz)])[0].year


def planned(visit: Visit, today: date) -> Planned:
    """How far a visit has come on a day, and the record that says so."""
    book = take(visit.facts(), today)
    place, steps = _place(visit, book, today)
    fact = next((f for f in reversed(book.entries) if f.step in steps), None)
    listed = book.has("selected_for_visit") and place is not Place.CANCELLED
    return Planned(visit=visit, place=place, fact=fact, listed=listed)


def _place(visit: Visit, book: Book, today: date) -> tuple[Place, tuple[str, ...]]:
    phase = evaluate(visit.facts(), today).phase
    return SCHEDULED if phase is Phase.PREPARATION and agreed(book) else PLACES.get(phase, ENDED)


def _day(planned: Planned) -> date:
    fact = planned.fact
    return (fact.start or fact.date) if fact else date.max
