"""Lists of visits and the history of one."""

from collections import Counter
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.operations.results import Entry, History, Listing, Status
from bot.reading.model import Verb
from bot.wording import entries, names, standing
from bot.wording.days import days, short
from bot.wording.markup import bold, person, typed

EMPTY = {
    Verb.GLANCE: "No open visits. Open one with: new Kenya ended 6 March 2026",
    Verb.LIST: "No open visits. Open one with: new Kenya ended 6 March 2026",
    Verb.MINE: "Nothing is yours: you are officer or deputy of no open visit.",
    Verb.OVERDUE: "Nothing is overdue.",
}


def title(listing: Listing) -> str:
    count = len(listing.rows)
    visits = "1 visit" if count == 1 else f"{count} visits"
    match listing.scope:
        case Verb.GLANCE:
            return f"{count} open: {_states(listing)}" if count else EMPTY[Verb.GLANCE]
        case Verb.DUE if not count:
            return f"Nothing is due in the next {days(listing.days)}."
        case scope if not count:
            return EMPTY[scope]
        case Verb.DUE:
            return f"{visits} with something due in the next {days(listing.days)}, or late:"
        case Verb.MINE:
            return f"You follow {visits}:"
        case Verb.OVERDUE:
            return f"{visits} with something late:"
        case _:
            return f"{visits} open, soonest first:"


def _states(listing: Listing) -> str:
    late = sum(bool(row.outlook.evaluation.overdue) for row in listing.rows)
    return f"{late} with something late, {len(listing.mine)} yours."


def rows(shown: Sequence[Status]) -> list[str]:
    """A line for each visit; visits of one name are told apart by their numbers."""
    count = Counter(names.visit(status.visit) for status in shown)
    return [_row(status, numbered=count[names.visit(status.visit)] > 1) for status in shown]


def _row(status: Status, *, numbered: bool) -> str:
    """One visit in one line, with what else is late in it."""
    result = status.outlook.evaluation
    shown = standing.headline(status) + (f" ({standing.number(status.visit)})" if numbered else "")
    late = [s for s in result.overdue if result.next_action is None or s != result.next_action.step]
    late.sort(key=lambda step: result.due[step])
    if late:
        shown += " Late: " + ", ".join(f"{names.awaited(s)} ({short(result.due[s])})" for s in late) + "."
    return shown


def history(told: History) -> list[str]:
    by_id = {change.id: change for change, _ in told.changes}
    lines = [f"{bold(names.visit(told.visit))} ({standing.number(told.visit)}), everything that was done:"]
    for change, made in told.changes:
        what = entries.told(change, made, by_id.get(change.undoes or 0))
        day = change.at.astimezone(ZoneInfo(told.tz)).date()
        words = f' "{typed(change.words)}"{_read_as(made)}' if change.words else ""
        reason = f" Reason: {typed(change.reason)}." if change.reason else ""
        link = f" <{change.permalink}|Where it was said>" if change.permalink else ""
        lines.append(f"{short(day)} {person(change.by)}: {entries.title(change).lower()}: {what}.{words}{reason}{link}")
    return lines


def _read_as(made: Sequence[Entry]) -> str:
    """How the days in the typed words came about, where they do not say so themselves."""
    sums = [f"counted from {short(since)}" for entry in made if (since := entry.record.since)]
    choices = [f"chosen from {' or '.join(map(short, among))}" for entry in made if (among := entry.record.among)]
    return f" ({'; '.join(dict.fromkeys(sums + choices))})" if sums or choices else ""


def more(hidden: int) -> str:
    return f"and {hidden} more; narrow it down with: mine, overdue or due 30d"


def forms(command: str) -> str:
    """The five forms that are advertised."""
    return f"`{command} Kenya` · `{command} Kenya draft sent yesterday` · `{command} list` · `{command} help`"
