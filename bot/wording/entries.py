"""What one change did, in words that the reply, the announcement, the history and questions share."""

from collections.abc import Sequence

from bot.operations.results import Entry
from bot.visits import EVERYTHING, Change, ChangeKind
from bot.wording import checklist, names, partners, set_dates
from bot.wording.days import full, lateness, short
from bot.wording.language import N_, _
from bot.wording.markup import channel, person, typed

TITLES = {
    ChangeKind.OPENED: N_("Opened"),
    ChangeKind.RECORDED: N_("Recorded"),
    ChangeKind.CORRECTED: N_("Corrected"),
    ChangeKind.UNDONE: N_("Undone"),
}


def title(change: Change) -> str:
    return _(TITLES[change.kind]) if change.kind in TITLES else _("Changed")


def told(change: Change, entries: Sequence[Entry], undone: Change | None) -> str:
    """What the change did; `undone` is the change that it took back."""
    if entries:
        return names.listed(map(entry, entries))
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
        return _("{what} on {day}", what=what, day=day) + closing
    if before.date != made.fact.date:
        return names.labelled(what, f"{short(before.date)} → {day}{closing}")
    if names.happened(before) != what:
        return f"{names.happened(before)} → {what}{reference}"
    return _("{what} on {day}", what=what, day=day) + closing


def reason(change: Change) -> str:
    return _("Reason: {reason}", reason=typed(change.reason))


def _withdrawn(made: Entry) -> str:
    what, day = names.happened(made.fact), full(made.fact.date)
    if made.restored is None:
        return _("{what} on {day} is taken back", what=what, day=day)
    again = _("{what} on {day}", what=names.happened(made.restored), day=full(made.restored.date))
    was = _("{what} on {day}", what=what, day=short(made.fact.date))
    return _("{what} again (was {was})", what=again, was=was)


def _without_records(change: Change) -> str:
    match change.kind:
        case ChangeKind.OPENED:
            return _("no dates recorded yet")
        case ChangeKind.OFFICERS:
            return _officers(change.after)
        case ChangeKind.FOLLOWED:
            return _("{channel} follows", channel=channel(change.after["channel"]))
        case ChangeKind.UNFOLLOWED:
            return _("{channel} follows no longer", channel=channel(change.before["channel"]))
        case ChangeKind.SNOOZED:
            return _("own reminders of {step} put off", step=names.awaited(change.after["step"]))
        case ChangeKind.REMINDERS:
            return _reminders(change.before["quiet"], change.after["quiet"])
        case ChangeKind.HIDDEN:
            return _("hidden; {members}", members=members(change.after["members"]))
        case ChangeKind.UNHIDDEN:
            return _("hidden no longer")
        case ChangeKind.MEMBERS:
            return members(change.after["members"])
        case ChangeKind.DELEGATES:
            return delegates(change.after["delegates"])
        case ChangeKind.PARTNERS:
            return partners.told(change)
        case ChangeKind.DATED:
            return set_dates.told(change)
        case ChangeKind.TALLIED:
            return _("findings counted")
        case ChangeKind.UNNEEDED:
            return checklist.marked(change)
        case _:
            return ""


def _taken_back(undone: Change) -> str:
    """What stands again."""
    match undone.kind:
        case ChangeKind.OPENED:
            return _("the visit is taken back, and no reminders of it are sent")
        case ChangeKind.OFFICERS:
            return _officers(undone.before)
        case ChangeKind.FOLLOWED:
            return _("{channel} follows no longer", channel=channel(undone.after["channel"]))
        case ChangeKind.UNFOLLOWED:
            return _("{channel} follows again", channel=channel(undone.before["channel"]))
        case _:
            return ""


def _reminders(before: Sequence[str], after: Sequence[str]) -> str:
    """What was turned off or on; each of the two are steps of which nobody is reminded."""
    switched = set(before) ^ set(after)
    on = bool(set(before) - set(after)) and EVERYTHING not in after
    if EVERYTHING in switched or (not after and len(before) > 1):
        return _("all reminders turned on") if on else _("all reminders turned off")
    steps = names.with_and([names.awaited(step) for step in sorted(switched)])
    return _("reminders of {steps} turned on", steps=steps) if on else _("reminders of {steps} turned off", steps=steps)


def _officers(named: dict[str, str]) -> str:
    officer, deputy = named.get("officer"), named.get("deputy")
    who = person(officer) if officer else _("nobody")
    if deputy:
        return _("officer {officer}, deputy {deputy}", officer=who, deputy=person(deputy))
    return _("officer {officer}", officer=who)


def members(named: Sequence[str]) -> str:
    if not named:
        return _("known to its officer and its deputy")
    return _("known to {people}, its officer and its deputy", people=people(named))


def delegates(named: Sequence[str]) -> str:
    return _("{people} for the State", people=people(named)) if named else _("nobody is named for the State")


def people(named: Sequence[str]) -> str:
    return ", ".join(map(person, named))
