"""The open dates of visits as an iCalendar file: whole days, each with a name that stays and a number that rises with
every change of its visit, so that importing or fetching it again moves what has moved."""

from datetime import timedelta

from icalendar import Calendar, Event, vDuration

from bot.operations.agenda import Agenda, Entry
from bot.wording import agenda

AGAIN = timedelta(hours=1)  # after which a calendar may be fetched again


def ics(told: Agenda) -> bytes:
    return bytes(_calendar(told).to_ical())


def feed(told: Agenda) -> bytes:
    """With its own name, or calendars would show the address, and how often it is to be fetched."""
    calendar = _calendar(told)
    calendar.add("method", "PUBLISH")  # so that the stamp of an event says when it was told
    for name in ("name", "x-wr-calname"):
        calendar.add(name, agenda.title())
    calendar.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(AGAIN))
    return bytes(calendar.to_ical())


def _calendar(told: Agenda) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Rapporteur//S/2020/731//EN")
    calendar.add("version", "2.0")
    for entry in told.entries:
        calendar.add_component(_event(told, entry))
    return calendar


def _event(told: Agenda, entry: Entry) -> Event:
    event = Event()
    origin = "people" if entry.planned else "text"
    event.add("uid", f"{told.workspace}-{entry.visit.id}-{entry.step}-{origin}@rapporteur")
    event.add("sequence", entry.visit.version)
    event.add("dtstamp", told.at)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", agenda.summary(entry))
    event.add("description", agenda.description(entry))
    event.add("transp", "TRANSPARENT")  # nobody is busy for it
    return event
