"""What will be sent of a visit, when and to whom; what is off, who is muted, away or has put it off."""

from collections.abc import Iterator

from bot.operations.upcoming import Reminders, Silent, Upcoming
from bot.outbox.ladder import ALTERNATIVE, SNOOZED
from bot.visits import EVERYTHING, Contact, Recipient, RecipientKind
from bot.wording import names
from bot.wording.days import days, full, moment, short
from bot.wording.markup import bold, channel, person

MOST = 15  # lines


def reminders(told: Reminders) -> list[str]:
    name = bold(names.visit(told.visit))
    hidden = len(told.upcoming) - MOST
    rest = f"and {hidden} more until {full(told.until)}." if hidden > 0 else f"That is all until {full(told.until)}."
    title = f"{name}: what will be sent if nothing more is recorded, each at the hour where it is read:"
    shown = [title, *map(_line, told.upcoming[:MOST]), rest]
    return [*(shown if told.silent is None else [f"{name}: {_silence(told, told.silent)}"]), *_kept_away(told)]


def _silence(told: Reminders, why: Silent) -> str:
    state = names.state(told.visit.state)
    match why:
        case Silent.DONE:
            return "nothing will be sent, for nothing is awaited any more."
        case Silent.OFF:
            return f"nothing will be sent, for reminders are off. Turn them on with: remind {state} on"
        case Silent.NOBODY:
            return f"nothing will be sent, for nobody follows it. Name an officer, or type in a channel: follow {state}"
        case Silent.MUTED:
            return f"nothing will be sent before {full(told.until)}, for no channel follows and nobody else is told."
        case Silent.FAR:
            return f"no reminder falls before {full(told.until)}."


def _line(one: Upcoming) -> str:
    people_first = sorted(one.recipients, key=lambda recipient: recipient.kind, reverse=True)
    return f"{short(one.day)}, {one.hour:%H:%M}: {names.awaited(one.step)}, {_about(one)}, to {_all(people_first)}"


def _about(one: Upcoming) -> str:
    """How far the date is off on the morning on which it is sent."""
    distance = (one.date - one.day).days
    if not one.dated:
        about = f"no date in the text, awaited since {short(one.date)}"
    elif distance:
        about = f"{days(distance)} {'before' if distance > 0 else 'after'} {short(one.date)}"
    else:
        about = "due that day"
    if one.rung == ALTERNATIVE:
        about += ", which another passage supports"
    return f"{about}, put off until then" if one.rung.startswith(SNOOZED) else about


def _all(recipients: list[Recipient]) -> str:
    called = [person(to.id) if to.kind is RecipientKind.PERSON else channel(to.id) for to in recipients]
    return " and ".join([", ".join(called[:-1]), called[-1]] if len(called) > 1 else called)


def _kept_away(told: Reminders) -> Iterator[str]:
    off = [names.awaited(step) for step in told.visit.quiet if step != EVERYTHING]
    if off and told.silent is not Silent.OFF:
        yield f"Off: {', '.join(off)}."
    for contact in told.contacts:
        yield from _of_contact(contact)
    for snooze in told.snoozes:
        what = names.awaited(snooze.step)
        yield f"{person(snooze.person)} is not reminded of {what} before {moment(snooze.until, told.tz)}."


def _of_contact(contact: Contact) -> Iterator[str]:
    who, away = person(contact.id), contact.away
    if contact.muted:
        yield f"{who} wants no direct messages; what is overdue comes all the same where no channel follows."
    if contact.gone:
        yield f"{who} is no longer a member here."
    elif away:
        instead = person(away.cover) if away.cover else "the deputy or an administrator"
        yield f"{who} is away from {short(away.start)} to {short(away.end)}; {instead} is told instead."
