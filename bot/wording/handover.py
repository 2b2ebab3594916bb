"""What is handed over, from whom to whom and when: asked, done, or arranged for a day to come."""

from bot.operations.people import HandedOver, Handovers
from bot.visits import Handover
from bot.wording import names
from bot.wording.days import full
from bot.wording.language import N_, _, ngettext
from bot.wording.markup import bold, person

HIDDEN = N_("Hidden visits are handed over in a direct message only, by those who know of them.")
ARRANGED = N_("Arranged: {day}: {person} → {to}, arranged by {by}.")
REPLACED = N_("In place of what is arranged: {day}: {person} → {to}, arranged by {by}.")
ENDED = N_("Arranged no longer: {day}: {person} → {to}, arranged by {by}.")
OFFICER, DEPUTY = N_("officer {old} → {new}"), N_("deputy {old} → {new}")


def proposed(told: HandedOver) -> list[str]:
    if told.day is None:
        first = _("{pair}: {visits}.", pair=_pair(told), visits=_count(told))
    else:
        first = _("{pair}, on {day}: {visits}.", pair=_pair(told), day=bold(full(told.day)), visits=_count(told))
    return [f"{first} {_(HIDDEN)}", *_replaced(told), *_visits(told)]


def _replaced(told: HandedOver) -> list[str]:
    return [_arranged(REPLACED, told.replaces)] if told.replaces else []


def done(told: HandedOver) -> list[str]:
    if told.day is None:
        return [_("Handed over, {pair}: {visits}.", pair=_pair(told), visits=_count(told)), *_visits(told)]
    first = _(
        "Arranged: on {day} {pair}, with every visit that {person} follows then. As of today, {visits}. To end it, type: "
        "handover {person} off",
        day=bold(full(told.day)),
        pair=_pair(told),
        person=person(told.person),
        visits=_count(told),
    )
    return [first, *_visits(told)]


def _pair(told: HandedOver) -> str:
    return f"{person(told.person)} → {person(told.to)}"


def _visits(told: HandedOver) -> list[str]:
    """What becomes of each: officer and deputy, where they change."""
    lines = []
    for before, after in told.visits:
        pairs = ((OFFICER, before.officer, after.officer), (DEPUTY, before.deputy, after.deputy))
        parts = [
            _(role, old=person(old), new=person(new) if new else _("nobody")) for role, old, new in pairs if old != new
        ]
        lines.append("• " + names.labelled(bold(names.visit(before)), ", ".join(parts)))
    return lines


def arranged(told: Handovers) -> list[str]:
    if not told.handovers:
        return [_("No handover is arranged. To arrange one, type: handover @ana to @li from 1 September")]
    lines = [_arranged(ENDED if told.ended else ARRANGED, each) for each in told.handovers]
    return lines if told.ended else [*lines, _("To end one, type: handover @ana off")]


def _arranged(sentence: str, each: Handover) -> str:
    return _(sentence, day=full(each.day), person=person(each.person), to=person(each.to), by=person(each.by))


def _count(told: HandedOver) -> str:
    return ngettext("{count} visit", "{count} visits", len(told.visits))
