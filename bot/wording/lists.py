"""Lists of visits and the history of one."""

from collections import Counter
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.operations.results import Entry, History, Listing, Status
from bot.reading.model import Verb
from bot.wording import answers, entries, names, standing
from bot.wording.days import days, short
from bot.wording.language import N_, _, ngettext
from bot.wording.markup import bold, person, typed

NOTHING = "–"
HEAD = (N_("Visit"), N_("Waits for"), N_("Step"), N_("When"), N_("Also past"))
EMPTY = {
    Verb.GLANCE: N_("No open visits. Open one with: new Kenya ended 6 March 2026"),
    Verb.LIST: N_("No open visits. Open one with: new Kenya ended 6 March 2026"),
    Verb.MINE: N_("Nothing is yours: you are officer or deputy of no open visit."),
    Verb.OVERDUE: N_("Nothing is overdue."),
}


def title(listing: Listing) -> str:
    """What is listed, and of which State where it is of one only: the others may have more."""
    return names.labelled(names.state(listing.state), _title(listing)) if listing.state else _title(listing)


def _title(listing: Listing) -> str:
    if listing.window or listing.actor or listing.own:
        return answers.title(listing)
    count = len(listing.rows)
    match listing.scope:
        case Verb.GLANCE:
            return _glance(listing) if count else _(EMPTY[Verb.GLANCE])
        case Verb.DUE if not count:
            return _("Nothing is due in the next {days}.", days=days(listing.days))
        case scope if not count:
            return _(EMPTY[scope])
        case Verb.DUE:
            return ngettext(
                "{count} visit with something due in the next {days}, or late:",
                "{count} visits with something due in the next {days}, or late:",
                count,
                days=days(listing.days),
            )
        case Verb.MINE:
            return ngettext("You follow {count} visit:", "You follow {count} visits:", count)
        case Verb.OVERDUE:
            return ngettext("{count} visit with something late:", "{count} visits with something late:", count)
        case _scope:
            return ngettext("{count} visit open, soonest first:", "{count} visits open, soonest first:", count)


def _glance(listing: Listing) -> str:
    count, mine = len(listing.rows), len(listing.mine)
    late = sum(bool(row.outlook.evaluation.overdue) for row in listing.rows)
    return _("{count} open: {late} with something late, {mine} yours.", count=count, late=late, mine=mine)


def rows(shown: Sequence[Status]) -> list[str]:
    """A line for each visit; visits of one name are told apart by their numbers."""
    count = Counter(names.visit(status.visit) for status in shown)
    return [_row(status, numbered=count[names.visit(status.visit)] > 1) for status in shown]


def head() -> list[str]:
    return [_(column) for column in HEAD]


def cells(shown: Sequence[Status]) -> list[list[str]]:
    """The same as `rows`, as the rows of a table; every visit has its number."""
    return [[f"{names.visit(row.visit)} ({standing.number(row.visit)})", *_cells(row)] for row in shown]


def _cells(status: Status) -> list[str]:
    move, late = status.outlook.evaluation.next_action, ", ".join(_late(status)) or NOTHING
    if move is None:
        return [NOTHING, standing.closing(status.outlook), NOTHING, late]
    return [names.capital(names.actor(move.actor)), names.awaited(move.step), standing.when(status, move), late]


def _row(status: Status, *, numbered: bool) -> str:
    """One visit in one line, with the other dates that have passed in it."""
    shown = standing.headline(status) + (f" ({standing.number(status.visit)})" if numbered else "")
    late = _late(status)
    return shown + " " + _("Also past: {steps}.", steps=", ".join(late)) if late else shown


def _late(status: Status) -> list[str]:
    """What is late beside the next step, or what has ended: not everybody is called late."""
    result = status.outlook.evaluation
    late = [s for s in result.overdue if result.next_action is None or s != result.next_action.step]
    late.sort(key=lambda step: result.due[step])
    return [f"{names.awaited(s)} ({short(result.due[s])})" for s in late]


def history(told: History) -> list[str]:
    by_id = {change.id: change for change, _ in told.changes}
    name, number = bold(names.visit(told.visit)), standing.number(told.visit)
    lines = [_("{visit} ({number}), everything that was done:", visit=name, number=number)]
    for change, made in told.changes:
        what = entries.told(change, made, by_id.get(change.undoes or 0))
        day = change.at.astimezone(ZoneInfo(told.tz)).date()
        done = names.labelled(entries.title(change).lower(), f"{what}.")
        line = [names.labelled(f"{short(day)} {person(change.by)}", done)]
        if change.words:
            line.append(_('"{words}"', words=typed(change.words)) + _read_as(made))
        if change.reason:
            line.append(f"{entries.reason(change)}.")
        if change.permalink:
            where = _("Where it was said")
            line.append(f"<{change.permalink}|{where}>")
        lines.append(" ".join(line))
    return lines


def _read_as(made: Sequence[Entry]) -> str:
    """How the days in the typed words came about, where they do not say so themselves."""
    sums = [_("counted from {day}", day=short(since)) for entry in made if (since := entry.record.since)]
    choices = [
        _("chosen from {days}", days=names.with_or([*map(short, among)]))
        for entry in made
        if (among := entry.record.among)
    ]
    said = names.listed(dict.fromkeys(sums + choices))
    return f" ({said})" if said else ""


def more(hidden: int) -> str:
    return _("and {count} more; narrow it down with: mine, overdue or due 30d", count=hidden)


def forms(command: str) -> str:
    """The five forms that are advertised."""
    return _(
        "`{command} Kenya` · `{command} Kenya draft sent yesterday` · `{command} list` · `{command} help`",
        command=command,
    )
