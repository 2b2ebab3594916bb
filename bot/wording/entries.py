"""What one change did, in words that the reply, the announcement, the history and questions share."""

from collections.abc import Sequence

from bot.operations.results import Entry
from bot.visits import EVERYTHING, Change, ChangeKind
from bot.wording import checklist, names, partners, set_dates
from bot.wording.days import full, lateness, short
from bot.wording.markup import channel, person, typed

TITLES = {
    ChangeKind.OPENED: "Opened",
    ChangeKind.RECORDED: "Recorded",
    ChangeKind.CORRECTED: "Corrected",
    ChangeKind.UNDONE: "Undone",
}


def title(change: Change) -> str:
    return TITLES.get(change.kind, "Changed")


def told(change: Change, entries: Sequence[Entry], undone: Change | None) -> str:
    """What the change did; `undone` is the change that it took back."""
    if entries:
        return "; ".join(map(entry, entries))
    return _taken_back(undone) if undone else _without_records(change)


def entry(made: Entry) -> str:
    """One record: with its day in full, against its date, with its reference."""
    reference = f" [{typed(made.record.reference)}]" if made.record.reference else ""
    what, day = names.happened(made.fact), full(made.fact.date)
    if made.withdrawn:
        return _withdrawn(made)
    how = lateness(made.days_late)
    closing = (f", {how}" if how else "") + reference
    before = made.corrected
    if before is None:
        return f"{what} on {day}{closing}"
    if before.date != made.fact.date:
        return f"{what}: {short(before.date)} → {day}{closing}"
    return (
        f"{names.happened(before)} → {what}{reference}"
        if names.happened(before) != what
        else f"{what} on {day}{closing}"
    )


def reason(change: Change) -> str:
    return f"Reason: {typed(change.reason)}"


def _withdrawn(made: Entry) -> str:
    what, day = names.happened(made.fact), full(made.fact.date)
    if made.restored is None:
        return f"{what} on {day} is taken back"
    return (
        f"{names.happened(made.restored)} on {full(made.restored.date)} again (was {what} on {short(made.fact.date)})"
    )


def _without_records(change: Change) -> str:
    match change.kind:
        case ChangeKind.OPENED:
            return "no dates recorded yet"
        case ChangeKind.OFFICERS:
            return _officers(change.after)
        case ChangeKind.FOLLOWED:
            return f"{channel(change.after['channel'])} follows"
        case ChangeKind.UNFOLLOWED:
            return f"{channel(change.before['channel'])} follows no longer"
        case ChangeKind.SNOOZED:
            return f"own reminders of {names.awaited(change.after['step'])} put off"
        case ChangeKind.REMINDERS:
            return _reminders(change.before["quiet"], change.after["quiet"])
        case ChangeKind.HIDDEN:
            return f"hidden; {members(change.after['members'])}"
        case ChangeKind.UNHIDDEN:
            return "hidden no longer"
        case ChangeKind.MEMBERS:
            return members(change.after["members"])
        case ChangeKind.DELEGATES:
            return delegates(change.after["delegates"])
        case ChangeKind.PARTNERS:
            return partners.told(change)
        case ChangeKind.DATED:
            return set_dates.told(change)
        case ChangeKind.TALLIED:
            return "findings counted"
        case ChangeKind.UNNEEDED:
            return checklist.marked(change)
        case _:
            return ""


def _taken_back(undone: Change) -> str:
    """What stands again."""
    match undone.kind:
        case ChangeKind.OPENED:
            return "the visit is taken back, nothing of it is reminded of"
        case ChangeKind.OFFICERS:
            return _officers(undone.before)
        case ChangeKind.FOLLOWED:
            return f"{channel(undone.after['channel'])} follows no longer"
        case ChangeKind.UNFOLLOWED:
            return f"{channel(undone.before['channel'])} follows again"
        case _:
            return ""


def _reminders(before: Sequence[str], after: Sequence[str]) -> str:
    """What was turned off or on; each of the two are steps of which nobody is reminded."""
    switched = set(before) ^ set(after)
    on = bool(set(before) - set(after)) and EVERYTHING not in after
    whole = EVERYTHING in switched or (not after and len(before) > 1)
    of = "" if whole else f" of {' and '.join(map(names.awaited, sorted(switched)))}"
    return f"{'all ' if whole else ''}reminders{of} turned {'on' if on else 'off'}"


def _officers(named: dict[str, str]) -> str:
    officer, deputy = named.get("officer"), named.get("deputy")
    return f"officer {person(officer) if officer else 'nobody'}" + (f", deputy {person(deputy)}" if deputy else "")


def members(named: Sequence[str]) -> str:
    return f"known to {people(named)}, its officer and its deputy" if named else "known to its officer and its deputy"


def delegates(named: Sequence[str]) -> str:
    return f"{people(named)} for the State" if named else "nobody for the State"


def people(named: Sequence[str]) -> str:
    return ", ".join(map(person, named))
