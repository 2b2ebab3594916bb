"""What is handed over, from whom to whom and when: asked, done, or arranged for a day to come."""

from bot.operations.people import HandedOver, Handovers
from bot.wording import names
from bot.wording.days import full
from bot.wording.markup import bold, person

HIDDEN = "Hidden visits are handed over in a direct message only, by those who know of them."


def proposed(told: HandedOver) -> list[str]:
    when = f", on {bold(full(told.day))}" if told.day else ""
    return [f"{_pair(told)}{when}: {_count(told)}. {HIDDEN}", *_visits(told)]


def done(told: HandedOver) -> list[str]:
    if told.day is None:
        return [f"Handed over, {_pair(told)}: {_count(told)}.", *_visits(told)]
    who = person(told.person)
    first = (
        f"Arranged: on {bold(full(told.day))} {_pair(told)}, with every visit that {who} follows then. "
        f"As of today, {_count(told)}. To end it, type: handover {who} off"
    )
    return [first, *_visits(told)]


def _pair(told: HandedOver) -> str:
    return f"{person(told.person)} → {person(told.to)}"


def _visits(told: HandedOver) -> list[str]:
    """What becomes of each: officer and deputy, where they change."""
    lines = []
    for before, after in told.visits:
        pairs = (("officer", before.officer, after.officer), ("deputy", before.deputy, after.deputy))
        parts = [f"{role} {person(old)} → {person(new) if new else 'nobody'}" for role, old, new in pairs if old != new]
        lines.append(f"• {bold(names.visit(before))}: {', '.join(parts)}")
    return lines


def arranged(told: Handovers) -> list[str]:
    if not told.handovers:
        return ["No handover is arranged. To arrange one, type: handover @ana to @li from 1 September"]
    pairs = [
        f"{full(each.day)}: {person(each.person)} → {person(each.to)}, arranged by {person(each.by)}"
        for each in told.handovers
    ]
    if told.ended:
        return [f"Arranged no longer: {pair}." for pair in pairs]
    return [*(f"Arranged: {pair}." for pair in pairs), "To end one, type: handover @ana off"]


def _count(told: HandedOver) -> str:
    return "1 visit" if len(told.visits) == 1 else f"{len(told.visits)} visits"
