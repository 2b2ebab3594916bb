"""Answers to questions in plain words that no other answer fits, and the questions that can be answered."""

from datetime import date

from bot.operations.counting import Window
from bot.operations.results import Count, Listing, When
from bot.procedure import STEPS
from bot.procedure.model import Fact, Move
from bot.reading.model import Line, Verb
from bot.visits import COMPREHENSIVE, FOLLOW_UP
from bot.wording import names, standing
from bot.wording.days import full, lateness, short
from bot.wording.language import N_, _, ngettext
from bot.wording.markup import bold

LABELS = {
    Verb.HELP: N_("What can be asked and recorded?"),
    Verb.WHATIF: N_("What if it happened on another day?"),
    Verb.WHY: N_("Why this date?"),
    Verb.CHECKLIST: N_("What has to be prepared?"),
    Verb.REMINDERS: N_("What will be sent?"),
    Verb.HISTORY: N_("What was done so far?"),
    Verb.WHEN: N_("Has it happened, or by when?"),
    Verb.PROGRAMME: N_("Which visits are in the programme?"),
    Verb.COUNT: N_("How many visits ended?"),
    Verb.LIST: N_("Which visits are open?"),
    Verb.DUE: N_("What is due next?"),
    Verb.OVERDUE: N_("What is overdue?"),
    Verb.STATUS: N_("Where does it stand?"),
    Verb.MINE: N_("What do I follow?"),
}
LONGEST = 40  # characters of a name on a button


def nearest() -> str:
    return _("I did not understand that, and did nothing. Did you mean one of these? More with: help")


def label(line: Line) -> str:
    """A question that can be answered, on a button."""
    said = _(LABELS.get(line.verb, LABELS[Verb.STATUS]))
    about = names.state(line.state.states[0].code) if line.state and line.state.exact else ""
    if line.items and line.items[0].meanings:
        step = names.past(line.items[0].meanings[0].step)
        about = f"{about}, {step}" if about else step
    return names.labelled(about[:LONGEST], said) if about else said


def when(told: When) -> list[str]:
    """Recorded on which day; else who is awaited, until when."""
    status, step = told.status, told.step
    name, view = bold(names.visit(status.visit)), status.outlook
    lines = [_happened(name, fact, late) for fact, late in view.done if fact.step == step]
    open_now = awaited(told)
    if not lines:
        lines.append(_("{visit}: not recorded yet: {step}.", visit=name, step=names.past(step)))
        if due := view.evaluation.due.get(step) if not open_now else None:
            lines.append(_("Its date: {day}.", day=bold(full(due))))
        elif ahead := view.evaluation.projected.get(step):
            lines.append(_("If all goes on time: by {day}.", day=bold(full(ahead))))
    return [*lines, names.capital(standing.waiting(status, open_now))] if open_now else lines


def _happened(name: str, fact: Fact, late: int | None) -> str:
    how = f" ({said})" if (said := lateness(late)) else ""
    return _(
        "{visit}: {what} on {day}{how}.", visit=name, what=names.happened(fact), day=bold(full(fact.date)), how=how
    )


def awaited(told: When) -> Move | None:
    """The step where it is open now."""
    result = told.status.outlook.evaluation
    return next((move for move in (result.next_action, *result.parallel) if move and move.step == told.step), None)


def count(told: Count) -> list[str]:
    many = sum(told.kinds.values())
    kinds = [
        said.format(count=number)
        for kind, said in ((COMPREHENSIVE, _("{count} comprehensive")), (FOLLOW_UP, _("{count} follow-up")))
        if (number := told.kinds.get(kind, 0))
    ]
    how = f" ({', '.join(kinds)})" if kinds else ""
    return [
        ngettext(
            "{count} visit ended {window}{how}.",
            "{count} visits ended {window}{how}.",
            many,
            window=_within(told.window),
            how=how,
        ),
        ngettext("{count} visit is open now.", "{count} visits are open now.", told.open),
    ]


def programme(told: Count) -> str:
    return _("Programme {year}", year=told.window.first.year)


def title(listing: Listing) -> str:
    """Of a list that only some visits are in."""
    count = len(listing.rows)
    if listing.actor:
        who = bold(_(names.ACTORS[listing.actor]))
        return ngettext("Waiting for {who}: {count} visit", "Waiting for {who}: {count} visits", count, who=who)
    if listing.window:
        window = _within(listing.window)
        if not count:
            return _("Nothing is due {window}.", window=window)
        return ngettext("Due {window}, in {count} visit:", "Due {window}, in {count} visits:", count, window=window)
    if listing.scope is Verb.OVERDUE:
        said = ngettext(
            "{count} of your visits has something late:", "{count} of your visits have something late:", count
        )
        return said if count else _("Nothing of yours is overdue.")
    said = ngettext(
        "{count} of your visits has something due soon, or late:",
        "{count} of your visits have something due soon, or late:",
        count,
    )
    return said if count else _("Nothing of yours is due soon.")


def falling(listing: Listing) -> list[str]:
    """What falls due in the window, a line for each visit."""
    return [
        names.labelled(
            f"{bold(names.visit(row.visit))} ({standing.number(row.visit)})",
            names.listed(
                f"{names.awaited(step)} ({_(names.ACTORS[STEPS[step].actor])}), {bold(short(day))}" for step, day in due
            ),
        )
        for row, due in zip(listing.rows, listing.falling, strict=True)
    ]


def _within(window: Window) -> str:
    first, last = window.first, window.last
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return _("in {year}", year=first.year)
    if first == last:
        return _("on {day}", day=short(first))
    return _("from {first} to {last}", first=short(first), last=short(last))
