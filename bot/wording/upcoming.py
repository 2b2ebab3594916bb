"""What will be sent of a visit, when and to whom; what is off, who is muted, away or has put it off."""

from collections.abc import Iterator

from bot.operations.upcoming import Reminders, Silent, Upcoming
from bot.outbox.ladder import ALTERNATIVE, SNOOZED
from bot.visits import EVERYTHING, Contact, Recipient, RecipientKind
from bot.wording import names
from bot.wording.days import days, full, moment, short
from bot.wording.language import _
from bot.wording.markup import bold, channel, person

MOST = 8  # lines


def reminders(told: Reminders) -> list[str]:
    name = bold(names.visit(told.visit))
    hidden = len(told.upcoming) - MOST
    until = full(told.until)
    rest = _("and {count} more until {day}.", count=hidden, day=until)
    title = _("what will be sent if nothing more is recorded, each at the hour where it is read:")
    shown = [names.labelled(name, title), *map(_line, told.upcoming[:MOST])]
    shown.append(rest if hidden > 0 else _("That is all until {day}.", day=until))
    nothing = [names.labelled(name, _silence(told, told.silent))] if told.silent else []
    return [*(nothing or shown), *_kept_away(told)]


def _silence(told: Reminders, why: Silent) -> str:
    state, until = names.state(told.visit.state), full(told.until)
    match why:
        case Silent.DONE:
            return _("nothing will be sent, for nothing is awaited any more.")
        case Silent.OFF:
            return _("nothing will be sent, for reminders are off. Turn them on with: remind {state} on", state=state)
        case Silent.NOBODY:
            return _(
                "nothing will be sent, for nobody follows it. Name an officer, or type in a channel: follow {state}",
                state=state,
            )
        case Silent.MUTED:
            return _("nothing will be sent before {day}, for no channel follows and nobody else is told.", day=until)
        case Silent.FAR:
            return _("no reminder falls before {day}.", day=until)


def _line(one: Upcoming) -> str:
    people_first = sorted(one.recipients, key=lambda recipient: recipient.kind, reverse=True)
    return _(
        "{day}, {hour}: {step}, {about}, to {people}",
        day=short(one.day),
        hour=f"{one.hour:%H:%M}",
        step=names.awaited(one.step),
        about=_about(one),
        people=_all(people_first),
    )


def _about(one: Upcoming) -> str:
    """How far the date is off on the morning on which it is sent."""
    distance = (one.date - one.day).days
    if not one.dated:
        about = _("no date in the text, awaited since {day}", day=short(one.date))
    elif distance > 0:
        about = _("{days} before {day}", days=days(distance), day=short(one.date))
    elif distance:
        about = _("{days} after {day}", days=days(distance), day=short(one.date))
    else:
        about = _("due that day")
    if one.rung == ALTERNATIVE:
        about = _("{date}, which another passage supports", date=about)
    return _("{date}, put off until then", date=about) if one.rung.startswith(SNOOZED) else about


def _all(recipients: list[Recipient]) -> str:
    called = [person(to.id) if to.kind is RecipientKind.PERSON else channel(to.id) for to in recipients]
    return names.with_and([", ".join(called[:-1]), called[-1]] if len(called) > 1 else called)


def _kept_away(told: Reminders) -> Iterator[str]:
    off = [names.awaited(step) for step in told.visit.quiet if step != EVERYTHING]
    if off and told.silent is not Silent.OFF:
        yield _("Off: {steps}.", steps=", ".join(off))
    for contact in told.contacts:
        yield from _of_contact(contact)
    for snooze in told.snoozes:
        yield _(
            "{person} is not reminded of {step} before {moment}.",
            person=person(snooze.person),
            step=names.awaited(snooze.step),
            moment=moment(snooze.until, told.tz),
        )


def _of_contact(contact: Contact) -> Iterator[str]:
    who, away = person(contact.id), contact.away
    if contact.muted:
        yield _(
            "{person} wants no direct messages; what is overdue comes all the same where no channel follows.",
            person=who,
        )
    if contact.gone:
        yield _("{person} is no longer a member here.", person=who)
    elif away:
        instead = person(away.cover) if away.cover else _("the deputy or an administrator")
        yield _(
            "{person} is away from {start} to {end}; {instead} is told instead.",
            person=who,
            start=short(away.start),
            end=short(away.end),
            instead=instead,
        )
