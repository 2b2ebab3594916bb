"""Who is away, who is told instead, and who wants no direct messages."""

from bot.operations.people import Away, Muted
from bot.visits import Absence
from bot.wording import names
from bot.wording.days import full
from bot.wording.language import N_, _
from bot.wording.markup import bold, person


def away(told: Away) -> list[str]:
    """Days in full; who gets the reminders meanwhile; which visits have nobody else."""
    if told.absence is None:
        return [_back(told, told.before) if told.before else _not_away(told)]
    first = _said(told, N_("You are away {span}."), N_("{person} is away {span}."), span=span(told.absence))
    if told.before:
        first += " " + _("This replaces the absence {span}.", span=span(told.before))
    lines = [first, _meanwhile(told, told.absence)]
    if told.alone:
        shown = names.listed(bold(names.visit(visit)) for visit in told.alone)
        lines.append(_("Without deputy: {visits}. Name one with: Kenya deputy @li", visits=shown))
    return lines


def _said(told: Away, own: str, other: str, **facts: object) -> str:
    """To the person who is away, or to somebody else of them."""
    return _(own, **facts) if told.own else _(other, person=person(told.person), **facts)


def _back(told: Away, before: Absence) -> str:
    return _said(
        told,
        N_("You are back: the absence {span} counts no longer."),
        N_("{person} is back: the absence {span} counts no longer."),
        span=span(before),
    )


def _not_away(told: Away) -> str:
    said = _said(told, N_("You are not away."), N_("{person} is not away."))
    return said if told.ended else said + " " + _("To say when: away 20 December to 5 January, cover @li")


def span(absence: Absence) -> str:
    start, end = bold(full(absence.start)), bold(full(absence.end))
    return _("on {day}", day=start) if start == end else _("from {start} to {end}", start=start, end=end)


def _meanwhile(told: Away, absence: Absence) -> str:
    if absence.cover:
        return _said(
            told,
            N_("Your reminders go to {cover} meanwhile."),
            N_("Their reminders go to {cover} meanwhile."),
            cover=person(absence.cover),
        )
    still = _("still to you") if told.own else _("still to them")
    return _said(
        told,
        N_("Your reminders go to the deputy of each visit meanwhile; where there is none, {last}."),
        N_("Their reminders go to the deputy of each visit meanwhile; where there is none, {last}."),
        last=_("to the administrators") if told.admins else still,
    )


def muted(told: Muted) -> str:
    if not told.muted:
        return _("You get reminders by direct message again.")
    return _(
        "You get no reminders by direct message. What is overdue still reaches the channels that follow; overdue steps "
        "of visits that no channel follows still come to you. To end this: unmute"
    )
