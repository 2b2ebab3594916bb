"""Lists of visits and the history of one."""

from bot.operations.results import Entry, History, Listing, Scope, Status
from bot.visits import Change, ChangeKind
from bot.wording import names, standing
from bot.wording.changes import TITLES
from bot.wording.days import days, full, short
from bot.wording.markup import bold, channel, person, typed

EMPTY = {
    Scope.GLANCE: "No open visits. Open one with: new Kenya ended 6 March 2026",
    Scope.ALL: "No open visits. Open one with: new Kenya ended 6 March 2026",
    Scope.MINE: "Nothing is yours: you are officer or deputy of no open visit.",
    Scope.OVERDUE: "Nothing is overdue.",
}


def title(listing: Listing) -> str:
    count = len(listing.rows)
    visits = "1 visit" if count == 1 else f"{count} visits"
    match listing.scope:
        case Scope.GLANCE:
            return f"{count} open: {_states(listing)}" if count else EMPTY[Scope.GLANCE]
        case Scope.DUE if not count:
            return f"Nothing is due in the next {days(listing.days)}."
        case scope if not count:
            return EMPTY[scope]
        case Scope.DUE:
            return f"{visits} with something due in the next {days(listing.days)}, or late:"
        case Scope.MINE:
            return f"You follow {visits}:"
        case Scope.OVERDUE:
            return f"{visits} with something late:"
        case _:
            return f"{visits} open, soonest first:"


def _states(listing: Listing) -> str:
    late = sum(bool(row.outlook.evaluation.overdue) for row in listing.rows)
    return f"{late} with something late, {len(listing.mine)} yours."


def row(status: Status) -> str:
    """One visit in one line, with what is late in it."""
    result = status.outlook.evaluation
    shown = standing.headline(status)
    late = [s for s in result.overdue if result.next_action is None or s != result.next_action.step]
    if late:
        shown += " Late: " + ", ".join(f"{names.awaited(s)} ({short(result.due[s])})" for s in late) + "."
    return shown


def history(told: History) -> list[str]:
    return [f"{bold(names.visit(told.visit))} ({standing.number(told.visit)}), everything that was done:"] + [
        _change(change, entries) for change, entries in told.changes
    ]


def _change(change: Change, entries: tuple[Entry, ...]) -> str:
    what = "; ".join(map(_entry, entries)) or _other(change)
    words = f' "{typed(change.words)}"' if change.words else ""
    reason = f" Reason: {typed(change.reason)}." if change.reason else ""
    return f"{short(change.at.date())} {person(change.by)}: {TITLES.get(change.kind, 'Changed').lower()}: {what}.{words}{reason}"


def _entry(entry: Entry) -> str:
    name = f"{names.happened(entry.fact)} {full(entry.fact.date)}"
    if entry.withdrawn:
        return f"{name} taken back"
    reference = f" [{typed(entry.record.reference)}]" if entry.record.reference else ""
    was = f" (was {short(entry.corrected.date)})" if entry.corrected else ""
    return name + was + reference


def _other(change: Change) -> str:
    match change.kind:
        case ChangeKind.OFFICERS:
            named = [person(p) for p in (change.after.get("officer"), change.after.get("deputy")) if p]
            return "officer and deputy: " + ", ".join(named)
        case ChangeKind.FOLLOWED:
            return f"{channel(change.after['channel'])} follows"
        case ChangeKind.UNFOLLOWED:
            return f"{channel(change.before['channel'])} follows no longer"
        case ChangeKind.SNOOZED:
            return f"own reminders of {names.awaited(change.after['step'])} put off"
        case _:
            return "the visit"


def more(hidden: int) -> str:
    return f"and {hidden} more; narrow it down with: mine, overdue or due 30d"


def forms(command: str) -> str:
    """The five forms that are advertised."""
    return f"`{command} Kenya` · `{command} Kenya draft sent yesterday` · `{command} list` · `{command} help`"
